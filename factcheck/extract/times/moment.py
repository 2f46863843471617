"""Clock times: hour and part of the day to a 24-hour clock, written as ISO local times."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from factcheck.extract.times.partial import Clock, Partial

AFTERNOON = frozenset({"afternoon", "evening"})
DAYPARTS = {  # first and last moment by convention, and the TIMEX3 code
    "dawn": ("00:00", "06:00", "TDT"),
    "morning": ("08:00", "12:00", "TMO"),
    "noon": ("11:00", "13:00", "TMI"),
    "afternoon": ("12:00", "16:00", "TAF"),
    "evening": ("16:00", "20:00", "TEV"),
    "night": ("20:00", "23:59:59", "TNI"),
    "early_morning": ("08:00", "10:00", "TMO"),
    "late_morning": ("10:00", "12:00", "TMO"),
    "early_afternoon": ("12:00", "14:00", "TAF"),
    "late_afternoon": ("14:00", "16:00", "TAF"),
    "early_evening": ("16:00", "18:00", "TEV"),
    "late_evening": ("18:00", "20:00", "TEV"),
    "early_night": ("20:00", "22:00", "TNI"),
    "late_night": ("22:00", "23:59:59", "TNI"),
    "late": ("12:00", "23:59:59", "TAF"),
    "business": ("08:00", "18:00", "TDT"),
}


def hour24(clock: Clock, daypart: str | None, meridiem: str | None) -> tuple[Clock, int]:
    """A clock time on 24 hours, and the days it lies ahead (midnight at the end of a day)."""
    hour, minute, second = clock
    part = (daypart or "").rpartition("_")[2] if daypart else ""
    days = 0
    if meridiem == "pm" or part in AFTERNOON:
        hour += 12 if hour < 12 else 0
    elif meridiem == "am" or part in ("morning", "dawn"):
        hour = 0 if hour == 12 else hour
    elif part == "night":
        if 5 <= hour < 12:
            hour += 12
        elif hour in (0, 12):
            hour, days = 0, 1
    elif part == "noon" and 1 <= hour <= 5:
        hour += 12
    if hour == 24:
        hour, days = 0, 1
    return (hour, minute, second), days


def iso_clock(clock: Clock) -> str:
    """THH:MM, with seconds where they are said."""
    hour, minute, second = clock
    text = f"T{hour:02d}:{minute or 0:02d}"
    return text + f":{second:02d}" if second is not None else text


def iso_moment(day: date | None, clock: Clock, days: int = 0) -> str:
    """ISO local date-time, or the clock alone where the day is not known."""
    return (str(day + timedelta(days=days)) if day else "") + iso_clock(clock)


def iso_time(moment: datetime) -> str:
    """A moment as ISO local date-time, to the second where it has any."""
    return moment.isoformat(timespec="seconds" if moment.second else "minutes")


def timex_clock(clock: Clock) -> str:
    """TIMEX3 of a clock time as fine as it is told: T15, T15:30."""
    hour, minute, second = clock
    if minute is None and second is None:
        return f"T{hour:02d}"
    return iso_clock(clock)


def clocks(p: Partial) -> tuple[tuple[Clock, int], tuple[Clock, int] | None]:
    """Start and, for a span, end of the clock times of one expression."""
    assert p.clock is not None
    first = hour24(p.clock, p.daypart, p.meridiem)
    if p.clock_to is None:
        return first, None
    last = hour24(p.clock_to, p.daypart, p.meridiem)
    if last == ((0, *p.clock_to[1:]), 0) and first[0][0] > 0:
        last = p.clock_to, 0  # 10 to 12 a.m.: to noon
    if p.meridiem == "pm" and order(first[0]) > order(last[0]):
        first = p.clock, 0  # 9.30 to 4.30 pm begins in the morning
    return first, last


def order(clock: Clock) -> tuple[int, int, int]:
    """Hour, minute and second, by which clocks of one day follow each other."""
    return clock[0], clock[1] or 0, clock[2] or 0
