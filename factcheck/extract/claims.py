"""Mentions of a sentence to claims: what each figure is about."""

from __future__ import annotations

from factcheck.types import Claim, Document, Mention, Name, Sentence, Span


def make_claims(document: Document, sentences: list[Sentence], mentions: list[Mention], names: list[Name]) -> list[Claim]:
    """One claim per mention, in the order of the mentions."""
    out, s = [], 0
    for i, mention in enumerate(mentions):
        while s + 1 < len(sentences) and sentences[s].end <= mention.start:
            s += 1
        out.append(Claim(i, Span(sentences[s].start, sentences[s].end)))
    return out
