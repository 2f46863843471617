"""The year of a time that names none: of what its sentence, its subject, its list or its league is told of."""

from __future__ import annotations

from datetime import date

from factcheck.extract.times.discourse import PROGRAMME, Discourse
from factcheck.extract.times.partial import DAY, HALF, MONTH, QUARTER, YEAR, Partial
from factcheck.extract.times.period import Period
from factcheck.semantics.calendar import make_day, month_last

BRACKETS = ("(", "（")
SOON_AFTER = 31  # days from one day of a story to the next


def league_season(d: Discourse, shift: int) -> Period | None:
    """The season of a sport that runs or comes next, or that many from it, where the text is of leagues with one and the same year."""
    told = [league for league in d.habits.leagues if league.words.search(d.text) is not None]
    if len(told) != 1 or d.published is None:
        return None
    _, first, last = told[0]
    over = last < first  # a season that ends in the following year
    year = d.published.year + shift - (over and d.published.month <= last)
    return Period(date(year, first, 1), month_last(year + over, last), YEAR, "published")


def going_on(d: Discourse, p: Partial, start: int, end: int) -> int | None:
    """The year that a bare quarter or half is of, where its sentence names this or a coming one: 올해 영업이익은 1분기 …, 4분기 …"""
    latest, today = d.periods.latest, d.published
    if latest is None or today is None or d.periods.latest_at != d.around.sentence(start) or not p.said("quarter", "half"):
        return None
    if latest.first.year < today.year or latest.first.year != latest.last.year or d.around.is_compared(start, end):
        return None
    grain, size = (QUARTER, 3) if p.quarter is not None else (HALF, 6)
    last = (p.quarter or p.half or 0) * size
    if latest.grain != YEAR and not (latest.grain == grain and last > latest.last.month):
        return None
    unfinished = latest.first.year == today.year and last > today.month + size
    return None if unfinished and d.around.tense(start, end, grain) == "past" else latest.first.year


def goes_on(d: Discourse, p: Partial, start: int, end: int) -> int | None:
    """The year of a month that goes on with an earlier one: 2014년 3월 5일 문을 열고 4월 7일 닫았다; 오는 10월 …, 11월 …"""
    told, today = d.last.period, d.published
    if told is None or today is None or p.month is None or p.shift is not None or not d.habits.verb_last or d.prefer != "past":
        return None
    if told.grain not in (MONTH, DAY) or told.first.year != told.last.year or not told.last.month <= p.month:
        return None
    apart = d.around.sentence(start) - d.around.sentence(d.last.end - 1)
    tense = d.around.tense(start, end, MONTH if p.day is None else DAY)
    if told.first > today:
        near = apart == 0 or (apart == 1 and told.last.year == today.year)
        return told.last.year if near and tense != "past" else None
    if apart or tense != "past" or told.last.year >= today.year or d.around.is_compared(start, end):
        return None
    begun = d.around.edge_behind(d.last.end)
    lasting = begun is not None and begun["until"] is None and told.last.year == today.year - 1  # 지난해 3월부터 지어 5월 열었다
    if lasting or d.around.is_attributive(d.last.end) or d.around.is_compared(d.last.end, d.last.end):
        return None  # 2014년 3월 문을 연 가람은 4월 …; 지난해 3월에 비해 4월 …
    return told.last.year


def of_subject(d: Discourse, p: Partial, start: int, end: int) -> int | None:
    """The year that the subject of a date is of: 지난해 성년의 날은 5월 15일이었다."""
    told, subject = d.last.period, d.habits.subject
    if told is None or told.grain != YEAR or told.first.year != told.last.year or p.day is None:
        return None
    if subject.fullmatch(d.text, d.last.end, start) is None:
        return None
    return told.first.year if d.around.equated_behind(end) or was_held(d, told, start, end) else None


def was_held(d: Discourse, told: Period, start: int, end: int) -> bool:
    """Whether the subject of a day, right behind a period of another year, was an event held then: 작년 3월 주총은 29일 열렸다."""
    held, subject, today = d.habits.held, d.habits.subject, d.published
    if today is None or told.first.year >= today.year or told != d.last.period:
        return False
    return subject.fullmatch(d.text, d.last.end, start) is not None and held.match(d.text, end) is not None


def listed(d: Discourse, p: Partial, start: int) -> int | None:
    """The year of a month that goes on a list begun with it: 2021년 3월, 6월, 9월; 내년 2월과 10월."""
    told = d.last.period
    if told is None or p.month is None or not d.last.with_year or d.text[d.last.end : start] not in d.habits.lists:
        return None
    return told.last.year if told.grain in (MONTH, DAY) and told.last.month <= p.month else None


def glossed(d: Discourse, p: Partial, start: int) -> int | None:
    """The year of a month in brackets that says which a longer period right before them is: 2018년 4분기(10~12월)."""
    told = d.last.period
    if told is None or p.month is None or d.text[d.last.end : start].strip(" ") not in BRACKETS or told.first.year != told.last.year:
        return None
    return told.first.year if told.grain < MONTH and told.first.month <= p.month <= told.last.month else None


def shared(d: Discourse, p: Partial, end: int) -> int | None:
    """The year told behind the next of two months or dates, which holds for both: May and June of 2020."""
    other = next(d.around.following(end), None) if p.month is not None else None
    if p.month is None or other is None or d.habits.dates_between.fullmatch(d.text, end, other.start) is None:
        return None
    its = other.partial
    if its.year is None and its.month is not None and its.day is None and p.day is None and p.month < its.month:
        return shared(d, its, other.end)  # June, July and August 2023
    if its.year is None or its.month is None or (p.day is None) != (its.day is None):
        return None
    return its.year if p.month <= its.month else None


def chained(d: Discourse, p: Partial, end: int) -> int | None:
    """The year of a month at the head of a chain that runs into a year told further on: 6월(84만 명)부터 7월(82만 명), 12월, 올해 1월."""
    if p.month is None or p.day is not None:
        return None
    head, month, at, links = p.month, p.month, end, 0
    while (other := next(d.around.following(at), None)) is not None:
        its = other.partial
        if its.month is None or its.day is not None or other.until is not None or d.habits.chain.fullmatch(d.text, at, other.start) is None:
            return None
        year = (
            its.year if its.year is not None else d.published.year + its.year_shift if d.published and its.year_shift is not None else None
        )
        if year is not None:
            return year - 1 if links and its.month < head and not its.text_base else None
        if its.month <= month:
            return None
        month, at, links = its.month, other.end, links + 1
    return None


def undated(d: Discourse, p: Partial, start: int) -> int | None:
    """The year of a day soon after one told with its year, in a text that has no date: 2013년 4월 15일 …. 4월 18일에는 …"""
    told = d.days.latest
    if d.published is not None or told is None or p.month is None or p.day is None or p.shift is not None:
        return None
    found = make_day(told.year, p.month, p.day)
    near = found is not None and 0 <= (found - told).days <= SOON_AFTER
    return told.year if near and d.around.sentence(start) - d.days.latest_at <= PROGRAMME else None


def framed(d: Discourse, start: int, end: int) -> int | None:
    """The year that a sentence begins with, for a date right behind it: Last year, on the night of 12 September, …"""
    told = d.last.period
    if told is None or told.grain != YEAR or told.first.year != told.last.year or not d.around.starts:
        return None
    match = d.habits.frame.match(d.text, d.around.starts[d.around.sentence(start)])
    if match is None or match.end() != d.last.end:
        return None
    return told.first.year if d.around.tense(start, end) != "future" else None
