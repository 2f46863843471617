"""Codes of currencies with a multiplier before them: 48 MEUR, MUSD 12."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from factcheck.extract.lexicon import Unit
from factcheck.extract.numbersum import Number
from factcheck.extract.reading import Reading
from factcheck.grammar.compile import alternation

CODE = re.compile("[A-Z]{3}")  # of a currency, by ISO 4217


class ScaledCodes:
    """The codes of one language; `pattern` finds one."""

    def __init__(self, tables: dict[str, Any]) -> None:
        self._scales: dict[str, int] = tables["money_scales"]
        codes = [w for forms in tables["money"].values() for w in forms if CODE.fullmatch(w)]
        self.pattern = f"(?-i:(?:{alternation(self._scales)})(?:{alternation(codes)}))" if self._scales else "(?!)"

    def __bool__(self) -> bool:
        return bool(self._scales)

    def take(self, reading: Reading, code: str) -> None:
        """Make an amount of a number that a code stands at."""
        number, scale = reading.number, Decimal(self._scales[code[0]])
        if number is not None:
            reading.number = Number(number.value * scale, number.place * scale, number.written)
            reading.unit = Unit("money", code[1:])
            reading.trace += (f"money_scales:{code[0]}",)
