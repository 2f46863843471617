"""Sums told by a name of money that several countries share, and by nothing that says whose it is: $5, which may be A$5."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from factcheck.grammar.pack import languages, load_pack
from factcheck.types import Mention

MONEY = ("before:", "money:")  # how the trace begins that says by which name or sign a sum was read


def may_be_one_currency(a: Mention, b: Mention) -> bool:
    """Whether two sums read in two currencies may be in one: they share a name, and one is told by that name alone."""
    return a.unit != b.unit and any({a.unit, b.unit} <= units and (told_by(a, traces) or told_by(b, traces)) for units, traces in _shared())


def told_by(m: Mention, traces: frozenset[str]) -> bool:
    """Whether a sum is told by nothing but names that leave these `traces`: as $5 million is, and not $5 million AUD."""
    return traces.issuperset(entry.lower() for entry in m.trace if entry.startswith(MONEY))


def traces_of(forms: Iterable[str]) -> frozenset[str]:
    """What the trace of a sum has that is written with one of some names or signs."""
    return frozenset(f"{start}{form}" for form in forms for start in MONEY)


@lru_cache(maxsize=1)
def _shared() -> list[tuple[frozenset[str], frozenset[str]]]:
    """The currencies that share a name in a language, and what the trace of a sum has that is told by that name alone."""
    shared = [told for code in languages() for told in load_pack(code).get("home").get("shared", [])]
    return [(frozenset(told["currencies"]), traces_of(told["forms"])) for told in shared]
