"""What the writer of a draft may have worked out: of the figures beside it that a source bears out, and of what stands beside those there.

"96대에서 54대 더" of 96 and 150, "하루 평균 4만 1000명" of 98만4000 in 24 days, "24일 동안" of 7월 25일부터 8월 17일까지. Few figures
are looked at, since among many some give any figure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta
from decimal import Decimal
from itertools import accumulate, permutations

from factcheck.align.said import Said
from factcheck.align.verdict_direction import BARE, SUPPORTED
from factcheck.align.verdict_grounds import DERIVED, ELSEWHERE, HUNDRED, alike, allows
from factcheck.semantics.calendar import parse_day
from factcheck.types import Ref

NEAR = 1  # sentences between a figure and those it may be worked out of
MOST = 12  # of these
POINTS = frozenset({"percentage_point"})
DAYS = {"day": 1, "week": 7}
MONTHS = {"month": 1, "year": 12}


def reckoned(draft: Said, around: list[Said]) -> bool:
    """Whether a draft's figure is what two figures or more of `around` give together."""
    m = draft.mention
    if m.value is None or isinstance(m.low, str):
        return False
    return any(allows(draft, value) for value in _given(draft, around))


def around(draft: Said, row: Iterable[Said], sources: dict[Ref, Said]) -> list[Said]:
    """The figures and times of `row`, beside a draft's, that a source bears out, and those next to the ones that bear them out."""
    near = [c for c in row if c.ref != draft.ref and _stands(c)]
    near = sorted(near, key=lambda c: (abs(c.sentence - draft.sentence), c.ref))[:MOST]
    found = list(near)
    for claim in near:
        for ref in (e.ref for e in claim.claim.evidence if e.verdict == SUPPORTED and claim.sentence == draft.sentence):
            if ref in sources:
                found += [c for c in (sources[ref].previous, sources[ref], sources[ref].next) if c is not None]
    return found


def _stands(claim: Said) -> bool:
    return claim.claim.verdict == SUPPORTED or claim.claim.verdict_reason in (DERIVED, ELSEWHERE)


def _given(draft: Said, row: list[Said]) -> Iterator[Decimal]:
    kind, unit = draft.mention.kind, draft.mention.unit
    numbers = [(c, c.mention.value) for c in row if c.mention.value is not None and not isinstance(c.mention.low, str)]
    same = [v for c, v in numbers if any(alike(c, kind, u) for u in (unit, *BARE.get(unit or "", ())))]
    shares = [v for c, v in numbers if c.mention.kind == "percent"]
    for a, b in permutations(same, 2):
        yield a - b
        yield a + b
    for i in range(len(same)):
        yield from accumulate(same[i:])
    if kind == "percent":
        points = [v for c, v in numbers if c.mention.kind in POINTS]
        yield from (HUNDRED - v for v in shares)
        yield from (v + sign * p for v in shares for p in points for sign in (1, -1))
    elif kind in POINTS or unit == "point":
        yield from (a - b for a, b in permutations(shares, 2))
    else:
        over = [v for c, v in numbers if v and (c.family == "count" or c.mention.kind == "duration")]
        counts = [v for c, v in numbers if c.family == "count"] if unit is None else same  # an average of 6,540 a ship
        yield from (a / b for a in counts for b in over)
        yield from (a * b for a in same for b in over if kind == "money")
        yield from (a * share / HUNDRED for a in same for share in shares)
    if kind in ("percent", "ratio"):
        yield from _proportions(numbers, HUNDRED if kind == "percent" else Decimal(1))
    if kind == "duration":
        yield from _lengths(row, unit)


def _proportions(numbers: list[tuple[Said, Decimal]], whole: Decimal) -> Iterator[Decimal]:
    for (x, a), (y, b) in permutations(numbers, 2):
        if b and x.mention.unit == y.mention.unit and x.family == y.family and x.mention.kind != "percent":
            yield a / b * whole
            yield abs(a - b) / abs(b) * whole


def _lengths(row: list[Said], unit: str | None) -> Iterator[Decimal]:
    """The lengths of ranges of days, and between two dates, the last day or month counted or not."""
    spans = [
        (low, high)
        for c in row
        if c.family == "calendar" and (low := parse_day(str(c.mention.low))) and (high := parse_day(str(c.mention.high)))
    ]
    ends = [*spans, *((a[0], b[1]) for a, b in permutations(spans, 2) if a[0] < b[0])]
    for low, high in ends:
        last = high + timedelta(1)
        if unit in DAYS:
            yield from (Decimal(days) / DAYS[unit] for days in ((high - low).days, (last - low).days))
        elif unit in MONTHS:
            months = (high.year - low.year) * 12 + high.month - low.month
            yield from (Decimal(n) / MONTHS[unit] for n in (months, months + 1))
