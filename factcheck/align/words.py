"""Content words around a figure, reduced so that inflected forms meet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

TOKEN = re.compile(r"[가-힣]+|[A-Za-z][A-Za-z'’]*")
# Korean: the first two syllables of a word nearly always hold its stem (매출은, 매출이; 사망자, 사망했다);
# English: five letters (invests, invested).
KOREAN_STEM, ENGLISH_STEM = 2, 5
ENDINGS = ("ings", "ing", "ied", "ies", "ed", "es", "s")
SHORTEST = 3
ENGLISH_FUNCTION = frozenset(
    """a an the of in on at to for from by with and or but as is are was were be been has have had its it his her their
    that this which who will would than about over under more less up down into out per not no after before between
    during also said says he she they we i""".split()  # noqa: SIM905
)
KOREAN_FUNCTION = frozenset(
    """이 그 저 것 수 등 및 약 더 또 이번 지난 올해 모두 각각 가운데 대해 통해 위해 따르 따라 밝혔 말했 전했 있다 했다
    했습 있습 된다 됐다 이다""".split()  # noqa: SIM905
)


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The part of a word that inflection leaves alone; empty for function words."""
    if "가" <= word[0] <= "힣":
        short = word[:KOREAN_STEM]
        return "" if short in KOREAN_FUNCTION or word in KOREAN_FUNCTION else short
    lowered = word.lower().replace("’", "'").removesuffix("'s")
    return "" if not lowered or lowered in ENGLISH_FUNCTION else _uninflected(lowered)[:ENGLISH_STEM]


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
