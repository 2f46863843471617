"""Figures that a headline tells of one period and the body of another."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.check.alike import HEADS, rounds
from factcheck.check.arith.operand import plain_figure
from factcheck.check.case import Case
from factcheck.check.words import head_stems
from factcheck.grammar.lexicon import concepts
from factcheck.semantics.calendar import overlap
from factcheck.semantics.figure import figure_of
from factcheck.types import Article, Claim, Mention

DIGITS = 2  # of a figure that is not told of much else


def of_another_time(case: Case, a: int) -> Iterator[tuple[int, int, int]]:
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


def _one_thing(one: Claim, other: Claim) -> bool:
    """Whether two claims are told of one attribute or with one content word; sales and profit of one quarter are two things."""
    if one.attribute != other.attribute and {one.attribute, other.attribute} <= concepts().keys():
        return False
    return one.attribute == other.attribute or not head_stems(one).isdisjoint(head_stems(other))


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
        found is not None and x is not None and m.value is not None and plain_figure(m) and not found.holds(x) and not rounds(m.value, head)
    )
