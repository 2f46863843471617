"""A smaller unit told behind a bigger one, of which it is a part: 64달러 45센트, 5 feet 2 inches, 1m 80cm."""

from __future__ import annotations

import re
from decimal import Context, Decimal

from factcheck.extract.lexicon import Unit
from factcheck.extract.longest import LongestNumber
from factcheck.extract.numbersum import Number
from factcheck.extract.reading import Reading
from factcheck.extract.units import Units
from factcheck.grammar.phrases import phrases
from factcheck.semantics.interval import raw_place

# How many of a smaller unit make one of a bigger: the pairs that are said together.
PARTS: dict[str, dict[str | None, Decimal]] = {
    **{code: {"CENT": Decimal(100)} for code in ("USD", "EUR", "AUD", "CAD", "NZD", "HKD", "SGD")},
    "GBP": {"PENCE": Decimal(100)},
    "RUB": {"KOPEK": Decimal(100)},
    "KRW": {"JEON": Decimal(100)},
    "ft": {"inch": Decimal(12)},
    "m": {"cm": Decimal(100)},
    "km": {"m": Decimal(1000)},
    "kg": {"g": Decimal(1000)},
    "lb": {"oz": Decimal(16)},
    "stone": {"lb": Decimal(14)},
}
DECIMAL_SIZES = (10, 100, 1000)  # of these a part is told to its own place
COINS = range(5, 100)
CENTS = Decimal(100)
ROUGH = Decimal(100000)  # an amount of so much is told without its coins: 5.11 billion dollars and 60 cents are two
CLAUSE_END = re.compile(r"[.?!](?![0-9])|\Z")
HUNDREDTH = Decimal("0.01")
WIDE = Context(prec=80)  # for the longest number there is and its places
INCH = Unit("measure", "inch")


class Parts:
    """The smaller units of one language."""

    def __init__(self, lang: str, numbers: LongestNumber, units: Units) -> None:
        self._numbers, self._units = numbers, units
        said = phrases(lang, "parts")
        self._between, self._height, self._inches, self._sen = said["between"], said["height"], said["inches"], said["sen"]

    def add(self, text: str, reading: Reading) -> None:
        """Add a smaller unit to the bigger one of a reading, where one follows."""
        if reading.unit is None or reading.number is None or reading.upper is not None:
            return
        sizes = PARTS.get(reading.unit.id or "")
        if sizes is None:
            return
        if reading.unit.id == "ft" and (height := self._height.match(text, reading.end)) is not None:
            reading.number = reading.number._replace(written=True)
            self._make(reading, reading.number.value + Decimal(height["inches"]) / sizes["inch"], None, height.end())
            return
        match = self._between.match(text, reading.end)
        found = self._numbers.at(text, match.end()) if match is not None else None
        if match is None or found is None:
            return
        number, end = found
        whole = reading.number.value
        tail = self._units.at(text, end)
        unit = self._units.of(tail[1]) if tail is not None else None
        if tail is None and "inch" in sizes:
            tail, unit = self._inches.match(text, end), INCH
        if tail is None and "JEON" in sizes and number.value < CENTS and (sen := self._sen.match(text, end)) is not None:
            self._make(reading, whole + number.value / CENTS, HUNDREDTH, sen.end())  # 1,062원65전
        elif tail is None and "CENT" in sizes and match["and"] and number.value in COINS and CLAUSE_END.match(text, end):
            self._make(reading, whole + number.value / CENTS, HUNDREDTH, end)  # 15 dollars and 50.
        elif reading.unit.kind == "money" and reading.number.place >= ROUGH:
            return
        elif tail is not None and unit is not None and unit.kind == reading.unit.kind and number.value < sizes.get(unit.id, 0):
            size = sizes[unit.id]
            self._make(reading, whole + number.value / size, number.place / size if size in DECIMAL_SIZES else None, tail.end())

    @staticmethod
    def _make(reading: Reading, value: Decimal, place: Decimal | None, end: int) -> None:
        """Let a reading end where its part does; a value without a place of its own is told to the hundredth."""
        assert reading.number is not None
        written = reading.number.written
        reading.number = Number(value, place if place is not None else raw_place(value.quantize(HUNDREDTH, context=WIDE)), written)
        reading.end = end
