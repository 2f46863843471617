"""Words for times that stand for something else: the quarters and halves of a game, highs in the 70s."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter

from factcheck.extract.times.expression import Expression
from factcheck.extract.times.habits import Habits
from factcheck.grammar.phrases import NEVER
from factcheck.types import Sentence

WORDS = 2  # different words of games that make a text a report on one
DECADE = 10  # years
FULL_YEAR = re.compile("[0-9]{4}")
_START = attrgetter("start")


def without_homonyms(text: str, found: list[Expression], habits: Habits, sentences: Sequence[Sentence]) -> list[Expression]:
    """The times of a text but the numbered parts of a game (a lead in the third quarter) and tens of degrees (highs in the 70s)."""
    if habits.games is not NEVER and any(_is_part_of_game(e) or _is_score(text, e, habits) for e in found):
        games = len({match[0].lower() for match in habits.games.finditer(text)}) >= WORDS
        if games:
            found = [e for e in found if not _is_part_of_game(e) or _has(habits.business, text, e, sentences)]
            found = [e for e in found if not _is_score(text, e, habits)]
    if any(_is_short_decade(text, e) for e in found):
        found = [e for e in found if not (_is_short_decade(text, e) and _has(habits.warmth, text, e, sentences))]
    return found


def _is_part_of_game(e: Expression) -> bool:
    p = e.partial
    if p.amounts is not None and p.amounts[-1][1] == "quarter":
        return not p.said("direction", "base")  # three quarters of play
    return e.until is None and (p.quarter or p.half) is not None and not p.said("year", "year_shift", "qualifier", "base", "amounts")


def _is_score(text: str, e: Expression, habits: Habits) -> bool:
    return e.partial.amounts is not None and habits.games_counted.search(text, e.start, e.end) is not None


def _is_short_decade(text: str, e: Expression) -> bool:
    told = e.partial.span == DECADE or (e.until is not None and e.until.span == DECADE)
    return told and FULL_YEAR.search(text, e.start, e.end) is None


def _has(words: re.Pattern[str], text: str, e: Expression, sentences: Sequence[Sentence]) -> bool:
    """Whether the sentence of a time has one of the words."""
    own = sentences[bisect_right(sentences, e.start, key=_START) - 1]
    return words.search(text, own.start, own.end) is not None
