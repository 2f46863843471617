"""What a text has told of time so far: the days, months and years that a time further on may lean on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from math import inf

from factcheck.extract.times.expression import Expression
from factcheck.extract.times.fiscal import FiscalYear, fiscal_year
from factcheck.extract.times.habits import Habits
from factcheck.extract.times.partial import DAY, MONTH, YEAR, Partial
from factcheck.extract.times.period import Period
from factcheck.extract.times.surroundings import Surroundings
from factcheck.semantics.calendar import months
from factcheck.types import Sentence

STRETCH = 6  # days from which a stretch of them is a period that others are compared with
CURRENT = 40  # days before publication that an article of the day is about
PROGRAMME = 3  # sentences over which the days of a programme follow one another
AGENDA = 10  # the same for weekdays
FAR_BACK = 100  # days before publication from which a named day is no more than an aside
DAY_LENGTH = 10  # characters of an ISO day
NEAR_DAYS = 45  # days from publication within which a weekday told with its date may be told without it


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
    day: date | None = None
    day_at: int = -1  # sentence of that day
    other_day_at: int = -1  # sentence of the day named before that one
    day_edge: bool = False  # whether something began or ended on it: no clock behind it is on that day
    coming: date | None = None  # the latest day that lies ahead
    several: bool = False  # whether its sentence named other days before it
    recurs_at: int = -1  # sentence of the latest weekday that comes back
    elsewhere_at: int = -1  # sentence that speaks of another month or year behind that day
    told: dict[int, date | None] | None = None  # days of the month that the article tells with their month, once looked for
    dates: dict[tuple[int, int], date] = field(default_factory=dict)  # the day that each month and day without a year stood for
    lead: date | None = None  # the first day named that is not more than a day from publication
    bare_days: dict[int, date] = field(default_factory=dict)  # the day that each bare number stood for
    weekdays: dict[int, date] = field(default_factory=dict)  # the day that each weekday stood for
    named: date | None = None  # the latest day, or first of a few days, and its sentence; not one that something lasts until
    named_at: int = -1
    parted: date | None = None  # a day of another month that its sentence named before it
    focus: date | None = None  # the latest day of the time the article is about
    topic: Period | None = None  # the first period of the text shorter than a year
    year: Period | None = None
    recent: Period | None = None  # the latest period, and its sentence
    recent_at: int = -1
    recent_month: Period | None = None
    month: Period | None = None  # the latest single month
    latest: Period | None = None  # the latest period of any time, and its sentence
    latest_at: int = -1
    told_last: Period | None = None  # the period read last, and where it ends
    told_end: int = -1
    set_end: int = -1  # where the time read last that comes back ends
    week_told: tuple[Period, int, int] | None = None  # the month whose numbered week was read last, that number and its sentence
    clock_end: int = -1  # where the clock time read last ends, and its hour
    clock_hour: int = 0
    ranging: bool = False  # while the beginning of a range is read

    @classmethod
    def of(
        cls, text: str, habits: Habits, published: str | None, prefer: str, sentences: Sequence[Sentence], found: Sequence[Expression]
    ) -> Discourse:
        """The state before the first of the times found in a text; `published` is an ISO day or date-time."""
        around = Surroundings(text, habits, [s.start for s in sentences], [s.end for s in sentences], found)
        moment = _moment(published)
        timed = moment if published and len(published) > DAY_LENGTH else None
        return cls(around, text, habits, moment.date() if moment else None, timed, prefer, fiscal_year(text, found))

    def note(self, period: Period, at: int, comparison: bool, leaning: bool = False, until: bool = False, edge: bool = False) -> None:
        """Remember a time that was read; a comparison (a year earlier) moves only the day in focus, 전날 not even that.

        A day that something began or lasts until (`edge`) is that of the news only where no other was named.
        """
        if period.grain >= DAY:
            if leaning:
                return
            if not until:
                apart = self.named is not None and self.named_at == at and self.named.replace(day=1) != period.first.replace(day=1)
                self.parted = self.named if apart else self.parted if self.named_at == at else None
                self.named, self.named_at = period.first, at
            if period.first == period.last:
                if self.lead is None and self.published is not None and abs((period.first - self.published).days) <= 1:
                    self.lead = period.first
                if self.lies_ahead(period.first):
                    self.coming = period.first
                if self.day != period.first:
                    self.other_day_at = self.day_at
                self.several = at == self.day_at and (self.several or self.day != period.first)
                self.day, self.day_at, self.day_edge, self.elsewhere_at = period.first, at, False, -1
                if period.anchor == "explicit" and not comparison:
                    self.latest, self.latest_at = Period(*months(period.first.year, period.first.month), MONTH, "explicit"), at
                if self.published is None or -CURRENT <= (period.first - self.published).days <= (1 if self.focus is None else 0):
                    began = edge and self.published is not None and (self.published - period.first).days > 1
                    self.focus = self.focus if began and self.focus is not None else period.first
            elif (period.last - period.first).days >= STRETCH and not comparison and self.is_current(period):
                self.recent, self.recent_at = period, at
            return
        if self.day is not None and not period.first <= self.day <= period.last:
            self.elsewhere_at = at
        if comparison:
            return
        self.latest, self.latest_at = period, at
        if not self.is_current(period):
            return
        self.recent, self.recent_at = period, at
        if period.grain == YEAR:
            self.year = period
        else:
            self.recent_month = period
            if period.grain == MONTH and period.first.replace(day=1) == period.last.replace(day=1):
                self.month = period
            if self.topic is None:
                self.topic = period

    def note_weekday(self, p: Partial, day: date) -> None:
        """Remember which day a weekday stood for, alone or beside its date."""
        if p.weekday is None or self.published is None or abs((day - self.published).days) > NEAR_DAYS:
            return
        if not p.said("shift", "week_shift", "month_shift"):
            self.weekdays[p.weekday] = day

    def note_week(self, period: Period, nth: int, at: int) -> None:
        """Remember the month that a numbered week is of, by its Thursday."""
        thursday = period.first + timedelta(days=3)
        self.week_told = Period(*months(thursday.year, thursday.month), MONTH, "text"), nth, self.around.sentence(at)

    def month_of_week(self, nth: int, start: int) -> Period | None:
        """The month that a numbered week goes on with behind an earlier one of it: 6월 둘째 주 …, 넷째 주에는."""
        if self.week_told is None:
            return None
        month, told, at = self.week_told
        return month if told > 0 and (nth > told or nth < 0) and self.around.sentence(start) - at <= 1 else None

    def day_meant(self, start: int, end: int, shift: int) -> date | None:
        """The day that 이날, 전날, the next day lean on: the one just named; else, looking back, that of the article's news."""
        at = self.around.sentence(start)
        if shift == 0 and self.several and at == self.day_at and self.lead is not None and self.habits.verb_last:
            return self.lead  # 27일 …, 28일 …, 이날 …: the day of the news closes a list
        if shift < 0 and self.day is not None and self.habits.verb_last and self._is_behind_plans(self.day, start, end):
            return self.published  # 15일로 잡았다. 전날 돌려보낸 지 하루 만이다
        begun = shift == 0 and self.day_edge and at != self.day_at  # 지난 18일부터 시행됐다. 이날 …: the day of the news
        if self.day is not None and not begun and at - self.day_at <= (1 if shift > 0 or (shift < 0 and self.habits.verb_last) else 0):
            return self.day
        ahead = shift == 0 and not begun and self.lies_ahead(self.day) and self.around.tense(start, end) == "future"
        if ahead and at - self.day_at <= (PROGRAMME if self.around.is_reported(end, at) else AGENDA):
            return self.day  # on the opening day of a festival to come
        if shift < 0 and self.published is not None and (self.focus is None or abs((self.published - self.focus).days) <= 1):
            return self.published  # "the day before", in a report of today's news
        return self.focus or (self.published if shift <= 0 or self.day is None else self.day)

    def _is_behind_plans(self, day: date, start: int, end: int) -> bool:
        """Whether what was done stands behind a day that lies ahead."""
        return self.prefer == "past" and self.lies_ahead(day) and self.around.tense(start, end) == "past"

    def near_day(self, at: int) -> date | None:
        """The day that this sentence or the one before named last, or the last of the period that it named."""
        day = self.day if self.day is not None and at - self.day_at <= 1 else None
        if self.latest is None or at - self.latest_at > 1 or (day is not None and self.day_at >= self.latest_at):
            return day
        return self.latest.last

    def lies_ahead(self, day: date | None) -> bool:
        """Whether a day is one to come, by more than the far side of the world."""
        return day is not None and self.published is not None and (day - self.published).days > 1

    def days_to_agenda(self, start: int) -> float:
        """How many days ahead the day to come lies that the sentence of an offset has named; without one, as far back as any."""
        on_agenda = self.named_at == self.around.sentence(start) and self.lies_ahead(self.named)
        return (self.named - self.published).days if on_agenda and self.named and self.published else -inf

    def is_on_programme(self, start: int) -> bool:
        """Whether a day that lies ahead was named a few sentences before an offset at most."""
        return self.around.sentence(start) - self.named_at <= PROGRAMME and self.lies_ahead(self.named)

    def has_just_named(self, period: Period, start: int) -> bool:
        """Whether a time lies in a period to come that its sentence or the one before named: next spring, from April 29."""
        told, today = self.latest, self.published
        if told is None or today is None or self.around.sentence(start) - self.latest_at > 1 or told.first <= today:
            return False
        return told.first <= period.first and period.first.year == told.last.year

    def is_of_year(self, year: int, start: int) -> bool:
        """Whether the text tells of a year around an offset."""
        told = self.latest
        if told is not None and self.around.sentence(start) - self.latest_at <= PROGRAMME and told.first.year <= year <= told.last.year:
            return True
        return self.day is not None and self.around.sentence(start) - self.day_at <= PROGRAMME and self.day.year == year

    def equates(self, start: int, end: int) -> bool:
        """Whether the weekday that stands here is said of a day its sentence has just named: 광복절은 목요일이라."""
        return self.day_at == self.around.sentence(start) and self.around.equated_behind(end)

    def same_weekday(self, weekday: int, start: int, end: int, days: Sequence[date]) -> date | None:
        """The day of a weekday that the sentence's tense does not settle: that of the same name before, or that of a programme ahead."""
        known = self.weekdays.get(weekday)
        if known is None and not (self.lies_ahead(self.named) and self.around.sentence(start) - self.named_at <= AGENDA):
            return None
        tense = self.around.tense(start, end)
        if known is not None and self.published is not None:
            ahead = known > self.published
            if tense is None or (ahead and not self.around.is_right_behind_a_deed(start)) or (not ahead and tense == "past"):
                return known
        if tense is not None:
            return None
        return next((x for x in days if self.published is not None and x >= self.published), None)

    def is_current(self, period: Period) -> bool:
        """Whether a period is of the time the article is about, not a distant record or a plan."""
        if self.published is None:
            return True
        return self.published.year - 1 <= period.first.year <= self.published.year

    def topic_at(self, at: int, month_only: bool = False) -> Period | None:
        """The period a comparison stands against: the latest of this sentence or the one before, else the text's first."""
        here = self.recent_month if month_only else self.recent
        if here is not None and (here is not self.recent or at - self.recent_at <= 1):
            return here if not month_only or here is self.recent_month else self.topic
        return self.topic if self.topic is not None else self.year


def _moment(published: str | None) -> datetime | None:
    """The moment of publication, its clock left out where that cannot be read; None where there is no date."""
    for written in (published.replace("Z", "+00:00"), published[:DAY_LENGTH]) if published else ():
        try:
            return datetime.fromisoformat(written).replace(tzinfo=None)
        except ValueError:
            continue
    return None
