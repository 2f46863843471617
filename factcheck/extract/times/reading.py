"""Expressions to mentions: each time read against the calendar and what the text said before."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from factcheck.extract.times import duration
from factcheck.extract.times.compose import Expression
from factcheck.extract.times.discourse import Discourse, Period
from factcheck.extract.times.moment import DAYPARTS, clocks, hour24, iso_moment, timex_clock
from factcheck.extract.times.partial import DAY, Clock, Partial
from factcheck.extract.times.resolve import resolve
from factcheck.extract.times.timex import masked, timex
from factcheck.semantics.calendar import add_months
from factcheck.types import Mention

COARSE = ("year", "year_shift", "month", "month_shift", "week_shift", "day", "day_shift")
INNER = (("year", "year_to"), ("quarter", "quarter_to"), ("month", "month_to"), ("day", "day_to"))


def read(e: Expression, d: Discourse) -> Mention | None:
    """The mention of an expression, None where it turns out to be no time."""
    p = e.partial
    mention = Mention(e.start, e.end, d.text[e.start : e.end], "date")
    if p.every:
        _set(mention, p)
    elif p.amounts and p.direction is not None:
        _offset(mention, e, d)
    elif p.amounts and p.shift is not None:
        _window(mention, p, d)
    elif p.amounts:
        duration.fill(mention, p)
    elif p.clock is not None:
        _clock(mention, e, d)
    elif p.daypart is not None and (d.prefer == "future" or not p.has_day):
        _daypart(mention, e, d)
    else:
        _date(mention, e, d)
    mention.trace = trace(p) + (("range", *trace(e.until)) if e.until else ())
    return mention


def trace(p: Partial) -> tuple[str, ...]:
    """The grammar entries that read a time, then what it says that a check may want: weekday=2, year_shift=-1, weeks away."""
    out = list(dict.fromkeys(p.rules))
    for name in ("weekday", "year_shift", "month_shift", "week_shift", "day_shift", "quarter_shift", "shift", "same"):
        value = getattr(p, name)
        if value is not None:
            out.append(f"{name}={value}")
    if p.amounts and p.direction is not None:
        out.append(f"offset={'-' if p.direction < 0 else '+'}{duration.timex(p.amounts)}")
    if p.text_base:
        out.append("base=text")
    return tuple(out)


def _unresolved(mention: Mention, p: Partial) -> None:
    mention.resolved, mention.low, mention.high, mention.anchor, mention.timex = False, None, None, "none", masked(p)


def _settle(mention: Mention, period: Period, unit: str = "date") -> None:
    mention.low, mention.high, mention.unit = str(period.first), str(period.last), unit
    mention.anchor, mention.timex = period.anchor, timex(period)


def _date(mention: Mention, e: Expression, d: Discourse) -> None:
    p = e.partial
    mention.unit = "date"
    period = _range(e, d)
    if period is None:
        _unresolved(mention, p)
        return
    _settle(mention, period)
    if e.until is not None or any(getattr(p, to) is not None for _, to in INNER):
        mention.qualifier = "range"
        mention.timex = f"{mention.low}/{mention.high}" if "/" not in (mention.timex or "") and period.grain >= DAY else mention.timex
    if p.part == "end":
        mention.qualifier = "about"
    d.note(period, d.sentence(e.start), comparison=bool(p.same or p.text_base or (p.year_shift is not None and p.same)))


def _range(e: Expression, d: Discourse) -> Period | None:
    """First day of the one end to last day of the other; an end takes over what only the other says."""
    p, q = e.partial, e.until
    for name, to in INNER:
        if getattr(p, to) is not None and q is None:
            q = Partial(**{name: getattr(p, to)})
    if q is None:
        return resolve(p, d, e.start, e.end)
    if q.amounts:
        first = resolve(p, d, e.start, e.end)
        value, unit = duration.total(q.amounts)
        if first is None:
            return None
        days = int(value) * (7 if unit == "week" else 1)
        return Period(first.first, first.first + timedelta(days=days - 1), DAY, first.anchor)
    if q.year is not None and p.year is None and p.year_shift is None and p.said("month", "quarter", "half"):
        p.year = q.year
        first = resolve(p, d, e.start, e.end)
        last = resolve(q, d, e.start, e.end)
        if first and last and first.first > last.first:
            p.year -= 1
            first = resolve(p, d, e.start, e.end)
    else:
        first = resolve(p, d, e.start, e.end)
        if first is None:
            return None
        last = resolve(_inherit(q, first.first), d, e.start, e.end)
        if last is not None and last.last < first.first and q.year is None and q.year_shift is None:
            later = _inherit(q, first.first)
            if later.month is not None and q.month is not None and later.year is not None:
                later.year += 1
            elif later.month is not None and later.day is not None:
                following = add_months(first.first.replace(day=1), 1)
                later.year, later.month = following.year, following.month
            last = resolve(later, d, e.start, e.end)
    if first is None or last is None or last.last < first.first:
        return None
    return Period(first.first, last.last, max(first.grain, last.grain) if first.grain == last.grain else DAY, first.anchor)


def _inherit(q: Partial, first: date) -> Partial:
    """The end of a range with the year and month of its beginning, where it names neither."""
    out = Partial(
        **{
            name: getattr(q, name)
            for name in (
                "year",
                "year_shift",
                "half",
                "quarter",
                "season",
                "month",
                "month_shift",
                "week_shift",
                "day",
                "day_shift",
                "weekday",
                "holiday",
                "part",
                "text_base",
                "same",
                "shift",
                "now",
                "nth",
                "nth_week",
            )
        }
    )
    if out.said("year", "year_shift", "month_shift", "week_shift", "day_shift", "now", "same"):
        return out
    if out.said("month", "quarter", "half", "season", "holiday"):
        out.year = first.year
    elif out.day is not None:
        out.year, out.month = first.year, first.month
        out.weekday = None
    elif out.weekday is not None:
        ahead = (out.weekday - first.isoweekday()) % 7
        there = first + timedelta(days=ahead)
        out.year, out.month, out.day, out.weekday = there.year, there.month, there.day, None
    return out


def _offset(mention: Mention, e: Expression, d: Discourse) -> None:
    p = e.partial
    mention.unit = "date"
    if p.amounts and p.amounts[-1][1] in duration.SECONDS and p.amounts[-1][1] not in ("week", "day"):
        _moment_away(mention, p, d)
        return
    period = duration.away(p, d, e.start)
    if period is None:
        mention.resolved, mention.anchor = False, "none"
        return
    if p.clock is not None:
        return
    _settle(mention, period)
    d.note(period, d.sentence(e.start), comparison=True)


def _moment_away(mention: Mention, p: Partial, d: Discourse) -> None:
    """Two hours ago: a moment where the time of publication is known."""
    mention.kind, mention.unit = "time", "datetime"
    if d.moment is None or p.amounts is None:
        mention.resolved, mention.anchor = False, "none"
        return
    seconds = sum((v * duration.SECONDS.get(u, 0) for v, u in p.amounts), Decimal(0))
    moment = d.moment + timedelta(seconds=float(seconds)) * (p.direction or -1)
    mention.low = mention.high = moment.isoformat(timespec="seconds" if moment.second else "minutes")
    mention.timex, mention.anchor = mention.low, "published"


def _window(mention: Mention, p: Partial, d: Discourse) -> None:
    """The last three years, the next two weeks: up to the day of writing, or from the day after it."""
    assert p.amounts is not None
    assert p.shift is not None
    unit = p.amounts[-1][1]
    if d.published is None or unit not in ("year", "quarter", "month", "week", "day"):
        if unit in ("h", "min", "s") and d.moment is not None:
            seconds = float(sum((v * duration.SECONDS.get(u, 0) for v, u in p.amounts), Decimal(0)))
            ends = sorted((d.moment, d.moment + timedelta(seconds=seconds) * (1 if p.shift > 0 else -1)))
            mention.kind, mention.unit, mention.anchor, mention.qualifier = "time", "datetime", "published", "range"
            mention.low, mention.high = (x.isoformat(timespec="minutes" if not x.second else "seconds") for x in ends)
            mention.timex = f"{mention.low}/{mention.high}"
            return
        duration.fill(mention, p)
        return
    try:
        other = duration.shift_day(d.published, p.amounts, 1 if p.shift > 0 else -1)
    except (OverflowError, ValueError):
        other = None
    if other is None:
        duration.fill(mention, p)
        return
    first, last = (other, d.published - timedelta(days=1)) if p.shift <= 0 else (d.published + timedelta(days=1), other)
    _settle(mention, Period(first, last, DAY, "published"))
    mention.qualifier = "range"


def _clock(mention: Mention, e: Expression, d: Discourse) -> None:
    p, q = e.partial, e.until
    mention.kind, mention.unit = "time", "datetime"
    day, anchor = _clock_day(e, d)
    (first, ahead), inner = clocks(p)
    if p.said("local"):
        mention.hedge = None
    mention.low = mention.high = iso_moment(day, first, ahead)
    mention.timex = (str(day + timedelta(days=ahead)) if day else "") + timex_clock(first)
    mention.anchor = anchor
    last: tuple[Clock, int] | None = inner
    last_day = day
    if q is not None and q.clock is not None:
        if q.has_day:
            period = resolve(q, d, e.start, e.end)
            last_day = period.first if period and day else None
        part = q.daypart
        last = hour24(q.clock, part, q.meridiem)
        if part is None and q.meridiem is None:
            if p.daypart or p.meridiem:
                carried = hour24(q.clock, p.daypart, p.meridiem)
                last = (
                    carried
                    if (carried[0][0], carried[0][1] or 0) >= (first[0], first[1] or 0) and p.daypart not in ("morning", "dawn", "night")
                    else last
                )
        elif p.daypart is None and p.meridiem is None:
            first, ahead = hour24(p.clock or (0, None, None), part, q.meridiem)
            mention.low = iso_moment(day, first, ahead)
    if last is not None:
        over = last[1] + (1 if last_day == day and last[1] == 0 and _key(last[0]) < _key(first) else 0)
        mention.high = iso_moment(last_day, last[0], over if last_day else 0)
        mention.qualifier = "range"
        mention.timex = f"{mention.low}/{mention.high}"
    if p.has_day and day is not None:
        d.note(Period(day, day, DAY, anchor), d.sentence(e.start), comparison=False)


def _key(clock: Clock) -> tuple[int, int, int]:
    return clock[0], clock[1] or 0, clock[2] or 0


def _clock_day(e: Expression, d: Discourse) -> tuple[date | None, str]:
    """The day of a clock time: its own, else the one its sentence or the text before it names."""
    p = e.partial
    if p.has_day or p.now:
        period = resolve(p, d, e.start, e.end)
        return (period.first, period.anchor) if period and period.first == period.last else (None, "none")
    if p.has_period:
        return None, "none"
    ahead = _following_day(e, d)
    if ahead is not None and d.day_at != d.sentence(e.start):
        return ahead, "text"
    return (d.day, "text") if d.day is not None else (None, "none")


def _following_day(e: Expression, d: Discourse) -> date | None:
    """The day the rest of the sentence names first, in a language that puts the clock before the day."""
    if d.grammar.verb_last or not d.ends:
        return None
    end = d.ends[d.sentence(e.start)]
    for other in d.expressions:
        if e.end <= other.start < end and other.partial.has_day and other.partial.clock is None and other.until is None:
            period = resolve(other.partial, d, other.start, other.end)
            return period.first if period and period.first == period.last else None
    return None


def _daypart(mention: Mention, e: Expression, d: Discourse) -> None:
    """The morning, tonight: a stretch of a day, by convention."""
    p = e.partial
    mention.kind, mention.unit, mention.qualifier = "time", "datetime", "about"
    day: date | None = None
    mention.anchor = "none"
    if p.has_day:
        period = resolve(p, d, e.start, e.end)
        if period is None:
            _unresolved(mention, p)
            return
        day, mention.anchor = period.first, period.anchor
        d.note(period, d.sentence(e.start), comparison=False)
    first, last, code = DAYPARTS[p.daypart or "morning"]
    mention.low, mention.high = (f"{day or ''}T{x}" for x in (first, last))
    mention.timex = f"{day or ''}{code}"


def _set(mention: Mention, p: Partial) -> None:
    """매년, every Friday at 4: TIMEX3 of the pattern; bounds there are none."""
    mention.kind, mention.unit = "set", None
    clock = ""
    if p.clock is not None:
        clock = timex_clock(clocks(p)[0][0])
    elif p.daypart is not None:
        clock = DAYPARTS[p.daypart][2]
    if p.weekday is not None:
        mention.timex = f"XXXX-WXX-{p.weekday}{clock}"
    elif p.month is not None or p.day is not None or p.holiday is not None or p.quarter is not None:
        mention.timex = (masked(p) or "") + clock
    elif clock:
        mention.timex = clock
    elif p.amounts:
        mention.timex = duration.timex(p.amounts)
    elif p.weekend:
        mention.timex = "XXXX-WXX-WE"
    if p.amounts:
        mention.value, mention.unit = duration.total(p.amounts)
    mention.trace = trace(p)
