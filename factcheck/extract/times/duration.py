"""Lengths of time: value, what the wording allows, SI seconds and TIMEX3; and moments that far from another."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal

from factcheck.extract.times.partial import Partial
from factcheck.extract.wording import allowed
from factcheck.semantics.calendar import add_months
from factcheck.semantics.interval import raw_place
from factcheck.types import Mention, Si

SECONDS = {"week": 604800, "day": 86400, "h": 3600, "min": 60, "s": 1}
LETTER = {"year": "Y", "month": "M", "week": "W", "day": "D", "h": "H", "min": "M", "s": "S"}
IN_MONTHS = {"year": 12, "quarter": 3, "month": 1}
EARLIEST, LATEST = date.min + timedelta(days=800), date.max - timedelta(days=800)  # with room for a year on either side
HALF = Decimal("0.5")
ONE = Decimal(1)
CLOCKED = frozenset({"h", "min", "s"})  # units of a length that ends at an hour, not on a day


def plain(value: Decimal) -> str:
    """A decimal without exponent or trailing zeros."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def timex(amounts: list[tuple[Decimal, str]]) -> str:
    """The TIMEX3 value of a length: P3Y6M, PT1H30M."""
    days, clock = "", ""
    for value, unit in amounts:
        if unit == "quarter":
            days += plain(value * 3) + "M"
        elif unit in CLOCKED:
            clock += plain(value) + LETTER[unit]
        else:
            days += plain(value) + LETTER[unit]
    return "P" + days + ("T" + clock if clock else "")


def total(amounts: list[tuple[Decimal, str]]) -> tuple[Decimal, str]:
    """A length in its one unit, or in the smallest that all its parts fit into exactly."""
    if len(amounts) == 1:
        return amounts[0]
    units = {unit for _, unit in amounts}
    if units <= IN_MONTHS.keys():
        return sum((v * IN_MONTHS[u] for v, u in amounts), Decimal(0)), "month"
    if units <= SECONDS.keys():
        smallest = amounts[-1][1]
        return sum((v * SECONDS[u] for v, u in amounts), Decimal(0)) / SECONDS[smallest], smallest
    return sum((v * (IN_MONTHS[u] * 30 if u in IN_MONTHS else Decimal(SECONDS[u]) / 86400) for v, u in amounts), Decimal(0)), "day"


def fill(mention: Mention, p: Partial) -> None:
    """Value, bounds, unit, SI and TIMEX3 of a length of time."""
    assert p.amounts is not None
    value, unit = total(p.amounts)
    step = Decimal(10) ** min(0, int(value.as_tuple().exponent))
    mention.kind, mention.unit, mention.value, mention.precision = "duration", unit, value, step
    mention.digits = len(value.as_tuple().digits)
    mention.timex = timex(p.amounts)
    if p.amount_high is not None:
        mention.low, mention.high, mention.value, mention.qualifier = value, p.amount_high, None, "range"
        mention.timex = timex([(value, unit)]) + "/" + timex([(p.amount_high, unit)])
    elif p.odd:
        room = Decimal(10) if value % 10 == 0 and value >= 10 else ONE
        mention.low, mention.high, mention.high_open, mention.qualifier = value, value + room, True, "about"
        if room > 1:
            mention.high, mention.high_open = value + room - 1, False
        mention.value = None if room > 1 else value
    else:
        mention.low, mention.high = value - step * HALF, value + step * HALF
    if p.qualifier:
        bounds, *_ = allowed(value, raw_place(value), p.qualifier, False)
        mention.low, mention.high, mention.low_open, mention.high_open, mention.qualifier = bounds
    mention.si = seconds(mention)


def seconds(mention: Mention) -> Si | None:
    """A length of time in seconds, None where its unit has no fixed number of them: a month, a year."""
    factor = SECONDS.get(mention.unit or "")
    if factor is None:
        return None
    value, low, high = (x * factor if isinstance(x, Decimal) else None for x in (mention.value, mention.low, mention.high))
    return Si(value, low, high, "s")


def shift_day(base: date, amounts: list[tuple[Decimal, str]], direction: int) -> date | None:
    """The day some amounts before (-1) or after (+1) another, None for fractions of a month, for hours and beyond the calendar."""
    try:
        day = _shifted(base, amounts, direction)
    except (OverflowError, ValueError):
        return None
    return day if day is not None and EARLIEST <= day <= LATEST else None


def moved(moment: datetime, amounts: list[tuple[Decimal, str]], direction: int) -> datetime | None:
    """The moment some amounts before (-1) or after (+1) another, None for fractions of a month and beyond the calendar."""
    seconds = Decimal(0)
    for value, unit in amounts:
        if unit in IN_MONTHS:
            day = shift_day(moment.date(), [(value, unit)], direction)
            if day is None:
                return None
            moment = datetime.combine(day, moment.time())
        else:
            seconds += value * SECONDS[unit]
    try:
        return moment + timedelta(seconds=float(seconds)) * direction
    except OverflowError:
        return None


def _shifted(base: date, amounts: list[tuple[Decimal, str]], direction: int) -> date | None:
    day = base
    for value, unit in amounts:
        if unit in IN_MONTHS:
            months = value * IN_MONTHS[unit]
            if months != int(months):
                return None
            day = add_months(day, int(months) * direction)
        elif unit in ("week", "day"):
            days = value * (7 if unit == "week" else 1)
            day += timedelta(days=int(days)) * direction
        else:
            return None
    return day
