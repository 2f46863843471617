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
THOUSAND = Decimal(1000)
YEARS = range(1500, 2101)
CENTS = Decimal(100)
SIGNS = "$€£¥₩"
WINDOW = 30  # characters before a number in which the word that opens a range stands
OPENS = re.compile(r"(?:rang\w+|estimated|cost\w*) (?:[a-z]+ )?from \Z")
BETWEEN_PARTS = re.compile(r" ?(?:and )?(?=[0-9가-힣])")


class Ranges:
    """The second halves of one language's quantities."""

    def __init__(self, tables: dict[str, Any], numbers: LongestNumber, first: list[str], unit: re.Pattern[str], flags: int) -> None:
        self._numbers, self._unit = numbers, unit
        follow = f"(?=[{SIGNS}]?[0-9]|{alternation(first)})"
        self._sign = re.compile(rf" ?({alternation(tables['range_between'])}) ?{follow}", flags)
        self._pairs = [
            (re.compile(rf"(?:{alternation(p['open'])}) ?\Z" if p["open"] else "", flags), re.compile(f"{p['join']}{follow}", flags), re.compile(p["close"]))
            for p in tables["range_pairs"]
        ]

    def extend(self, text: str, reading: Reading, units: dict[str, Unit]) -> None:
        """Give a reading its upper end, where one follows."""
        if reading.number is None or not self._pair(text, reading, units):
            self._extend(text, reading, units)

    def _pair(self, text: str, reading: Reading, units: dict[str, Unit]) -> bool:
        """Whether the reading is the first of a pair that only a range has: between 3 and 5, 20과 30 사이."""
        for opens, joins, closes in self._pairs:
            match = joins.match(text, reading.end)
            if match is None or opens.search(text, max(0, reading.start - WINDOW), reading.start) is None:
                continue
            found = self._numbers.at(text, match.end() + (text[match.end()] in SIGNS))
            if found is None:
                continue
            number, end = found
            tail = self._unit.match(text, end)
            unit = _unit_of(tail, units)
            if unit is not None and (unit.kind in ("label", "time") or (reading.unit is not None and unit != reading.unit)):
                tail = unit = None
            stop = tail.end() if tail else end
            if closes.match(text, stop) is None or (unit is None and reading.unit is not None and not reading.sign):
                continue
            first = reading.number
            assert first is not None
            if reading.unit is None or reading.sign:
                first = _inherit(first, number, text[match.end() : end].lstrip(SIGNS)) or first
            if first.value >= number.value:
                continue
            reading.number, reading.upper, reading.unit = first, number, reading.unit or unit
            reading.number_end, reading.end = end, stop
            reading.trace += ("range",)
            return True
        return False

    def _extend(self, text: str, reading: Reading, units: dict[str, Unit]) -> None:
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
            if to or not _plainly(first, number, text[reading.start : reading.end], text[at:end]):
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


def _plainly(first: Number, last: Number, one: str, two: str) -> bool:
    """Whether two bare numbers with a dash between them are a range, not a date, a score or a telephone number: 1000-5000, 5k-20k."""
    big = first.value >= THOUSAND and last.value >= THOUSAND and not (first.value in YEARS and last.value in YEARS)
    return big and (not (one + two).isdigit() or len(one) == len(two)) and not one.startswith("0")


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
