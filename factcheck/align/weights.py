"""The learned weights: a small table per kind of pair, and the probability they give."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import exp
from pathlib import Path

from factcheck.align.evidence import Evidence
from factcheck.align.said import Said
from factcheck.semantics.relation import Relation
from factcheck.yamlfile import load_yaml

WEIGHTS = Path(__file__).with_name("weights.yml")


@dataclass(frozen=True, slots=True)
class Table:
    """Bias, weights and the probability from which a pair is linked."""

    bias: float
    weights: Mapping[str, float]
    threshold: float

    def probability(self, evidence: Evidence) -> float:
        """The share of such pairs that are about one fact."""
        weights = self.weights
        score = self.bias + sum([weights[k] * v for k, v in evidence.items() if k in weights])
        return 1 / (1 + exp(-score)) if score > -40 else 0.0


@lru_cache(maxsize=1)
def tables() -> dict[str, Table]:
    """The shipped tables by kind of pair."""
    value = load_yaml(WEIGHTS).value
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
