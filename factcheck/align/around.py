"""What a sentence has for each of its figures: words on either side, places, the row of a table."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise
from typing import NamedTuple

from factcheck.align.words import stems
from factcheck.types import Article, Mention, Name

LEFT_WINDOW, RIGHT_WINDOW = 6, 5  # content words on each side
CELL = re.compile(r"[|\t]")
CELLS = frozenset({"money", "percent", "percentage_point", "count", "number", "measure", "score"})  # what the columns of a table hold
SENTENCE_WORDS, LONGEST = 400, 4000  # words and characters of one sentence; a "sentence" longer than this is no prose


class Around(NamedTuple):
    """What a sentence has for each of its figures: its words with where they stand, the places it names, where its row of figures is."""

    words: list[tuple[int, str]]
    places: list[Name]
    row: int | None  # where the first figure of a row of a table stands; None for prose
    nameless: bool  # no name stands in it

    def left(self, m: Mention) -> tuple[str, ...]:
        """The words before a figure, nearest first."""
        end = bisect_left(self.words, (m.start, ""))
        return tuple(w for _, w in self.words[max(0, end - LEFT_WINDOW) : end][::-1])

    def right(self, m: Mention) -> tuple[str, ...]:
        """The words behind a figure, nearest first."""
        start = bisect_left(self.words, (m.end, ""))
        return tuple(w for _, w in self.words[start : start + RIGHT_WINDOW])

    def rest(self, m: Mention) -> frozenset[str]:
        """All words but those of the figure itself."""
        return frozenset(w for at, w in self.words if not m.start <= at < m.end)

    def head(self) -> frozenset[str]:
        """The words that name a row; none in prose."""
        return frozenset(w for at, w in self.words if self.row is not None and at < self.row)

    def named(self, m: Mention) -> tuple[str, ...]:
        """The places named before a figure, nearest first, then those behind it."""
        return tuple(n.entity for n in sorted(self.places, key=lambda n: (n.start > m.start, abs(n.start - m.start))))


def around_of(article: Article, sentence: int, named: list[Name], column_break: re.Pattern[str]) -> Around:
    """What a sentence of an article has for its figures; `named` are the places of the article."""
    text = article.document.text
    start, end = article.sentences[sentence][:2] if article.sentences else (0, len(text))
    words = [(start + at, w) for at, w in stems(text[start : min(end, start + LONGEST)])][:SENTENCE_WORDS]
    first, last = (bisect_left(article.mentions, at, key=lambda m: m.start) for at in (start, end))
    figures = [m for m in article.mentions[first:last] if m.kind in CELLS]
    row = figures[0].start if figures and (CELL.search(text, start, end) or _juxtaposed(text, figures, column_break)) else None
    return Around(words, _within(named, start, end), row, not _within(article.names, start, end))


def _within(names: list[Name], start: int, end: int) -> list[Name]:
    """The names that begin between two offsets, of names in text order."""
    first, last = (bisect_left(names, at, key=lambda n: n.start) for at in (start, end))
    return names[first:last]


def _juxtaposed(text: str, figures: list[Mention], column_break: re.Pattern[str]) -> bool:
    """Whether three figures follow one another without a word or a comma between them, as the columns of a table do."""
    breaks = [column_break.fullmatch(text, a.end, b.start) is not None for a, b in pairwise(figures)]
    return any(one and other for one, other in pairwise(breaks))
