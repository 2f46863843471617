"""The month of a day told by its number alone, where the times named before it tell: 5일 …, 9일까지; 4월 넷째 주(21~27일)."""

from __future__ import annotations

import re
from datetime import date, timedelta

from factcheck.extract.times.discourse import FAR_BACK, PROGRAMME, Discourse
from factcheck.extract.times.partial import DAY, MONTH, Partial
from factcheck.extract.times.years import was_held
from factcheck.semantics.calendar import add_months, make_day

STRETCH_HELD = 31  # days that may hold one told in brackets behind them
NEXT_DAYS = 3  # days over which a programme goes on that begins in another month
FRESH = 7  # days before publication in which a bare day is that of the news
DAYS_LISTED = re.compile(r"\s?(?:[0-9]{1,2}\s?[·ㆍ・,]\s?){1,12}")  # between a month and the last of its days


def held_by_stretch(d: Discourse, number: int, start: int) -> date | None:
    """The day of the month told in brackets right behind a stretch of days that holds it: 4월 넷째 주(21~27일)."""
    stretch = d.last.period
    if stretch is None or d.text[d.last.end : start] != "(" or not 1 <= (stretch.last - stretch.first).days < STRETCH_HELD:
        return None
    first, last = stretch.first - timedelta(days=1), stretch.last + timedelta(days=1)  # weeks that begin on Sunday
    ends = (make_day(x.year, x.month, number) for x in (first, last))
    return next((x for x in ends if x is not None and first <= x <= last), None)


def of_month_told(d: Discourse, number: int, start: int, end: int) -> date | None:
    """The day of the month that its sentence speaks of, where that is all it says: 3월 총회는 25일이었다."""
    told = d.periods.latest
    if told is None or told.grain != MONTH or d.periods.latest_at != d.around.sentence(start):
        return None
    single = (told.first.year, told.first.month) == (told.last.year, told.last.month)
    listed = told == d.last.period and DAYS_LISTED.fullmatch(d.text, d.last.end, start) is not None  # 9월 2·9·16·23일
    said = single and (listed or d.around.equated_behind(end) or was_held(d, told, start, end))
    return make_day(told.first.year, told.first.month, number) if said else None


def following_day(d: Discourse, number: int, start: int, end: int) -> date | None:
    """The day of the month that a bare number names where it goes on from a day just named that lies ahead: 5일 …, 9일까지."""
    named, at = d.days.named, d.around.sentence(start)
    known = d.meant.numbers.get(number)
    again = known is not None and d.days.lies_ahead(known)
    goes_on = named is not None and number >= named.day and at - d.days.named_at <= PROGRAMME and d.days.lies_ahead(named)
    apart = at != d.days.named_at and named is not None and number - named.day > NEXT_DAYS
    if goes_on and named is not None and (apart or d.around.is_booked_until(start, end)) and _is_to_come(d, number, named):
        goes_on = False  # 다음 달 6일 나온다. 18일까지 받는다, said on the 14th
    if not (again or goes_on) or (not (again and _is_long_ago(d, number)) and d.around.tense(start, end) == "past"):
        return None
    return known if again or named is None else make_day(named.year, named.month, number)


def _is_to_come(d: Discourse, number: int, named: date) -> bool:
    """Whether a bare number is also a day still to come of the month of publication, which is not that of the day named."""
    today = d.published
    return today is not None and number >= today.day and (named.year, named.month) != (today.year, today.month)


def _is_long_ago(d: Discourse, number: int) -> bool:
    """Whether the day of a bare number that lies behind is none of the days before publication."""
    return d.published is not None and not -1 <= d.published.day - number <= FRESH


def is_of_two_months(d: Discourse, number: int, start: int) -> bool:
    """Whether a bare number goes on from two days of different months that its sentence named: 6월 14일, 7월 14일, 15일."""
    before, named = d.days.parted, d.days.named
    if before is None or named is None or d.days.named_at != d.around.sentence(start):
        return False
    return before.day <= number and named.day <= number and d.days.lies_ahead(before) and number not in d.meant.numbers


def listed_day(d: Discourse, number: int, start: int) -> date | None:
    """The day of the month of the one right before it in a list: 오는 9월 21일과 22일, 3월 2∼3일과 9∼10일."""
    told = d.last.period
    if told is None or told.grain != DAY or number <= told.last.day or d.text[d.last.end : start] not in d.habits.lists:
        return None
    return make_day(told.last.year, told.last.month, number)


def is_of_an_old_story(d: Discourse, p: Partial, start: int) -> bool:
    """Whether a day told to the hour is, or follows, that of an old event just named: 2014년 4월 16일 …, 17일 오후 9시 47분."""
    named, today = d.days.named, d.published
    if named is None or today is None or p.clock is None or p.day is None or (today - named).days <= FAR_BACK:
        return False
    return d.around.sentence(start) - d.days.named_at <= 1 and named.day <= p.day <= named.day + 1


def stretch_end(d: Discourse, number: int, start: int, end: int) -> date | None:
    """The day that a stretch ends on which began at an hour: 지난해 5월 25일 오전 7시부터 31일까지."""
    begun, edge = d.days.named, d.around.edge_behind(d.last.clock_end) if d.last.clock_end >= 0 else None
    if begun is None or edge is None or edge["until"] is not None or not 0 <= start - edge.end() <= 1 or not d.around.is_open_until(end):
        return None
    month = begun if number >= begun.day else add_months(begun.replace(day=1), 1)
    return make_day(month.year, month.month, number)


def on_another_clock(d: Discourse, p: Partial, number: int, start: int) -> date | None:
    """The day of a bare number told for another zone right behind a day: 18일 새벽 2시(현지시간 17일 오후 6시)."""
    if d.days.latest is None or d.around.sentence(start) != d.days.latest_at or not p.said("zone", "local"):
        return None
    beside = (d.days.latest + timedelta(days=n) for n in (-1, 0, 1))
    return next((x for x in beside if x.day == number), None)


def same_month(d: Discourse, number: int, start: int, found: date) -> date:
    """A bare day that stands behind an earlier one is of its month, unless the one found is of the days before publication."""
    named, at = d.days.named, d.around.sentence(start)
    if named is None or d.published is None or number < named.day or found <= named or (d.published - found).days <= FRESH:
        return found
    if at - d.days.named_at > (0 if (d.published - named).days > FAR_BACK else 1):
        return found
    there = make_day(named.year, named.month, number)
    return there if there is not None and there < found else found


def apposed(d: Discourse, number: int, start: int) -> date | None:
    """The day read right before a bare one that is said to be it: 이튿날인 5일, 전날(5일)."""
    told = d.last.period
    if told is None or told.first != told.last or told.first.day != number:
        return None
    between = d.text[d.last.end : start]
    return told.first if between == "(" or d.habits.apposed.fullmatch(between) is not None else None
