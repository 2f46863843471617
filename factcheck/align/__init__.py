"""Claims that speak of one thing become facts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from factcheck.align.candidates import FEW_ARTICLES, Candidate, candidate_pairs, find_candidates
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
    by_article: dict[int, list[Said]] = {}
    for claim in gather(articles):
        by_article.setdefault(claim.article, []).append(claim)
    events = related_groups(articles)
    told = [[claim for a in event for claim in by_article.get(a, ())] for event in events]
    facts: list[Fact] = []
    for event, members, candidates in zip(events, told, _candidates(told, len(articles)), strict=True):
        if len(members) > 1:
            mark_origins(members, articles, event)
            facts += facts_of(members, link_claims(members, candidates, tables()), articles)
    facts.sort(key=lambda f: f.claims[0])
    return [replace(fact, id=f"f{n}") for n, fact in enumerate(facts, 1)]


def _candidates(told: list[list[Said]], articles: int) -> Iterable[Iterable[Candidate]]:
    """The pairs of claims to be judged, event by event."""
    if articles <= FEW_ARTICLES:
        return map(candidate_pairs, told)
    found = find_candidates([c for members in told for c in members], [n for n, members in enumerate(told) for _ in members])
    return map(found.of, range(len(told)))
