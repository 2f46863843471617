"""Claims that ought to agree, and how they relate."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from factcheck.types.claim import Ref


@dataclass(slots=True)
class Pair:
    """How two claims of one fact relate, and why (docs/semantics.md)."""

    a: Ref
    b: Ref
    relation: str  # consistent compatible updated discrepant
    reason: str
    confidence: float = 1.0
    supports: tuple[str, ...] = ()  # independent grounds for calling them one fact


class FactPart(NamedTuple):
    """Claims of a fact that speak of one stage of it: the count of one time, the sum in one currency; how they relate."""

    claims: tuple[Ref, ...]
    relation: str
    pairs: tuple[Pair, ...]


@dataclass(slots=True)
class Fact:
    """Claims that ought to agree. `pairs` holds pairs of distinct readings only; `parts` its stages that several claims tell."""

    id: str
    label: str
    claims: tuple[Ref, ...]
    relation: str
    pairs: tuple[Pair, ...] = ()
    confidence: float = 1.0
    parts: tuple[FactPart, ...] = ()
