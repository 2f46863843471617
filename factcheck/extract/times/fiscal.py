"""Which month a company's year ends with, as an article tells it beside one of its quarters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import zip_longest
from typing import NamedTuple

from factcheck.extract.times.expression import Expression

QUARTER_MONTHS = 3
QUARTERS = frozenset({"quarter", "fiscal_quarter"})
OF_A_QUARTER = ([(Decimal(3), "month")], [(Decimal(13), "week")], [(Decimal(1), "quarter")])
SHORT_WEEKS = 9  # days of a month up to which a quarter is that of the month before


class FiscalYear(NamedTuple):
    """The month that the numbered quarters of a text run up to."""

    end: int = 12
    told: bool = False  # whether the text says so
    ends: Mapping[int, int] = {}  # the same for quarters whose months are told, by where they stand


def fiscal_year(text: str, expressions: Sequence[Expression]) -> FiscalYear:
    """The year of an article that says on which day a quarter of it ended, or gives its months in brackets; else the calendar's."""
    ends: dict[int, int] = {}
    for e, beside in zip_longest(expressions, expressions[1:]):
        if QUARTERS.isdisjoint(e.partial.__dict__):
            continue
        number, base = e.partial.fiscal_quarter, e.partial.base
        if number is not None and base is not None and base.month is not None and base.day is not None:
            last = base.month - (base.day <= SHORT_WEEKS)  # quarters of 13 weeks end a few days off the month's end
            end = _year_end(number, last)
            of_it = {x.start: end for x in expressions if number in (x.partial.quarter, x.partial.fiscal_quarter)}
            return FiscalYear(end, True, ends) if _one_company(number, expressions) else FiscalYear(ends=of_it)
        number = e.partial.quarter
        if number is not None and beside is not None and text[e.end : beside.start] == "(":
            last_month = beside.partial.month_to or (beside.until.month if beside.until is not None else None)
            if last_month is not None and (last_month - (beside.partial.month or 0)) % 12 == QUARTER_MONTHS - 1:
                ends[e.start] = _year_end(number, last_month)  # 회계연도 3분기(10~12월)
    told = set(ends.values()) or _by_length(expressions)
    return FiscalYear(told.pop(), True, ends) if len(told) == 1 else FiscalYear(ends=ends)


def _one_company(number: int, expressions: Sequence[Expression]) -> bool:
    """Whether every quarter named may be of the year of that one: itself, the one before or the next."""
    named = {e.partial.quarter for e in expressions if e.partial.quarter is not None and not e.partial.said("year", "year_shift", "base")}
    return named <= {number, number % 4 + 1, (number - 2) % 4 + 1}


def _by_length(expressions: Sequence[Expression]) -> set[int]:
    """The same where the quarter that was named is then told by its length and last day: the three months that ended Dec. 2."""
    numbers: list[int] = []
    for e in expressions:
        p = e.partial
        if p.quarter is not None and not p.said("year", "year_shift"):
            numbers.append(p.quarter)
        if p.ended and p.base is not None and p.base.month is not None and p.base.day is not None and p.amounts in OF_A_QUARTER:
            last = p.base.month - (p.base.day <= SHORT_WEEKS)
            # beside the quarter reported, the next one alone may have been named, as foreseen
            sure = bool(numbers) and {numbers[0], numbers[0] % 4 + 1}.issuperset(numbers)
            return {_year_end(numbers[0], last)} if sure else set()
    return set()


def _year_end(quarter: int, last_month: int) -> int:
    """The month that a company's year ends with, from one of its quarters and the last month of that."""
    return (last_month + QUARTER_MONTHS * (4 - quarter) - 1) % 12 + 1
