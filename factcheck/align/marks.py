"""How long something took to reach a mark: 22 days to ten million tickets, 33 days to eleven million."""

from __future__ import annotations

from factcheck.align.said import Said
from factcheck.align.tolls import stems_of

DAY = 10  # length of an ISO day
SINCE = 40  # code points between a day and the length of time counted from it
REACH = 20  # code points between a length of time and its mark: 11일 만에 300만; $500 million in 11 days


def to_two_marks(a: Said, b: Said) -> bool:
    """Whether two lengths of time were counted to marks that differ, or one is how often in a row, the other how long it took."""
    if a.mention.kind != "duration" or b.mention.kind != "duration":
        return False
    one, other = _marks(a), _marks(b)
    if any(x.family == y.family for x in one for y in other) and {x.key for x in one}.isdisjoint(y.key for y in other):
        return True
    return _in_a_row(a) != _in_a_row(b) or _since_two_days(a, b)


def _since_two_days(a: Said, b: Said) -> bool:
    """Whether each of two lengths of time is counted from a day of its own: 89 days after 24 August, 85 days after 31 May."""
    one, other = _since(a), _since(b)
    if one is None or other is None:
        return False
    ends = [(str(m.low)[:DAY], str(m.high)[:DAY]) for m in (one.mention, other.mention)]
    return ends[0][1] < ends[1][0] or ends[1][1] < ends[0][0]


def _since(said: Said) -> Said | None:
    """The last date before a length of time in its sentence, where the words beside it say that something took that long."""
    before = said.previous
    while before is not None and before.sentence == said.sentence and before.mention.kind != "date":
        before = before.previous
    if before is None or before.sentence != said.sentence or said.mention.start - before.mention.end > SINCE or before.mention.low is None:
        return None
    return None if stems_of("since").isdisjoint((*said.left[:2], *said.right[:2])) else before


def _marks(said: Said) -> list[Said]:
    """The figures beside a length of time in its sentence, days and hours passed by: 32일 만인 24일 1000만."""
    before, after = said.previous, said.next
    while after is not None and after.family == "calendar":
        after = after.next
    out = [before] if before is not None and said.mention.start - before.mention.end <= REACH else []
    out += [after] if after is not None and after.mention.start - said.mention.end <= REACH else []
    return [x for x in out if x.sentence == said.sentence and x.family not in ("calendar", said.family)]


def _in_a_row(said: Said) -> bool:
    return not stems_of("streak").isdisjoint((*said.left[:1], *said.right[:1]))
