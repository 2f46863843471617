"""What a figure of a source says of a figure of a draft: the draft may say less than its source and never more."""

from __future__ import annotations

import pytest

from factcheck import Checker, Document
from factcheck.align.verdict_direction import answer
from factcheck.types import Mention

CHECKER = Checker()
SIGNS = {"supported": "+", "not_enough_evidence": ".", "refuted": "-"}
# in rows the draft, in columns the source, in the order of the rows
TABLE = """
60                 + - + . . + . . + . . + + -
61                 - + . . . . . - - . . - - .
about 60           + + + . . + . . + . . + + .
more than 50       + + + + + + . . . . + . + +
more than 60       - + . . + . . - - . . - . +
at least 60        + + + . + + . - . . . . + +
less than 70       + + + . . . + + + . + + + .
less than 60       - - . . - - . + . . . . . -
at most 60         + - + . - . . + + . . + + -
between 50 and 70  + + + . . . . . . + . . + .
between 55 and 65  + + + . . . . . . . + . + .
up to 60           + - + . - . . + + . . + + -
nearly 60          + - + . . + . . + . . + + -
more than 61       - - . . . . . - - . . - - +
"""
ROWS = {row[:18].strip(): row[18:].split() for row in TABLE.strip().splitlines()}


def counted(told: str) -> Mention:
    return CHECKER.check([Document(f"The hall holds {told} people.", id="a", lang="en")]).articles[0].mentions[0]


MENTIONS = {told: counted(told) for told in ROWS}


@pytest.mark.parametrize("draft", ROWS)
def test_a_figure_is_borne_out_by_what_says_as_much_and_refuted_by_what_leaves_no_room_for_it(draft: str) -> None:
    found = {source: answer(MENTIONS[draft], m) for source, m in MENTIONS.items()}
    assert [SIGNS[a.verdict] for a in found.values() if a is not None] == ROWS[draft]


@pytest.mark.parametrize(
    ("draft", "source", "verdict"),
    [
        ("between 40 and 74", "between 40 and 64", "refuted"),  # one end is the same, the other is not
        ("between 40 and 74", "between 30 and 84", "not_enough_evidence"),
        ("between 40 and 74", "between 80 and 90", "refuted"),
        ("between 40 and 74", "more than 80", "refuted"),
        ("more than 80", "between 40 and 74", "refuted"),
        ("less than 80", "between 40 and 74", "supported"),
        ("less than 60", "between 40 and 74", "not_enough_evidence"),
        ("more than 30", "between 40 and 74", "supported"),
    ],
)
def test_a_range_is_borne_out_by_what_lies_in_it_and_refuted_by_one_that_ends_elsewhere(draft: str, source: str, verdict: str) -> None:
    found = answer(counted(draft), counted(source))
    assert found is not None
    assert found.verdict == verdict


# the same of times; x: the two are not compared
TIMES = """
in 2024                       + + + + x x x x x x x + x x x x x x x
in May 2024                   . + + + x x . . - . . . - x x x x x x
on 3 May 2024                 . . + + x x . . - - . . - x x x x - x
at 9 a.m. on 3 May 2024       . . + + + - . . - - . . - x x x x - x
at 9 a.m.                     x x x + + - x x x x x x x x x x x x x
at 10 a.m.                    x x x - - + x x x x x x x x x x x x x
in May                        x + + + x x + + - + + . - x x x x x x
on 3 May                      x . + + x x . + - - . . - x x x x x x
in June                       x - - - x x - - + - - . - x x x x x x
on 4 May                      x . - - x x . - - + . . - x x x x x x
early May                     x . + + x x . + - + + . - x x x x x x
in the second quarter of 2024 . + + + x x . . . . . + - x x x x x x
in the first quarter          x - - - x x - - - - - - + x x x x x x
last year                     x x x x x x x x x x x x x + - x - x x
next year                     x x x x x x x x x x x x x - + x - x x
last month                    x x x x x x x x x x x x x x x + x x x
two years ago                 x x x x x x x x x x x x x - - x + x x
on Monday                     x x - - x x x x x x x x x x x x x + x
every year                    x x x x x x x x x x x x x x x x x x +
"""
TIME_ROWS = {row[:30].strip(): row[30:].split() for row in TIMES.strip().splitlines()}


def timed(told: str) -> Mention:
    return CHECKER.check([Document(f"The hall opened {told}.", id="a", lang="en")]).articles[0].mentions[0]


TIMED = {told: timed(told) for told in TIME_ROWS}


@pytest.mark.parametrize("draft", TIME_ROWS)
def test_a_time_is_borne_out_by_a_finer_one_in_it_and_refuted_by_one_that_has_another_part(draft: str) -> None:
    found = [answer(TIMED[draft], m) for m in TIMED.values()]
    assert [SIGNS[a.verdict] if a is not None else "x" for a in found] == TIME_ROWS[draft]
