"""Why a draft's claim that no source bears out is left open: the figure stands elsewhere, can be worked out, or is nowhere.

Worked out is looked for narrowly: two figures of one unit (or the figures of one sentence together) that stand at most
a sentence apart in one source, added, subtracted, as a share or a change in percent, as a multiple; money divided by a
count; the years between two dates, the minutes or hours between two times. So that a sum of the draft's own is not called
unsupported; it bears nothing out by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from itertools import groupby, pairwise, permutations

from factcheck.align.said import COUNTED, Said
from factcheck.align.tolls import stems_of
from factcheck.align.verdict_dates import end_of, year_untold
from factcheck.align.verdict_direction import BARE, OPEN, REFUTED, answer, unsigned
from factcheck.align.verdict_facts import is_range
from factcheck.semantics.calendar import parse_day
from factcheck.semantics.scores import sides
from factcheck.types import Evidence

ABSENT, ELSEWHERE, FINER, DERIVED, WITHIN = "absent", "elsewhere", "finer", "derived", "bound_holds"
APART, POINTS_APART = 1, 4  # sentences between two figures that are worked with together; two percentages may stand further apart
MOST = 40  # figures of one kind in one source that are worked with
HUNDRED = Decimal(100)
POINT = "point"
DECADES, TEN = ("vehicle", "year"), 10  # what 70대 is read as, cars or years of age
FIRST_DAY = "-01"  # of a month, behind it in an ISO date
DAY_OF_MONTH, MONTH = slice(8, 10), 7  # of an ISO date: its day, and up to its month
BY_A_BOUND = Decimal("0.1")  # share by which a figure worked out may lie beyond a bound that is told of it
MINUTES = {"min": 1, "h": 60}
DAYS, MONTHS = {"day": 1, "week": 7}, {"month": 1, "year": 12}
CLOCK, DAY = re.compile(r"T(\d{2})(?::(\d{2}))?"), 24 * 60


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
    return any(allows(draft, value) for source in sources for value in _values(draft, source))


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
        return str(m.low)[DAY_OF_MONTH] == f"{n.value:02f}"  # 폭염일은 21일, 밤에도
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
    rows = _in_turn([s for s in source if s.family == "count"])
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
    return draft.mention.value == source.mention.value and _without_unit(source, draft.mention.kind, draft.mention.unit)


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


def allows(draft: Said, value: Decimal) -> bool:
    """Whether the wording of a draft's figure allows for a value."""
    m = draft.mention
    low, high = m.low, m.high
    if isinstance(low, str) or isinstance(high, str) or (low is None and high is None):
        return value == m.value
    if low is None or high is None:  # a bound allows nearly everything: 1055 of 64, more than 16 times as many
        return value == m.value or (m.value is not None and abs(value - m.value) <= abs(m.value) * BY_A_BOUND and _inside(value, low, high))
    return low <= value <= high


def _inside(value: Decimal, low: Decimal | None, high: Decimal | None) -> bool:
    return (low is None or value >= low) and (high is None or value <= high)


def _values(draft: Said, source: list[Said]) -> Iterator[Decimal]:
    """What the figures of a source give in the unit of a draft's figure."""
    kind, unit = draft.mention.kind, draft.mention.unit
    numbers = [s for s in source if s.mention.value is not None and not isinstance(s.mention.low, str)]
    same = [s for s in numbers if any(alike(s, kind, u) or _without_unit(s, kind, u) for u in (unit, *BARE.get(unit or "", ())))][:MOST]
    if kind == "percent":  # what something rose by is no sum of shares, and the difference of two shares is told beside them
        same = [] if draft.claim.role == "delta" else [s for s in same if s.claim.role != "delta"]
    if kind == "percentage_point" or lies_between(draft):
        yield from (a - b for a, b in _near(same))
    yield from (abs(a - b) for a, b in _in_turn(same, earlier=True))
    yield from (a + b for a, b in _near(same, APART if "part:total" in draft.claim.scope else 0))
    for _, row in groupby(same, key=lambda s: s.sentence):
        together = [s.mention.value for s in row if s.mention.value is not None]
        if len(together) > 2:
            yield sum(together, Decimal(0))
            yield sum(together, Decimal(0)) / len(together)
    if kind == "percent":
        yield from (HUNDRED - s.mention.value for s in same if s.mention.value is not None)
    if kind == "percentage_point" or unit == POINT:
        yield from (abs(a - b) for a, b in _near([s for s in numbers if s.mention.kind == "percent"][:MOST], POINTS_APART))
    if kind in ("percent", "ratio"):
        yield from proportions(numbers, HUNDRED if kind == "percent" else Decimal(1))
    if kind == "money":
        counts = [s for s in numbers if s.family == "count"][:MOST]
        yield from (
            a.mention.value / b.mention.value
            for a in same
            for b in counts
            if a.mention.value is not None and b.mention.value and abs(a.sentence - b.sentence) <= APART
        )
    if draft.mention.per is not None:
        over = [s.mention.value for s in numbers if s.mention.unit == draft.mention.per and s.mention.value][:MOST]
        yield from (s.mention.value / divisor for s in same if s.mention.value is not None for divisor in over)
    if draft.family == "count":
        yield from _side_by_side(numbers)
    if kind in ("duration", "age") and unit == "year":
        yield from _spans(source)
    if kind == "duration":
        yield from lengths((span for s in source if "/" in (s.mention.timex or "") and (span := days_of(s)) is not None), unit)
        yield from lengths(_until(draft.published, source), unit)
    if kind == "duration" and unit in MINUTES:
        yield from (Decimal(minutes) / MINUTES[unit] for minutes in _between_hours(source))


def lies_between(draft: Said) -> bool:
    """Whether a draft's figure is told as what is left of a whole, or as how far apart two others are: 9800원보다 2600원 싸졌다."""
    beside = (s for s in (draft.previous, draft.next) if s is not None and s.sentence == draft.sentence)
    compared = draft.claim.role == "level" and any(s.claim.role != "level" for s in beside)
    return draft.claim.role in ("delta", "base") or compared or not stems_of("between").isdisjoint(draft.words)


def _side_by_side(numbers: list[Said]) -> Iterator[Decimal]:
    """What two counts next to each other in a sentence come to, whatever is counted: 87개가 모두, 31개가 일부 탔다, 118곳."""
    yield from (a + b for a, b in _in_turn([s for s in numbers if s.family == "count"]))


def _in_turn(claims: list[Said], *, earlier: bool = False) -> Iterator[tuple[Decimal, Decimal]]:
    """Values of two claims one behind the other in a sentence; with `earlier`, the second of another time: 2,384억 원(전년 2,272억 원)."""
    for one, other in pairwise(claims):
        dated = other.previous is not None and other.previous.mention.temporal
        if one.sentence == other.sentence and (dated or not earlier) and one.mention.value is not None and other.mention.value is not None:
            yield one.mention.value, other.mention.value


def _without_unit(s: Said, kind: str, unit: str | None) -> bool:
    """Whether a number takes its unit from the figure before it: 312 minutes (September 2024: 271)."""
    before = s.previous
    while before is not None and before.family == "calendar":
        before = before.previous
    bare = s.mention.kind == "number" and s.mention.unit is None and unit is not None
    return bare and before is not None and before.sentence == s.sentence and alike(before, kind, unit)


def alike(s: Said, kind: str, unit: str | None) -> bool:
    """Whether a claim is a figure of a kind and unit; counts and bare numbers are of one kind."""
    return s.mention.unit == unit and (s.mention.kind == kind or {s.mention.kind, kind} <= COUNTED)


def _near(claims: list[Said], apart: int = APART) -> Iterator[tuple[Decimal, Decimal]]:
    """Values of ordered pairs of claims that stand close together."""
    for a, b in permutations(claims, 2):
        if abs(a.sentence - b.sentence) <= apart and a.mention.value is not None and b.mention.value is not None:
            yield a.mention.value, b.mention.value


def proportions(numbers: list[Said], whole: Decimal, apart: int = APART) -> Iterator[Decimal]:
    """The shares that figures of one unit are of each other, and by what share they differ; `whole` is 100 in percent."""
    by_unit: dict[tuple[str, str | None], list[Said]] = {}
    for s in numbers:
        if s.mention.kind not in ("percent", "ratio", "percentage_point"):
            by_unit.setdefault((s.family, s.mention.unit), []).append(s)
    for claims in by_unit.values():
        for a, b in _near(claims[:MOST], apart):
            if b:
                yield a / b * whole
                yield abs(a - b) / abs(b) * whole


def _between_hours(source: list[Said]) -> Iterator[int]:
    """The minutes from any hour of a source to the next time the clock shows another of its hours: 22:48 to 03:12, 264."""
    clocks = {int(found[1]) * 60 + int(found[2] or 0) for s in source for found in CLOCK.finditer(s.mention.timex or "")}
    yield from ((b - a) % DAY for a, b in permutations(sorted(clocks)[:MOST], 2))


def days_of(claim: Said) -> tuple[date, date] | None:
    """The first and the last day of a date or a range of days."""
    low, high = parse_day(str(claim.mention.low)), parse_day(str(claim.mention.high))
    return (low, high) if claim.family == "calendar" and low is not None and high is not None else None


def lengths(spans: Iterable[tuple[date, date]], unit: str | None) -> Iterator[Decimal]:
    """How long each stretch of days is, its last day or month counted or not."""
    for low, high in spans:
        if unit in DAYS:
            days = (high - low).days
            yield from (Decimal(n) / DAYS[unit] for n in (days, days + 1))
        elif unit in MONTHS:
            months = (high.year - low.year) * 12 + high.month - low.month
            yield from (Decimal(n) / MONTHS[unit] for n in (months, months + 1))


def _until(published: str | None, source: list[Said]) -> Iterator[tuple[date, date]]:
    """From each date of a source to the day of publication: begun in September 2023, two years and five months ago."""
    today = parse_day(published or "")
    spans = [span for s in source if (span := days_of(s)) is not None]
    yield from ((first, today) for first, _ in spans if today is not None and first < today)


def _spans(source: list[Said]) -> Iterator[Decimal]:
    """The years between two dates of a source, and from each to its publication, the first year counted or not (데뷔 12년 만에)."""
    years = sorted({int(s.mention.low[:4]) for s in source if isinstance(s.mention.low, str) and s.mention.low[:4].isdigit()})
    published = next((s.published for s in source if s.published), None)
    ends = {*years, *([int(published[:4])] if published else [])}
    yield from (Decimal(b - a + counted) for a in years[:MOST] for b in sorted(ends) if b > a for counted in (0, 1))
