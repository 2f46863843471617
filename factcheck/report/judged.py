"""The claims of drafts with what the sources say of each, as every report for people tells them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.report.evidence import Evidence, Exhibit
from factcheck.result import Result
from factcheck.types import Claim, Ref
from factcheck.types import Evidence as Told

# The order they are told in, and a sign for each: colour is never the only one.
VERDICTS = {"refuted": "✗", "conflicting_evidence": "≠", "not_enough_evidence": "?", "supported": "✓"}
MOST_SOURCES = 4  # pieces of evidence shown per claim


@dataclass(frozen=True, slots=True)
class Source:
    """What one source says of a claim."""

    exhibit: Exhibit
    relation: str
    reason: str


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim of a draft, its verdict, and the sources it rests on."""

    verdict: str
    exhibit: Exhibit
    sources: list[Source]


def drafts(result: Result, evidence: Evidence) -> list[tuple[int, list[Judged]]]:
    """Index of every draft with its judged claims, the refuted ones first, else in the order of the text."""
    order = list(VERDICTS)
    told = []
    for index, article in enumerate(result.articles):
        if not article.draft:
            continue
        claims = []
        for i, claim in enumerate(article.claims):
            if claim.verdict:
                sources = [Source(evidence.of_claim(e.ref), e.relation, e.reason) for e in _told(claim)[:MOST_SOURCES]]
                claims.append(Judged(claim.verdict, evidence.of_claim(Ref(index, i), "primary"), sources))
        told.append((index, sorted(claims, key=lambda c: order.index(c.verdict))))
    return told


def _told(claim: Claim) -> Sequence[Told]:
    """The evidence that a verdict rests on: of a supported claim, what supports it."""
    if claim.verdict != "supported":
        return claim.evidence
    return [e for e in claim.evidence if e.verdict == claim.verdict] or claim.evidence


def tally(claims: list[Judged]) -> dict[str, int]:
    """How many claims got each verdict, in the order they are told in."""
    counts = Counter(c.verdict for c in claims)
    return {verdict: counts[verdict] for verdict in VERDICTS if counts[verdict]}
