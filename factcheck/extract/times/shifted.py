"""Times counted from the day of writing or from a time that the text has named: 이듬해, 전년 동기, the previous month, later this year."""

from __future__ import annotations

from datetime import date

from factcheck.extract.times.discourse import Discourse
from factcheck.extract.times.partial import DAY, HALF, MONTH, QUARTER, WEEK, YEAR, Partial
from factcheck.extract.times.period import Period
from factcheck.semantics.calendar import add_months, make_day, month_last, months, week


def year_of(p: Partial, d: Discourse, here: int) -> tuple[int | None, str]:
    """The year that is said, in digits or counted from another, and what it was read against; None where none is."""
    if p.year is not None:
        return p.year, "explicit"
    if p.year_shift is None:
        return None, "published"
    if p.text_base:
        near = d.latest if (p.year_shift >= 0 or p.nearest) and here - d.latest_at <= 1 else None  # 그해, 이듬해 of the year just named
        topic = near or d.topic_at(here)
        if topic is not None:
            span = topic.last if topic.last.year == topic.first.year + 1 else topic.first  # the year before that to September 2016: 2015
            return span.year + p.year_shift, "text"
        if p.year_shift > 0 and d.day is not None and d.day_at == here:
            return d.day.year + p.year_shift, "text"  # 7월 13일부터 이듬해 1월까지
        if p.year_shift > 0 and d.prefer == "past":
            return None, "text"  # 이듬해 of a year that was not named
    return (d.published.year + p.year_shift, "published") if d.published else (None, "published")


def rest_of(p: Partial, d: Discourse) -> Period | None:
    """From the day of writing to the end of the running period, or (done) from its beginning to that day."""
    today = d.published
    if today is None:
        return None
    if p.rest == "week":
        first, last = week(today)
    elif p.rest == "day":
        first = last = today
    elif p.rest in ("decade", "century"):
        size = 10 if p.rest == "decade" else 100
        first, last = date(today.year - today.year % size, 1, 1), date(today.year - today.year % size + size - 1, 12, 31)
    else:
        size = {"year": 12, "quarter": 3}.get(str(p.rest), 1)
        first, last = months(today.year, (today.month - 1) // size * size + 1, size)
    return Period(first, today, DAY, "published") if p.done else Period(today, last, DAY, "published")


def same_time(p: Partial, d: Discourse, here: int, year: int | None) -> Period | None:
    """전년 동기, 같은 달, the same day: an earlier time of the text, in another year where one is said."""
    if p.same == "day" and p.nearest and d.coming is not None:
        return Period(d.coming, d.coming, DAY, "text")  # the day of what is to come, not that of the announcement
    if p.same == "day":
        return Period(d.day, d.day, DAY, "text") if d.day else None
    if p.same == "year" and year is not None and p.year_shift is not None and not p.text_base:
        return Period(date(year, 1, 1), date(year, 12, 31), YEAR, "published")  # 지난해 연간
    topic = d.topic_at(here, month_only=p.same in ("month", "quarter"))
    if year is None and d.latest is not None and here - d.latest_at <= 1 and p.same in ("year", "month"):
        topic = d.latest
    if p.same == "month" and year is None and d.day is not None and here - d.day_at <= 1 and d.day_at >= d.latest_at:
        topic = Period(*months(d.day.year, d.day.month), MONTH, "text")  # 3월 2일 …, 같은 달 15일
    if topic is None:
        return None
    if (
        p.same in ("quarter", "period")
        and d.recent_at < here
        and _is_running(topic, d)
        and d.topic is not None
        and not _is_running(d.topic, d)
    ):
        topic = d.topic  # the quarter reported, not the one to come, of which the sentence before told what is expected
    first, last, grain = topic.first, topic.last, topic.grain
    if p.same == "month" and p.day is not None:
        day = make_day(first.year, first.month, p.day) if grain == MONTH else None
        return Period(day, day, DAY, "") if day is not None else None
    if p.same == "year":
        first, last, grain = date(first.year, 1, 1), date(first.year, 12, 31), YEAR
    elif p.same == "month" and grain != MONTH:
        return None
    # 지난해 12월부터 지난달까지 …, 전년 동기: the year before is that of the beginning
    shift = 0 if year is None else (year - (first if p.text_base else last).year) * 12
    if shift == 0 and (p.year_shift or 0) < 0:
        shift = -12  # no time is compared with itself
    first, last = add_months(first, shift), add_months(last, shift)
    if grain >= WEEK:
        return Period(first, last, DAY, "text")
    return Period(first, month_last(last.year, last.month), grain, "text")


def _is_running(period: Period, d: Discourse) -> bool:
    """Whether a period has not ended by publication."""
    return d.published is not None and period.last >= d.published


def shifted_month(p: Partial, d: Discourse, here: int) -> Period | None:
    """Last month, 다음 달, and a day of it; the previous month of one that the text has named."""
    base, anchor = d.published, "published"
    if p.text_base:
        named = d.near_day(here) if d.prefer == "past" and not d.habits.verb_last else None
        topic = d.topic_at(here, month_only=True)
        if topic is not None and topic.grain == MONTH and topic.first.month != topic.last.month:
            topic = d.month  # not the months of a running total
        ahead = (p.month_shift or 0) > 0
        if topic is not None and topic.grain == MONTH and (named is None or not ahead):
            base, anchor = topic.first, "text"
        elif named is not None:
            base, anchor = named, "text"
        elif ahead and d.prefer == "past":
            base = None  # the following month, and none was named
    if base is None or p.month_shift is None:
        return None
    first, last = months(base.year, base.month + p.month_shift)
    if p.day is not None:
        day = make_day(first.year, first.month, p.day)
        return Period(day, day, DAY, anchor) if day else None
    return Period(first, last, MONTH, anchor)


def shifted_part(p: Partial, d: Discourse, start: int, end: int) -> Period | None:
    """Last quarter, 지난 반기; 전 분기 of one that the text has named."""
    here = d.around.sentence(start)
    grain, size, shift = (QUARTER, 3, p.quarter_shift) if p.quarter_shift is not None else (HALF, 6, p.half_shift)
    base, anchor = d.published, "published"
    if p.text_base:
        topic = d.topic_at(here, month_only=True)
        if topic is not None and topic.grain in (QUARTER, HALF, MONTH):
            base, anchor = topic.first, "text"
        elif d.day is not None and here - d.day_at <= 1:
            base, anchor = d.day, "text"  # 3월 말 …, 전 분기 말
    if base is None or shift is None:
        return None
    first, last = months(base.year, (base.month - 1) // size * size + 1 + shift * size, size)
    if (
        shift < 0
        and not p.text_base
        and d.recent is not None
        and (first, last) == d.recent[:2]
        and here - d.recent_at <= 1
        and d.around.is_compared(start, end)
    ):
        first, last = months(first.year, first.month - size, size)  # 3분기 …, 지난 분기에 비해
    return Period(first, last, grain, anchor)
