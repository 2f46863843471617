"""A sentence laid out for the questions asked of each figure in it: words, known words, clauses, quotations."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from factcheck.extract.context.unitclass import unit_class
from factcheck.extract.tokens import SAID, Tokens
from factcheck.grammar.lexicon import Hit, Lexicon
from factcheck.grammar.phrases import Phrases
from factcheck.types import TEMPORAL, Mention, Name, Sentence


class Word(NamedTuple):
    """A word of the sentence: its stem without particle, and the particle's role ("" for none)."""

    start: int
    end: int
    stem: str
    role: str


class Laid(NamedTuple):
    """What is found once in an article for all its sentences."""

    text: str
    lexicon: Lexicon
    phrases: Phrases  # on claims
    tokens: Tokens
    breaks: list[int]  # where clauses break
    quotes: Quotes
    head_final: bool
    people: Mapping[str, str]  # full names by their family name, where the article has but one


class Context:
    """One sentence with its mentions; offsets are into the article's text. Lists beside `mentions` have one member for each."""

    __slots__ = (
        "_kinds",
        "_outside",
        "_words",
        "breaks",
        "classes",
        "clauses",
        "content",
        "end",
        "head_final",
        "hits",
        "lexicon",
        "mentions",
        "names",
        "people",
        "phrases",
        "quotes",
        "start",
        "temporal",
        "text",
        "tokens",
    )

    def __init__(self, laid: Laid, sentence: Sentence, mentions: list[Mention], hits: list[Hit], names: list[Name]) -> None:
        self.text, self.lexicon, self.phrases, self.tokens, breaks, self.quotes, self.head_final, self.people = laid
        self.start, self.end, _ = sentence
        # of the sentence alone: most have none, and then there is nothing to look for
        self.breaks = breaks[bisect_left(breaks, self.start) : bisect_left(breaks, self.end)]
        self.mentions, self.hits, self.names = mentions, hits, names
        self.classes = [unit_class(m) for m in mentions]
        self.temporal = [m.kind in TEMPORAL for m in mentions]
        self.clauses = [self.clause(m.start) for m in mentions] if self.breaks else [(self.start, self.end)] * len(mentions)
        kinds: dict[str, list[Hit]] = {}  # most questions are about hits of one kind, and most sentences have none of it
        for hit in hits:
            _, _, kind, _ = hit
            if kind in kinds:
                kinds[kind].append(hit)
            else:
                kinds[kind] = [hit]
        self._kinds = kinds
        self._words: list[Word] | None = None
        self._read_words()

    def _read_words(self) -> None:
        """Stem and role of the words outside mentions; what stands in `words` and `content` is made of them."""
        starts, ends, words = self.tokens.starts, self.tokens.ends, self.tokens.words
        outside: list[int] = []
        at = bisect_left(starts, self.start)
        last = bisect_left(starts, self.end, at)
        for mention in self.mentions:
            to = bisect_right(ends, mention.start, at, last)
            outside += range(at, to)
            at = bisect_left(starts, mention.end, to, last)
        outside += range(at, last)
        self._outside = outside
        # Start, end and stem in lower case of the words that say something: none of the closed classes.
        self.content = [(starts[i], ends[i], said) for i in outside if (said := words[i][SAID])]

    @property
    def words(self) -> list[Word]:
        """The words outside mentions, stripped of particles."""
        if self._words is None:
            self._words = [self._word(k) for k in range(len(self._outside))]
        return self._words

    def _word(self, place: int) -> Word:
        i = self._outside[place]
        stem, role, _, _ = self.tokens.words[i]
        return Word(self.tokens.starts[i], self.tokens.ends[i], stem, role)

    def word_before(self, at: int) -> Word | None:
        """The last word that ends at or before an offset."""
        last = bisect_right(self.tokens.ends, at) - 1
        place = bisect_right(self._outside, last) - 1
        return self._word(place) if place >= 0 else None

    def crossed(self, a: int, b: int) -> int:
        """How many clause breaks lie between two offsets, a <= b."""
        breaks = self.breaks
        return bisect_left(breaks, b) - bisect_left(breaks, a) if breaks else 0

    def clause(self, at: int) -> tuple[int, int]:
        """Start and end of the clause around an offset."""
        breaks, start, end = self.breaks, self.start, self.end
        i = bisect_right(breaks, at)
        return (max(breaks[i - 1] + 1, start) if i else start, min(breaks[i], end) if i < len(breaks) else end)

    def hits_of(self, kind: str) -> Sequence[Hit]:
        """The known words of a kind in the sentence, in order."""
        return self._kinds.get(kind, ())

    def has(self, *kinds: str) -> bool:
        """Whether a known word of one of some kinds stands in the sentence."""
        return not self._kinds.keys().isdisjoint(kinds)


class Quotes:
    """The quotations of a text, found once."""

    _PAIRS = re.compile(r"“[^”\n]{1,600}”|\"[^\"\n]{1,600}\"|「[^」\n]{1,600}」")

    def __init__(self, text: str) -> None:
        spans = [m.span() for m in self._PAIRS.finditer(text)]
        self._starts = [s for s, _ in spans]
        self._ends = [e for _, e in spans]

    def holds(self, at: int) -> bool:
        """Whether an offset lies inside a quotation."""
        i = bisect_right(self._starts, at) - 1 if self._starts else -1
        return i >= 0 and at < self._ends[i]


def outside(hits: list[Hit], mentions: list[Mention]) -> list[Hit]:
    """The known words that no mention overlaps."""
    out, spans = [], iter(mentions)
    mention = next(spans, None)
    for hit in hits:
        start, end, _, _ = hit
        while mention is not None and mention.end <= start:
            mention = next(spans, None)
        if mention is None or end <= mention.start:
            out.append(hit)
    return out
