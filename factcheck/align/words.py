"""Content words around a figure, reduced so that inflected forms meet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from factcheck.grammar.language import HANGUL, script_of, written_in
from factcheck.grammar.phrases import phrases, stem_length

TOKEN = re.compile(r"[가-힣]+|[A-Za-z][A-Za-z'’]*")
SHORTEST = 3  # letters of a stem


class Inflection(NamedTuple):
    """What words of a script have that says nothing of what they are, from all languages written in it."""

    function: frozenset[str]  # words without a content of their own
    possessive: tuple[str, ...]
    endings: tuple[str, ...]


@cache
def inflection(script: str) -> Inflection:
    """The inflection of the languages of a script."""
    words, people = ([phrases(lang, subject) for lang in written_in(script)] for subject in ("words", "people"))
    return Inflection(
        frozenset(word for said in words for word in said.words("function")),
        tuple(end for said in people for end in said.words("possessive")),
        tuple(end for said in words for end in said.words("endings")),
    )


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The part of a word that inflection leaves alone; empty for function words."""
    script = script_of(word)
    told, length = inflection(script), stem_length(script)
    if script == HANGUL:
        short = word[:length]
        return "" if short in told.function or word in told.function else short
    lowered = word.lower().replace("’", "'")
    owner = next((end for end in told.possessive if lowered.endswith(end)), "")
    lowered = lowered.removesuffix(owner)
    return "" if not lowered or lowered in told.function else _uninflected(lowered, told.endings)[:length]


def _uninflected(word: str, endings: tuple[str, ...]) -> str:
    """A word of Latin letters without its ending: peaking, peaked and peaks are peak; cutting is cut, rising and rises ris."""
    for ending in endings:
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
