"""Figures an article says were revised: an estimate beside the result that replaced it, a plan beside the new one, an opening put off.

Three things tell a revision. The later article may restate the figure that the earlier one gave, as the former one, beside the
new: "845 billion won, not the 1 trillion first estimated". Or it may say only that the figure was revised, raised or put
off, of a thing that one earlier figure alone can be. Or the one article gives provisional figures and the other final ones of the same
quarter, close to each other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from decimal import Decimal

from factcheck.align.anchors import Ground
from factcheck.align.groups import Groups
from factcheck.align.said import Said
from factcheck.align.tolls import concept_of, stems_of
from factcheck.align.updates import STAGES
from factcheck.semantics.apart import days_between
from factcheck.semantics.slips import digit_swap

SPREAD = 2  # times that a revised figure may be larger or smaller than the former
LEAST_SHARED = 2  # words that the stretches of a revised figure and of its one forerunner share
MUCH_SHARED = 3.0  # weight of these words, as a rule two that few sentences have
FORMER_ROLES = ("level", "from", "base", "forecast")
LONG = 3  # digits
CLOSE = 0.1  # share by which a final figure may differ from the provisional one
NEAR_RATE = Decimal("0.5")  # points by which a rate is revised at most
LATEST = 366  # days from one figure to the one that replaced it
Pair = tuple[Said, Said]


def revisions(claims: Sequence[Said], groups: Groups, ground: Ground) -> list[Pair]:
    """Pairs of a figure and the one of a later article that replaced it; equal values are linked already."""
    by_sentence: dict[tuple[int, int], list[Said]] = defaultdict(list)
    for claim in claims:
        by_sentence[claim.article, claim.sentence].append(claim)
    out: dict[Said, Pair] = {}
    for former in claims:
        if not _restated(former):
            continue
        told = [c for c in groups.list(former) if c.article != former.article and _before(c, former) and not _former(c)]
        replaced = (_reckoned(former, by_sentence, claims) or next(iter(_replacing(former, by_sentence)), None)) if told else None
        if replaced is not None and not _known(replaced, told, claims):
            out.setdefault(replaced, (max(told, key=lambda c: (c.published or "", not c.headline)), replaced))
    for later in claims:
        if later not in out and later.cell & stems_of("revised") and later.claim.role in ("level", "to", "forecast", "target"):
            earlier = _forerunner(later, claims, ground)
            if earlier is not None:
                out[later] = (earlier, later)
    for earlier, later in _finalised(claims):
        out.setdefault(later, (earlier, later))
    return list(out.values())


def _finalised(claims: Sequence[Said]) -> Iterator[Pair]:
    """Figures of an article that speaks of an earlier stage (advance, provisional), each with the one close to it of a later stage."""
    stage: dict[
        int, int
    ] = {}  # by the first sentence of an article that names one: further down it may tell when the final figures are due
    for claim in claims:
        told = max((n for n, group in enumerate(STAGES, 1) if claim.words & stems_of(f"{group}_stage")), default=0)
        stage[claim.article] = stage.get(claim.article) or told
    if len({told for told in stage.values() if told}) < 2:
        return
    rows: dict[Hashable, list[Said]] = defaultdict(list)
    for c in claims:
        concept, period = concept_of(c), c.claim.period
        if concept and period and c.mention.value and not c.headline and c.claim.role in ("level", "to", "delta"):
            rows[c.family, c.mention.unit, concept, c.claim.label, period, c.claim.role == "delta"].append(c)
    for row in rows.values():
        for later in row:
            close = [c for c in row if 0 < stage[c.article] < stage[later.article] and _before(c, later) and _close(c, later)]
            if len({c.key for c in close}) == 1 and close[0].key != later.key:
                yield close[0], later


def _close(a: Said, b: Said) -> bool:
    """Whether one figure may be the other after its revision: a few percent of a long number, some tenths of a rate in like words."""
    x, y = a.mention.value, b.mention.value
    assert x is not None
    assert y is not None
    if a.mention.kind == "percent":
        return bool(a.cell & b.cell) and max(a.mention.precision or 1, b.mention.precision or 1) < 1 and abs(x - y) <= NEAR_RATE
    return min(a.digits, b.digits) >= LONG and abs(y / x - 1) <= CLOSE


def _one_label(a: Said, b: Said) -> bool:
    """Whether no list tells the two apart: A was 44, B 13."""
    return not a.claim.label or not b.claim.label or a.claim.label == b.claim.label


def _former(claim: Said) -> bool:
    """Whether a claim is told as what was said before."""
    return bool(claim.cell & stems_of("former"))


def _restated(claim: Said) -> bool:
    """Whether a claim may restate an earlier figure: told as the former one, or as an estimate."""
    return claim.claim.role in FORMER_ROLES and (_former(claim) or bool(claim.cell & stems_of("guessed")))


def _known(replaced: Said, told: Sequence[Said], claims: Sequence[Said]) -> bool:
    """Whether an article that gives the former figure gives the new one too: then they are two things, or the change is old."""
    there = {c.article for c in told}
    return any(c.key == replaced.key for c in claims if c.article in there)


def _before(earlier: Said, later: Said) -> bool:
    return bool(earlier.published and later.published and earlier.published < later.published)


def _replacing(former: Said, by_sentence: dict[tuple[int, int], list[Said]]) -> Iterator[Said]:
    """The figure beside a former one that took its place: the only other one of its unit in the sentence, else in the one before."""
    for sentence in (former.sentence, former.sentence - 1):
        others = [
            c
            for c in by_sentence.get((former.article, sentence), ())
            if c is not former
            and _one_label(c, former)
            and _alike(c, former)
            and not _former(c)
            and c.claim.role != "delta"
            and not c.bracketed
        ]
        if len(others) == 1 and _in_reach(former, others[0]):
            yield others[0]
        if others:
            return


def _reckoned(former: Said, by_sentence: dict[tuple[int, int], list[Said]], claims: Sequence[Said]) -> Said | None:
    """The figure of the same article that a former one became by the difference told beside it, where one figure alone is both apart.

    "3,585 tonnes were brought in. That is 72 short of last month's forecast (3,657)": 3,657 - 72 = 3,585.
    """
    if former.family == "calendar" or former.mention.value is None or former.digits < LONG:
        return None
    apart = [
        c.mention.value
        for c in by_sentence[former.article, former.sentence]
        if c is not former and _alike(c, former) and c.mention.value and c.digits >= 2
    ]
    became = {former.mention.value + sign * gap for gap in apart for sign in (1, -1)}
    found = [c for c in claims if c.article == former.article and c.mention.value in became and _alike(c, former) and _in_reach(former, c)]
    return found[0] if len({c.key for c in found}) == 1 and not _former(found[0]) else None


def _forerunner(later: Said, claims: Sequence[Said], ground: Ground) -> Said | None:
    """The one figure of an earlier article that a revised one can have replaced: what is measured agrees, and the words beside it."""
    found = []
    for c in claims:
        if c.article == later.article or not _before(c, later) or not _alike(c, later) or c.key == later.key or not _in_reach(c, later):
            continue
        if (days_between(c.published, later.published) or 0) > LATEST:
            continue  # what was said more than a year ago is of another year
        if _mistyped(c, later):
            continue  # 2.35 billion and 2.53: a slip, whatever "changed" is told of beside it
        if c.claim.label != later.claim.label or c.claim.role in ("delta", "base", "from") or _former(c):
            continue
        shared = c.cell & later.cell
        if len(shared) >= LEAST_SHARED and ground.shared(c.cell, later.cell) >= MUCH_SHARED and concept_of(c) == concept_of(later):
            found.append((ground.shared(c.cell, later.cell), c))
    values = {c.key for _, c in found}
    return max(found, key=lambda x: (x[0], x[1].ref))[1] if len(values) == 1 else None


def _mistyped(a: Said, b: Said) -> bool:
    """Whether two long figures are one with two digits swapped, as a revision hardly ever leaves them."""
    x, y = a.mention.value, b.mention.value
    return a.family != "calendar" and x is not None and y is not None and min(a.digits, b.digits) >= LONG and digit_swap(x, y)


def _alike(a: Said, b: Said) -> bool:
    if a.family == "calendar":
        return b.mention.kind == a.mention.kind == "date" and a.mention.resolved and b.mention.resolved
    return a.family == b.family and a.mention.unit == b.mention.unit and a.mention.kind == b.mention.kind


def _in_reach(a: Said, b: Said) -> bool:
    """Whether one figure may have become the other: a date by another, a sum within a few times."""
    if a.family == "calendar":
        return a.key != b.key
    x, y = a.mention.value, b.mention.value
    return x is not None and y is not None and x != y and x > 0 and y > 0 and max(x, y) <= SPREAD * min(x, y)
