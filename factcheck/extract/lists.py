"""Numbers in a row that share one unit: 3, 5, 7% · between 3 and 5 million · 1만·2만 원."""

from __future__ import annotations

import itertools
import re
from decimal import Decimal

from factcheck.extract.lexicon import Unit
from factcheck.extract.reading import Reading

BETWEEN = re.compile(r" ?(?:[,·ㆍ/]|와|과|및|또는|and|or|to|, and|, or|against|from|versus|to a) ?\Z")
SHARED = {"percent", "percentage_point", "basis_point", "measure", "money", "age"}
SCALED = Decimal(100000)


def share_units(text: str, readings: list[Reading]) -> None:
    """Give numbers without a unit the unit of the neighbour they stand in a row with."""
    for i in range(len(readings) - 2, -1, -1):
        one, two = readings[i], readings[i + 1]
        if two.unit is None or two.unit.kind not in SHARED or two.sign or not _naked(one) or not _row(text, one.end, two.start):
            continue
        _take(one, two.unit)
    for one, two in itertools.pairwise(readings):
        if one.unit is None or not one.sign or not _naked(two) or not _row(text, one.end, two.start):
            continue
        if two.number is not None and two.number.value >= SCALED:
            _take(two, one.unit)


def _naked(reading: Reading) -> bool:
    return reading.number is not None and reading.upper is None and (reading.unit is None or "head" in reading.trace)


def _row(text: str, end: int, start: int) -> bool:
    return 0 < start - end <= 12 and BETWEEN.match(text[end:start]) is not None


def _take(reading: Reading, unit: Unit) -> None:
    reading.unit = unit
    reading.trace += ("list",)
