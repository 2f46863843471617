"""Sentences laid side by side, figures masked: shared words, names, negation and opposites."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from factcheck.align.words import stems
from factcheck.grammar.lexicon import lexicon
from factcheck.types import Article, Sentence

_LONGEST = 2000  # code points of a "sentence" that are looked at; longer ones are no prose


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence without its figures."""

    words: frozenset[str]
    names: dict[str, frozenset[str]]  # the stems of each name in it, by entity
    negated: bool
    sides: frozenset[tuple[int, int]]  # (pair of opposites, which side) found in it

    def contained_in(self, words: frozenset[str]) -> float:
        """The share of its content words that are among `words`; 1 for a sentence of figures only."""
        return len(self.words & words) / len(self.words) if self.words else 1.0

    @property
    def plain(self) -> frozenset[str]:
        """Its words that are no part of a name."""
        return self.words.difference(*self.names.values()) if self.names else self.words

    def lacks(self, other: Line) -> list[str]:
        """The names of `other` of which it has neither the entity nor any word."""
        return [entity for entity, words in other.names.items() if entity not in self.names and self.words.isdisjoint(words)]

    def opposed_to(self, other: Line) -> bool:
        """Whether it has one side of a pair of opposites and `other` only the other side."""
        return any((pair, 1 - side) in other.sides and (pair, side) not in other.sides for pair, side in self.sides)


def line_of(article: Article, sentence: Sentence, spans: list[tuple[int, int]]) -> Line:
    """The line of one sentence; `spans` are those of its figures."""
    text = article.document.text
    end = min(sentence.end, sentence.start + _LONGEST)
    parts, at = [], sentence.start
    for start, stop in spans:
        parts.append(text[at:start])
        at = max(at, stop)
    parts.append(text[at:end])
    masked = " ".join(parts)
    closed = _closed(article.document.lang or "en")
    words = frozenset(word for _, word in stems(masked) if len(word) > 1)
    names = {
        n.entity: frozenset(word for _, word in stems(n.surface)) for n in article.names if sentence.start <= n.start < sentence.end
    }
    return Line(words, names, bool(closed.negation.search(masked)), closed.sides(masked))


@dataclass(frozen=True, slots=True)
class _Closed:
    negation: re.Pattern[str]
    opposite: re.Pattern[str]
    side_of: dict[str, tuple[tuple[int, int], ...]]

    def sides(self, text: str) -> frozenset[tuple[int, int]]:
        return frozenset(side for m in self.opposite.finditer(text) for side in self.side_of[m.group().lower()])


@lru_cache(maxsize=4)
def _closed(lang: str) -> _Closed:
    cues = lexicon(lang).cues
    korean = lexicon(lang).lang == "ko"
    left = r"(?<![가-힣])" if korean else r"\b"
    right = "" if korean else r"\b"
    negation = "|".join(sorted(map(re.escape, cues["negation"]), key=len, reverse=True))
    side_of: dict[str, list[tuple[int, int]]] = {}
    for number, pair in enumerate(cues["opposites"]):
        for side, word in enumerate(pair):
            side_of.setdefault(word, []).append((number, side))
    opposite = "|".join(sorted(map(re.escape, side_of), key=len, reverse=True))
    return _Closed(
        re.compile(negation if korean else rf"\b(?:{negation})\b|n[’']t\b", re.I),
        re.compile(rf"{left}(?:{opposite}){right}", re.I),
        {word: tuple(sides) for word, sides in side_of.items()},
    )
