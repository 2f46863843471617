"""The days and periods that a text has named so far, and what was read last: what a time further on may lean on."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from factcheck.extract.times.partial import DAY, MONTH, WEEK, YEAR, Partial
from factcheck.extract.times.period import Period, month_of
from factcheck.semantics.calendar import add_months

STRETCH = 6  # days from which a stretch of them is a period that others are compared with
CURRENT = 40  # days before publication that an article of the day is about
NEAR_DAYS = 45  # days from publication within which a weekday told with its date may be told without it


@dataclass(slots=True)
class Days:
    """The days named; of each that is kept with its sentence, `…_at` is the index of that, -1 before any was named."""

    published: date | None
    latest: date | None = None
    latest_at: int = -1
    other_at: int = -1  # sentence of the day named before that one
    several: bool = False  # whether the sentence of the latest named other days before it
    telling: bool = False  # whether it is but that of what was told
    own: bool = False  # whether it is the time of its sentence, and no mere attribute: 5월 3일 문을 연 공장
    edge: bool = False  # whether something began or ended on it: no clock behind it is on that day
    elsewhere_at: int = -1  # sentence that speaks of another month or year behind it
    named: date | None = None  # the latest day, or first of a few days; not one that something lasts until
    named_at: int = -1
    parted: date | None = None  # a day of another month that its sentence named before it
    lead: date | None = None  # the first that is not more than a day from publication
    focus: date | None = None  # the latest of the time the article is about
    coming: date | None = None  # the latest that lies ahead
    stretch: Period | None = None  # the latest of several days
    stretch_at: int = -1

    def note(self, period: Period, at: int, *, until: bool, edge: bool) -> None:
        """Remember a day or a few; one that something lasts until (`until`), or begins on (`edge`), is the news only without another."""
        if not until:
            if self.named_at != at:
                self.parted = None
            elif self.named is not None and self.named.replace(day=1) != period.first.replace(day=1):
                self.parted = self.named
            self.named, self.named_at = period.first, at
        if period.first != period.last:
            self.stretch, self.stretch_at = period, at
        else:
            self._note_single(period.first, at, edge)

    def _note_single(self, day: date, at: int, edge: bool) -> None:
        ahead = (day - self.published).days if self.published is not None else None
        if self.lead is None and ahead is not None and abs(ahead) <= 1:
            self.lead = day
        if self.lies_ahead(day):
            self.coming = day
        if self.latest != day:
            self.other_at = self.latest_at
        self.several = at == self.latest_at and (self.several or self.latest != day)
        self.latest, self.latest_at, self.own, self.edge, self.elsewhere_at = day, at, True, False, -1
        if ahead is None or -CURRENT <= ahead <= (1 if self.focus is None else 0):
            began = edge and ahead is not None and ahead < -1
            self.focus = self.focus if began and self.focus is not None else day

    def leave(self, period: Period, at: int) -> None:
        """Take note that a sentence speaks of a period: of another time, where the latest day is none of its."""
        if self.latest is not None and not period.first <= self.latest <= period.last:
            self.elsewhere_at = at

    def just_named(self, here: int) -> date | None:
        """The latest day, where a sentence or the one before it named it."""
        return self.latest if here - self.latest_at <= 1 else None

    def lies_ahead(self, day: date | None) -> bool:
        """Whether a day is one to come, by more than the far side of the world."""
        return day is not None and self.published is not None and (day - self.published).days > 1


@dataclass(slots=True)
class Periods:
    """The months, quarters, years and longer stretches named; `…_at` as of days."""

    published: date | None
    topic: Period | None = None  # the first shorter than a year
    year: Period | None = None
    month: Period | None = None  # the latest single month
    recent: Period | None = None  # the latest of the time the article is about
    recent_at: int = -1
    recent_month: Period | None = None  # the same, shorter than a year
    week: Period | None = None  # the latest week that an article of the day is about
    latest: Period | None = None  # the latest of any time
    latest_at: int = -1

    def note(self, period: Period, at: int) -> None:
        """Remember a period: of a day told with its year the month, of a few days nothing."""
        if period.grain >= DAY:
            if period.first == period.last:
                if period.anchor == "explicit":
                    self.latest, self.latest_at = month_of(period.first, "explicit"), at
            elif (period.last - period.first).days >= STRETCH and self.is_current(period):
                self.recent, self.recent_at = period, at
            return
        self.latest, self.latest_at = period, at
        if period.grain == WEEK and self.published is not None and 0 <= (self.published - period.first).days <= CURRENT:
            self.week = period
        if not self.is_current(period):
            return
        self.recent, self.recent_at = period, at
        if period.grain == YEAR:
            self.year = period
            return
        self.recent_month = period
        if period.grain == MONTH and period.first.replace(day=1) == period.last.replace(day=1):
            self.month = period
        if self.topic is None or self._is_news(period):
            self.topic = period

    def _is_news(self, period: Period) -> bool:
        """Whether a period is the month before publication, where the topic so far is an earlier month: 지난 6월 …, 지난달에는."""
        if self.topic is None or self.published is None or not self.topic.grain == period.grain == MONTH:
            return False
        month = add_months(self.published.replace(day=1), -1)
        return period.first == month and period.last < self.published.replace(day=1) and self.topic.last < month

    def just_named(self, here: int) -> Period | None:
        """The latest period, where a sentence or the one before it named it."""
        return self.latest if here - self.latest_at <= 1 else None

    def compared(self, here: int, *, month_only: bool = False) -> Period | None:
        """The period a comparison stands against: the latest of this sentence or the one before, else the text's first."""
        found = self.recent_month if month_only else self.recent
        if found is not None and (found is not self.recent or here - self.recent_at <= 1):
            return found
        return self.topic if self.topic is not None else self.year

    def is_current(self, period: Period) -> bool:
        """Whether a period is of the time the article is about, not a distant record or a plan."""
        return self.published is None or self.published.year - 1 <= period.first.year <= self.published.year


@dataclass(slots=True)
class Meant:
    """The day that each name of one stood for."""

    published: date | None
    numbers: dict[int, date] = field(default_factory=dict)  # by the bare number of a day of the month
    weekdays: dict[int, date] = field(default_factory=dict)
    dates: dict[tuple[int, int], date] = field(default_factory=dict)  # by month and day, told without a year
    # By its number, each day that the article tells anywhere with its month, None where it tells two; None until looked for.
    elsewhere: dict[int, date | None] | None = None
    # By its number, each month to come that the article tells anywhere with 오는 or this year, None where it tells two.
    months: dict[int, Period | None] | None = None

    def note_weekday(self, p: Partial, day: date) -> None:
        """Remember which day a weekday stood for, alone or beside its date."""
        if p.weekday is None or self.published is None or abs((day - self.published).days) > NEAR_DAYS:
            return
        if not p.said("shift", "week_shift", "month_shift"):
            self.weekdays[p.weekday] = day


@dataclass(slots=True)
class JustRead:
    """What was read last of each kind, for what follows it directly: where it ends in the text."""

    period: Period | None = None
    end: int = -1
    with_year: bool = False  # whether its year was said with it, or with the list it stands in
    week: tuple[Period, int, int] | None = None  # the month whose numbered week it was, that number and its sentence
    clock_end: int = -1
    clock_hour: int = 0
    half_end: int = -1  # of a clock time that tells its half of the day
    half_hour: int = 0
    set_end: int = -1  # of a time that comes back
    set_at: int = -1  # the sentence of a weekday that does
