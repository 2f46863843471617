"""Claims of related articles linked into groups that are about one fact each.

Figures that changed places first, then equal values; from them it is known which sentences say the same and which figures
already have their counterpart. Then figures that fit one another, and last, where the grounds are strong, figures that
do not.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from factcheck.align.anchors import Ground
from factcheck.align.candidates import Candidate
from factcheck.align.comparable import relation_of
from factcheck.align.evidence import at_a_glance, at_length, evidence
from factcheck.align.exchange import exchanges
from factcheck.align.groupfit import fits_all, stated_apart, told_apart
from factcheck.align.groups import Groups, Link
from factcheck.align.objections import (
    UNSUPPORTED,
    added_and_before,
    by_chance,
    by_occasion,
    change_and_level,
    likely,
    of_two_years,
    other_people,
)
from factcheck.align.revision import revisions
from factcheck.align.said import Said
from factcheck.align.succession import counts, part_and_whole, successions
from factcheck.align.supports import supports_of
from factcheck.align.twofacts import two_fates, two_things
from factcheck.align.weights import Reach, Table, kind_of, reach, same_value
from factcheck.semantics.relation import Relation

SUCCESSION, SUCCESSION_CHANCE = Relation("updated", "later_figure"), 0.6
REVISION = Relation("updated", "revised")
CONVERTED = Relation("compatible", "fx_date")
BRACKET_CHANCE = 0.95  # set by hand: a figure in brackets right behind another in a second currency restates it
EXCHANGE_CHANCE = 0.9  # set by hand: all ten cases of the labelled clusters were right
AGAIN = 0.9  # probability from which a claim is linked to a second place of one article
MEAN = 0.5  # share of the threshold that the mean over two groups must reach
# evidence of times and scores that are joined whatever their probability, and the grounds on which they are
KEPT = (
    "other_year",
    "onset",
    "minutes_swapped",
    "past_toll",
    "day_swapped",
    "day_near",
    "happening",
    "planned",
    "final_score",
    "sole_slip",
)
TOLD_ONCE = frozenset(
    {"year_slip", "same_onset", "minutes_swapped", "past_toll", "day_swapped", "day_near", "same_happening", "final_score", "sole_slip"}
)
Judged = tuple[Said, Said, Relation]


def link_claims(claims: list[Said], candidates: Iterable[Candidate], tables: Mapping[str, Table]) -> Groups:
    """The groups of one event's claims, of which `candidates` are compared; with each whether the readings exclude one another."""
    ground, groups = Ground(claims), Groups()
    _join_exchanged(claims, groups, ground)
    tolls = counts(claims)
    for a, b in part_and_whole(tolls, claims):
        groups.part(a, b)
    equal: list[Judged] = []
    unequal: list[Judged] = []
    for a, b, exclusive in candidates:
        relation = relation_of(a, b)
        if relation is not None:
            (equal if not exclusive and same_value(a, b) else unequal).append((a, b, relation))
    _join_equal(_judge(equal, ground, tables), groups, tables)
    place(claims, groups, ground)
    for a, b in successions(tolls):
        link = Link(a, b, SUCCESSION, "succession", {}, SUCCESSION_CHANCE)
        if groups.joinable(link) and not stated_apart(link, groups):
            groups.join(link)
    for a, b in revisions(claims, groups, ground):
        link = Link(a, b, REVISION, "revision", {}, SUCCESSION_CHANCE)
        if groups.joinable(link):
            groups.join(link)
    comparable = [p for p in unequal if not change_and_level(*p[:2]) and not added_and_before(*p[:2]) and not by_occasion(*p, ground)]
    reaches = {k: reach(t, t.threshold) for k, t in tables.items()}
    other = _judge(comparable, ground, tables, reaches)
    _join_likely(other, groups, tables)
    _join_told_once(other, groups)
    for claim in claims:
        if claim.bracketed and claim.previous is not None and _conversion(claim.previous, claim):
            groups.join(Link(claim.previous, claim, CONVERTED, "bracket", {}, BRACKET_CHANCE))
    return groups


def _join_exchanged(claims: list[Said], groups: Groups, ground: Ground) -> None:
    for swap in exchanges(claims, ground):
        groups.bar(swap, claims)
        for a, b in ((swap.a, swap.b), (swap.other, swap.match)):
            relation = relation_of(a, b)
            if relation is not None and groups.of(a) is not groups.of(b):
                found = evidence(a, b, relation, ground)
                groups.join(Link(a, b, relation, "differs", found, EXCHANGE_CHANCE, ("exchanged", "aligned_neighbours")))


def _join_equal(equal: list[Link], groups: Groups, tables: Mapping[str, Table]) -> None:
    chance = {(x.a, x.b): x.probability for x in equal}
    means: dict[tuple[Said, int, Said, int], float] = {}
    taken: set[tuple[Said, int]] = set()
    for link in equal:
        least = tables[link.kind].threshold
        if link.kind == "equal" and not (link.a.headline or link.b.headline):
            ends = ((link.a, link.b.article), (link.b, link.a.article))
            if any(e in taken for e in ends):
                least = max(least, AGAIN)
            taken.update(ends)
        if link.probability < least or groups.barred(link) or by_chance(link) or other_people(link):
            continue
        # a group only grows, so who stands for it and its size tell its members: one figure said a thousand times
        # is weighed once, not once a pair
        ends_now = groups.of(link.a), len(groups.list(link.a)), groups.of(link.b), len(groups.list(link.b))
        if ends_now not in means:
            means[ends_now] = _mean(link, groups, chance)
        if means[ends_now] >= MEAN * tables[link.kind].threshold:
            groups.join(link)


def _join_likely(other: list[Link], groups: Groups, tables: Mapping[str, Table]) -> None:
    """Join figures of two values that are each other's best counterpart, on support where they differ."""
    chosen = [x for x in other if x.probability >= tables[x.kind].threshold]
    best: dict[frozenset[Said], tuple[str, ...]] = {}
    for link in chosen:
        link.supports = supports_of(link, groups)
        ends = frozenset((groups.of(link.a), groups.of(link.b)))
        best[ends] = max(best.get(ends, ()), link.supports, key=len)
    for link in chosen:  # what speaks for one telling of two readings speaks for all
        link.supports = () if two_things(link.a, link.b) else best[frozenset((groups.of(link.a), groups.of(link.b)))]
    # figures that fit are joined first: a rounding belongs to its fact whatever else is said of it
    for link in sorted(mutual_best(chosen, groups), key=lambda x: x.relation.relation == "discrepant"):
        if groups.barred(link):
            continue
        if link.relation.relation != "discrepant":
            two = two_fates(link.a, link.b) or of_two_years(link.a, link.b)
            if fits_all(link, groups) and not told_apart(link, groups) and not two:
                groups.join(link)
        elif (link.supports or likely(link)) and not stated_apart(link, groups):
            groups.join(link)


def _join_told_once(other: list[Link], groups: Groups) -> None:
    """Join two times or scores that differ as one mistold does, or first hours: weights learned from a few dozen do not know them."""
    for link in other:
        told = link.evidence.keys().isdisjoint(KEPT) or link.probability >= UNSUPPORTED or bool(link.supports)
        if not told and link.a.article != link.b.article and groups.joinable(link) and not stated_apart(link, groups):
            link.supports = supports_of(link, groups)
            if TOLD_ONCE.intersection(link.supports):
                groups.join(link)


def _conversion(a: Said, b: Said) -> bool:
    """Whether the second of two figures, in brackets, is the first in another currency or unit."""
    if a.mention.kind == b.mention.kind == "money":
        return a.mention.unit != b.mention.unit
    relation = relation_of(a, b)
    return a.family == b.family and a.mention.unit != b.mention.unit and relation is not None and relation.relation != "discrepant"


def _mean(link: Link, groups: Groups, chance: Mapping[tuple[Said, Said], float]) -> float:
    """Mean probability of the pairs that joining two groups would bring together."""
    found = [chance.get((a, b)) or chance.get((b, a)) for a in groups.list(link.a) for b in groups.list(link.b)]
    told = [p for p in found if p is not None]
    return sum(told) / len(told)


def place(claims: list[Said], groups: Groups, ground: Ground) -> None:
    """Tell the ground in which articles each claim's own value was found."""
    for claim in claims:
        ground.placed[claim] = frozenset(m.article for m in groups.list(claim) if m is not claim and m.family == claim.family)


def _judge(pairs: list[Judged], ground: Ground, tables: Mapping[str, Table], reaches: Mapping[str, Reach] | None = None) -> list[Link]:
    """The pairs with evidence and probability, most probable first; ties in order of place.

    With `reaches`, without those of which a glance shows that no use will be made: most of two values. Two dates of two years are kept,
    and two first hours.
    """
    out = []
    for a, b, relation in pairs:
        found, kind = at_a_glance(a, b, relation, ground), kind_of(a, b, relation)
        if reaches is not None and not reaches[kind].holds(found, a, b, relation) and found.keys().isdisjoint(KEPT):
            continue
        found |= at_length(a, b, relation, ground)
        out.append(Link(a, b, relation, kind, found, tables[kind].probability(found)))
    out.sort(key=lambda x: (-x.probability, x.a.ref, x.b.ref))
    return out


def mutual_best(links: list[Link], groups: Groups) -> list[Link]:
    """Of links in falling order, those that are the best for both claims in the other's article; what is one fact already is one claim."""
    best: dict[tuple[Said, int], Said] = {}
    out = []
    for link in links:
        ends = ((link.a, link.b), (link.b, link.a))
        first = [best.setdefault((own, other.article), groups.of(other)) for own, other in ends]
        if first == [groups.of(other) for _, other in ends]:
            out.append(link)
    return out
