"""Factcheck comments in the lines of text and Markdown, taken out of the text."""

from __future__ import annotations

from factcheck.read.directives import OPENING
from factcheck.read.passage import Passage, joined


def extract_notes(passages: list[Passage]) -> list[Passage]:
    """The passages with factcheck comments moved from their text to their notes."""
    return [_without(p) if "<!--" in p.text else p for p in passages]


def _without(passage: Passage) -> Passage:
    pieces: list[Passage] = []
    notes: list[tuple[int, str, int]] = []
    text, at, size = passage.text, 0, 0
    while match := OPENING.search(text, at):
        end = text.find("-->", match.end())
        if end < 0:
            break
        pieces.append(passage.cut(at, match.start()))
        size += match.start() - at
        notes.append((size, text[match.start() + 4 : end], passage.cut(match.start(), end).segments[0][1]))
        at = end + 3
    pieces.append(passage.cut(at, len(text)))
    whole = joined(pieces, "")
    stripped = whole.stripped()
    left = len(whole.text) - len(whole.text.lstrip())
    stripped.role, stripped.gap, stripped.level = passage.role, passage.gap, passage.level
    stripped.notes = [(min(max(0, place - left), len(stripped.text)), note, source) for place, note, source in notes]
    return stripped
