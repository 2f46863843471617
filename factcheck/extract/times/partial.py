"""What the words of one time expression say, before it is read against a calendar."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import Any

Clock = tuple[int, int | None, int | None]  # hour, minute, second; None: not said
YEAR, HALF, QUARTER, MONTH, WEEK, DAY = range(6)  # grains, coarse to fine


class Partial:
    """The parts of a time that were said. A field that was not said has the class's None, and takes no room."""

    rules: list[str]  # grammar entries that read it
    year: int | None = None
    year_to: int | None = None
    year_shift: int | None = None  # years from the base
    bc: str | None = None  # TIMEX3 of a year or century before our era, which no calendar date has
    span: int | None = None  # years that `year` covers: 10 for a decade, 100 for a century
    half: int | None = None
    quarter: int | None = None
    quarter_to: int | None = None
    quarter_shift: int | None = None
    half_shift: int | None = None
    season: int | None = None  # 1 spring … 4 winter
    month: int | None = None
    month_to: int | None = None
    month_shift: int | None = None
    league_season: int | None = None  # seasons of a sport from the running one
    week: int | None = None  # ISO week of a year
    week_shift: int | None = None
    weekend: bool | None = None
    workweek: bool | None = None  # Monday to Friday
    workday: bool | None = None
    nth: int | None = None  # first, second … of the coarser period; -1 the last
    nth_week: int | None = None
    day: int | None = None
    day_to: int | None = None
    day_shift: int | None = None
    weekday: int | None = None
    weekday_to: int | None = None  # the last of those that come back
    feast: str | None = None  # a day that comes every year: semantics.feasts
    part: str | None = None  # early mid late end within
    rest: str | None = None  # what remains of the running year, month …
    done: bool | None = None  # what has passed of it instead
    first_of: tuple[Decimal, str] | None = None  # the first ten days of …
    week_of: bool | None = None  # the week a day lies in
    daypart: str | None = None
    clock: Clock | None = None
    clock_to: Clock | None = None
    meridiem: str | None = None  # am pm
    zone: str | None = None
    local: bool | None = None  # said to be local time of the place
    amounts: list[tuple[Decimal, str]] | None = None
    amount_high: Decimal | None = None
    odd: bool | None = None  # 10여 일: and some more
    within: bool | None = None  # up to the end of that length of time
    due: bool | None = None  # at its end: the deadline alone is told
    lasts: bool | None = None  # all through it, from the base on
    ended: bool | None = None  # all through it, up to the end of the base
    ahead: bool | None = None  # "in two weeks": from now, where the sentence looks ahead
    direction: int | None = None  # -1 ago, +1 later
    fiscal_quarter: int | None = None  # the number of a company's quarter that ends with the base
    base: Partial | None = None  # what an amount is counted from: three days after 5 March
    shift: int | None = None  # last, this, next before another part
    text_base: bool | None = None  # relative to an earlier time of the text, not to publication
    same: str | None = None  # the unit that is the same as in the text: year month quarter day period
    every: bool | None = None
    now: bool | None = None
    qualifier: str | None = None
    nearest: bool | None = None
    only_joined: bool | None = None  # says nothing unless joined to another part

    def __init__(self, said: dict[str, Any] | None = None, rules: list[str] | None = None) -> None:
        if said:
            self.__dict__.update(said)
        self.rules = rules if rules is not None else []

    def copy(self) -> Partial:
        """Another with the same parts."""
        out = Partial(self.__dict__)
        out.rules = list(self.rules)
        return out

    def drop(self, *names: str) -> None:
        """Take parts back."""
        for name in names:
            self.__dict__.pop(name, None)

    def join(self, other: Partial) -> Partial | None:
        """The parts of both, None where both say the same part or the parts exclude each other."""
        mine, its = self.__dict__, other.__dict__
        if not (mine.keys() & its.keys()) <= FREE:
            return None
        hour = other.every and its.keys() <= EVERY and mine.keys() <= HOUR  # 6 a.m. every day
        free = self.every or hour or (self.same == "year" and its.keys() <= IN_YEAR)
        if not free and _exclude_each_other(frozenset(mine), frozenset(its)):
            return None
        out = Partial(mine | {name: value for name, value in its.items() if name not in mine}, self.rules + other.rules)
        if out.day is not None and out.said(*_YEARS) and not out.said("month", "month_shift", "same"):
            return None  # 올부터 4일: a year has no fourth day
        if not (self.only_joined and other.only_joined) or self.has_period or other.has_period:
            out.drop("only_joined")
        return out

    def said(self, *names: str) -> bool:
        """Whether any of these parts was said."""
        return not self.__dict__.keys().isdisjoint(names)

    @property
    def has_day(self) -> bool:
        """Whether a day is named."""
        return not DAY_NAMES.isdisjoint(self.__dict__) or self.same == "day"

    @property
    def coarse(self) -> bool:
        """Whether a year, month or week is named and no day or weekday of it."""
        return self.has_period and not self.has_day and not self.every

    @property
    def has_period(self) -> bool:
        """Whether a period longer than a day is named."""
        return not PERIOD.isdisjoint(self.__dict__)


PERIOD = frozenset(
    {"year", "year_shift", "half", "quarter", "quarter_shift", "half_shift", "season", "month", "month_shift"}
    | {"week", "week_shift", "nth_week", "weekend", "workweek", "rest", "week_of", "league_season"}
)
DAY_NAMES = frozenset({"day", "day_shift", "weekday", "feast"})
NAMES = frozenset(Partial.__annotations__) - {"rules"}
HOUR = frozenset({"rules", "clock", "clock_to", "meridiem", "daypart", "qualifier"})
EVERY = frozenset({"rules", "every", "amounts", "weekday", "weekday_to", "workday", "weekend"})
IN_YEAR = frozenset({"rules", "month", "month_to", "day", "day_to", "quarter", "quarter_to", "half"})
FREE = frozenset({"rules", "local", "only_joined", "zone", "text_base", "nearest", "every", "qualifier"})
_YEARS = frozenset({"year", "year_shift"})
_SUB_YEAR = frozenset({"half", "quarter", "quarter_shift", "half_shift", "season"})
_MONTHS = frozenset({"month", "month_shift"})
_DAYS = frozenset({"day", "day_shift", "feast"})
_OF_DAY = frozenset({"weekday", "clock", "daypart"})
EXCLUDE = (
    (_YEARS, _YEARS),
    (_SUB_YEAR, _SUB_YEAR),
    (_SUB_YEAR, _MONTHS),
    (_SUB_YEAR, _DAYS),
    (_SUB_YEAR, _OF_DAY),
    (_MONTHS, _MONTHS),
    (_DAYS, _DAYS),
    (frozenset({"week_shift"}), _DAYS | _MONTHS | _SUB_YEAR | _YEARS),
    (frozenset({"year_to", "month_to"}), _DAYS | {"weekday"}),
    (frozenset({"amounts"}), PERIOD | _DAYS | _OF_DAY | {"part", "same"}),
    (frozenset({"part"}), _DAYS | _OF_DAY),
    (frozenset({"same"}), _SUB_YEAR | {"month", "day_shift", "feast"}),
    (_YEARS, frozenset({"month_shift", "quarter_shift", "half_shift", "week_shift"})),
    (frozenset({"now"}), PERIOD | _DAYS | _OF_DAY),
    (frozenset({"day_shift"}), PERIOD),
    (frozenset({"rest", "league_season"}), PERIOD | _DAYS),
)


@lru_cache(maxsize=4096)  # a few hundred pairs of sets ever meet
def _exclude_each_other(mine: frozenset[str], its: frozenset[str]) -> bool:
    """Whether parts of one name are of no time that has parts of the other names."""
    return any((not a.isdisjoint(mine) and not b.isdisjoint(its)) or (not a.isdisjoint(its) and not b.isdisjoint(mine)) for a, b in EXCLUDE)
