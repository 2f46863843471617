"""Content words around a figure, reduced so that inflected forms meet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from factcheck.grammar.language import HANGUL, script_of, written_in
from factcheck.grammar.phrases import phrases

TOKEN = re.compile(r"[가-힣]+|[A-Za-z][A-Za-z'’]*")
# Korean: the first two syllables of a word nearly always hold its stem (매출은, 매출이; 사망자, 사망했다);
# English: five letters (invests, invested).
KOREAN_STEM, ENGLISH_STEM = 2, 5
ENDINGS = ("ings", "ing", "ied", "ies", "ed", "es", "s")
SHORTEST = 3


@cache
def function_words(script: str) -> frozenset[str]:
    """The words that say nothing of what a sentence is about, of all languages of a script."""
    return frozenset(word for lang in written_in(script) for word in phrases(lang, "words").words("function"))


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The part of a word that inflection leaves alone; empty for function words."""
    script = script_of(word)
    empty = function_words(script)
    if script == HANGUL:
        short = word[:KOREAN_STEM]
        return "" if short in empty or word in empty else short
    lowered = word.lower().replace("’", "'").removesuffix("'s")
    return "" if not lowered or lowered in empty else _uninflected(lowered)[:ENGLISH_STEM]


def _uninflected(word: str) -> str:
    """An English word without the common endings: peaking, peaked and peaks are peak; cutting is cut, rising and rises ris."""
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST and not word.endswith("ss"):
            word = word[: -len(ending)]
            break
    if len(word) > SHORTEST and word[-1] == word[-2] and word[-1] not in "lsaeiou":
        word = word[:-1]
    return word.removesuffix("e") if len(word) > SHORTEST else word


def stems(text: str) -> Iterator[tuple[int, str]]:
    """Offset and stem of every content word of a text, in order."""
    for match in TOKEN.finditer(text):
        short = stem(match[0])
        if short:
            yield match.start(), short
