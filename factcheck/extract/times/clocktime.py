"""Clock times and parts of a day, on the day that they, their sentence or the text names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from math import inf

from factcheck.extract.times.clockday import MIDNIGHT, clock_day, on_the_next_day
from factcheck.extract.times.discourse import Discourse
from factcheck.extract.times.expression import Expression
from factcheck.extract.times.inherit import inherit
from factcheck.extract.times.moment import DAYPARTS, clocks, hour24, iso_moment, iso_time, order, timex_clock
from factcheck.extract.times.partial import DAY_NAMES, Clock, Partial
from factcheck.extract.times.period import one_day
from factcheck.extract.times.resolve import resolve
from factcheck.extract.times.settle import unresolved
from factcheck.semantics.calendar import add_months, make_day
from factcheck.types import Mention

NOON, WEEK = 12, 7
LATE = 10  # an hour from which the later half of the day is meant only where it is said
EARLY = 9  # an hour before which the earlier half of the day is meant only where it is said
CLOCK_ZERO = re.compile(r"(?<![0-9])0[0-9]")
UNFINISHED = frozenset({"dawn", "night"})  # an hour after one of these may be of the next day


@dataclass(slots=True)
class _Span:
    """A clock time or two: day and 24-hour clock of the beginning and, where it is told, of the end, and the days these lie ahead."""

    day: date | None
    anchor: str
    first: Clock
    ahead: int
    last: tuple[Clock, int] | None
    last_day: date | None


def read_clock(mention: Mention, e: Expression, d: Discourse) -> None:
    """오전 10시 31분, 9:30 to 11 a.m., Monday at 7."""
    p, q = e.partial, e.until
    s = _span(e, d)
    apart, told = _since_half_told(e, d), d.last.half_hour
    if p.daypart is None and p.meridiem is None and s.first[0] < NOON and s.last is None:
        listed = d.text[d.last.clock_end : e.start] in d.habits.lists and NOON <= d.last.clock_hour < s.first[0] + NOON
        later = s.first[0] + NOON - told  # hours after the one told
        goes_on = told >= NOON and ((apart == 0 and later >= 0) or (apart == 1 and later in (0, 1)))
        s.first = _after_noon(s.first) if listed or goes_on else s.first  # 오후 2시, 7시
    d.last.clock_end, d.last.clock_hour = e.end, s.first[0]
    if s.day is None and d.prefer == "future" and d.moment is not None and (s.last is None or q is None or not q.has_day):
        s.day, s.first, s.last = _next(s.first, s.last, p, d)
        s.last_day, s.anchor = s.day, "published"
    if s.last is None and _is_either_twelve(p, d):
        s.last = (NOON, None, None), 0  # midnight or noon: what it allows begins with the one and ends with the other
    if s.last is None and s.first[0] < (told if apart <= 1 else EARLY) and _may_be_either_half(e, d):
        s.last = _after_noon(s.first), 0  # 내일 3시: in the afternoon, as a rule, but not told
    else:
        d.last.half_end, d.last.half_hour = e.end, s.first[0]
    _tell(mention, e, s)
    _remember(e, d, s)


def _span(e: Expression, d: Discourse) -> _Span:
    """The clock times of an expression as they are told."""
    p, q = e.partial, e.until
    day, anchor = clock_day(e, d)
    (first, ahead), inner = clocks(p)
    if p.clock == MIDNIGHT and not d.habits.verb_last and d.around.is_deadline(e.start):
        ahead = 1  # just before midnight on December 18: at the end of that day
    s = _Span(day, anchor, first, ahead, inner, day)
    if q is not None and q.clock is not None:
        _place_end(s, e, q, d)
        s.last = closing_clock(p, q)
        if _is_either_twelve(q, d) and (0, 0, 0) < order(first) < (NOON, 0, 0) and s.last_day == s.day:
            s.last = (NOON, None, None), 0  # 오전 9시부터 오전 12시까지
        if p.daypart is None and p.meridiem is None and not q.has_day and (q.daypart or q.meridiem):
            s.first, s.ahead = _shared(p.clock or (0, None, None), q, s.last[0])
    return s


def _place_end(s: _Span, e: Expression, q: Partial, d: Discourse) -> None:
    """Give the end of a span its day, where that is not the day of the beginning; in plans it may be what tells this."""
    if on_the_next_day(e.partial, q, d):
        s.last_day = s.day + timedelta(days=1) if s.day is not None else None
        return
    if not q.has_day:
        return
    period = resolve(inherit(q, s.day) if s.day is not None and d.habits.verb_last else q, d, e.start, e.end)
    last_day = period.first if period else None
    if s.day is not None and last_day is not None and last_day < s.day and q.weekday is not None and not q.said("day", "shift"):
        last_day += timedelta(weeks=-(-(s.day - last_day).days // WEEK))  # from 10 p.m. today until 7 a.m. Tuesday
    if s.day is not None and last_day is not None and last_day < s.day and not q.said("month", "month_shift", "weekday", "shift"):
        following = add_months(last_day.replace(day=1), 1)
        last_day = make_day(following.year, following.month, last_day.day)  # 지난달 24일 오전 4시부터 16일 자정까지
    if s.day is None and last_day is not None and d.prefer == "future":
        s.day, s.anchor = d.published if _day_first(q) else last_day, "published"
    s.last_day = last_day if s.day is not None else None


def _tell(mention: Mention, e: Expression, s: _Span) -> None:
    """Let a mention say the moments of a span."""
    mention.kind, mention.unit, mention.anchor = "time", "datetime", s.anchor
    mention.low = mention.high = iso_moment(s.day, s.first, s.ahead)
    mention.timex = (str(s.day + timedelta(days=s.ahead)) if s.day else "") + timex_clock(s.first)
    if s.last is None:
        return
    last, ahead = s.last
    part_said = any(p is not None and p.said("daypart", "meridiem") for p in (e.partial, e.until))
    if ahead == 0 and s.last_day == s.day and order(last) < order(s.first):
        if not part_said and s.first[0] <= NOON and order(s.first) < order(_after_noon(last)):
            last = _after_noon(last)  # 11:30 to 1:30
        else:
            ahead = 1
    mention.high, mention.qualifier = iso_moment(s.last_day, last, ahead if s.last_day else 0), "range"
    mention.timex = f"{mention.low}/{mention.high}"


def _remember(e: Expression, d: Discourse, s: _Span) -> None:
    """Note the day of a clock time, where it is named with it."""
    p, day = e.partial, s.day
    named = p if p.has_day else e.until
    bracketed = p.said("zone", "local") and d.text.endswith("(", 0, e.start)  # the same moment on another clock
    if day is None or named is None or not named.has_day or bracketed or d.around.is_aside(e.start, e.end):
        return
    compared = d.habits.verb_last and d.around.is_compared(e.start, e.end)  # 전날 0시보다
    back = compared or (bool(named.text_base) and (named.day_shift or 0) < 0)  # 이날 is that of the news still, also behind 전날 오후 6시
    d.note(one_day(day, s.anchor), d.around.sentence(e.start), comparison=back, leaning=back)
    d.meant.note_weekday(named, day)
    if p.day is not None and not p.said("month", "month_shift"):
        d.meant.numbers[p.day] = day
    if s.last_day is not None and s.last_day != day:
        d.meant.numbers[s.last_day.day] = s.last_day


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


def _is_either_twelve(p: Partial, d: Discourse) -> bool:
    """Whether a clock of news says 오전 12시 to the hour, which is written of midnight and of noon alike; plans mean midnight."""
    return (
        d.habits.verb_last
        and d.prefer == "past"
        and p.daypart == "morning"
        and p.clock is not None
        and (p.clock[0], p.clock[1] or 0) == (NOON, 0)
    )


def _since_half_told(e: Expression, d: Discourse) -> float:
    """How many sentences before a clock another told the half of the day: 오후 1시 30분 떠나 2시 50분 닿는다; on another day none has."""
    if not d.habits.verb_last or d.prefer != "past" or d.last.half_end < 0 or e.partial.has_day:
        return inf
    return d.around.sentence(e.start) - d.around.sentence(d.last.half_end - 1)


def _may_be_either_half(e: Expression, d: Discourse) -> bool:
    """Whether news tell an early hour in words without its half of the day."""
    p = e.partial
    if not d.habits.verb_last or d.prefer != "past" or p.clock is None or p.said("daypart", "meridiem", "clock_to"):
        return False
    return 0 < p.clock[0] < EARLY and _written_in_words(d.text[e.start : e.end])


def _written_in_words(surface: str) -> bool:
    """Whether a clock is not written as a timetable has it: 3시, but 03시 and 3:00."""
    return ":" not in surface and CLOCK_ZERO.search(surface) is None


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
    return _after_noon(last[0]) if last[0][0] < NOON and order(last[0]) < order(first[0]) else last[0]


def _carried(p: Partial, clock: Clock, first: Clock) -> tuple[Clock, int]:
    """The end of a span that does not say its part of the day: that of the beginning where it is later then."""
    if p.daypart or p.meridiem:
        carried = hour24(clock, p.daypart, p.meridiem)
        if order(carried[0]) > order(first):
            return carried
        if clock[0] < NOON and order(_after_noon(clock)) > order(first) and p.daypart not in UNFINISHED:
            return _after_noon(clock), 0
    return hour24(clock, None, None)


def _shared(clock: Clock, q: Partial, last: Clock) -> tuple[Clock, int]:
    """The beginning of a span whose end says the part of the day: 5 to 6 p.m., but 9 to 5 p.m. begins in the morning."""
    shared = hour24(clock, q.daypart, q.meridiem)
    return shared if clock[0] and order(shared[0]) <= order(last) else (clock, 0)  # midnight is one whatever the end is


def _next(first: Clock, last: tuple[Clock, int] | None, p: Partial, d: Discourse) -> tuple[date, Clock, tuple[Clock, int] | None]:
    """The next such time after the moment of writing, morning or evening where that is not said; at night only where it is."""
    assert d.moment is not None
    now = (d.moment.hour, d.moment.minute, d.moment.second)
    if p.daypart is None and p.meridiem is None and first[0] < LATE and order(first) < now < order(_after_noon(first)):
        first = _after_noon(first)
        if last is not None and last[0][0] < NOON:
            last = _after_noon(last[0]), last[1]
    day = d.moment.date() + timedelta(days=int(order(first) < now))
    return day, first, last


def _after_noon(clock: Clock) -> Clock:
    """The same clock in the later half of the day."""
    return clock[0] + NOON, clock[1], clock[2]


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
