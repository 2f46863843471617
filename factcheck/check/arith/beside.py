"""A measure told a second time in another system of units, without brackets: "100평, 330㎡", "10 miles, about 16 kilometres"."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.grammar.phrases import phrases
from factcheck.types import Mention, Si

# Units of two systems that a writer converts between; two of one system side by side are two things.
METRIC = frozenset({"m", "km", "cm", "mm", "m2", "km2", "ha", "g", "kg", "t", "mg", "L", "mL", "m3", "degC", "km/h", "m/s"})


PARTS = re.compile(r"\d[YMWDHS]")  # of an ISO 8601 duration
FORCE, GRAVITY = "kg * m / s ** 2", Decimal("9.80665")  # m/s², standard gravity: thrust is told in tonnes as well as in kilonewtons


def two_ways(a: Mention, b: Mention) -> bool:
    """Whether two lengths of time are told in one unit and in several: 139분, 2시간 19분."""
    if a.kind != "duration" or b.kind != "duration":
        return False
    told = [len(PARTS.findall(m.timex or "")) for m in (a, b)]
    return told[0] != told[1] and min(told) == 1


def in_one_unit(a: Mention, b: Mention) -> tuple[Si, Si] | None:
    """Two figures in SI, a weight beside a force as the force it is under standard gravity; None where they measure two things."""
    x, y = a.si, b.si
    if x is None or y is None:
        return None
    if x.unit != y.unit and {x.unit, y.unit} == {"kg", FORCE}:
        x, y = (_force(s) if s.unit == "kg" else s for s in (x, y))
    return (x, y) if x.unit == y.unit else None


def _force(weight: Si) -> Si:
    value, low, high = (None if v is None else v * GRAVITY for v in weight[:3])
    return Si(value, low, high, FORCE)


def restates(text: str, a: Mention, b: Mention, lang: str) -> bool:
    """Whether the second of two measures is the first in another system of units, said right after it."""
    if two_ways(a, b):
        return phrases(lang, "conversions")["that_is"].fullmatch(text, a.end, b.start) is not None
    if a.kind != "measure" or b.kind != "measure" or in_one_unit(a, b) is None or (a.unit in METRIC) == (b.unit in METRIC):
        return False
    return phrases(lang, "conversions")["beside"].fullmatch(text, a.end, b.start) is not None
