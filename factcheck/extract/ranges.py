"""Two numbers that make one quantity: 30~35%, $3 to $5 million, 64달러 45센트."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from factcheck.extract.lexicon import Unit
from factcheck.extract.longest import LongestNumber
from factcheck.extract.numerals import DIGITS, Number
from factcheck.extract.reading import Reading
from factcheck.grammar.compile import alternation

COMPOUND = {"USD": "CENT", "GBP": "PENCE", "EUR": "CENT"}
CENTS = Decimal(100)
SIGNS = "$€£¥₩"
WINDOW = 30  # characters before a number in which the word that opens a range stands
OPENS = re.compile(r"(?:rang\w+|estimated|cost\w*|between) (?:[a-z]+ )?from \Z|between \Z")
BETWEEN_PARTS = re.compile(r" ?(?:and )?(?=[0-9가-힣])")


class Ranges:
    """The second halves of one language's quantities."""

    def __init__(self, tables: dict[str, Any], numbers: LongestNumber, first: list[str], unit: re.Pattern[str], flags: int) -> None:
        self._numbers, self._unit = numbers, unit
        follow = f"(?=[{SIGNS}]?[0-9]|{alternation(first)})"
        self._sign = re.compile(rf" ?({alternation(tables['range_between'])}) ?{follow}", flags)

    def extend(self, text: str, reading: Reading, units: dict[str, Unit]) -> None:
        """Give a reading its upper end, where one follows."""
        first = reading.number
        match = self._sign.match(text, reading.end) if first is not None else None
        if match is None or first is None:
            return
        to = match[1].strip().isalpha()
        at = match.end() + (text[match.end()] in SIGNS)
        if to and reading.unit is not None and not (reading.sign and OPENS.search(text[max(0, reading.start - WINDOW) : reading.start])):
            return
        found = self._numbers.at(text, at)
        if found is None:
            return
        number, end = found
        tail = self._unit.match(text, end)
        unit = _unit_of(tail, units)
        if unit is not None and unit.kind == "age" and reading.unit is not None:
            unit = reading.unit
        if reading.unit is not None and unit is not None and unit != reading.unit:
            return
        if unit is None and (reading.unit is None or reading.unit.kind != "money") and (to or match[1].strip() == "-"):
            return
        if reading.unit is None or reading.sign:
            first = _inherit(first, number, text[at:end]) or first
        if first.value >= number.value:
            return
        reading.number, reading.upper, reading.unit = first, number, reading.unit or unit
        reading.number_end, reading.end = end, tail.end() if tail else end
        reading.trace += ("range",)

    def add_cents(self, text: str, reading: Reading, units: dict[str, Unit]) -> None:
        """Add the small coin to the big one: 64달러 45센트, 20 dollars and 43 cents."""
        if reading.unit is None or reading.unit.kind != "money" or reading.number is None or reading.upper is not None:
            return
        small = COMPOUND.get(reading.unit.id or "")
        match = BETWEEN_PARTS.match(text, reading.end) if small else None
        found = self._numbers.at(text, match.end()) if match else None
        if found is None:
            return
        tail = self._unit.match(text, found[1])
        if _unit_of(tail, units) != Unit("money", small) or tail is None or found[0].value >= CENTS:
            return
        value = reading.number.value + found[0].value / CENTS
        reading.number = Number(value, Decimal("0.01"), reading.number.written)
        reading.end = tail.end()


def _unit_of(tail: re.Match[str] | None, units: dict[str, Unit]) -> Unit | None:
    return (units.get(tail[1]) or units[tail[1].lower()]) if tail else None


def _inherit(first: Number, last: Number, surface: str) -> Number | None:
    """30~35만: the first number takes the multiplier of the second where its own digits are fewer."""
    match = re.match(rf"({DIGITS})", surface)
    coefficient = Decimal(match[1].replace(",", "")) if match else None
    if not coefficient:
        return None
    factor = last.value / coefficient
    if first.value < coefficient and factor > 1:
        return Number(first.value * factor, first.place * factor, True)
    return None
