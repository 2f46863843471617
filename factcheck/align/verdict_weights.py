"""The weights of verdicts: few numbers, set by hand, not learned from labelled pairs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from factcheck.align.evidence import Evidence
from factcheck.align.verdict_direction import OPEN, REFUTED, SUPPORTED
from factcheck.align.weights import Table, load_tables

WEIGHTS = Path(__file__).with_name("verdict_weights.yml")


@dataclass(frozen=True, slots=True)
class VerdictTables:
    """`support`: do values that fit make the statement supported; `denial`: do they stand in a sentence that denies it;
    `refute`: do values that differ speak of one thing."""

    support: Table
    denial: Table
    refute: Table

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
    return VerdictTables(**load_tables(WEIGHTS))
