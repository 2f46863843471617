"""The days that a time covers."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple, overload

from factcheck.extract.times.partial import DAY, MONTH, YEAR
from factcheck.semantics.calendar import months


class Period(NamedTuple):
    """First and last day that a time covers, its grain (`partial.YEAR` … `partial.DAY`), and what it was read against."""

    first: date
    last: date
    grain: int
    anchor: str  # published text explicit


@overload
def one_day(day: date, anchor: str) -> Period: ...
@overload
def one_day(day: date | None, anchor: str) -> Period | None: ...
def one_day(day: date | None, anchor: str) -> Period | None:
    """A single day; None for none."""
    return Period(day, day, DAY, anchor) if day is not None else None


def month_of(day: date, anchor: str) -> Period:
    """The month that a day is of."""
    return Period(*months(day.year, day.month), MONTH, anchor)


def whole_year(year: int, anchor: str) -> Period:
    """A year of the calendar."""
    return Period(date(year, 1, 1), date(year, 12, 31), YEAR, anchor)
