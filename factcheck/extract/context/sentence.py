"""A sentence laid out for the questions asked of each figure in it: words, known words, clauses, quotations."""

from __future__ import annotations

import re
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from factcheck.extract.context.unitclass import unit_class
from factcheck.grammar.lexicon import Hit, Lexicon
from factcheck.types import Mention, Name, Sentence

_WORD = re.compile(r"[0-9A-Za-z가-힣À-ÿ]+(?:[·&'’-][0-9A-Za-z가-힣À-ÿ]+)*")
_GLUE = frozenset(")]}%’”'\"」』》〉℃㎡㎞")
# Each begins with a look at one character, which turns most places of a sentence down.
_BREAK = re.compile(r"(?=[,;… ])(?:(?<!\d),|,(?!\d)|;|…| [–—] | - )")
_KO_LINK = re.compile(r"(?=[고며지으는면데])(?<=[가-힣])(?:고|며|지만|으나|는데|면서|는가 하면|으며|데다)(?=[ ,]|$)")
_NOWHERE = (sys.maxsize, sys.maxsize)  # a mention behind the last
_EN_LINK = re.compile(r" (?:and|but|while|whereas|although|though|or) ")


class Word(NamedTuple):
    """A word of the sentence: its stem without particle, and the particle's role ("" for none)."""

    start: int
    end: int
    stem: str
    role: str


class Context:
    """One sentence with its mentions. `numbers` are those that are no dates; offsets are into the article's text."""

    __slots__ = (
        "_classes",
        "_content",
        "_found",
        "_kinds",
        "_spans",
        "_starts",
        "breaks",
        "end",
        "hits",
        "korean",
        "lexicon",
        "mentions",
        "names",
        "quotes",
        "role",
        "start",
        "text",
    )

    def __init__(
        self, text: str, sentence: Sentence, mentions: list[Mention], hits: list[Hit], names: list[Name], lexicon: Lexicon, quotes: Quotes
    ) -> None:
        self.text, self.start, self.end, self.role = text, sentence.start, sentence.end, sentence.role
        self.mentions, self.names, self.lexicon, self.quotes = mentions, names, lexicon, quotes
        self.korean = lexicon.lang == "ko"
        spans = [(m.start, m.end) for m in mentions]
        self.hits = _outside(hits, spans)
        self.breaks = self._clause_breaks(spans)
        self._kinds: dict[str, list[Hit]] = {}  # most questions are about hits of one kind, and most sentences have none of it
        for hit in self.hits:
            kind = hit.kind
            if kind in self._kinds:
                self._kinds[kind].append(hit)
            else:
                self._kinds[kind] = [hit]
        self._spans = spans
        self._found: list[tuple[int, int, str, str]] | None = None
        self._starts: list[int] = []
        self._content: list[tuple[int, int, str]] = []
        self._classes: list[str] | None = None

    def _clause_breaks(self, spans: list[tuple[int, int]]) -> list[int]:
        found = [m.start() for m in _BREAK.finditer(self.text, self.start, self.end)]
        keep = self.lexicon.particles.keep
        link = _KO_LINK if self.korean else _EN_LINK
        for m in link.finditer(self.text, self.start, self.end):
            if self.text[m.end() - 2 : m.end()] not in keep:
                found.append(m.end() - 1)
        if not found:
            return found
        found.sort()
        within = iter(spans)
        out = []
        low, high = next(within, _NOWHERE)
        for at in found:
            while high <= at:
                low, high = next(within, _NOWHERE)
            if at < low:
                out.append(at)
        return out

    def _walk(self) -> list[tuple[int, int, str, str]]:
        """Start, end, stem and role of the words outside mentions; what stands in `words` and `content` is made of them."""
        text, read, particle = self.text, self.lexicon.word, self.lexicon.particles.role
        found: list[tuple[int, int, str, str]] = []
        starts: list[int] = []
        content: list[tuple[int, int, str]] = []
        spans = iter(self._spans)
        low, high = next(spans, _NOWHERE)
        for match in _WORD.finditer(text, self.start, self.end):
            start, end = match.span()
            while high <= start:
                low, high = next(spans, _NOWHERE)
            if low < end:
                continue
            surface = match[0]
            if start and text[start - 1] in _GLUE and particle(surface) is not None:
                continue  # (243억 달러)으로: what is left of a word behind a bracket or a quotation
            stem, role, said = read(surface)
            found.append((start, end, stem, role))
            starts.append(start)
            if said:
                content.append((start, end, said))
        self._found, self._starts, self._content = found, starts, content
        return found

    @property
    def words(self) -> list[Word]:
        """The words outside mentions, stripped of particles."""
        return [Word(*w) for w in (self._walk() if self._found is None else self._found)]

    @property
    def content(self) -> list[tuple[int, int, str]]:
        """Start, end and stem in lower case of the words that say something: none of the closed classes."""
        if self._found is None:
            self._walk()
        return self._content

    @property
    def classes(self) -> list[str]:
        """The class of thing each mention counts, in their order."""
        if self._classes is None:
            self._classes = [unit_class(m) for m in self.mentions]
        return self._classes

    def word_before(self, at: int) -> Word | None:
        """The last word that ends at or before an offset."""
        found = self._walk() if self._found is None else self._found
        i = bisect_right(self._starts, at) - 1
        while i >= 0 and found[i][1] > at:
            i -= 1
        return Word(*found[i]) if i >= 0 else None

    def crossed(self, a: int, b: int) -> int:
        """How many clause breaks lie between two offsets, a <= b."""
        breaks = self.breaks
        return bisect_left(breaks, b) - bisect_left(breaks, a) if breaks else 0

    def clause(self, at: int) -> tuple[int, int]:
        """Start and end of the clause around an offset."""
        breaks = self.breaks
        i = bisect_right(breaks, at)
        return (breaks[i - 1] + 1 if i else self.start, breaks[i] if i < len(breaks) else self.end)

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


def _outside(hits: list[Hit], spans: list[tuple[int, int]]) -> list[Hit]:
    if not hits:
        return hits
    out, m = [], 0
    for hit in hits:
        while m < len(spans) and spans[m][1] <= hit.start:
            m += 1
        if m < len(spans) and spans[m][0] < hit.end:
            continue
        out.append(hit)
    return out
