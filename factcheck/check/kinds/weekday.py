"""A weekday that does not belong to its date: 6월 24일(화) where the 24th was a Monday."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from factcheck.check.case import Case
from factcheck.check.slip import Slip
from factcheck.types import Article, Mention

WORDINGS = {"main": ("date", "stated", "day", "right")}
NEAR_DAYS = 200  # a date without a year is taken for the nearest; further off, another year may be meant


@dataclass(frozen=True, slots=True)
class Options:
    """`ko`, `en`: names of the days, Monday first; Korean ones stand in brackets, (화), or before 요일."""

    ko: tuple[str, ...] = ("월", "화", "수", "목", "금", "토", "일")
    en: tuple[str, ...] = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def run(case: Case, options: Options) -> Iterator[Slip]:
    """One slip per date that is written with another day's name."""
    for a, article in enumerate(case.articles):
        for mention in article.mentions:
            day = _day(mention)
            if day is None or not _sure_of_year(mention, day, article) or not any(c.isdigit() for c in mention.surface):
                continue  # "Wednesday, Thursday or Friday" names days, not a date
            lang = case.lang_of(a)
            said = _said(article.document.text, mention, lang, options)
            if said is None or said[0] == day.weekday():
                continue
            number, start, end = said
            names = options.ko if case.lang == "ko" else options.en
            suffix = "요일" if case.lang == "ko" else ""
            yield Slip(
                (case.span(a, min(start, mention.start), max(end, mention.end)),),
                {
                    "date": case.text(a, mention.start, mention.end),
                    "day": day.isoformat(),
                    "stated": names[number] + suffix,
                    "right": names[day.weekday()] + suffix,
                },
                confidence=0.97,
            )


def _day(m: Mention) -> date | None:
    if m.kind != "date" or not m.resolved or not isinstance(m.low, str) or m.low != m.high:
        return None
    try:
        return date.fromisoformat(m.low[:10])
    except ValueError:
        return None


def _sure_of_year(m: Mention, day: date, article: Article) -> bool:
    if str(day.year) in m.surface:
        return True
    published = article.document.dateline.day
    return published is not None and abs((date.fromisoformat(published) - day).days) <= NEAR_DAYS


def _said(text: str, m: Mention, lang: str, options: Options) -> tuple[int, int, int] | None:
    """Number of the weekday written in, right before or right after a date, and where."""
    start, end = max(0, m.start - 14), min(len(text), m.end + 14)
    names = options.ko if lang == "ko" else options.en
    for match in _pattern(lang, names).finditer(text, start, end):
        word = next(w for w in match.groups() if w is not None)
        touches = match.start() < m.end and m.start < match.end()
        gap = text[m.end : match.start()] if match.start() >= m.end else text[match.end() : m.start]
        if touches or re.fullmatch(r"\s?|,\s|\s\(|,? an?\s|,\sa\s", gap):
            number = next(i for i, name in enumerate(names) if name[: len(word)] == word)
            return number, match.start(), match.end()
    return None


@lru_cache(maxsize=16)
def _pattern(lang: str, names: tuple[str, ...]) -> re.Pattern[str]:
    days = "|".join(map(re.escape, names))
    if lang == "ko":
        return re.compile(rf"\((?P<name>{days})(?:요일)?\)|(?<![가-힣])(?P<long>{days})요일")
    short = "|".join(re.escape(n[:3]) + r"(?=\.)" for n in names)
    return re.compile(rf"\b(?P<name>{days}|{short})\b")
