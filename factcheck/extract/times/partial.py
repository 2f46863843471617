"""What the words of one time expression say, before it is read against a calendar."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from decimal import Decimal

Clock = tuple[int, int | None, int | None]  # hour, minute, second; None: not said
YEAR, HALF, QUARTER, MONTH, WEEK, DAY, CLOCK = range(7)  # grains, coarse to fine


@dataclass(slots=True)
class Partial:
    """The parts of a time that were said. A field is None where nothing was."""

    year: int | None = None
    year_to: int | None = None
    year_shift: int | None = None  # years from the base
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
    week_shift: int | None = None
    weekend: bool | None = None
    nth: int | None = None  # first, second … of the coarser period; -1 the last
    nth_week: int | None = None
    day: int | None = None
    day_to: int | None = None
    day_shift: int | None = None
    weekday: int | None = None
    holiday: tuple[int, int, int] | None = None  # month, day, shift in days
    part: str | None = None  # start mid end first_half second_half
    daypart: str | None = None
    clock: Clock | None = None
    clock_to: Clock | None = None
    meridiem: str | None = None  # am pm
    zone: str | None = None
    local: bool | None = None  # said to be local time of the place
    amounts: list[tuple[Decimal, str]] | None = None
    amount_high: Decimal | None = None
    odd: bool | None = None  # 10여 일: and some more
    direction: int | None = None  # -1 ago, +1 later
    shift: int | None = None  # last, this, next before another part
    text_base: bool | None = None  # relative to an earlier time of the text, not to publication
    same: str | None = None  # the unit that is the same as in the text: year month quarter day period
    every: bool | None = None
    now: bool | None = None
    qualifier: str | None = None
    nearest: bool | None = None
    only_joined: bool | None = None  # says nothing unless joined to another part
    rules: list[str] = field(default_factory=list)

    def join(self, other: Partial) -> bool:
        """Take over the parts of another, unless both say the same part or the parts exclude each other."""
        said = [f for f in NAMES if getattr(other, f) is not None]
        if any(getattr(self, f) is not None and f not in FREE for f in said):
            return False
        if not self.every and any((self.said(*a) and other.said(*b)) or (other.said(*a) and self.said(*b)) for a, b in EXCLUDE):
            return False
        alone = self.only_joined and other.only_joined
        for f in said:
            if getattr(self, f) is None:
                setattr(self, f, getattr(other, f))
        self.only_joined = alone or None
        self.rules += other.rules
        return True

    def said(self, *names: str) -> bool:
        """Whether any of these parts was said."""
        return any(getattr(self, f) is not None for f in names)

    @property
    def has_day(self) -> bool:
        """Whether a day is named."""
        return self.said("day", "day_shift", "weekday", "holiday") or self.same == "day"

    @property
    def has_period(self) -> bool:
        """Whether a period longer than a day is named."""
        return self.said(*PERIOD)


PERIOD = (
    "year",
    "year_shift",
    "half",
    "quarter",
    "quarter_shift",
    "half_shift",
    "season",
    "month",
    "month_shift",
    "week_shift",
    "nth_week",
    "weekend",
)
NAMES = tuple(f.name for f in fields(Partial) if f.name not in ("rules",))
FREE = frozenset({"local", "only_joined", "zone", "text_base", "nearest"})
_YEARS = ("year", "year_shift")
_SUB_YEAR = ("half", "quarter", "quarter_shift", "half_shift", "season")
_MONTHS = ("month", "month_shift")
_DAYS = ("day", "day_shift", "holiday")
EXCLUDE = (
    (_YEARS, _YEARS),
    (_SUB_YEAR, _SUB_YEAR),
    (_SUB_YEAR, _MONTHS),
    (_SUB_YEAR, _DAYS),
    (_MONTHS, _MONTHS),
    (_DAYS, _DAYS),
    (("week_shift",), _DAYS + _MONTHS + _SUB_YEAR + _YEARS),
    (("year_to", "month_to"), (*_DAYS, "weekday")),
    (("amounts",), PERIOD + _DAYS + ("weekday", "daypart", "clock", "part", "same")),
    (("part",), (*_DAYS, "weekday", "clock", "daypart")),
    (("same",), _MONTHS + _SUB_YEAR + _DAYS),
    (_YEARS, ("month_shift", "quarter_shift", "half_shift", "week_shift")),
    (("now",), PERIOD + _DAYS + ("clock", "daypart", "weekday")),
    (("day_shift",), PERIOD),
)
