"""A weekday that does not belong to its date: 6월 24일(화) where the 24th was a Monday."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from factcheck.check.case import Case
from factcheck.check.daynames import Named, named_days, weekday_name
from factcheck.check.slip import Slip
from factcheck.check.weekdaypair import paired_days
from factcheck.semantics.calendar import add_months, make_day, parse_day
from factcheck.types import Mention

WORDINGS = {"main": ("date", "stated", "day", "right")}
TELLING = ("year_shift=", "month_shift=", "shift=")  # what a time's reading notes of 지난해, 지난달, 오는
DATED = re.compile(r"\d{4}-\d\d-\d\d")
WORDS = 2  # a text of fewer words than these beside the date is a date alone, not a report


@dataclass(frozen=True, slots=True)
class Options:
    """`near`: how many days from publication a date without a year may lie; `close`: the same for a day without a month."""

    near: int = 62
    close: int = 15


def run(case: Case, options: Options) -> Iterator[Slip]:
    """One slip per date that is written with another day's name."""
    for a, article in enumerate(case.articles):
        lang, text = case.lang_of(a), article.document.text
        times = [m for m in article.mentions if m.kind in {"date", "time"}]
        if not times:
            continue
        published = parse_day(article.document.dateline.day)
        for named in named_days(text, lang):
            touching = [m for m in times if m.start < named.end and named.start < m.end]
            if not touching:
                continue
            day = _day(named, touching, published, options)
            worded = any("month-word" in m.trace for m in touching)  # "next month" says which, whatever months are told before
            if day is not None and named.month is None and not worded and _of_told_month(named, times):
                continue
            if named.year is None and published is not None and _of_told_year(case, a, named, times, published):
                continue
            if day is None or day.weekday() == named.weekday or _alone(text, named):
                continue
            yield Slip(
                (case.span(a, named.start, named.end),),
                {
                    "date": text[named.date_start : named.date_end],
                    "day": day.isoformat(),
                    "stated": weekday_name(named.weekday, case.lang),
                    "right": weekday_name(day.weekday(), case.lang),
                },
                confidence=0.97,
            )
        for paired in paired_days(text, lang, times, options.near, published):
            yield Slip(
                (case.span(a, paired.mention.start, paired.end),),
                {
                    "date": paired.mention.surface,
                    "day": paired.day.isoformat(),
                    "stated": weekday_name(paired.weekday, case.lang),
                    "right": weekday_name(paired.day.weekday(), case.lang),
                },
                confidence=0.9,
            )


def _day(named: Named, touching: list[Mention], published: date | None, options: Options) -> date | None:
    """The calendar day a named day stands for; None where its year or month is open."""
    if named.year is not None and named.month is not None:
        return make_day(named.year, named.month, named.day)
    told = [m for m in touching if any(entry.startswith(TELLING) for entry in m.trace) or m.anchor == "text"]
    told = [m for m in told if "base=text" not in m.trace]  # 이듬해 3월 5일(화): of which year, the reading may have guessed
    for m in told:  # 지난해 6월 24일, 지난달 31일, that Friday: the words beside it say which
        for end in (m.low, m.high):
            day = parse_day(end) if isinstance(end, str) and m.resolved else None
            if day is not None and day.day == named.day and named.month in (None, day.month) and not end_of_period(m):
                return day
    if told or published is None or any("base=text" in m.trace for m in touching):
        return None
    if named.month is not None:
        days = [d for y in (-1, 0, 1) if (d := make_day(published.year + y, named.month, named.day))]
        nearest = min(days, key=lambda d: abs((d - published).days), default=None)
        return nearest if nearest is not None and abs((nearest - published).days) <= options.near else None
    return _bare(named, published, options)


def _bare(named: Named, published: date, options: Options) -> date | None:
    """The day of a date that is a number alone: of the month around publication, if no month beside it would make it right."""
    first = published.replace(day=1)
    months = [add_months(first, shift) for shift in (-1, 0, 1)]
    days = [d for m in months if (d := make_day(m.year, m.month, named.day))]
    if any(d.weekday() == named.weekday for d in days):
        return None
    nearest = min(days, key=lambda d: abs((d - published).days), default=None)
    return nearest if nearest is not None and abs((nearest - published).days) <= options.close else None


def _of_told_month(named: Named, times: list[Mention]) -> bool:
    """Whether a day without a month is right in a month that the article tells before: 9월 16일부터 … 14일 토요일."""
    before = [m for m in times if m.end <= named.start and m.resolved and isinstance(m.low, str) and DATED.match(m.low)]
    told = {str(m.low)[:7] for m in before if str(m.low)[:7] == str(m.high)[:7]}
    days = (make_day(int(month[:4]), int(month[5:]), named.day) for month in told)
    return any(day is not None and day.weekday() == named.weekday for day in days)


def _of_told_year(case: Case, a: int, named: Named, times: list[Mention], published: date) -> bool:
    """Whether a day that names no year is right in another that the sentence names before: next year's race from 25 May (Tuesday)."""
    start = case.articles[a].sentences[case.sentence_at(a, named.start)].start
    before = [m for m in times if start <= m.start and m.end <= named.start and m.resolved and m.timex is not None]
    years = {int(m.timex) for m in before if m.timex is not None and m.timex.isdigit()} - {published.year}
    days = (make_day(year, named.month, named.day) for year in years) if named.month is not None else ()
    return any(day is not None and day.weekday() == named.weekday for day in days)


def end_of_period(m: Mention) -> bool:
    """Whether a time stands for a whole month or year, whose first and last days nobody wrote."""
    return isinstance(m.low, str) and isinstance(m.high, str) and m.low[:10] != m.high[:10] and m.timex is not None and "/" not in m.timex


def _alone(text: str, named: Named) -> bool:
    return len((text[: named.start] + " " + text[named.end :]).split()) < WORDS
