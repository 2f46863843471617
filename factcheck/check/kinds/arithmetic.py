"""A stated change, difference, multiple, share, product or average against the figures it comes from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.check.arith.judged import slips
from factcheck.check.arith.reading import ARITHMETIC
from factcheck.check.case import Case
from factcheck.check.slip import Slip

_ALWAYS = ("stated", "computed", "expression", "parts")
WORDINGS = {
    "main": _ALWAYS,
    "change": (*_ALWAYS, "old", "new"),
    "difference": (*_ALWAYS, "old", "new"),
    "points": (*_ALWAYS, "old", "new"),
    "times": (*_ALWAYS, "old", "new"),
    "share": (*_ALWAYS, "part", "whole"),
    "portion": (*_ALWAYS, "part"),
    "split": (*_ALWAYS, "a", "b"),
    "step": (*_ALWAYS, "delta", "level"),
    "twice": (*_ALWAYS, "old", "old2", "rate2"),
    "product": (*_ALWAYS, "a", "b"),
    "quotient": (*_ALWAYS, "a", "b"),
    "points_won": _ALWAYS,
    "places": _ALWAYS,
    "played": _ALWAYS,
    "margin": _ALWAYS,
    "batting": _ALWAYS,
}


@dataclass(frozen=True, slots=True)
class Options:
    """None: what the wording of the figures allows decides."""


def run(case: Case, options: Options) -> Iterator[Slip]:
    """One slip per stated figure that no reading of its inputs gives."""
    yield from slips(case, ARITHMETIC)
