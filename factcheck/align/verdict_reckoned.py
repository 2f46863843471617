"""What the writer of a draft may have worked out: of the figures beside it that a source bears out, and of what stands beside those there.

"96대에서 54대 더" of 96 and 150, "하루 평균 4만 1000명" of 98만4000 in 24 days, "24일 동안" of 7월 25일부터 8월 17일까지. Few figures
are looked at, since among many some give any figure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from itertools import accumulate, permutations

from factcheck.align.said import Said
from factcheck.align.verdict_direction import BARE, SUPPORTED
from factcheck.align.verdict_grounds import DERIVED, ELSEWHERE
from factcheck.align.verdict_shelf import Sources
from factcheck.align.verdict_sums import HUNDRED, alike, allows, days_of, lengths, proportions

NEAR = 1  # sentences between a figure and those it may be worked out of
MOST = 12  # of these
POINTS = frozenset({"percentage_point"})
ANYWHERE = 10**6  # sentences; a row has but few figures


def reckoned(draft: Said, around: list[Said]) -> bool:
    """Whether a draft's figure is what two figures or more of `around` give together."""
    m = draft.mention
    if m.value is None or isinstance(m.low, str):
        return False
    return any(allows(draft, value) for value in _given(draft, around))


def around(draft: Said, row: Iterable[Said], sources: Sources) -> list[Said]:
    """The figures and times of `row`, beside a draft's, that a source bears out, and those next to the ones that bear them out."""
    near = [c for c in row if c.ref != draft.ref and stands(c)]
    near = sorted(near, key=lambda c: (abs(c.sentence - draft.sentence), c.ref))[:MOST]
    found = list(near)
    for claim in near:
        if claim.sentence == draft.sentence:
            found += [c for source in sources.bearing_out(claim) for c in (source.previous, source, source.next) if c is not None]
    return found


def stands(claim: Said) -> bool:
    """Whether a source bears a draft's figure out, has it elsewhere, or has what it was worked out of."""
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
        beside = [c for c in row if c.sentence == draft.sentence or c.article != draft.article]
        indices = [c.mention.value for c in beside if c.mention.kind == "number" and c.mention.value is not None] if unit == "point" else []
        yield from (a - b for a, b in (*permutations(shares, 2), *permutations(indices, 2)))
    else:
        over = [v for c, v in numbers if v and (c.family == "count" or c.mention.kind == "duration")]
        counts = [v for c, v in numbers if c.family == "count"] if unit is None else same  # an average of 6,540 a ship
        yield from (a / b for a in counts for b in over)
        yield from (a * b for a in same for b in over if kind == "money")
        yield from (a * part / HUNDRED for a in same for share in shares for part in (share, HUNDRED - share))
    if kind in ("percent", "ratio"):
        yield from proportions([c for c, _ in numbers], HUNDRED if kind == "percent" else Decimal(1), ANYWHERE)
    if kind == "duration":
        yield from lengths(_spans(row), unit)


def _spans(row: list[Said]) -> Iterator[tuple[date, date]]:
    """The ranges of days and the single times of a row, and what lies between any two of them."""
    spans = [span for c in row if (span := days_of(c)) is not None]
    yield from spans
    yield from ((a[0], b[1]) for a, b in permutations(spans, 2) if a[0] < b[0])
