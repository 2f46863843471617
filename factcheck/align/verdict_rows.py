"""Which figure of a source's sentence stands where a draft's figure stands: one to one, the likeliest first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.align.said import Said
from factcheck.align.verdict_dates import end_of, of_any_week
from factcheck.align.verdict_direction import OPEN, REFUTED, SUPPORTED, Answer, answer, unsigned
from factcheck.align.verdict_evidence import likeness
from factcheck.align.verdict_sentence import Line
from factcheck.semantics.calendar import parse_day
from factcheck.semantics.figure import BOUND

DAY = 10  # characters of an ISO day
ALIKE = 0.8  # a sentence told over: what one figure of it has used up bears out no other


class Partner(NamedTuple):
    """The source claim laid beside a draft claim, what its value answers, and how alike their places are."""

    source: Said
    answer: Answer
    likeness: float


def group_of(said: Said) -> str:
    """Claims of two groups are never compared; a percentage may also be told as a ratio, dollars as cents."""
    if said.family.startswith("money"):
        return "money USD" if said.family == "money CENT" else said.family.removesuffix("c")
    return "percent" if said.family == "ratio" else said.family


def _same_number(draft: Said, source: Said) -> Answer | None:
    """One number of things told by two words: 1,942 people, 1,942 participants."""
    same = draft.family == source.family == "count" and draft.key == source.key
    return Answer(SUPPORTED, "consistent", "same_value") if same and draft.mention.qualifier == source.mention.qualifier else None


def _without_sign(draft: Said, source: Said, here: Line, there: Line) -> Answer | None:
    """A fall or a loss told by a sign in the one text and by a word in the other: -0.02%, 0.02% 내렸다; EUR -11.3m, lost €11 million.

    Where no word says which way the unsigned one went, nothing is said against it.
    """
    sizes = unsigned(draft.mention, source.mention)
    found = answer(*sizes) if sizes is not None else None
    if sizes is None or found is None:
        return None
    said, line = (draft, here) if sizes[0] is draft.mention else (source, there)
    falls = line.falls_beside(said.mention.start, said.mention.end, head_final=said.head_final)
    if falls is None and found.verdict != REFUTED:
        return Answer(OPEN, *found[1:])
    return found if falls else None


def _days_apart(draft: Said, source: Said) -> int:
    """How many days lie between the first of two dates; 0 where one is no day."""
    one, other = parse_day(str(draft.mention.low)[:DAY]), parse_day(str(source.mention.low)[:DAY])
    return abs((one - other).days) if one is not None and other is not None else 0


def _thresholds(draft: Said, source: Said) -> Answer | None:
    """Two conditions, "from 80,000 won on", aged 65 and over: unlike other bounds, one does not follow from the other."""
    a, b = draft.mention, source.mention
    conditions = draft.claim.role == source.claim.role == "threshold" or a.kind == b.kind == "age"
    if not (conditions and a.qualifier == b.qualifier and a.qualifier in BOUND and a.unit == b.unit):
        return None
    return Answer(REFUTED, "discrepant", "disjoint") if a.value is not None and b.value is not None and a.value != b.value else None


def _of_its_end(draft: Said, source: Said, edge: str | None) -> Answer | None:
    """A day or an hour on which something starts or ends, beside a range: 8일 시작한, 12. 8. ~ 4. 21.; 9시까지, 10:00~21:00.

    One that is told of nothing that starts or ends is borne out by either end.
    """
    m, n = draft.mention, source.mention
    if m.kind not in ("date", "time") or not m.resolved or "/" in (m.timex or ""):
        return None
    m, n = of_any_week(m, n)
    ends = [end for side in ((edge,) if edge else ("start", "end")) if (end := end_of(n, side)) is not None and end.kind == m.kind]
    found = [told for end in ends if (told := answer(m, end)) is not None]
    borne_out = next((told for told in found if told.verdict == SUPPORTED), None)
    return borne_out or (found[0] if found and edge and m.kind == "date" else None)


def partners(drafts: list[Said], sources: list[Said], here: Line, there: Line, edges: Sequence[str | None]) -> dict[int, Partner]:
    """For two sentences, the partner of each draft claim by its position in `drafts`, where it has one.

    `edges`: of each draft claim, whether it is a date on which something starts or ends.
    """
    pairs: list[tuple[float, int, int, Answer]] = []
    ended: dict[tuple[int, int], str | None] = {}  # which end of a range a date was laid beside: the other end is free for another
    for i, draft in enumerate(drafts):
        for j, source in enumerate(sources):
            if group_of(draft) != group_of(source):
                continue
            at_end = _of_its_end(draft, source, edges[i])
            if at_end is not None:
                ended[i, j] = edges[i]
            found = (
                at_end
                or _thresholds(draft, source)
                or _without_sign(draft, source, here, there)
                or answer(draft.mention, source.mention)
                or _same_number(draft, source)
            )
            if found is not None:
                pairs.append((likeness(draft, source, found, here, there), i, j, found))
    # of two days in like words the nearer one: 5월 12일 beside "said on Monday it will be held on May 11"
    pairs.sort(key=lambda p: (-p[0], p[1], _days_apart(drafts[p[1]], sources[p[2]]), p[2]))
    out: dict[int, Partner] = {}
    taken: set[tuple[int, str | None]] = set()
    for score, i, j, found in pairs:
        place = j, ended.get((i, j))
        if i not in out and place not in taken:
            out[i] = Partner(sources[j], found, score)
            taken.add(place)
    if here.contained_in(there.words) < ALIKE:
        for score, i, j, found in pairs:
            if i not in out and found.reason == "same_value":
                out[i] = Partner(sources[j], found, score)
    return out
