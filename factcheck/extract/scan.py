"""Quantities and times of a text in one list: each reader proposes, the longest reading wins."""

from __future__ import annotations

from factcheck.settings import Settings
from factcheck.types import Document, Mention, Sentence


class Scanner:
    """Finds the mentions of a document."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    def mentions(self, document: Document, sentences: list[Sentence]) -> list[Mention]:
        """The mentions in text order, none overlapping another."""
        return []
