"""Claims that speak of one thing become facts."""

from __future__ import annotations

from factcheck.settings import Settings
from factcheck.types import Article, Fact


def align(articles: list[Article], settings: Settings) -> list[Fact]:
    """The facts of some articles: claims that ought to agree, and how they relate."""
    return []
