"""How two figures that are about one thing relate: consistent, compatible or discrepant, and why.

The rules are those of docs/semantics: the one with the larger rounding step is the less precise, a hedge
breaks a tie, and they fit if what the less precise one allows holds the value of the other. What changed between two
counts (`updated`) depends on dates and on what is counted, and is decided where that is known.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from factcheck.semantics.figure import LOWER, Figure, comparable, figure_of
from factcheck.semantics.slips import digit_swap, laps_swapped, scale_slip, scale_word_slip, unit_slip, zero_inserted
from factcheck.semantics.times import relate_times
from factcheck.types import Mention

__all__ = ["ORDER", "Relation", "relate", "relate_figures", "relate_read", "strongest"]

ORDER = ("consistent", "compatible", "updated", "discrepant")  # rising; the highest of a fact's pairs is the fact's
SLIPS = frozenset({"scale", "digit_swap", "unit"})  # reasons that are slips of the pen
CALENDAR = frozenset({"date", "time", "set"})
ROUNDER = frozenset({"rounding", "truncation", "hedge"})  # reasons why one is the other told more roughly
FAR = Decimal("1.25")  # a figure this far above "more than v" is allowed by it, yet says something else


class Relation(NamedTuple):
    """A relation and the code of its reason."""

    relation: str
    reason: str

    @property
    def bears_out(self) -> bool:
        """Whether one figure bears the other out: as it is, rounded or by a bound, unless that is far off."""
        return self.relation != "discrepant" and self.reason != "bound_far"


def strongest(relations: list[str]) -> str:
    """The relation of a fact whose pairs relate so; consistent for none."""
    return max(relations, key=ORDER.index, default="consistent")


def relate(a: Mention, b: Mention) -> Relation | None:
    """How two mentions relate, None if they cannot be compared (other units, other denominators, nothing resolved)."""
    found = _relate(a, b)
    if a.per == b.per or found is None:
        return found
    # $10 a month and $120 a year, or a sum and a rate, are of two facts; one figure may be told with and without its denominator
    told_once = None in (a.per, b.per)
    return found if told_once and (found.relation == "consistent" or found.reason in ROUNDER) else None


def _relate(a: Mention, b: Mention) -> Relation | None:
    if a.kind in CALENDAR or b.kind in CALENDAR:
        if not (a.kind in CALENDAR and b.kind in CALENDAR):
            return None
        found = relate_times(a, b)
        return found and Relation(*found)
    if not a.resolved or not b.resolved:
        return None
    if unit_slip(a, b):
        return Relation("discrepant", "unit")
    if not comparable(a, b):
        return None
    x, y = figure_of(a, b), figure_of(b, a)
    return None if x is None or y is None else relate_read(a, b, x, y)


def relate_read(a: Mention, b: Mention, x: Figure, y: Figure) -> Relation:
    """How two mentions relate whose figures are known; lengths of time are compared as they are written as well."""
    found = relate_figures(x, y)
    return Relation("discrepant", "digit_swap") if found.reason == "disjoint" and laps_swapped(a, b) else found


def relate_figures(a: Figure, b: Figure) -> Relation:
    """How two figures in one unit relate."""
    if a.bound and b.bound:
        return _two_bounds(a, b)
    if a.bound or b.bound:
        return _bound_and_value(a, b) if a.bound else _bound_and_value(b, a)
    if a.value is None or b.value is None:
        return _with_range(a, b)
    if a.same_as(b.value):  # "22시간여" begins where plain 22 hours lie, and says that it was a little more
        return Relation("consistent", "same_value") if a.upward == b.upward else Relation("compatible", "hedge")
    coarse, fine = _by_precision(a, b)
    if coarse.precision == fine.precision and not coarse.hedged and not coarse.converted:
        return _apart(a, b)
    assert fine.value is not None
    assert coarse.value is not None
    tied = coarse.hedged and fine.hedged and coarse.precision == fine.precision  # 20%대 and 약 19%: neither is the less precise
    if coarse.holds(fine.value) or (tied and fine.holds(coarse.value)):
        return Relation("compatible", "hedge" if coarse.hedged else "rounding")
    if coarse.truncates(fine.value):
        return Relation("compatible", "truncation")
    return _apart(a, b)


def _by_precision(a: Figure, b: Figure) -> tuple[Figure, Figure]:
    """The less precise of the two, then the other."""
    return (a, b) if (a.precision, a.hedged) >= (b.precision, b.hedged) else (b, a)


def _apart(a: Figure, b: Figure) -> Relation:
    """The reason why two figures do not fit."""
    if a.value is not None and b.value is not None:
        if scale_slip(a.value, b.value) is not None or zero_inserted(a.value, b.value) or scale_word_slip(a.value, b.value):
            return Relation("discrepant", "scale")
        if digit_swap(a.value, b.value):
            return Relation("discrepant", "digit_swap")
    return Relation("discrepant", "disjoint")


def _two_bounds(a: Figure, b: Figure) -> Relation:
    if a.bound == b.bound and a.limit is not None and a.same_limit(b):
        return Relation("consistent", "same_value")
    if a.bound == b.bound:  # "over 1,900" and "over 2,000": both may hold
        return Relation("compatible", "bound_far" if _far_apart(a, b) else "bound_holds")
    return Relation("compatible", "bound_holds") if a.overlaps(b) else Relation("discrepant", "bound_broken")


def _far_apart(a: Figure, b: Figure) -> bool:
    low, high = sorted((abs(a.limit or Decimal(0)), abs(b.limit or Decimal(0))))
    return high > low * FAR


def _bound_and_value(bound: Figure, other: Figure) -> Relation:
    limit = bound.limit
    if limit is None or other.value is None:
        return Relation("compatible", "bound_holds") if bound.overlaps(other) else Relation("discrepant", "bound_broken")
    if bound.same_as(other.value) or other.value == limit:
        return Relation("consistent", "bound_holds") if not bound.strict else Relation("compatible", "bound_edge")
    if bound.holds(other.value):
        far = other.value > limit * FAR if bound.bound == LOWER else other.value * FAR < limit
        return Relation("compatible", "bound_far" if far else "bound_holds")
    if (other.precision, other.hedged) > (bound.precision, False):
        # "more than 137.2" against 137, "at least 50" against about 48: what is told less precisely allows the limit
        if other.holds(limit):
            return Relation("compatible", "hedge" if other.hedged else "rounding")
        if other.truncates(limit):
            return Relation("compatible", "truncation")
    apart = _apart(bound, other)
    return apart if apart.reason != "disjoint" else Relation("discrepant", "bound_broken")


def _with_range(a: Figure, b: Figure) -> Relation:
    if a.value is None and b.value is None:
        if (a.low, a.high) == (b.low, b.high):
            return Relation("consistent", "same_value")
    else:
        span, point = (a, b) if a.value is None else (b, a)
        if point.value is not None and span.holds(point.value):
            return Relation("compatible", "hedge")
    return Relation("compatible", "hedge") if a.overlaps(b) else Relation("discrepant", "disjoint")
