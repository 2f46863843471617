"""The units of a language as one lookup and one pattern."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple

from factcheck.grammar.compile import alternation
from factcheck.grammar.pack import cached, languages, load_pack
from factcheck.normalise.units import Scale, si_scale
from factcheck.rulesdir import rules_dir

LISTS = ("percent", "percentage_point", "basis_point", "time", "label")
SIGNS = {"percent": "%", "percentage_point": "%p", "basis_point": "%p"}
TABLES = ("money", "ratio", "measure", "count", "age", "rank", "ordinal")
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


def unit_pattern(words: Iterable[str], followers: str) -> str:
    """A pattern for a unit behind a number; one syllable of Hangul needs a particle or an end behind it."""
    long = [w for w in words if HANGUL_END.search(w) and len(w) > 1]
    short = [w for w in words if HANGUL_END.search(w) and len(w) == 1]
    rest = [w for w in words if not HANGUL_END.search(w)]
    parts = []
    if long:
        parts.append(alternation(long))
    if rest:
        parts.append(alternation(rest) + "(?![A-Za-z0-9])")
    if short:
        parts.append(f"{alternation(short)}(?:(?=[{followers}])|(?![가-힣]))")
    return "(?:" + "|".join(parts) + ")"


@lru_cache(maxsize=1)
def si_scales() -> dict[str, Scale]:
    """SI scales of every measure of every language, by unit id."""
    paths = [rules_dir() / "units.txt", *sorted((rules_dir() / "lang").glob("*/quantities.yml"))]

    def ask() -> dict[str, Any]:
        ids = {u for code in languages() for table in ("measure", "measure_before") for u in load_pack(code)["quantities"].get(table, {})}
        scales = {unit: si_scale(unit) for unit in sorted(ids)}
        return {unit: [str(s.factor), str(s.offset), s.unit] for unit, s in scales.items() if s is not None}

    return {unit: Scale(Decimal(factor), Decimal(offset), si) for unit, (factor, offset, si) in cached("units", paths, ask).items()}
