"""Which of the days, months or quarters that a name fits is meant, seen from publication.

News looks back: a day, month or weekday without more is the latest one up to publication, unless
the words around it look ahead or it lies so near ahead that the writer can only mean that one.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from factcheck.extract.times.discourse import Discourse
from factcheck.extract.times.partial import DAY, HALF, MONTH, QUARTER, Partial
from factcheck.extract.times.period import Period

GRACE = timedelta(days=1)  # the far side of the world is a day ahead
DAY_AHEAD = 2  # the same for a bare day of the month
JUST_PAST, NEXT_DOOR, FAR_OFF = {MONTH: 60, QUARTER: 60, HALF: 60}, 14, 180  # days that settle which of two is meant, whatever the tense
SOON = 60  # days behind the day of the agenda its sentence tells, within which a date is of it
JUST_LEFT = 1  # days behind that something that lasted until a day may be over
NEARLY_A_WEEK = 5  # days behind from which a weekday is rather the next than the last
NEAR_WEEKDAY = timedelta(days=20)  # from publication, within which a day is meant although its weekday may be slipped
JUST_OVER, NOT_YET = 7, 20  # days behind and ahead between which a bare day of the month is the one behind
MONTH_BACK = 31  # days behind up to which a day told with its month is that of this year, whatever the tense
SURELY = 1  # the same where what lies behind is of last year
YEAR_KEPT = 120  # the same in English, which names a year that is not the running one
FAR_NEARER = 2  # times that a date is nearer ahead than one of last year from which the tense does not count
NEAR_AHEAD = 5  # a date this many times nearer ahead than behind is the one ahead
YEARLY = (DAY, MONTH, QUARTER)


class Sides(NamedTuple):
    """The latest candidate up to publication and the next one from it on, and how many days each lies away."""

    past: Period
    ahead: Period
    behind: int
    before: int
    last_year: bool  # the latest is of last year, in a language that would say so


def choose(p: Partial, d: Discourse, start: int, end: int, candidates: list[Period]) -> Period | None:
    """The candidate meant, seen from publication; candidates in order of time."""
    today = d.published
    if today is None or not candidates:
        return None
    grace = GRACE if candidates[0].grain >= DAY and (p.weekday is None or p.day is not None) else timedelta(0)
    if p.shift is not None:
        return _shifted(p, d, today, grace, candidates)
    past = ahead = None
    for c in candidates:
        if c.first <= today + grace:
            past = c
        if ahead is None and c.last >= today:
            ahead = c
    if d.prefer == "future":
        return ahead
    if past is None or ahead is None or past == ahead:
        found = past or ahead
        if found is None or found.grain not in (QUARTER, HALF) or d.around.tense(start, end) == "future":
            return found
        return _settled(found, d, candidates)
    behind, before = (today - past.last).days, (ahead.first - today).days
    if p.nearest and p.day is not None and p.weekday is None and before <= JUST_OVER < behind:
        return ahead
    if (fitting := _fitting(p, past, ahead, min(today - past.last, ahead.first - today))) is not None:
        return fitting
    if not d.habits.verb_last and _is_ahead(p, d, start, end, past, ahead):
        return None if d.around.tense(start, end, past.grain) == "past" and d.around.is_known(start) else ahead
    sides = Sides(past, ahead, behind, before, _was_last_year(p, past, d))
    return _whatever_the_tense(p, d, start, end, sides) or _by_tense(p, d, start, end, sides)


def _shifted(p: Partial, d: Discourse, today: date, grace: timedelta, candidates: list[Period]) -> Period | None:
    """The candidate that a word before it points to: 지난 11일, next Friday, this March."""
    assert p.shift is not None
    if p.weekday is not None and p.month is not None and candidates[0].grain == DAY:
        return min(candidates, key=lambda c: abs(c.first - today))  # next Friday, 5 December: the word is the weekday's
    if p.shift > 0:
        running = d.habits.verb_last and p.said("day", "month")  # 오는 10월 3일, said on that very day: written the evening before
        return min((c for c in candidates if c.first > today or (running and c.last >= today)), default=None)
    if p.shift == 0:
        return next((c for c in candidates if c.first.year == today.year), None)
    if p.day is not None and p.month is None and p.weekday is None and d.habits.verb_last and any(c.first == today for c in candidates):
        return None  # 지난 11일, said on the 11th: that very day, or the 11th of last month
    dated = d.habits.verb_last and p.month is not None and p.day is not None  # 지난 12월 11일, said on that very day
    return max((c for c in candidates if c.last < today or (dated and c.last <= today + grace)), default=None)


def _whatever_the_tense(p: Partial, d: Discourse, start: int, end: int, sides: Sides) -> Period | None:
    """The side that distance from publication or the words right beside the time settle; None where its sentence must be asked."""
    past, ahead, behind, before, last_year = sides
    today = d.published
    assert today is not None
    half_over = (
        past.grain == HALF and past.first.year == today.year < ahead.first.year
    )  # the first half, said in July of what is to be paid
    if behind <= JUST_PAST.get(past.grain, -1) and (before > FAR_OFF or half_over):
        return past  # the second quarter, said in August
    if past.grain == MONTH and d.around.is_held_yearly(end):
        return ahead if before < behind else past
    coming = past.grain in (MONTH, QUARTER) and before <= SOON and behind > FAR_OFF
    if coming and not d.ranging and d.around.is_meant_for(start) and not d.around.is_compared(start, end):
        return ahead  # agreed to cut output from November, said in October
    this_year = past.first.year == today.year
    of_next_year = d.habits.verb_last and p.month is not None and this_year and ahead.first.year > today.year
    if of_next_year and before > FAR_OFF and not d.around.is_due(end):
        return past  # a day of next year is said to be one
    # January to October, said in December
    over = past.grain == MONTH and ((d.ranging and not last_year) or d.around.tense(start, end, MONTH) == "past")
    over = over or (past.grain == DAY and not d.habits.verb_last and d.around.is_right_behind_a_deed(start))  # who died on January 5th
    if before <= NEXT_DOOR and behind > FAR_OFF and p.said("month", "feast") and not over:
        return ahead  # 3 October, said on the first
    if past.grain == DAY and p.month is not None and behind > FAR_OFF and before <= SOON + d.days_to_agenda(start):
        return ahead  # until April 10th, when the ballots are counted by April 3rd
    if p.day is not None and p.month is None and before > NOT_YET and (found := _of_this_month(d, start, end, sides)) is not None:
        return found
    if past.grain == DAY and behind > JUST_LEFT and (p.weekday is not None or behind > max(before, FAR_OFF)) and d.around.leads_to(start):
        return ahead  # until Friday, through 8 February
    lately = behind <= MONTH_BACK or (behind <= YEAR_KEPT and this_year and not d.habits.verb_last)
    if past.grain == DAY and p.month is not None and lately and before > FAR_OFF and not d.around.is_due(end):
        return past  # the deadline of 2 December, said on the 21st; the decision of 8 March, said in June of what is scheduled
    if last_year and behind > MONTH_BACK and d.around.is_open_until(end):
        return past if before > SOON and d.around.tense(start, end) == "past" else ahead  # 12월 13일까지, said in May
    return None


def _of_this_month(d: Discourse, start: int, end: int, sides: Sides) -> Period | None:
    """The bare day of the month just behind, where the next one is far: a day of another month is told with its month."""
    due = d.around.is_due(end) or (d.around.is_deadline(start) and d.around.tense(start, end) == "future")
    if sides.behind <= JUST_OVER and not due:
        return sides.past
    over = 0 < sides.behind <= JUST_LEFT and not d.around.is_announced(end)
    return sides.past if over else None  # what lasted until yesterday: 16일까지 취소된, said on the 17th


def _by_tense(p: Partial, d: Discourse, start: int, end: int, sides: Sides) -> Period:
    """The side that the tense of the sentence tells, or the much nearer one where it tells none."""
    past, ahead, behind, before, last_year = sides
    tense = d.around.tense(start, end, DAY if p.feast is None else MONTH) if past.grain == DAY else d.around.tense(start, end, past.grain)
    if tense == "future" and past.grain != DAY and d.around.is_compared(start, end):
        tense = None  # 2분기 4천억 원 대비 10배 늘 전망: the future of another
    if tense == "future" and p.weekday is not None and behind < before and d.around.was_planned(start):
        tense = None  # it was set to launch on Tuesday, said on Thursday
    if tense is not None:
        return ahead if tense == "future" else past
    if p.weekday is not None and p.day is None and behind >= NEARLY_A_WEEK:
        return ahead
    if last_year and past.grain == DAY and d.is_on_programme(start):
        return ahead  # 초복은 7월 15일이다. 동지는 12월 21일이다
    if d.ranging and past.grain != DAY and not last_year:
        return past
    nearer = SURELY if last_year else DAY_AHEAD if p.month is None and p.day is not None else NEAR_AHEAD  # so many times
    yearly = past.grain in YEARLY and p.said("month", "quarter", "feast", "day")
    return ahead if (last_year or yearly) and behind > before * nearer else past


def _fitting(p: Partial, past: Period, ahead: Period, apart: timedelta) -> Period | None:
    """Of two years, the one whose day is the weekday told beside it; near publication a slip of the pen is likelier."""
    if p.weekday is None or p.month is None or p.day is None or apart <= NEAR_WEEKDAY:
        return None
    fitting = [c for c in (past, ahead) if c.first.isoweekday() == p.weekday]
    return fitting[0] if len(fitting) == 1 else None


def _is_ahead(p: Partial, d: Discourse, start: int, end: int, past: Period, ahead: Period) -> bool:
    """Whether a date without a year lies ahead: in a period to come that the text has just named, or nearer than one of last year.

    English names a year that is not the running one, whatever the tense of the sentence: two shows were added, on November 12.
    """
    assert d.published is not None
    named = d.has_just_named(ahead, start)
    dated = past.grain == DAY and p.said("month", "feast")
    nearer = dated and past.first.year < d.published.year == ahead.first.year and not d.is_of_year(past.first.year, start)
    if not (named or nearer) or d.around.is_compared(start, end):
        return False
    behind, before = d.published - past.last, ahead.first - d.published
    tense = d.around.tense(start, end, past.grain)
    just_past = behind.days <= JUST_PAST.get(past.grain, -1) and before.days > FAR_OFF
    if just_past and not nearer and tense != "future":
        return False  # a rise in September, said in October behind what is planned for next year
    if tense == "past":
        return nearer and behind > before * FAR_NEARER and not d.around.is_right_behind_a_deed(start)
    return named or behind > before


def _was_last_year(p: Partial, past: Period, d: Discourse) -> bool:
    """Whether what lies behind is a day, month or half of last year, which Korean says then: what lies ahead need only be nearer."""
    named = d.habits.verb_last and past.grain in (DAY, MONTH, HALF) and p.said("month", "feast", "half")
    return named and d.published is not None and past.first.year < d.published.year


def _settled(found: Period, d: Discourse, candidates: list[Period]) -> Period:
    """A quarter or half that is still running gives way to that of last year where the text is about last year."""
    today, recent = d.published, d.periods.recent
    if today is None or found.last < today:
        return found
    if recent is not None and recent.first.year == recent.last.year == today.year - 1 == found.first.year - 1:
        return next((c for c in candidates if c.first.year == recent.first.year), found)
    return found
