"""A measure told a second time in another system of units, without brackets: "100평, 330㎡", "10 miles, about 16 kilometres"."""

from __future__ import annotations

from factcheck.grammar.phrases import phrases
from factcheck.types import Mention

# Units of two systems that a writer converts between; two of one system side by side are two things.
METRIC = frozenset({"m", "km", "cm", "mm", "m2", "km2", "ha", "g", "kg", "t", "mg", "L", "mL", "m3", "degC", "km/h", "m/s"})


def restates(text: str, a: Mention, b: Mention, lang: str) -> bool:
    """Whether the second of two measures is the first in another system of units, said right after it."""
    if a.kind != "measure" or b.kind != "measure" or a.si is None or b.si is None or a.si.unit != b.si.unit:
        return False
    if (a.unit in METRIC) == (b.unit in METRIC):
        return False
    return phrases(lang, "conversions")["beside"].fullmatch(text, a.end, b.start) is not None
