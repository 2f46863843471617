"""Parts against their total, and what is left against what was taken away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.check.arith.judged import slips
from factcheck.check.arith.reading import TOTAL
from factcheck.check.case import Case
from factcheck.check.slip import Slip

_ALWAYS = ("stated", "computed", "expression", "parts")
WORDINGS = {"main": _ALWAYS, "total": _ALWAYS, "left": (*_ALWAYS, "old", "new"), "mean": _ALWAYS}


@dataclass(frozen=True, slots=True)
class Options:
    """None: what the wording of the figures allows decides."""


def run(case: Case, options: Options) -> Iterator[Slip]:
    """One slip per total that its parts do not make."""
    yield from slips(case, TOTAL)
