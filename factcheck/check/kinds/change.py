"""A fact whose figure moved on between two articles: a later count, a final result, a correction."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from factcheck.check.case import Case
from factcheck.check.conflicting import within_headline
from factcheck.check.readings import Reading, pairs_by_key, readings_of
from factcheck.check.reconciled import dates_told
from factcheck.check.slip import Slip
from factcheck.check.told import readings_told
from factcheck.types import Pair, Ref

LATE = "T24"  # of a day on which something was counted at an hour not known here
UNKNOWN = "9"  # sorts behind every date
WORDINGS = {
    "main": ("label", "readings"),
    "dated": ("dates",),
    "undated": ("articles",),
}


@dataclass(frozen=True, slots=True)
class Options:
    """None."""


def run(case: Case, options: Options) -> Iterator[Slip]:
    """One slip per fact whose readings differ only because they were counted at different times."""
    for fact in case.facts:
        pairs = pairs_by_key(fact, case)
        if any(p.relation == "discrepant" and p.supports and not within_headline(p, case) for p in pairs.values()):
            continue  # the conflict is told, and may be the reason for the difference
        updated = {key for key, pair in pairs.items() if pair.relation == "updated" and grounded(pair)}
        readings = [r for r in readings_of(fact, case) if any(r.key in key for key in updated)]
        told = {r.key for r in readings}
        if any(key <= told and falls_back(pair, case) for key, pair in pairs.items()):
            continue
        readings.sort(key=lambda r: first_told(r, case))
        if len(readings) < 2 or any(r.mention.kind == "score" for r in readings):
            continue  # two matches
        if readings[0].mention.temporal and not any(p.supports for p in pairs.values()):
            continue  # two dates that are alike in nothing but their words
        places = [case.place_of(next(x for x in r.refs if x.article == a)) for r in readings for a in r.articles]
        keys = [r.key for r in readings for _ in r.articles]
        yield Slip(
            tuple(p._replace(role="related") if i else p for i, p in enumerate(places)),
            {"label": fact.label, "readings": readings_told(readings, case)},
            detail=tuple(dates_told(sorted({p.article for p in places}), case)),
            confidence=fact.confidence,
            discrepant=tuple((i, j) for i, j in combinations(range(len(places)), 2) if frozenset((keys[i], keys[j])) in updated),
            fact=fact.id,
        )


def grounded(pair: Pair) -> bool:
    """Whether a text says that the figure was replaced, or the two are one count at two times."""
    return pair.reason != "later_figure" or "same_count" in pair.supports


def falls_back(pair: Pair, case: Case) -> bool:
    """Whether two readings of one attribute differ and neither can be the later: then some are of another scope, and no row of counts."""
    one, other = case.claim(pair.a), case.claim(pair.b)
    return pair.relation == "discrepant" and one.attribute is not None and one.attribute == other.attribute


def first_told(reading: Reading, case: Case) -> str:
    """When a reading was first counted, else published, as far as the articles say; last where none does."""
    return min((when for ref in reading.refs if (when := _when(ref, case))), default=UNKNOWN)


def _when(ref: Ref, case: Case) -> str | None:
    as_of, dateline = case.claim(ref).as_of, case.articles[ref.article].document.dateline
    counted = as_of.end if as_of is not None else None
    return counted[:10] + LATE if counted and counted[:10] != dateline.day else dateline.date
