"""Why two claims were called one fact, or were not: the same numbers the alignment used."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.align.anchors import Ground
from factcheck.align.candidates import candidate_pairs
from factcheck.align.comparable import relation_of
from factcheck.align.events import related_groups
from factcheck.align.evidence import evidence
from factcheck.align.link import link_claims, place
from factcheck.align.origins import mark_origins
from factcheck.align.said import gather
from factcheck.align.supports import supports_of
from factcheck.align.weights import kind_of, tables
from factcheck.settings import Settings
from factcheck.types import Article, Ref


@dataclass(frozen=True, slots=True)
class Explanation:
    """One pair as judged: verdict, relation, probability against threshold, supports, weight of every piece of evidence."""

    aligned: bool
    why: str
    relation: str | None = None
    reason: str | None = None
    probability: float = 0.0
    threshold: float = 0.0
    supports: tuple[str, ...] = ()
    weights: tuple[tuple[str, float, float], ...] = ()  # name, value, what it added to the score

    def lines(self) -> list[str]:
        """The explanation as text, one thing a line."""
        out = [f"one fact   {'yes' if self.aligned else 'no'}: {self.why}"]
        if self.relation:
            out.append(f"relation   {self.relation}, {self.reason}")
            out.append(f"chance     {self.probability:.2f}, linked from {self.threshold:.2f}")
            out.append(f"supports   {', '.join(self.supports) or 'none'}")
            out += [f"  {name:16} {value:5.2f}  {added:+.2f}" for name, value, added in self.weights]
        return out


def explain(articles: list[Article], a: Ref, b: Ref) -> Explanation:
    """How the alignment judged the claims at `a` and `b`."""
    claims = gather(articles)
    mark_origins(claims, articles)
    by_ref = {c.ref: c for c in claims}
    if a not in by_ref or b not in by_ref:
        return Explanation(False, "one of the two figures could not be read")
    event = next(e for e in related_groups(articles) if a.article in e)
    if b.article not in event:
        return Explanation(False, "the articles share too little to tell of one event")
    x, y = by_ref[a], by_ref[b]
    relation = relation_of(x, y)
    if relation is None:
        return Explanation(False, "they measure different things")
    members = [c for c in claims if c.article in event]
    groups, ground = link_claims(members, candidate_pairs(members), tables()), Ground(members)
    place(members, groups, ground)
    found, kind = evidence(x, y, relation, ground), kind_of(x, y, relation)
    table = tables()[kind]
    direct = next((link for link in groups.links if {link.a, link.b} == {x, y}), None)
    supports: tuple[str, ...] = direct.supports if direct else ()
    if direct is None and relation.relation == "discrepant":
        supports = supports_of(x, y, relation, found, ground, groups.list(x), groups.list(y))
    aligned, chance = groups.of(x) is groups.of(y), table.probability(found)
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


def explain_pair(articles: list[Article], a: Ref, b: Ref, settings: Settings | None = None) -> list[str]:
    """Lines that say whether two claims were called one fact, and on what evidence."""
    return explain(articles, a, b).lines()


def _why(aligned: bool, likely: bool, relation: str, supports: tuple[str, ...]) -> str:
    if "exchanged" in supports:
        return "the two figures took the place of two others that the other article gives the other way round"
    if aligned:
        return "linked directly" if likely else "linked through a third figure"
    if not likely:
        return "the evidence is too weak"
    if relation == "discrepant" and not supports:
        return "they differ, and nothing independent says they are one thing"
    return "one of them has a better counterpart, or an article states both"
