"""The words that alignment looks for, from rules/align.yml."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from factcheck.grammar.expression import expression
from factcheck.rulesdir import shipped_table

VERSIONS = "versions"
READ_ELSEWHERE = frozenset({VERSIONS, "happenings"})  # by version.py and happening.py


@dataclass(frozen=True, slots=True)
class Wording:
    """One pattern per group of words, all languages together; and plain lists of concepts."""

    patterns: dict[str, re.Pattern[str]]
    lists: dict[str, frozenset[str]]

    def match(self, group: str, text: str) -> re.Match[str] | None:
        """The first word of a group in a text."""
        return self.patterns[group].search(text)


@lru_cache(maxsize=1)
def wording() -> Wording:
    """The shipped words."""
    value = shipped_table("align.yml")
    out, lists = {}, {}
    for group, languages in value.items():
        if group in READ_ELSEWHERE:
            continue
        if isinstance(languages, list):
            lists[group] = frozenset(languages)
            continue
        parts = [re.escape(w) if not w.isascii() or not w[0].isalpha() else rf"\b{re.escape(w)}" for ws in languages.values() for w in ws]
        out[group] = expression("|".join(sorted(parts, key=len, reverse=True)), re.IGNORECASE)
    return Wording(out, lists)
