"""The closed list of time functions: what a pattern matched, as the parts of a time.

A pattern of timex.yml names one of these; its named groups and constants are the arguments, words already told by their
class or as the number they are (`COUNTED`). A function gives None where the numbers make no time (13월, 25시), and the match
is dropped.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from factcheck.extract.times.partial import NAMES, Partial

Said = dict[str, Any]
NUMBERS = frozenset(
    ["yy", "month", "month_to", "day", "day_to", "quarter", "quarter_to", "half", "nth", "nth_week", "week", "weekday", "weekday_to"]
)
YEARS = frozenset({"year", "year_to"})  # told like a year where in words
# The groups that say a number. `first` and `second` of a date in digits are no less, but never in words.
COUNTED = NUMBERS | YEARS | {"n", "n_to", "century", "century_to", "bc_century", "to_hour"}
COUNTED |= {name + end for name in ("hour", "minute", "second") for end in ("", "_to")}
EARLIEST, LATEST = 1000, 2199
YEAR_PIVOT = 50  # two digits above it are of the last century
DATE_PIVOT = 39  # the same for those of a date in digits, which is more often of a birth than of a plan


def year(said: Said) -> Partial | None:
    """A calendar year: absolute (2024년, '24), relative to publication (지난해) or to the text (이듬해)."""
    _two_digits(said)
    if said.get("year_to") is not None and said["year_to"] < 100:
        said["year_to"] += said["year"] // 100 * 100
    if said.get("year_to") is not None and said["year_to"] <= said["year"]:
        return None
    return _partial(said, years=not said.pop("named", False))  # the year 536 needs no four digits


def era(said: Said) -> Partial | None:
    """A decade or one or more centuries: 1990년대, the 1990s, 21세기, 4∼5세기."""
    if "century" in said:
        century = _small(said.pop("century"))
        last = _small(said.pop("century_to", century))
        if century is None or last is None or not 1 <= century <= last <= LATEST // 100:
            return None
        said["year"], said["span"] = (century - 1) * 100, (last - century + 1) * 100
    else:
        decade = int(said.pop("decade"))
        said["year"], said["span"] = (decade if decade > 99 else 1900 + decade), 10
    part = _partial(said, years=False)
    return part if part is not None and 0 <= (part.year or 0) <= LATEST else None


def before_christ(said: Said) -> Partial | None:
    """A year or century before our era: 44 B.C., the 4th century B.C."""
    century = _small(said.pop("bc_century", None))
    year = int(str(said.pop("bc", 0)).replace(",", ""))
    if not (century or year):
        return None
    said["bc"] = f"BC{year:04d}" if year else f"BC{century:02d}"
    return _partial(said)


def of_year(said: Said) -> Partial | None:
    """A month or quarter, whose year may be told in two digits: 3월, March, 지난달; 3분기, Q3, the last quarter."""
    _two_digits(said)
    return _partial(said)


def day(said: Said) -> Partial | None:
    """A day: 5일, 2024-03-05, March 5, yesterday, 이튿날."""
    _two_digits(said, DATE_PIVOT if "first" in said else YEAR_PIVOT)
    first, second = said.pop("first", None), said.pop("second", None)
    if first is not None and second is not None:  # 3-7-2017: month first, unless the first number is no month
        said["month"], said["day"] = (first, second) if first <= 12 else (second, first)
    adjoining = said.pop("adjoining", None)
    out = _partial(said)
    if adjoining and out is not None and out.day_to != (out.day or 0) + 1:
        return None  # 4, 6일: two days, not one stretch
    if out is not None and out.day_to is not None and out.month_to is None and out.day_to <= (out.day or 0):
        if out.month is None:
            return None
        out.month_to = out.month % 12 + 1  # from 27 April to the 3rd
    return out


def feast(said: Said) -> Partial | None:
    """A day that comes every year: 성탄절, 추석, Christmas, Easter Monday."""
    said["feast"] = said.pop("feast_b", None) or said["feast"]
    return _partial(said)


def feast_weekend(said: Said) -> Partial | None:
    """The weekend around such a day: Thanksgiving weekend."""
    said["weekend"] = True
    return feast(said)


def rest(said: Said) -> Partial | None:
    """What remains of the running year, month, week or day, or (done) what has passed of it: later this year, 올해 들어."""
    said["rest"] = said.pop("rest_b", None) or said["rest"]
    return _partial(said)


def running(said: Said) -> Partial | None:
    """The year, month or week of writing: the month."""
    said[said.pop("running") + "_shift"] = 0
    return _partial(said)


def first_of(said: Said) -> Partial | None:
    """The first days, weeks or months of a period: the first ten days of May."""
    amount = said.pop("n")
    if amount != int(amount):
        return None
    said["first_of"], said["only_joined"] = (amount, said.pop("unit")), True
    return _partial(said)


def daypart(said: Said) -> Partial | None:
    """A part of a day: 오전, 늦은 저녁, morning, tonight."""
    if "modified" in said:
        said["daypart"] = f"{said.pop('modified')}_{said['daypart']}"
    return _partial(said)


def clock(said: Said) -> Partial | None:
    """A clock time: 오전 10시 31분, 10:31 a.m."""
    if "meridiem" in said:
        said["meridiem"] = said["meridiem"][0] + "m"
    before = _small(said.pop("to_hour", None))
    for suffix in ("", "_to"):
        hour = _small(said.pop("hour" + suffix, None))
        minute, second = _small(said.pop("minute" + suffix, None)), _small(said.pop("second" + suffix, None))
        if said.pop("half_hour" + suffix, None):
            minute = 30
        if hour is None:
            continue
        if before is not None:  # ten to eight
            hour, minute = (hour - 1) % 24, 60 - before
        if hour > 24 or not 0 <= (minute or 0) <= 59 or (second or 0) > 59:
            return None
        said["clock" + suffix] = (hour, minute, second)
    return _partial(said) if "clock" in said else None


def duration(said: Said) -> Partial | None:
    """A length of time, or (offset) one before or after another time: 22시간, 사흘, two-year; 사흘 전, 3년 뒤, two weeks ago."""
    unit = said.pop("unit", None)
    amount, high = said.pop("n", None), said.pop("n_to", None)
    if "pair" in said:
        amount, high = said.pop("pair")
    if amount is None or unit is None:
        return None
    scale = Decimal("0.5") if said.pop("halved", None) else Decimal(1)
    scale *= said.pop("scale", 1)
    if unit in LONG:
        times, unit = LONG[unit]
        scale *= times
    low = Decimal(amount)
    if said.pop("and_half", None):
        low += Decimal("0.5")
    low *= scale
    if low == low.to_integral_value():
        low = Decimal(int(low))  # 2.5 million years: the point is none of the years
    if high is not None:
        top = Decimal(high) * scale
        if top <= low:
            return None
        said["amount_high"] = top
    said["amounts"] = [(low, unit)]
    return _partial(said)


def clock_duration(said: Said) -> Partial | None:
    """Hours, minutes and seconds of a race or a recording: 2:09:56."""
    hours, minutes, seconds = (_small(said.pop(k, None)) or 0 for k in ("hour", "minute", "second"))
    fraction = Decimal(f"0.{said.pop('fraction', None) or 0}")
    if seconds > 59 or (hours and minutes > 59):
        return None
    said["amounts"] = [(Decimal(v), u) for v, u in ((hours, "h"), (minutes, "min"), (seconds + fraction, "s")) if v]
    return _partial(said) if said["amounts"] else None


def recurring(said: Said) -> Partial | None:
    """Times that come back: 매년, 매주 월요일, every three weeks."""
    said["every"] = True
    return duration(said) if "unit" in said else _partial(said)


def now(said: Said) -> Partial | None:
    """The moment of writing: 지금, now."""
    said["now"] = True
    return _partial(said)


PLAIN = (  # what these match says no more than its groups and constants
    "half",  # a half of a year: 상반기, the second half
    "week",  # a week or weekend: 지난주, 셋째 주, the weekend
    "weekday",  # a day of the week: 화요일, Tuesday, (화)
    "season",  # a season of a year: 봄, summer
    "league_season",  # a season of a sport: 지난 시즌. Which months it has, the words of the article on its league tell
    "part",  # a part of the period before it: 초, 중순, 말; early, mid, late
    "shift",  # a word that moves the part after it: 지난, 오는, last, next. Nothing by itself
    "same",  # a time named through an earlier one of the text: 같은 달, 전년 동기, the same day
    "zone",  # whose clock is meant: (현지시간), GMT. Nothing by itself
)
LONG = {  # units of timex.yml that are told in another
    "half": (6, "month"),
    "decade": (10, "year"),
    "century": (100, "year"),
    "fortnight": (2, "week"),
}
RANGES = {
    "week": (1, 53),
    "month": (1, 12),
    "month_to": (1, 12),
    "day": (1, 31),
    "day_to": (1, 31),
    "quarter": (1, 4),
    "quarter_to": (1, 4),
    "weekday": (1, 7),
}


def _partial(said: Said, years: bool = True) -> Partial | None:
    """The parts that groups and constants tell, None where a number is of no calendar (`years`: or a year of other than four digits)."""
    kept: Said = {}
    for name, value in said.items():
        if name in NUMBERS and value is not None:
            value = _small(value)
            if value is None:
                return None
        if value is None:
            continue
        if name in RANGES and not RANGES[name][0] <= value <= RANGES[name][1]:
            return None
        if name in NAMES:
            kept[name] = value
    year_said = kept.get("year")
    if year_said is not None and years and not EARLIEST <= year_said <= LATEST:
        return None
    month_said = kept.get("month")
    for day_name, month_of in (("day", month_said), ("day_to", kept.get("month_to", month_said))):
        if month_of is not None and kept.get(day_name, 0) > (29 if month_of == 2 else 30 if month_of in (4, 6, 9, 11) else 31):
            return None
    return Partial(kept)


def _small(value: Any) -> int | None:
    if value is None or isinstance(value, int):
        return value
    return int(value) if value == int(value) and abs(value) < 10_000 else None


def _two_digits(said: Said, pivot: int = YEAR_PIVOT) -> None:
    yy = _small(said.pop("yy", None))
    if yy is not None:
        said["year"] = yy + (1900 if yy > pivot else 2000)
    for name in YEARS & said.keys():
        said[name] = _small(said[name])


FUNCTIONS: dict[str, Callable[[Said], Partial | None]] = {
    **dict.fromkeys(PLAIN, _partial),
    **dict.fromkeys(("month", "quarter"), of_year),
    **dict.fromkeys(("duration", "offset"), duration),
    **{f.__name__: f for f in (year, era, before_christ, day, feast, feast_weekend, rest, running, first_of, daypart, clock)},
    **{f.__name__: f for f in (clock_duration, recurring, now)},
}
