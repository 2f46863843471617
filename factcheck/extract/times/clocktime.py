"""Clock times and parts of a day, on the day that they, their sentence or the text names."""

from __future__ import annotations

import re
from datetime import date, timedelta

from factcheck.extract.times.discourse import Discourse
from factcheck.extract.times.expression import Expression
from factcheck.extract.times.inherit import inherit
from factcheck.extract.times.moment import DAYPARTS, clocks, hour24, iso_moment, iso_time, timex_clock
from factcheck.extract.times.partial import DAY_NAMES, Clock, Partial
from factcheck.extract.times.period import one_day
from factcheck.extract.times.resolve import resolve
from factcheck.extract.times.settle import unresolved
from factcheck.types import Mention

NOON, WEEK = 12, 7
LATE = 10  # an hour from which the later half of the day is meant only where it is said
MIDNIGHT = (0, 0, None)  # which begins one day and ends another: that of the text may be either
UNFINISHED = frozenset({"morning", "dawn", "night"})  # an hour after one of these may be of another part of the day


def read_clock(mention: Mention, e: Expression, d: Discourse) -> None:
    """오전 10시 31분, 9:30 to 11 a.m., Monday at 7."""
    p, q = e.partial, e.until
    mention.kind, mention.unit = "time", "datetime"
    day, anchor = clock_day(e, d)
    (first, ahead), inner = clocks(p)
    last: tuple[Clock, int] | None = inner
    last_day = day
    if q is not None and q.clock is not None:
        if _on_the_next_day(p, q, d):
            last_day = day + timedelta(days=1) if day is not None else None
        elif q.has_day:
            period = resolve(inherit(q, day) if day is not None and d.habits.verb_last else q, d, e.start, e.end)
            last_day = period.first if period else None
            if day is not None and last_day is not None and last_day < day and q.weekday is not None and not q.said("day", "shift"):
                last_day += timedelta(weeks=-(-(day - last_day).days // WEEK))  # from 10 p.m. today until 7 a.m. Tuesday
            if day is None and last_day is not None and d.prefer == "future":
                day, anchor = (d.published, "published") if _day_first(q) else (last_day, "published")
            last_day = last_day if day is not None else None
        last = closing_clock(p, q)
        if p.daypart is None and p.meridiem is None and not q.has_day and (q.daypart or q.meridiem):
            first, ahead = _shared(p.clock or (0, None, None), q, last[0])
    elif inner is not None and p.meridiem == "pm" and p.clock is not None and _key(first) > _key(inner[0]):
        first, ahead = p.clock, 0  # 9.30 to 4.30 pm begins in the morning
    if p.daypart is None and p.meridiem is None and first[0] < NOON and last is None:
        listed = d.text[d.last.clock_end : e.start] in d.habits.lists and NOON <= d.last.clock_hour < first[0] + NOON
        first = (first[0] + NOON, *first[1:]) if listed else first  # 오후 2시, 7시
    d.last.clock_end, d.last.clock_hour = e.end, first[0]
    if day is None and d.prefer == "future" and d.moment is not None and (last is None or q is None or not q.has_day):
        day, first, last = _next(first, last, p, d)
        last_day, anchor = day, "published"
    mention.low = mention.high = iso_moment(day, first, ahead)
    mention.timex = (str(day + timedelta(days=ahead)) if day else "") + timex_clock(first)
    mention.anchor = anchor
    if last is not None and not p.said("daypart", "meridiem") and (q is None or not q.said("daypart", "meridiem")) and last_day == day:
        later = last[0][0] + NOON
        if _key(last[0]) < _key(first) < _key((later, *last[0][1:])) and first[0] <= NOON and last[1] == 0:
            last = ((later, *last[0][1:]), 0)  # 11:30 to 1:30
    if last is not None:
        over = last[1] + (1 if last_day == day and last[1] == 0 and _key(last[0]) < _key(first) else 0)
        mention.high = iso_moment(last_day, last[0], over if last_day else 0)
        mention.qualifier = "range"
        mention.timex = f"{mention.low}/{mention.high}"
    named = p if p.has_day else q
    bracketed = p.said("zone", "local") and d.text.endswith("(", 0, e.start)  # the same moment on another clock
    if day is not None and named is not None and named.has_day and not bracketed and not d.around.is_aside(e.start, e.end):
        compared = d.habits.verb_last and d.around.is_compared(e.start, e.end)  # 전날 0시보다
        d.note(one_day(day, anchor), d.around.sentence(e.start), comparison=compared, leaning=compared)
        d.meant.note_weekday(named, day)
        if p.day is not None and not p.said("month", "month_shift"):
            d.meant.numbers[p.day] = day
        if last_day is not None and last_day != day:
            d.meant.numbers[last_day.day] = last_day


def read_from_now(mention: Mention, e: Expression, d: Discourse) -> None:
    """Between now and eight o'clock: up to the next such time, or that of the day it names."""
    assert e.until is not None
    assert e.until.clock is not None
    assert d.moment is not None
    (last, ahead), _ = clocks(e.until)
    if e.until.has_day:
        period = resolve(e.until, d, e.start, e.end)
        if period is None:
            unresolved(mention, e.until)
            return
        day = period.first
    else:
        day, last, _ = _next(last, None, e.until, d)
    mention.kind, mention.unit, mention.anchor, mention.qualifier = "time", "datetime", "published", "range"
    mention.low, mention.high = iso_time(d.moment), iso_moment(day, last, ahead)
    mention.timex = f"{mention.low}/{mention.high}"


def _day_first(p: Partial) -> bool:
    """Whether the day was named before the clock: till tomorrow 4:30 pm, not till 4:30 pm tomorrow."""
    return next(name for name in p.__dict__ if name == "clock" or name in DAY_NAMES) != "clock"


def closing_clock(p: Partial, q: Partial) -> tuple[Clock, int]:
    """The end of a span of clock times, on the 24-hour clock, and the days it lies ahead."""
    assert q.clock is not None
    if q.daypart is None and q.meridiem is None and not q.has_day:
        return _carried(p, q.clock, clocks(p)[0][0])
    return hour24(q.clock, q.daypart, q.meridiem)


def opening_hours_end(p: Partial) -> Clock:
    """The end of hours that come back, in the afternoon where it would lie before their beginning: 9 to 5 on Saturdays."""
    first, last = clocks(p)
    assert last is not None
    hour, *rest = last[0]
    return (hour + NOON, rest[0], rest[1]) if hour < NOON and _key(last[0]) < _key(first[0]) else last[0]


def _carried(p: Partial, clock: Clock, first: Clock) -> tuple[Clock, int]:
    """The end of a span that does not say its part of the day: that of the beginning where it is later then."""
    if p.daypart or p.meridiem:
        carried = hour24(clock, p.daypart, p.meridiem)
        if _key(carried[0]) > _key(first):
            return carried
        if clock[0] < NOON and _key((clock[0] + NOON, *clock[1:])) > _key(first) and p.daypart not in UNFINISHED:
            return (clock[0] + NOON, *clock[1:]), 0
    return hour24(clock, None, None)


def _shared(clock: Clock, q: Partial, last: Clock) -> tuple[Clock, int]:
    """The beginning of a span whose end says the part of the day: 5 to 6 p.m., but 9 to 5 p.m. begins in the morning."""
    shared = hour24(clock, q.daypart, q.meridiem)
    return shared if clock[0] and _key(shared[0]) <= _key(last) else (clock, 0)  # midnight is one whatever the end is


def _next(first: Clock, last: tuple[Clock, int] | None, p: Partial, d: Discourse) -> tuple[date, Clock, tuple[Clock, int] | None]:
    """The next such time after the moment of writing, morning or evening where that is not said; at night only where it is."""
    assert d.moment is not None
    now = (d.moment.hour, d.moment.minute, d.moment.second)
    if p.daypart is None and p.meridiem is None and first[0] < LATE and _key(first) < now < _key((first[0] + NOON, *first[1:])):
        first = (first[0] + NOON, *first[1:])
        if last is not None and last[0][0] < NOON:
            last = ((last[0][0] + NOON, *last[0][1:]), last[1])
    day = d.moment.date() + timedelta(days=int(_key(first) < now))
    return day, first, last


def _key(clock: tuple[int, int | None, int | None]) -> tuple[int, int, int]:
    return clock[0], clock[1] or 0, clock[2] or 0


def clock_day(e: Expression, d: Discourse) -> tuple[date | None, str]:
    """The day of a clock time: its own, else the one its sentence or the text before it names."""
    p = e.partial
    if p.has_day or p.now or p.week is not None:
        period = resolve(p, d, e.start, e.end)
        return (period.first, period.anchor) if period and period.first == period.last else (None, "none")
    if p.has_period:
        return None, "none"
    if e.until is not None and e.until.has_day and d.prefer != "future" and not _on_the_next_day(p, e.until, d):
        if d.habits.verb_last and d.days.latest is not None and d.days.latest_at == d.around.sentence(e.start):
            return d.days.latest, "text"  # 오늘(5일) 오전 9시부터 29일 오후 6시까지
        period = resolve(e.until, d, e.start, e.end)
        return (period.first, period.anchor) if period and period.first == period.last else (None, "none")
    ahead = _following_day(e, d)
    if ahead is not None and (d.days.latest_at != d.around.sentence(e.start) or _is_beside(e, d)):
        return ahead, "text"
    here = d.around.sentence(e.start)
    if (
        d.days.latest is None
        or here - d.days.latest_at > 1
        or d.days.named_at > d.days.latest_at
        or d.days.edge
        or d.days.elsewhere_at == here
        or (d.days.several and here != d.days.latest_at)
        or _of_a_timetable(e, d, here)
        or (not d.habits.verb_last and d.prefer == "past" and (_is_between_days(d, here) or p.clock == MIDNIGHT))
    ):
        return None, "none"
    d.days.latest_at = here
    return d.days.latest, "text"


def _is_between_days(d: Discourse, here: int) -> bool:
    """Whether a clock stands in a sentence of its own behind two days that follow one another: it may be of either, or of both."""
    return here != d.days.latest_at and d.days.other_at >= d.days.latest_at - 1 >= 0


def _on_the_next_day(p: Partial, q: Partial, d: Discourse) -> bool:
    """Whether a span ends on the day after that it begins on, which may be any day: 오전 5시 30분부터 다음날 새벽 1시까지."""
    return bool(q.text_base) and q.day_shift == 1 and (not p.has_day or not d.habits.verb_last) and d.prefer == "past"


def _of_a_timetable(e: Expression, d: Discourse, here: int) -> bool:
    """Whether a clock stands in a sentence of its own on what comes back or is to come, behind a day that is over."""
    if d.prefer == "future" or not d.habits.verb_last or here == d.days.latest_at or d.days.latest is None or d.published is None:
        return False
    return d.days.latest <= d.published and d.around.tense(e.start, e.end) == "future"


def _is_beside(e: Expression, d: Discourse) -> bool:
    """Whether no words, but for a bracket, part a clock from the next day of its sentence: 3.04 p.m. (1904 GMT) Friday."""
    for other in d.around.following(e.end):
        if other.partial.has_day:
            return re.fullmatch(r"(?:\s|\([^()\n]{0,24}\))*", d.text[e.end : other.start].removeprefix(")")) is not None
    return False


def _following_day(e: Expression, d: Discourse) -> date | None:
    """The day the rest of the sentence names first, in a language that puts the clock before the day."""
    if d.habits.verb_last or not d.around.ends:
        return None
    end = d.around.ends[d.around.sentence(e.start)]
    for other in d.around.following(e.end):
        if other.start >= end:
            return None
        if (
            other.partial.has_day
            and other.partial.clock is None
            and other.until is None
            and not other.partial.said("amounts", "text_base", "every")
        ):
            period = resolve(other.partial, d, other.start, other.end)
            return period.first if period and period.first == period.last else None
    return None


def read_daypart(mention: Mention, e: Expression, d: Discourse) -> None:
    """The morning, tonight: a stretch of a day, by convention."""
    p = e.partial
    mention.kind, mention.unit, mention.qualifier = "time", "datetime", "about"
    day: date | None = None
    mention.anchor = "none"
    if p.has_day:
        period = resolve(p, d, e.start, e.end)
        if period is None:
            unresolved(mention, p)
            return
        day, mention.anchor = period.first, period.anchor
        d.note(period, d.around.sentence(e.start), comparison=False)
    first, last, code = DAYPARTS.get(p.daypart or "morning", DAYPARTS["morning"])
    mention.low, mention.high = (f"{day or ''}T{x}" for x in (first, last))
    mention.timex = f"{day or ''}{code}"
    if e.until is not None and e.until.daypart is not None:  # from tonight to tomorrow morning
        period = resolve(e.until, d, e.start, e.end)
        if day is None or period is None or period.first < day:
            unresolved(mention, e.until)
            return
        mention.high, mention.qualifier = f"{period.first}T{DAYPARTS.get(e.until.daypart, DAYPARTS['morning'])[1]}", "range"
        mention.timex = f"{mention.low}/{mention.high}"
