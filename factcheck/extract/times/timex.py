"""TIMEX3 values: of periods that were resolved, and masked ones of those that were not."""

from __future__ import annotations

from datetime import date

from factcheck.extract.times.partial import WEEK, Partial
from factcheck.extract.times.period import Period
from factcheck.semantics.calendar import month_last


def timex(period: Period) -> str:
    """The TIMEX3 value of a resolved period: 2024, 2024-H1, 2024-Q3, 2024-03, 2024-W09, 2024-03-05, or first/last."""
    first, last = period.first, period.last
    if first == last:
        return str(first)
    if period.grain == WEEK and (last - first).days == 6:
        iso = first.isocalendar()
        return f"{iso.year:04d}-W{iso.week:02d}"
    if period.grain == WEEK and (last - first).days == 1:
        iso = first.isocalendar()
        return f"{iso.year:04d}-W{iso.week:02d}-WE"
    if first.day == 1 and last == month_last(last.year, last.month):
        return _months(first, last)
    return f"{first}/{last}"


def _months(first: date, last: date) -> str:
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    if count == 1:
        return f"{first.year:04d}-{first.month:02d}"
    if count == 3 and first.month % 3 == 1:
        return f"{first.year:04d}-Q{first.month // 3 + 1}"
    if count == 6 and first.month % 6 == 1:
        return f"{first.year:04d}-H{first.month // 6 + 1}"
    if count == 12 and first.month == 1:
        return f"{first.year:04d}"
    if count == 120 and first.month == 1 and first.year % 10 == 0:
        return f"{first.year // 10:03d}X"
    return f"{first}/{last}"


def masked(p: Partial) -> str | None:
    """The TIMEX3 value of a time that could not be resolved, X for what is not known: XXXX-XX-19, XXXX-Q3, XXXX-WXX-2."""
    if p.bc is not None:
        return p.bc
    year = f"{p.year:04d}" if p.year is not None else "XXXX"
    if p.quarter is not None:
        return f"{year}-Q{p.quarter}"
    if p.half is not None:
        return f"{year}-H{p.half}"
    if p.season is not None:
        return f"{year}-{('SP', 'SU', 'FA', 'WI')[p.season - 1]}"
    if p.month is not None or p.day is not None:
        month = f"{p.month:02d}" if p.month is not None else "XX"
        return f"{year}-{month}" + (f"-{p.day:02d}" if p.day is not None else "")
    if p.week is not None:
        return f"{year}-W{p.week:02d}"
    if p.weekday is not None:
        return f"{year}-WXX-{p.weekday}"
    if p.feast is not None:
        return f"{year}-{p.feast if p.feast[-1].isdecimal() and ' ' not in p.feast else 'XX-XX'}"
    if p.day_shift is not None or p.same == "day":
        return f"{year}-XX-XX"
    if p.month_shift is not None:
        return f"{year}-XX"
    if p.week_shift is not None:
        return f"{year}-WXX"
    return year if p.year is not None or p.year_shift is not None else None
