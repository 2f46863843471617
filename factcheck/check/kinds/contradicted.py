"""A figure of a draft that a source gives otherwise: one slip per figure, with every source that has it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.check.case import Case
from factcheck.check.slip import Line, Slip
from factcheck.check.told import article_name, wording_of
from factcheck.types import Evidence, Ref, Severity, Span

WORDINGS = {
    "main": ("a", "b", "article"),
    "scale": ("a", "b", "article"),
    "digit_swap": ("a", "b", "article"),
    "denied": ("a", "article"),
    "split": ("a", "b", "article", "agreeing"),
    "also": ("b", "article"),
}
REFUTED, SUPPORTED = "refuted", "supported"
CONFLICTING = "conflicting_evidence"


@dataclass(frozen=True, slots=True)
class Options:
    """None."""


def run(case: Case, options: Options) -> Iterator[Slip]:
    """One slip per claim of a draft that a source refutes; where another source bears it out, a warning that they differ."""
    told: set[tuple[int, str, int, str]] = set()
    denied: set[tuple[int, Span]] = set()  # a statement turned round is one slip, whatever figures it holds
    for a, article in enumerate(case.articles):
        if not article.draft:
            continue
        for c, claim in enumerate(article.claims):
            against = [e for e in claim.evidence if e.verdict == REFUTED]
            surface = article.mention_of(claim).surface
            if claim.verdict not in (REFUTED, CONFLICTING) or not against:
                continue
            other = against[0].ref
            slip = a, surface, other.article, case.mention(other).surface
            if slip in told:  # the headline's figure again in the body, of either
                continue
            if against[0].relation == "consistent":
                if (a, claim.sentence) in denied:
                    continue
                denied.add((a, claim.sentence))
            told.add(slip)
            yield _slip(Ref(a, c), against, [e for e in claim.evidence if e.verdict == SUPPORTED], case)


def _slip(ref: Ref, against: list[Evidence], agreeing: list[Evidence], case: Case) -> Slip:
    first = against[0]
    fields = {"a": _told(ref, case), **_named(first, case)}
    denied = first.relation == "consistent"
    wording = "denied" if denied else first.reason if first.reason in WORDINGS else "main"
    if agreeing:
        wording = "split"
        fields["agreeing"] = ", ".join(article_name(e.ref.article, case) for e in agreeing)
    evidence = [*against, *agreeing]
    return Slip(
        (case.place_of(ref), *(case.place_of(e.ref, "related") for e in evidence)),
        fields,
        wording,
        detail=tuple(Line("also", _named(e, case)) for e in against[1:]),
        severity=Severity.WARNING if agreeing else None,
        discrepant=tuple((0, i) for i in range(1, len(against) + 1)),
    )


def _told(ref: Ref, case: Case) -> str:
    return wording_of(ref.article, case.mention(ref), case)


def _named(e: Evidence, case: Case) -> dict[str, str]:
    return {"b": _told(e.ref, case), "article": article_name(e.ref.article, case)}
