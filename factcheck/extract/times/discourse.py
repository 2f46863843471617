"""What a text has told of time so far: the days, months and years that a time further on may lean on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from math import inf

from factcheck.extract.times.expression import Expression
from factcheck.extract.times.fiscal import FiscalYear, fiscal_year
from factcheck.extract.times.habits import Habits
from factcheck.extract.times.named import CURRENT, Days, JustRead, Meant, Periods
from factcheck.extract.times.partial import DAY
from factcheck.extract.times.period import Period, month_of
from factcheck.extract.times.surroundings import Surroundings
from factcheck.types import Sentence

PROGRAMME = 3  # sentences over which the days of a programme follow one another
AGENDA = 10  # the same for weekdays
OLD = 5  # days before the news from which a day is none of it
FAR_BACK = 100  # days before publication from which a named day is no more than an aside
DAY_LENGTH = 10  # characters of an ISO day


@dataclass(slots=True)
class Discourse:
    """The times a text has named so far, in reading order."""

    around: Surroundings
    text: str
    habits: Habits
    published: date | None
    moment: datetime | None  # of publication, where its hour is known
    prefer: str  # past or future: what a time means that may be either
    fiscal: FiscalYear
    days: Days
    periods: Periods
    meant: Meant
    last: JustRead
    ranging: bool = False  # while the beginning of a range is read

    @classmethod
    def of(
        cls, text: str, habits: Habits, published: str | None, prefer: str, sentences: Sequence[Sentence], found: Sequence[Expression]
    ) -> Discourse:
        """The state before the first of the times found in a text; `published` is an ISO day or date-time."""
        around = Surroundings(text, habits, [s.start for s in sentences], [s.end for s in sentences], found)
        moment = _moment(published)
        timed = moment if published and len(published) > DAY_LENGTH else None
        day = moment.date() if moment else None
        told = Days(day), Periods(day), Meant(day), JustRead()
        return cls(around, text, habits, day, timed, prefer, fiscal_year(text, found), *told)

    def note(self, period: Period, at: int, comparison: bool, leaning: bool = False, until: bool = False, edge: bool = False) -> None:
        """Remember a time that was read; a comparison (a year earlier) moves only the day in focus, 전날 (`leaning`) not even that."""
        if period.grain < DAY:
            self.days.leave(period, at)
        elif leaning:
            return
        else:
            self.days.note(period, at, until=until, edge=edge)
        if not comparison:
            self.periods.note(period, at)

    def note_week(self, period: Period, nth: int, at: int) -> None:
        """Remember the month that a numbered week is of, by its Thursday."""
        thursday = period.first + timedelta(days=3)
        self.last.week = month_of(thursday, "text"), nth, self.around.sentence(at)

    def month_of_week(self, nth: int, start: int) -> Period | None:
        """The month that a numbered week goes on with behind an earlier one of it: 6월 둘째 주 …, 넷째 주에는."""
        if self.last.week is None:
            return None
        month, told, at = self.last.week
        return month if told > 0 and (nth > told or nth < 0) and self.around.sentence(start) - at <= 1 else None

    def day_meant(self, start: int, end: int, shift: int, *, timed: bool) -> date | None:
        """The day that 이날, 전날, the next day lean on: the one just named; else, looking back, that of the article's news.

        `timed`: an hour is told with it.
        """
        at, days, verb_last = self.around.sentence(start), self.days, self.habits.verb_last
        if shift == 0 and days.several and at == days.latest_at and days.lead is not None and verb_last:
            return days.lead  # 27일 …, 28일 …, 이날 …: the day of the news closes a list
        if shift == 0 and verb_last and self._is_listed(start):
            return days.lead or self.published  # 지난 14일과 이날
        if shift == 0 and verb_last and days.lead is not None and self._is_of_old(at, days.lead):
            return None if timed else days.lead  # an hour of the old day, or of the news
        if shift < 0 and verb_last and self._is_behind_plans(start, end):
            return self.published  # 15일로 잡았다. 전날 돌려보낸 지 하루 만이다
        past = days.lead is not None and days.latest is not None and days.latest < days.lead and at != days.latest_at
        if shift == 0 and verb_last and past and self.around.tense(start, end) == "future":
            return days.lead  # 2일 시신을 찾았다. 해경은 이날부터 배를 끌 계획이다
        if shift == 0 and verb_last and self._is_told_of_old(at):
            if days.lead is not None and not self.around.opens(start) and self.around.tells(end, at):
                return days.lead  # 그는 이날 "…"고 말했다
            goes_on = days.lead is None and at - days.latest_at == 1 and self.around.opens(start)
            return days.latest if goes_on else None  # 재판부는 이날 …: of the old day, or of the news
        before = (days.lead - days.latest).days if days.latest is not None and days.lead is not None else 0
        if shift < 0 and verb_last and before > OLD and at - days.latest_at == 1:
            return None  # 지난달 27일 시작됐다. 전날 …: the day before that, or before the news
        told = days.several and days.telling and days.latest == days.lead
        if shift == 0 and verb_last and told and at - days.latest_at == 1 and self.around.opens(start):
            return None  # 18일 불이 났다고 19일 밝혔다. 이날 …
        begun = days.edge and self._has_gone_on(at, end, shift)
        if days.latest is not None and not begun and at - days.latest_at <= (1 if shift > 0 or (shift < 0 and verb_last) else 0):
            return days.latest
        ahead = shift == 0 and not begun and days.lies_ahead(days.latest) and self.around.tense(start, end) == "future"
        if ahead and days.lead is not None and at - days.latest_at > 1 and not self.around.opens(start):
            return None  # 14일 …, 17일 닿겠다. …. 제주는 이날 …: of the day to come, or of the news
        if ahead and at - days.latest_at <= (PROGRAMME if self.around.is_reported(end, at) else AGENDA):
            return days.latest  # on the opening day of a festival to come
        if shift < 0 and self.published is not None and (days.focus is None or abs((self.published - days.focus).days) <= 1):
            return self.published  # "the day before", in a report of today's news
        if begun and days.focus == days.latest:
            return self.published
        return days.focus or (self.published if shift <= 0 or days.latest is None else days.latest)

    def _has_gone_on(self, at: int, end: int, shift: int) -> bool:
        """Whether what began on the day named has gone on: 18일부터 시행됐다. 이날 …; 24일 이후 이날까지, 8일 이후 줄다가 전날."""
        if shift == 0:
            return at != self.days.latest_at or self.around.is_open_until(end)
        return shift < 0 and self.habits.verb_last and at == self.days.latest_at and not self.days.lies_ahead(self.days.latest)

    def _is_listed(self, start: int) -> bool:
        """Whether a day stands right before this one in a list, and is therefore another."""
        between = self.text[self.last.end : start]
        return self.last.period is not None and between in self.habits.lists and not between.startswith(",")

    def _is_of_old(self, at: int, lead: date) -> bool:
        """Whether the latest day named is one of the past that two sentences at least have left: 6일 …; 지난달 24일 …; …; 이날."""
        latest = self.days.latest
        return latest is not None and at - self.days.latest_at > 1 and (lead - latest).days > OLD

    def _is_told_of_old(self, at: int) -> bool:
        """Whether the sentences before tell what happened on a day long past: 2019년 5월 3일 불이 났다. 이날 …"""
        days = self.days
        if days.latest is None or not days.own or days.edge or self.published is None:
            return False
        return 0 < at - days.latest_at <= PROGRAMME and (self.published - days.latest).days > CURRENT

    def _is_behind_plans(self, start: int, end: int) -> bool:
        """Whether what was done stands behind a day that lies ahead."""
        return self.prefer == "past" and self.days.lies_ahead(self.days.latest) and self.around.tense(start, end) == "past"

    def near_day(self, at: int) -> date | None:
        """The day that this sentence or the one before named last, or the last of the period that it named."""
        day, period = self.days.just_named(at), self.periods.just_named(at)
        return day if period is None or (day is not None and self.days.latest_at >= self.periods.latest_at) else period.last

    def days_to_agenda(self, start: int) -> float:
        """How many days ahead the day to come lies that the sentence of an offset has named; without one, as far back as any."""
        named = self.days.named
        on_agenda = self.days.named_at == self.around.sentence(start) and self.days.lies_ahead(named)
        return (named - self.published).days if on_agenda and named is not None and self.published is not None else -inf

    def is_on_programme(self, start: int) -> bool:
        """Whether a day that lies ahead was named a few sentences before an offset at most."""
        return self.around.sentence(start) - self.days.named_at <= PROGRAMME and self.days.lies_ahead(self.days.named)

    def has_just_named(self, period: Period, start: int) -> bool:
        """Whether a time lies in a period to come that its sentence or the one before named: next spring, from April 29."""
        told, today = self.periods.just_named(self.around.sentence(start)), self.published
        if told is None or today is None or told.first <= today:
            return False
        return told.first <= period.first and period.first.year == told.last.year

    def is_of_year(self, year: int, start: int) -> bool:
        """Whether the text tells of a year around an offset."""
        here, period, day = self.around.sentence(start), self.periods.latest, self.days.latest
        if period is not None and here - self.periods.latest_at <= PROGRAMME and period.first.year <= year <= period.last.year:
            return True
        return day is not None and here - self.days.latest_at <= PROGRAMME and day.year == year

    def in_stretch(self, weekday: int, start: int) -> date | None:
        """The day of a weekday in a stretch of a week at most that has just been named and lies ahead: 11일부터 14일까지, 토요일에는."""
        days, here = self.days.stretch, self.around.sentence(start)
        if days is None or self.published is None or here - self.days.stretch_at > 1 or days.first <= self.published:
            return None
        day = days.first + timedelta(days=(weekday - days.first.isoweekday()) % 7)
        return day if day <= days.last < days.first + timedelta(days=7) else None

    def equates(self, start: int, end: int) -> bool:
        """Whether the weekday that stands here is said of a day its sentence has just named: 광복절은 목요일이라."""
        return self.days.latest_at == self.around.sentence(start) and self.around.equated_behind(end)

    def same_weekday(self, weekday: int, start: int, end: int, days: Sequence[date]) -> date | None:
        """The day of a weekday that the sentence's tense does not settle: that of the same name before, or that of a programme ahead."""
        known, named = self.meant.weekdays.get(weekday), self.days.named
        if known is None and not (self.days.lies_ahead(named) and self.around.sentence(start) - self.days.named_at <= AGENDA):
            return None
        tense = self.around.tense(start, end)
        if known is not None and self.published is not None:
            ahead = known > self.published
            if tense is None or (ahead and not self.around.is_right_behind_a_deed(start)) or (not ahead and tense == "past"):
                return known
        if tense is not None:
            return None
        return next((x for x in days if self.published is not None and x >= self.published), None)


def _moment(published: str | None) -> datetime | None:
    """The moment of publication, its clock left out where that cannot be read; None where there is no date."""
    for written in (published.replace("Z", "+00:00"), published[:DAY_LENGTH]) if published else ():
        try:
            return datetime.fromisoformat(written).replace(tzinfo=None)
        except ValueError:
            continue
    return None
