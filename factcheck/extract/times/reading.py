"""Expressions to mentions: each time read against the calendar and what the text said before."""

from __future__ import annotations

from functools import lru_cache

from factcheck.extract.times import duration, years
from factcheck.extract.times.away import read_away
from factcheck.extract.times.clocktime import closing_clock, opening_hours_end, read_clock, read_daypart, read_from_now
from factcheck.extract.times.discourse import Discourse
from factcheck.extract.times.ends import SPANNING, days_of
from factcheck.extract.times.expression import Expression
from factcheck.extract.times.moment import DAYPARTS, clocks, iso_time, timex_clock
from factcheck.extract.times.partial import DAY, WEEK, Partial
from factcheck.extract.times.period import Period, month_of
from factcheck.extract.times.resolve import resolve
from factcheck.extract.times.settle import settle, settle_moment, unresolved
from factcheck.extract.times.stretch import read_deadline, read_ended, read_stretch, read_window
from factcheck.extract.times.timex import masked
from factcheck.types import Mention

RECURRING = frozenset({"rules", "month", "day", "only_joined"})  # what a list of days or months that come back goes on with
NO_DATE = frozenset({"every", "weekday", "amounts", "clock", "now", "rest", "daypart"})  # a time that says none of these is a date
BARE_WEEK = frozenset({"rules", "nth_week", "only_joined"})
TRACED = ("weekday", "year_shift", "month_shift", "week_shift", "day_shift", "quarter_shift", "shift", "same", "rest")
BACK = ("year_shift", "quarter_shift", "month_shift", "week_shift", "day_shift")


def read(e: Expression, d: Discourse) -> Mention | None:
    """The mention of an expression, None where it turns out to be no time."""
    p = e.partial
    if e.until is None and RECURRING.issuperset(p.__dict__) and p.said("month", "day") and _is_listed(e, d):
        p = e.partial = p.copy()
        p.every = True  # 매년 3월과 9월
    if p.season is not None and p.year_to is not None:
        p = e.partial = p.copy()
        p.drop("year_to")  # winter 2021/22 began in 2021
    bare_week = p.nth_week is not None and d.prefer == "past" and BARE_WEEK.issuperset(p.__dict__)
    if bare_week and resolve(p, d, e.start, e.end) is None:
        return None  # 개봉 첫 주
    mention = Mention(e.start, e.end, d.text[e.start : e.end], "date")
    if NO_DATE.isdisjoint(p.__dict__):
        _date(mention, e, d)
    elif p.every or (p.weekday is not None and _comes_back(p, d, e.start)):
        _set(mention, e, d)
    elif p.amounts:
        _amount(mention, e, d)
    elif p.clock is not None:
        read_clock(mention, e, d)
    elif p.now and e.until is not None and e.until.clock is not None and d.moment is not None:
        read_from_now(mention, e, d)
    elif p.now and e.until is None and d.moment is not None:
        settle_moment(mention, d.moment)
    elif p.rest == "day" and d.moment is not None:
        mention.kind, mention.unit, mention.anchor, mention.qualifier = "time", "datetime", "published", "range"
        mention.low, mention.high = iso_time(d.moment), f"{d.published}T23:59:59"
        mention.timex = f"{mention.low}/{mention.high}"
    elif p.daypart is not None and (d.prefer == "future" or not p.has_day):
        read_daypart(mention, e, d)
    else:
        _date(mention, e, d)
    mention.trace = trace(p) + (("range", *trace(e.until)) if e.until else ())
    return mention


def _is_listed(e: Expression, d: Discourse) -> bool:
    """Whether a time goes on with a list that one which comes back began."""
    return d.text[d.last.set_end : e.start] in d.habits.lists


def _comes_back(p: Partial, d: Discourse, start: int) -> bool:
    """Whether a weekday stands among others that come back: 토·일요일에 열 편, 금요일에 네 편."""
    own = p.said("day", "shift", "month", "month_shift", "week_shift", "nth")
    return d.habits.verb_last and not own and d.last.set_at == d.around.sentence(start)


@lru_cache(maxsize=8192)  # partials are shared
def trace(p: Partial) -> tuple[str, ...]:
    """The grammar entries that read a time, then what it says that a check may want: weekday=2, year_shift=-1, weeks away."""
    out = list(dict.fromkeys(p.rules))
    said = p.__dict__
    for name in TRACED:
        if name in said:
            out.append(f"{name}={said[name]}")
    if p.amounts and p.direction is not None and p.base is None:
        out.append(f"offset={'-' if p.direction < 0 else '+'}{duration.timex(p.amounts)}")
    if p.text_base:
        out.append("base=text")
    return tuple(out)


def _amount(mention: Mention, e: Expression, d: Discourse) -> None:
    """A length of time, or what lies that far away."""
    p = e.partial
    if p.lasts:
        read_stretch(mention, e, d)
    elif p.ended:
        read_ended(mention, e, d)
    elif p.within and p.shift is not None:
        read_window(mention, e, d)
    elif p.within:
        if d.prefer == "future" or p.base is not None:
            read_deadline(mention, e, d)
        else:
            duration.fill(mention, _bounded(p) if p.due else p)
    elif p.direction is not None and (not p.ahead or d.prefer == "future"):
        read_away(mention, e, d)
    elif p.shift is not None:
        read_window(mention, e, d)
    else:
        duration.fill(mention, p)


def _bounded(p: Partial) -> Partial:
    """A length by the end of which something is done, as the most that it takes: 3개월 안에."""
    p = p.copy()
    p.qualifier = p.qualifier or "at_most"
    return p


def _date(mention: Mention, e: Expression, d: Discourse) -> None:
    p = e.partial
    mention.unit = "date"
    period = days_of(e, d)
    if period is None:
        unresolved(mention, p)
        return
    settle(mention, period)
    d.last.with_year = (
        p.said("year", "year_shift") or (d.habits.verb_last and (p.shift or 0) > 0) or years.listed(d, p, e.start) is not None
    )
    d.last.period, d.last.end = period, e.end
    if p.nth_week is not None and period.grain == WEEK and p.weekday is None:
        d.note_week(period, p.nth_week, e.start)
    spans = e.until is not None or not SPANNING.isdisjoint(p.__dict__)
    if spans:
        mention.qualifier = "range"
        mention.timex = f"{mention.low}/{mention.high}" if "/" not in (mention.timex or "") and period.grain >= DAY else mention.timex
    if (p.part in ("end", "close") and period.first == period.last) or (p.qualifier is not None and mention.qualifier == "exact"):
        mention.qualifier = "about"
    _note_date(e, d, period, spans)


def _note_date(e: Expression, d: Discourse, period: Period, spans: bool) -> None:
    """What later times may take from a date: its days, unless something is only compared with it."""
    p, around = e.partial, d.around
    if around.is_aside(e.start, e.end):
        return
    edge = around.edge_behind(e.end)
    if edge is not None and edge.groupdict().get("run"):
        return  # 지난 12일부터 5거래일 연속: where a run began
    compared, here = around.is_compared(e.start, e.end), around.sentence(e.start)
    back = bool(p.text_base) and min(getattr(p, name) or 0 for name in BACK) < 0
    comparison = (
        (compared or back or p.league_season is not None or (p.same is not None and p.same != "month"))
        or ((p.year_shift or 0) < 0 and around.is_set_against(e.start))
        or around.is_bracketed(e.start, e.end)
    )
    leaning = (back and p.day_shift is not None) or (d.habits.verb_last and compared)
    until = not spans and edge is not None and edge["until"] is not None
    d.note(period, here, comparison=comparison, leaning=leaning, until=until, edge=edge is not None)
    if p.part in ("end", "close") and period.grain >= DAY and d.habits.verb_last and not comparison:
        d.periods.note(month_of(period.last, period.anchor), here)  # 지난달 말 …, 작년 동기
    if p.day is not None and not p.said("month", "month_shift"):
        d.meant.numbers[p.day] = period.first
    if spans and period.grain >= DAY:
        d.meant.numbers[period.last.day] = period.last
    if d.days.latest == period.first == period.last:
        d.days.edge = edge is not None
        d.days.telling = around.is_of_telling(e.end)
        d.days.own = not around.is_attributive(e.end)
    d.meant.note_weekday(p, period.first)


def _set(mention: Mention, e: Expression, d: Discourse) -> None:
    """매년, every Friday at 4: TIMEX3 of the pattern; bounds there are none."""
    p = e.partial
    mention.kind, mention.unit = "set", None
    d.last.set_end = e.end
    d.days.edge = True  # open on Saturdays from 10 to 6
    clock = ""
    if p.clock is not None:
        clock = timex_clock(clocks(p)[0][0])
        if e.until is not None and e.until.clock is not None:
            clock += "/" + timex_clock(closing_clock(p, e.until)[0])
        elif p.clock_to is not None:
            clock += "/" + timex_clock(opening_hours_end(p))
    elif p.daypart is not None:
        clock = DAYPARTS[p.daypart][2]
    if p.weekday is not None:
        d.last.set_at = d.around.sentence(mention.start)
        mention.timex = (
            "XXXX-XX"
            if p.nth is not None
            else f"XXXX-WXX-{p.weekday}" + (f"/XXXX-WXX-{p.weekday_to}" if p.weekday_to is not None else "") + clock
        )
    elif p.said("month", "day", "feast", "quarter"):
        mention.timex = (masked(p) or "") + clock
    elif clock:
        mention.timex = clock
    elif p.amounts:
        mention.timex = duration.timex(p.amounts)
    elif p.weekend:
        mention.timex = "XXXX-WXX-WE"
    elif p.workday:
        mention.timex = "P1WD"
    if p.amounts:
        mention.value, mention.unit = duration.total(p.amounts)
