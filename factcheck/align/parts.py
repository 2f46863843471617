"""The facts within a fact: what a count that moved on was at each stage, what a sum is in each currency."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence

from factcheck.semantics.relation import strongest
from factcheck.types import FactPart, Pair, Ref

OTHER_CURRENCY = "fx_date"


def parts_of(readings: Mapping[Hashable, Sequence[Ref]], pairs: Sequence[Pair]) -> tuple[FactPart, ...]:
    """The stages of a fact that two claims or more speak of, in the order of their first claims.

    Readings (claims that say the same) are of one stage if no more than a difference, a rounding or a hedge lies between them; what the
    count moved on to, or the sum in another currency, begins another. A fact that is all one stage has no parts, and readings that run
    from one stage into the next (about 10 fits 9 and 11, and 9 moved on to 11) are none.
    """
    if not any(map(_passes_on, pairs)):
        return ()
    key_of = {ref: key for key, refs in readings.items() for ref in refs}
    stage = {key: key for key in readings}  # reading -> the reading that stands for its stage
    for pair in pairs:
        if not _passes_on(pair):
            old, new = stage[key_of[pair.a]], stage[key_of[pair.b]]
            stage = {key: new if at == old else at for key, at in stage.items()}
    claims: dict[Hashable, list[Ref]] = {}
    for key, refs in readings.items():
        claims.setdefault(stage[key], []).extend(refs)
    inner: dict[Hashable, list[Pair]] = {at: [] for at in claims}
    for pair in pairs:
        if (at := stage[key_of[pair.a]]) == stage[key_of[pair.b]]:
            inner[at].append(pair)
    parts = [
        FactPart(tuple(sorted(refs)), strongest([p.relation for p in inner[at]]), tuple(inner[at]))
        for at, refs in claims.items()
        if len(refs) > 1 and not any(map(_passes_on, inner[at]))
    ]
    return tuple(sorted(parts, key=lambda part: part.claims[0]))


def _passes_on(pair: Pair) -> bool:
    return pair.relation == "updated" or pair.reason == OTHER_CURRENCY
