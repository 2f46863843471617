"""Neighbouring parts to times, and neighbouring times to ranges."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.extract.times.grammar import Grammar, Match
from factcheck.extract.times.partial import PERIOD, Partial

GAP = 14  # characters between two parts at most
UNITS = ("year", "quarter", "month", "week", "day", "h", "min", "s")


@dataclass(slots=True)
class Expression:
    """A time as it stands in the text; a range has its end in `until`."""

    start: int
    end: int
    partial: Partial
    until: Partial | None = None


def expressions(text: str, grammar: Grammar) -> list[Expression]:
    """The times of a text in order."""
    return join_ranges(text, grammar, join_parts(text, grammar))


def join_parts(text: str, grammar: Grammar) -> list[Expression]:
    """Parts that belong to one time, put together; parts that say nothing alone are dropped."""
    out: list[Expression] = []
    for match in grammar.matches(text):
        if out and _joins(text, grammar, out[-1], match):
            out[-1].end = match.end
            continue
        if out and out[-1].partial.only_joined:
            out.pop()
        out.append(Expression(match.start, match.end, match.partial))
    if out and out[-1].partial.only_joined:
        out.pop()
    return out


def _joins(text: str, grammar: Grammar, left: Expression, right: Match) -> bool:
    gap = right.start - left.end
    if gap > GAP:
        return False
    between = text[left.end : right.start]
    if "\n" in between:
        return False
    if (
        left.partial.weekday is not None
        and not left.partial.every
        and not grammar.weekday_first
        and right.partial.said(*PERIOD, "day", "day_shift")
    ):
        return False  # 금요일 5월: the weekday closes the date
    if left.partial.amounts and right.partial.amounts:
        return grammar.amount_glue.fullmatch(between) is not None and _add_amounts(left.partial, right.partial)
    return grammar.glue.fullmatch(between) is not None and left.partial.join(right.partial)


def _add_amounts(left: Partial, right: Partial) -> bool:
    """2시간 30분, 1 month 21 days ago: units fall, and only the last says more."""
    mine, its = left.amounts or [], right.amounts or []
    if left.said("direction", "qualifier", "amount_high", "odd", "every") or UNITS.index(mine[-1][1]) >= UNITS.index(its[0][1]):
        return False
    left.amounts = mine + its
    for name in ("direction", "qualifier", "odd", "text_base", "every"):
        if getattr(left, name) is None:
            setattr(left, name, getattr(right, name))
    left.rules += right.rules
    return True


def join_ranges(text: str, grammar: Grammar, found: list[Expression]) -> list[Expression]:
    """Times joined by 부터 … 까지, to, ~: one range."""
    out: list[Expression] = []
    for expression in found:
        if not (out and _range(text, grammar, out[-1], expression)):
            out.append(expression)
    return out


def _range(text: str, grammar: Grammar, left: Expression, right: Expression) -> bool:
    if right.start - left.end > GAP or left.until is not None or right.until is not None:
        return False
    between = text[left.end : right.start]
    for pattern, after, opened in grammar.joins:
        if pattern.fullmatch(between) is None or not _alike(left.partial, right.partial):
            continue
        closing = after.match(text, right.end) if after is not None else None
        if after is not None and closing is None:
            continue
        if opened:
            opening = grammar.opens.search(text, max(0, left.start - 12), left.start) if grammar.opens else None
            if opening is None:
                continue
        left.until = right.partial
        left.end = closing.end() if closing is not None else right.end
        left.partial.rules += right.partial.rules
        return True
    return False


def _alike(a: Partial, b: Partial) -> bool:
    """Whether two times can be the ends of one range."""
    if a.said("every", "direction", "day_to", "month_to", "year_to", "quarter_to", "clock_to", "amounts"):
        return False
    if b.amounts:
        return a.has_day and a.clock is None and not b.said("direction", "every") and b.amounts[-1][1] in ("day", "week")
    if b.said("every", "direction", "day_to", "month_to", "year_to", "clock_to"):
        return False
    if a.clock or b.clock:
        return bool(a.clock and b.clock)
    return (a.has_day or a.has_period) and (b.has_day or b.has_period)
