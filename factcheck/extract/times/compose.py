"""Neighbouring parts to times, and neighbouring times to ranges."""

from __future__ import annotations

from decimal import Decimal

from factcheck.extract.steps import Steps
from factcheck.extract.times.duration import CLOCKED
from factcheck.extract.times.expression import Expression
from factcheck.extract.times.grammar import Grammar
from factcheck.extract.times.habits import Habits
from factcheck.extract.times.partial import Partial

GAP = 20  # characters between two parts at most
LONG_UNITS = frozenset({"year", "quarter", "month", "week"})
PER_UNIT = tuple([(Decimal(1), unit)] for unit in ("year", "month", "week", "day"))
OPENING = 12  # characters before a time in which a word like "between" is looked for
OF_CLOCK = ("clock", "meridiem", "daypart")
NO_START = frozenset(["every", "direction", "day_to", "month_to", "year_to", "quarter_to", "clock_to", "amounts"])
NO_END = frozenset(["every", "direction", "day_to", "month_to", "year_to", "clock_to"])


def expressions(text: str, grammar: Grammar) -> Steps[list[Expression]]:
    """The times of a text in order. Parts that say nothing alone are dropped."""
    parts = list(grammar.matches(text))
    yield
    joined = join_parts(text, grammar, parts)
    yield
    found = join_ranges(text, grammar.habits, join_counted(text, grammar.habits, joined))
    return [e for e in found if not e.partial.only_joined or e.until is not None]


def join_parts(text: str, grammar: Grammar, parts: list[Expression]) -> list[Expression]:
    """Parts that belong to one time, put together."""
    out: list[Expression] = []
    left: Expression | None = None
    for part in parts:
        if len(out) > 1 and out[-2].partial.daypart is not None:
            _of_evening(text, out[-2], out[-1], part)
        if left is None or part.start - left.end > GAP or not _joins(text, grammar, left, part):
            out.append(part)
            left = part
    return out


def _of_evening(text: str, named: Expression, day: Expression, clock: Expression) -> None:
    """Give a clock the part of the day that stands before the brackets: 어젯밤(30일) 11시 50분."""
    part, its = named.partial.daypart, clock.partial
    if its.clock is None or its.said("daypart", "meridiem") or not day.partial.has_day:
        return
    if text[named.end : day.start] == "(" and text[day.end : clock.start].strip() == ")":
        clock.partial = its.copy()
        clock.partial.daypart = part


def _joins(text: str, grammar: Grammar, left: Expression, right: Expression) -> bool:
    """Whether the second part belongs to the first, which then holds both."""
    between = text[left.end : right.start]
    if "\n" in between:
        return False
    habits = grammar.habits
    mine, its = left.partial, right.partial
    if habits.verb_last and between.strip() and mine.clock is not None and its.clock is None and its.said("daypart", "meridiem"):
        return False  # 자정부터 오후 9시까지: the part of the day is of the clock behind it
    if text[left.end - 1] == "." and text[right.start].isupper() and its.shift is not None and its.only_joined:
        return False  # at 5 p.m. Last month it rained
    apposed = mine.weekday is not None and habits.apposed.fullmatch(between) is not None
    left.apposed = left.apposed or apposed
    if mine.amounts and its.amounts:
        if mine.shift is not None and between.startswith(","):
            return False  # over the next six weeks, nine days of strikes
        glued = habits.amount_glue.fullmatch(between) is not None and not _per_unit(text, habits, left, between)
    else:
        glued = apposed or habits.glue.fullmatch(between) is not None or _bounded(habits, mine, its, between)
    joined = grammar.joiner.join(mine, its, left.apposed) if glued else None
    if joined is None:
        return False
    left.partial, left.end = joined, right.end
    return True


def _bounded(habits: Habits, day: Partial, clock: Partial, between: str) -> bool:
    """Whether a day and a clock time of it are parted by what lies before or after that time: Sunday just after 2 a.m."""
    if clock.clock is None or day.clock is not None or not day.has_day or day.amounts:
        return False
    return not clock.has_day and habits.clock_glue.fullmatch(between) is not None


def _per_unit(text: str, habits: Habits, left: Expression, between: str) -> bool:
    """Whether a length is told for each of one day, week, month or year named in words: 한 달 209시간, 일주일 40시간."""
    amounts = left.partial.amounts or []
    if not habits.verb_last or between.strip() or amounts not in PER_UNIT:
        return False
    return not any(c.isdecimal() for c in text[left.start : left.end])  # 앞으로 1년 6개월간 is one length


def join_counted(text: str, habits: Habits, found: list[Expression]) -> list[Expression]:
    """Amounts and the times they are counted from, put together."""
    out: list[Expression] = []
    for i, e in enumerate(found):
        if out and e.start - out[-1].end <= GAP:
            left, between = out[-1], text[out[-1].end : e.start]
            joined = (
                _counted_from(text, habits, left, e, between, found[i + 1 : i + 2])
                or _counted_after(habits, left, e.partial, between)
                or _quarter_ended(habits, left, e.partial, between)
            )
            if joined is not None:
                left.partial, left.end = joined, e.end
                if len(out) > 1 and _on_its_day(habits, out[-2], left, text[out[-2].end : left.start]):
                    out.pop()
                continue
        out.append(e)
    return out


def _counted_from(text: str, habits: Habits, left: Expression, day: Expression, between: str, rest: list[Expression]) -> Partial | None:
    """Three days after 5 March, two weeks from tomorrow; 2 weeks starting May 20; the three months to June."""
    mine, right = left.partial, day.partial
    if not mine.amounts or mine.said("shift", "every", "base", "odd") or right.said("every", "amounts", "clock_to"):
        return None
    unit = mine.amounts[-1][1]
    clocked = right.clock is not None and unit in CLOCKED
    if not (right.has_day or right.has_period or right.now or clocked):
        return None
    counted = mine.copy()
    counted.base, counted.rules = right, mine.rules + right.rules
    counted.drop("text_base", "ahead", "only_joined")
    lasting = unit in LONG_UNITS and mine.amount_high is None and right.said("month", "month_shift", "quarter")
    if lasting and habits.ending.fullmatch(between):
        counted.ended = True
        counted.drop("direction", "within")
    elif (right.has_day or right.said("month", "year") or clocked) and _begins(text, habits, left, between):
        if rest and any(join.between.fullmatch(text, day.end, rest[0].start) for join in habits.joins):
            return None  # for two weeks, from May 20 to June 3
        counted.lasts = True
        counted.drop("direction")
    elif (right.has_day or unit in LONG_UNITS) and (direction := _direction(habits, between)):  # no 2:00:35 from last year
        if not (mine.within and direction > 0 and (right.now or right.day_shift == 0)):  # within two weeks from today
            counted.direction = direction
            counted.drop("within")
    else:
        return None
    return counted


def _direction(habits: Habits, between: str) -> int:
    """Whether what is counted lies ahead of (1) or before (-1) the time behind the words; 0 where they say neither."""
    return 1 if habits.counted_ahead.fullmatch(between) else -1 if habits.counted_back.fullmatch(between) else 0


def _begins(text: str, habits: Habits, left: Expression, between: str) -> bool:
    """Whether the words between a length of time and a day say that it begins there: 2 weeks starting May 20, for three days from today."""
    if habits.beginning.fullmatch(between):
        return True
    return habits.staying.fullmatch(between) is not None and habits.stay.search(text, max(0, left.start - OPENING), left.start) is not None


def _on_its_day(habits: Habits, day: Expression, stretch: Expression, between: str) -> bool:
    """Whether a day and the hours of a stretch of it are one time, which the first then holds: 14 February for 7 hours from 9:30."""
    base, there = stretch.partial.base, day.partial
    if not stretch.partial.lasts or base is None or base.clock is None or base.has_day or not there.has_day or day.until is not None:
        return False
    if there.said("clock", "every", "amounts") or habits.lasting.fullmatch(between) is None:
        return False
    joined = there.join(base)
    if joined is None:
        return False
    rules = day.partial.rules + stretch.partial.rules
    day.end, day.partial = stretch.end, stretch.partial.copy()
    day.partial.base, day.partial.rules = joined, rules
    return True


def _quarter_ended(habits: Habits, left: Expression, right: Partial, between: str) -> Partial | None:
    """The second quarter ended January 31, 2024: three months up to that day, whatever the company's year."""
    mine = left.partial
    if mine.quarter is None or left.until is not None or mine.quarter_to is not None or right.day is None or not right.said("month"):
        return None
    if right.said("clock", "every", "amounts") or habits.ended.fullmatch(between) is None:
        return None
    rules = mine.rules + right.rules
    return Partial({"amounts": [(Decimal(1), "quarter")], "ended": True, "base": right, "fiscal_quarter": mine.quarter}, rules)


def _counted_after(habits: Habits, left: Expression, right: Partial, between: str) -> Partial | None:
    """내일로부터 3일 뒤; from 2pm for two hours."""
    mine = left.partial
    if not right.amounts or left.until is not None or mine.said("every", "amounts", "clock_to", "only_joined"):
        return None
    if right.said("shift", "every", "base"):
        return None
    counted = right.copy()
    moved = mine.has_day and mine.clock is None and (right.direction is not None or right.within)
    in_days = right.amounts[-1][1] in ("week", "day")
    if moved and habits.counted_after.fullmatch(between):
        counted.drop("text_base", "ahead", "only_joined")
    elif right.direction is None and (mine.has_day if in_days else mine.clock is not None) and habits.lasting.fullmatch(between):
        counted.lasts = True
    else:
        return None
    counted.base, counted.rules = mine, mine.rules + right.rules
    return counted


def join_ranges(text: str, habits: Habits, found: list[Expression]) -> list[Expression]:
    """Times joined by 부터 … 까지, to, ~: one range."""
    out: list[Expression] = []
    for expression in found:
        if not (out and expression.start - out[-1].end <= GAP and _range(text, habits, out[-1], expression)):
            out.append(expression)
    return out


def _range(text: str, habits: Habits, left: Expression, right: Expression) -> bool:
    if left.until is not None or right.until is not None or not _alike(left.partial, right.partial):
        return False
    between = text[left.end : right.start]
    for join in habits.joins:
        if join.between.fullmatch(between) is None:
            continue
        closing = join.after.match(text, right.end) if join.after is not None else None
        if join.after is not None and closing is None:
            continue
        if join.opened and habits.opens.search(text, max(0, left.start - OPENING), right.start) is None:
            continue
        left.end = closing.end() if closing is not None else right.end
        rules = left.partial.rules + right.partial.rules
        if right.partial.every:  # 9 to 5 on Saturdays: the day that comes back holds for both ends
            opening = Partial({name: value for name, value in left.partial.__dict__.items() if name in OF_CLOCK})
            left.until = Partial({name: value for name, value in right.partial.__dict__.items() if name in OF_CLOCK})
            left.partial = right.partial.copy()
            left.partial.drop(*OF_CLOCK)
            left.partial.__dict__.update(opening.__dict__)
        else:
            left.until, left.partial = right.partial, left.partial.copy()
        left.partial.rules = rules
        return True
    return False


def _alike(a: Partial, b: Partial) -> bool:
    """Whether two times can be the ends of one range."""
    if a.every and a.clock and b.clock and a.clock_to is None:
        return not b.said("every", "clock_to") and not b.has_day and not b.has_period  # 매주 토요일 오후 2시~6시
    if not NO_START.isdisjoint(a.__dict__):
        return False
    if b.every and b.said("weekday", "workday", "weekend", "amounts") and b.clock and b.clock_to is None:
        return a.clock is not None and not a.has_day and not a.has_period  # 9 a.m. to 5 p.m. on Saturdays
    if b.amounts:
        return a.has_day and a.clock is None and not b.said("direction", "every", "shift", "base") and b.amounts[-1][1] in ("day", "week")
    if not NO_END.isdisjoint(b.__dict__):
        return False
    if a.clock or b.clock:
        return bool(a.clock and b.clock) or bool(a.now or b.now)
    if a.daypart or b.daypart:
        return bool(a.daypart and b.daypart and b.has_day)
    return (a.has_day or a.has_period or a.now is not None) and (b.has_day or b.has_period or b.now is not None)
