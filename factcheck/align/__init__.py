"""Claims that speak of one thing become facts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from factcheck.align.candidates import FEW_ARTICLES, Candidate, candidate_pairs, find_candidates
from factcheck.align.events import related_groups
from factcheck.align.facts import facts_of
from factcheck.align.gathering import gather
from factcheck.align.link import link_claims
from factcheck.align.origins import mark_origins
from factcheck.align.said import Said
from factcheck.align.weights import tables
from factcheck.types import Article, Fact

__all__ = ["align"]


def align(articles: list[Article]) -> list[Fact]:
    """The facts of some articles: claims that ought to agree, and how they relate."""
    by_article: dict[int, list[Said]] = {}
    claims = gather(articles)
    mark_origins(claims, articles)
    for claim in claims:
        by_article.setdefault(claim.article, []).append(claim)
    told = [[claim for a in event for claim in by_article.get(a, ())] for event in related_groups(articles)]
    facts: list[Fact] = []
    for members, candidates in zip(told, _candidates(told, len(articles)), strict=True):
        if len(members) > 1:
            facts += facts_of(members, link_claims(members, candidates, tables()), articles)
    facts.sort(key=lambda f: f.claims[0])
    return [replace(fact, id=f"f{n}") for n, fact in enumerate(facts, 1)]


def _candidates(told: list[list[Said]], articles: int) -> Iterable[Iterable[Candidate]]:
    """The pairs of claims to be judged, event by event."""
    if articles <= FEW_ARTICLES:
        return map(candidate_pairs, told)
    found = find_candidates([c for members in told for c in members], [n for n, members in enumerate(told) for _ in members])
    return map(found.of, range(len(told)))
