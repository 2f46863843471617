"""What a source's figure says of a draft's figure on the same thing: it has a direction (docs: draft against source).

A draft may say less than its source (rounder, a bound that holds), never more: a figure that only lies
inside the source's bound is not supported by it, and "more than 50" is refuted by a plain 50.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from factcheck.align.verdict_dates import (
    is_partial,
    is_recurrence,
    key_of_recurrence,
    of_two_kinds,
    relate_partial,
    same_ends,
    says_no_more,
)
from factcheck.semantics.figure import LOWER, Figure, figure_of
from factcheck.semantics.relation import CALENDAR, Relation, relate
from factcheck.types import Mention

SUPPORTED, REFUTED, OPEN = "supported", "refuted", "not_enough_evidence"
CENTS = Decimal(100)
TEXT = "base=text"  # what the trace of a time notes that hangs on another of its text
BARE = {"degree": ("degC", "degF"), "point": ("%p",)}  # units told without their scale, and with it
_DAY = 10


class Answer(NamedTuple):
    """The verdict that the values alone give, with the symmetric relation and its reason."""

    verdict: str
    relation: str
    reason: str


def answer(draft: Mention, source: Mention) -> Answer | None:
    """The verdict of a source's mention on a draft's, None where they cannot be compared."""
    if is_recurrence(draft) or is_recurrence(source):  # every Monday says nothing of one Monday, every year nothing of every month
        same = draft.kind == source.kind and key_of_recurrence(draft) == key_of_recurrence(source)
        return Answer(SUPPORTED, "consistent", "same_value") if same else None
    if draft.kind != source.kind and "ordinal" in (draft.kind, source.kind) and draft.value != source.value:
        return None  # 셋째 날, 5.23
    if draft.kind in CALENDAR and source.kind in CALENDAR and (is_partial(draft) or is_partial(source)):
        return _partial(draft, source)
    draft, source = _in_one_scale(*in_one_currency(draft, source))
    if {draft.per, source.per} == {"each", None}:  # "just over $420 apiece", "an average of $424"
        draft, source = replace(draft, per=None), replace(source, per=None)
    found = relate(draft, source)
    if found is None:
        return None
    if draft.kind in CALENDAR:
        if found.relation == "discrepant" and (of_two_kinds(draft, source) or TEXT in draft.trace):
            return None  # 이날 is the day that a text told last, as far as that was found
        return Answer(_calendar(draft, source, found.relation), *found)
    if found.reason == "unit":
        return Answer(REFUTED, *found)
    x, y = figure_of(draft, source), figure_of(source, draft)
    if x is None or y is None:
        return Answer(SUPPORTED if found.relation == "consistent" else OPEN, *found)
    if found.reason == "bound_edge" and draft.kind != source.kind:
        return Answer(OPEN, *found)  # "more than half" for 50 %: neither is meant to the point
    if draft.value is None and "range" in draft.trace and source.value is not None and source.value in (draft.low, draft.high):
        return Answer(OPEN, *found)  # one end of 220만~400만 bears out no other
    return Answer(_figures(x, y, found.relation), *found)


def unsigned(a: Mention, b: Mention) -> tuple[Mention, Mention] | None:
    """Two figures of which one stands below zero, both without their sign; None where neither or both do."""
    if a.value is None or b.value is None or not a.value or not b.value or (a.value < 0) == (b.value < 0):
        return None
    return (_above_zero(a), b) if a.value < 0 else (a, _above_zero(b))


def _above_zero(m: Mention) -> Mention:
    low, high = (-x if isinstance(x, Decimal) else x for x in (m.high, m.low))
    return replace(m, value=None if m.value is None else -m.value, low=low, high=high, low_open=m.high_open, high_open=m.low_open)


def in_one_currency(a: Mention, b: Mention) -> tuple[Mention, Mention]:
    """Two amounts of which one is told in cents and the other in the currency, both in the currency."""
    if a.kind != "money" or b.kind != "money" or a.unit == b.unit:
        return a, b
    return (
        (_whole(a, b.unit), b)
        if a.unit in (f"{b.unit}c", "CENT")
        else (a, _whole(b, a.unit))
        if b.unit in (f"{a.unit}c", "CENT")
        else (a, b)
    )


def _in_one_scale(a: Mention, b: Mention) -> tuple[Mention, Mention]:
    """Two figures on one scale that the one leaves unsaid: 1.5 degrees and 1.5 C, a margin of 3 points and of 3 percentage points."""
    if b.unit in BARE.get(a.unit or "", ()):
        return replace(a, kind=b.kind, unit=b.unit, si=None), replace(b, si=None)
    if a.unit in BARE.get(b.unit or "", ()):
        return replace(a, si=None), replace(b, kind=a.kind, unit=a.unit, si=None)
    return a, b


def _whole(cents: Mention, unit: str | None) -> Mention:
    """An amount in cents, in the currency."""
    low, high = (x / CENTS if isinstance(x, Decimal) else x for x in (cents.low, cents.high))
    value = None if cents.value is None else cents.value / CENTS
    step = None if cents.precision is None else cents.precision / CENTS
    return replace(cents, value=value, low=low, high=high, precision=step, unit=unit)


def _partial(draft: Mention, source: Mention) -> Answer | None:
    """Two dates or times of which one lacks its place in the calendar: the clock and what is known of the day are compared apart."""
    clocked = _has_clock(draft) and _has_clock(source)
    hours = relate(draft, source) if clocked else None
    days = relate_partial(draft, source)
    for found in (hours, days):
        if found is not None and found[0] == "discrepant":
            return Answer(REFUTED, *found)
    if days is None:
        return None if hours is None else Answer(_calendar(draft, source, hours.relation), *hours)
    if hours is not None and hours.relation != "consistent":
        return Answer(OPEN, *hours)
    if days[0] == "consistent" or (says_no_more(draft, source) and (clocked or not _has_clock(draft))):
        return Answer(SUPPORTED, *(hours or Relation(*days)))
    return Answer(OPEN, *Relation(*days))


def _has_clock(m: Mention) -> bool:
    return isinstance(m.low, str) and "T" in m.low


def _figures(draft: Figure, source: Figure, relation: str) -> str:
    if draft.bound:
        return _bound_said(draft, source, relation)
    if source.bound:
        if draft.value is None:
            return OPEN if draft.overlaps(source) else REFUTED
        if relation == "discrepant":
            return REFUTED
        # a plain figure inside a bound claims more than the source; the bound's own value is what "at least 50" often means
        return SUPPORTED if not source.strict and source.limit == draft.value else OPEN
    if draft.value is not None and source.value is not None:
        if relation == "discrepant":
            return REFUTED
        if relation == "consistent":
            return SUPPORTED
        return SUPPORTED if (draft.precision, draft.hedged) >= (source.precision, source.hedged) else OPEN
    if draft.value is None:  # a range or a vague figure
        inside = source.value is not None and draft.holds(source.value)
        same_low, same_high = draft.low == source.low, draft.high == source.high
        if inside or (same_low and same_high):
            return SUPPORTED
        one_end = source.value is None and not source.bound and same_low != same_high  # aged 40 to 74, 40 to 64
        return OPEN if draft.overlaps(source) and not one_end else REFUTED
    return OPEN if source.holds(draft.value) else REFUTED


def _bound_said(draft: Figure, source: Figure, relation: str) -> str:
    """A draft that says "more than 5", "at most 7"."""
    limit = draft.limit
    if limit is None:
        return OPEN
    if source.bound and source.limit is not None:
        if source.bound != draft.bound:
            return OPEN if draft.overlaps(source) else REFUTED
        ahead = source.limit > limit if draft.bound == LOWER else source.limit < limit
        same = source.same_limit(draft)
        return SUPPORTED if ahead or (same and (source.strict or not draft.strict)) else OPEN
    if source.value is not None:
        if source.same_as(limit):
            return REFUTED if draft.strict and not source.hedged else SUPPORTED if not draft.strict else OPEN
        if _beyond(draft, source.value, limit):
            return SUPPORTED
        if relation == "compatible":
            return OPEN
        return REFUTED
    low_enough = source.low is not None and draft.holds(source.low)
    high_enough = source.high is not None and draft.holds(source.high)
    if (low_enough and (high_enough or draft.bound == LOWER)) or (high_enough and draft.bound != LOWER):
        return SUPPORTED
    return OPEN if draft.overlaps(source) else REFUTED


def _beyond(draft: Figure, value: Decimal, limit: Decimal) -> bool:
    return value > limit if draft.bound == LOWER else value < limit


def _calendar(draft: Mention, source: Mention, relation: str) -> str:
    """A coarser date is supported by a finer one inside it; a finer one says more than its source."""
    if relation == "discrepant":
        return REFUTED
    if relation == "consistent":
        return SUPPORTED
    if "/" in (draft.timex or "") and "/" in (source.timex or ""):
        return SUPPORTED if says_no_more(draft, source) and same_ends(draft, source) else OPEN  # 3월∼9월 is no coarser 7월∼9월
    mine, its = _span(draft), _span(source)
    if mine is None or its is None:
        return SUPPORTED if len(draft.timex or "") <= len(source.timex or "") else OPEN
    if draft.kind != source.kind:
        return SUPPORTED if source.kind == "time" else OPEN
    return SUPPORTED if mine[0] <= its[0] and its[1] <= mine[1] else OPEN


def _span(m: Mention) -> tuple[str, str] | None:
    low, high = m.low, m.high
    if not isinstance(low, str) or not isinstance(high, str):
        return None
    if low[:1] == "T":
        return low, high
    return low[: 16 if "T" in low else _DAY], high[: 16 if "T" in high else _DAY]
