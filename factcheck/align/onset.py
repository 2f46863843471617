"""When an event set in: the first clock time that an article tells.

A report of a fire, a crash or a take-off opens with the hour it happened; what followed is told after it. So the earliest hours of two
reports of one day are of one moment where words of the two agree, and an hour that has passed never moves on.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from factcheck.align.said import Said
from factcheck.align.tolls import stems_of

DAY, SECONDS = 1440, 60  # minutes of a day, and seconds of a minute
MINUTES = 60  # apart; hours that differ by more are hardly ever one misread or mistyped
HALF = 30
ABOUT = 10  # minutes by which an hour may be off that is told with about (쯤, 께)
QUAKES = 10  # two hours that lie further apart than that are those of two quakes, where the magnitudes differ as well
BESIDE = 2  # words
NONE = "0000-00-00"
MAGNITUDE = "magnitude"  # the unit
HAPPENED = "occurred"  # the attribute
OPENING = 1  # the sentence behind the headline


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


def _days(said: Said) -> frozenset[str]:
    """The days a clock time may be of: its own, or where it names none that of publication and those its article has told before it."""
    at = clock_of(said)
    if at is None:
        return frozenset()
    days, before = {at[0]}, said.previous
    while before is not None and str(said.mention.low).startswith("T"):
        if before.mention.kind == "date" and before.mention.low == before.mention.high:
            days.add(str(before.mention.low))
        before = before.previous
    return frozenset(days)


def one_onset(a: Said, b: Said) -> bool:
    """Whether the hours of two claims are of one day and near one another, and neither may be the other told by the half hour.

    Nor may one sentence alone tell of a call for help, of what was made ready or done with (발사 전 점검을 완료했다), or of something that
    happened once more, or hours far apart of quakes of two sizes.
    """
    one, other = clock_of(a), clock_of(b)
    later = stems_of("called") | stems_of("once_more") | stems_of("step")
    if one is None or other is None or _days(a).isdisjoint(_days(b)) or not later.isdisjoint(a.words ^ b.words):
        return False
    if ends_of_one_span(a, b) or ends_of_one_span(b, a):
        return False
    return max(_grain(a, one[1]), _grain(b, other[1])) <= abs(one[1] - other[1]) <= _room(a, b)


def ends_of_one_span(a: Said, b: Said) -> bool:
    """Whether one hour is when something began whose length is told beside it, the other when it was over: 8시 5분부터 1시간, 9시 5분."""
    one, other, length = clock_of(a), clock_of(b), a.next
    if one is None or other is None or length is None or length.sentence != a.sentence or length.mention.kind != "duration":
        return False
    si = length.mention.si
    return si is not None and si.value is not None and (other[1] - one[1]) % DAY == si.value / SECONDS


def _grain(said: Said, minute: int) -> int:
    """Minutes by which another hour must differ from one told so exactly: at five or so, at about 3:20, at 3:28."""
    if said.mention.qualifier == "about" and minute % MINUTES == 0:
        return MINUTES + 1
    if minute % HALF == 0:
        return HALF
    return ABOUT if said.mention.qualifier == "about" and minute % ABOUT == 0 else 1


def of_the_news(a: Said, b: Said) -> bool:
    """Whether one hour is told as when it happened ("the accident happened at"), and the other opens its article, on nobody's word."""
    return any(
        x.claim.attribute == HAPPENED and y.sentence <= OPENING and y.claim.speaker is None and y.claim.source is None
        for x, y in ((a, b), (b, a))
    )


def two_moments(a: Said, b: Said) -> bool:
    """Whether two figures are told of what happened at two times: of a quake and its aftershock, of quakes at 7:12 and at 20:33.

    Each sentence gives clock times before its figure, and none of the one is within the hour of any of the other; of quakes of two
    magnitudes, within minutes.
    """
    if _again(a) != _again(b):
        return True
    one, other = _clocks(a), _clocks(b)
    room = _room(a, b)
    return bool(one and other) and not any(x[0] == y[0] and abs(x[1] - y[1]) <= room for x in one for y in other)


def _room(a: Said, b: Said) -> int:
    """How many minutes may lie between two hours of one event: few, where each is told of a quake of its own magnitude."""
    one, other = _magnitude(a), _magnitude(b)
    return MINUTES if one is None or other is None or one == other else QUAKES


def _magnitude(said: Said) -> Hashable | None:
    """The magnitude that a figure is, or else that follows it in its sentence: 20시 32분 규모 5.8의 지진이."""
    at: Said | None = said
    while at is not None and at.sentence == said.sentence:
        if at.mention.unit == MAGNITUDE:
            return at.key
        at = at.next
    return None


def _again(said: Said) -> bool:
    """Whether a measure is that of what happened once more, by the words beside it: 규모 2.6의 여진."""
    return said.mention.kind == "measure" and not stems_of("once_more").isdisjoint((*said.left[:BESIDE], *said.right[:BESIDE]))


def _clocks(said: Said) -> list[tuple[str, int]]:
    """The clock times that stand before a figure in its sentence, those of a count left out."""
    out, before = [], said.previous
    while before is not None and before.sentence == said.sentence:
        if not before.counted and (at := clock_of(before)) is not None:
            out.append(at)
        before = before.previous
    return out


def passed(said: Said) -> bool:
    """Whether a claim is a clock time of a day that was not to come when its article was published, nor told as one to come."""
    at = clock_of(said)
    return at is not None and not said.ahead and (said.published is None or at[0] <= said.published)
