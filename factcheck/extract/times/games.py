"""The quarters of a game, which are no quarters of a year."""

from __future__ import annotations

import re

from factcheck.extract.times.compose import Expression
from factcheck.extract.times.grammar import Habits

WORDS = 3  # different words of games that make a text a report on one
NEAR = 200  # characters of a sentence before and behind a quarter in which business shows
SENTENCE_END = re.compile(r"[.!?] |\n")


def without_quarters_of_games(text: str, found: list[Expression], habits: Habits) -> list[Expression]:
    """The times of a text but, in a report on a game, its numbered quarters: a lead in the third quarter."""
    if habits.games is None or not any(_is_bare_quarter(e) for e in found):
        return found
    if len({match[0].lower() for match in habits.games.finditer(text)}) < WORDS:
        return found
    return [e for e in found if not _is_bare_quarter(e) or _is_of_business(text, e, habits)]


def _is_bare_quarter(e: Expression) -> bool:
    p = e.partial
    return e.until is None and p.quarter is not None and not p.said("year", "year_shift", "qualifier", "base", "amounts")


def _is_of_business(text: str, e: Expression, habits: Habits) -> bool:
    low = max((m.end() for m in SENTENCE_END.finditer(text, max(0, e.start - NEAR), e.start)), default=max(0, e.start - NEAR))
    stop = SENTENCE_END.search(text, e.end, e.end + NEAR)
    high = stop.start() if stop is not None else e.end + NEAR
    return habits.business is not None and habits.business.search(text, low, high) is not None
