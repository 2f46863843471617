"""The units of a language as one lookup and one pattern."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple

from factcheck.grammar.compile import alternation
from factcheck.grammar.language import HANGUL
from factcheck.grammar.pack import languages, load_pack
from factcheck.kept import cached
from factcheck.normalise.units import Scale, si_scale
from factcheck.rulesdir import rules_dir

LISTS = ("percent", "percentage_point", "basis_point", "time", "label")
SIGNS = {"percent": "%", "percentage_point": "%p", "basis_point": "%p"}
TABLES = ("money", "ratio", "measure", "count", "age", "rank", "ordinal")
CODE = re.compile(r"[A-Z]{3}\$?")  # of a currency: written small as well
HANGUL_END = re.compile(r"[가-힣]\Z")


class Unit(NamedTuple):
    """A way of writing a unit: the kind of mention it makes, and the unit's id."""

    kind: str
    id: str | None


def unit_words(quantities: dict[str, Any]) -> dict[str, Unit]:
    """Every unit word of a language and what it stands for."""
    words: dict[str, Unit] = {}
    for kind in TABLES:
        for unit, forms in quantities.get(kind, {}).items():
            words.update((form, Unit(kind, unit)) for form in forms)
    for kind in LISTS:
        words.update((form, Unit(kind, SIGNS.get(kind))) for form in quantities.get(kind, []))
    for unit, forms in quantities.get("money_before", {}).items():
        words.update((form, Unit("money", unit)) for form in forms if not form[-1].isalpha() and not HANGUL_END.search(form))
    counter = quantities.get("noun_counter") or "\0"
    joined = {word.replace(" ", "", 1): unit for word, unit in words.items() if word.startswith(counter)}
    return joined | words  # 17개노선


HUNDRED = "100 "
SYMBOLS = frozenset(["h", "s", "min", "kg", "g", "t", "l", "ml", "dl", "m", "cm", "km", "m2", "m3", "cm3", "km2", "ha"])
KNOWN = {("mile", "h"): "mph", ("gallon", "mile"): "mile per gallon"}


def compound(unit: str, per: str) -> str:
    """The id of one unit a piece of another: kV/cm where both have symbols, else barrel per day."""
    return KNOWN.get((unit, per)) or (f"{unit}/{per}" if per in SYMBOLS and len(unit) <= 3 else f"{unit} per {per}")


def cased(words: Iterable[str], *, fold: bool = False) -> str:
    """A pattern in which symbols and codes (MW, g, PEN) keep their case and words do not; `fold` as for `alternation`."""
    fixed = [w for w in words if len(w) <= 5 and w[0].isalpha() and (len(w) <= 2 or not w.islower()) and not CODE.fullmatch(w)]
    loose = sorted(set(words) - set(fixed))
    if not fixed:
        return alternation(loose, fold=fold)
    return f"(?:{alternation(loose, fold=fold)}|(?-i:{alternation(fixed)}))" if loose else f"(?-i:{alternation(fixed)})"


def unit_pattern(words: Iterable[str], language: Mapping[str, Any]) -> str:
    """A pattern for a unit behind a number; one syllable of Hangul, or a noun behind its counter, needs a particle or an end behind it."""
    followers: str = language["unit_followers"]
    others: dict[str, str] = language["unit_not_followers"]
    parted: dict[str, list[str]] = {}  # by what may follow them: 개 사, but not 개 사이; 개 지역, but not 개 지역구
    short, long, rest = [], [], []
    for word in words:
        if not HANGUL_END.search(word):
            rest.append(word)
        elif len(word) == 1:
            short.append(word)
        elif word[-2] == " " or word.startswith(tuple(others)):
            refused = next((chars for part, chars in others.items() if word.endswith(part) or word.startswith(part)), "")
            parted.setdefault("".join(c for c in followers if c not in refused), []).append(word)
        else:
            long.append(word)
    parts = [_followed(group, behind) for behind, group in parted.items()]
    if long:
        parts.append(alternation(long))
    if rest:
        parts.append(cased(rest, fold=language["script"] != HANGUL) + "(?:(?![A-Za-z0-9])|(?<=m2)(?=[A-Z](?![A-Za-z0-9])))")
    if short:
        parts.append(_followed(short, followers))
    return "(?:" + "|".join(parts) + ")"


def _followed(words: list[str], followers: str) -> str:
    """The words, where one of the syllables or none follows."""
    return f"{alternation(words)}(?:(?=[{followers}])|(?![가-힣]))"


@lru_cache(maxsize=1)
def si_scales() -> dict[str, Scale]:
    """SI scales of every measure of every language, by unit id."""
    paths = [rules_dir() / "units.txt", *sorted((rules_dir() / "lang").glob("*/quantities.yml"))]

    def ask() -> dict[str, Any]:
        tables = ("measure", "measure_before", "per")
        ids = {u for code in languages() for table in tables for u in load_pack(code)["quantities"].get(table, {})}
        scales = {unit: si_scale(unit) for unit in sorted(ids)}
        return {unit: [str(s.factor), str(s.offset), s.unit] for unit, s in scales.items() if s is not None}

    return {unit: Scale(Decimal(factor), Decimal(offset), si) for unit, (factor, offset, si) in cached("units", paths, ask).items()}


@lru_cache(maxsize=1024)
def si_scale_of(unit: str) -> Scale | None:
    """The SI scale of a unit, that of a compound made of its parts; None where it has none."""
    scales = si_scales()
    if unit in scales:
        return scales[unit]
    one, sign, per = unit.partition(" per ") if " per " in unit else unit.partition("/")
    hundred = per.startswith(HUNDRED)  # litres per 100 km
    per = per.removeprefix(HUNDRED)
    if not sign or one not in scales or per not in scales:
        return None
    top, bottom = scales[one], scales[per]
    if hundred:
        bottom = bottom._replace(factor=bottom.factor * 100)
    return Scale(
        top.factor / bottom.factor, Decimal(0), f"{top.unit} / {bottom.unit}" if " " not in bottom.unit else f"{top.unit} / ({bottom.unit})"
    )
