"""The day that a clock time is of: one told beside it, the one its sentence or the text names, or that of publication."""

from __future__ import annotations

import re
from datetime import date

from factcheck.extract.times.discourse import FAR_BACK, Discourse
from factcheck.extract.times.expression import Expression
from factcheck.extract.times.partial import Partial
from factcheck.extract.times.resolve import resolve

YEARS_BACK = 1000  # days before publication from which no hour of a sentence of its own is of that day
MIDNIGHT = (0, 0, None)  # which begins one day and ends another: that of the text may be either


def clock_day(e: Expression, d: Discourse) -> tuple[date | None, str]:
    """The day of a clock time: its own, else the one its sentence or the text before it names."""
    p = e.partial
    if p.has_day or p.now or p.week is not None:
        period = resolve(p, d, e.start, e.end)
        return (period.first, period.anchor) if period and period.first == period.last else (None, "none")
    if p.has_period:
        return None, "none"
    if e.until is not None and e.until.has_day and d.prefer != "future" and not on_the_next_day(p, e.until, d):
        if d.habits.verb_last and d.days.latest is not None and d.days.latest_at == d.around.sentence(e.start):
            return d.days.latest, "text"  # 오늘(5일) 오전 9시부터 29일 오후 6시까지
        period = resolve(e.until, d, e.start, e.end)
        return (period.first, period.anchor) if period and period.first == period.last else (None, "none")
    if d.around.text[e.start - 1 : e.start] == "\n" and d.around.text.startswith(":", e.end) and d.prefer == "past":
        return None, "none"  # 10.10am: what a line of a live page was written at
    ahead = _following_day(e, d)
    if ahead is not None and _is_of_old(ahead, d, FAR_BACK) and not _is_beside(e, d):
        ahead = None  # 46C at 3.36pm, breaking the record of January 12, 1939
    if ahead is not None and (d.days.latest_at != d.around.sentence(e.start) or _is_beside(e, d)):
        return ahead, "text"
    here = d.around.sentence(e.start)
    if (
        d.days.latest is None
        or here - d.days.latest_at > 1
        or d.days.named_at > d.days.latest_at
        or d.days.edge
        or d.days.elsewhere_at == here
        or (d.days.named_at == d.days.stretch_at == here and d.days.named != d.days.latest)
        or (d.days.several and here != d.days.latest_at)
        or _of_a_timetable(e, d, here)
        or _is_of_old(d.days.latest, d, YEARS_BACK)
        or (not d.habits.verb_last and d.prefer == "past" and (_is_between_days(d, here) or p.clock == MIDNIGHT))
    ):
        return None, "none"
    d.days.latest_at = here
    return d.days.latest, "text"


def _is_of_old(day: date, d: Discourse, days: int) -> bool:
    """Whether an English report names a day so far back only beside its news."""
    return not d.habits.verb_last and d.prefer == "past" and d.published is not None and (d.published - day).days > days


def _is_between_days(d: Discourse, here: int) -> bool:
    """Whether a clock stands in a sentence of its own behind two days that follow one another: it may be of either, or of both."""
    return here != d.days.latest_at and d.days.other_at >= d.days.latest_at - 1 >= 0


def on_the_next_day(p: Partial, q: Partial, d: Discourse) -> bool:
    """Whether a span ends on the day after that it begins on, which may be any day: 오전 5시 30분부터 다음날 새벽 1시까지."""
    return bool(q.text_base) and q.day_shift == 1 and (not p.has_day or not d.habits.verb_last) and d.prefer == "past"


def _of_a_timetable(e: Expression, d: Discourse, here: int) -> bool:
    """Whether a clock stands in a sentence of its own on what comes back or is to come, behind a day that is over."""
    if d.prefer == "future" or not d.habits.verb_last or here == d.days.latest_at or d.days.latest is None or d.published is None:
        return False
    return d.days.latest <= d.published and d.around.tense(e.start, e.end) == "future"


def _is_beside(e: Expression, d: Discourse) -> bool:
    """Whether no words, but for a bracket, part a clock from the next day of its sentence: 3.04 p.m. (1904 GMT) Friday."""
    for other in d.around.following(e.end):
        if other.partial.has_day:
            return re.fullmatch(r"(?:\s|\([^()\n]{0,24}\))*", d.text[e.end : other.start].removeprefix(")")) is not None
    return False


def _following_day(e: Expression, d: Discourse) -> date | None:
    """The day the rest of the sentence names first, in a language that puts the clock before the day."""
    if d.habits.verb_last or not d.around.ends:
        return None
    end = d.around.ends[d.around.sentence(e.start)]
    for other in d.around.following(e.end):
        if other.start >= end:
            return None
        if (
            other.partial.has_day
            and other.partial.clock is None
            and other.until is None
            and not other.partial.said("amounts", "text_base", "every")
        ):
            period = resolve(other.partial, d, other.start, other.end)
            return period.first if period and period.first == period.last else None
    return None
