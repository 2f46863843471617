"""The week, weekday or part of a period that was said: the last week of May, early March, the end of the year."""

from __future__ import annotations

from datetime import timedelta

from factcheck.extract.times.discourse import Period
from factcheck.extract.times.partial import DAY, MONTH, WEEK, YEAR, Partial
from factcheck.semantics.calendar import add_months, month_last, nth_week, nth_weekday, week

TUESDAY, THURSDAY, SATURDAY = 2, 4, 6


def narrow(p: Partial, period: Period, halves: bool) -> Period | None:
    """The week, weekday or part of a period that was said."""
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
        return Period(day, day, DAY, period.anchor)
    if p.part is not None:
        return _part(p.part, period, halves)
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


def _part(part: str, period: Period, halves: bool) -> Period:
    """Conventions: early is the first ten days or the first quarter, mid the middle, late the rest; the end is the last day.

    In plans early and late are the halves of a month or year.
    """
    first, last, grain, anchor = period
    if part == "within":
        return period
    if halves and grain in (MONTH, YEAR) and part != "mid":
        second = first.replace(day=16) if grain == MONTH else add_months(first, (last.year - first.year + 1) * 6)
        return Period(first, second - timedelta(days=1), DAY, anchor) if part == "early" else Period(second, last, DAY, anchor)
    if part == "end" and (last.year - first.year) > 1:
        part = "late"  # 1980년대 말
    if part == "end":
        return Period(last, last, DAY, anchor)
    if grain == WEEK:
        cut = first + timedelta(days=3)
        return Period(first, cut - timedelta(days=1), DAY, anchor) if part == "early" else Period(cut, last, DAY, anchor)
    if grain == MONTH:
        cuts = {"early": (1, 10), "mid": (11, 20), "late": (21, last.day)}
        a, b = cuts[part]
        return Period(first.replace(day=a), first.replace(day=b), DAY, anchor)
    total = (last.year - first.year) * 12 + last.month - first.month + 1
    quarter = total // 4 if total >= 12 else total // 3
    a, b = {"early": (0, quarter), "mid": (quarter, total - quarter), "late": (total - quarter, total)}[part]
    start, stop = add_months(first, a), add_months(first, b - 1)
    return Period(start, month_last(stop.year, stop.month), MONTH, anchor)
