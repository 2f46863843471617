"""One thing counted by two named witnesses who differ: police and organisers, two pollsters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.check.case import Case
from factcheck.check.conflicting import two_witnesses
from factcheck.check.slip import Slip
from factcheck.check.told import wording_of
from factcheck.types import Fact, Pair, Ref

WORDINGS = {"main": ("label", "a", "source_a", "b", "source_b")}


@dataclass(frozen=True, slots=True)
class Options:
    """None."""


def run(case: Case, options: Options) -> Iterator[Slip]:
    """One slip per fact that two named sources tell with figures that do not fit."""
    for fact in case.facts:
        differing = [
            p
            for p in fact.pairs
            if p.relation == "discrepant" and p.reason != "unit" and _counted(p, case) and two_witnesses(p, fact, case)
        ]
        if not differing:
            continue
        pair = max(differing, key=lambda p: p.confidence)
        a, b = (_told_by(ref, fact, case) for ref in (pair.a, pair.b))
        yield Slip(
            (case.place_of(a), case.place_of(b, "related")),
            {"label": fact.label, **_side("a", a, case), **_side("b", b, case)},
            confidence=pair.confidence,
            discrepant=((0, 1),),
            fact=fact.id,
        )


def _counted(pair: Pair, case: Case) -> bool:
    """Whether two witnesses counted or measured something: the days on which they spoke are no figures of theirs."""
    return not case.mention(pair.a).temporal


def _told_by(ref: Ref, fact: Fact, case: Case) -> Ref:
    """The first claim of a figure that names who counted: the figure itself, or the same one elsewhere, below its headline."""
    same = (r for r in (ref, *fact.claims) if case.mention(r).value == case.mention(ref).value)
    return next((r for r in same if case.claim(r).source or case.claim(r).speaker), ref)


def _side(side: str, ref: Ref, case: Case) -> dict[str, str]:
    claim, article = case.claim(ref), case.articles[ref.article]
    counter = claim.source or claim.speaker or ""
    # the name as the sentence has it, not the entity it stands for: 금융감독원, FSS
    written = (n.surface for n in article.names if n.entity == counter and claim.sentence.start <= n.start < claim.sentence.end)
    return {side: wording_of(ref.article, case.mention(ref), case), f"source_{side}": next(written, counter)}
