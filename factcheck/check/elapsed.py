"""The days or months since a date that are told with nothing but that date: 지난달 30일 선포된 지 34일 만이다."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from factcheck.check.case import Case
from factcheck.grammar.phrases import NEVER, phrases
from factcheck.semantics.calendar import parse_day
from factcheck.types import Mention

SLACK = 1  # counted with the first day or without it
LONGEST = 400  # days; of what lies further back the year may have been meant otherwise
UNITS = ("day", "month")
YEAR = 12  # months
MONTH = 31  # days


class Elapsed(NamedTuple):
    """A length and the date it is counted from (indices of mentions), and how much had passed at the day told right before."""

    length: int
    start: int
    passed: int
    end: date


def elapsed(case: Case, a: int) -> Iterator[Elapsed]:
    """The lengths since a date that end on no day of their article, though the sentence before them tells one."""
    article = case.articles[a]
    published = parse_day(article.document.dateline.day or "")
    if published is None or phrases(case.lang_of(a), "lengths")["since_after"] is NEVER:
        return
    told = [_ends(m) for m in article.mentions]
    ends = {published, published - timedelta(days=1), *(day for days in told for day in days)}
    for s in range(1, len(article.sentences)):
        rows = case.mentions_in(a, s)
        if sum(article.mentions[i].temporal and bool(told[i]) for i in rows) != 1 or _reported(case, a, s - 1):
            continue
        for start, length in pairwise(rows):
            m, unit = article.mentions[length], article.mentions[length].unit or ""
            since = _start(told[start], unit) if m.kind == "duration" and m.qualifier == "exact" else None
            if since is None or m.value is None or not _counted(case, a, start, length):
                continue
            if (published - since).days > LONGEST:
                if not _other_years(case, a, s, (start, length)):
                    yield from _years_off(article.mentions, start, length, since, ends)
                continue
            before = [day for i in case.mentions_in(a, s - 1) for day in told[i] if day >= since]
            stated = m.value
            if before and not any(abs(_passed(since, end, unit) - stated) <= SLACK for end in ends):
                yield Elapsed(length, start, _passed(since, max(before), unit), max(before))


def _years_off(mentions: list[Mention], start: int, length: int, since: date, ends: set[date]) -> Iterator[Elapsed]:
    """Years and months that end on no day of the article, but a year earlier or later on one: 2017년 4월 첫 삽을 뜬 지 7년 2개월 만."""
    since_told, m = mentions[start], mentions[length]
    stated, named = m.value, since_told.timex is not None and since_told.timex[:4] in since_told.surface
    if m.unit != "month" or stated is None or stated % YEAR == 0 or not named:
        return
    passed = {end: _passed(since, end, "month") for end in ends if end >= since}
    if any(abs(n - stated) <= SLACK for n in passed.values()):
        return
    yield from (Elapsed(length, start, n, end) for end, n in sorted(passed.items())[-1:] if abs(n - stated) == YEAR)


def _other_years(case: Case, a: int, sentence: int, own: tuple[int, int]) -> bool:
    """Whether a sentence or the one before tells of years gone by or a time wider than a month: "개통 1년이 됐다", "지난해"."""
    rows = [*case.mentions_in(a, 0), *case.mentions_in(a, sentence - 1), *case.mentions_in(a, sentence)]
    others = [case.articles[a].mentions[i] for i in rows if i not in own]
    years = any(m.kind in ("duration", "ordinal") and m.unit in ("year", "month", "anniversary") for m in others)
    return years or any(m.temporal and m.kind == "date" and len(days := _ends(m)) > 1 and (days[1] - days[0]).days > MONTH for m in others)


def _reported(case: Case, a: int, sentence: int) -> bool:
    """Whether a sentence tells that something was said to have happened: its day may be that of the saying."""
    start, end, _ = case.articles[a].sentences[sentence]
    return phrases(case.lang_of(a), "lengths")["reported"].search(case.text(a, start, end)) is not None


def _counted(case: Case, a: int, start: int, length: int) -> bool:
    """Whether the words beside a length say that it is counted from the date before it, and has passed with what was told last."""
    said, text = phrases(case.lang_of(a), "lengths"), case.articles[a].document.text
    m = case.articles[a].mentions[length]
    between = said["since_between"].fullmatch(case.between(a, start, length))
    return between is not None and said["since_after"].match(text, m.end) is not None


def _start(days: list[date], unit: str) -> date | None:
    """The day (for months: one of the month) that a length is counted from; None where the date is too wide for it, or none."""
    if not days or unit not in UNITS or (unit == "day" and len(days) > 1):
        return None
    return days[0] if len({(day.year, day.month) for day in days}) == 1 else None


def _ends(m: Mention) -> list[date]:
    """The day of a date, first and last of a span; none for other mentions."""
    found = [parse_day(end[:10]) for end in dict.fromkeys((m.low, m.high)) if m.temporal and m.resolved and isinstance(end, str)]
    return list(dict.fromkeys(day for day in found if day is not None))


def _passed(start: date, end: date, unit: str) -> int:
    """How many days or months lie between two days."""
    return (end - start).days if unit == "day" else (end.year - start.year) * 12 + end.month - start.month
