"""The day that a number of a month is, where the month is not told with it: of the text's latest days, or seen from publication."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import lru_cache

from factcheck.extract.times import baredays, years
from factcheck.extract.times.choice import GRACE, NEAR_WEEKDAY, choose
from factcheck.extract.times.discourse import Discourse
from factcheck.extract.times.partial import Partial
from factcheck.extract.times.period import Period, one_day
from factcheck.semantics.calendar import add_months, make_day

NEARBY, FAR = 2, 14  # months before and after publication in which a day is looked for
FEW = 3  # days of a number and weekday from which one of them is the one meant
NEWS = 3  # days before publication that a bare day is of without a doubt
NEXT_DAY = timedelta(days=1)
NEAR_MONTH = timedelta(days=45)  # before or after publication, within which a weekday is told with the day of the month alone
Resolve = Callable[[Partial, Discourse, int, int], Period | None]  # what reads another time of the text


def day_of_month(p: Partial, d: Discourse, start: int, end: int, resolve: Resolve) -> Period | None:
    """The 19th: of the month in question; with a weekday beside it, in plans, of a month where both fit."""
    today = d.published
    if today is None or p.day is None:
        return None
    if d.prefer == "past" and p.weekday is None and (dated := d.around.captioned(start)) is not None:
        return one_day(next((x for x in reversed(_numbered(p.day, dated.replace(day=1), 2, 0)) if x <= dated + GRACE), None), "text")
    if (same := baredays.apposed(d, p.day, start)) is not None:
        return one_day(same, "text")
    inside = baredays.held_by_stretch(d, p.day, start) or baredays.stretch_end(d, p.day, start, end)
    if inside is None and p.shift is None:
        inside = baredays.of_month_told(d, p.day, start, end)
    if inside is not None:
        return one_day(inside, "text")
    if d.prefer == "past" and p.weekday is None and p.shift is None and baredays.is_of_two_months(d, p.day, start):
        return None
    if p.weekday is None and p.shift is None and (listed := baredays.listed_day(d, p.day, start)) is not None:
        return one_day(listed, "text")
    if d.prefer == "past" and years.of_subject(d, p, start, end) not in (None, today.year):
        return None  # 지난해 성년의 날은 15일이었다
    agrees = bool(p.nearest) and p.shift is None and p.weekday is not None  # Tuesday 13; 오는 20일(금) may be a slip
    weekday = p.weekday if p.nth is None and (d.prefer == "future" or agrees) else None
    days = _candidates(p.day, weekday, today, d.around.listed_behind(end))
    if weekday is not None and days and days[0].isoweekday() == weekday:
        nearest = min(days, key=lambda x: abs(x - today))
        return one_day(nearest, "published") if not agrees or abs(nearest - today) <= NEAR_MONTH else None
    if agrees:
        return None  # Tuesday 13, and no month has such a day
    if d.prefer == "past" and p.shift is None and (ahead := baredays.following_day(d, p.day, start, end)) is not None:
        return one_day(ahead, "text")
    if d.prefer == "past" and (beside := baredays.on_another_clock(d, p, p.day, start)) is not None:
        return one_day(beside, "text")
    chosen = choose(p, d, start, end, [one_day(x, "published") for x in days])
    if chosen is None or d.prefer == "future" or p.shift is not None:
        return chosen
    return _as_told(chosen, p, d, start, end, days, resolve)


def _candidates(day: int, weekday: int | None, today: date, listed: int) -> Sequence[date]:
    """The days of a number around publication, those alone that are a weekday where enough of them are.

    `listed` is the day that a list goes on with, 0 where there is none: 30일과 31일 are of a month that has both.
    """
    days: Sequence[date] = ()
    for reach in (NEARBY, FAR):
        numbered = _numbered(day, today.replace(day=1), reach, reach)
        days = [x for x in numbered if make_day(x.year, x.month, listed) is not None] if listed > day else numbered
        fitting = [x for x in days if x.isoweekday() == weekday] if weekday is not None else days
        days = fitting or days
        if len(fitting) >= FEW and fitting[0] < today < fitting[-1]:
            break
    return days


def _as_told(found: Period, p: Partial, d: Discourse, start: int, end: int, days: Sequence[date], resolve: Resolve) -> Period | None:
    """The day found, or another of its number that the text tells of: of an old event, of a programme, with its weekday."""
    assert d.published is not None
    assert p.day is not None
    apart = (d.published - found.first).days
    if baredays.is_of_an_old_story(d, p, start) and d.days.named is not None:
        if apart <= baredays.FRESH:
            d.days.named_at = d.around.sentence(start)
            return None  # an hour of the old event, or of the news
        return one_day(make_day(d.days.named.year, d.days.named.month, p.day), "text")
    if not -1 <= apart <= NEWS and (told := _told(d, p.day, start, end, resolve)) is not None:
        return one_day(told, "text")
    if p.weekday is not None:
        return _agreeing(p.weekday, found, days, d.published)
    there = baredays.same_month(d, p.day, start, found.first)
    return found if there == found.first else one_day(there, "text")


def _told(d: Discourse, number: int, start: int, end: int, resolve: Resolve) -> date | None:
    """The day that the article tells elsewhere with its month or a word that points ahead, for its bare number."""
    elsewhere = d.meant.elsewhere
    if elsewhere is None:
        elsewhere = d.meant.elsewhere = {}
        for e in d.around.expressions:
            day = e.partial.day
            if day is not None and e.until is None and e.partial.day_to is None and _points(e.partial):
                period = resolve(e.partial, d, e.start, e.end)
                if period is not None:
                    elsewhere[day] = period.first if elsewhere.get(day, period.first) == period.first else None
    told = elsewhere.get(number)
    if told is None or d.published is None or not NEXT_DAY < told - d.published <= NEAR_WEEKDAY * 2:
        return None
    return told if d.around.tense(start, end) != "past" else None


def _points(p: Partial) -> bool:
    return p.said("month", "month_shift") or (p.shift or 0) > 0


def _agreeing(weekday: int, found: Period, days: Sequence[date], today: date) -> Period:
    """The day found, or its neighbour of a month later or earlier where only that one is the weekday beside it: 19일(화)."""
    at = days.index(found.first)
    near = [x for x in days[max(0, at - 1) : at + 2] if abs(x - today) <= NEAR_WEEKDAY]
    fitting = [x for x in near if x.isoweekday() == weekday]
    if found.first.isoweekday() == weekday or len(fitting) != 1:
        return found
    return one_day(fitting[0], "published")


@lru_cache(maxsize=4096)  # articles of one month ask for the same few
def _numbered(day: int, month: date, back: int, ahead: int) -> tuple[date, ...]:
    """The days with a number in the months around one, given by its first day."""
    first = add_months(month, -back)
    turned = [divmod(first.year * 12 + first.month - 1 + i, 12) for i in range(back + ahead + 1)]
    return tuple(x for year, m in turned if (x := make_day(year, m + 1, day)) is not None)
