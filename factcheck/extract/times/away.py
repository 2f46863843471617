"""Times that lie a length of time away: ago and later, the last three years, within two weeks, for three days from."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal

from factcheck.extract.times import duration
from factcheck.extract.times.clocktime import clock_day
from factcheck.extract.times.discourse import Discourse
from factcheck.extract.times.expression import Expression
from factcheck.extract.times.moment import clocks, iso_moment, iso_time
from factcheck.extract.times.partial import DAY, HALF, MONTH, QUARTER, WEEK, YEAR, Partial
from factcheck.extract.times.period import Period
from factcheck.extract.times.resolve import beside, resolve
from factcheck.extract.times.settle import settle, settle_moment, unresolved
from factcheck.semantics.calendar import month_last, months
from factcheck.types import Mention

CLOCKED = frozenset({"h", "min", "s"})
QUARTER_MONTHS = 3
LONGEST = {HALF: 184, QUARTER: 92, MONTH: 31, WEEK: 7}  # days of one such period
COUNTED_WITH = 1  # a count of days may take in the day that it begins with
AGES = 1000  # years from which a length of time ago names no calendar year


def read_away(mention: Mention, e: Expression, d: Discourse) -> None:
    """사흘 전, 3년 뒤, two weeks ago, three days after 5 March."""
    p = e.partial
    if p.amounts and p.amounts[0][1] == "year" and p.amounts[0][0] >= AGES:
        duration.fill(mention, p)  # 5000년 전: no calendar year
        return
    mention.unit = "date"
    if p.amounts and p.amounts[-1][1] in CLOCKED:
        _moment_away(mention, p, d)
        return
    if (
        p.direction == 1
        and d.prefer == "past"
        and d.habits.verb_last
        and p.base is None
        and not p.text_base
        and d.around.tense(e.start, e.end) == "past"
    ):
        p = p.copy()
        p.text_base = True  # 2019년 세웠고 3년 뒤 상장했다: counted from what the text tells
    told = _told_beside(p, e, d) if p.base is None and d.prefer == "past" else None
    period = told or (_away_from_base(p, d, e) if p.base is not None else away(p, d, e.start))
    if period is not None and p.amount_high is not None and p.amounts:  # two to three years ago
        farther = p.copy()
        farther.amounts = [(p.amount_high, p.amounts[-1][1])]
        other = away(farther, d, e.start)
        ends = (period, other) if other is not None and other.first >= period.first else (other, period)
        period = Period(ends[0].first, ends[1].last, period.grain, period.anchor) if ends[0] is not None and ends[1] is not None else None
    if period is not None and _leads_up_to(p, e, d):
        period = None
    if period is None:
        unresolved(mention, p)
        return
    settle(mention, period)
    here = d.around.sentence(e.start)
    d.note(period, here, comparison=True)
    if p.text_base and p.direction == 1:
        d.latest, d.latest_at = (
            period if period.grain < DAY else Period(*months(period.first.year, period.first.month), MONTH, "text"),
            here,
        )


def _told_beside(p: Partial, e: Expression, d: Discourse) -> Period | None:
    """The date beside a time that is counted from what the text tells: 16일 뒤인 5월 4일; 18일 …, 사흘 전인 15일."""
    if p.direction == 1:
        return beside(d, e.end)
    if not p.amounts or p.amounts[-1][1] not in ("day", "week") or p.amount_high is not None:
        return None
    told = beside(d, e.end)
    if told is None or told.grain != DAY:
        return None
    counted = (duration.shift_day(x, p.amounts, -1) for x in (d.day, d.focus) if x is not None)
    met = any(x is not None and abs((x - told.first).days) <= COUNTED_WITH for x in counted)
    return Period(told.first, told.last, DAY, "text") if met else None


def _leads_up_to(p: Partial, e: Expression, d: Discourse) -> bool:
    """Whether 24일 전 is the time before a day to come, or before the 24th: 24일 전에는 마칠 것으로 보인다."""
    if p.direction == 1 or p.base is not None or not d.habits.verb_last or d.prefer == "future" or not d.text[e.start].isdecimal():
        return False
    return p.amounts is not None and p.amounts[-1][1] == "day" and d.around.tense(e.start, e.end) == "future"


def _moment_away(mention: Mention, p: Partial, d: Discourse) -> None:
    """Two hours ago: a moment where the time of publication is known."""
    mention.kind, mention.unit = "time", "datetime"
    if p.direction == 1 and p.base is None and d.prefer == "past" and d.habits.verb_last:
        duration.fill(mention, p)  # 1분 뒤 동점골: counted from what the text tells, not from publication
        return
    if d.moment is None or p.base is not None:
        mention.resolved, mention.anchor = False, "none"
        return
    moment = _moved(d.moment, p, p.direction or -1)
    if moment is None:
        mention.resolved, mention.anchor = False, "none"
        return
    settle_moment(mention, moment)


def _moved(moment: datetime, p: Partial, direction: int) -> datetime | None:
    seconds = Decimal(0)
    for value, unit in p.amounts or ():
        if unit in duration.IN_MONTHS:
            day = duration.shift_day(moment.date(), [(value, unit)], direction)
            if day is None:
                return None
            moment = datetime.combine(day, moment.time())
        else:
            seconds += value * duration.SECONDS[unit]
    try:
        return moment + timedelta(seconds=float(seconds)) * direction
    except OverflowError:
        return None


def away(p: Partial, d: Discourse, start: int) -> Period | None:
    """The day, month or year that lies an amount of time away, as fine as the amount is told; in plans, the day, of years ago the month."""
    assert p.amounts is not None
    here = d.around.sentence(start)
    direction = p.direction or -1
    unit = p.amounts[-1][1]
    try:
        if unit in ("year", "month", "quarter") and d.prefer == "past":
            return _period_away(p, d, here, direction, unit)
        base, anchor = d.published, "published"
        if p.text_base and d.day is not None:
            base, anchor = d.day, "text"
        elif p.text_base and direction > 0 and d.prefer == "past":
            return None  # two days later, and no day was named
        if base is None:
            return None
        day = duration.shift_day(base, p.amounts, direction)
        if day is not None and p.weekday is not None:
            day += timedelta(days=(p.weekday - day.isoweekday()) % 7 - (7 if direction > 0 and day.isoweekday() != p.weekday else 0))
        if day is not None and unit == "year" and direction < 0:
            return Period(*months(day.year, day.month), MONTH, anchor)  # what lies years back is not told to the day
        return Period(day, day, DAY, anchor) if day else None
    except (OverflowError, ValueError):
        return None


def _period_away(p: Partial, d: Discourse, here: int, direction: int, unit: str) -> Period | None:
    assert p.amounts is not None
    topic = d.topic_at(here, month_only=False)
    if p.text_base and direction > 0:  # two years later: counted from the year just named, from publication never
        day = d.day if d.day is not None and here - d.day_at <= 1 and d.day_at > d.latest_at else None
        if day is not None:
            topic = Period(*months(day.year, day.month), MONTH, "text")
        elif d.latest is not None and here - d.latest_at <= 1:
            topic = d.latest
        elif d.recent is None:
            topic = None
        if topic is None:
            return None
        begun, ended = duration.shift_day(_closing(topic), p.amounts, direction), duration.shift_day(topic.last, p.amounts, direction)
        if begun is None or ended is None or (day is not None and d.published is not None and day <= d.published < begun):
            return None  # what happened lies behind
        grain = YEAR if unit == "year" and topic.grain == YEAR else MONTH
        return Period(begun, month_last(ended.year, ended.month), grain, "text") if topic.grain < DAY else Period(begun, ended, DAY, "text")
    recent = d.recent
    if p.text_base and d.latest is not None and here - d.latest_at <= 1 and d.latest_at > d.recent_at:
        topic = recent = d.latest  # in June 2020 …, a month earlier
    compared = topic is not None and (p.text_base or (d.compares and topic.grain != WEEK)) and recent is not None
    if compared and topic is not None and (topic.grain != YEAR or unit == "year") and (topic.grain == MONTH or unit != "month"):
        first, last = duration.shift_day(topic.first, p.amounts, direction), duration.shift_day(topic.last, p.amounts, direction)
        if first and last:
            return Period(first, last if topic.grain >= WEEK else month_last(last.year, last.month), topic.grain, "text")
    if d.published is None:
        return None
    day = duration.shift_day(d.published, p.amounts, direction)
    if day is None:
        return None
    if unit == "year":
        return Period(date(day.year, 1, 1), date(day.year, 12, 31), YEAR, "published")
    return Period(day.replace(day=1), month_last(day.year, day.month), MONTH, "published")


def _closing(topic: Period) -> date:
    """The first day of a period, of a stretch of them that of its last one: what comes later is counted from its end."""
    if topic.grain == YEAR:
        return date(topic.last.year, 1, 1)
    if (topic.last - topic.first).days <= LONGEST.get(topic.grain, 0):
        return topic.first
    return topic.last if topic.grain >= DAY else topic.last.replace(day=1)


def _base(p: Partial, d: Discourse, e: Expression) -> Period | None:
    return resolve(p.base, d, e.start, e.end) if p.base is not None else None


def _away_from_base(p: Partial, d: Discourse, e: Expression) -> Period | None:
    assert p.amounts is not None
    base = _base(p, d, e)
    if base is None:
        return None
    direction = p.direction or 1
    try:
        day = duration.shift_day(base.first, p.amounts, direction)
    except (OverflowError, ValueError):
        return None
    if day is None:
        return None
    if base.grain == YEAR and p.amounts[-1][1] == "year":
        return Period(date(day.year, 1, 1), date(day.year, 12, 31), YEAR, base.anchor)
    if base.grain == MONTH and p.amounts[-1][1] in ("year", "month"):
        return Period(*months(day.year, day.month), MONTH, base.anchor)
    return Period(day, day, DAY, base.anchor)


def read_deadline(mention: Mention, e: Expression, d: Discourse) -> None:
    """두 달 이내, within five minutes: up to the end of that time, from now or from the day it is counted from.

    Where only the deadline is told, it is that day or moment alone: 2주 내로, as 내일까지 is tomorrow.
    """
    p = e.partial
    assert p.amounts is not None
    deadline_alone = p.due and p.base is None
    if p.amounts[-1][1] in CLOCKED and p.base is None and d.moment is not None:
        end = _moved(d.moment, p, 1)
        if end is not None:
            if deadline_alone:
                settle_moment(mention, end)
            else:
                _time_range(mention, iso_time(d.moment), iso_time(end), "published")
            return
    base = _base(p, d, e) if p.base is not None else Period(d.published, d.published, DAY, "published") if d.published else None
    try:
        last = duration.shift_day(base.first, p.amounts, 1) if base else None
    except (OverflowError, ValueError):
        last = None
    if base is None or last is None:
        duration.fill(mention, p)
        return
    settle(mention, Period(last if deadline_alone else base.first, last, DAY, base.anchor))
    if not deadline_alone:
        mention.qualifier = "range"


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
        end = _moved(start, p, 1)
        if end is None:
            duration.fill(mention, p)
            return
        cut = 0 if day else 10
        _time_range(mention, iso_moment(day, first, ahead), iso_time(end)[cut:], anchor)
        return
    base = _base(p, d, e)
    try:
        last = duration.shift_day(base.first, p.amounts, 1) if base else None
    except (OverflowError, ValueError):
        last = None
    if base is None or last is None:
        unresolved(mention, p)
        return
    settle(mention, Period(base.first, last - timedelta(days=1), DAY, base.anchor))
    mention.qualifier = "range"


def read_ended(mention: Mention, e: Expression, d: Discourse) -> None:
    """The 12 months to March, the quarter ended 30 September: up to the last day of the time it ends with."""
    p = e.partial
    assert p.amounts is not None
    base = _base(p, d, e)
    try:
        first = duration.shift_day(base.last + timedelta(days=1), p.amounts, -1) if base else None
    except (OverflowError, ValueError):
        first = None
    if base is None or first is None:
        duration.fill(mention, p)
        return
    period = Period(first, base.last, DAY, base.anchor)
    settle(mention, period)
    mention.qualifier = "range"
    d.note(period, d.around.sentence(e.start), comparison=d.around.is_compared(e.start, e.end))


def _time_range(mention: Mention, low: str, high: str, anchor: str) -> None:
    mention.kind, mention.unit, mention.anchor, mention.qualifier = "time", "datetime", anchor, "range"
    mention.low, mention.high, mention.timex = low, high, f"{low}/{high}"


def read_window(mention: Mention, e: Expression, d: Discourse) -> None:
    """The last three years, the next two weeks: up to the day of writing, or from the day after it."""
    p = e.partial
    assert p.amounts is not None
    assert p.shift is not None
    unit = p.amounts[-1][1]
    if unit in CLOCKED and d.moment is not None:
        other = _moved(d.moment, p, 1 if p.shift > 0 else -1)
        if other is not None:
            ends = sorted((d.moment, other))
            _time_range(mention, iso_time(ends[0]), iso_time(ends[1]), "published")
            return
    if d.published is None or unit in CLOCKED:
        duration.fill(mention, p)
        return
    window = _window(p, d.published, from_today=bool(p.within) and not d.habits.verb_last)
    if window is None:
        duration.fill(mention, p)
        return
    settle(mention, Period(*window, DAY, "published"))
    mention.qualifier = "range"


def _window(p: Partial, today: date, *, from_today: bool) -> tuple[date, date] | None:
    assert p.amounts is not None
    forward = (p.shift or 0) > 0
    value, unit = p.amounts[-1]
    try:
        if unit == "quarter" and len(p.amounts) == 1 and value == int(value):  # quarters of the calendar
            month = today.month - (today.month - 1) % QUARTER_MONTHS
            first = month + QUARTER_MONTHS if forward else month - QUARTER_MONTHS * int(value)
            return months(today.year, first, QUARTER_MONTHS * int(value))
        if p.workday:
            return _working_days(int(value), today, forward)
        other = duration.shift_day(today, p.amounts, 1 if forward else -1)
    except (OverflowError, ValueError):
        return None
    if other is None:
        return None
    if not forward:
        return other, today - timedelta(days=1)
    return today + timedelta(days=0 if from_today else 1), other  # within the next five days: from today; 다가오는 닷새 안에: from tomorrow


def _working_days(count: int, today: date, forward: bool) -> tuple[date, date]:
    step = timedelta(days=1 if forward else -1)
    day, left = today, min(count, 1000)
    while left > 0:
        day += step
        left -= day.weekday() < 5
    return (today + step, day) if forward else (day, today + step)
