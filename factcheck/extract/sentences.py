"""Sentence boundaries, with the part of the page each sentence stands in."""

from __future__ import annotations

import re

from factcheck.types import Document, Sentence

_END = re.compile(r"(?<=[.!?。])[\"'”’)\]]*(?=\s|$)\s*|\n+")


def split_sentences(document: Document) -> list[Sentence]:
    """The sentences of the text in order; a line break always ends one."""
    text, out, start = document.text, [], 0
    for match in _END.finditer(text):
        if text[start : match.start()].strip():
            out.append(Sentence(start, match.end(), document.role_at(start)))
        start = match.end()
    if text[start:].strip():
        out.append(Sentence(start, len(text), document.role_at(start)))
    return out
