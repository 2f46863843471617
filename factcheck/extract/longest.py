"""The longest valid number at a place, in time bounded whatever the text is."""

from __future__ import annotations

from factcheck.extract.numbersum import Number
from factcheck.extract.numerals import MAX_LENGTH, Numerals
from factcheck.grammar.compile import alternation
from factcheck.grammar.expression import expression

REACH = MAX_LENGTH + 20  # characters a number is looked for in; what is longer than MAX_LENGTH is none
MAX_CUTS = 8


class LongestNumber:
    """Numbers of one language, read at a place."""

    def __init__(self, numerals: Numerals, flags: int) -> None:
        self.read = numerals.read
        self._pattern = expression(numerals.pattern, flags)
        self._last_part = expression(rf"(.+),? {alternation(numerals.joining)} [^&]*\Z|(.+)[ -]\S*\Z|(.+?[0-9])[^0-9]+\Z")

    def at(self, text: str, start: int) -> tuple[Number, int] | None:
        """The number that begins at a place and its end, None where there is none."""
        match = self._pattern.match(text, start, start + REACH)
        if match is None:
            return None
        number = self.read(match[0])
        if number is not None:
            return number, match.end()
        found = self.cut(match[0])
        return (found[0], start + found[1]) if found is not None else None

    def cut(self, surface: str) -> tuple[Number, int] | None:
        """The number the first parts of a surface make, and their length; the surface itself is none."""
        if len(surface) > MAX_LENGTH:
            return None
        for _ in range(MAX_CUTS):
            part = self._last_part.match(surface)
            if part is None:
                return None
            surface = (part[1] or part[2] or part[3]).rstrip(", -")
            number = self.read(surface)
            if number is not None:
                return number, len(surface)
        return None
