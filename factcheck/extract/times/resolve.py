"""The parts of a time against the calendar: first and last day, or None where the text does not say enough."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import lru_cache

from factcheck.extract.times.choice import GRACE, NEAR_WEEKDAY, choose
from factcheck.extract.times.discourse import FRESH, Discourse, Period
from factcheck.extract.times.narrow import narrow
from factcheck.extract.times.partial import DAY, HALF, MONTH, QUARTER, WEEK, YEAR, Partial
from factcheck.semantics.calendar import add_months, make_day, month_last, months, nth_weekday, week
from factcheck.semantics.feasts import feast

EARLIEST, LATEST = date.min + timedelta(days=800), date.max - timedelta(days=800)
SEASON_MONTH = {1: 3, 2: 6, 3: 9, 4: 12}
MONTHS = {YEAR: 12, HALF: 6, QUARTER: 3, MONTH: 1}
NEARBY, FAR = 2, 14  # months before and after publication in which a day is looked for
FEW = 3
NEXT_DAY = timedelta(days=1)
NEWS = 3  # days before publication that a bare day is of without a doubt
NEAR_MONTH = timedelta(days=45)  # before or after publication, within which a weekday is told with the day of the month alone
BESIDE = 5  # characters between a day of the text and the date that it is
WINTER = 4
WEDNESDAY = 3
Candidates = Callable[[int], Period | None]


def resolve(p: Partial, d: Discourse, start: int, end: int) -> Period | None:
    """The days a time covers, None where they cannot be known."""
    try:
        period = _period(p, d, start, end)
        if period is None:
            return None
        return narrow(p, period, plans=d.prefer == "future")
    except (OverflowError, ValueError):
        return None


def _period(p: Partial, d: Discourse, start: int, end: int) -> Period | None:
    here = d.sentence(start)
    year, anchor = _year(p, d, here)
    if p.season == WINTER and p.year_shift == 0 and year is not None and d.published is not None and d.published.month <= 2:
        year -= 1  # this winter, said in January, began last December
    if p.said("year", "year_shift") and year is None:
        return None
    if p.same == "year" and p.said("month", "quarter", "half"):  # 2020년 3월 …, 같은 해 5월 28일
        of_text = _same(p, d, here, year)
        if of_text is None:
            return None
        year, anchor = of_text.first.year, "text"
    elif p.same is not None:
        return _same(p, d, here, year)
    if p.day_shift is not None:
        return _shifted_day(p, d, start, end)
    if p.rest is not None:
        return _rest(p, d)
    if p.league_season is not None:
        return d.season(p.league_season)
    if p.week_shift is not None or (p.weekend and p.shift is not None and p.feast is None):
        if d.published is None:
            return None
        if p.weekend and p.nearest and d.prefer == "past" and d.published.isoweekday() <= WEDNESDAY and d.tense(start, end) != "future":
            return Period(*week(d.published, -1), WEEK, "published")  # over the weekend, said on Monday
        shift = p.week_shift if p.week_shift is not None else (p.shift or 0)
        if not p.text_base or d.prefer == "future":
            return Period(*week(d.published, shift), WEEK, "published")
        named = d.near_day(here)
        if named is None and shift > 0:
            return None  # the following week, and none was named
        return Period(*week(named or d.published, shift), WEEK, "text" if named is not None else "published")
    if p.now:
        return Period(d.published, d.published, DAY, "published") if d.published else None
    if p.feast is not None:
        spec = p.feast
        if year is None and d.named is not None and feast(spec, d.named.year) == d.named:
            return Period(d.named, d.named, DAY, "text")  # 17 February, New Year's Day
        if year is None and d.latest is not None and d.latest_at == here and d.latest.anchor == "explicit" and d.latest.grain == MONTH:
            told = feast(spec, d.latest.first.year)
            if told is not None and d.latest.first <= told <= d.latest.last:
                return Period(told, told, DAY, "text")  # in May 2019, at a cookout of Memorial Day
        return _pick(p, d, start, end, year, anchor, lambda y: _one_day(feast(spec, y)))
    if p.month_shift is not None:
        return _shifted_month(p, d, here)
    if p.quarter_shift is not None or p.half_shift is not None:
        return _shifted_part(p, d, start, end)
    if p.quarter is not None and p.qualifier is not None and not d.fiscal_told and start not in d.fiscal_ends:
        return None  # the fiscal third quarter, of a year whose end the text does not tell
    of = _in_year(p, d.fiscal_ends.get(start, d.fiscal_end))
    if of is not None:
        return _pick(p, d, start, end, year, anchor, of)
    if year is not None and p.day is None:
        return Period(date(max(year, 1), 1, 1), date(year + (p.span or 1) - 1, 12, 31), YEAR, anchor)
    if p.day is not None:
        return _day_of_month(p, d, start, end)
    if p.weekday is not None:
        return _weekday(p, d, start, end)
    if p.nth_week is not None and not p.weekend and d.prefer == "past":
        return d.month_of_week(p.nth_week, start)
    if p.nth_week is not None and d.prefer == "future" and d.published is not None:
        return Period(*months(d.published.year, d.published.month), MONTH, "published")
    if p.weekend:
        return Period(*week(d.published), WEEK, "published") if d.published else None
    return None


def _in_year(p: Partial, fiscal_end: int) -> Candidates | None:
    """The period of a year that was named, as a function of the year; quarters of the year that ends with a month."""
    if p.month is not None:
        month, day = p.month, p.day
        if day is not None:
            return lambda y: _one_day(make_day(y, month, day))
        return lambda y: Period(*months(y, month), MONTH, "")
    for name, size, grain in (("quarter", 3, QUARTER), ("half", 6, HALF)):
        number = getattr(p, name)
        if number is not None:
            first = number * size - size + 1 - (12 - fiscal_end)
            return lambda y: Period(*months(y, first, size), grain, "")
    if p.season is not None:
        opening = SEASON_MONTH[p.season]
        return lambda y: Period(*months(y, opening, 3), QUARTER, "")
    if p.week is not None:
        number = p.week
        return lambda y: Period(*week(date(y, 1, 4), number - 1), WEEK, "")
    return None


def _one_day(day: date | None) -> Period | None:
    return Period(day, day, DAY, "") if day else None


def _shifted_day(p: Partial, d: Discourse, start: int, end: int) -> Period | None:
    """Today, yesterday; 전날, 이튿날 of an earlier day of the text."""
    shift = p.day_shift or 0
    if p.text_base and (found := beside(d, end)) is not None and found.grain == DAY:
        return found
    if p.text_base and shift > 0 and d.day is None and d.prefer == "past" and d.tense(start, end) == "past" and not d.habits.verb_last:
        return None  # he was freed the next morning, after a day that was not named
    base = d.day_meant(start, end, shift) if p.text_base else d.published
    if base is None:
        return None
    day = base + timedelta(days=shift)
    return Period(day, day, DAY, "text" if p.text_base and base != d.published else "published")


def beside(d: Discourse, end: int) -> Period | None:
    """The date that stands in apposition to the day that ends here: 다음날(12월 1일), 전날인 16일, 사흘 뒤인 5월 4일."""
    other = next(d.following(end), None)
    if other is None or not other.partial.said("day", "month", "year") or other.until is not None or other.start - end > BESIDE:
        return None
    between = d.text[end : other.start].lstrip(" ")
    if between != "(" and (d.habits.apposed is None or d.habits.apposed.fullmatch(between) is None):
        return None
    return resolve(other.partial, d, other.start, other.end)


def _rest(p: Partial, d: Discourse) -> Period | None:
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


def _year(p: Partial, d: Discourse, here: int) -> tuple[int | None, str]:
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


def _same(p: Partial, d: Discourse, here: int, year: int | None) -> Period | None:
    """전년 동기, 같은 달, the same day: an earlier time of the text, in another year where one is said."""
    if p.same == "day" and p.nearest and d.coming is not None:
        return Period(d.coming, d.coming, DAY, "text")  # the day of what is to come, not that of the announcement
    if p.same == "day":
        return Period(d.day, d.day, DAY, "text") if d.day else None
    topic = d.topic_at(here, month_only=p.same in ("month", "quarter"))
    if year is None and d.latest is not None and here - d.latest_at <= 1 and p.same in ("year", "month"):
        topic = d.latest
    if p.same == "month" and year is None and d.day is not None and here - d.day_at <= 1 and d.day_at >= d.latest_at:
        topic = Period(*months(d.day.year, d.day.month), MONTH, "text")  # 3월 2일 …, 같은 달 15일
    if topic is None:
        return None
    first, last, grain = topic.first, topic.last, topic.grain
    if p.same == "month" and p.day is not None:
        return _one_day(make_day(first.year, first.month, p.day)) if grain == MONTH else None
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


def _shifted_month(p: Partial, d: Discourse, here: int) -> Period | None:
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


def _shifted_part(p: Partial, d: Discourse, start: int, end: int) -> Period | None:
    here = d.sentence(start)
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
        and d.is_compared(start, end)
    ):
        first, last = months(first.year, first.month - size, size)  # 3분기 …, 지난 분기에 비해
    return Period(first, last, grain, anchor)


def _pick(p: Partial, d: Discourse, start: int, end: int, year: int | None, anchor: str, of: Candidates) -> Period | None:
    """The period in its year, or the one meant where no year is said."""
    if year is None:
        year, anchor = d.year_going_on(p, start, end), "text"
    if year is None and (listed := d.year_listed(p, start)) is not None:
        year, anchor = listed, "explicit"
    if year is None and (subject := d.year_of_subject(p, start, end)) is not None:
        year, anchor = subject, "text"
    if year is None and not d.habits.verb_last and (shared := d.year_shared(p, end)) is not None:
        year, anchor = shared, "explicit"
    if year is not None:
        period = of(year)
        return period._replace(anchor=anchor) if period else None
    if d.published is None:
        return None
    told = d.dates.get((p.month, p.day)) if p.month is not None and p.day is not None and p.shift is None else None
    if told is not None:
        return Period(told, told, DAY, "text")
    here = d.published.year
    if p.week is not None and d.prefer == "future":  # the weeks of a year are numbered for those who live in it
        return of(here)
    found = [c for y in (here - 1, here, here + 1) if (c := of(y)) is not None]
    if len(found) < FEW:  # 29 February
        found = [c for y in range(here - 8, here + 9) if (c := of(y)) is not None]
    chosen = choose(p, d, start, end, found)
    if chosen is not None and p.month is not None and p.day is not None and chosen.grain == DAY:
        d.dates[p.month, p.day] = chosen.first
    return chosen._replace(anchor="published") if chosen else None


def _day_of_month(p: Partial, d: Discourse, start: int, end: int) -> Period | None:
    """The 19th: of the month in question; with a weekday beside it, in plans, of a month where both fit."""
    if d.published is None or p.day is None:
        return None
    if d.prefer == "past" and p.weekday is None and (dated := d.captioned(start)) is not None:
        found = [x for x in _numbered(p.day, dated.replace(day=1), 2, 0) if x <= dated + GRACE]
        return Period(found[-1], found[-1], DAY, "text") if found else None
    inside = d.held(p.day, start) or d.stretch_end(p.day, start, end) or (d.of_month_told(p.day, start, end) if p.shift is None else None)
    if inside is not None:
        return Period(inside, inside, DAY, "text")
    today = d.published
    if d.prefer == "past" and p.weekday is None and p.shift is None and d.is_of_two_months(p.day, start):
        return None
    if d.prefer == "past" and d.year_of_subject(p, start, end) not in (None, d.published.year):
        return None  # 지난해 성년의 날은 15일이었다
    listed = d.listed_behind(end)
    agrees = bool(p.nearest) and p.shift is None and p.weekday is not None  # Tuesday 13; 오는 20일(금) may be a slip
    day, weekday = p.day, p.weekday if p.nth is None and (d.prefer == "future" or agrees) else None
    for reach in (NEARBY, FAR):
        days: Sequence[date] = _numbered(day, d.published.replace(day=1), reach, reach)
        if listed > day:
            days = [x for x in days if make_day(x.year, x.month, listed) is not None]  # 30일과 31일: of a month that has both
        fitting = [x for x in days if x.isoweekday() == weekday] if weekday is not None else days
        if len(fitting) >= FEW and fitting[0] < d.published < fitting[-1]:
            days = fitting
            break
        days = fitting or days
    if weekday is not None and days and days[0].isoweekday() == weekday:
        nearest = min(days, key=lambda x: abs(x - today))
        return Period(nearest, nearest, DAY, "published") if not agrees or abs(nearest - today) <= NEAR_MONTH else None
    if agrees:
        return None  # Tuesday 13, and no month has such a day
    if d.prefer == "past" and p.shift is None and (ahead := d.following_day(day, start, end)) is not None:
        return Period(ahead, ahead, DAY, "text")
    if d.prefer == "past" and (beside := d.on_another_clock(p, day, start)) is not None:
        return Period(beside, beside, DAY, "text")
    chosen = choose(p, d, start, end, [Period(x, x, DAY, "published") for x in days])
    if chosen is None or d.prefer == "future" or p.shift is not None:
        return chosen
    if d.is_of_an_old_story(p, start) and d.named is not None:
        then = make_day(d.named.year, d.named.month, day)
        if (today - chosen.first).days <= FRESH:
            d.named_at = d.sentence(start)
            return None  # an hour of the old event, or of the news
        return Period(then, then, DAY, "text") if then is not None else None
    if not -1 <= (today - chosen.first).days <= NEWS and (told := _told(d, day, start, end)) is not None:
        return Period(told, told, DAY, "text")
    if p.weekday is not None:
        return _agreeing(p.weekday, chosen, days, today)
    there = d.same_month(day, start, chosen.first)
    return chosen if there == chosen.first else Period(there, there, DAY, "text")


def _told(d: Discourse, number: int, start: int, end: int) -> date | None:
    """The day that the article tells elsewhere with its month or a word that points ahead, for its bare number."""
    if d.told is None:
        d.told = {}
        for e in d.expressions:
            if e.partial.day is not None and e.until is None and e.partial.day_to is None and _points(e.partial):
                period = resolve(e.partial, d, e.start, e.end)
                if period is not None:
                    d.told[e.partial.day] = period.first if d.told.get(e.partial.day, period.first) == period.first else None
    told = d.told.get(number)
    if told is None or d.published is None or not NEXT_DAY < told - d.published <= NEAR_WEEKDAY * 2:
        return None
    return told if d.tense(start, end) != "past" else None


def _points(p: Partial) -> bool:
    return p.said("month", "month_shift") or (p.shift or 0) > 0


def _agreeing(weekday: int, found: Period, days: Sequence[date], today: date) -> Period:
    """The day found, or its neighbour of a month later or earlier where only that one is the weekday beside it: 19일(화)."""
    at = days.index(found.first)
    near = [x for x in days[max(0, at - 1) : at + 2] if abs(x - today) <= NEAR_WEEKDAY]
    fitting = [x for x in near if x.isoweekday() == weekday]
    if found.first.isoweekday() == weekday or len(fitting) != 1:
        return found
    return Period(fitting[0], fitting[0], DAY, "published")


@lru_cache(maxsize=4096)  # articles of one month ask for the same few
def _numbered(day: int, month: date, back: int, ahead: int) -> tuple[date, ...]:
    """The days with a number in the months around one, given by its first day."""
    first = add_months(month, -back)
    turned = [divmod(first.year * 12 + first.month - 1 + i, 12) for i in range(back + ahead + 1)]
    return tuple(x for year, m in turned if (x := make_day(year, m + 1, day)) is not None)


def _weekday(p: Partial, d: Discourse, start: int, end: int) -> Period | None:
    if d.published is None or p.weekday is None:
        return None
    today = d.published
    nth = p.nth if p.nth is not None else p.nth_week if d.prefer == "future" else None
    if nth is not None:
        found = nth_weekday(date(today.year, today.month, 1), month_last(today.year, today.month), p.weekday, nth)
        return Period(found, found, DAY, "published") if found else None
    if d.hangs(start, end):
        return None  # the Monday before the festival
    dated = beside(d, end)
    if dated is not None and dated.grain == DAY and dated.first.isoweekday() == p.weekday and not p.said("shift"):
        return dated  # Thursday (18 August)
    if p.text_base and p.shift is not None and d.prefer == "past":  # the following Friday
        named = d.near_day(d.sentence(start))
        if named is None:
            return None
        apart = (p.weekday - named.isoweekday()) % 7 if p.shift > 0 else -((named.isoweekday() - p.weekday) % 7)
        day = named + timedelta(days=apart or 7 * p.shift)
        return Period(day, day, DAY, "text")
    if d.day is not None and d.equates(start, end):
        return Period(d.day, d.day, DAY, "text") if d.day.isoweekday() == p.weekday else None
    this = today + timedelta(days=p.weekday - today.isoweekday())
    if p.shift is not None and p.shift >= 0 and not p.nearest:
        day = this + timedelta(weeks=p.shift)
        return Period(day, day, DAY, "published")
    days = [this + timedelta(weeks=w) for w in (-1, 0, 1)]
    if d.prefer == "past" and p.shift is None and (same := d.same_weekday(p.weekday, start, end, days)) is not None:
        return Period(same, same, DAY, "text")
    return choose(p, d, start, end, [Period(x, x, DAY, "published") for x in days])
