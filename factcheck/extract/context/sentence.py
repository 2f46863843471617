"""A sentence laid out for the questions asked of each figure in it: words, known words, clauses, quotations."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from factcheck.extract.context.unitclass import unit_class
from factcheck.grammar.lexicon import Hit, Lexicon
from factcheck.types import Mention, Name, Sentence

_WORD = re.compile(r"[0-9A-Za-z가-힣À-ÿ]+(?:[·&'’-][0-9A-Za-z가-힣À-ÿ]+)*")
_GLUE = frozenset(")]}%’”'\"」』》〉℃㎡㎞")
_BREAK = re.compile(r"(?<!\d),|,(?!\d)|;|…| [–—] | - ")
_KO_LINK = re.compile(r"(?<=[가-힣])(?:고|며|지만|으나|는데|면서|는가 하면|으며|데다)(?=[ ,]|$)")
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
        "_attributes",
        "_classes",
        "_content",
        "_starts",
        "_words",
        "breaks",
        "end",
        "hits",
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
        spans = [(m.start, m.end) for m in mentions]
        self.hits = _outside(hits, spans)
        self.breaks = self._clause_breaks(spans)
        self._words: list[Word] | None = None
        self._starts: list[int] = []
        self._content: list[tuple[int, int, str]] | None = None
        self._attributes: list[Hit] | None = None
        self._classes: list[str] | None = None

    def _clause_breaks(self, spans: list[tuple[int, int]]) -> list[int]:
        found = [m.start() for m in _BREAK.finditer(self.text, self.start, self.end)]
        keep = self.lexicon.particles.keep
        link = _KO_LINK if self.lexicon.lang == "ko" else _EN_LINK
        for m in link.finditer(self.text, self.start, self.end):
            if self.text[m.end() - 2 : m.end()] not in keep:
                found.append(m.end() - 1)
        found.sort()
        return [b for b in found if not any(s <= b < e for s, e in spans)] if found else found

    @property
    def words(self) -> list[Word]:
        """The words outside mentions, stripped of particles."""
        if self._words is None:
            strip, particle = self.lexicon.particles.strip, self.lexicon.particles.role
            out, m, spans = [], 0, self.mentions
            for match in _WORD.finditer(self.text, self.start, self.end):
                start = match.start()
                while m < len(spans) and spans[m].end <= start:
                    m += 1
                if m < len(spans) and spans[m].start < match.end():
                    continue
                if start and self.text[start - 1] in _GLUE and particle(match.group()) is not None:
                    continue  # (243억 달러)으로: what is left of a word behind a bracket or a quotation
                stem, role = strip(match.group())
                out.append(Word(start, match.end(), stem, role))
            self._words = out
            self._starts = [w.start for w in out]
        return self._words

    @property
    def content(self) -> list[tuple[int, int, str]]:
        """Start, end and stem in lower case of the words that say something: none of the closed classes."""
        if self._content is None:
            stop = self.lexicon.stop
            self._content = [(w.start, w.end, s) for w in self.words if len(s := w.stem.lower()) > 1 and s not in stop]
        return self._content

    @property
    def attributes(self) -> list[Hit]:
        """The known words that name a concept."""
        if self._attributes is None:
            self._attributes = [h for h in self.hits if h.kind == "attribute"]
        return self._attributes

    @property
    def classes(self) -> list[str]:
        """The class of thing each mention counts, in their order."""
        if self._classes is None:
            self._classes = [unit_class(m) for m in self.mentions]
        return self._classes

    def word_before(self, at: int) -> Word | None:
        """The last word that ends at or before an offset."""
        words = self.words
        i = bisect_right(self._starts, at) - 1
        while i >= 0 and words[i].end > at:
            i -= 1
        return words[i] if i >= 0 else None

    def crossed(self, a: int, b: int) -> int:
        """How many clause breaks lie between two offsets, a <= b."""
        return bisect_left(self.breaks, b) - bisect_left(self.breaks, a)

    def clause(self, at: int) -> tuple[int, int]:
        """Start and end of the clause around an offset."""
        i = bisect_right(self.breaks, at)
        return (self.breaks[i - 1] + 1 if i else self.start, self.breaks[i] if i < len(self.breaks) else self.end)

    def hits_of(self, kind: str, start: int | None = None, end: int | None = None) -> list[Hit]:
        """The known words of a kind within [start, end), by default the whole sentence."""
        low, high = self.start if start is None else start, self.end if end is None else end
        return [h for h in self.hits if h.kind == kind and low <= h.start and h.end <= high]


class Quotes:
    """The quotations of a text, found once."""

    _PAIRS = re.compile(r"“[^”\n]{1,600}”|\"[^\"\n]{1,600}\"|「[^」\n]{1,600}」")

    def __init__(self, text: str) -> None:
        spans = [m.span() for m in self._PAIRS.finditer(text)]
        self._starts = [s for s, _ in spans]
        self._ends = [e for _, e in spans]

    def holds(self, at: int) -> bool:
        """Whether an offset lies inside a quotation."""
        i = bisect_right(self._starts, at) - 1
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
