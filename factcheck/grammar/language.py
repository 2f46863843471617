"""What a language is like, from its language.yml: what code asks of it instead of asking which one it is."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from factcheck.grammar.pack import languages, load_pack

FALLBACK = "en"
HANGUL, LATIN = "Hangul", "Latin"


class Language(NamedTuple):
    """Properties of a language; each is told in factcheck/grammar/models.py."""

    code: str
    script: str
    counters: bool
    head_final: bool

    @property
    def has_case(self) -> bool:
        """Whether its letters are capitals or small ones, so that a word may be written either way."""
        return self.script != HANGUL


@lru_cache(maxsize=32)
def language(code: str | None) -> Language:
    """The language of a code; English where there is no such language, as everywhere in extraction."""
    code = code if code in languages() else FALLBACK
    told = load_pack(code)["language"]
    return Language(code, told["script"], told["counters"], told["head_final"])


@lru_cache(maxsize=4)
def written_in(script: str) -> tuple[str, ...]:
    """Codes of the languages that are written in a script."""
    return tuple(code for code in languages() if language(code).script == script)


def is_hangul(char: str) -> bool:
    """Whether a character is a syllable of Hangul; no character is none."""
    return "가" <= char <= "힣"


def script_of(word: str) -> str:
    """The script of a word, by its first character."""
    return HANGUL if is_hangul(word[:1]) else LATIN
