"""Dates that lack their year, month or day, laid side by side: what both say must agree, what one leaves out is open.

A draft written for today has no publication date yet, and many releases carry none. So "6월 27일" is compared
with "8월 30일" part by part, and "내년" with "올해" by the distance from the day of writing, as if both were written in the
same days. What is only pointed at in the text (이날, that day) is compared by its wording alone.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

from factcheck.semantics.calendar import month_last, parse_day
from factcheck.types import Mention

PARTS = re.compile(
    r"(?P<year>\d{4}|XXXX)(?:-(?:(?P<month>\d{2}|XX)(?:-(?P<day>\d{2}|XX))?|Q(?P<quarter>\d)|H(?P<half>\d)|WXX(?:-(?P<weekday>\d))?))?(?:T.*)?"
)
PERIOD = re.compile(r"PT?\d+[YMWDHS]")  # of a set: every year, every 5 minutes
SHIFT = re.compile(r"(year|month|week|day)_shift=(-?\d+)|offset=([-+])P(\d+(?:\.\d+)?)([YMWD])")
UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day"}
DAYS_IN = {"year": 365, "month": 30, "week": 7, "day": 1}
FLEETING = frozenset({"day", "week"})
FINER = ("part", "daypart", "clock", "clock-colon", "clock-meridiem")
YEARLY = frozenset({"year", "weekday"})  # parts of a day that are others in another year
SAME_PERIOD = "same=period"
NEXT_YEAR = 11  # months from January to December of the year before
WEEKDAY, MONTH, DAY = "weekday=", 7, 10  # what a trace notes of a named weekday; characters of an ISO month and day
COARSE_SHARE = Decimal("0.2")  # "거의 1년 전" and "11개월 전" are near enough


def is_partial(m: Mention) -> bool:
    """Whether this is a date or time that could not be placed in the calendar."""
    return m.kind in ("date", "time") and (not m.resolved or str(m.low)[:1] == "T")


def key_of_partial(m: Mention) -> tuple[object, ...] | None:
    """What two such dates of one reading share, None for a mention that is no such date or of which nothing was read."""
    said = m.timex, tuple(t for t in m.trace if "=" in t)
    return ("partial", *said) if is_partial(m) and any(said) else None


def is_recurrence(m: Mention) -> bool:
    """Whether this is a set of times (every year, 4주마다) that names no first or last time of its own."""
    return m.kind == "set" and m.timex is not None and m.low is None and m.high is None


def key_of_recurrence(m: Mention) -> tuple[object, ...]:
    """What two recurrences must share to be the same one: the timex where it tells all that was said, else the wording too.

    TIMEX3 has no place for every other Saturday, the second week of every month, each spring.
    """
    whole = PERIOD.fullmatch(m.timex or "") and len([t for t in m.trace if "=" not in t]) == 1
    return ("set", m.timex) if whole else ("set", m.timex, " ".join(m.surface.lower().split()))


def key_of_undated(m: Mention) -> tuple[object, ...] | None:
    """What two mentions without a place in the calendar share: one recurrence, one reading of a date; else None."""
    return key_of_recurrence(m) if is_recurrence(m) else key_of_partial(m)


def relate_partial(draft: Mention, source: Mention) -> tuple[str, str] | None:
    """Relation and reason of two dates of which at least one lacks a part; None where they share no part."""
    key = key_of_partial(draft)
    if key is not None and key == key_of_partial(source) and draft.surface.lower() == source.surface.lower():
        return "consistent", "same_value"
    mine, its = _parts(draft), _parts(source)
    shared = [name for name in mine if name in its]
    apart = [name for name in shared if mine[name] != its[name]]
    if apart:
        month = "month" in apart and 1 < abs(mine["month"] - its["month"]) < NEXT_YEAR  # a range may end in the next month
        unsure = (_ranged(draft) != _ranged(source) and not month) or not _same_depth(mine, its)
        return None if unsure else ("discrepant", "disjoint")
    moved = _moved(draft, source)
    if moved is not None and moved[0] == "discrepant":
        return moved
    if not shared:
        return moved
    return ("consistent", "same_value") if mine == its and _fineness(draft) == _fineness(source) else ("compatible", "granularity")


def of_two_kinds(a: Mention, b: Mention) -> bool:
    """Whether two dates that do not meet are no two tellings of one time.

    One that is pointed at (지난달, last year) and one as fine or coarse as something else (작년); or a bare "Q4" whose year
    was taken from the day of publication beside one with a year of its own, alike in all else.
    """
    if (_shifts(a) or _shifts(b)) and _grain(a) != _grain(b):
        return True
    if (SAME_PERIOD in a.trace) != (SAME_PERIOD in b.trace):
        return True  # 1년 전보다, 전년 동기 대비
    return _alike_but_for_year(a, b)


def year_untold(a: Mention, b: Mention) -> bool:
    """Whether two dates are one but that the one has a year of its own and the other took its from the day of publication."""
    return a.kind == b.kind and _alike_but_for_year(a, b) and (_parts(a).keys() - YEARLY) == (_parts(b).keys() - YEARLY)


def _alike_but_for_year(a: Mention, b: Mention) -> bool:
    if _year_inferred(a) and _year_inferred(b) and a.timex and b.timex and a.surface == b.surface:
        return True  # November, in a text of before it and one of after it
    for one, other in ((a, b), (b, a)):
        if _year_inferred(one) and not _year_inferred(other):
            mine, its = _parts(one), _parts(other)
            shared = (mine.keys() & its.keys()) - YEARLY
            return bool(shared) and all(mine[name] == its[name] for name in shared)
    return False


def _year_inferred(m: Mention) -> bool:
    """Whether the year of a date was taken from where it stands, not said."""
    year = str(m.low)[:4]
    return m.anchor in ("published", "text") and not _shifts(m) and year not in m.surface


def _grain(m: Mention) -> int:
    """How long a date is, as a rank: day, month, quarter, half, year."""
    named = _parts(m)
    order = ("day", "month", "quarter", "half", "year")
    return next((i for i, name in enumerate(order) if name in named), len(order))


def says_no_more(draft: Mention, source: Mention) -> bool:
    """Whether every part the draft gives of a date is given by the source as well."""
    mine, its = _parts(draft), _parts(source)
    its_shifts, my_shifts = _shifts(source), _shifts(draft)
    known = {*its, *its_shifts}
    return {*mine, *my_shifts} <= known and (_fineness(draft) <= _fineness(source) or "day" in its)


def end_of(span: Mention, edge: str | None) -> Mention | None:
    """The start or end of a range of days or hours as one day or hour, of a month where the range goes by months; None for no range."""
    if edge is None or "/" not in (span.timex or "") or not (isinstance(span.low, str) and isinstance(span.high, str)):
        return None
    if "T" in span.low and "T" in span.high:
        hour = span.low if edge == "start" else span.high
        return replace(span, low=hour, high=hour, timex=hour, qualifier="exact")
    low, high = parse_day(span.low), parse_day(span.high)
    if low is None or high is None:
        return None
    by_month = low.day == 1 and high == month_last(high.year, high.month)
    day = low if edge == "start" else high
    first, last = (day.replace(day=1), month_last(day.year, day.month)) if by_month else (day, day)
    return replace(span, low=str(first), high=str(last), timex=str(first)[: 7 if by_month else None], qualifier="exact")


def same_ends(draft: Mention, source: Mention) -> bool:
    """Whether two ranges start and end alike, as finely as the draft tells it: by months, days or hours."""
    mine, its = (draft.low, draft.high), (source.low, source.high)
    if not all(isinstance(x, str) for x in (*mine, *its)):
        return True
    low, high = parse_day(str(draft.low)), parse_day(str(draft.high))
    by_month = low is not None and high is not None and low.day == 1 and high == month_last(high.year, high.month)
    grain = MONTH if by_month else max(len(str(x)) for x in mine)
    return all(str(x)[:grain] == str(y)[:grain] for x, y in zip(mine, its, strict=True))


def of_any_week(a: Mention, b: Mention) -> tuple[Mention, Mention]:
    """Two hours of one weekday that neither text places otherwise, by the clock alone: 금요일에는 오후 9시, 금요일 10:00~21:00."""
    days = [t for t in a.trace if t.startswith(WEEKDAY)]
    dated = {"day", "month", "year"} & {*a.trace, *b.trace}
    if not days or dated or not all(t in b.trace for t in days):
        return a, b
    return _clock_of(a), _clock_of(b)


def _clock_of(m: Mention) -> Mention:
    low, high = (x[DAY:] if isinstance(x, str) and "T" in x else x for x in (m.low, m.high))
    return replace(m, low=low, high=high)


def _ranged(m: Mention) -> bool:
    """Whether a time was told with its first and its last day or month: of one without a year only the first is known."""
    return any(entry == "range" or "-span" in entry for entry in m.trace)


def _parts(m: Mention) -> dict[str, int]:
    """Year, month, day and the like, as far as they are written or resolved."""
    if m.resolved and isinstance(m.low, str) and isinstance(m.high, str) and m.low[:1] != "T":
        return _of_span(m.low, m.high)
    found = PARTS.fullmatch(m.timex or "")
    out = {k: int(v) for k, v in found.groupdict().items() if v and "X" not in v} if found else {}
    if "month" in out:
        out.setdefault("quarter", (out["month"] + 2) // 3)
        out.setdefault("half", (out["month"] + 5) // 6)
    elif "quarter" in out:
        out.setdefault("half", (out["quarter"] + 1) // 2)
    return out


def _of_span(low: str, high: str) -> dict[str, int]:
    first, last = low[:10], high[:10]
    out: dict[str, int] = {}
    if first[:4] != last[:4]:
        return out
    out["year"] = int(first[:4])
    months = int(first[5:7]), int(last[5:7])
    for name, size in (("half", 6), ("quarter", 3), ("month", 1)):
        if (months[0] - 1) // size == (months[1] - 1) // size:
            out[name] = (months[0] - 1) // size + 1
    if first == last:
        out["day"] = int(first[8:10])
        out["weekday"] = date.fromisoformat(first).isoweekday()
    return out


def _same_depth(mine: dict[str, int], its: dict[str, int]) -> bool:
    """A bare day of the month and one of a named month may be of two months; the rest is compared as far as both go."""
    return (("day" in mine) == ("day" in its) and ("month" in mine) == ("month" in its)) or not ("day" in mine and "day" in its)


def _shifts(m: Mention) -> dict[str, Decimal]:
    """How far from the day of writing, by unit: 내년 is one year on, three weeks ago three weeks back."""
    out: dict[str, Decimal] = {}
    for entry in m.trace:
        found = SHIFT.fullmatch(entry)
        if found is None:
            continue
        if found[1]:
            out[found[1]] = Decimal(found[2])
        else:
            out[UNITS[found[5]]] = Decimal(found[3] + found[4])
    return out


def _moved(draft: Mention, source: Mention) -> tuple[str, str] | None:
    """Two distances from the day of writing, None unless both are told so and from the same point."""
    mine, its = _shifts(draft), _shifts(source)
    if not mine or not its or ("base=text" in draft.trace) != ("base=text" in source.trace):
        return None
    if mine == its:
        return "consistent", "same_value"
    if {*mine, *its} & FLEETING and not {*mine, *its} - FLEETING - {"month"}:
        return None  # a release of Monday says "today", a draft of Tuesday "yesterday"
    if mine.keys() == its.keys():
        return "discrepant", "disjoint"
    if len(mine) == len(its) == 1 and not all("offset=" in " ".join(m.trace) for m in (draft, source)):
        return None  # 지난달 and 지난해 are two times, not one told in two ways
    x, y = (sum((value * DAYS_IN[unit] for unit, value in side.items()), Decimal(0)) for side in (mine, its))
    if x * y <= 0 or abs(x - y) > COARSE_SHARE * max(abs(x), abs(y)):
        return "discrepant", "disjoint"
    return "compatible", "granularity"


def _fineness(m: Mention) -> int:
    """How many parts below its named ones a date gives: early, morning, a clock time."""
    return sum(name in m.trace for name in FINER)
