"""Sums told by a name of money that several countries share, and by nothing that says whose it is: $5, which may be A$5."""

from __future__ import annotations

from functools import lru_cache

from factcheck.grammar.pack import languages, load_pack
from factcheck.types import Mention

MONEY = ("before:", "money:")  # how the trace begins that says by which name or sign a sum was read


def may_be_one_currency(a: Mention, b: Mention) -> bool:
    """Whether two sums read in two currencies may be in one: they share a name, and one is told by that name alone."""
    return a.unit != b.unit and any({a.unit, b.unit} <= units and (_untold(a, forms) or _untold(b, forms)) for units, forms in _shared())


def _untold(m: Mention, forms: frozenset[str]) -> bool:
    return forms.issuperset(entry.lower() for entry in m.trace if entry.startswith(MONEY))


@lru_cache(maxsize=1)
def _shared() -> list[tuple[frozenset[str], frozenset[str]]]:
    """The currencies that share a name in a language, and what the trace of a sum has that is told by that name alone."""
    shared = [told for code in languages() for told in load_pack(code).get("home").get("shared", [])]
    return [(frozenset(told["currencies"]), frozenset(f"{start}{form}" for form in told["forms"] for start in MONEY)) for told in shared]
