"""A time told by its distance with the date right beside it, and the two do not meet: 지난해(2022년) or 5년 전인 2016년 in 2024."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from factcheck.check.case import Case
from factcheck.check.kinds.relative import day_told
from factcheck.check.slip import Slip
from factcheck.grammar.phrases import Phrases, phrases
from factcheck.semantics.calendar import add_months, make_day, parse_day
from factcheck.types import Article, Mention

WORDINGS = {"main": ("a", "day_a", "published", "b", "day_b")}
SHIFTS = ("year_shift=", "month_shift=", "day_shift=", "offset=-")  # what a time's reading notes of 지난해, 지난달, 어제, 5년 전
TOLD_FROM_TEXT = "base=text"  # and of 이듬해, three years earlier: counted from a day of the story, not of publication
EVENT = 16  # characters before a distance in which stands what it is counted from
TURN = 2  # days: a text of the first days of a year or month may have been written in the one before
_COUNTED = re.compile(r"offset=-P(\d{1,4})([YD])")
_TURNED = re.compile(r",\s|\s?\(")


@dataclass(frozen=True, slots=True)
class Options:
    """`years`, `months`, `days`: by how many a span counted back ("5년 전") may miss the date beside it."""

    years: int = 1
    months: int = 1
    days: int = 1


def run(case: Case, options: Options) -> Iterator[Slip]:
    """One slip per relative time whose own date stands beside it and lies elsewhere."""
    for a, article in enumerate(case.articles):
        published = parse_day(article.document.dateline.day)
        if published is None:
            continue
        said = phrases(case.lang_of(a), "dates")
        for i, j in pairwise(range(len(article.mentions))):
            first, second = article.mentions[i], article.mentions[j]
            if first.kind != "date" or second.kind != "date" or not _beside(said, article.document.text, first, second):
                continue
            told, spelt = (i, j) if _relative(first) else (j, i)
            m, other = article.mentions[told], article.mentions[spelt]
            if (
                _relative(other)
                or said["business_year"].search(other.surface)
                or not _relative(m)
                or not _apart(said, m, other, published, options)
                or _counted_from_story(article, m, other, options)
                or _listed(said, article, i, j)
                or said["event_before"].search(article.document.text, max(0, m.start - EVENT), m.start)
            ):
                continue
            yield Slip(
                (case.place(a, told), case.place(a, spelt, "related")),
                {
                    "a": m.surface,
                    "day_a": day_told(m, case.lang),
                    "published": published.isoformat(),
                    "b": other.surface,
                    "day_b": day_told(other, case.lang),
                },
                confidence=0.9,
                discrepant=((0, 1),),
            )


def _relative(m: Mention) -> bool:
    return TOLD_FROM_TEXT not in m.trace and any(entry.startswith(SHIFTS) for entry in m.trace)


def _counted_from_story(article: Article, m: Mention, other: Mention, options: Options) -> bool:
    """Whether "5년 전", "사흘 전" fits the date beside it when counted from another year or day that the text gives."""
    counted = next((found for entry in m.trace if (found := _COUNTED.fullmatch(entry)) is not None), None)
    if counted is None:
        return False
    number, others = int(counted[1]), [x for x in article.mentions if x is not other and x is not m and x.kind == "date" and x.resolved]
    if counted[2] == "Y":
        year = str(int(str(other.low)[:4]) + number)
        return any(str(x.low)[:4] <= year <= str(x.high)[:4] and year in x.surface for x in others)
    told = parse_day(str(other.low))
    base = told + timedelta(days=number) if told is not None else None
    days = (day for x in others if x.low == x.high and (day := parse_day(str(x.low))) is not None)
    return base is not None and any(abs((day - base).days) <= options.days for day in days)


def _beside(said: Phrases, text: str, first: Mention, second: Mention) -> bool:
    """Whether the second time explains the first: in brackets, after 인, or between commas."""
    gap, after = text[first.end : second.start], text[second.end : second.end + 1]
    if _relative(first):
        return said["gloss_opens"].fullmatch(gap) is not None and (after == ")" or "(" not in gap)
    return _relative(second) and _TURNED.fullmatch(gap) is not None and after in {",", ")", "."}


def _listed(said: Phrases, article: Article, i: int, j: int) -> bool:
    """Whether two times between commas stand in a list that a third goes on: 8월과 11월, 올해 1월, 4월."""
    text, mentions = article.document.text, article.mentions
    if "," not in text[mentions[i].end : mentions[j].start]:
        return False
    beside = (
        (m, n) for m, n in ((i - 1, i), (j, j + 1)) if m >= 0 and n < len(mentions) and mentions[m].kind == mentions[n].kind == "date"
    )
    return any(said["listed"].fullmatch(text, mentions[m].end, mentions[n].start) for m, n in beside)


def _apart(said: Phrases, m: Mention, other: Mention, published: date, options: Options) -> bool:
    """Whether a time counted from publication and the date beside it exclude one another."""
    low, high = (parse_day(x) if isinstance(x, str) else None for x in (m.low, m.high))
    start, end = (parse_day(x) if isinstance(x, str) else None for x in (other.low, other.high))
    if not low or not high or not start or not end or m.anchor != "published" or not m.resolved or not other.resolved:
        return False
    counted = next((entry for entry in m.trace if entry.startswith("offset=")), None)
    grain = _grain(m)
    if grain == "year":
        slack = options.years if counted else 0
        if str(start.year) not in other.surface or (slack == 0 and published.timetuple().tm_yday <= TURN):
            return False
        return start.year > high.year + slack or end.year < low.year - slack
    if grain == "month":
        slack = options.months if counted else 0
        if slack == 0 and published.day <= TURN:
            return False
        # a month without a year may be that of any year: only its number counts
        gap = (start.month - low.month) % 12
        return end.month == start.month and min(gap, 12 - gap) > slack
    if m.low != m.high or start != end:
        return False
    days = [start] if said["month_named"].search(other.surface) else _around(start.day, low)
    return min((abs((d - low).days) for d in days), default=0) > options.days


def _around(day: int, near: date) -> list[date]:
    """The days of that number in the month of a date and the two beside it: a day without a month may be any of them."""
    months = [add_months(near.replace(day=1), shift) for shift in (-1, 0, 1)]
    return [d for m in months if (d := make_day(m.year, m.month, day))]


def _grain(m: Mention) -> str:
    size = {4: "year", 7: "month"}
    return size.get(len(m.timex or ""), "day")
