"""Times that are those of a count: "as of 6 a.m.", "오전 9시 기준"."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.grammar.pack import languages, load_pack
from factcheck.types import Document, Mention

REACH = 8  # code points between a time and the words that make it the time of a count


def as_of(m: Mention, document: Document) -> bool:
    """Whether the words beside a time say that something was counted then."""
    text, lang = document.text, document.lang or "en"
    after, before = text[m.end : m.end + REACH], text[max(0, m.start - REACH) : m.start]
    return _words(lang).search(after if lang == "ko" else before) is not None


@lru_cache(maxsize=8)
def _words(lang: str) -> re.Pattern[str]:
    words = load_pack(lang)["cues"]["as_of"] if lang in languages() else []
    return re.compile("|".join(re.escape(w) for w in sorted(words, key=len, reverse=True)) or r"(?!)", re.I)
