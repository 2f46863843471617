"""Arithmetic on what the wording of figures allows: sums, products, shares and changes as bounds.

All bounds are exact decimals; None is unbounded on that side. Ends count as allowed: where a figure stands exactly on
the edge of what its inputs allow, rounding explains it, and nothing is reported.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal, localcontext
from typing import NamedTuple

HUNDRED = Decimal(100)
PLACES = 28  # significant digits of a quotient; far below any rounding that news shows


class Bounds(NamedTuple):
    """The lowest and highest value allowed; None is unbounded."""

    low: Decimal | None
    high: Decimal | None

    def overlaps(self, other: Bounds) -> bool:
        """Whether some value is allowed by both."""
        return not (_below(self.high, other.low) or _below(other.high, self.low))

    def holds(self, value: Decimal) -> bool:
        """Whether the value is allowed."""
        return not (_below(self.high, value) or _below(value, self.low))

    def widened(self, by: Decimal) -> Bounds:
        """The bounds with `by` added on both sides."""
        return Bounds(self.low if self.low is None else self.low - by, self.high if self.high is None else self.high + by)

    def scaled(self, factor: Decimal) -> Bounds:
        """The bounds times a positive factor."""
        return Bounds(self.low if self.low is None else self.low * factor, self.high if self.high is None else self.high * factor)


EVERYTHING = Bounds(None, None)


def exactly(value: Decimal) -> Bounds:
    """The bounds that hold one value alone."""
    return Bounds(value, value)


def _below(a: Decimal | None, b: Decimal | None) -> bool:
    return a is not None and b is not None and a < b


def total(parts: Iterable[Bounds]) -> Bounds:
    """What the sum of the parts may be."""
    low: Decimal | None = Decimal(0)
    high: Decimal | None = Decimal(0)
    for part in parts:
        low = None if low is None or part.low is None else low + part.low
        high = None if high is None or part.high is None else high + part.high
    return Bounds(low, high)


def difference(a: Bounds, b: Bounds) -> Bounds:
    """What a - b may be."""
    return Bounds(
        None if a.low is None or b.high is None else a.low - b.high,
        None if a.high is None or b.low is None else a.high - b.low,
    )


def distance(a: Bounds, b: Bounds) -> Bounds:
    """What |a - b| may be."""
    return magnitude(difference(a, b))


def magnitude(a: Bounds) -> Bounds:
    """What |a| may be."""
    if a.low is not None and a.low >= 0:
        return a
    if a.high is not None and a.high <= 0:
        return Bounds(-a.high, None if a.low is None else -a.low)
    ends = [None if end is None else abs(end) for end in a]
    return Bounds(Decimal(0), None if ends[0] is None or ends[1] is None else max(ends[0], ends[1]))


def product(a: Bounds, b: Bounds) -> Bounds:
    """What a x b may be, for values that are not negative; unbounded where that cannot be told."""
    if a.low is None or b.low is None or a.low < 0 or b.low < 0:
        return EVERYTHING
    return Bounds(a.low * b.low, None if a.high is None or b.high is None else a.high * b.high)


def ratio(a: Bounds, b: Bounds) -> Bounds:
    """What a / b may be, for a >= 0 and b > 0; unbounded where that cannot be told."""
    if b.low is None or b.low <= 0 or a.low is None or a.low < 0:
        return EVERYTHING
    with localcontext() as context:
        context.prec = PLACES
        low = Decimal(0) if b.high is None else a.low / b.high
        return Bounds(low, None if a.high is None else a.high / b.low)


def percent_change(old: Bounds, new: Bounds) -> Bounds:
    """What (new - old) / old may be, in percent; below zero for a fall."""
    times = ratio(new, old)
    return Bounds(
        None if times.low is None else (times.low - 1) * HUNDRED,
        None if times.high is None else (times.high - 1) * HUNDRED,
    )


def share(part: Bounds, whole: Bounds) -> Bounds:
    """What part / whole may be, in percent."""
    return ratio(part, whole).scaled(HUNDRED)


def mean(values: Sequence[Bounds]) -> Bounds:
    """What the average of the values may be."""
    return ratio(total(values), exactly(Decimal(len(values)))) if values else EVERYTHING


def rounded_like(value: Decimal, step: Decimal) -> Decimal:
    """The value rounded half up to a multiple of `step`, as a writer would round it."""
    with localcontext() as context:
        context.prec = PLACES
        steps = (value / step).to_integral_value(rounding="ROUND_HALF_UP")
        return steps * step
