"""The weights of verdicts: few numbers, set by hand, not learned from labelled pairs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import exp
from pathlib import Path

from factcheck.align.verdict_direction import OPEN, REFUTED, SUPPORTED
from factcheck.align.verdict_evidence import Evidence
from factcheck.yamlfile import load_yaml

WEIGHTS = Path(__file__).with_name("verdict_weights.yml")


@dataclass(frozen=True, slots=True)
class Scale:
    """Bias, weights and the probability from which the answer is yes."""

    bias: float
    weights: Mapping[str, float]
    threshold: float

    def probability(self, evidence: Evidence) -> float:
        """The share of such pairs of which it holds."""
        score = self.bias + sum(self.weights.get(name, 0.0) * value for name, value in evidence.items())
        return 1 / (1 + exp(-score)) if score > -40 else 0.0

    def holds(self, evidence: Evidence) -> bool:
        """Whether the probability reaches the threshold."""
        return self.probability(evidence) >= self.threshold


@dataclass(frozen=True, slots=True)
class VerdictTables:
    """`support`: do values that fit make the statement supported; `denial`: do they stand in a sentence that denies it;
    `refute`: do values that differ speak of one thing."""

    support: Scale
    denial: Scale
    refute: Scale

    def of_support(self, evidence: Evidence) -> str:
        """The verdict where the values fit."""
        if self.denial.holds(evidence):
            return REFUTED
        return SUPPORTED if self.support.holds(evidence) else OPEN

    def refutes(self, evidence: Evidence) -> bool:
        """Whether values that differ refute the draft."""
        return self.refute.holds(evidence)


@lru_cache(maxsize=1)
def verdict_tables() -> VerdictTables:
    """The shipped tables."""
    value = load_yaml(WEIGHTS).value
    return VerdictTables(
        **{
            name: Scale(float(t["bias"]), {k: float(w) for k, w in t["weights"].items()}, float(t["threshold"]))
            for name, t in value.items()
        }
    )
