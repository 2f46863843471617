"""The week, weekday or part of a period that was said: the last week of May, early March, the end of the year."""

from __future__ import annotations

from datetime import date, timedelta

from factcheck.extract.times.partial import DAY, MONTH, WEEK, YEAR, Partial
from factcheck.extract.times.period import Period, one_day
from factcheck.semantics.calendar import add_months, month_last, nth_week, nth_weekday, week

TUESDAY, THURSDAY, SATURDAY = 2, 4, 6
OF_WEEK = {"early": (0, 2), "mid": (1, 3), "late": (3, 6), "close": (4, 6)}  # days from Monday on
OF_MONTH = {"early": (1, 10), "mid": (11, 20), "late": (21, 31), "close": (21, 31)}
QUARTERED = {"early": (0, 1), "mid": (1, 3), "late": (3, 4)}
HALVED = {"early": (0, 1), "late": (1, 2), "end": (1, 2)}
IN_THREE = {"early": (0, 1), "mid": (1, 2), "late": (2, 3), "close": (2, 3)}
NARROWING = frozenset({"weekend", "workweek", "week_of", "first_of", "nth_week", "weekday", "part"})


def narrow(p: Partial, period: Period, plans: bool) -> Period | None:
    """The week, weekday or part of a period that was said."""
    if NARROWING.isdisjoint(p.__dict__):
        return period
    if p.weekend and p.nth_week is not None:
        saturday = nth_weekday(period.first, period.last, SATURDAY, p.nth_week)
        return Period(saturday, saturday + timedelta(days=1), WEEK, period.anchor) if saturday is not None else None
    if p.weekend:
        period = _weekend(p, period)
    if p.workweek:
        period = Period(period.first, period.first + timedelta(days=4), DAY, period.anchor)
    if p.week_of:
        period = Period(*week(period.first), WEEK, period.anchor)
    if p.first_of is not None:
        number, unit = int(p.first_of[0]), p.first_of[1]
        stop = add_months(period.first, number) if unit == "month" else period.first + timedelta(days=number * (7 if unit == "week" else 1))
        period = Period(period.first, stop - timedelta(days=1), DAY, period.anchor)
    if p.nth_week is not None and period.grain != DAY:
        found = nth_week(period.first, period.last, p.nth_week)
        if found is None:
            return None
        period = Period(*found, WEEK, period.anchor)
    if p.weekday is not None and period.grain != DAY:
        if p.nth is not None:
            day = nth_weekday(period.first, period.last, p.weekday, p.nth)
        else:
            day = period.first + timedelta(days=p.weekday - 1) if period.grain == WEEK else None
        if day is None:
            return None
        return one_day(day, period.anchor)
    if p.part is not None:
        return _part(p.part, period, plans)
    return period


def _weekend(p: Partial, period: Period) -> Period:
    """Saturday and Sunday of a week; of a feast's weekend, from or to the feast where that lies beside them."""
    if p.feast is None:
        saturday = period.first + timedelta(days=5)
        return Period(saturday, saturday + timedelta(days=1), WEEK, period.anchor)
    day, weekday = period.first, period.first.isoweekday()
    sunday = day + timedelta(days=7 - weekday) if weekday > TUESDAY else day - timedelta(days=weekday)
    saturday = sunday - timedelta(days=1)
    first = day if weekday in (THURSDAY, THURSDAY + 1) else saturday
    return Period(first, day if weekday <= TUESDAY else sunday, DAY, period.anchor)


def _part(part: str, period: Period, plans: bool) -> Period:
    """The days of a part; its words are a pair (early, late), a triple (beginning, middle, end) or, as in Korean, both.

    In news the end is the last day; a month has its ten days, a year is told in quarters: early the first, mid the two
    in the middle, late the last. In plans the words of the pair are halves and those of the triple thirds.
    """
    first, last, grain, anchor = period
    if part == "within":
        return period
    if part == "last":
        return one_day(last, anchor)
    years = last.year - first.year + 1
    if years > 2:
        return _of_years(part, period, years)
    if part in ("end", "close") and not (plans and grain in (WEEK, MONTH, YEAR)):
        return one_day(last, anchor)
    triple = part not in ("early", "late", "end")
    part = "early" if part == "start" else part
    if grain == WEEK:
        a, b = OF_WEEK["close" if part == "end" else part]
        return Period(first + timedelta(days=a), first + timedelta(days=b), DAY, anchor)
    if grain == MONTH and (triple or not plans):
        a, b = OF_MONTH[part]
        return Period(first.replace(day=a), first.replace(day=min(b, last.day)), DAY, anchor)
    if grain == MONTH:
        middle = first.replace(day=16)
        return Period(first, middle - timedelta(days=1), DAY, anchor) if part == "early" else Period(middle, last, DAY, anchor)
    total = (years - 1) * 12 + last.month - first.month + 1
    told_in = QUARTERED if total >= 12 else IN_THREE
    parts = (IN_THREE if triple else HALVED) if plans and grain == YEAR else told_in
    a, b = parts[part]
    size = total // max(stop for _, stop in parts.values())
    return _months(add_months(first, a * size), (b - a) * size, anchor)


def _of_years(part: str, period: Period, years: int) -> Period:
    """The thirds of a decade or century, in whole years: the early, mid and late 1980s begin in 1980, 1984 and 1987."""
    third = years // 3
    cuts = {"early": (0, years - 2 * third), "start": (0, years - 2 * third), "mid": (years - 2 * third, years - third)}
    a, b = cuts.get(part, (years - third, years))
    return _months(add_months(period.first, 12 * a), 12 * (b - a), period.anchor)


def _months(first: date, number: int, anchor: str) -> Period:
    stop = add_months(first, number - 1)
    return Period(first, month_last(stop.year, stop.month), MONTH, anchor)
