"""Why a draft's claim that no source bears out is left open: the figure stands elsewhere, can be worked out, or is nowhere."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from factcheck.align.said import Said
from factcheck.align.verdict_dates import end_of, year_untold
from factcheck.align.verdict_direction import OPEN, REFUTED, answer, unsigned
from factcheck.align.verdict_facts import is_range
from factcheck.align.verdict_sums import alike, allows, in_turn, values, without_unit
from factcheck.semantics.scores import sides
from factcheck.types import Evidence

ABSENT, ELSEWHERE, FINER, DERIVED, WITHIN = "absent", "elsewhere", "finer", "derived", "bound_holds"
DECADES, TEN = ("vehicle", "year"), 10  # what 70대 is read as, cars or years of age
FIRST_DAY = "-01"  # of a month, behind it in an ISO date
DAY_OF_MONTH, MONTH = slice(8, 10), 7  # of an ISO date: its day, and up to its month


def ground(draft: Said, evidence: tuple[Evidence, ...], sources: list[list[Said]]) -> str:
    """The reason code of an open claim; `sources` are the claims of each source in order of place."""
    if sides(draft.mention) is not None:
        return ELSEWHERE if any(_has_sides(draft, source) for source in sources) else ABSENT
    if any(s.key == draft.key for source in sources for s in source):
        return ELSEWHERE
    if is_range(draft.mention) and (found := _of_range(draft, [s for source in sources for s in source])) is not None:
        return found
    if any(_bears_out(draft, s) or _one_rate(draft, s) or _bare(draft, s) for source in sources for s in source):
        return ELSEWHERE
    if any(e.reason == "rounding" and e.verdict == OPEN for e in evidence):
        return FINER
    if any(_fits(draft, s) and s.mention.qualifier != "about" and _of_one_thing(draft, s) for source in sources for s in source):
        return WITHIN
    if any(e.relation == "compatible" and e.verdict == OPEN and not e.reason.startswith("bound") for e in evidence):
        return DERIVED if draft.mention.kind == "duration" and worked_out(draft, sources) else FINER
    if any(_fits(draft, s) and s.mention.qualifier == "about" for source in sources for s in source):
        return ELSEWHERE
    return DERIVED if worked_out(draft, sources) else ABSENT


def worked_out(draft: Said, sources: list[list[Said]]) -> bool:
    """Whether a draft's figure is what figures of one source give together."""
    m = draft.mention
    if m.value is None or isinstance(m.low, str) or is_condition(draft):
        return False
    return any(allows(draft, value) for source in sources for value in values(draft, source))


def is_condition(claim: Said) -> bool:
    """Whether a figure is an age or an amount from or up to which something holds: nobody works that out."""
    return claim.claim.role == "threshold" or (claim.mention.kind == "age" and claim.mention.qualifier != "exact")


def summed(draft: Said, sentence: list[Said]) -> bool:
    """Whether a draft's figure is that of figures in a source's sentence together.

    Of all that are of its unit (2 men and 3 women, 5 people), or of two counts next to each other, whatever is counted (11 rebels
    and six soldiers, 17 people; 15 deaths in one place and one in another, 16).
    """
    m = draft.mention
    levels = [s for s in sentence if s.claim.role not in ("delta", "base", "from", "to")]
    parts = [s.mention.value for s in levels if s.mention.value is not None and alike(s, m.kind, m.unit)]
    if m.value is None or is_condition(draft):
        return False
    if len(parts) > 1 and allows(draft, sum(parts, Decimal(0))):
        return True
    counts = [s.mention.value for s in levels if draft.family == s.family == "count" and s.mention.value is not None]
    return any(a and b and a + b == m.value for a, b in pairwise(counts))


def _bears_out(draft: Said, source: Said) -> bool:
    calendar = draft.family == "calendar"
    if calendar and (_is_end(draft, source) or (source.family == draft.family and year_untold(draft.mention, source.mention))):
        return True
    if _about_then(draft, source) or _of_an_age(draft, source):
        return True
    if source.mention.kind == "age" == draft.mention.kind and is_condition(draft):
        return draft.mention.value == source.mention.value
    found = answer(*(unsigned(draft.mention, source.mention) or (draft.mention, source.mention)))
    if found is None or found.verdict == REFUTED or found.reason == "bound_far":
        return False
    if found.reason == "truncation" and {*draft.near}.isdisjoint(source.near):
        return False  # 1700 fewer pupils, 1,760 cooks
    return found.verdict != OPEN or found.reason == "same_value"


def _is_end(draft: Said, source: Said) -> bool:
    """Whether a day or hour is that on which a source's range starts or ends; of a bare 21일 the month is but guessed."""
    m, n = draft.mention, source.mention
    if "month" not in m.trace and "day" in m.trace and m.anchor == "published" and m.kind == n.kind == "date":
        return m.low == m.high and str(m.low)[DAY_OF_MONTH] in (str(n.low)[DAY_OF_MONTH], str(n.high)[DAY_OF_MONTH])
    if n.unit == "day" and "month" not in m.trace and "day" in m.trace:
        return n.value is not None and str(m.low)[DAY_OF_MONTH] == f"{n.value:02f}"  # 폭염일은 21일, 밤에도
    ends = (end_of(n, side) for side in ("start", "end"))
    return any(end is not None and (m.low, m.high) == (end.low, end.high) for end in ends)


def _about_then(draft: Said, source: Said) -> bool:
    """Whether a draft tells roughly of the month that a source names: the end of 2030, December 2030."""
    m, n = draft.mention, source.mention
    return m.kind == n.kind == "date" and m.qualifier == "about" and bool(m.low) and str(m.low)[:MONTH] == str(n.low)[:MONTH]


def _has_sides(draft: Said, source: list[Said]) -> bool:
    """Whether a source has both sides of a score, be it apart, or as what two figures of a row come to: half-time of two quarters."""
    wanted = sides(draft.mention) or ()
    given = {s.mention.value for s in source} | {side for s in source for side in sides(s.mention) or ()}
    rows = in_turn([s for s in source if s.family == "count"])
    return {*wanted} <= given or {*wanted} <= given | {a + b for a, b in rows}


def _of_range(draft: Said, sources: list[Said]) -> str | None:
    """The reason code of an open range: what lies within is another figure; of days, None where sources have neither end."""
    if any(is_range(s.mention) and _bears_out(draft, s) for s in sources):
        return ELSEWHERE
    m = draft.mention
    if not m.temporal:
        return ABSENT
    if not any(t == "range" or t.endswith("span") for t in m.trace):
        return None  # 앞으로 5년 동안
    given = any(str(s.mention.low) == str(m.low) for s in sources), any(str(s.mention.high) == str(m.high) for s in sources)
    if given[1] and str(m.low)[MONTH:] == FIRST_DAY:
        return ELSEWHERE  # 1~10월, of the end of October
    return ELSEWHERE if all(given) else ABSENT if any(given) else None


def _of_an_age(draft: Said, source: Said) -> bool:
    """Whether one tells the decade of an age that the other gives: 모두 70대, 71세 남성과 74세 여성."""
    m, n = draft.mention, source.mention
    if m.unit not in DECADES or n.kind != "age" or m.value is None or m.value % TEN:
        return False
    low, high = (n.value, n.value) if n.value is not None else (n.low, n.high)  # 18~29세
    return isinstance(low, Decimal) and isinstance(high, Decimal) and low < m.value + TEN and m.value <= high


def _of_one_thing(draft: Said, source: Said) -> bool:
    """Whether two claims name one measure or are both changes, or their sentences share a word: a bound of the one may be of the other."""
    mine, its = draft.claim, source.claim
    one = (mine.attribute is not None and mine.attribute == its.attribute) or mine.role == its.role != "level"
    return one or not draft.words.isdisjoint(source.words)


def _bare(draft: Said, source: Said) -> bool:
    """Whether a source has a figure without its unit, behind another of the unit: 34 minutes (standard 17)."""
    return draft.mention.value == source.mention.value and without_unit(source, draft.mention.kind, draft.mention.unit)


def _one_rate(draft: Said, source: Said) -> bool:
    """Whether one is told as a ratio and the other as a bare number, alike in value: 3할3푼1리, 0.331."""
    m, n = draft.mention, source.mention
    return {m.kind, n.kind} == {"ratio", "number"} and None in (m.unit, n.unit) and m.value is not None and m.value == n.value


def _fits(draft: Said, source: Said) -> bool:
    """Whether a source's bound or hedge allows for a draft's figure: 20.3% where it says more than 20%."""
    if source.mention.qualifier == "exact" or source.mention.temporal:
        return False
    if "age" in (draft.mention.kind, source.mention.kind) or draft.mention.unit != source.mention.unit:
        return False  # over 60 allows for no 67
    found = answer(draft.mention, source.mention)
    return found is not None and found.relation != "discrepant" and found.reason != "bound_far"
