"""What a written number allows: an interval of exact decimals (docs: what a number says).

`place` is r: the place of the last digit that is not zero, where a written decimal place counts
(2.0: 0.1). Whole percents and whole numbers under 100 have r = 1. `digits` is k, the number of
significant digits. The cap c keeps round figures from allowing too much: 10 % of the value where
k = 1, else 5 %, for numbers of 100 and more; below that there is none.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

CAPPED_FROM = Decimal(100)
UNLIMITED = Decimal("Infinity")
HALF = Decimal("0.5")
TENTH = Decimal("0.1")
NINE_TENTHS = Decimal("0.9")
TEN = Decimal(10)
ONE = Decimal(1)
ZERO = Decimal(0)
COARSE = Decimal("0.10")
FINE = Decimal("0.05")


class Allowed(NamedTuple):
    """Bounds a wording allows, None unbounded; an open bound is itself excluded."""

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False
    qualifier: str = "exact"

    def holds(self, value: Decimal) -> bool:
        """Whether the value lies inside."""
        above = self.low is None or value > self.low or (value == self.low and not self.low_open)
        below = self.high is None or value < self.high or (value == self.high and not self.high_open)
        return above and below


@lru_cache(maxsize=8192)
def raw_place(value: Decimal, places: int = 0) -> Decimal:
    """The place of the last digit that is not zero; `places` written decimals count (2.0: 0.1)."""
    if places:
        return ONE.scaleb(-places)
    if value == 0:
        return ONE
    trimmed = value.normalize()
    return ONE.scaleb(int(trimmed.as_tuple().exponent))


def significant(value: Decimal, place: Decimal) -> int:
    """k: the number of significant digits of a value written down to `place`."""
    digits = value.adjusted() - place.adjusted() + 1
    return digits if digits > 1 and value else 1


def cap(value: Decimal, digits: int) -> Decimal:
    """c·v: the most that a figure may be off by rounding, told with k digits; no limit under 100."""
    size = abs(value)
    if size < CAPPED_FROM:
        return UNLIMITED
    return size * (COARSE if digits <= 1 else FINE)


def rounded(value: Decimal, place: Decimal, digits: int) -> Allowed:
    """± half of the last place, capped."""
    # With two digits and more half the last place is at most 5 % of the value: the cap changes nothing.
    width = place * HALF if digits > 1 else min(place * HALF, cap(value, digits))
    return Allowed(value - width, value + width)


def about(value: Decimal, place: Decimal, digits: int, *, percent: bool = False) -> Allowed:
    """± the last place, capped; under 100 at least a tenth; percents ± the last place."""
    if percent:
        width = place
    elif abs(value) < CAPPED_FROM:
        width = max(place, abs(value) * TENTH)
    else:
        width = min(place, cap(value, digits))
    return Allowed(value - width, value + width, qualifier="about")


def odd(value: Decimal, raw: Decimal) -> Allowed:
    """여, 남짓, odd: the value and what follows it up to the next step: 10여 is 10 to 19."""
    return Allowed(value, value + raw, high_open=True, qualifier="about")


def decade(value: Decimal, raw: Decimal) -> Allowed:
    """대: one step of the last digit: 20%대 is 20 up to 30."""
    return Allowed(value, value + raw, high_open=True, qualifier="range")


def decade_end(value: Decimal, raw: Decimal, qualifier: str) -> Allowed:
    """대 with a bound: up to the end of the step, or from its beginning: 40대 이하 is under 50, 40대 이상 40 and more."""
    return bound(value + raw, qualifier) if qualifier == "less_than" else bound(value, qualifier)


def multiple(value: Decimal, place: Decimal) -> Allowed:
    """Fractions and multiples in words: half, two thirds, twice: a tenth either way, whole multiples half a step."""
    width = max(abs(value) * TENTH, place * HALF if value >= 1 else ZERO)
    return Allowed(value - width, value + width, qualifier="about")


def approach(value: Decimal) -> Allowed:
    """육박, nearly: not reached, but less than a tenth short."""
    ends = sorted((value * NINE_TENTHS, value))
    return Allowed(ends[0], ends[1], qualifier="about")


def between(low: Decimal, high: Decimal) -> Allowed:
    """A range as written, ends included."""
    return Allowed(min(low, high), max(low, high), qualifier="range")


def vague(low: Decimal, steps: Decimal = TEN) -> Allowed:
    """수십억, dozens: one step of the words."""
    return Allowed(low, low * steps, high_open=True, qualifier="range")


def bound(value: Decimal, qualifier: str) -> Allowed:
    """more_than, at_least, less_than, at_most, up_to."""
    if qualifier == "more_than":
        return Allowed(value, None, low_open=True, qualifier=qualifier)
    if qualifier == "at_least":
        return Allowed(value, None, qualifier=qualifier)
    if qualifier == "less_than":
        return Allowed(None, value, high_open=True, qualifier=qualifier)
    return Allowed(None, value, qualifier=qualifier)
