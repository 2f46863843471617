"""Calendar arithmetic on days and months: weekdays, month ends, quarters, weeks of a month, ages, overlaps.

Weeks run from Monday (ISO 8601); the weeks of a month or year are those whose Thursday lies in it.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

from factcheck.types import Interval

IN_ALL = 28  # days that every month has


def parse_day(iso: str | None) -> date | None:
    """The day of an ISO date or date-time, None where it is no calendar day."""
    try:
        return date.fromisoformat(iso[:10]) if iso else None
    except ValueError:
        return None


def weekday(day: str) -> int | None:
    """ISO weekday of an ISO day: 1 Monday … 7 Sunday."""
    parsed = parse_day(day)
    return parsed.isoweekday() if parsed else None


def make_day(year: int, month: int, day: int) -> date | None:
    """The date, None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


@lru_cache(maxsize=4096)
def month_last(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def add_months(day: date, months: int) -> date:
    """The same day of another month, or that month's last day. Raises OverflowError outside the years 1 to 9999."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        raise OverflowError("year out of range")
    return date(year, month + 1, day.day if day.day <= IN_ALL else min(day.day, monthrange(year, month + 1)[1]))


@lru_cache(maxsize=4096)
def months(year: int, month: int, count: int = 1) -> tuple[date, date]:
    """First and last day of `count` months from a month on; `month` may lie outside 1 to 12."""
    first = add_months(date(year, 1, 1), month - 1)
    last = add_months(first, count - 1)
    return first, month_last(last.year, last.month)


@lru_cache(maxsize=4096)
def week(day: date, shift: int = 0) -> tuple[date, date]:
    """Monday and Sunday of the week of a day, `shift` weeks on."""
    monday = day - timedelta(days=day.weekday()) + timedelta(weeks=shift)
    return monday, monday + timedelta(days=6)


def nth_week(first: date, last: date, nth: int) -> tuple[date, date] | None:
    """The nth week (-1: the last) among those whose Thursday lies between two days."""
    if nth < 0:
        monday = last - timedelta(days=(last.weekday() - 3) % 7 + 3)
    else:
        thursday = first + timedelta(days=(3 - first.weekday()) % 7, weeks=nth - 1)
        if thursday > last:
            return None
        monday = thursday - timedelta(days=3)
    return monday, monday + timedelta(days=6)


def nth_weekday(first: date, last: date, isoweekday: int, nth: int) -> date | None:
    """The nth (-1: the last) such weekday between two days, None where there is none."""
    if nth < 0:
        return last - timedelta(days=(last.isoweekday() - isoweekday) % 7)
    found = first + timedelta(days=(isoweekday - first.isoweekday()) % 7, weeks=nth - 1)
    return found if found <= last else None


def age_on(born: str, day: str) -> int | None:
    """Full years of age on a day of someone born on another."""
    b, d = parse_day(born), parse_day(day)
    return None if b is None or d is None else d.year - b.year - ((d.month, d.day) < (b.month, b.day))


def overlap(a: Interval | None, b: Interval | None) -> bool:
    """Whether two periods may share a day; an open end reaches for ever, and one that is not told may be any."""
    if a is None or b is None:
        return True
    return (a.start is None or b.end is None or a.start[:10] <= b.end[:10]) and (
        b.start is None or a.end is None or b.start[:10] <= a.end[:10]
    )
