"""When an event set in: the first clock time that an article tells.

A report of a fire, a crash or a take-off opens with the hour it happened; what followed is told after it. So the earliest hours of two
reports of one day are of one moment where words of the two agree, and an hour that has passed never moves on.
"""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.align.said import Said
from factcheck.align.tolls import stems_of

MINUTES = 60  # apart; hours that differ by more are hardly ever one misread or mistyped
HALF = 30
NONE = "0000-00-00"


def onsets(claims: Iterable[Said]) -> frozenset[Said]:
    """The claims that give the earliest hour that had passed of those their article gives, for each day it names."""
    first: dict[tuple[int, str], Said] = {}
    for c in claims:
        if (at := clock_of(c)) is not None:
            day, minute = at
            known = clock_of(first[c.article, day]) if (c.article, day) in first else None
            if known is None or minute < known[1]:
                first[c.article, day] = c
    return frozenset(c for c in first.values() if c.claim.modality == "asserted" and not c.counted and passed(c))


def clock_of(said: Said) -> tuple[str, int] | None:
    """The day (that of publication where none is told) and the minute of it of a claim that is a clock time, to the minute."""
    m = said.mention
    low = str(m.low)
    if m.kind != "time" or m.low != m.high or "T" not in low:
        return None
    day, clock = low.split("T")
    if not clock[:2].isdigit() or not clock[3:5].isdigit():
        return None
    return day or said.published or NONE, int(clock[:2]) * 60 + int(clock[3:5])


def one_onset(a: Said, b: Said) -> bool:
    """Whether the hours of two claims are of one day and near one another, and neither may be the other told by the half hour.

    Nor may one sentence alone tell of a call for help, or of something that happened once more.
    """
    one, other = clock_of(a), clock_of(b)
    if one is None or other is None or one[0] != other[0] or not stems_of("next_moment").isdisjoint(a.words ^ b.words):
        return False
    round_hour = any(minute % HALF == 0 for _, minute in (one, other))
    return (HALF if round_hour else 1) <= abs(one[1] - other[1]) <= MINUTES


def passed(said: Said) -> bool:
    """Whether a claim is a clock time of a day that was not to come when its article was published."""
    at = clock_of(said)
    return at is not None and (said.published is None or at[0] <= said.published)
