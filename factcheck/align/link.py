"""Claims of related articles linked into groups that are about one fact each.

Figures that changed places first, then equal values; from them it is known which sentences say the same and which figures
already have their counterpart. Then figures that fit one another, and last, where the grounds are strong, figures that
do not.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from factcheck.align.anchors import Ground
from factcheck.align.bases import other_base
from factcheck.align.candidates import Candidate
from factcheck.align.comparable import relation_of
from factcheck.align.evidence import at_a_glance, at_length, evidence
from factcheck.align.exchange import exchanges
from factcheck.align.groups import Groups, Link
from factcheck.align.onset import two_moments
from factcheck.align.revision import revisions
from factcheck.align.said import Said
from factcheck.align.slipshape import slipped_by_chance
from factcheck.align.succession import counts, part_and_whole, successions
from factcheck.align.supports import supports_of
from factcheck.align.tolls import ABOARD, fate_of, toll_of, two_measures
from factcheck.align.twofacts import periods_apart, two_fates, two_things
from factcheck.align.weights import Reach, Table, kind_of, reach, same_value
from factcheck.align.wording import wording
from factcheck.semantics.apart import apart, days_between, other_period
from factcheck.semantics.relation import Relation

SUCCESSION, SUCCESSION_CHANCE = Relation("updated", "later_figure"), 0.6
REVISION = Relation("updated", "revised")
CONVERTED = Relation("compatible", "fx_date")
BRACKET_CHANCE = 0.95  # set by hand: a figure in brackets right behind another in a second currency restates it
EXCHANGE_CHANCE = 0.9  # set by hand: all ten cases of the labelled clusters were right
AGAIN = 0.9  # probability from which a claim is linked to a second place of one article
UNSUPPORTED = 0.6  # probability from which differing claims are one fact without any ground; nothing is reported of it then
MEAN = 0.5  # share of the threshold that the mean over two groups must reach
RETOLD = Decimal("0.005")  # share by which a figure told in full may differ from the same told roughly in one sentence
COMPARED = frozenset({"base", "from"})  # roles of what a figure is compared with
# evidence of times and scores that are joined whatever their probability, and the grounds on which they are
KEPT = ("other_year", "onset", "minutes_swapped", "past_toll", "day_swapped", "day_near", "happening", "final_score", "one_digit")
TOLD_ONCE = frozenset(
    {"year_slip", "same_onset", "minutes_swapped", "past_toll", "day_swapped", "day_near", "same_happening", "final_score", "one_digit"}
)
SWAPPED = 6  # digits of a count in which two are swapped by a slip and not by chance
LONG = 3  # digits from which a figure is hardly repeated by chance in one article
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
        if groups.joinable(link) and not _stated_apart(link, groups):
            groups.join(link)
    for a, b in revisions(claims, groups, ground):
        link = Link(a, b, REVISION, "revision", {}, SUCCESSION_CHANCE)
        if groups.joinable(link):
            groups.join(link)
    comparable = [p for p in unequal if not _change_and_level(*p[:2]) and not _by_occasion(p, ground)]
    reaches = {k: reach(t, t.threshold) for k, t in tables.items()}
    other = _judge(comparable, ground, tables, reaches)
    _join_likely(other, groups, tables)
    _join_told_once(other, groups)
    for claim in claims:
        if claim.bracketed and claim.previous is not None and _conversion(claim.previous, claim):
            groups.join(Link(claim.previous, claim, CONVERTED, "bracket", {}, BRACKET_CHANCE))
    return groups


def _change_and_level(a: Said, b: Said) -> bool:
    """Whether a bare figure is by how much something changed, and the other a level of nothing known: 412 seats, 211 more; 121 seats."""
    change, level = (a, b) if a.claim.role == "delta" else (b, a)
    bare = change.mention.kind == "number" and change.mention.unit is None
    return (
        bare
        and change.claim.role == "delta" != level.claim.role
        and (change.claim.attribute is None or change.claim.attribute != level.claim.attribute)
    )


def _by_occasion(pair: Judged, ground: Ground) -> bool:
    """Whether two figures exclude one another and are told of two occasions, or look like one mistyped by chance alone."""
    a, b, relation = pair
    if relation.relation != "discrepant":
        return False
    return (
        (ground.two_occasions(a, b) and not _swapped_count(a, b, relation))
        or ground.polls.apart(a, b)
        or slipped_by_chance(a, b, relation)
        or (a.family != "calendar" and two_moments(a, b))
    )


def _swapped_count(a: Said, b: Said, relation: Relation) -> bool:
    """Whether two long counts have two digits swapped, which those of two occasions hardly ever have: 121만4,836명, 121만8,436명."""
    return (
        relation.reason == "digit_swap" and a.family == "count" and a.mention.unit == b.mention.unit and min(a.digits, b.digits) >= SWAPPED
    )


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
    taken: set[tuple[Said, int]] = set()
    for link in equal:
        least = tables[link.kind].threshold
        if link.kind == "equal" and not (link.a.headline or link.b.headline):
            ends = ((link.a, link.b.article), (link.b, link.a.article))
            if any(e in taken for e in ends):
                least = max(least, AGAIN)
            taken.update(ends)
        if link.probability < least or groups.barred(link) or _by_chance(link) or _other_people(link):
            continue
        if _mean(link, groups, chance) >= MEAN * tables[link.kind].threshold:
            groups.join(link)


def _by_chance(link: Link) -> bool:
    """Whether nothing beside their value speaks for two short figures: twice in one body, or below ten in two texts of one language."""
    a, b = link.a, link.b
    if a.article != b.article:
        beside = any(link.evidence.get(e) for e in ("cell_shared", "anchors", "previous", "next", "label", "attribute"))
        return a.family == "count" and a.lang == b.lang and bool(link.evidence.get("small")) and not beside
    within = a.article == b.article and a.family != "calendar" and not (a.headline or b.headline)
    return within and min(a.digits, b.digits) < LONG and not link.evidence.get("cell_shared")


def _other_people(link: Link) -> bool:
    """Whether two equal short counts are of people to whom other things befell: 19 foreigners dead, 19 badly hurt."""
    a, b = link.a, link.b
    if ABOARD in (fate_of(a), fate_of(b)) and two_fates(a, b):
        return True  # 60 aboard, more than 60 dead
    if a.family != "count" or max(a.digits, b.digits) >= LONG:
        return False
    fates = {x.claim.attribute for x in (a, b)} & wording().lists["tolls"]
    told = {toll_of(a), toll_of(b)} - {None}
    return len(fates) == 2 and (len(told) == 2 or bool(link.evidence.get("scope_clash")))


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
            two = two_fates(link.a, link.b) or _of_two_years(link.a, link.b)
            if _fits_all(link, groups) and not told_apart(link, groups) and not two:
                groups.join(link)
        elif (link.supports or _likely(link)) and not _stated_apart(link, groups):
            groups.join(link)


def _of_two_years(a: Said, b: Said) -> bool:
    """Whether two quantities are told of periods of two years that their sentences name: 375 ha burnt in 2011, about 400 in 2016.

    The year of a headline may be what its figure is compared with: 365명 걸려 1년 전 33배.
    """
    x, y = a.claim.period, b.claim.period
    if x is None or y is None or a.family == "calendar" or a.article == b.article or a.headline or b.headline:
        return False
    if not other_period(a.claim, b.claim):
        return False
    return (x.start or "")[:4] != (y.start or "")[:4]


def _likely(link: Link) -> bool:
    a, b = link.a, link.b
    if link.evidence.get("other_unit") and link.evidence.get("attribute_clash"):
        return False  # 3,000 villages hit, hundreds killed: what is counted differs, and what befell it
    beside = link.evidence.get("cell_shared") and not link.evidence.get("small")  # 1득점, 3득점: the word they share is their counter
    unlike = link.evidence.get("attribute_clash") and link.evidence.get("entity_clash") and not beside
    if unlike and (link.relation.reason in ("disjoint", "bound_broken") or link.evidence.get("other_language")):
        return False  # not a word in common
    if other_base(a, b) or two_things(a, b) or periods_apart(a, b, link.evidence):
        return False
    if link.relation.reason == "disjoint" and a.family != "calendar" and two_measures(a, b):
        return False  # homes damaged, homes destroyed
    if a.family != "calendar" and apart(a.claim, b.claim, days_between(a.published, b.published)):
        return False
    return link.probability >= UNSUPPORTED


def _join_told_once(other: list[Link], groups: Groups) -> None:
    """Join two times or scores that differ as one mistold does, or first hours: weights learned from a few dozen do not know them."""
    for link in other:
        told = link.evidence.keys().isdisjoint(KEPT) or link.probability >= UNSUPPORTED or bool(link.supports)
        if not told and link.a.article != link.b.article and groups.joinable(link) and not _stated_apart(link, groups):
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


def _fits_all(link: Link, groups: Groups) -> bool:
    """Whether joining two groups would bring no two members together that disagree; of a count that moved on, the stage meant."""
    there = _stage_of(link.b, groups)
    for a in _stage_of(link.a, groups):
        for b in there:
            relation = relation_of(a, b)
            if relation is not None and (relation.relation == "discrepant" or two_levels(a, b)):
                return False
    return True


def told_apart(link: Link, groups: Groups) -> bool:
    """Whether the article of the finer figure gives the rounder one too, plainly below its headline: 15,000 bid, 14,920 on the market."""
    if link.relation.reason != "rounding" or link.a.family == "calendar" or _one_value(link.a, link.b):
        return False
    for finer, rounder in ((link.a, link.b), (link.b, link.a)):
        if finer.digits > rounder.digits and rounder.mention.qualifier == "exact":
            return _gives(finer.article, rounder, groups) or (not rounder.headline and _gives(rounder.article, finer, groups))
    return False


def _gives(article: int, claim: Said, groups: Groups) -> bool:
    """Whether an article gives the very figure of a claim, plainly and below its headline."""
    members = (c for c in groups.list(claim) if c.article == article and not c.headline)
    return any(c.key == claim.key and c.mention.qualifier == "exact" for c in members)


def _stage_of(claim: Said, groups: Groups) -> list[Said]:
    """The members of a claim's group that may state the same value as it does."""
    found = ((c, relation_of(c, claim)) for c in groups.list(claim))
    return [c for c, r in found if c is claim or r is None or r.relation != "discrepant"]


def two_levels(a: Said, b: Said) -> bool:
    """Whether one sentence of a text gives two plain values: 9,860 won against the 10,000 asked for, 208 votes of 210 cast.

    Values within half a percent are one, told roughly and in full. What a figure is compared with may stand in brackets: 전년(23만명)보다.
    """
    if a.key == b.key or (a.article, a.sentence) != (b.article, b.sentence) or a.family == "calendar" or a.headline:
        return False
    compared = (a.claim.role in COMPARED) != (b.claim.role in COMPARED)
    plain = a.mention.qualifier == b.mention.qualifier == "exact" and (compared or not (a.bracketed or b.bracketed))
    return plain and not _one_value(a, b)


def _one_value(a: Said, b: Said) -> bool:
    """Whether two values lie so close that they are one, told roughly and in full."""
    x, y = a.mention.value, b.mention.value
    return bool(x and y and min(a.digits, b.digits) > 1 and abs(x - y) <= RETOLD * max(x, y))


def _stated_apart(link: Link, groups: Groups) -> bool:
    """Whether some article gives both values outside its headline: then they are two things, or two times."""
    return not _stating(link.a, groups).isdisjoint(_stating(link.b, groups))


def _stating(claim: Said, groups: Groups) -> set[int]:
    """The articles that give the value of a claim's group outside their headline; of an hour, those that give the hour and not the day."""
    told = (m for m in groups.list(claim) if not m.headline and m.family == claim.family)
    return {m.article for m in told if claim.mention.kind != "time" or m.mention.kind == "time"}
