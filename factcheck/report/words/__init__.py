"""The words of the reports in one language: headings, relations, units, plurals."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from factcheck.grammar.expression import expression
from factcheck.result import Result
from factcheck.settings import Settings
from factcheck.wording.particle import fitted
from factcheck.yamlfile import value_of

FOLDER = Path(__file__).parent
FALLBACK = "en"


class Words:
    """The words of one language; a word that is not in the table is returned as it is."""

    def __init__(self, lang: str, table: Mapping[str, Any]) -> None:
        self.lang = lang
        self.table = table

    def __call__(self, group: str, word: str) -> str:
        """The reader's word for an identifier of the report (`severity`, `error`)."""
        return str(self.table[group].get(word, word))

    def text(self, key: str) -> str:
        """A fixed phrase. Raises KeyError for one that no table has."""
        return str(self.table["text"][key])

    def count(self, key: str, n: int, **names: str) -> str:
        """A number with its noun: 1 article, 2 articles."""
        forms = self.table["count"][key]
        form = forms["one"] if n == 1 and "one" in forms else forms["other"]
        return str(form).format(n=f"{n:,}", **names)

    def problem(self, message: str) -> str:
        """A problem's message in this language: phrases of the table are exchanged, what is not in it stays as it is."""
        for phrase, told in _phrases(tuple(self.table.get("problems", {}).items())):
            found = phrase.search(message)
            if found is not None:
                message = message[: found.start()] + fitted(told, found.groups()) + message[found.end() :]
        return message


@lru_cache(maxsize=8)
def _phrases(table: tuple[tuple[str, str], ...]) -> list[tuple[re.Pattern[str], str]]:
    """Phrases as patterns, the longest first; {} stands for a name or number."""
    ordered = sorted(table, key=lambda row: -len(row[0]))
    return [(expression(r"(.{1,200}?)".join(map(re.escape, phrase.split("{}")))), told) for phrase, told in ordered]


@lru_cache(maxsize=8)
def words(lang: str) -> Words:
    """The words of a language; English where there is no table for it."""
    if lang not in languages():
        return words(FALLBACK)
    return Words(lang, value_of(FOLDER / f"{lang}.yml"))


@lru_cache(maxsize=1)
def languages() -> tuple[str, ...]:
    """The languages that reports are written in."""
    return tuple(sorted(p.stem for p in FOLDER.glob("*.yml")))


def words_for(result: Result, settings: Settings) -> Words:
    """The words in the language asked for, else in that of the messages."""
    return words(settings.lang or result.lang)
