"""The learned weights: a small table per kind of pair, and the probability they give."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import exp, log
from pathlib import Path

from factcheck.align.evidence import IN_CELLS, IN_FIGURES, IN_WORDS, Evidence
from factcheck.align.said import Said
from factcheck.semantics.relation import Relation
from factcheck.yamlfile import value_of

ROUNDING = 1e-6  # of scores
WEIGHTS = Path(__file__).with_name("weights.yml")


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """Bias, weights and the probability from which a pair is linked."""

    bias: float
    weights: Mapping[str, float]
    threshold: float

    def score(self, evidence: Evidence) -> float:
        """The logarithm of the odds that such pairs are about one fact."""
        weights = self.weights
        return self.bias + sum([weights[k] * v for k, v in evidence.items() if k in weights])

    def probability(self, evidence: Evidence) -> float:
        """The share of such pairs that are about one fact."""
        return chance(self.score(evidence))

    def holds(self, evidence: Evidence) -> bool:
        """Whether the probability reaches the threshold."""
        return self.probability(evidence) >= self.threshold

    def room(self, names: Iterable[str]) -> float:
        """What evidence of some names, each 1 at most, may add to a score."""
        return sum(max(0.0, self.weights.get(n, 0.0)) for n in names)


def chance(score: float) -> float:
    """The probability that a score, the logarithm of odds, stands for."""
    return 1 / (1 + exp(-score)) if score > -40 else 0.0


class Reach:
    """Whether what is seen of a pair at a glance may still come to a probability, whatever is found at length."""

    def __init__(self, table: Table, least: float) -> None:
        self._table = table
        self._need = log(least / (1 - least)) - ROUNDING - table.room(("outdone",))
        self._words, self._cells, self._figures = (table.room(names) for names in (IN_WORDS, IN_CELLS, IN_FIGURES))

    def holds(self, glance: Evidence, a: Said, b: Said, relation: Relation) -> bool:
        """Whether a pair may be as likely as that."""
        lacking = self._need - self._table.score(glance)
        if lacking > 0 and not a.cell.isdisjoint(b.cell):
            lacking -= self._cells
        if lacking > 0 and not a.words.isdisjoint(b.words):
            lacking -= self._words
        return lacking <= 0 or (relation.relation == "compatible" and lacking <= self._figures)


@lru_cache(maxsize=16)
def reach(table: Table, least: float) -> Reach:
    """The reach of a table, made once."""
    return Reach(table, least)


@lru_cache(maxsize=1)
def tables() -> dict[str, Table]:
    """The shipped tables by kind of pair."""
    return load_tables(WEIGHTS)


def load_tables(path: Path) -> dict[str, Table]:
    """The tables of a file by name."""
    value = value_of(path)
    return {k: Table(float(v["bias"]), {n: float(w) for n, w in v["weights"].items()}, float(v["threshold"])) for k, v in value.items()}


def same_value(a: Said, b: Said) -> bool:
    """Whether two claims give one value, bounds and hedges aside (%/%p apart)."""
    return a.key == b.key


def kind_of(a: Said, b: Said, relation: Relation) -> str:
    """The table a pair is judged by."""
    if same_value(a, b):
        return "date_equal" if a.family == "calendar" else "equal"
    if a.family == "calendar":
        return "date_differs" if relation.relation == "discrepant" else "date_fits"
    return "differs" if relation.relation == "discrepant" else "fits"
