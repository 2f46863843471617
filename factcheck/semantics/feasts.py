"""Days that come every year: fixed, by weekday, around Easter, and of the Korean lunar calendar (rules/lunar.yml).

A day is written as `12-25`, `11 thu 4` (fourth Thursday of November; -1 the last), `easter`,
`seollal` or another column of the lunar table, each with a shift in days behind it: `easter +1`.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from factcheck.rulesdir import shipped_table
from factcheck.semantics.calendar import make_day, month_last, nth_weekday

WEEKDAYS = {"mon": 1, "tue": 2, "wed": 3, "thu": 4, "fri": 5, "sat": 6, "sun": 7}


@lru_cache(maxsize=4096)
def feast(spec: str, year: int) -> date | None:
    """The day in a year; None where the calendar has none or the table ends. Raises ValueError for what is no such day."""
    words = spec.split()
    shift = timedelta(0)
    if words[-1][0] in "+-" and len(words) > 1 and words[-2] not in WEEKDAYS:
        shift = timedelta(days=int(words.pop()))
    day = _day(words, year)
    return day + shift if day is not None else None


def _day(words: list[str], year: int) -> date | None:
    name = words[0]
    if name == "easter":
        return easter(year)
    if len(words) == 3 and words[1] in WEEKDAYS:
        month = int(name)
        return nth_weekday(date(year, month, 1), month_last(year, month), WEEKDAYS[words[1]], int(words[2]))
    if name in lunar_columns():
        found = lunar_year(year)
        return found[lunar_columns().index(name)] if found else None
    month_of, _, day_of = name.partition("-")
    return make_day(year, int(month_of), int(day_of))


def easter(year: int) -> date:
    """Easter Sunday, Gregorian (Meeus/Jones/Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (b - (b + 8) // 25 + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    last = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * last) // 451
    month, day = divmod(h + last - 7 * m + 114, 31)
    return date(year, month, day + 1)


@lru_cache(maxsize=1)
def _table() -> tuple[tuple[str, ...], dict[int, str]]:
    value = shipped_table("lunar.yml")
    return tuple(value["columns"]), {int(year): str(days) for year, days in value["years"].items()}


def lunar_columns() -> tuple[str, ...]:
    """Names of the lunar days there is a table for."""
    return _table()[0]


@lru_cache(maxsize=128)
def lunar_year(year: int) -> tuple[date, ...] | None:
    """The lunar days of a year in the order of `lunar_columns`, None outside the table."""
    days = _table()[1].get(year)
    return tuple(date(year, int(d[:2]), int(d[2:])) for d in days.split()) if days else None
