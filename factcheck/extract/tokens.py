"""The words of a text as they stand and what each says, found once for all that asks about words."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import accumulate, compress, count
from typing import Final

from factcheck.extract.naming.korean import classifier
from factcheck.grammar.language import language
from factcheck.grammar.lexicon import lexicon
from factcheck.grammar.memo import WORDS, Memo

# What a word says wherever it stands: its stem without particle; the role of the particle, "" for none; the stem in lower case,
# "" for one of the closed classes; the name it is, told by its ending or letters, and the kind of that.
Word = tuple[str, str, str, tuple[str, str] | None]
SAID: Final = 2  # places in it
NAMED: Final = 3
_GLUE = frozenset(")]}%’”'\"」』》〉℃㎡㎞")
_LETTER = "[0-9A-Za-z가-힣À-ÿ]"
_JOINED = f"[·&'’-]{_LETTER}+"
_WORD = re.compile(f"({_LETTER}+(?:{_JOINED}(?:{_JOINED})*|))")  # the empty branch: most words are joined to none


class Tokens:
    """The words of a text in order: as written, where each starts, where it ends and what it says; four lists of one length."""

    __slots__ = ("ends", "starts", "surfaces", "words")

    def __init__(self, text: str, lang: str) -> None:
        pieces = _WORD.split(text)  # gap, word, gap, word, …, gap: no object per word, and every loop runs in C
        offsets = list(accumulate(map(len, pieces)))
        self.surfaces, self.starts, self.ends = pieces[1::2], offsets[:-1:2], offsets[1::2]
        particles = lexicon(lang).particles.roles
        for i in reversed([*compress(count(), map(particles.__contains__, self.surfaces))] if particles else ()):
            if self.starts[i] and text[self.starts[i] - 1] in _GLUE:
                del self.surfaces[i], self.starts[i], self.ends[i]  # (243억 달러)으로: what is left of a word is none
        self.words: list[Word] = list(map(_words(lang).__getitem__, self.surfaces))


@lru_cache(maxsize=4)
def _words(lang: str) -> Memo[str, Word]:
    """The words of a language: they repeat, so each is looked at once."""
    known = lexicon(lang)
    cut, stop = known.particles.cut, known.stop
    classify = None if language(known.lang).has_case else classifier(known)

    def word(surface: str) -> Word:
        stem, role = cut(surface)
        low = stem.lower()
        low = stem if low == stem else low  # one object where two are alike: what words take of memory has to be fetched
        said = low if len(low) > 1 and low not in stop else ""
        return stem, role, said, classify(surface, stem) if classify is not None else None

    return Memo(word, WORDS)
