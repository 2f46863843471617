"""A fact told with figures that no rounding, hedge or date can reconcile: one slip per fact, with every reading."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import combinations

from factcheck.check.anew import counted_anew
from factcheck.check.case import Case
from factcheck.check.conflicting import aged, answered, counts, relative, within_headline
from factcheck.check.grounds import BACKED, MISTOLD, NOTING, quotes, thin
from factcheck.check.plainly import SLIP
from factcheck.check.readings import Key, Reading, last_place_only, pairs_by_key, readings_of
from factcheck.check.reconciled import reconciled
from factcheck.check.slip import Slip
from factcheck.check.told import readings_told, wording_of
from factcheck.semantics.relation import SLIPS
from factcheck.types import Claim, Fact, Mention, Pair, Place, Severity
from factcheck.wording.vocabulary import vocabulary

WORDINGS = {
    "main": ("label", "readings", "a", "b"),
    "when": ("label", "readings", "a", "b"),
    "scale": ("label", "readings", "a", "b"),
    "digit_swap": ("label", "readings", "a", "b"),
    "unit": ("label", "readings", "a", "b"),
    "age": ("who", "readings", "a", "b"),
    "rounds": ("a", "b"),
    "fits": ("a", "b"),
    "alone": ("a", "others"),
    "apart": ("a", "b"),
    "spread": ("low", "high", "difference"),
    "dated": ("dates",),
    "undated": ("articles",),
}
WHEN = frozenset({"date", "time"})
GUESSED = frozenset({"range", "about"})  # how an estimate is told that does not claim to be exact
EXPECTED = "status:expected"  # the scope of what is estimated or foreseen


@dataclass(frozen=True, slots=True)
class Options:
    """`sure`: how many independent grounds make a difference the rule's own severity (one ground: warning)."""

    sure: int = 2


def run(case: Case, options: Options) -> Iterator[Slip]:
    """One slip per fact with discrepant readings, headline against its own body aside."""
    for fact in case.facts:
        if fact.relation != "discrepant":
            continue
        found = {key: pair for key, pair in pairs_by_key(fact, case).items() if counts(pair, fact, case)}
        settled = {key for key, pair in found.items() if answered(pair, fact, case)}
        pairs = {key: pair for key, pair in found.items() if within_headline(pair, case) or key not in settled}
        if pairs and not all(within_headline(pair, case) or relative(pair, case) for pair in pairs.values()):
            yield _slip(fact, pairs, case, options)


def _slip(fact: Fact, pairs: dict[frozenset[Key], Pair], case: Case, options: Options) -> Slip:
    readings = readings_of(fact, case)
    worst = max(pairs.values(), key=lambda p: (len(p.supports), p.confidence))
    places, keys = _places(readings, case)
    fields = {
        "label": fact.label,
        "readings": readings_told(readings, case),
        "a": wording_of(worst.a.article, case.mention(worst.a), case),
        "b": wording_of(worst.b.article, case.mention(worst.b), case),
        "who": _who(worst, case),
    }
    return Slip(
        places=places,
        fields=fields,
        wording=_wording(worst, case),
        detail=tuple(reconciled(readings, pairs, case)),
        confidence=worst.confidence,
        severity=_severity(pairs.values(), worst, case, options),
        discrepant=tuple((i, j) for i, j in combinations(range(len(places)), 2) if frozenset((keys[i], keys[j])) in pairs),
        fact=fact.id,
    )


def _wording(pair: Pair, case: Case) -> str:
    """Which of the rule's wordings tells of a pair."""
    a, b = case.mention(pair.a), case.mention(pair.b)
    if a.kind == b.kind == "age":
        return "age"
    if pair.reason in SLIPS and (pair.reason != "unit" or a.kind != "money"):
        return pair.reason
    return "when" if a.kind in WHEN else "main"


def _severity(pairs: Collection[Pair], worst: Pair, case: Case, options: Options) -> Severity | None:
    """A note where no pair says more than that passages are alike or the last place differs; None, the rule's own, on grounds enough."""
    if all(last_place_only(case.mention(p.a), case.mention(p.b)) for p in pairs):
        return Severity.INFO
    if all(not p.supports or thin(p, case) or quotes(p, case) or _estimates(p, case) or counted_anew(p, case) for p in pairs):
        return Severity.INFO
    sure = len(set(worst.supports) - BACKED - NOTING) >= options.sure and MISTOLD.isdisjoint(worst.supports)
    return None if sure else Severity.WARNING


def _estimates(pair: Pair, case: Case) -> bool:
    """Whether one of two figures that look like no slip is an estimate: others may have made another, or the same a day later."""
    return SLIP not in pair.supports and any(_guessed(case.claim(ref), case.mention(ref)) for ref in (pair.a, pair.b))


def _guessed(claim: Claim, m: Mention) -> bool:
    """Whether a figure is an estimate that does not claim to be exact: 4조원대 수준으로 예상된다."""
    return (claim.role == "forecast" or EXPECTED in claim.scope) and m.qualifier in GUESSED


def _who(pair: Pair, case: Case) -> str:
    """Whose age a pair tells."""
    return aged(pair.a, case) or vocabulary(case.lang).someone


def _places(readings: list[Reading], case: Case) -> tuple[tuple[Place, ...], list[Key]]:
    """Each reading once per article that gives it."""
    places: list[Place] = []
    keys: list[Key] = []
    for reading in readings:
        for article in reading.articles:
            ref = next(r for r in reading.refs if r.article == article)
            places.append(case.place_of(ref, "primary" if not places else "related"))
            keys.append(reading.key)
    return tuple(places), keys
