"""How two dates or clock times relate: by the interval each covers."""

from __future__ import annotations

import re
from datetime import date, timedelta

from factcheck.types import Mention

ABOUT_MINUTES = 5
HOUR, HALF_DAY = 3600, 12 * 3600  # seconds
MASK = re.compile(r"([\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?(?:T.*)?")
NAMED_ENDS = re.compile(r"\d{4}-\d{2}-\d{2}/\d{4}-\d{2}-\d{2}")
FIRST_OF_MONTH = "-01"
FIRST, LAST = "0001-01-01", "9999-12-31"


def relate_times(a: Mention, b: Mention) -> tuple[str, str] | None:
    """Relation and reason of two dates or times; None where nothing can be compared."""
    if a.kind == "set" or b.kind == "set":
        return ("consistent", "same_value") if a.kind == b.kind and a.timex and a.timex == b.timex else None
    if not a.resolved or not b.resolved or (a.low is None and a.high is None) or (b.low is None and b.high is None):
        return _by_mask(a.timex, b.timex)
    a_low, a_high, b_low, b_high = (str(x) if x is not None else None for x in (a.low, a.high, b.low, b.high))
    if _clock_only(a_low) or _clock_only(b_low):
        return _clocks(a, b)
    if _has_clock(a_low) and _has_clock(b_low):
        days = ((a_low or "")[:10], (b_low or "")[:10])
        return _clocks(a, b) if days[0] == days[1] else _moments(a, b)
    x, y = (_day(a_low, FIRST), _day(a_high, LAST)), (_day(b_low, FIRST), _day(b_high, LAST))
    if x == y:
        return ("consistent", "same_value") if _names_day(a) and _names_day(b) else ("compatible", "granularity")
    if x[0] <= y[1] and y[0] <= x[1]:
        return ("discrepant", "disjoint") if _share_one_end(a, b, x, y) else ("compatible", "granularity")
    if a.qualifier == "about" or b.qualifier == "about":
        return ("compatible", "hedge") if _gap_days(x, y) <= min(_length(x), _length(y)) else ("discrepant", "disjoint")
    return "discrepant", "disjoint"


def _share_one_end(a: Mention, b: Mention, x: tuple[str, str], y: tuple[str, str]) -> bool:
    """Whether two times told from a first day to a last agree on the one and not on the other: 8일부터 18일까지, 8일부터 19일까지.

    Two that run from the first of a month may both be right: exports of 1~10일 and of 1~20일, of January to September.
    """
    if (x[0] == y[0]) == (x[1] == y[1]) or (x[0] == y[0] and x[0].endswith(FIRST_OF_MONTH)):
        return False
    return all(NAMED_ENDS.fullmatch(m.timex or "") and any(t == "range" or t.endswith("-span") for t in m.trace) for m in (a, b))


def _clocks(a: Mention, b: Mention) -> tuple[str, str] | None:
    """Two times of one day, or without a day."""
    x, y = _minutes(a), _minutes(b)
    if x is None or y is None:
        return None
    slack = ABOUT_MINUTES * 60 if "about" in (a.qualifier, b.qualifier) else 0
    if x == y:
        bounded = a.qualifier != b.qualifier and (_bound(a) or _bound(b))
        return ("compatible", "bound_edge") if bounded else ("consistent", "same_value")
    for one, other, at, to in ((a, b, x, y), (b, a, y, x)):
        if _bound(one) and not _bound(other):
            holds = to[0] >= at[0] if one.qualifier in ("at_least", "more_than") else to[1] <= at[1]
            return ("compatible", "bound_holds") if holds else ("discrepant", "bound_broken")
    gap = min(max(p[0], q[0]) - min(p[1], q[1]) for p in _halves(a, x) for q in _halves(b, y))
    if gap <= 0:
        return "compatible", "granularity"
    return ("compatible", "hedge") if gap <= slack else ("discrepant", "disjoint")


def _halves(m: Mention, at: tuple[int, int]) -> list[tuple[int, int]]:
    """The stretches of a day that a clock time may cover: two of one that does not tell its half of the day (3시: T03/T15), else itself."""
    either = m.qualifier == "range" and "range" not in m.trace and 0 <= at[1] - at[0] - HALF_DAY < HOUR
    return [(at[0], at[1] - HALF_DAY), (at[0] + HALF_DAY, at[1])] if either else [at]


def _moments(a: Mention, b: Mention) -> tuple[str, str]:
    """Two date-times of different days."""
    low, high = max(str(a.low), str(b.low)), min(str(a.high), str(b.high))
    return ("compatible", "granularity") if low <= high else ("discrepant", "disjoint")


def _by_mask(a: str | None, b: str | None) -> tuple[str, str] | None:
    """Two dates of which one lacks its year or month: 19th of an unknown month against 19 May."""
    x, y = MASK.fullmatch(a or ""), MASK.fullmatch(b or "")
    if x is None or y is None:
        return None
    said = [(p, q) for p, q in zip(x.groups(), y.groups(), strict=True) if p and q and "X" not in p and "X" not in q]
    if not said:
        return None
    if any(p != q for p, q in said):
        # the 3rd of an unknown month and 5 May may well be two days: only what both spell out as far as they go counts
        return ("discrepant", "disjoint") if x.group(3) and y.group(3) and len(said) >= 2 else None
    return ("consistent", "same_value") if a == b else ("compatible", "granularity")


def _bound(m: Mention) -> bool:
    return m.qualifier in ("at_least", "more_than", "at_most", "less_than")


def _clock_only(value: str | None) -> bool:
    return value is not None and value.startswith("T")


def _names_day(m: Mention) -> bool:
    """Whether a time says its day itself: "24일 오전 10시" does, "오전 10시" has it from the text and tells the hour alone."""
    return not _has_clock(str(m.low)) or m.anchor in ("published", "explicit")


def _has_clock(value: str | None) -> bool:
    return value is not None and "T" in value


def _minutes(m: Mention) -> tuple[int, int] | None:
    """First and last second of the day that a clock time covers."""
    ends = []
    for value in (m.low if m.low is not None else m.high, m.high if m.high is not None else m.low):
        clock = re.search(r"T(\d{2})(?::(\d{2}))?(?::(\d{2}))?", str(value))
        if clock is None:
            return None
        ends.append(int(clock[1]) * 3600 + int(clock[2] or 0) * 60 + int(clock[3] or 0))
    return ends[0], max(ends)


def _day(value: str | None, otherwise: str) -> str:
    return value[:10] if value else otherwise


def _date(day: str) -> date | None:
    try:
        return date.fromisoformat(day)
    except ValueError:
        return None


def _gap_days(x: tuple[str, str], y: tuple[str, str]) -> int:
    end, start = _date(min(x[1], y[1])), _date(max(x[0], y[0]))
    return (start - end).days if end and start else timedelta.max.days


def _length(x: tuple[str, str]) -> int:
    a, b = _date(x[0]), _date(x[1])
    return (b - a).days + 1 if a and b else 0
