"""What the figures of a source give: sums, differences, shares, averages and lengths of time that a draft's writer may have worked out.

Looked for narrowly: two figures of one unit (or the figures of one sentence together) that stand at most a sentence apart, added,
subtracted, as a share or a change in percent, as a multiple; money divided by a count; the years between two dates, the minutes or
hours between two times.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from itertools import groupby, pairwise, permutations

from factcheck.align.said import COUNTED, TOTAL, Said
from factcheck.align.tolls import stems_of
from factcheck.align.verdict_direction import BARE
from factcheck.semantics.calendar import parse_day

APART, POINTS_APART = 1, 4  # sentences between two figures that are worked with together; two percentages may stand further apart
MOST = 40  # figures of one kind in one source that are worked with
HUNDRED = Decimal(100)
POINT = "point"
BY_A_BOUND = Decimal("0.1")  # share by which a figure worked out may lie beyond a bound that is told of it
MINUTES = {"min": 1, "h": 60}
DAYS, MONTHS = {"day": 1, "week": 7}, {"month": 1, "year": 12}
CLOCK, DAY = re.compile(r"T(\d{2})(?::(\d{2}))?"), 24 * 60


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


def values(draft: Said, source: list[Said]) -> Iterator[Decimal]:
    """What the figures of a source give in the unit of a draft's figure."""
    kind, unit = draft.mention.kind, draft.mention.unit
    numbers = [s for s in source if s.mention.value is not None and not isinstance(s.mention.low, str)]
    same = [s for s in numbers if any(alike(s, kind, u) or without_unit(s, kind, u) for u in (unit, *BARE.get(unit or "", ())))][:MOST]
    if kind == "percent":  # what something rose by is no sum of shares, and the difference of two shares is told beside them
        same = [] if draft.claim.role == "delta" else [s for s in same if s.claim.role != "delta"]
    if kind == "percentage_point" or lies_between(draft):
        yield from (a - b for a, b in _near(same))
    yield from (abs(a - b) for a, b in in_turn(same, earlier=True))
    yield from (a + b for a, b in _near(same, APART if TOTAL in draft.claim.scope else 0))
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
    yield from (a + b for a, b in in_turn([s for s in numbers if s.family == "count"]))


def in_turn(claims: list[Said], *, earlier: bool = False) -> Iterator[tuple[Decimal, Decimal]]:
    """Values of two claims one behind the other in a sentence; with `earlier`, the second of another time: 2,384억 원(전년 2,272억 원)."""
    for one, other in pairwise(claims):
        dated = other.previous is not None and other.previous.mention.temporal
        if one.sentence == other.sentence and (dated or not earlier) and one.mention.value is not None and other.mention.value is not None:
            yield one.mention.value, other.mention.value


def without_unit(s: Said, kind: str, unit: str | None) -> bool:
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
