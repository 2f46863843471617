"""A number told in parts, added up part by part: 3만5천, two hundred thirty thousand, 세 배 반."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from factcheck.semantics.interval import raw_place

MAX_DIGITS = 24
MAX_VALUE = Decimal(10) ** MAX_DIGITS
POWERS_OF_TEN = [Decimal(10) ** n for n in range(MAX_DIGITS + 1)]
TEN_THOUSAND = Decimal(10000)
ZERO = Decimal(0)
ONE = Decimal(1)


class Number(NamedTuple):
    """A number as written: its value, and the place of its last written digit that is not zero."""

    value: Decimal
    place: Decimal
    written: bool  # with digits

    def negative(self) -> Number:
        """The same below zero, or above it."""
        return self._replace(value=-self.value)


class Sum:
    """What the parts read so far come to. `digits` and `word` take the next part and say whether it can stand there."""

    __slots__ = ("_fraction", "_inner", "_kind", "_parted", "_place", "_section", "_top", "_total", "_written", "pending")

    def __init__(self) -> None:
        self.pending: Decimal | None = None  # what no multiplier has taken yet
        self._total = self._section = ZERO  # closed by a big multiplier; the group being read
        self._top: Decimal | None = None  # last big multiplier
        self._inner: Decimal | None = None  # last small multiplier of the group
        self._place: Decimal | None = None
        self._fraction: Decimal | None = None  # the place of the last word behind a point
        self._written = False  # some part is in digits
        self._parted = False  # some part has digits behind a point
        self._kind = ""  # of the last part

    def digits(self, value: Decimal, place: Decimal | None) -> bool:
        """A part in digits, and the place of the last one where it stands behind a point."""
        if self.pending is not None:
            return False
        self.pending, self._place = value, place
        self._parted = self._parted or place is not None
        self._written, self._kind = True, "number"
        return True

    def word(self, name: str, value: Decimal) -> bool:
        """A number word, by its table in numerals.yml."""
        if self._fraction is not None and name in ("digits", "teens", "tens"):  # point eleven
            self._fraction /= 10 if name == "digits" else 100
            self.pending = (self.pending or ZERO) + value * self._fraction
            self._place = self._fraction
            return True
        if name in ("big", "short"):
            return self._big(name, value)
        fits = True
        if name == "point":
            self._fraction, self.pending = ONE, self.pending or ZERO
        elif name == "remainders":
            self._remainder(value)
        elif name == "small":
            fits = self._small(value)
        else:
            fits = self._unit(name, value)
        self._kind = name
        return fits

    def _remainder(self, value: Decimal) -> None:
        """A half or a quarter: of the last big multiplier where nothing stands between them."""
        self._parted = True
        if self.pending is None and not self._section and self._total and self._top is not None:
            self._total += self._top * value
        else:
            self.pending = (self.pending or ZERO) + value
        self._place = None

    def _small(self, value: Decimal) -> bool:
        """A multiplier inside a group: each smaller than the one before."""
        if self._inner is not None and value >= self._inner:
            return False
        self._section += (ONE if self.pending is None else self.pending) * value
        self._place = self._place * value if self._place is not None and self.pending is not None else None
        self.pending, self._inner = None, value
        return True

    def _big(self, name: str, value: Decimal) -> bool:
        """A multiplier that closes a group: each smaller than the one before, unless it multiplies that one."""
        amount = self._section + (self.pending or ZERO)
        if self.pending is None and not self._section:
            if self._kind == "remainders":
                return False
            if self._kind in ("big", "short") and value != self._top:  # lakh crore, but no 억억
                self._total *= value
                self._place = self._place * value if self._place is not None else None
                self._top, self._kind = value, name
                return True
            amount = ONE
        if self._top is not None and value >= self._top:
            return False
        self._total += amount * value
        self._place = self._place * value if self._place is not None and self.pending is not None else None
        self._section, self.pending, self._inner, self._fraction = ZERO, None, None, None
        self._top, self._kind = value, name
        return True

    def _unit(self, name: str, value: Decimal) -> bool:
        """Tens and ones add up (스물셋, twenty-three); two ones do not."""
        self._parted = self._parted or name == "articles"
        self._place = None
        if self.pending is None:
            self.pending = value
            return True
        if self._kind == "tens" and name in ("digits", "native") and 0 < value < 10:
            self.pending += value
            return True
        return False

    def number(self) -> Number | None:
        """The number that the parts make, None where they make none."""
        if self._top is None and self._inner is None and self.pending is None:
            return None
        if self._kind == "small" and self._written and self._top is not None and self._top > TEN_THOUSAND and self.pending is None:
            self._section *= self._top / TEN_THOUSAND  # 3억5천 is 3억5천만, 1조2천 is 1조2천억
            self._place = None if self._place is None else self._place * self._top / TEN_THOUSAND
        rest = self._section + (self.pending or ZERO)
        if self._top is not None and rest >= self._top:
            return None
        if self._inner is not None and self.pending is not None and self.pending >= self._inner:
            return None
        value = self._total + rest
        if value >= MAX_VALUE:
            return None
        if self._place is None and self._fraction is None and not self._parted:
            return Number(value, whole_place(str(value)), self._written)
        value = plain(value)
        return Number(value, self._place.normalize() if self._place is not None else raw_place(value), self._written)


def whole_place(digits: str) -> Decimal:
    """The place of the last digit of a whole number that is not zero."""
    zeros = len(digits) - len(digits.rstrip("0"))
    return POWERS_OF_TEN[zeros] if zeros < len(digits) else ONE


def plain(value: Decimal) -> Decimal:
    """Without an exponent and without zeros behind the point."""
    value = value.normalize()
    return value.quantize(ONE) if value == value.to_integral_value() else value
