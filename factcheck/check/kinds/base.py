"""A change told against one period that is worked out on another: year on year for quarter on quarter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.check.arith.judged import slips
from factcheck.check.arith.reading import BASE
from factcheck.check.case import Case
from factcheck.check.slip import Slip

_ALWAYS = ("stated", "label", "other", "level", "new", "expression")
WORDINGS = {"main": _ALWAYS, "swapped": _ALWAYS}


@dataclass(frozen=True, slots=True)
class Options:
    """None: the levels of the two periods decide."""


def run(case: Case, options: Options) -> Iterator[Slip]:
    """One slip per change that fits another period than the one it is told against."""
    yield from slips(case, BASE)
