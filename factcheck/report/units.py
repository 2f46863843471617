"""The reader's word for a unit: the counter the article itself used, else the language's usual one."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.grammar.language import language
from factcheck.grammar.pack import languages, load_pack
from factcheck.grammar.phrases import phrases

if TYPE_CHECKING:
    from factcheck.report.words import Words

# A currency is called by one name whatever the article wrote: 140억 달러 for 140억 불.
NAMED = frozenset({"money", "count"})  # kinds whose unit is a noun or a name of the language
NOUN = 4  # letters from which a unit that no table knows is a noun, and no symbol: h, min, GWh
VOWELS = frozenset("aeiou")
COUNTED = ("count", "age", "rank", "ordinal", "measure", "ratio")
ALL = ("money", *COUNTED)


def unit_word(unit: str, words: Words, one: bool = False, kind: str | None = None, surface: str = "") -> str:
    """The word for a unit id after a number; the id itself where neither the report's words nor the language's have one."""
    written = _written(words.lang)
    if kind in COUNTED and (own := _ends_with(surface, written.get(f"{kind} {unit}", ()))):
        return own
    table = words.table["units"]
    word = table.get(f"{kind} {unit}", table.get(unit))
    if word is None and unit.startswith("to") and unit[2:3].isdigit():  # 14.2 of "to1"
        return str(table["to"]).format(n=unit[2:])
    if word is None:
        known = written.get(unit)
        counters = language(words.lang).counters
        if known and not counters and kind in NAMED:
            return known[1] if one and len(known) > 1 and known[1].islower() else known[0]  # the plural stands first
        if known and counters:
            return known[0]
        noun = kind in (None, "count") and len(unit) >= NOUN and unit.isalpha() and f"measure {unit}" not in written
        return plural(unit) if noun and not (one or counters) else unit
    return str(word["one" if one else "other"] if isinstance(word, dict) else word)


@lru_cache(maxsize=1024)
def plural(noun: str) -> str:
    """The plural of an English noun, by the endings that the singulars are read by; of a name, of which none is known, itself."""
    nouns = phrases("en", "nouns")
    for many, one in nouns.values("irregular").items():
        if one == noun:
            return str(many)
    if not noun.islower():
        return noun
    for many, one in sorted(nouns.values("endings").items(), key=lambda pair: len(str(pair[1])), reverse=True):
        if one and noun.endswith(str(one)) and not (one == "y" and noun[-2:-1] in VOWELS):
            return noun.removesuffix(str(one)) + str(many)
    return f"{noun}s"


def _ends_with(surface: str, writings: tuple[str, ...]) -> str:
    """The longest of the writings that a figure ends with, after a digit, a numeral or a blank."""
    fitting = [w for w in writings if surface.endswith(w) and len(surface) > len(w)]
    return max(fitting, key=len, default="")


@lru_cache(maxsize=8)
def _written(lang: str) -> dict[str, tuple[str, ...]]:
    """Unit id, alone and behind its kind, to how the language writes it, the usual way first."""
    if lang not in languages():
        return {}
    quantities = load_pack(lang)["quantities"]
    table: dict[str, tuple[str, ...]] = {}
    for kind in ALL:
        for unit, writings in quantities.get(kind, {}).items():
            table[f"{kind} {unit}"] = tuple(writings)
            table.setdefault(unit, tuple(writings))
    return table
