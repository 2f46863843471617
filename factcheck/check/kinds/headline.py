"""A headline, subhead or caption that gives another figure than the body of its own article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.check.case import Case
from factcheck.check.kinds.conflict import within_headline
from factcheck.check.slip import Slip
from factcheck.check.told import wording_of
from factcheck.types import Fact, Pair, Ref, Severity

WORDINGS = {
    "main": ("part", "headline", "body"),
    "scale": ("part", "headline", "body"),
    "digit_swap": ("part", "headline", "body"),
    "unit": ("part", "headline", "body"),
    "bound": ("part", "headline", "body"),
}
PARTS = {
    "headline": {"ko": "제목", "en": "headline"},
    "subhead": {"ko": "부제", "en": "subhead"},
    "caption": {"ko": "사진 설명", "en": "caption"},
    "body": {"ko": "첫머리", "en": "lead"},
}
BOUNDS = frozenset({"at_least", "more_than", "at_most", "less_than"})


@dataclass(frozen=True, slots=True)
class Options:
    """`bound`: look only for headlines that drop "more than" or "at least"; else only for other figures."""

    bound: bool = False


def run(case: Case, options: Options) -> Iterator[Slip]:
    """One slip per fact and article whose headline and body do not agree."""
    for fact in case.facts:
        told: set[int] = set()
        for pair in sorted(fact.pairs, key=lambda p: -p.confidence):
            if pair.a.article in told or not within_headline(pair, case):
                continue
            if options.bound != _drops_bound(pair, case) or (not options.bound and not _differs(pair)):
                continue
            told.add(pair.a.article)
            yield _slip(fact, pair, case, options)


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


def _slip(fact: Fact, pair: Pair, case: Case, options: Options) -> Slip:
    head, body = _sides(pair, case)
    a = head.article
    part = case.articles[a].document.role_at(case.mention(head).start)
    return Slip(
        (case.place_of(head), case.place_of(body, "related")),
        {
            "part": PARTS.get(part, PARTS["headline"])[case.lang],
            "headline": wording_of(a, case.mention(head), case),
            "body": wording_of(a, case.mention(body), case),
        },
        "bound" if options.bound else pair.reason if pair.reason in WORDINGS else "main",
        confidence=pair.confidence,
        severity=None if options.bound or len(pair.supports) > 1 else Severity.WARNING,
        discrepant=((0, 1),),
        fact=fact.id,
    )
