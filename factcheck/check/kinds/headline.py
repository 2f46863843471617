"""A headline, subhead or caption that gives another figure than the body of its own article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.check.alike import HEADS, rounds
from factcheck.check.bornebody import told_otherwise
from factcheck.check.case import Case
from factcheck.check.conflicting import within_headline
from factcheck.check.counterpart import of_a_year_past
from factcheck.check.finalscore import other_score
from factcheck.check.grounds import thin
from factcheck.check.orphan import orphans
from factcheck.check.orphanslip import Orphan
from factcheck.check.otherperiod import of_another_time
from factcheck.check.otherway import the_other_way
from factcheck.check.slip import Slip
from factcheck.check.told import wording_of
from factcheck.grammar.sharedmoney import may_be_one_currency
from factcheck.types import Article, Fact, Mention, Pair, Ref, Severity
from factcheck.wording.vocabulary import vocabulary

WORDINGS = {
    "main": ("part", "headline", "body"),
    "scale": ("part", "headline", "body"),
    "digit_swap": ("part", "headline", "body"),
    "unit": ("part", "headline", "body"),
    "digit": ("part", "headline", "body"),
    "bound_broken": ("part", "headline", "body"),
    "bound": ("part", "headline", "body"),
    "period": ("part", "headline", "body"),
    "way": ("part", "headline", "body"),
}
SURE = 0.85  # confidence from which an orphan is an error
DIGITS, LARGE = 2, 100  # of a figure whose bound was dropped: "one" and "more than one" are everywhere
SIGNED = frozenset({"percent", "percentage_point"})
SUM = 10**8  # a sum so large is told with one digit by no chance
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
            if pair.reason not in WORDINGS and not _headed(pair, case):
                continue  # a lead that tells of one hour, a body of the next
            if not options.bound and of_a_year_past(case, pair.a.article, *map(case.claim, _sides(pair, case))):
                continue  # "98 arrests"; "In 2018, 128 arrests were made"
            if pair.reason == "unit" and thin(pair, case):
                continue  # the share of evening classes up 4.5 points, those enrolled 4.5%
            head = (pair.a.article, case.claim(_sides(pair, case)[0]).mention)
            if not options.bound and stands_in_body(case, *head):
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
            yield from (_period_slip(case, a, *found) for found in of_another_time(case, a) if (a, found[0]) not in told)
            yield from (_way_slip(case, a, *found) for found in the_other_way(case, a) if (a, found[0]) not in told)
            if (score := other_score(case, a)) is not None and (a, score[0]) not in told:
                yield _score_slip(case, a, *score)


def _period_slip(case: Case, a: int, head: int, own: int, other: int) -> Slip:
    places = (case.place(a, head), case.place(a, own, "related"), case.place(a, other, "related"))
    return Slip(places, _told(case, a, head, own), "period", confidence=0.8, severity=Severity.WARNING, discrepant=((0, 1),))


def _way_slip(case: Case, a: int, head: int, body: int) -> Slip:
    """Both figures with the words that say which way they went."""
    places = (case.place(a, head), case.place(a, body, "related"))
    return Slip(places, _told(case, a, head, body), "way", confidence=0.8, severity=Severity.WARNING, discrepant=((0, 1),))


def _score_slip(case: Case, a: int, head: int, body: int) -> Slip:
    places = (case.place(a, head), case.place(a, body, "related"))
    return Slip(places, _told(case, a, head, body), "main", confidence=0.8, severity=Severity.WARNING, discrepant=((0, 1),))


def stands_in_body(case: Case, a: int, head: int) -> bool:
    """Whether the body gives a figure of two digits or more just as the headline does, or more finely, wherever it does."""
    article = case.articles[a]
    m = article.mentions[head]
    if any(b.value == m.value and may_be_one_currency(m, b) for b in article.mentions if b.kind == m.kind == "money"):
        return True  # $1M, NZ$1 million ($640,700)
    body = [b for b in article.mentions if article.document.role_at(b.start) not in HEADS] if m.kind == "count" else []
    if any(b.unit != m.unit and told_otherwise(m, b, body) for b in body):
        return True  # 21,000 riders, 21,300 people
    like = [b for i, b in enumerate(article.mentions) if b.unit == m.unit and b.kind == m.kind and i != head]
    large = m.value is not None and m.kind == "money" and m.value >= SUM  # 7조, of 7조300억
    finer = m.digits > 2 or large
    signed = m.kind in SIGNED  # a fall with its sign and without: 13.5% 감소, (-13.5%)
    same = (
        b
        for b in like
        if b.value == m.value
        or (signed and m.value and b.value == -m.value)
        or (finer and b.digits > m.digits and b.value is not None and rounds(b.value, m))
    )
    return m.value is not None and (m.digits > 1 or large) and any(article.document.role_at(b.start) not in HEADS for b in same)


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
        if same and all(article.mentions[i].qualifier in DROPPED for i in same) and not _rounds_another(article, h):
            yield h, same[0]


def _rounds_another(article: Article, head: int) -> bool:
    """Whether a headline's figure rounds a plain one of its body: $2 billion, for $2,077,618,725 that is "more than $2 billion"."""
    m = article.mentions[head]
    return any(
        b.value is not None and b.value != m.value and (b.kind, b.unit, b.qualifier) == (m.kind, m.unit, "exact") and rounds(b.value, m)
        for b in article.mentions
    )


def _plain_in_body(article: Article, head: Mention) -> bool:
    """Whether the body also states the figure without a bound: a margin of 40%, what lets it pass 40%."""
    same = (b for b in article.mentions if (b.value, b.unit, b.kind, b.qualifier) == (head.value, head.unit, head.kind, "exact"))
    return any(not b.hedge and article.document.role_at(b.start) not in HEADS for b in same)


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
    part, parts = article.document.role_at(article.mentions[head].start), vocabulary(case.lang).parts
    return {
        "part": parts.get(part, parts["headline"]),
        "headline": wording_of(a, article.mentions[head], case),
        "body": wording_of(a, article.mentions[body], case),
    }


def _headed(pair: Pair, case: Case) -> bool:
    """Whether one figure of a pair stands in a headline, subhead or caption, not in the first paragraph alone."""
    document = case.articles[pair.a.article].document
    return any(document.role_at(case.mention(ref).start) in HEADS for ref in (pair.a, pair.b))


def _differs(pair: Pair) -> bool:
    return pair.relation == "discrepant" and bool(pair.supports)


def _drops_bound(pair: Pair, case: Case) -> bool:
    """Whether the body's figure is a strict bound that the headline states as the figure itself."""
    head, body = _sides(pair, case)
    a, b = case.mention(head), case.mention(body)
    dropped = pair.relation != "discrepant" and a.qualifier == "exact" and b.qualifier in BOUNDS and a.value == b.value
    article, at = case.articles[head.article], case.claim(head).mention
    return dropped and not _rounds_another(article, at) and not _plain_in_body(article, a)


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
