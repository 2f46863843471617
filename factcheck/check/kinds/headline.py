"""A headline, subhead or caption that gives another figure than the body of its own article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from factcheck.check.alike import HEADS
from factcheck.check.arith.operand import plain_figure
from factcheck.check.case import Case
from factcheck.check.conflicting import within_headline
from factcheck.check.finalscore import other_score
from factcheck.check.grounds import thin
from factcheck.check.orphan import Orphan, orphans
from factcheck.check.rises import way_of
from factcheck.check.slip import Slip
from factcheck.check.told import wording_of
from factcheck.grammar.lexicon import concepts
from factcheck.semantics.calendar import overlap
from factcheck.semantics.figure import figure_of
from factcheck.types import Article, Claim, Fact, Mention, Pair, Ref, Severity
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
RATES, TWO = frozenset({"percent", "percentage_point"}), 2
SURE = 0.85  # confidence from which an orphan is an error
STEM = 6  # letters of a word that inflection leaves alone
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
            if pair.reason not in WORDINGS and not _headed(pair, case):
                continue  # a lead that tells of one hour, a body of the next
            if pair.reason == "unit" and thin(pair, case):
                continue  # the share of evening classes up 4.5 points, those enrolled 4.5%
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
            yield from (_period_slip(case, a, *found) for found in _of_another_time(case, a) if (a, found[0]) not in told)
            yield from (_way_slip(case, a, *found) for found in _the_other_way(case, a) if (a, found[0]) not in told)
            if (score := other_score(case, a)) is not None and (a, score[0]) not in told:
                yield _score_slip(case, a, *score)


def _of_another_time(case: Case, a: int) -> Iterator[tuple[int, int, int]]:
    """Headline figures told of a period for which the body has another figure, while it gives theirs for another period."""
    article = case.articles[a]
    claims = [c for c in article.claims if c.period is not None and not c.inherited and c.role != "delta"]
    heads = [c for c in claims if article.document.role_at(article.mentions[c.mention].start) in HEADS]
    body = [c for c in claims if article.document.role_at(article.mentions[c.mention].start) not in HEADS]
    for c in heads:
        m = article.mentions[c.mention]
        if m.temporal or m.value is None or m.digits < DIGITS or not plain_figure(m) or c.attribute is None:
            continue
        like = [b for b in body if (article.mentions[b.mention].kind, article.mentions[b.mention].unit) == (m.kind, m.unit)]
        same = [b for b in like if article.mentions[b.mention].value == m.value]
        own = [b for b in like if b.period == c.period and _one_thing(b, c) and _apart(article.mentions[b.mention], m)]
        elsewhere = not any(overlap(b.period, c.period) or _names_period(article, b, c) for b in same)
        if same and elsewhere and len({article.mentions[b.mention].value for b in own}) == 1:
            yield c.mention, own[0].mention, same[0].mention


def _the_other_way(case: Case, a: int) -> Iterator[tuple[int, int]]:
    """Rates of change that a headline tells of a rise and the body, wherever it gives them, of a fall, or the other way round."""
    article = case.articles[a]
    heads = [article.document.role_at(m.start) in HEADS for m in article.mentions]
    for h, m in enumerate(article.mentions):
        if not heads[h] or m.kind not in RATES or not m.value or m.digits < DIGITS or not plain_figure(m):
            continue
        same = [i for i, b in enumerate(article.mentions) if not heads[i] and b.kind == m.kind and abs(b.value or 0) == abs(m.value)]
        way = way_of(case, a, m)
        told = {way_of(case, a, article.mentions[i]) for i in same}
        if way is not None and told == {not way} and _may_be_one(case, a, h, same[0]) and _of_one_subject(case, a, h, same[0]):
            yield h, same[0]


def _may_be_one(case: Case, a: int, h: int, b: int) -> bool:
    """Whether the lexicon does not know two figures of an article to measure two things: sales, and profit."""
    known = {c.attribute for i in (h, b) if (c := case.claim_of(a, i)) is not None and c.attribute in concepts()}
    return len(known) < TWO


def _of_one_subject(case: Case, a: int, h: int, b: int) -> bool:
    """Whether a word of their own stands before both figures: the dollar rises 1.2% where the yen fell 1.2%."""
    return not _words_before(case, a, h).isdisjoint(_words_before(case, a, b))


def _words_before(case: Case, a: int, i: int) -> set[str]:
    """The stems of a claim's content words that stand before its figure in its sentence."""
    claim, m = case.claim_of(a, i), case.articles[a].mentions[i]
    ahead = case.text(a, case.articles[a].sentences[case.sentence_at(a, m.start)].start, m.start).lower()
    return {stem for w in (claim.head if claim else ()) if (stem := w.lower()[:STEM]) in ahead}


def _one_thing(one: Claim, other: Claim) -> bool:
    """Whether two claims are told of one attribute or with one content word."""
    shared = {w.lower()[:STEM] for w in one.head} & {w.lower()[:STEM] for w in other.head}
    return one.attribute == other.attribute or bool(shared)


def _names_period(article: Article, claim: Claim, head: Claim) -> bool:
    """Whether the sentence of a claim names the period that a headline's figure is told of, beside whatever else it names."""
    span, period = claim.sentence, head.period
    return period is not None and any(
        m.temporal and span.start <= m.start < span.end and str(m.low)[:10] == period.start and str(m.high)[:10] == period.end
        for m in article.mentions
    )


def _apart(m: Mention, head: Mention) -> bool:
    """Whether no rounding makes one figure of a body that of a headline."""
    found, x = figure_of(m, head), head.value
    return (
        found is not None
        and x is not None
        and m.value is not None
        and plain_figure(m)
        and not found.holds(x)
        and not _rounds(m.value, head)
    )


def _rounds(value: Decimal, head: Mention) -> bool:
    told = figure_of(head, head)
    return told is not None and (told.holds(value) or told.truncates(value))


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


def _stands_in_body(case: Case, a: int, head: int) -> bool:
    """Whether the body gives a figure of two digits or more just as the headline does, or more finely, wherever it does."""
    article = case.articles[a]
    m = article.mentions[head]
    like = [b for i, b in enumerate(article.mentions) if b.unit == m.unit and b.kind == m.kind and i != head]
    same = (b for b in like if b.value == m.value or (m.digits > 2 and b.digits > m.digits and b.value is not None and _rounds(b.value, m)))
    return m.value is not None and m.digits > 1 and any(article.document.role_at(b.start) not in HEADS for b in same)


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
        b.value is not None and b.value != m.value and (b.kind, b.unit, b.qualifier) == (m.kind, m.unit, "exact") and _rounds(b.value, m)
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
