"""Whether two parts that stand side by side are of one time, and what the two say together.

Only the partials decide, and those of frequent words are the same two again and again (지난 and 11일,
3월 and 5일): each pair is worked out once.
"""

from __future__ import annotations

from factcheck.extract.times.duration import CLOCKED
from factcheck.extract.times.partial import PERIOD, Partial
from factcheck.grammar.memo import Memo

UNITS = ("year", "quarter", "month", "week", "day", "h", "min", "s")
AFTER_WEEKDAY = PERIOD | {"day", "day_shift"}
NTH = ("nth", "nth_week", "week_shift", "shift")
SHIFTS = frozenset({"shift"})
LEADING = frozenset(
    {"rules", "only_joined", "part", "nth", "nth_week", "first_of", "week_of", "half", "quarter"}
    | {"weekday", "daypart", "local", "zone", "clock", "clock_to", "meridiem"}
)  # parts that may stand before "last" and "next"


Pair = tuple[Partial, Partial, bool]  # two parts, and whether the first holds a weekday that is said to be the day


class Joiner:
    """Puts the parts of times of one language together."""

    __slots__ = ("_joined", "_verb_last", "_weekday_first")

    def __init__(self, verb_last: bool, weekday_first: bool) -> None:
        self._verb_last, self._weekday_first = verb_last, weekday_first
        self._joined: Memo[Pair, Partial | None] = Memo(self._join)

    def join(self, left: Partial, right: Partial, apposed: bool) -> Partial | None:
        """What two parts say together, None where they are of two times; `apposed` where the first holds a weekday said to be the day."""
        return self._joined[left, right, apposed]

    def _join(self, pair: Pair) -> Partial | None:
        left, right, _ = pair
        if not self._may_stand(*pair):
            return None
        return _add_amounts(left, right) if left.amounts and right.amounts else left.join(right)

    def _may_stand(self, left: Partial, right: Partial, apposed: bool) -> bool:
        """Whether a part may stand before another in one time."""
        if self._verb_last and right.clock is not None and left.shift is not None and not left.has_day:
            return False  # 2분이 지난 5시 2분
        if not SHIFTS.isdisjoint(right.__dict__) and not LEADING.issuperset(left.__dict__):
            return False  # "last" and 지난 lead
        if (left.clock is not None or right.clock is not None) and (_comes_back_soon(left) or _comes_back_soon(right)):
            return False  # every 12 minutes between 6:30 and 9:30
        if (left.clock is not None and right.coarse) or (left.coarse and right.said("clock", "daypart")):
            return False  # next year at 6 is no moment
        if right.weekday is not None and left.coarse and left.said("month", "month_shift") and not (left.said(*NTH) or right.said(*NTH)):
            return False  # in August on Thursday
        if self._verb_last and left.has_day and not apposed and right.said("year", "year_shift", "month", "month_shift"):
            return False  # 20일 2025학년도: from the coarse to the fine
        if self._verb_last and left.month is not None and right.year_shift is not None:
            return False  # 지난 8월 올해 전망을 냈다
        if self._verb_last and left.daypart is not None and right.has_day and not left.has_day:
            return False  # 밤부터 내일
        closed = left.weekday is not None and not (left.every or self._weekday_first or apposed)
        return not closed or AFTER_WEEKDAY.isdisjoint(right.__dict__)  # 금요일 5월: the weekday closes the date


def _add_amounts(left: Partial, right: Partial) -> Partial | None:
    """2시간 30분, 1 month 21 days ago: units fall, and only the last says more."""
    mine, its = left.amounts or [], right.amounts or []
    order, following = UNITS.index(mine[-1][1]), UNITS.index(its[0][1])
    if (left.direction is not None and not left.ahead) or left.said("qualifier", "amount_high", "odd", "every") or order >= following:
        return None  # 38 weeks a year before
    out = left.copy()
    out.amounts = mine + its
    for name in ("direction", "qualifier", "odd", "text_base", "every", "within", "due", "ahead"):
        value = getattr(right, name)
        if getattr(left, name) is None and value is not None:
            setattr(out, name, value)
    out.rules = left.rules + right.rules
    return out


def _comes_back_soon(p: Partial) -> bool:
    """Every 12 minutes, every two hours: more often than a clock time of it could be told."""
    return bool(p.every and p.amounts) and p.amounts is not None and p.amounts[-1][1] in CLOCKED
