"""The longest valid number at a place, in time bounded whatever the text is."""

from __future__ import annotations

import re

from factcheck.extract.numerals import MAX_LENGTH, Number, Numerals
from factcheck.grammar.compile import alternation

REACH = MAX_LENGTH + 20  # characters a number is looked for in; what is longer than MAX_LENGTH is none
MAX_CUTS = 8
LONG = 40  # a rejected run this long is passed over as a whole
LAST_PART = re.compile(r"(.+)[ -]\S*\Z|(.+?[0-9])[^0-9]+\Z")


class LongestNumber:
    """Numbers of one language, read at a place."""

    def __init__(self, numerals: Numerals, flags: int) -> None:
        self._numerals = numerals
        self.read = numerals.read
        self._pattern = re.compile(numerals.pattern, flags)
        word = alternation(numerals.first)
        self._run = re.compile(rf"(?:[0-9]+|{word}|[ ,.-](?:and )?(?=[0-9]|{word}))*+", flags)

    def at(self, text: str, start: int) -> tuple[Number, int] | None:
        """The number that begins at a place and its end, None where there is none."""
        match = self._pattern.match(text, start, start + REACH)
        if match is None or match.end() - start > MAX_LENGTH:
            return None
        surface = match[0]
        number = self._numerals.read(surface)
        for _ in range(MAX_CUTS):
            if number is not None:
                return number, start + len(surface)
            cut = LAST_PART.match(surface)
            if cut is None:
                return None
            surface = (cut[1] or cut[2]).rstrip(", -")
            number = self._numerals.read(surface)
        return (number, start + len(surface)) if number is not None else None

    def past(self, text: str, start: int) -> int:
        """Where to go on after no number was found at a place: behind a run too long to be one, else right there.

        Without it every digit of a run without end would be tried against all that follows it.
        """
        match = self._pattern.match(text, start, start + REACH)
        if match is None or match.end() - start < LONG:
            return start
        run = self._run.match(text, start)
        return max(match.end(), run.end() if run is not None else start)
