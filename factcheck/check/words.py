"""Content words that two sentences of a case share, by stems; figures left out."""

from __future__ import annotations

import re

from factcheck.check.case import Case
from factcheck.grammar.language import script_of
from factcheck.grammar.phrases import stem_length
from factcheck.types import Claim

INFLECTED = 6  # letters of a word that inflection leaves alone
_WORD = re.compile(r"[가-힣]{2,}|[A-Za-z]{4,}")


def shared_words(case: Case, one: tuple[int, int], other: tuple[int, int]) -> int:
    """How many words of a sentence stand, by their stems, in another; sentences are given as (article, sentence)."""
    there = _text(case, other).lower()
    return sum(stem in there for stem in stems(case, one))


def stems(case: Case, place: tuple[int, int]) -> set[str]:
    """The stems of a sentence's words."""

    def make() -> set[str]:
        a, s = place
        article = case.articles[a]
        sentence = article.sentences[s]
        spans = [(m.start, m.end) for m in (article.mentions[i] for i in case.mentions_in(a, s))]
        words = _WORD.finditer(article.document.text, sentence.start, sentence.end)
        free = (m[0].lower() for m in words if not any(s < m.end() and m.start() < e for s, e in spans))
        return {word[: stem_length(script_of(word))] for word in free}

    return case.kept(("stems", *place), make)


def head_stems(claim: Claim | None) -> set[str]:
    """The stems of a claim's content words."""
    return {word.lower()[:INFLECTED] for word in claim.head} if claim is not None else set()


def _text(case: Case, place: tuple[int, int]) -> str:
    article = case.articles[place[0]]
    sentence = article.sentences[place[1]]
    return article.document.text[sentence.start : sentence.end]
