"""What a time may lean on: the publication date, earlier times of the text, and the tense of the words around it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import zip_longest
from typing import NamedTuple

from factcheck.extract.times.expression import Expression
from factcheck.extract.times.grammar import Habits
from factcheck.extract.times.partial import DAY, HALF, MONTH, QUARTER, YEAR, Partial
from factcheck.semantics.calendar import add_months, make_day, month_last, months
from factcheck.types import Sentence

STRETCH_HELD = 31  # days that may hold one told in brackets behind them
STRETCH = 6  # days from which a stretch of them is a period that others are compared with
CURRENT = 40  # days before publication that an article of the day is about
LISTS = frozenset({", ", "·", "과 ", "와 "})  # between the times of a list
LIST_MARKS = tuple(LISTS)
NEXT_DAYS = 3  # days over which a programme goes on that begins in another month
PROGRAMME = 3  # sentences over which the days of a programme follow one another
AGENDA = 10  # the same for weekdays
FRESH = 7  # days before publication in which a bare day is that of the news
SHORT_WEEKS = 9  # days of a month up to which a quarter is that of the month before
FAR_BACK = 100  # days before publication from which a named day is no more than an aside
FOLLOWING = 8  # times of a sentence that are looked through
DAYS_LISTED = re.compile(r"\s?(?:[0-9]{1,2}\s?[·ㆍ・,]\s?){1,12}")  # between a month and the last of its days
QUOTED = re.compile(r"[\"“][^\"”]*[\"”]")
CAPTION = 300  # characters of a picture's caption at most
CLOSED = re.compile(r"[.…/|)\]다]\s*\Z")  # before the date of a caption
CREDIT = re.compile(r"[^\n다]{0,40}(?:\n|\Z)")  # behind it: who took the picture
NEAR_DAYS = 45  # days from publication within which a weekday told with its date may be told without it
PLANNED = 40  # the same for "originally"
LED = 24  # characters before a time in which a word like "since" is looked for
QUARTER_MONTHS = 3
QUARTERS = frozenset({"quarter", "fiscal_quarter"})
REACH = 160  # characters of a sentence that are searched for a verb


def _year_end(quarter: int, last_month: int) -> int:
    """The month that a company's year ends with, from one of its quarters and the last month of that."""
    return (last_month + QUARTER_MONTHS * (4 - quarter) - 1) % 12 + 1


class Period(NamedTuple):
    """First and last day that a time covers, its grain, and what it was read against."""

    first: date
    last: date
    grain: int
    anchor: str  # published text explicit


@dataclass(slots=True)
class Discourse:
    """The times a text has named so far, in reading order."""

    text: str
    habits: Habits
    published: date | None
    moment: datetime | None
    prefer: str
    starts: list[int]
    ends: list[int]
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
    compares: bool = True
    told_last: Period | None = None  # the period read last, and where it ends
    told_end: int = -1
    set_end: int = -1  # where the time read last that comes back ends
    week_told: tuple[Period, int, int] | None = None  # the month whose numbered week was read last, that number and its sentence
    clock_end: int = -1  # where the clock time read last ends, and its hour
    clock_hour: int = 0
    expressions: Sequence[Expression] = ()
    fiscal_end: int = 12  # the month the numbered quarters of the text run up to
    fiscal_told: bool = False  # whether the text says so
    fiscal_ends: dict[int, int] = field(default_factory=dict)  # the same for quarters whose months are told, by where they stand
    ranging: bool = False  # while the beginning of a range is read

    @classmethod
    def of(cls, text: str, habits: Habits, published: str | None, prefer: str, sentences: Sequence[Sentence]) -> Discourse:
        """The state before the first time of a text."""
        moment = None
        try:
            moment = datetime.fromisoformat(published.replace("Z", "+00:00")).replace(tzinfo=None) if published else None
        except ValueError:
            moment = None
        if published and moment is None:
            try:
                moment = datetime.fromisoformat(published[:10])
            except ValueError:
                moment = None
        day = moment.date() if moment else None
        timed = moment if published and len(published) > 10 else None
        return cls(text, habits, day, timed, prefer, [s.start for s in sentences], [s.end for s in sentences])

    def following(self, at: int) -> Iterator[Expression]:
        """The times of the text from an offset on."""
        first = bisect_left(self.expressions, at, key=lambda e: e.start)
        return iter(self.expressions[first : first + FOLLOWING])  # islice would walk there from the first

    def held(self, number: int, start: int) -> date | None:
        """The day of the month told in brackets right behind a stretch of days that holds it: 4월 넷째 주(21~27일)."""
        stretch = self.told_last
        if stretch is None or self.text[self.told_end : start] != "(" or not 1 <= (stretch.last - stretch.first).days < STRETCH_HELD:
            return None
        first, last = stretch.first - timedelta(days=1), stretch.last + timedelta(days=1)  # weeks that begin on Sunday
        ends = (make_day(x.year, x.month, number) for x in (first, last))
        return next((x for x in ends if x is not None and first <= x <= last), None)

    def captioned(self, at: int) -> date | None:
        """The day a picture's caption is dated with at its end, for a time that stands in one."""
        for e in self.following(at + 1):
            p = e.partial
            if e.start - at > CAPTION or "\n" in self.text[at : e.start]:
                return None
            if p.year is not None and p.month is not None and p.day is not None and e.until is None:
                closes = CREDIT.match(self.text, e.end) and CLOSED.search(self.text, max(at, e.start - 4), e.start)
                return make_day(p.year, p.month, p.day) if closes and self.text[e.end - 1] in "0123456789." else None
        return None

    def note_fiscal_year(self) -> None:
        """The month a company's year ends with, where the text says on which day a quarter of it ended, or gives its months in brackets."""
        for e, beside in zip_longest(self.expressions, self.expressions[1:]):
            if QUARTERS.isdisjoint(e.partial.__dict__):
                continue
            number, base = e.partial.fiscal_quarter, e.partial.base
            if number is not None and base is not None and base.month is not None and base.day is not None:
                last = base.month - (base.day <= SHORT_WEEKS)  # quarters of 13 weeks end a few days off the month's end
                self.fiscal_end, self.fiscal_told = _year_end(number, last), True
                return
            number = e.partial.quarter
            if number is not None and beside is not None and self.text[e.end : beside.start] == "(":
                last_month = beside.partial.month_to or (beside.until.month if beside.until is not None else None)
                if last_month is not None and (last_month - (beside.partial.month or 0)) % 12 == QUARTER_MONTHS - 1:
                    self.fiscal_ends[e.start] = _year_end(number, last_month)  # 회계연도 3분기(10~12월)
        told = set(self.fiscal_ends.values())
        if len(told) == 1:
            self.fiscal_end, self.fiscal_told = told.pop(), True

    def sentence(self, at: int) -> int:
        """Index of the sentence an offset stands in."""
        return max(bisect_right(self.starts, at) - 1, 0)

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
                if self._lies_ahead(period.first):
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
        self.week_told = Period(*months(thursday.year, thursday.month), MONTH, "text"), nth, self.sentence(at)

    def month_of_week(self, nth: int, start: int) -> Period | None:
        """The month that a numbered week goes on with behind an earlier one of it: 6월 둘째 주 …, 넷째 주에는."""
        if self.week_told is None:
            return None
        month, told, at = self.week_told
        return month if told > 0 and (nth > told or nth < 0) and self.sentence(start) - at <= 1 else None

    def season(self, shift: int) -> Period | None:
        """The season of a sport that runs or comes next, or that many from it, where the text is of leagues with one and the same year."""
        told = [league for league in self.habits.leagues if league.words.search(self.text) is not None]
        if len(told) != 1 or self.published is None:
            return None
        _, first, last = told[0]
        over = last < first  # a season that ends in the following year
        year = self.published.year + shift - (over and self.published.month <= last)
        return Period(date(year, first, 1), month_last(year + over, last), YEAR, "published")

    def year_going_on(self, p: Partial, start: int, end: int) -> int | None:
        """The year that a bare quarter or half is of, where its sentence names this or a coming one: 올해 영업이익은 1분기 …, 4분기 …"""
        latest, today = self.latest, self.published
        if latest is None or today is None or self.latest_at != self.sentence(start) or not p.said("quarter", "half"):
            return None
        if latest.first.year < today.year or latest.first.year != latest.last.year or self.is_compared(start, end):
            return None
        grain, size = (QUARTER, 3) if p.quarter is not None else (HALF, 6)
        last = (p.quarter or p.half or 0) * size
        if latest.grain != YEAR and not (latest.grain == grain and last > latest.last.month):
            return None
        unfinished = latest.first.year == today.year and last > today.month + size
        return None if unfinished and self.tense(start, end, grain) == "past" else latest.first.year

    def day_meant(self, start: int, end: int, shift: int) -> date | None:
        """The day that 이날, 전날, the next day lean on: the one just named; else, looking back, that of the article's news."""
        at = self.sentence(start)
        if shift == 0 and self.several and at == self.day_at and self.lead is not None and self.habits.verb_last:
            return self.lead  # 27일 …, 28일 …, 이날 …: the day of the news closes a list
        if shift < 0 and self.day is not None and self.habits.verb_last and self._is_behind_plans(self.day, start, end):
            return self.published  # 15일로 잡았다. 전날 돌려보낸 지 하루 만이다
        begun = shift == 0 and self.day_edge and at != self.day_at  # 지난 18일부터 시행됐다. 이날 …: the day of the news
        if self.day is not None and not begun and at - self.day_at <= (1 if shift > 0 or (shift < 0 and self.habits.verb_last) else 0):
            return self.day
        ahead = shift == 0 and not begun and self._lies_ahead(self.day) and self.tense(start, end) == "future"
        if ahead and at - self.day_at <= (PROGRAMME if self._is_reported(end, at) else AGENDA):
            return self.day  # on the opening day of a festival to come
        if shift < 0 and self.published is not None and (self.focus is None or abs((self.published - self.focus).days) <= 1):
            return self.published  # "the day before", in a report of today's news
        return self.focus or (self.published if shift <= 0 or self.day is None else self.day)

    def _is_behind_plans(self, day: date, start: int, end: int) -> bool:
        """Whether what was done stands behind a day that lies ahead."""
        return self.prefer == "past" and self._lies_ahead(day) and self.tense(start, end) == "past"

    def near_day(self, at: int) -> date | None:
        """The day that this sentence or the one before named last, or the last of the period that it named."""
        day = self.day if self.day is not None and at - self.day_at <= 1 else None
        if self.latest is None or at - self.latest_at > 1 or (day is not None and self.day_at >= self.latest_at):
            return day
        return self.latest.last

    def _is_reported(self, end: int, at: int) -> bool:
        """Whether the sentence tells of what was said or done, behind the time that ends here."""
        return self.habits.past.search(self.text, end, self.ends[at] if self.ends else len(self.text)) is not None

    def _lies_ahead(self, day: date | None) -> bool:
        return day is not None and self.published is not None and (day - self.published).days > 1

    def is_on_agenda(self, start: int) -> bool:
        """Whether the sentence of an offset has named a day that lies ahead."""
        return self.named_at == self.sentence(start) and self._lies_ahead(self.named)

    def is_on_programme(self, start: int) -> bool:
        """Whether a day that lies ahead was named a few sentences before an offset at most."""
        return self.sentence(start) - self.named_at <= PROGRAMME and self._lies_ahead(self.named)

    def has_just_named(self, period: Period, start: int) -> bool:
        """Whether a time lies in a period to come that its sentence or the one before named: next spring, from April 29."""
        told, today = self.latest, self.published
        if told is None or today is None or self.sentence(start) - self.latest_at > 1 or told.first <= today:
            return False
        return told.first <= period.first and period.first.year == told.last.year

    def is_of_year(self, year: int, start: int) -> bool:
        """Whether the text tells of a year around an offset."""
        told = self.latest
        if told is not None and self.sentence(start) - self.latest_at <= PROGRAMME and told.first.year <= year <= told.last.year:
            return True
        return self.day is not None and self.sentence(start) - self.day_at <= PROGRAMME and self.day.year == year

    def of_month_told(self, number: int, start: int, end: int) -> date | None:
        """The day of the month that its sentence speaks of, where that is all it says: 3월 총회는 25일이었다."""
        told = self.latest
        if told is None or told.grain != MONTH or self.latest_at != self.sentence(start):
            return None
        single = (told.first.year, told.first.month) == (told.last.year, told.last.month)
        listed = told == self.told_last and DAYS_LISTED.fullmatch(self.text, self.told_end, start) is not None  # 9월 2·9·16·23일
        said = single and (listed or self.equated_behind(end) or self._held_in(told, start, end))
        return make_day(told.first.year, told.first.month, number) if said else None

    def year_of_subject(self, p: Partial, start: int, end: int) -> int | None:
        """The year that the subject of a date is of: 지난해 성년의 날은 5월 15일이었다."""
        told, subject = self.told_last, self.habits.subject
        if told is None or told.grain != YEAR or told.first.year != told.last.year or p.day is None:
            return None
        if subject is None or subject.fullmatch(self.text, self.told_end, start) is None:
            return None
        return told.first.year if self.equated_behind(end) or self._held_in(told, start, end) else None

    def _held_in(self, told: Period, start: int, end: int) -> bool:
        """Whether the subject of a day, right behind a period of another year, was an event held then: 작년 3월 주총은 29일 열렸다."""
        held, subject, today = self.habits.held, self.habits.subject, self.published
        if held is None or subject is None or today is None or told.first.year >= today.year or told != self.told_last:
            return False
        return subject.fullmatch(self.text, self.told_end, start) is not None and held.match(self.text, end) is not None

    def following_day(self, number: int, start: int, end: int) -> date | None:
        """The day of the month that a bare number names where it goes on from a day just named that lies ahead: 5일 …, 9일까지."""
        named, at = self.named, self.sentence(start)
        known = self.bare_days.get(number)
        again = known is not None and self._lies_ahead(known)
        goes_on = named is not None and number >= named.day and at - self.named_at <= PROGRAMME and self._lies_ahead(named)
        if goes_on and named is not None and at != self.named_at and number - named.day > NEXT_DAYS and self._is_to_come(number, named):
            goes_on = False  # 다음 달 6일 나온다. 18일까지 받는다, said on the 14th
        if not (again or goes_on) or (not (again and self._is_long_ago(number)) and self.tense(start, end) == "past"):
            return None
        return known if again or named is None else make_day(named.year, named.month, number)

    def equates(self, start: int, end: int) -> bool:
        """Whether the weekday that stands here is said of a day its sentence has just named: 광복절은 목요일이라."""
        return self.day_at == self.sentence(start) and self.equated_behind(end)

    def equated_behind(self, end: int) -> bool:
        """Whether the time that ends here is all that its clause says of something: 25일이었다."""
        return self.habits.equated is not None and self.habits.equated.match(self.text, end) is not None

    def is_of_two_months(self, number: int, start: int) -> bool:
        """Whether a bare number goes on from two days of different months that its sentence named: 6월 14일, 7월 14일, 15일."""
        before, named = self.parted, self.named
        if before is None or named is None or self.named_at != self.sentence(start):
            return False
        return before.day <= number and named.day <= number and self._lies_ahead(before) and number not in self.bare_days

    def is_of_an_old_story(self, p: Partial, start: int) -> bool:
        """Whether a day told to the hour is, or follows, that of an old event just named: 2014년 4월 16일 …, 17일 오후 9시 47분."""
        named, today = self.named, self.published
        if named is None or today is None or p.clock is None or p.day is None or (today - named).days <= FAR_BACK:
            return False
        return self.sentence(start) - self.named_at <= 1 and named.day <= p.day <= named.day + 1

    def listed_behind(self, end: int) -> int:
        """The bare day that a list goes on with behind the one that ends here: 31 of 30일과 31일; 0 where there is none."""
        if not self.text.startswith(LIST_MARKS, end):
            return 0
        other = next(self.following(end), None)
        if other is None or self.text[end : other.start] not in LISTS or other.partial.said("month", "month_shift", "shift"):
            return 0
        return other.partial.day or 0

    def year_listed(self, p: Partial, start: int) -> int | None:
        """The year of a month that goes on a list begun with it: 2021년 3월, 6월, 9월."""
        told = self.told_last
        if told is None or p.month is None or told.anchor != "explicit" or self.text[self.told_end : start] not in LISTS:
            return None
        return told.last.year if told.grain in (MONTH, DAY) and told.last.month <= p.month else None

    def year_shared(self, p: Partial, end: int) -> int | None:
        """The year told behind the next of two months or dates, which holds for both: May and June of 2020."""
        other = next(self.following(end), None)
        if other is None or p.month is None or self.text[end : other.start] != " and ":
            return None
        its = other.partial
        if its.year is None or its.month is None or (p.day is None) != (its.day is None):
            return None
        return its.year if p.month <= its.month else None

    def _is_to_come(self, number: int, named: date) -> bool:
        """Whether a bare number is also a day still to come of the month of publication, which is not that of the day named."""
        today = self.published
        return today is not None and number >= today.day and (named.year, named.month) != (today.year, today.month)

    def _is_long_ago(self, number: int) -> bool:
        """Whether the day of a bare number that lies behind is none of the days before publication."""
        return self.published is not None and not -1 <= self.published.day - number <= FRESH

    def stretch_end(self, number: int, start: int, end: int) -> date | None:
        """The day that a stretch ends on which began at an hour: 지난해 5월 25일 오전 7시부터 31일까지."""
        begun, edge = self.named, self.edge_behind(self.clock_end) if self.clock_end >= 0 else None
        if begun is None or edge is None or edge["until"] is not None or not 0 <= start - edge.end() <= 1 or not self.is_open_until(end):
            return None
        month = begun if number >= begun.day else add_months(begun.replace(day=1), 1)
        return make_day(month.year, month.month, number)

    def on_another_clock(self, p: Partial, number: int, start: int) -> date | None:
        """The day of a bare number told for another zone right behind a day: 18일 새벽 2시(현지시간 17일 오후 6시)."""
        if self.day is None or self.sentence(start) != self.day_at or not p.said("zone", "local"):
            return None
        beside = (self.day + timedelta(days=n) for n in (-1, 0, 1))
        return next((x for x in beside if x.day == number), None)

    def same_weekday(self, weekday: int, start: int, end: int, days: Sequence[date]) -> date | None:
        """The day of a weekday that the sentence's tense does not settle: that of the same name before, or that of a programme ahead."""
        known = self.weekdays.get(weekday)
        if known is None and not (self._lies_ahead(self.named) and self.sentence(start) - self.named_at <= AGENDA):
            return None
        tense = self.tense(start, end)
        if known is not None and self.published is not None:
            ahead = known > self.published
            if tense is None or (ahead and not self.is_right_behind_a_deed(start)) or (not ahead and tense == "past"):
                return known
        if tense is not None:
            return None
        return next((x for x in days if self.published is not None and x >= self.published), None)

    def is_right_behind_a_deed(self, start: int) -> bool:
        """Whether what was done stands right before a day: was struck on Friday."""
        deed = self.habits.deed
        return deed is None or deed.search(self.text, max(0, start - LED), start) is not None

    def same_month(self, number: int, start: int, found: date) -> date:
        """A bare day that stands behind an earlier one is of its month, unless the one found is of the days before publication."""
        named, at = self.named, self.sentence(start)
        if named is None or self.published is None or number < named.day or found <= named or (self.published - found).days <= FRESH:
            return found
        if at - self.named_at > (0 if (self.published - named).days > FAR_BACK else 1):
            return found
        there = make_day(named.year, named.month, number)
        return there if there is not None and there < found else found

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

    def tense(self, start: int, end: int, grain: int = DAY) -> str | None:
        """'future' or 'past' as the words around a time say, None where they say neither."""
        at = self.sentence(start)
        low = self.starts[at] if self.starts else 0
        high = self.ends[at] if self.ends else len(self.text)
        habits = self.habits
        after = self.text[end : min(high, end + REACH)]
        if habits.set_for is not None and habits.set_for.search(self.text, max(low, start - LED), start) is not None:
            return "past" if self._once_meant(start) else "future"  # scheduled for Friday
        if grain == DAY and habits.done is not None and habits.done.match(after) is not None:
            return "past"  # 14일 개막한 전시가 열린다
        if grain < DAY and habits.settled is not None and habits.settled.match(after) is not None:
            return "past"  # the August forecast
        if habits.moved is not None and habits.moved.match(after) is not None:
            return None
        cues = (habits.future, habits.present) if habits.present is not None and grain == DAY else (habits.future,)
        if habits.verb_last:
            if self._stated(low, start, min(high, end + REACH)):
                return "past"
            after = QUOTED.sub("", after)
            return self._told(after, cues)
        if self._once_meant(start):
            return "past"  # originally planned for Monday
        before = self.text[max(low, start - REACH) : start]
        if grain < DAY and habits.led_by is not None and habits.led_by.search(before):
            return "future"
        last_future = max((m.end() for p in cues for m in p.finditer(before)), default=-1)
        last_past = max((m.end() for m in habits.past.finditer(before)), default=-1)
        if after.startswith(("'s", "’s")):
            last_past = last_future = -1  # Wednesday's earthquake: what is told of it decides
        if last_future >= 0 or last_past >= 0:
            return "future" if last_future >= last_past else "past"
        coming = min((m.start() for p in cues if (m := p.search(after))), default=None)
        past = habits.past.search(after)
        if coming is not None and (past is None or coming < past.start()):
            return "future"
        return "past" if past is not None else None

    def _told(self, after: str, cues: Sequence[re.Pattern[str]]) -> str | None:
        """The tense that the first cue tells; what is only done before what will be lies ahead as well: 3일 닿은 뒤 4일 떠난다."""
        habits = self.habits
        ahead = min((m.start() for p in cues if (m := p.search(after))), default=None)
        past = habits.past.search(after)
        if past is None or (ahead is not None and ahead < past.start()):
            return "future" if ahead is not None else None
        if habits.first_done is not None and habits.first_done.match(after, past.start()) is not None:
            return self._told(after[past.end() :], [p for p in (habits.future, habits.present) if p is not None]) or "past"
        return "past"

    def _stated(self, low: int, start: int, high: int) -> bool:
        """Whether a bare day stands right behind the topic of a statement, and so is its day: X는 19일 …을 더한다고 발표했다."""
        topic, stated = self.habits.topic, self.habits.stated
        if topic is None or stated is None or topic.search(self.text, max(low, start - LED), start) is None:
            return False
        return stated.match(QUOTED.sub("", self.text[start:high])) is not None

    def edge_behind(self, end: int) -> re.Match[str] | None:
        """The words behind a time which say that something begins on it or, as `until`, ends on it: 10일까지."""
        return self.habits.edge.match(self.text, end) if self.habits.edge is not None else None

    def is_open_until(self, end: int) -> bool:
        """Whether the time that ends here is one that something lasts until: 10일까지."""
        edge = self.edge_behind(end)
        return edge is not None and edge["until"] is not None

    def leads_to(self, start: int) -> bool:
        """Whether something lasts until the time that begins here, or is meant for it: until at least Friday."""
        led = self.habits.led_to
        return led is not None and led.search(self.text, max(0, start - LED), start) is not None and not self._once_meant(start)

    def _once_meant(self, start: int) -> bool:
        """Whether the sentence says of the time that begins here that something was planned for it once."""
        low, meant = self.starts[self.sentence(start)] if self.starts else 0, self.habits.first_meant
        return meant is not None and meant.search(self.text, max(low, start - PLANNED), start) is not None

    def hangs(self, start: int, end: int) -> bool:
        """Whether a weekday is counted from something else: the Monday before the festival."""
        hung = self.habits.hung
        return hung is not None and self.is_known(start) and hung.match(self.text, end) is not None

    def is_known(self, start: int) -> bool:
        """Whether a date goes with something the reader knows of, whether it was or will be: the Oct. 7 attack, the Nov. 5 vote."""
        return self.text.endswith(("the ", "The "), 0, start)

    def is_aside(self, start: int, end: int) -> bool:
        """Whether a day in brackets says only what a figure holds for: 컨센서스(9월 29일 기준)."""
        aside = self.habits.aside
        return aside is not None and self.text.endswith("(", 0, start) and aside.match(self.text, end) is not None

    def is_due(self, end: int) -> bool:
        """Whether the words behind a time leave no doubt that it lies ahead: 15일 열릴 예정이다, 10일까지."""
        return self.is_open_until(end) or self.is_announced(end)

    def is_announced(self, end: int) -> bool:
        """The same by what its sentence says: 15일 열릴 예정이다."""
        due = self.habits.due
        return due is not None and due.match(self.text, end) is not None

    def is_compared(self, start: int, end: int) -> bool:
        """Whether the time that stands here is what another is compared with: than in March, since December, 지난달보다."""
        after, before = self.habits.compared, self.habits.compared_before
        if after is not None and after.match(self.text, end) is not None:
            return True
        return before is not None and before.search(self.text, max(0, start - LED), start) is not None
