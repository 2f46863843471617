"""Times that are those of a count: "as of 6 a.m.", "오전 9시 기준"."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.grammar.compile import alternation
from factcheck.grammar.expression import expression
from factcheck.grammar.language import language
from factcheck.grammar.pack import load_pack
from factcheck.types import Document, Mention

REACH = 8  # code points between a time and the words that make it the time of a count


def as_of(m: Mention, document: Document) -> bool:
    """Whether the words beside a time say that something was counted then."""
    text, lang = document.text, language(document.lang)
    beside = text[m.end : m.end + REACH] if lang.head_final else text[max(0, m.start - REACH) : m.start]
    return _words(lang.code).search(beside) is not None


@lru_cache(maxsize=8)
def _words(lang: str) -> re.Pattern[str]:
    return expression(alternation(load_pack(lang)["cues"]["as_of"]), re.I)
