"""Times counted from the day of writing or from a time that the text has named: 이듬해, 전년 동기, the previous month, later this year."""

from __future__ import annotations

from datetime import date

from factcheck.extract.times.discourse import Discourse
from factcheck.extract.times.partial import DAY, HALF, MONTH, QUARTER, WEEK, YEAR, Partial
from factcheck.extract.times.period import Period, month_of, one_day, whole_year
from factcheck.semantics.calendar import add_months, make_day, month_last, months, week


def year_of(p: Partial, d: Discourse, here: int) -> tuple[int | None, str]:
    """The year that is said, in digits or counted from another, and what it was read against; None where none is."""
    if p.year is not None:
        return p.year, "explicit"
    if p.year_shift is None:
        return None, "published"
    if p.text_base:
        near = d.periods.just_named(here) if p.year_shift >= 0 or p.nearest else None  # 그해, 이듬해 of the year just named
        topic = near or d.periods.compared(here)
        if topic is not None:
            # the year before that to September 2016: 2015; that before 2025-26: 2024; 그해
            closing = (topic.last.year == topic.first.year + 1 and topic.first.month > 1) or p.year_shift == 0
            span = topic.last if closing else topic.first
            return span.year + p.year_shift, "text"
        if p.year_shift > 0 and d.days.latest is not None and d.days.latest_at == here:
            return d.days.latest.year + p.year_shift, "text"  # 7월 13일부터 이듬해 1월까지
        if p.year_shift > 0 and d.prefer == "past":
            return None, "text"  # 이듬해 of a year that was not named
    return (d.published.year + p.year_shift, "published") if d.published else (None, "published")


def year_before(p: Partial, d: Discourse, here: int) -> Period | None:
    """The year before one that the sentence told from another month on: in the year to March …, from the year before."""
    told = d.periods.recent
    if not p.text_base or not p.year_shift or told is None or d.periods.recent_at != here or p.said("month", "quarter", "half", "same"):
        return None
    first, last = months(told.first.year, told.first.month, 12)
    if told[:2] != (first, last) or told.first.month == 1:
        return None
    return Period(*months(first.year + p.year_shift, first.month, 12), DAY, "text")


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


def _same_day(p: Partial, d: Discourse) -> date | None:
    if p.nearest and d.days.coming is not None:
        return d.days.coming  # the day of what is to come, not that of the announcement
    if d.habits.verb_last and d.days.named_at == d.days.latest_at:
        return d.days.named  # 10일 개봉해 13일까지 …, 같은 날: that of the beginning
    return d.days.latest


def same_time(p: Partial, d: Discourse, here: int, year: int | None) -> Period | None:
    """전년 동기, 같은 달, the same day: an earlier time of the text, in another year where one is said."""
    if p.same == "day":
        return one_day(_same_day(p, d), "text")
    if p.same == "year" and year is not None and p.year_shift is not None and not p.text_base:
        return whole_year(year, "published")  # 지난해 연간
    topic = d.periods.compared(here, month_only=p.same in ("month", "quarter"))
    if year is None and p.same in ("year", "month"):
        topic = d.periods.just_named(here) or topic
    if p.same == "month" and year is None and d.days.latest_at >= d.periods.latest_at and (named := d.days.just_named(here)) is not None:
        topic = month_of(named, "text")  # 3월 2일 …, 같은 달 15일
    if topic is None:
        return None
    if (
        p.same in ("quarter", "period")
        and d.periods.recent_at < here
        and _is_running(topic, d)
        and d.periods.topic is not None
        and not _is_running(d.periods.topic, d)
    ):
        topic = d.periods.topic  # the quarter reported, not the one to come, of which the sentence before told what is expected
    first, last, grain = topic.first, topic.last, topic.grain
    if p.same == "month" and p.day is not None:
        day = make_day(first.year, first.month, p.day) if grain == MONTH else None
        return one_day(day, "")
    if p.same == "year":
        first, last, grain = date(first.year, 1, 1), date(first.year, 12, 31), YEAR
    elif p.same == "month" and grain != MONTH:
        return None
    # 지난해 12월부터 지난달까지 …, 전년 동기: the year before is that of the beginning
    shift = 0 if year is None else (year - (first if p.text_base else last).year) * 12
    if p.month_shift is not None and d.published is not None:  # 지난달 같은 기간
        shift = (d.published.year - first.year) * 12 + d.published.month - first.month + p.month_shift
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
        topic = d.periods.compared(here, month_only=True)
        if topic is not None and topic.grain == MONTH and topic.first.month != topic.last.month:
            topic = d.periods.month  # not the months of a running total
        ahead = (p.month_shift or 0) > 0
        stretch = d.periods.recent if d.periods.recent_at == here else None
        if (
            not ahead
            and stretch is not None
            and stretch.grain == DAY
            and stretch[:2] == months(stretch.first.year, stretch.first.month, 12)
        ):
            topic = month_of(stretch.last, "text")  # in the 12 months to October, up on the previous month
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
        return one_day(day, anchor)
    return Period(first, last, MONTH, anchor)


def shifted_part(p: Partial, d: Discourse, start: int, end: int) -> Period | None:
    """Last quarter, 지난 반기; 전 분기 of one that the text has named."""
    here = d.around.sentence(start)
    grain, size, shift = (QUARTER, 3, p.quarter_shift) if p.quarter_shift is not None else (HALF, 6, p.half_shift)
    base, anchor = d.published, "published"
    stretch = d.periods.recent if d.periods.recent_at == here else None
    if shift is not None and shift < 0 and stretch is not None and (p.text_base or d.around.is_compared(start, end)):
        first, last = months(stretch.first.year, stretch.first.month, size)
        if stretch[:2] == (first, last):  # the three months to November, and the previous quarter
            return Period(*months(first.year, first.month + shift * size, size), grain, "text")
    if p.text_base:
        topic = d.periods.compared(here, month_only=True)
        if topic is not None and topic.grain in (QUARTER, HALF, MONTH):
            base, anchor = topic.first, "text"
        elif (named := d.days.just_named(here)) is not None:
            base, anchor = named, "text"  # 3월 말 …, 전 분기 말
    if base is None or shift is None:
        return None
    first, last = months(base.year, (base.month - 1) // size * size + 1 + shift * size, size)
    if (
        shift < 0
        and not p.text_base
        and d.periods.recent is not None
        and (first, last) == d.periods.recent[:2]
        and here - d.periods.recent_at <= 1
        and d.around.is_compared(start, end)
    ):
        first, last = months(first.year, first.month - size, size)  # 3분기 …, 지난 분기에 비해
    return Period(first, last, grain, anchor)
