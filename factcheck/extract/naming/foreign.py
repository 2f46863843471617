"""Foreign names in Hangul, told by their syllables: 무스타파 술레이만, 가지안테프."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from factcheck.grammar.expression import expression
from factcheck.grammar.lexicon import Lexicon
from factcheck.grammar.lexicon import lexicon as lexicon_of
from factcheck.grammar.particles import fits
from factcheck.types import Name

_NEARBY = 5_000  # characters on either side in which a name is looked for without its last syllable
_LONGEST = 7  # syllables of one word


class Transliterations:
    """Which words of a language look transliterated, by the syllables they are written with."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.entities
        self.syllables = frozenset(table.get("foreign_syllables", ""))
        self.marks = frozenset(table.get("foreign_marks", ""))
        self.loans = frozenset(table.get("loanwords", []))
        self._particles: str = table.get("foreign_particles", "")
        self._doubtful = frozenset(table.get("foreign_doubtful", ""))
        self._roles = lexicon.particles.roles
        self._known = lexicon.surfaces
        self._strip = lexicon.particles.strip
        one = f"[{table['foreign_syllables']}]"
        # Begins with a set of characters, so that the search skips from one of these to the next.
        self._two = expression(rf"({one}(?<![가-힣·]{one}){one}{{1,4}}) ({one}{{2,{_LONGEST}}}[{self._particles}]?)(?![가-힣])")

    def plausible(self, word: str) -> bool:
        """Whether a word could be part of a transliterated name: its syllables allow it and it is no common loanword."""
        return 1 <= len(word) <= _LONGEST and self.syllables.issuperset(word) and word not in self.loans

    def marked(self, word: str) -> bool:
        """Whether a word can hardly be anything else: it also has syllables that other words lack."""
        return self.plausible(word) and len(word) > 1 and self.marks_in(word) * 2 >= len(word)

    def full(self, first: str, second: str) -> bool:
        """Whether two words in a row are a transliterated full name: both may be, and one can hardly be anything else."""
        if not (self.plausible(first) and self.plausible(second)):
            return False
        if len(first) == 1:
            return first in self.marks and len(second) > 2 and self.marks_in(second) > 0
        least, most = sorted((first, second), key=self.marks_in)
        return self.marked(most) and (self.marked(least) or (len(least) > 2 and self.marks_in(least) > 0))

    def marks_in(self, word: str) -> int:
        """How many syllables of a word other words lack."""
        return sum(c in self.marks for c in word)

    def full_names(self, text: str) -> Iterator[Name]:
        """Two transliterated words in a row, the second without its particle: 무스타파 술래이만을."""
        for match in list(self._two.finditer(text)):
            first, second = match[1], self._bare(text[max(0, match.start() - _NEARBY) : match.end() + _NEARBY], match[2])
            if len(second) < 2 or len(first) + len(second) < 5 or not self.full(first, second):
                continue
            if first not in self._known and second not in self._known and not self._strip(first)[1]:
                end = match.start(2) + len(second)
                surface = text[match.start() : end]
                yield Name(match.start(), end, surface, surface, "other")

    def _bare(self, text: str, word: str) -> str:
        """A word without its particle; what may as well be the name's last syllable only where the text has the name without it."""
        stem, last = word[:-1], word[-1]
        if last in self._particles:
            return stem if fits(last, stem) else word
        if len(stem) > 2 and self._roles.get(last) == "subject" and fits(last, stem):
            return stem
        return stem if last in self._doubtful and len(stem) > 1 and text.count(stem) > text.count(word) else word


@lru_cache(maxsize=4)
def transliterations(lang: str) -> Transliterations:
    """The transliterations of a language, compiled once."""
    return Transliterations(lexicon_of(lang))
