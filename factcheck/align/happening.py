"""What happened on a date, or is to happen: a bridge opened in 1993, and in 1994.

A thing is opened, founded, built once. Where two articles tell one such happening, each with one date, and name its subject in the same
words, the dates ought to agree.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from factcheck.align.cells import bare
from factcheck.align.said import Said
from factcheck.align.tolls import stems_of
from factcheck.align.words import stems
from factcheck.rulesdir import shipped_table
from factcheck.semantics.apart import days_between

DAY, MONTH_DAY = 10, 5  # characters of 2024-03-08, and where its month begins
LONGEST = 366  # days of the span that a date names
UNEVEN = 3  # days by which two spans of one kind differ: February and March
SOON = 7  # days between two reports in which a plan is hardly changed without a word
TURNS, HELD = "turns", "held"
AGO = "ago"  # what a time's reading notes of five days ago
Phrase = tuple[str, ...]


class Told(NamedTuple):
    """What a date is told of, the words that say so, and the word in front of these, mostly of what it happened to."""

    name: str
    phrase: Phrase
    front: str | None


class Happenings:
    """What each date of some articles is told of, and how many dates an article tells of it."""

    def __init__(self, claims: Iterable[Said]) -> None:
        self._of: dict[Said, Told] = {}
        self._dates: dict[tuple[int, str], set[Hashable]] = defaultdict(set)
        self._told: dict[int, set[str]] = defaultdict(set)
        for c in claims:
            if c.mention.kind != "date":
                continue
            self._told[c.article].add(str(c.mention.low)[:DAY])
            if (span := _days(c)) is not None and span <= LONGEST and not _now(c, span) and (found := happening_of(c)) is not None:
                self._of[c] = found
                self._dates[c.article, found.name].add(c.key)

    def comparable(self, a: Said, b: Said) -> bool:
        """Whether two dates could be one told otherwise: as exact as one another, of two articles of which neither gives the other's."""
        if a.mention.kind != "date" or b.mention.kind != "date" or a.article == b.article or not _comparable(a, b):
            return False
        return str(a.mention.low)[:DAY] not in self._told[b.article] and str(b.mention.low)[:DAY] not in self._told[a.article]

    def one(self, a: Said, b: Said) -> bool:
        """Whether two comparable dates are told of one happening, of which either article gives one date."""
        one, other = self._of.get(a), self._of.get(b)
        if one is None or other is None or one.name != other.name or one.name == HELD or _two_things(a, one, b, other):
            return False
        if any(len(self._dates[c.article, one.name]) > 1 for c in (a, b)):
            return False
        if one.name == TURNS and _days(a) == 0 and not (to_come(a) and to_come(b)):
            return False
        planned = one.name != TURNS and a.nameless and b.nameless and to_come(a) and to_come(b)
        return planned or bool(_subject(a, one.phrase) & _subject(b, other.phrase))

    def planned(self, a: Said, b: Said) -> bool:
        """Whether two comparable dates lie ahead and are told of no two happenings: a trial begins, someone is sentenced."""
        if not (to_come(a) and to_come(b)) or a.headline or b.headline or _lasts(a) != _lasts(b):
            return False
        one, other = self._of.get(a), self._of.get(b)
        if one is None or other is None:
            return TURNS not in {x.name for x in (one, other) if x is not None}
        return one.name == other.name and not _two_things(a, one, b, other)


def happening_of(said: Said) -> Told | None:
    """What a date is told of: by the nearest words for a happening, in a language of last verbs by those behind it."""
    behind = _first(said.right, said.cell)
    before = _first(said.left, said.cell, backwards=True)
    if behind is not None and (said.head_final or before is None or behind[0] <= before[0]):
        at, name, phrase = behind
        return Told(name, phrase, said.right[at - 1] if at else next(iter(said.left), None))
    if before is None:
        return None
    at, name, phrase = before
    return Told(name, phrase, next(iter(said.left[at + len(phrase) :]), None))


def _first(words: Sequence[str], cell: frozenset[Hashable], *, backwards: bool = False) -> tuple[int, str, Phrase] | None:
    """How far off in some words, nearest first, the first of a happening stand, and what they are; they belong to the figure."""
    known = _phrases()
    for at, word in enumerate(words):
        if bare(word) not in cell:
            continue
        two = (*words[at + 1 : at + 2], word) if backwards else (word, *words[at + 1 : at + 2])
        for phrase in (two, (word,)):
            if phrase in known:
                return at, known[phrase], phrase
    return None


def _two_things(a: Said, one: Told, b: Said, other: Told) -> bool:
    """Whether either article never uses the word in front of the other's happening: the library opens, the gallery opens.

    In front of a Korean word stand compounds by their first two letters alone, which say less: 품목허가 신청, 허가 신청.
    """
    if a.head_final and one.name not in (TURNS, HELD):
        return False
    if not stems_of("intended").isdisjoint((one.front, other.front)):
        return False
    return one.front is not None and other.front is not None and not _uses(b, one.front) and not _uses(a, other.front)


def _uses(said: Said, word: str) -> bool:
    return any(word in c.words for c in said.together)


def _lasts(said: Said) -> bool:
    """Whether a date is the last of a stretch of time."""
    return not stems_of("until").isdisjoint(said.left[:1])


@cache
def _phrases() -> dict[Phrase, str]:
    """The stems of each word or two for a happening (rules/align.yml)."""
    happenings = shipped_table("align.yml")["happenings"]
    return {tuple(s for _, s in stems(words)): name for name, told in happenings.items() for words in told}


def _subject(said: Said, phrase: Phrase) -> set[str]:
    """The words of a date's own that may say what it happened to."""
    return {w for w in said.cell if isinstance(w, str)} - {bare(w) for w in phrase}


def _comparable(a: Said, b: Said) -> bool:
    """Whether two dates are told as exactly as one another, and both have passed, or are plans of about one time that nobody calls changed.

    Where the year is not written for both, more than the year must differ: it was read off the day of publication.
    """
    spans = _days(a), _days(b)
    if spans[0] is None or spans[1] is None or abs(spans[0] - spans[1]) > UNEVEN:
        return False
    x, y = str(a.mention.low)[:DAY], str(b.mention.low)[:DAY]
    if x[MONTH_DAY:] == y[MONTH_DAY:] and not all(str(c.mention.low)[:4] in c.mention.surface for c in (a, b)):
        return False
    counted_back = any(AGO in c.mention.trace for c in (a, b))
    if spans[0] == 0 and (a.lang != b.lang or counted_back) and (days_between(x, y) or 0) <= 1:
        return False  # the night of one country is the next day of another; five days ago may be the sixth
    if not (to_come(a) or to_come(b)):
        return True
    apart = days_between(a.published, b.published)
    return apart is not None and apart <= SOON and stems_of("revised").isdisjoint(a.words | b.words)


def _now(said: Said, span: int) -> bool:
    """Whether a month or year is that of publication: it says when its article was written."""
    return span > 0 and said.published is not None and str(said.mention.low)[:DAY] <= said.published <= str(said.mention.high)[:DAY]


def to_come(said: Said) -> bool:
    """Whether a date lay ahead when its article was published."""
    return said.published is not None and str(said.mention.high)[:DAY] > said.published


def _days(said: Said) -> int | None:
    """How many days lie between the first and the last day that a date names; None where one is not known."""
    low, high = str(said.mention.low)[:DAY], str(said.mention.high)[:DAY]
    try:
        return (date.fromisoformat(high) - date.fromisoformat(low)).days
    except ValueError:
        return None
