"""The parts of a time against the calendar: first and last day, or None where the text does not say enough."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from factcheck.extract.times import years
from factcheck.extract.times.choice import choose
from factcheck.extract.times.dayofmonth import day_of_month
from factcheck.extract.times.discourse import Discourse
from factcheck.extract.times.expression import Expression
from factcheck.extract.times.narrow import narrow
from factcheck.extract.times.partial import DAY, HALF, MONTH, QUARTER, WEEK, YEAR, Partial
from factcheck.extract.times.period import Period, month_of, one_day
from factcheck.extract.times.shifted import rest_of, same_time, shifted_month, shifted_part, year_before, year_of
from factcheck.semantics.calendar import make_day, month_last, months, nth_weekday, week
from factcheck.semantics.feasts import feast

SEASON_MONTH = {1: 3, 2: 6, 3: 9, 4: 12}
LEAP = 3  # a day that fewer of three years have is the 29th of February
LEAP_YEARS = 8  # years before and after publication in which it is looked for
BESIDE = 5  # characters between a day of the text and the date that it is
JUST_BEGUN = 60  # days of a quarter in which nobody reports on it yet
REPORTED = 200  # days behind a quarter within which business has reported on it
WINTER = 4
FEBRUARY, THAW = 2, 5  # months up to which this winter is that of last December, and may be
MONDAY, WEDNESDAY, FRIDAY = 1, 3, 5
SIX_DAYS, WEEK_LONG = timedelta(days=6), timedelta(days=7)
# Asked for first: to look for a part that was not said costs more than to see at once that none of these was.
MOVED = frozenset({"day_shift", "week_shift", "month_shift", "quarter_shift", "half_shift"}) | {"rest", "league_season"}
MOVED |= {"weekend", "now", "feast"}
Candidates = Callable[[int], Period | None]


def resolve(p: Partial, d: Discourse, start: int, end: int) -> Period | None:
    """The days a time covers, None where they cannot be known."""
    try:
        period = _period(p, d, start, end)
        if period is None:
            return None
        return narrow(p, period, plans=d.prefer == "future")
    except (OverflowError, ValueError):
        return None


def _period(p: Partial, d: Discourse, start: int, end: int) -> Period | None:
    """The period before it is narrowed to the week, weekday or part that was said."""
    here = d.around.sentence(start)
    if (before := year_before(p, d, here)) is not None:
        return before
    year, anchor = year_of(p, d, here)
    if p.season == WINTER and p.year_shift == 0 and year is not None and _is_over(d, start, end):
        year -= 1  # this winter, said in January, began last December; 올 겨울 값은 올랐다, said in March
    if p.said("year", "year_shift") and year is None:
        return None
    if p.same == "year" and p.said("month", "quarter", "half"):  # 2020년 3월 …, 같은 해 5월 28일
        of_text = same_time(p, d, here, year)
        if of_text is None:
            return None
        year, anchor = of_text.first.year, "text"
    elif p.same is not None:
        return same_time(p, d, here, year)
    return _days(p, d, start, end, year, anchor)


def _days(p: Partial, d: Discourse, start: int, end: int, year: int | None, anchor: str) -> Period | None:
    """The days said by their distance, by what falls on them, or as a part of a year; `year` is None where none was said."""
    if not MOVED.isdisjoint(p.__dict__):
        if p.day_shift is not None:
            return _shifted_day(p, d, start, end)
        if p.rest is not None:
            return rest_of(p, d)
        if p.league_season is not None:
            return years.league_season(d, p.league_season)
        if p.week_shift is not None or (p.weekend and p.shift is not None and p.feast is None):
            return _shifted_week(p, d, start, end)
        if p.now:
            return one_day(d.published, "published")
        if p.feast is not None:
            return _feast(p.feast, p, d, start, end, year, anchor)
        if p.month_shift is not None:
            return shifted_month(p, d, d.around.sentence(start))
        if p.quarter_shift is not None or p.half_shift is not None:
            return shifted_part(p, d, start, end)
    if p.quarter is not None and p.qualifier is not None and not d.fiscal.told and start not in d.fiscal.ends:
        return None  # the fiscal third quarter, of a year whose end the text does not tell
    of = _in_year(p, d.fiscal.ends.get(start, d.fiscal.end))
    if of is not None:
        return _pick(p, d, start, end, year, anchor, of)
    if year is not None and p.day is None:
        return Period(date(max(year, 1), 1, 1), date(year + (p.span or 1) - 1, 12, 31), YEAR, anchor)
    return _in_month(p, d, start, end)


def _is_over(d: Discourse, start: int, end: int) -> bool:
    """Whether this winter is the one that ends or has ended."""
    if d.published is None or d.published.month > THAW:
        return False
    return d.published.month <= FEBRUARY or d.around.tense(start, end, QUARTER) == "past"


def _in_month(p: Partial, d: Discourse, start: int, end: int) -> Period | None:
    """A day or week of which neither year nor month is told."""
    if p.day is not None:
        return day_of_month(p, d, start, end, resolve)
    if p.weekday is not None:
        return _weekday(p, d, start, end)
    if p.nth_week is not None and not p.weekend and d.prefer == "past":
        return d.month_of_week(p.nth_week, start)
    if p.nth_week is not None and d.prefer == "future" and d.published is not None:
        return month_of(d.published, "published")
    if p.weekend:
        return Period(*week(d.published), WEEK, "published") if d.published else None
    return None


def _shifted_week(p: Partial, d: Discourse, start: int, end: int) -> Period | None:
    """Last week, this weekend; the following week, of a day that the text has named."""
    today = d.published
    if today is None:
        return None
    if p.weekend and p.nearest and d.prefer == "past" and today.isoweekday() <= FRIDAY:
        tense = d.around.tense(start, end)
        if tense == "past" or (tense is None and today.isoweekday() <= WEDNESDAY):
            return Period(*week(today, -1), WEEK, "published")  # over the weekend, said on Monday
    shift = p.week_shift if p.week_shift is not None else (p.shift or 0)
    if p.weekend and shift == 0 and d.prefer == "past" and today.isoweekday() == MONDAY and d.around.tense(start, end) == "past":
        return Period(*week(today, -1), WEEK, "published")  # took $36 million this weekend, said on Monday
    if not p.text_base or d.prefer == "future":
        return Period(*week(today, shift), WEEK, "published")
    here = d.around.sentence(start)
    days = d.periods.recent if here - d.periods.recent_at <= 1 else None
    if days is not None and days.grain == DAY and days.last - days.first == SIX_DAYS:  # the week of 13 to 19 October, and the preceding one
        return Period(days.first + shift * WEEK_LONG, days.last + shift * WEEK_LONG, DAY, "text")
    if d.habits.verb_last and shift < 0:
        told = d.periods.week  # 지난주 …, 전주보다: the week before the one reported
        return Period(*week(told.first if told is not None else today, shift), WEEK, "text" if told is not None else "published")
    named = d.near_day(here)
    told = d.periods.latest
    if shift < 0 and told is not None and told.grain == WEEK and d.periods.latest_at == here:
        named = told.first  # data of Wednesday: down 1 last week, and 2 the previous week
    if named is None and shift > 0:
        return None  # the following week, and none was named
    return Period(*week(named or today, shift), WEEK, "text" if named is not None else "published")


def _feast(spec: str, p: Partial, d: Discourse, start: int, end: int, year: int | None, anchor: str) -> Period | None:
    """A feast of the year said, beside its date or in a month just named; else the one meant."""
    if year is None and d.days.named is not None and feast(spec, d.days.named.year) == d.days.named:
        return one_day(d.days.named, "text")  # 17 February, New Year's Day
    told = d.periods.latest if d.periods.latest_at == d.around.sentence(start) else None
    if year is None and told is not None and told.anchor == "explicit" and told.grain == MONTH:
        day = feast(spec, told.first.year)
        if day is not None and told.first <= day <= told.last:
            return one_day(day, "text")  # in May 2019, at a cookout of Memorial Day
    return _pick(p, d, start, end, year, anchor, lambda y: one_day(feast(spec, y), ""))


def _in_year(p: Partial, fiscal_end: int) -> Candidates | None:
    """The period of a year that was named, as a function of the year; quarters of the year that ends with a month."""
    if p.month is not None:
        month, day = p.month, p.day
        if day is not None:
            return lambda y: one_day(make_day(y, month, day), "")
        return lambda y: Period(*months(y, month), MONTH, "")
    for name, size, grain in (("quarter", 3, QUARTER), ("half", 6, HALF)):
        number = getattr(p, name)
        if number is not None:
            first = number * size - size + 1 - (12 - fiscal_end)
            return lambda y: Period(*months(y, first, size), grain, "")
    if p.season is not None:
        opening = SEASON_MONTH[p.season]
        return lambda y: Period(*months(y, opening, 3), QUARTER, "")
    if p.week is not None:
        number = p.week
        return lambda y: Period(*week(date(y, 1, 4), number - 1), WEEK, "")
    return None


def _shifted_day(p: Partial, d: Discourse, start: int, end: int) -> Period | None:
    """Today, yesterday; 전날, 이튿날 of an earlier day of the text."""
    shift = p.day_shift or 0
    if p.text_base and (found := beside(d, end)) is not None and found.grain == DAY:
        return _counted(p, d, start, end, shift, found)
    if p.text_base and shift <= 0 and (same := _apposed(d, start)) is not None:
        return same
    if (
        p.text_base
        and shift > 0
        and d.days.latest is None
        and d.prefer == "past"
        and (d.habits.verb_last or d.around.tense(start, end) == "past")
    ):
        return None  # he was freed the next morning, after a day that was not named
    base = d.day_meant(start, end, shift, timed=p.said("clock", "daypart")) if p.text_base else d.published
    if base is None:
        return None
    day = base + timedelta(days=shift)
    if p.day is not None and day.day != p.day:
        return None  # 오늘(3), in an article of the 20th: one of the two days is wrong
    return one_day(day, "text" if p.text_base and base != d.published else "published")


def _counted(p: Partial, d: Discourse, start: int, end: int, shift: int, found: Period) -> Period:
    """The date in apposition, of the month in which it lies that far from the day it is counted from: 다음 달 4일 …, 이튿날인 5일."""
    base = d.day_meant(start, end, shift, timed=False)
    day = base + timedelta(days=shift) if base is not None else None
    return one_day(day, "text") if day is not None and found.first == found.last and day.day == found.first.day else found


def _apposed(d: Discourse, start: int) -> Period | None:
    """The day read right before the one that starts here, where it is said to be that: 새해 첫날인 전날."""
    told = d.last.period
    if told is None or told.grain != DAY or told.first != told.last or d.habits.apposed.fullmatch(d.text, d.last.end, start) is None:
        return None
    return told


def base_of(e: Expression, d: Discourse) -> Period | None:
    """What an amount is counted from, where the expression says it: three days after 5 March."""
    return resolve(e.partial.base, d, e.start, e.end) if e.partial.base is not None else None


def beside(d: Discourse, end: int) -> Period | None:
    """The date that stands in apposition to the day that ends here: 다음날(12월 1일), 전날인 16일, 사흘 뒤인 5월 4일."""
    other = next(d.around.following(end), None)
    if other is None or not other.partial.said("day", "month", "year") or other.until is not None or other.start - end > BESIDE:
        return None
    between = d.text[end : other.start].lstrip(" ")
    if between != "(" and d.habits.apposed.fullmatch(between) is None:
        return None
    return resolve(other.partial, d, other.start, other.end)


def _month_told(p: Partial, d: Discourse, start: int, end: int) -> Period | None:
    """The month that the article tells elsewhere with a word that points to it, for its bare name: 오는 3월 …, 3월 물량은 …; 지난 7월."""
    if d.prefer != "past" or p.shift is not None:
        return None
    months = d.meant.months
    if months is None:
        months = d.meant.months = {}
        for e in d.around.expressions:
            q = e.partial
            if q.month is not None and q.day is None and q.part is None and e.until is None and ((q.shift or 0) != 0 or q.year_shift == 0):
                told = resolve(q, d, e.start, e.end)
                months[q.month] = told if months.get(q.month, told) == told else None
    told = months.get(p.month or 0)
    if told is None or d.published is None or d.around.is_compared(start, end):
        return None
    against = "past" if told.first > d.published else "future"
    return told._replace(anchor="text") if d.around.tense(start, end, MONTH) != against else None


def _is_of_another_year(told: date, d: Discourse, start: int) -> bool:
    """Whether the sentence has named a year that a day told before is not of: 오는 9월 9일 …; 지난해 가람은 9월 9일 …"""
    named = d.periods.latest if d.periods.latest_at == d.around.sentence(start) else None
    return named is not None and named.grain == YEAR and not named.first <= told <= named.last


def _is_of_fiscal_year(quarter: Period, d: Discourse, start: int, end: int) -> bool:
    """Whether an English report on business tells a quarter of the calendar that was reported on long ago, or has just begun."""
    if d.habits.verb_last or d.prefer != "past" or d.published is None or d.fiscal.told:
        return False
    just_begun = 0 <= (d.published - quarter.first).days <= JUST_BEGUN and d.around.tense(start, end, QUARTER) == "past"
    overdue = (d.published - quarter.last).days > REPORTED
    return (just_begun or overdue) and d.around.speaks_of(d.habits.business, start)


def _is_told_of_later(quarter: Period, d: Discourse, start: int, end: int) -> bool:
    """Whether an English text tells of a quarter to come as over."""
    ahead = d.published is not None and quarter.first > d.published and d.prefer == "past"
    return ahead and not d.habits.verb_last and d.around.tense(start, end, QUARTER) == "past"


def _pick(p: Partial, d: Discourse, start: int, end: int, year: int | None, anchor: str, of: Candidates) -> Period | None:
    """The period in its year, or the one meant where no year is said."""
    if year is None:
        year, anchor = years.going_on(d, p, start, end), "text"
    if year is None and (listed := years.listed(d, p, start)) is not None:
        year, anchor = listed, d.last.period.anchor if d.last.period is not None else "text"
    if year is None and (subject := years.of_subject(d, p, start, end)) is not None:
        year, anchor = subject, "text"
    if year is None and (glossed := years.glossed(d, p, start)) is not None:
        year, anchor = glossed, "text"
    if year is None and (on := years.goes_on(d, p, start, end)) is not None:
        year, anchor = on, "text"
    if year is None and (shared := years.shared(d, p, end)) is not None:
        year, anchor = shared, "explicit"
    if year is None and (chained := years.chained(d, p, end)) is not None:
        year, anchor = chained, "text"
    if year is None and (undated := years.undated(d, p, start)) is not None:
        year, anchor = undated, "text"
    if year is None and (framed := years.framed(d, start, end)) is not None:
        year, anchor = framed, "text"
    if year is not None:
        period = of(year)
        if period is not None and p.year_shift == 0 and p.quarter is not None and _is_told_of_later(period, d, start, end):
            period = of(year - 1)  # rose in the last quarter of the year, said in January
        return period._replace(anchor=anchor) if period else None
    if d.published is None:
        return None
    if p.month is not None and p.day is None and (month := _month_told(p, d, start, end)) is not None:
        return month
    told = d.meant.dates.get((p.month, p.day)) if p.month is not None and p.day is not None and p.shift is None else None
    if told is not None and not _is_of_another_year(told, d, start):
        return one_day(told, "text")
    here = d.published.year
    if p.week is not None and d.prefer == "future":  # the weeks of a year are numbered for those who live in it
        return of(here)
    found = [c for y in (here - 1, here, here + 1) if (c := of(y)) is not None]
    if len(found) < LEAP:  # 29 February
        found = [c for y in range(here - LEAP_YEARS, here + LEAP_YEARS + 1) if (c := of(y)) is not None]
    chosen = choose(p, d, start, end, found)
    if chosen is not None and p.quarter is not None and _is_of_fiscal_year(chosen, d, start, end):
        return None  # profit of the third quarter, told in June: of a year that ends with another month
    if chosen is not None and p.month is not None and p.day is not None and chosen.grain == DAY:
        d.meant.dates[p.month, p.day] = chosen.first
    return chosen._replace(anchor="published") if chosen else None


def _weekday(p: Partial, d: Discourse, start: int, end: int) -> Period | None:
    if d.published is None or p.weekday is None:
        return None
    today = d.published
    nth = p.nth if p.nth is not None else p.nth_week if d.prefer == "future" else None
    if nth is not None:
        found = nth_weekday(date(today.year, today.month, 1), month_last(today.year, today.month), p.weekday, nth)
        return one_day(found, "published")
    if d.around.hangs(start, end):
        return None  # the Monday before the festival
    if not p.said("shift") and d.around.is_of_any_week(start, end):
        named = d.days.latest if d.days.latest_at == d.around.sentence(start) else None
        return one_day(named, "text") if named is not None and named.isoweekday() == p.weekday else None
    dated = beside(d, end)
    if dated is not None and dated.grain == DAY and dated.first.isoweekday() == p.weekday and not p.said("shift"):
        return dated  # Thursday (18 August)
    if p.text_base and p.shift is not None and d.prefer == "past":  # the following Friday
        named = d.near_day(d.around.sentence(start))
        if named is None:
            return None
        apart = (p.weekday - named.isoweekday()) % 7 if p.shift > 0 else -((named.isoweekday() - p.weekday) % 7)
        day = named + timedelta(days=apart or 7 * p.shift)
        return one_day(day, "text")
    if d.days.latest is not None and d.equates(start, end):
        return one_day(d.days.latest, "text") if d.days.latest.isoweekday() == p.weekday else None
    this = today + timedelta(days=p.weekday - today.isoweekday())
    if p.shift is not None and p.shift >= 0 and not p.nearest:
        day = this + timedelta(weeks=p.shift)
        return one_day(day, "published")
    if p.shift is None and (held := d.in_stretch(p.weekday, start)) is not None:
        return one_day(held, "text")
    days = [this + timedelta(weeks=w) for w in (-1, 0, 1)]
    if d.prefer == "past" and p.shift is None and (same := d.same_weekday(p.weekday, start, end, days)) is not None:
        return one_day(same, "text")
    return choose(p, d, start, end, [one_day(x, "published") for x in days])
