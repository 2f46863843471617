"""Words that are one unit or another by what stands around their number: 3점 of a game, an exhibition or a scale."""

from __future__ import annotations

from typing import Any

from factcheck.extract.lexicon import Unit
from factcheck.extract.reading import Reading
from factcheck.grammar.compile import alternation
from factcheck.grammar.expression import expression

BEHIND, AHEAD = 32, 16  # characters looked at before and behind a figure
AROUND = 120  # the same on either side, for a word that tells the desk


class Senses:
    """The words of one language with more than one sense, and what asks for each."""

    def __init__(self, tables: dict[str, Any]) -> None:
        self._senses: dict[str, list[dict[str, Any]]] = {}
        desks: dict[str, list[str]] = tables.get("desks", {})
        for word, senses in tables.get("senses", {}).items():
            self._senses[word] = [_prepared(sense, desks) for sense in senses]

    def __contains__(self, word: str) -> bool:
        return word in self._senses

    def may_be(self, word: str, kind: str) -> bool:
        """Whether a word has a sense of a kind."""
        return any(sense["kind"] == kind for sense in self._senses.get(word, ()))

    def may_mean(self, word: str, unit: Unit) -> bool:
        """Whether a word has a unit for one of its senses."""
        return any(Unit(sense["kind"], sense["unit"]) == unit for sense in self._senses.get(word, ()))

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
            if sense["spelled"] is not None and (reading.number is None or reading.number.written == sense["spelled"]):
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
            if sense["desk"] is not None and not sense["desk"].search(text, max(0, reading.start - AROUND), reading.end + AROUND):
                continue  # asked last, it is the dearest
            reading.unit = Unit(sense["kind"], sense["unit"])
            reading.end -= sense["particle"]
            reading.effect, reading.hedge = (sense["effect"], word) if sense["effect"] else (reading.effect, reading.hedge)
            return


def _prepared(sense: dict[str, Any], desks: dict[str, list[str]]) -> dict[str, Any]:
    """A sense as it is asked: affixes as str.endswith takes them, the words of its desks as one pattern."""
    affixes = {name: tuple(sense[name]) for name in ("close", "not_behind", "ahead", "not_ahead")}
    words = [word for desk in sense["desk"] for word in desks[desk]]
    return sense | affixes | {"desk": expression(alternation(words)) if words else None}


def _is_decade(text: str, reading: Reading, word: str) -> bool:
    """Whether a number may be that of a decade of age: 50대, 오십 대, but not 50 대."""
    number = reading.number
    if number is None or number.value % 10 or not 10 <= number.value <= 90:
        return False
    return text[reading.number_end] == word or not number.written
