"""Why two claims were called one fact, or were not: the same numbers the alignment used."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.align.anchors import Ground
from factcheck.align.candidates import candidate_pairs
from factcheck.align.comparable import relation_of
from factcheck.align.events import related_groups
from factcheck.align.evidence import evidence
from factcheck.align.gathering import gather
from factcheck.align.groups import Link
from factcheck.align.link import link_claims, place
from factcheck.align.origins import mark_origins
from factcheck.align.supports import supports_of
from factcheck.align.weights import kind_of, tables
from factcheck.types import Article, Ref


@dataclass(frozen=True, slots=True)
class Explanation:
    """One pair as judged: verdict, relation, probability against threshold, supports, weight of every piece of evidence."""

    aligned: bool
    why: str  # a key of the words of the reports, group `aligned`
    relation: str | None = None
    reason: str | None = None
    probability: float = 0.0
    threshold: float = 0.0
    supports: tuple[str, ...] = ()
    weights: tuple[tuple[str, float, float], ...] = ()  # name, value, what it added to the score


def explain(articles: list[Article], a: Ref, b: Ref) -> Explanation:
    """How the alignment judged the claims at `a` and `b`."""
    claims = gather(articles)
    mark_origins(claims, articles)
    by_ref = {c.ref: c for c in claims}
    if a not in by_ref or b not in by_ref:
        return Explanation(False, "unread")
    event = next(e for e in related_groups(articles) if a.article in e)
    if b.article not in event:
        return Explanation(False, "other event")
    x, y = by_ref[a], by_ref[b]
    relation = relation_of(x, y)
    if relation is None:
        return Explanation(False, "unlike")
    members = [c for c in claims if c.article in event]
    groups, ground = link_claims(members, candidate_pairs(members), tables()), Ground(members)
    place(members, groups, ground)
    aligned = groups.of(x) is groups.of(y)
    direct = next((link for link in groups.links if {link.a, link.b} == {x, y}), None)
    found = direct.evidence if direct else evidence(x, y, relation, ground)
    if aligned and not direct:  # each would be taken by the other
        found.pop("taken", None)
    kind = kind_of(x, y, relation)
    table = tables()[kind]
    supports: tuple[str, ...] = direct.supports if direct else ()
    chance = table.probability(found)
    if direct is None and relation.relation == "discrepant":
        supports = supports_of(Link(x, y, relation, kind, found, chance), groups)
    weights = sorted(((n, v, round(table.weights.get(n, 0.0) * v, 3)) for n, v in found.items()), key=lambda w: (-abs(w[2]), w[0]))
    return Explanation(
        aligned,
        _why(aligned, chance >= table.threshold, relation.relation, supports),
        *relation,
        chance,
        table.threshold,
        supports,
        tuple(weights),
    )


def _why(aligned: bool, likely: bool, relation: str, supports: tuple[str, ...]) -> str:
    """Which of the ways a pair can end this one did."""
    if "exchanged" in supports:
        return "exchanged"
    if aligned:
        return "direct" if likely else "through a third"
    if not likely:
        return "weak"
    if relation == "discrepant" and not supports:
        return "no ground"
    return "better counterpart"
