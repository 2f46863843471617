"""Times that lie a length of time away: 사흘 전, 3년 뒤, two weeks ago, three days after 5 March."""

from __future__ import annotations

from datetime import date, timedelta

from factcheck.extract.times import duration
from factcheck.extract.times.discourse import Discourse
from factcheck.extract.times.duration import CLOCKED
from factcheck.extract.times.expression import Expression
from factcheck.extract.times.partial import DAY, HALF, MONTH, QUARTER, WEEK, YEAR, Partial
from factcheck.extract.times.period import Period, month_of, one_day, whole_year
from factcheck.extract.times.resolve import base_of, beside
from factcheck.extract.times.settle import settle, settle_moment, unresolved
from factcheck.semantics.calendar import month_last
from factcheck.types import Mention

GONE_ON = 3  # sentences over which a text goes on with the day it has named
HOURS = 24  # of a day
RECENTLY = 2  # years back to which figures of a half or a month are compared without more words
LONGEST = {HALF: 184, QUARTER: 92, MONTH: 31, WEEK: 7}  # days of one such period
COUNTED_WITH = 1  # a count of days may take in the day that it begins with
OLD_NEWS = 330  # days
FAR_BACK = 5  # years ago that English counts from publication, whatever year it has named
AGES = 1000  # years from which a length of time ago names no calendar year


def read_away(mention: Mention, e: Expression, d: Discourse) -> None:
    """사흘 전, 3년 뒤, two weeks ago, three days after 5 March."""
    p = e.partial
    if p.amounts and p.amounts[0][1] == "year" and p.amounts[0][0] >= AGES:
        duration.fill(mention, p)  # 5000년 전: no calendar year
        return
    mention.unit = "date"
    if p.amounts and p.amounts[-1][1] in CLOCKED:
        _moment_away(mention, p, d)
        return
    if (
        p.direction == 1
        and d.prefer == "past"
        and d.habits.verb_last
        and p.base is None
        and not p.text_base
        and d.around.tense(e.start, e.end) == "past"
    ):
        p = p.copy()
        p.text_base = True  # 2019년 세웠고 3년 뒤 상장했다: counted from what the text tells
    if _goes_back_from_named(p, e, d):
        p = p.copy()
        p.text_base = True  # 5일 쌀값은 열흘 전보다 내렸다
    told = _told_beside(p, e, d) if p.base is None and d.prefer == "past" else None
    long_ago = _long_ago(p, e, d)
    period = told or long_ago or (_away_from_base(p, d, e) if p.base is not None else away(p, d, e.start))
    if period is not None and p.amount_high is not None and p.amounts:  # two to three years ago
        farther = p.copy()
        farther.amounts = [(p.amount_high, p.amounts[-1][1])]
        other = away(farther, d, e.start)
        ends = (period, other) if other is not None and other.first >= period.first else (other, period)
        period = Period(ends[0].first, ends[1].last, period.grain, period.anchor) if ends[0] is not None and ends[1] is not None else None
    if period is not None and _leads_up_to(p, e, d):
        period = None
    if period is None:
        unresolved(mention, p)
        return
    settle(mention, period)
    here = d.around.sentence(e.start)
    d.note(period, here, comparison=True, leaning=d.habits.verb_last and d.around.is_compared(e.start, e.end))
    if p.text_base and p.direction == 1:
        d.periods.latest, d.periods.latest_at = period if period.grain < DAY else month_of(period.first, "text"), here


def _goes_back_from_named(p: Partial, e: Expression, d: Discourse) -> bool:
    """Whether days or weeks are counted back from a day that the sentence named, whose figure is compared with the one of then."""
    if p.direction == 1 or p.base is not None or p.text_base or not d.habits.verb_last or not p.amounts:
        return False
    in_days = p.amounts[-1][1] in ("day", "week") and d.days.latest is not None and d.days.latest_at == d.around.sentence(e.start)
    return in_days and d.around.is_compared(e.start, e.end)


def _told_beside(p: Partial, e: Expression, d: Discourse) -> Period | None:
    """The date beside a time that is counted from what the text tells: 16일 뒤인 5월 4일; 18일 …, 사흘 전인 15일."""
    if p.direction == 1:
        return beside(d, e.end)
    if not p.amounts or p.amounts[-1][1] not in ("day", "week") or p.amount_high is not None:
        return None
    told = beside(d, e.end)
    if told is None or told.grain != DAY:
        return None
    counted = (duration.shift_day(x, p.amounts, -1) for x in (d.days.latest, d.days.focus) if x is not None)
    met = any(x is not None and abs((x - told.first).days) <= COUNTED_WITH for x in counted)
    return Period(told.first, told.last, DAY, "text") if met else None


def _long_ago(p: Partial, e: Expression, d: Discourse) -> Period | None:
    """The year that lies several years back, where no figure is set against it: 10년 전 조직을 만들었다."""
    if p.direction == 1 or p.base is not None or p.text_base or d.prefer != "past" or d.published is None or not d.habits.verb_last:
        return None
    if p.amount_high is not None or not p.amounts or len(p.amounts) > 1 or p.amounts[0][1] != "year" or p.amounts[0][0] <= RECENTLY:
        return None
    if d.around.is_compared(e.start, e.end) or d.habits.figured.match(d.text, e.end) is not None:
        return None
    day = duration.shift_day(d.published, p.amounts, -1)
    return whole_year(day.year, "published") if day is not None else None


def _leads_up_to(p: Partial, e: Expression, d: Discourse) -> bool:
    """Whether 24일 전 is the time before a day to come, or before the 24th: 24일 전에는 마칠 것으로 보인다."""
    if p.direction == 1 or p.base is not None or not d.habits.verb_last or d.prefer == "future" or not d.text[e.start].isdecimal():
        return False
    return p.amounts is not None and p.amounts[-1][1] == "day" and d.around.tense(e.start, e.end) == "future"


def _moment_away(mention: Mention, p: Partial, d: Discourse) -> None:
    """Two hours ago: a moment where the time of publication is known."""
    mention.kind, mention.unit = "time", "datetime"
    if p.direction == 1 and p.base is None and d.prefer == "past" and d.habits.verb_last:
        duration.fill(mention, p)  # 1분 뒤 동점골: counted from what the text tells, not from publication
        return
    if d.moment is None or p.base is not None:
        mention.resolved, mention.anchor = False, "none"
        return
    amounts = p.amounts or []
    days, rest = divmod(amounts[0][0], HOURS) if d.habits.verb_last and len(amounts) == 1 and amounts[0][1] == "h" else (0, 1)
    if days and not rest:  # 24시간 전보다: than at that hour of the day before
        mention.kind, mention.unit = "date", "date"
        settle(mention, one_day(d.moment.date() + timedelta(days=int(days) * (p.direction or -1)), "published"))
        return
    told_to_the_second = any(unit == "s" for _, unit in amounts)
    moment = duration.moved(d.moment if told_to_the_second else d.moment.replace(second=0), amounts, p.direction or -1)
    if moment is None:
        mention.resolved, mention.anchor = False, "none"
        return
    settle_moment(mention, moment)


def away(p: Partial, d: Discourse, start: int) -> Period | None:
    """The day, month or year that lies an amount of time away, as fine as the amount is told; in plans, the day, of years ago the month."""
    assert p.amounts is not None
    here = d.around.sentence(start)
    direction = p.direction or -1
    unit = p.amounts[-1][1]
    if unit in ("year", "month", "quarter") and d.prefer == "past":
        return _period_away(p, d, here, direction, unit)
    base, anchor = d.published, "published"
    if p.text_base and d.days.latest is not None:
        base, anchor = d.days.latest, "text"
    elif p.text_base and direction > 0 and d.prefer == "past":
        return None  # two days later, and no day was named
    if base is None:
        return None
    day = duration.shift_day(base, p.amounts, direction)
    if day is not None and p.weekday is not None:
        day += timedelta(days=(p.weekday - day.isoweekday()) % 7 - (7 if direction > 0 and day.isoweekday() != p.weekday else 0))
    if day is not None and unit == "year" and direction < 0:
        return month_of(day, anchor)  # what lies years back is not told to the day
    return one_day(day, anchor)


def _period_away(p: Partial, d: Discourse, here: int, direction: int, unit: str) -> Period | None:
    assert p.amounts is not None
    topic = d.periods.compared(here)
    if p.text_base and direction > 0:  # two years later: counted from the year just named, from publication never
        day = d.days.just_named(here) if d.days.latest_at > d.periods.latest_at else None
        if day is not None:
            topic = month_of(day, "text")
        elif (named := d.periods.just_named(here)) is not None:
            topic = named
        elif d.periods.recent is None:
            topic = None
        if topic is None:
            return None
        begun, ended = duration.shift_day(_closing(topic), p.amounts, direction), duration.shift_day(topic.last, p.amounts, direction)
        if begun is None or ended is None or (day is not None and d.published is not None and day <= d.published < begun):
            return None  # what happened lies behind
        grain = YEAR if unit == "year" and topic.grain == YEAR else MONTH
        return Period(begun, month_last(ended.year, ended.month), grain, "text") if topic.grain < DAY else Period(begun, ended, DAY, "text")
    recent = d.periods.recent
    if unit == "year" and not p.text_base and topic is recent and topic is not None and _is_old(topic, d):
        topic = d.periods.topic or topic  # in June, up from 5 in June last year; down 2% from a year ago: from June
    if d.published is None and not p.text_base and p.amounts[0][0] > 1:
        return None  # 1974년 문을 열었고 8년 전 불이 났다: counted from a day that is not known
    if p.text_base and d.periods.latest_at > d.periods.recent_at and (named := d.periods.just_named(here)) is not None:
        topic = recent = named  # in June 2020 …, a month earlier
    if topic is not None and not p.text_base and _is_left(topic, d, here):
        topic = None
    compared = topic is not None and (p.text_base or topic.grain != WEEK) and recent is not None
    if topic is not None and topic.grain == YEAR and p.amounts[0][0] >= FAR_BACK and not p.text_base and not d.habits.verb_last:
        compared = False  # who won last year, and was a finalist 20 years ago
    if compared and topic is not None and (topic.grain != YEAR or unit == "year") and (topic.grain == MONTH or unit != "month"):
        first, last = duration.shift_day(topic.first, p.amounts, direction), duration.shift_day(topic.last, p.amounts, direction)
        if first and last:
            return Period(first, last if topic.grain >= WEEK else month_last(last.year, last.month), topic.grain, "text")
    if d.published is None:
        return None
    day = duration.shift_day(d.published, p.amounts, direction)
    if day is None:
        return None
    if unit == "year":
        return whole_year(day.year, "published")
    return month_of(day, "published")


def _is_left(topic: Period, d: Discourse, here: int) -> bool:
    """Whether a text that told of several months goes on with what is so on a later day: 8∼9월 …, 이날 값은 1년 전보다 …"""
    days = d.days
    if days.latest is None or days.telling or not days.own or not d.habits.verb_last:
        return False
    if here - days.latest_at > GONE_ON or here - d.periods.recent_at <= 1:
        return False
    return topic.grain == MONTH and topic.first.month != topic.last.month and topic.last < days.latest


def _is_old(period: Period, d: Discourse) -> bool:
    """Whether a period ended so long before publication that nobody counts back from it."""
    return d.published is not None and (d.published - period.last).days > OLD_NEWS


def _closing(topic: Period) -> date:
    """The first day of a period, of a stretch of them that of its last one: what comes later is counted from its end."""
    if topic.grain == YEAR:
        return date(topic.last.year, 1, 1)
    if (topic.last - topic.first).days <= LONGEST.get(topic.grain, 0):
        return topic.first
    return topic.last if topic.grain >= DAY else topic.last.replace(day=1)


def _away_from_base(p: Partial, d: Discourse, e: Expression) -> Period | None:
    assert p.amounts is not None
    base = base_of(e, d)
    if base is None:
        return None
    direction = p.direction or 1
    day = duration.shift_day(base.first, p.amounts, direction)
    if day is None:
        return None
    if base.grain == YEAR and p.amounts[-1][1] == "year":
        return whole_year(day.year, base.anchor)
    if base.grain == MONTH and p.amounts[-1][1] in ("year", "month"):
        return month_of(day, base.anchor)
    return one_day(day, base.anchor)
