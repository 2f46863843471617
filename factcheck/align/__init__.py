"""Claims that speak of one thing become facts."""

from __future__ import annotations

from dataclasses import replace

from factcheck.align.events import related_groups
from factcheck.align.facts import facts_of
from factcheck.align.link import link_claims
from factcheck.align.origins import witnesses
from factcheck.align.said import Said, gather
from factcheck.align.weights import tables
from factcheck.settings import Settings
from factcheck.types import Article, Fact

__all__ = ["align"]


def mark_origins(claims: list[Said], articles: list[Article], event: list[int]) -> None:
    """Tell each claim whose copy its article is: a reprint is no further witness."""
    if len(event) > 2:  # between two articles there is no third to side with either
        first = witnesses(articles, event)
        for claim in claims:
            claim.origin = first[claim.article]


def align(articles: list[Article], settings: Settings) -> list[Fact]:
    """The facts of some articles: claims that ought to agree, and how they relate."""
    claims = gather(articles)
    by_article: dict[int, list[int]] = {}
    for i, claim in enumerate(claims):
        by_article.setdefault(claim.article, []).append(i)
    facts: list[Fact] = []
    for event in related_groups(articles):
        members = [claims[i] for a in event for i in by_article.get(a, ())]
        if len(members) > 1:
            mark_origins(members, articles, event)
            facts += facts_of(members, link_claims(members, tables()), articles)
    facts.sort(key=lambda f: f.claims[0])
    return [replace(fact, id=f"f{n}") for n, fact in enumerate(facts, 1)]
