"""Numbers as they stand in times, by the numerals and ordinals of a language: 세, 이십일, 24th, twenty-first, nineteen eighty-six."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.extract.numerals import numerals
from factcheck.grammar.pack import load_pack

GAP = re.compile(r"[-\s]+")
CENTURIES = (19, 20)  # hundreds of years that a year is told in


class TimeNumbers:
    """The numbers of one language."""

    def __init__(self, lang: str) -> None:
        self._numeral = numerals(lang).read
        quantities = load_pack(lang)["quantities"]
        self._ordinals: dict[str, int] = quantities["ordinals"]
        self._ordinal_ends: tuple[str, ...] = tuple(quantities["ordinal_ends"])

    def read(self, surface: str) -> Decimal | None:
        """The number in digits or words, cardinal or ordinal; None where it is none."""
        surface = surface.strip()
        number = self._numeral(surface)
        if number is not None:
            return number.value
        if surface[:1].isdecimal():
            end = next((e for e in self._ordinal_ends if surface.endswith(e)), "")
            return self.read(surface.removesuffix(end)) if end else None
        *tens, last = GAP.split(surface)
        if last not in self._ordinals:
            return None
        before = self._numeral(" ".join(tens)) if tens else None
        return None if tens and before is None else (before.value if before is not None else 0) + Decimal(self._ordinals[last])

    def year(self, surface: str) -> Decimal | None:
        """The number of a year, which words may tell in two halves: nineteen eighty-six."""
        first, *rest = GAP.split(surface.strip())
        hundreds = self.read(first) if rest and not first.isdecimal() else None
        if hundreds in CENTURIES:
            years = self.read(" ".join(rest))
            return hundreds * 100 + years if hundreds is not None and years is not None else None
        return self.read(surface)
