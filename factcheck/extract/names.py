"""Names in the text: people, organisations, places, products."""

from __future__ import annotations

from factcheck.types import Document, Mention, Name, Sentence


def find_names(document: Document, sentences: list[Sentence], mentions: list[Mention]) -> list[Name]:
    """The names of the text in order, with their canonical entity."""
    return []
