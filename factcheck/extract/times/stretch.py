"""Stretches of time told by their length: within two weeks, the last three years, for two hours from 2pm, the quarter ended in March."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from factcheck.extract.times import duration
from factcheck.extract.times.clockday import clock_day
from factcheck.extract.times.discourse import Discourse
from factcheck.extract.times.duration import CLOCKED
from factcheck.extract.times.expression import Expression
from factcheck.extract.times.moment import clocks, iso_moment, iso_time
from factcheck.extract.times.partial import Partial
from factcheck.extract.times.period import one_day
from factcheck.extract.times.resolve import base_of
from factcheck.extract.times.settle import settle, settle_days, settle_moment, settle_times, unresolved
from factcheck.semantics.calendar import months
from factcheck.types import Mention

PERIODS = frozenset({"year", "quarter", "month"})  # what statistics are told for
SHORTEST_MONTH = 27  # days between the first and the last of one
QUARTER_MONTHS = 3
FURTHEST = 1000  # working days that are counted one by one


def read_deadline(mention: Mention, e: Expression, d: Discourse) -> None:
    """두 달 이내, within five minutes: up to the end of that time, from now or from the day it is counted from.

    Where only the deadline is told, it is that day or moment alone: 2주 내로, as 내일까지 is tomorrow.
    """
    p = e.partial
    assert p.amounts is not None
    deadline_alone = p.due and p.base is None
    if p.amounts[-1][1] in CLOCKED and p.base is None and d.moment is not None:
        end = duration.moved(d.moment, p.amounts, 1)
        if end is not None:
            if deadline_alone:
                settle_moment(mention, end)
            else:
                settle_times(mention, iso_time(d.moment), iso_time(end), "published")
            return
    base = base_of(e, d) if p.base is not None else one_day(d.published, "published")
    last = duration.shift_day(base.first, p.amounts, 1) if base is not None else None
    if base is None or last is None:
        duration.fill(mention, p)
        return
    if deadline_alone:
        settle(mention, one_day(last, base.anchor))
    else:
        settle_days(mention, base.first, last, base.anchor)


def read_stretch(mention: Mention, e: Expression, d: Discourse) -> None:
    """2 weeks starting May 20, from 2pm for two hours."""
    p = e.partial
    assert p.amounts is not None
    assert p.base is not None
    if p.base.clock is not None:
        day, anchor = clock_day(Expression(e.start, e.end, p.base), d)
        first, ahead = clocks(p.base)[0]
        start = datetime.combine(day or date(2000, 1, 1), datetime.min.time())
        start = start.replace(hour=first[0], minute=first[1] or 0, second=first[2] or 0) + timedelta(days=ahead)
        end = duration.moved(start, p.amounts, 1)
        if end is None:
            duration.fill(mention, p)
            return
        cut = 0 if day else 10
        settle_times(mention, iso_moment(day, first, ahead), iso_time(end)[cut:], anchor)
        return
    base = base_of(e, d)
    last = duration.shift_day(base.first, p.amounts, 1) if base is not None else None
    if base is None or last is None:
        unresolved(mention, p)
        return
    settle_days(mention, base.first, last - timedelta(days=1), base.anchor)


def read_ended(mention: Mention, e: Expression, d: Discourse) -> None:
    """The 12 months to March, the quarter ended 30 September: up to the last day of the time it ends with."""
    p = e.partial
    assert p.amounts is not None
    base = base_of(e, d)
    first = duration.shift_day(base.last + timedelta(days=1), p.amounts, -1) if base is not None else None
    if base is None or first is None:
        duration.fill(mention, p)
        return
    period = settle_days(mention, first, base.last, base.anchor)
    d.note(period, d.around.sentence(e.start), comparison=d.around.is_compared(e.start, e.end))


def read_window(mention: Mention, e: Expression, d: Discourse) -> None:
    """The last three years, the next two weeks: up to the day of writing, or from the day after it."""
    p = e.partial
    assert p.amounts is not None
    assert p.shift is not None
    unit = p.amounts[-1][1]
    if unit in CLOCKED and d.moment is not None:
        other = duration.moved(d.moment, p.amounts, 1 if p.shift > 0 else -1)
        if other is not None:
            ends = sorted((d.moment, other))
            settle_times(mention, iso_time(ends[0]), iso_time(ends[1]), "published")
            return
    if d.published is None or unit in CLOCKED:
        duration.fill(mention, p)
        return
    here = d.around.sentence(e.start)
    told = d.periods.recent if p.text_base and unit in PERIODS and d.periods.recent_at == here else None
    if (
        told is not None
        and (told.last - told.first).days >= SHORTEST_MONTH
        and (begun := duration.shift_day(told.first, p.amounts, -1)) is not None
    ):
        settle_days(mention, begun, told.first - timedelta(days=1), "text")  # in June to August …, in the previous three months
        return
    window = _window(p, d.published, from_today=bool(p.within) and not d.habits.verb_last)
    if window is None:
        duration.fill(mention, p)
        return
    settle_days(mention, *window, "published")


def _window(p: Partial, today: date, *, from_today: bool) -> tuple[date, date] | None:
    assert p.amounts is not None
    forward = (p.shift or 0) > 0
    value, unit = p.amounts[-1]
    if unit == "quarter" and len(p.amounts) == 1 and value == int(value):  # quarters of the calendar
        return _quarters(int(value), today, forward)
    if p.workday:
        return _working_days(int(value), today, forward)
    other = duration.shift_day(today, p.amounts, 1 if forward else -1)
    if other is None:
        return None
    if not forward:
        return other, today - timedelta(days=1)
    return today + timedelta(days=0 if from_today else 1), other  # within the next five days: from today; 다가오는 닷새 안에: from tomorrow


def _quarters(count: int, today: date, forward: bool) -> tuple[date, date] | None:
    """So many quarters of the calendar before the running one, or behind it."""
    month = today.month - (today.month - 1) % QUARTER_MONTHS
    first = month + QUARTER_MONTHS if forward else month - QUARTER_MONTHS * count
    try:
        return months(today.year, first, QUARTER_MONTHS * count)
    except (OverflowError, ValueError):
        return None


def _working_days(count: int, today: date, forward: bool) -> tuple[date, date]:
    step = timedelta(days=1 if forward else -1)
    day, left = today, min(count, FURTHEST)
    while left > 0:
        day += step
        left -= day.weekday() < 5
    return (today + step, day) if forward else (day, today + step)
