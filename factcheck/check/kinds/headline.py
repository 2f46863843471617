"""A headline, subhead or caption that gives another figure than the body of its own article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.check.alike import HEADS
from factcheck.check.case import Case
from factcheck.check.kinds.conflict import within_headline
from factcheck.check.orphan import Orphan, orphans
from factcheck.check.slip import Slip
from factcheck.check.told import wording_of
from factcheck.types import Fact, Pair, Ref, Severity

WORDINGS = {
    "main": ("part", "headline", "body"),
    "scale": ("part", "headline", "body"),
    "digit_swap": ("part", "headline", "body"),
    "unit": ("part", "headline", "body"),
    "digit": ("part", "headline", "body"),
    "bound_broken": ("part", "headline", "body"),
    "bound": ("part", "headline", "body"),
}
PARTS = {
    "headline": {"ko": "제목", "en": "headline"},
    "subhead": {"ko": "부제", "en": "subhead"},
    "caption": {"ko": "사진 설명", "en": "caption"},
    "lead": {"ko": "첫머리", "en": "lead"},
    "body": {"ko": "첫머리", "en": "lead"},
}
SURE = 0.85  # confidence from which an orphan is an error
DIGITS, LARGE = 2, 100  # of a figure whose bound was dropped: "one" and "more than one" are everywhere
BOUNDS = frozenset({"at_least", "more_than", "at_most", "less_than"})
DROPPED = BOUNDS | {"up_to"}


@dataclass(frozen=True, slots=True)
class Options:
    """`bound`: look only for headlines that drop "more than" or "at least"; else only for other figures."""

    bound: bool = False


def run(case: Case, options: Options) -> Iterator[Slip]:
    """One slip per figure of a headline, subhead or caption that the body tells otherwise."""
    told: set[tuple[int, int]] = set()
    for fact in case.facts:
        for pair in sorted(fact.pairs, key=lambda p: -p.confidence):
            if not within_headline(pair, case):
                continue
            if options.bound != _drops_bound(pair, case) or (not options.bound and not _differs(pair)):
                continue
            head = (pair.a.article, case.claim(_sides(pair, case)[0]).mention)
            if not options.bound and _stands_in_body(case, *head):
                continue
            if head not in told:
                told.add(head)
                orphan = None if options.bound else next((o for o in orphans(case, head[0]) if o.head == head[1]), None)
                yield _slip(fact, pair, case, options, orphan)
    for a in range(len(case.articles)):
        if options.bound:
            yield from (_bound_slip(case, a, h, b) for h, b in _bounds_dropped(case, a) if (a, h) not in told)
        else:
            yield from (_orphan_slip(case, a, orphan) for orphan in orphans(case, a) if (a, orphan.head) not in told)


def _stands_in_body(case: Case, a: int, head: int) -> bool:
    """Whether the body gives a figure of two digits or more just as the headline does, wherever it does."""
    article = case.articles[a]
    m = article.mentions[head]
    same = (i for i, b in enumerate(article.mentions) if b.value == m.value and b.unit == m.unit and b.kind == m.kind and i != head)
    return m.value is not None and m.digits > 1 and any(article.document.role_at(article.mentions[i].start) not in HEADS for i in same)


def _bounds_dropped(case: Case, a: int) -> Iterator[tuple[int, int]]:
    """Exact headline figures that the body gives as a bound each time it gives them."""
    article = case.articles[a]
    roles = [article.document.role_at(m.start) for m in article.mentions]
    for h, m in enumerate(article.mentions):
        if roles[h] not in HEADS or m.qualifier != "exact" or m.hedge or m.value is None or (m.digits < DIGITS and m.value < LARGE):
            continue
        same = [
            i for i, b in enumerate(article.mentions) if roles[i] not in HEADS and (b.value, b.unit, b.kind) == (m.value, m.unit, m.kind)
        ]
        if same and all(article.mentions[i].qualifier in DROPPED for i in same):
            yield h, same[0]


def _bound_slip(case: Case, a: int, head: int, body: int) -> Slip:
    return Slip(
        (case.place(a, head), case.place(a, body, "related")), _told(case, a, head, body), "bound", confidence=0.9, discrepant=((0, 1),)
    )


def _orphan_slip(case: Case, a: int, orphan: Orphan) -> Slip:
    return Slip(
        (case.place(a, orphan.head), case.place(a, orphan.body, "related")),
        _told(case, a, orphan.head, orphan.body),
        orphan.reason if orphan.reason in WORDINGS else "main",
        confidence=orphan.confidence,
        severity=None if orphan.confidence >= SURE else Severity.WARNING,
        discrepant=((0, 1),),
    )


def _told(case: Case, a: int, head: int, body: int) -> dict[str, str]:
    article = case.articles[a]
    part = article.document.role_at(article.mentions[head].start)
    return {
        "part": PARTS.get(part, PARTS["headline"])[case.lang],
        "headline": wording_of(a, article.mentions[head], case),
        "body": wording_of(a, article.mentions[body], case),
    }


def _differs(pair: Pair) -> bool:
    return pair.relation == "discrepant" and bool(pair.supports)


def _drops_bound(pair: Pair, case: Case) -> bool:
    """Whether the body's figure is a strict bound that the headline states as the figure itself."""
    head, body = _sides(pair, case)
    a, b = case.mention(head), case.mention(body)
    return pair.relation != "discrepant" and a.qualifier == "exact" and b.qualifier in BOUNDS and a.value == b.value


def _sides(pair: Pair, case: Case) -> tuple[Ref, Ref]:
    """The headline's claim (or subhead's, or caption's), then the body's."""
    document = case.articles[pair.a.article].document
    order = {"headline": 0, "subhead": 1, "caption": 2}
    first, second = sorted((pair.a, pair.b), key=lambda r: (order.get(document.role_at(case.mention(r).start), 3), case.mention(r).start))
    return first, second


def _slip(fact: Fact, pair: Pair, case: Case, options: Options, orphan: Orphan | None) -> Slip:
    head, body = _sides(pair, case)
    reason = pair.reason if pair.reason in WORDINGS else orphan.reason if orphan and orphan.reason in WORDINGS else "main"
    sure = len(pair.supports) > 1 or (orphan is not None and orphan.confidence >= SURE)
    return Slip(
        (case.place_of(head), case.place_of(body, "related")),
        _told(case, head.article, case.claim(head).mention, case.claim(body).mention),
        "bound" if options.bound else reason,
        confidence=max(pair.confidence, orphan.confidence) if orphan else pair.confidence,
        severity=None if options.bound or sure else Severity.WARNING,
        discrepant=((0, 1),),
        fact=fact.id,
    )
