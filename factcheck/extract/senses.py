"""Words that are one unit or another by what stands around their number: 3점 of a game, an exhibition or a scale."""

from __future__ import annotations

import re
from typing import Any

from factcheck.extract.lexicon import Unit
from factcheck.extract.reading import Reading
from factcheck.grammar.compile import alternation
from factcheck.grammar.expression import expression

BEHIND, AHEAD = 32, 16  # characters looked at before and behind a figure
STOP = re.compile(r"\n|[.!?…] ")
AROUND = 48  # the same on either side, within the sentence


class Senses:
    """The words of one language with more than one sense, and what asks for each."""

    def __init__(self, tables: dict[str, Any]) -> None:
        self._senses: dict[str, list[dict[str, Any]]] = {}
        for sense in tables["senses"]:
            affixes = {name: tuple(sense[name]) for name in ("close", "not_behind", "ahead")}  # as str.endswith takes them
            stripped = tuple(w.strip() for w in sense["not_ahead"])
            near = expression(alternation(sense["near"])) if sense["near"] else None
            self._senses.setdefault(sense["word"], []).append(sense | affixes | {"not_ahead": stripped, "near": near})

    def __contains__(self, word: str) -> bool:
        return word in self._senses

    def may_be(self, word: str, kind: str) -> bool:
        """Whether a word has a sense of a kind."""
        return any(sense["kind"] == kind for sense in self._senses.get(word, ()))

    def may_mean(self, word: str, unit: Unit) -> bool:
        """Whether a word has a unit for one of its senses."""
        return any((sense["kind"], sense["unit"]) == unit for sense in self._senses.get(word, ()))

    def take(self, text: str, reading: Reading, word: str) -> None:
        """Give the reading another unit than the word's first, where what stands around asks for it."""
        if word not in self._senses:
            return
        stop = reading.start if reading.upper is None else reading.number_end
        behind, ahead = text[max(0, reading.start - BEHIND) : stop], text[reading.end : reading.end + AHEAD].lstrip()
        close = behind.rstrip(" (‘'\"")
        value = reading.number.value if reading.number is not None else None
        for sense in self._senses[word]:
            if sense["tens"] and not _is_decade(text, reading, word):
                continue
            if sense["spelled"] and (reading.number is None or reading.number.written):
                continue
            if sense["least"] and (value is None or value < sense["least"]):
                continue
            if sense["most"] and (value is None or value > sense["most"]):
                continue
            if sense["behind"] and not any(w in behind for w in sense["behind"]):
                continue
            if sense["close"] and not close.endswith(sense["close"]):
                continue
            if close.endswith(sense["not_behind"]) or ahead.startswith(sense["not_ahead"]):
                continue
            if sense["ahead"] and not ahead.startswith(sense["ahead"]):
                continue
            if sense["near"] is not None and not _is_near(sense["near"], text, reading):
                continue  # asked last, it is the dearest
            reading.unit = Unit(sense["kind"], sense["unit"])
            reading.end -= sense["particle"]
            reading.effect, reading.hedge = (sense["effect"], word) if sense["effect"] else (reading.effect, reading.hedge)
            return


def _is_decade(text: str, reading: Reading, word: str) -> bool:
    """Whether a number may be that of a decade of age: 50대, 오십 대, but not 50 대."""
    number = reading.number
    if number is None or number.value % 10 or not 10 <= number.value <= 90:
        return False
    return text[reading.number_end] == word or not number.written


def _is_near(words: re.Pattern[str], text: str, reading: Reading) -> bool:
    """Whether one of the words stands around a figure in its sentence."""
    behind, ahead = text[max(0, reading.start - AROUND) : reading.start], text[reading.end : reading.end + AROUND]
    around = STOP.split(behind)[-1] + " " + STOP.split(ahead, maxsplit=1)[0]
    return words.search(around) is not None
