"""Words that are a quantity by themselves: half, 절반, twice."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from factcheck.extract.forms import ratio_of
from factcheck.extract.lexicon import Unit
from factcheck.extract.numbersum import Number
from factcheck.grammar.compile import alternation
from factcheck.grammar.endings import starting
from factcheck.grammar.expression import expression
from factcheck.grammar.phrases import NEVER, phrases

AHEAD = 24  # characters behind a word that is a quantity by itself


class FixedWords:
    """Words that are a quantity by themselves: half, 절반, twice."""

    def __init__(self, tables: dict[str, Any], lang: str, *, hangul: bool) -> None:
        self._entries: dict[str, list[dict[str, Any]]] = {}
        for entry in tables.get("fixed", []):
            for word in entry["words"]:
                self._entries.setdefault(word, []).append(entry)
        right = "" if hangul else "(?![A-Za-z])"
        self.pattern = expression(starting(self._entries, f"{alternation(self._entries)}{right}", fold=not hangul))
        self._hangul = hangul
        self._articles = tuple(f"{word} " for word in phrases(lang, "hedges").words("articles"))
        self._one_more = expression(rf"[a-z]+{alternation(tables['noun_ends'])}(?![a-z])") if tables["noun_ends"] else NEVER

    def read(self, text: str, match: re.Match[str]) -> tuple[Unit, Number, str | None] | None:
        """The quantity of a match and what it does to its value, None where what stands around it says otherwise."""
        start, end = match.span(1)
        if start and not self._hangul and text[start - 1] == "-":
            return None
        named = text[end : end + 2].lstrip(" ")[:1]
        led = match[1].lower().startswith(self._articles)
        if led and (named.isdecimal() or named.isupper() or text[end : end + 1] == "-"):
            return None  # a third 75-point rise, a fifth Grammy, a third-down sack
        ahead = text[end : end + AHEAD].lstrip(" -").lower()
        entries = self._entries.get(match[1]) or self._entries[match[1].lower()]
        entry = next((x for x in entries if not x["ahead"] or _begins(ahead, x["ahead"])), None)
        if entry is None:
            return None
        before = text[max(0, start - 12) : start].rstrip(" -").lower()
        if any(before.endswith(w) for w in entry["not_behind"]):
            return None
        if _begins(ahead, entry["not_ahead"]) and not _begins(ahead, entry["still_ahead"]):
            return None
        if led and self._one_more.match(ahead):
            return None  # a third disqualification
        a, _, b = entry["value"].partition("/")
        value = Decimal(a) / Decimal(b) if b else Decimal(a)
        return Unit(entry["kind"], entry["unit"]), ratio_of(value), entry["effect"]


def _begins(ahead: str, words: list[str]) -> bool:
    """Whether small letters begin with one of some words."""
    return any(ahead.startswith(w) and not "a" <= ahead[len(w) : len(w) + 1] <= "z" for w in words)
