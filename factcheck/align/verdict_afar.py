"""What the writer of a draft may have worked out of figures that stand far from each other, in the draft or in a source.

"전체의 66%" of the sales beside it and the whole at the head of the story, "하루 평균 900명" of a year's visitors and its days,
a total of what several paragraphs told. Among many figures some give any figure by chance, so that the farther two stand apart,
the more their words must have in common with the figure's, or the writer say that it was worked out (셈, 빼면, works out at).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import accumulate, permutations, product

from factcheck.align.said import TOTAL, Said
from factcheck.align.verdict_dates import DAYS_IN
from factcheck.align.verdict_sums import HUNDRED, alike, allows, days_of, lengths, lies_between

ROUGH, ROUGHEST = Decimal("0.1"), Decimal("0.25")  # share of a figure that its wording leaves open: of any, of so much a day
MOST = 40  # figures of one kind that are worked with
SHARES = frozenset({"percent", "ratio"})
COMPARED = frozenset({"delta", "base"})
SHORT = 2  # digits of a share that many pairs of figures give
CALENDAR = {"day": (365, 366, 30, 31, 7), "month": (12, 6, 3)}  # how many of it a year, a month or a quarter has
TALLY, EACH = "tally:", "each"
AVERAGE = "statistic:average"

Pair = tuple[Said, Said]


def reckoned_afar(draft: Said, beside: list[Said], everywhere: list[Said], *, announced: bool) -> bool:
    """Whether a figure is what one of `beside` and one of `everywhere` give, or two of the latter on the same topic.

    `announced`: the writer says that it was worked out, so that any two of `everywhere` will do.
    """
    m = draft.mention
    if m.value is None or isinstance(m.low, str):
        return False
    average = m.kind == "money" and (announced or AVERAGE in draft.claim.scope)
    rate = average or m.per is not None or any(s.startswith(TALLY) for s in draft.claim.scope)
    if isinstance(m.low, Decimal) and isinstance(m.high, Decimal) and m.high - m.low > abs(m.value) * (ROUGHEST if rate else ROUGH):
        return False
    figures = [c for c in everywhere if _plain(c)]
    return any(allows(draft, v) for v in _given(draft, [c for c in beside if _plain(c)], figures, announced=announced)) or (
        rate and any(allows(draft, v) for v in _averages(draft, figures, everywhere))
    )


def _plain(claim: Said) -> bool:
    return claim.mention.value is not None and not isinstance(claim.mention.low, str)


def _given(draft: Said, beside: list[Said], figures: list[Said], *, announced: bool) -> Iterator[Decimal]:
    kind = draft.mention.kind
    if kind in SHARES:
        yield from _proportions(draft, _pairs_of_one_unit(draft, beside, figures, announced=announced))
        yield from _by_growth(draft, figures)
        return
    total, changes = announced or TOTAL in draft.claim.scope, announced or draft.claim.role in COMPARED or lies_between(draft)
    like = [c for c in figures if _like(draft, c, any_count=announced)][:MOST]
    topic = [c for c in figures if not {*draft.near}.isdisjoint(c.near) and _like(draft, c, any_count=changes)][:MOST]
    pairs = permutations(like, 2) if announced else (*product([c for c in beside if c in like], like), *permutations(topic, 2))
    for a, b in pairs:
        if total:
            yield _value(a) + _value(b)
        if changes:
            yield abs(_value(a) - _value(b))
    if total:
        yield from _runs([c for c in like if c.article == draft.article and c.ref < draft.ref])
    yield from _products(draft, figures)
    yield from (_value(c) * n for c in like if c.mention.per for n in CALENDAR.get(c.mention.per, ()))  # 1,560 a month, 18,720 a year
    yield from (_value(a) * _value(b) for a in beside if _each(draft, a) for b in figures if b.family == "count")
    if draft.digits > SHORT:
        for share in (c for c in beside if c.mention.kind in SHARES):
            yield from (_value(c) * _value(share) / (HUNDRED if share.mention.kind == "percent" else 1) for c in like)


def _pairs_of_one_unit(draft: Said, beside: list[Said], figures: list[Said], *, announced: bool) -> Iterator[Pair]:
    """Figures of one unit of which one stands beside a share: in its sentence, where the share is told to two digits."""
    near = beside if draft.digits > SHORT or announced else [c for c in beside if c.sentence == draft.sentence]
    for a in near:
        if a.mention.kind not in SHARES and a.mention.kind != "percentage_point":
            yield from ((a, b) for b in [b for b in figures if b.family == a.family and _one_unit(a, b)][:MOST])


def _proportions(draft: Said, pairs: Iterable[Pair]) -> Iterator[Decimal]:
    whole = HUNDRED if draft.mention.kind == "percent" else Decimal(1)
    for a, b in pairs:
        low, high = sorted((abs(_value(a)), abs(_value(b))))
        if not low:
            continue
        if draft.claim.role != "delta":
            yield low / high * whole
        if draft.mention.kind == "ratio":
            yield high / low
        if draft.claim.role != "level":
            yield (high - low) / low * whole
            yield (high - low) / high * whole


def _by_growth(draft: Said, figures: list[Said]) -> Iterator[Decimal]:
    """How many times as much something is that has risen by so many percent: 80% 증가, 1.8배."""
    if draft.mention.kind == "ratio":
        yield from (1 + _value(c) / HUNDRED for c in figures if c.mention.kind == "percent" and c.claim.role == "delta")


def _averages(draft: Said, figures: list[Said], everywhere: list[Said]) -> Iterator[Decimal]:
    """What a figure comes to by the day, the head or the piece."""
    per = (draft.mention.per or ("day" if any(s.startswith(TALLY) for s in draft.claim.scope) else EACH)).split()[-1]
    over = [_value(c) for c in figures if c.mention.unit == per or (c.family == "count" and _heads(c, per))]
    over += [_value(c) * n for c in figures if per == "day" and (n := DAYS_IN.get(c.mention.unit or "")) is not None]
    spans = (span for c in everywhere if (span := days_of(c)) is not None)
    over += [*lengths((s for s in spans if s[0] < s[1]), per), *map(Decimal, CALENDAR.get(per, ()))]
    like = [_value(c) for c in figures if _like(draft, c)][:MOST]
    yield from (a / b for a in like for b in {*over} if b)


def _heads(claim: Said, per: str) -> bool:
    """Whether a count may be how many a sum is dealt out to: of people, of the things that are told each, not of kilograms."""
    return per == EACH or (per == "person" and claim.mention.unit is None)


def _products(draft: Said, figures: list[Said]) -> Iterator[Decimal]:
    """What so many of a price come to, told next to each other: 120상자(상자당 3만 5000원)."""
    for a in figures:
        b = a.next
        if b is not None and b.sentence == a.sentence and _plain(b) and _countable(a, b) and (_like(draft, a) or _like(draft, b)):
            yield _value(a) * _value(b)


def _each(draft: Said, claim: Said) -> bool:
    """Whether a claim is the price or the like of one: 한 곳에 드는 돈은 평균 2억 3000만 원."""
    return (claim.mention.per is not None or AVERAGE in claim.claim.scope) and alike(claim, draft.mention.kind, draft.mention.unit)


def _countable(a: Said, b: Said) -> bool:
    return "count" in (a.family, b.family) and not {a.mention.kind, b.mention.kind} & {*SHARES, "percentage_point"}


def _runs(like: list[Said]) -> Iterator[Decimal]:
    """What figures of one kind that follow one another come to, from any of them on."""
    values = [_value(c) for c in like]
    for start in range(len(values)):
        yield from accumulate(values[start:])


def _like(draft: Said, claim: Said, *, any_count: bool = False) -> bool:
    """Whether a claim is of a draft's kind and unit, or both are counts and one has no unit of its own: 온들면 81, 81채."""
    if alike(claim, draft.mention.kind, draft.mention.unit):
        return True
    return draft.family == claim.family == "count" and (any_count or None in (draft.mention.unit, claim.mention.unit))


def _one_unit(a: Said, b: Said) -> bool:
    return a.mention.unit == b.mention.unit or a.family == "count"


def _value(claim: Said) -> Decimal:
    assert claim.mention.value is not None
    return claim.mention.value
