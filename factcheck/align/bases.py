"""What a change is reckoned from: the quarter before, the same quarter of last year."""

from __future__ import annotations

from factcheck.align.said import Said
from factcheck.semantics.apart import scopes_differ
from factcheck.semantics.calendar import overlap
from factcheck.types import Interval

REACH = 8  # claims back in which a base still governs a list of changes


def other_base(a: Said, b: Said) -> bool:
    """Whether two changes are reckoned from two periods: up 18.2% on the year, up 9.7% on the quarter."""
    if a.family != "percent":
        return False
    return scopes_differ(a.claim, b.claim, "against") or not overlap(base_of(a), base_of(b))


def base_of(said: Said) -> Interval | None:
    """The time named last before a figure in its sentence, where it lies before the period that the figure is of."""
    period, claim = said.claim.period, said.previous
    if period is None or not period.start:
        return None
    for _ in range(REACH):
        if claim is None or claim.sentence != said.sentence:
            return None
        if claim.family == "calendar":
            low, high = str(claim.mention.low), str(claim.mention.high)
            return Interval(low[:10], high[:10]) if high[:10] < period.start[:10] else None
        claim = claim.previous
    return None
