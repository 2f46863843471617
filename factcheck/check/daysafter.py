"""A day told by its date and by how long after another it came: "지난 4일 … 다음 날인 6일", "on May 3 … four days later, on May 8"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from factcheck.check.case import Case
from factcheck.grammar.phrases import Phrases, phrases
from factcheck.semantics.calendar import parse_day
from factcheck.types import Mention

AHEAD = 8  # characters before the words that say how long after
MOST = 2  # days a slip is off by: further off, another day was meant
_SHIFT = re.compile(r"day_shift=(\d)|offset=\+P(\d{1,2})D")  # how 다음 날 and "four days later" are read


class After(NamedTuple):
    """A day told as so many after another: indices of the three mentions, and the days that lie between the two dates."""

    shift: int
    start: int
    end: int
    passed: int


def days_after(case: Case, a: int) -> Iterator[After]:
    """The days whose date is not as long after the only day told before as it is said, nor after any other of the article."""
    article, said = case.articles[a], phrases(case.lang_of(a), "lengths")
    mentions, text = article.mentions, article.document.text
    published = parse_day(article.document.dateline.day or "")
    for s in range(len(article.sentences)):
        rows = case.mentions_in(a, s)
        for shift, end in pairwise(rows):
            days, told = _shift_of(mentions[shift]), _day_of(mentions[end])
            if days is None or told is None or not _beside(said, text, mentions[shift], mentions[end]):
                continue
            before = _dated(mentions, [i for i in rows if i < shift]) or _dated(mentions, case.mentions_in(a, s - 1) if s else [])
            if len(before) != 1:
                continue
            (start, first), meant = before[0], told - timedelta(days=days)
            passed = (told - first).days
            others = (_day_of(m) for i, m in enumerate(mentions) if i not in (shift, end))
            if 0 < abs(passed - days) <= MOST and passed > 0 and meant != published and meant not in others:
                yield After(shift, start, end, passed)


def _beside(said: Phrases, text: str, shift: Mention, end: Mention) -> bool:
    """Whether a date stands right behind the words that say how long after another day it is, and these count from a day told."""
    ahead = text[max(0, shift.start - AHEAD) : shift.start]
    return said["day_beside"].fullmatch(text, shift.end, end.start) is not None and said["counted_on"].search(ahead) is not None


def _shift_of(m: Mention) -> int | None:
    """How many days after another a day is told to be."""
    found = next((f for entry in m.trace if (f := _SHIFT.fullmatch(entry))), None) if m.kind == "date" else None
    return int(found[1] or found[2]) if found else None


def _day_of(m: Mention) -> date | None:
    """The one day of a date or time that names it."""
    if m.kind not in ("date", "time") or not m.resolved or not isinstance(m.low, str) or not isinstance(m.high, str):
        return None
    named = any(c.isdigit() for c in m.surface)  # a feast may be a day or several
    return parse_day(m.low[:10]) if named and m.low[:10] == m.high[:10] and len(m.low) >= len("2024-05-20") else None


def _dated(mentions: list[Mention], rows: list[int]) -> list[tuple[int, date]]:
    """The days that some mentions give, each once, with the first mention of it."""
    days: dict[date, int] = {}
    for i in rows:
        day = _day_of(mentions[i])
        if day is not None:
            days.setdefault(day, i)
    return [(i, day) for day, i in days.items()]
