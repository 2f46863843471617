"""Percent told for percentage points, and the reverse, judged by the two levels."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.check.arith.judged import misfits, pages, slips
from factcheck.check.arith.page import Page
from factcheck.check.arith.reading import POINT
from factcheck.check.arith.structure import Match
from factcheck.check.case import Case
from factcheck.check.slip import Slip
from factcheck.types import Severity

AMOUNTS = frozenset({"money", "count", "measure"})
LARGEST_STEP = 2  # percentage points: what a central bank moves a rate by at most
_ALWAYS = ("stated", "computed", "expression", "old", "new")
WORDINGS = {
    "main": _ALWAYS,
    "points_not_percent": _ALWAYS,
    "percent_not_points": _ALWAYS,
    "points_of_amounts": _ALWAYS,
    "points_named": ("stated", "word"),
    "points_of_level": ("stated", "level"),
    "rate": ("stated",),
}


@dataclass(frozen=True, slots=True)
class Options:
    """None: the two levels decide."""


def run(case: Case, options: Options) -> Iterator[Slip]:
    """One slip per change told in the wrong one of the two, and per amount said to change by points."""
    yield from slips(case, POINT)
    judged = {(page.number, reading.stated) for page, reading in misfits(case)}
    for page in pages(case):
        yield from _rates(case, page, judged)
        for s, masked in page.every_sentence():
            for match in page.structures.find(masked, "points_named"):
                change, word = match.one("change"), page.structures.words["amounts"].search(match.text)
                if change is not None and word is not None and not _level_of_percent(page, s):
                    fields = {"stated": page.mentions[change].surface, "word": word[0]}
                    fields |= {"computed": "%", "expression": fields["stated"], "old": word[0], "new": word[0]}
                    yield Slip((case.place(page.number, change),), fields, "points_named", confidence=0.8)
            for match in page.structures.find(masked, "points_of_level"):
                yield from _of_level(case, page, match, judged)


def _of_level(case: Case, page: Page, match: Match, judged: set[tuple[int, int]]) -> Iterator[Slip]:
    """A sum or a count said to have changed by points, in a sentence without any share of which they may be told."""
    level, change = match.one("level"), match.one("change")
    if level is None or change is None or (page.number, change) in judged or page.mentions[level].kind not in AMOUNTS:
        return
    sentence = page.case.sentence_at(page.number, page.mentions[change].start)
    if any(page.mentions[i].kind == "percent" for i in page.case.mentions_in(page.number, sentence)):
        return
    if page.structures.says("share_word", page.sentence_text(sentence)):
        return
    fields = {"stated": page.mentions[change].surface, "level": page.mentions[level].surface}
    yield Slip((case.place(page.number, change), case.place(page.number, level, "related")), fields, "points_of_level", confidence=0.8)


def _rates(case: Case, page: Page, judged: set[tuple[int, int]]) -> Iterator[Slip]:
    """Interest rates said to be raised or cut by percent, where no two levels tell what is meant."""
    for _, masked in page.every_sentence():
        for match in page.structures.find(masked, "rate_in_percent"):
            change = match.one("change")
            if change is None or (page.number, change) in judged or not 0 < (page.mentions[change].value or 0) <= LARGEST_STEP:
                continue
            stated = page.mentions[change].surface
            fields = {"stated": stated, "word": match.text.split()[0], "computed": "%p", "expression": stated, "old": stated, "new": stated}
            yield Slip((case.place(page.number, change),), fields, "rate", confidence=0.7, severity=Severity.WARNING)


def _level_of_percent(page: Page, sentence: int) -> bool:
    """Whether the sentence gives a level in percent, of which the points may be told."""
    return any(page.mentions[i].kind == "percent" for i in page.case.mentions_in(page.number, sentence)) and page.structures.says(
        "share_word", page.sentence_text(sentence)
    )
