"""What an English number counts, where no unit is known: the head noun behind it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple

from factcheck.extract.lexicon import Unit
from factcheck.grammar.phrases import phrases

WORD = r"(?:U\.[SKN]\.|[A-Za-z][A-Za-z0-9]*(?:[’'-][A-Za-z0-9]+)*[’']?)"
SIZE = r"(?P<size> [0-9][0-9.,]*-?[A-Za-z]{1,10}(?:-[a-z]{3})?(?= ))?"  # eight million 250ml bottles, two 30-year-old houses
WORDS = re.compile(rf"{SIZE}(?P<words>(?: {WORD}| [0-9]{{3,4}}(?= [A-Za-z])){{1,5}})")  # two new 737 Max jets
MODELS = re.compile(r" (?P<name>(?:[a-z]*+[A-Z][A-Za-z-]* ){1,2}[0-9]{1,3}|[0-9]{3})s(?![\w-])")  # 63,150 Model 3s
SHORTEST = 4  # letters of a plural
LABEL = re.compile(r"(?: [a-z]+)?: [A-Z]| [0-9]")  # behind a noun with a capital, what is told of it: 59 Subs used: Ode …, Otters 104
INITIALS = re.compile(r"[A-Z][A-Z0-9-]*[A-Z0-9]s")


class Head(NamedTuple):
    """The unit a number counts, the noun as written in the singular, and where the noun ends (the number's own end where it stands apart).

    The unit is None where the number is a part of the things (two of the victims): it does not count them all.
    """

    unit: Unit | None
    noun: str
    end: int


@lru_cache(maxsize=4096)
def singular(word: str) -> str | None:
    """The singular of a plural English noun in small letters, or of initials; None where it is none."""
    nouns = phrases("en", "nouns")
    one: str | None = nouns.values("irregular").get(word)
    if one is not None:
        return one
    if INITIALS.fullmatch(word):
        return word[:-1]  # CDs, F-16s
    endings = _endings()
    if len(word) < SHORTEST or not word.endswith(endings) or nouns["not_plural"].search(word):
        return None
    ending = next(e for e in endings if word.endswith(e))
    return word.removesuffix(ending) + str(nouns.values("endings")[ending])


@lru_cache(maxsize=1)
def _endings() -> tuple[str, ...]:
    """The endings of plurals, the longest first."""
    return tuple(sorted(phrases("en", "nouns").values("endings"), key=len, reverse=True))


def singulars(words: Iterable[str]) -> frozenset[str]:
    """Those of some nouns that stand in the singular: their plural is among them too."""
    known = frozenset(words)
    return known & {one for word in known if (one := singular(word)) is not None}


class Heads:
    """Finds what a number counts: the head noun of the phrase behind it."""

    def __init__(self, tables: dict[str, Any], units: dict[str, Unit]) -> None:
        self._stop, self._joining = frozenset(tables["head_stop"]), frozenset(tables["head_joining"])
        self._part = phrases("en", "nouns")["part_after"]
        self._units, self._singular = units, singulars(units)

    def of(self, text: str, end: int, value: Decimal) -> Head | None:
        """The first plural noun within five words behind a number, as a counting unit; a measure where rushing yards are told."""
        models = MODELS.match(text, end)
        if models is not None:
            return Head(Unit("count", models["name"]), models["name"], models.end())
        part = self._part.match(text, end)
        match = WORDS.match(text, part.end() if part is not None else end)
        if match is None:
            return None
        at = match.start("words")
        words = match["words"].split()
        for i, word in enumerate(words):
            at = text.find(word, at) + len(word)
            low = word.lower()
            if low in self._joining and 0 < i < len(words) - 1 and words[i + 1].lower() not in self._stop:
                continue  # digital and physical sales
            if low in self._stop:
                return None
            known = self._units.get(low)
            if known is not None and value > 1 and low in self._singular:
                continue  # two house fires
            one = singular(word if INITIALS.fullmatch(word) else low)
            if known is not None and known.kind == "measure" and not word.islower():
                known = None  # three World Cups
            if known is None and one is None:
                continue
            stop = at if i == 0 and part is None and match["size"] is None else end
            if word[0].isupper() and i < len(words) - 1 and words[i + 1].islower() and singular(words[i + 1]) is not None:
                continue  # two Leeds men
            if word[0].isupper() and LABEL.match(text, at):
                return None
            if known is None:
                return Head(None if part else Unit("count", str(one)), str(one), stop)
            if known.kind == "measure" and one is not None:
                return Head(known, one, stop)  # 517 rushing yards
            return Head(None if part else known, one or low, stop) if known.kind == "count" else None
        return None
