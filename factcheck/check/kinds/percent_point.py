"""Percent told for percentage points, and the reverse, judged by the two levels."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.check.arith.judged import slips
from factcheck.check.arith.reading import POINT
from factcheck.check.case import Case
from factcheck.check.slip import Slip

_ALWAYS = ("stated", "computed", "expression", "old", "new")
WORDINGS = {
    "main": ("stated", "computed", "expression"),
    "points_not_percent": _ALWAYS,
    "percent_not_points": _ALWAYS,
    "points_of_amounts": _ALWAYS,
}


@dataclass(frozen=True, slots=True)
class Options:
    """None: the two levels decide."""


def run(case: Case, options: Options) -> Iterator[Slip]:
    """One slip per change told in the wrong one of the two."""
    yield from slips(case, POINT)
