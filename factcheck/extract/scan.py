"""Quantities and times of a text in one list: each reader proposes, the longest reading wins."""

from __future__ import annotations

from factcheck.extract.quantity import finder
from factcheck.extract.unicode import fold
from factcheck.settings import Settings
from factcheck.types import Document, Mention, Sentence


class Scanner:
    """Finds the mentions of a document."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    def mentions(self, document: Document, sentences: list[Sentence]) -> list[Mention]:
        """The mentions in text order, none overlapping another."""
        folded = fold(document.text)
        text = folded.text if folded is not None else document.text
        lang = document.lang if document.lang in ("ko", "en") else "ko"
        found = finder(lang).find(text)
        if folded is not None:
            for mention in found:
                mention.start, mention.end = folded.original(mention.start, mention.end)
                mention.surface = document.text[mention.start : mention.end]
        headlines = [(s.start, s.end) for s in sentences if s.role == "headline"]
        for mention in found if headlines else []:
            mention.in_headline = any(a <= mention.start < b for a, b in headlines)
        return found
