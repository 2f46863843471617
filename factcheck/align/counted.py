"""When the figures of an article were counted, where it says so with the hour: "as of 6 a.m. on Friday"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from factcheck.align.said import Said
from factcheck.grammar.pack import languages, load_pack
from factcheck.types import Article, Mention

REACH = 8  # code points between a time and the words that make it the time of a count
MINUTE = 16  # length of an ISO date and time up to the minute


def counted_apart(one: Sequence[Said], other: Sequence[Said], articles: Sequence[Article]) -> int:
    """-1 if all claims of one reading were counted before all of the other by the hours their articles state, 1 if after, else 0."""
    a, b = _span(one, articles), _span(other, articles)
    if a is None or b is None:
        return 0
    return -1 if a[1] < b[0] else 1 if b[1] < a[0] else 0


def _span(claims: Iterable[Said], articles: Sequence[Article]) -> tuple[str, str] | None:
    told = [moment(c, articles[c.article]) for c in claims]
    known = [t for t in told if t is not None]
    return (min(known), max(known)) if known and len(known) == len(told) else None


def moment(said: Said, article: Article) -> str | None:
    """The local date and time, by the minute, as of which a claim's figure was counted; None where the article states none.

    A stated hour governs what follows up to the next one, and what stands before it where it is the only one.
    """
    stated = [(m.start, t) for m in article.mentions if (t := _stated(m, article)) is not None]
    before = [t for start, t in stated if start <= said.mention.start]
    if before:
        return before[-1]
    return stated[0][1] if len({t for _, t in stated}) == 1 else None


def _stated(m: Mention, article: Article) -> str | None:
    """The date and time of a mention that says when something was counted."""
    low = str(m.low)
    if m.kind != "time" or "T" not in low or m.low != m.high:
        return None
    day, text = article.document.dateline.day, article.document.text
    lang = article.document.lang or "en"
    after, before = text[m.end : m.end + REACH], text[max(0, m.start - REACH) : m.start]
    if _words(lang).search(after if lang == "ko" else before) is None:
        return None
    moment = low if not low.startswith("T") else f"{day}{low}" if day else None
    return None if moment is None else f"{moment}:00"[:MINUTE] if len(moment) < MINUTE else moment[:MINUTE]


@lru_cache(maxsize=8)
def _words(lang: str) -> re.Pattern[str]:
    words = load_pack(lang)["cues"]["as_of"] if lang in languages() else []
    return re.compile("|".join(re.escape(w) for w in sorted(words, key=len, reverse=True)) or r"(?!)", re.I)
