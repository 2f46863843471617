"""The units of a language as one lookup and one pattern."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple

from factcheck.grammar.compile import alternation
from factcheck.grammar.pack import languages, load_pack
from factcheck.kept import cached
from factcheck.normalise.units import Scale, si_scale
from factcheck.rulesdir import rules_dir

LISTS = ("percent", "percentage_point", "basis_point", "time", "label")
SIGNS = {"percent": "%", "percentage_point": "%p", "basis_point": "%p"}
TABLES = ("money", "ratio", "measure", "count", "age", "rank", "ordinal")
CODE = re.compile(r"[A-Z]{3}\$?")  # of a currency: written small as well
COUNTER = "개 "  # what it counts is a noun that may go on
BEGINNINGS = ("사", "구", "동")  # syllables that begin a word with 이: 사이, 구이
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
    return words


HUNDRED = "100 "
SYMBOLS = frozenset(["h", "s", "min", "kg", "g", "t", "l", "ml", "dl", "m", "cm", "km", "m2", "m3", "cm3", "km2", "ha"])
KNOWN = {("mile", "h"): "mph", ("gallon", "mile"): "mile per gallon"}


def compound(unit: str, per: str) -> str:
    """The id of one unit a piece of another: kV/cm where both have symbols, else barrel per day."""
    return KNOWN.get((unit, per)) or (f"{unit}/{per}" if per in SYMBOLS and len(unit) <= 3 else f"{unit} per {per}")


def cased(words: Iterable[str]) -> str:
    """A pattern in which symbols and codes (MW, g, PEN) keep their case and words do not."""
    fixed = [w for w in words if len(w) <= 5 and w[0].isalpha() and (len(w) <= 2 or not w.islower()) and not CODE.fullmatch(w)]
    loose = sorted(set(words) - set(fixed))
    if not fixed:
        return alternation(loose)
    return f"(?:{alternation(loose)}|(?-i:{alternation(fixed)}))" if loose else f"(?-i:{alternation(fixed)})"


def unit_pattern(words: Iterable[str], followers: str) -> str:
    """A pattern for a unit behind a number; one syllable of Hangul needs a particle or an end behind it."""
    apart = [w for w in words if len(w) > 2 and w[-2] == " " and HANGUL_END.search(w)]  # 개 사: as little as one syllable
    begins = [w for w in apart if w.endswith(BEGINNINGS)]
    counted = [w for w in words if w.startswith(COUNTER) and w not in apart]  # 개 지역, but not 개 지역구, 개 도시락
    long = [w for w in words if HANGUL_END.search(w) and len(w) > 1 and w not in apart and w not in counted]
    short = [w for w in words if HANGUL_END.search(w) and len(w) == 1]
    rest = [w for w in words if not HANGUL_END.search(w)]
    parts = []
    for group, behind in ((begins, followers.replace("이", "")), ([w for w in apart if w not in begins], followers)):
        if group:
            parts.append(f"{alternation(group)}(?:(?=[{behind}])|(?![가-힣]))")
    if counted:
        parts.append(f"{alternation(counted)}(?:(?=[{re.sub('[하한했]', '', followers)}])|(?![가-힣]))")
    if long:
        parts.append(alternation(long))
    if rest:
        parts.append(cased(rest) + "(?:(?![A-Za-z0-9])|(?<=m2)(?=[A-Z](?![A-Za-z0-9])))")
    if short:
        parts.append(f"{alternation(short)}(?:(?=[{followers}])|(?![가-힣]))")
    return "(?:" + "|".join(parts) + ")"


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
