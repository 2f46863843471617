"""The end of a range takes over from its beginning what only that says: 3월 5일부터 9일까지."""

from __future__ import annotations

from datetime import date, timedelta

from factcheck.extract.times.partial import Partial

SHIFTED = frozenset(["year", "year_shift", "month_shift", "week_shift", "day_shift", "now", "same"])


def inherit(q: Partial, first: date) -> Partial:
    """The end of a range with the year and month of its beginning, where it names neither."""
    out = q.copy()
    out.drop("clock", "clock_to", "daypart", "meridiem", "only_joined", "local", "zone")
    if out.text_base and out.year_shift is not None:  # 2019년 5월부터 이듬해 2월까지
        out.year = first.year + out.year_shift
        out.drop("year_shift", "text_base")
    if not SHIFTED.isdisjoint(out.__dict__):
        return out
    if out.said("month", "quarter", "half", "season", "feast", "week"):
        out.year = first.year
    elif out.day is not None:
        out.year, out.month = first.year, first.month
        out.drop("weekday")
    elif out.weekday is not None:
        there = first + timedelta(days=(out.weekday - first.isoweekday()) % 7)
        out.year, out.month, out.day = there.year, there.month, there.day
        out.drop("weekday", "shift")
    return out
