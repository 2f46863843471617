"""The first and the last day of a time told by two ends: 3월 2일부터 5일까지, March to May, 2019–21."""

from __future__ import annotations

from datetime import date, timedelta

from factcheck.extract.times import duration
from factcheck.extract.times.discourse import Discourse
from factcheck.extract.times.expression import Expression
from factcheck.extract.times.inherit import inherit
from factcheck.extract.times.partial import DAY, MONTH, Partial
from factcheck.extract.times.period import Period
from factcheck.extract.times.resolve import resolve
from factcheck.extract.times.shifted import year_of
from factcheck.semantics.calendar import add_months

INNER = (("year", "year_to"), ("quarter", "quarter_to"), ("month", "month_to"), ("day", "day_to"))
SPANNING = frozenset(to for _, to in INNER)
WEEK_DAYS = 7


def days_of(e: Expression, d: Discourse) -> Period | None:
    """First day of the one end to last day of the other; an end takes over what only the other says."""
    p, q = e.partial, e.until
    if q is None and not SPANNING.isdisjoint(p.__dict__):
        q = Partial({name: getattr(p, to) for name, to in INNER if p.said(to)})
    if q is None:
        return resolve(p, d, e.start, e.end)
    if q.amounts:
        first = resolve(p, d, e.start, e.end)
        if first is None:
            return None
        value, unit = duration.total(q.amounts)
        days = int(value) * (WEEK_DAYS if unit == "week" else 1)
        return Period(first.first, first.first + timedelta(days=days - 1), DAY, first.anchor)
    if not p.said("month", "month_shift", "year", "year_shift", "week_shift") and p.day is not None and q.said("month", "month_shift"):
        return _month_at_the_end(p, q, e, d)
    shared = q.year is not None or (
        not d.habits.verb_last and q.year_shift is not None and not q.text_base and q.said("month", "quarter", "half")
    )
    if shared and not p.said("year", "year_shift", "shift") and p.said("month", "quarter", "half"):
        return _year_at_the_end(p, q, e, d)
    d.ranging = True
    first = resolve(p, d, e.start, e.end)
    d.ranging = False
    if first is None:
        return None
    if d.prefer == "future":
        first = _running(p, q, first, e, d)
    return _between(first, _last_of(q, first, e, d))


def _last_of(q: Partial, first: Period, e: Expression, d: Discourse) -> Period | None:
    """The end of a range that begins with `first`, from which it takes over what it does not say."""
    inherits = q.weekday is None or q.has_period or q.day is not None or d.published is None or (d.published - first.first).days < WEEK_DAYS
    bare = d.habits.verb_last and q.day is not None and not q.said("month", "month_shift", "year", "year_shift")
    if bare and (first.grain < MONTH or (q.shift is not None and first.grain < DAY)):
        inherits = False  # 올 들어 지난 23일까지: not of January
    lately = resolve(q, d, e.start, e.end) if bare and (q.shift or 0) < 0 and d.published is not None else None
    if lately is not None and first.first <= lately.last:
        return lately  # 5월 24일부터 지난 16일까지, told on 21 July
    last = resolve(inherit(q, first.first) if inherits else q, d, e.start, e.end)
    if last is not None and last.last < first.first and not q.said("year", "year_shift"):
        return resolve(_later(q, first.first), d, e.start, e.end)
    return last


def _month_at_the_end(p: Partial, q: Partial, e: Expression, d: Discourse) -> Period | None:
    """A range whose beginning takes over the month of its end: 3 to 12 September; or the one before: 21일부터 다음 달 18일까지."""
    last = resolve(q, d, e.start, e.end)
    if last is None:
        return None
    p = p.copy()
    p.drop("weekday")
    coming = resolve(p, d, e.start, e.end) if (p.shift or 0) > 0 and d.published is not None else None
    if coming is not None and d.published is not None and d.published < coming.first <= last.last:
        return Period(coming.first, last.last, DAY, coming.anchor)  # 오는 21일부터 7월 19일까지, told in March
    ahead = d.habits.verb_last and (q.month_shift or 0) > 0 and p.shift is not None
    for months_back in (1,) if ahead else (0, 1):  # 오는 29일부터 내달 29일까지
        month = add_months(last.first.replace(day=1), -months_back)
        p.year, p.month = month.year, month.month
        first = resolve(p, d, e.start, e.end)
        if first is not None and first.first <= last.last:
            return Period(first.first, last.last, DAY, first.anchor)
    return None


def _later(q: Partial, first: date) -> Partial:
    """The end of a range in the month or year behind that of its beginning, before which it would lie otherwise."""
    later = inherit(q, first)
    if later.feast is not None:  # Christmas Day to New Year's Day
        later = later.copy()
        later.year = first.year + 1
    elif later.month is not None and q.month is not None and later.year is not None:
        later.year += 1
    elif later.month is not None and later.day is not None:
        following = add_months(first.replace(day=1), 1)
        later.year, later.month = following.year, following.month
    return later


def _running(p: Partial, q: Partial, first: Period, e: Expression, d: Discourse) -> Period:
    """The beginning a year earlier, where the range it gives has not ended: 1 October to 7 November, in October."""
    if d.published is None or first.grain < MONTH or not p.said("month", "feast") or p.said("year", "year_shift", "shift"):
        return first
    earlier = p.copy()
    earlier.year = first.first.year - 1
    begun = resolve(earlier, d, e.start, e.end)
    if begun is None or begun.first > d.published:
        return first
    last = resolve(inherit(q, begun.first), d, e.start, e.end)
    return begun if last is not None and last.last >= d.published and begun.first <= last.last else first


def _year_at_the_end(p: Partial, q: Partial, e: Expression, d: Discourse) -> Period | None:
    """November to February 2017, January to May last year: the year said last holds for both, or the year before it for the first."""
    p = p.copy()
    p.year = year_of(q, d, d.around.sentence(e.start))[0]
    p.drop("shift")
    first, last = resolve(p, d, e.start, e.end), resolve(q, d, e.start, e.end)
    if first and last and first.first > last.first and p.year is not None:
        p.year -= 1
        first = resolve(p, d, e.start, e.end)
    return _between(first, last)


def _between(first: Period | None, last: Period | None) -> Period | None:
    if first is None or last is None or last.last < first.first:
        return None
    return Period(first.first, last.last, first.grain if first.grain == last.grain else DAY, first.anchor)
