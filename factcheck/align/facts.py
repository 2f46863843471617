"""Groups of claims to facts: distinct readings, how they relate, and how sure that is."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import replace
from itertools import combinations

from factcheck.align.comparable import relation_of
from factcheck.align.groups import Groups, Link
from factcheck.align.label import Vocabulary, label_of
from factcheck.align.link import BRACKET_CHANCE
from factcheck.align.parts import parts_of
from factcheck.align.recount import recounted
from factcheck.align.said import Said
from factcheck.align.tolls import concept_of
from factcheck.align.twofacts import two_things
from factcheck.align.updates import may_have_grown, moved_on, update_reason
from factcheck.align.wording import wording
from factcheck.semantics.relation import strongest
from factcheck.types import Article, Fact, Mention, Pair, Ref

SAME_COUNT = "same_count"
SHORT = 2  # digits
FITTING = frozenset({"same_value", "rounding", "hedge", "truncation"})
# grounds that make a slip likelier than growth where nobody knows what is measured; and on which nothing has moved on
SHAPES = frozenset({"slip_shape", "year_slip", "same_happening", "sole_slip"})
UNMOVED = frozenset({"exchanged", "same_happening"})
MOST_READINGS = 12  # of one fact whose pairs are told; a fact with more is a list, not a fact


def facts_of(claims: list[Said], groups: Groups, articles: Sequence[Article]) -> list[Fact]:
    """The facts of one event with two claims or more, in order of their first claim; ids are given by the caller."""
    by_ends = {frozenset((x.a.ref, x.b.ref)): x for x in groups.links}
    members: dict[Said, list[Said]] = {}
    for claim in claims:
        members.setdefault(groups.of(claim), []).append(claim)
    linked: dict[Said, list[Link]] = {}
    for link in groups.links:
        linked.setdefault(groups.of(link.a), []).append(link)
    vocabulary = Vocabulary(articles)
    out = []
    for root, group in members.items():
        if len(group) > 1:
            group.sort(key=lambda c: c.ref)
            readings: dict[Hashable, list[Said]] = {}
            for claim in group:
                readings.setdefault(reading(claim), []).append(claim)
            pairs = _pairs(group, readings, linked[root], by_ends, articles)
            sure = min(x.probability for x in linked[root])
            out.append(
                Fact(
                    "",
                    label_of(group, vocabulary),
                    tuple(c.ref for c in group),
                    strongest([p.relation for p in pairs]),
                    tuple(pairs),
                    round(sure, 3),
                    parts_of({key: [c.ref for c in said] for key, said in readings.items()}, pairs),
                )
            )
    return out


def reading(said: Said) -> Hashable:
    """What two claims share that say the same in the same way."""
    m = said.mention
    upward = m.qualifier == "about" and m.value is not None and m.low == m.value != m.high  # 10여: ten, or a little more
    return (said.key, m.qualifier if m.qualifier not in ("exact", "about") else upward, m.kind == "percentage_point")


def _pairs(
    group: list[Said],
    readings: dict[Hashable, list[Said]],
    links: list[Link],
    by_ends: dict[frozenset[Ref], Link],
    articles: Sequence[Article],
) -> list[Pair]:
    weakest = min(x.probability for x in links)
    every = tuple(dict.fromkeys(s for x in links for s in x.supports))
    differing = tuple(dict.fromkeys(s for x in links if x.relation.relation == "discrepant" for s in x.supports))
    out = []
    for one, other in list(combinations(readings.values(), 2))[: MOST_READINGS * (MOST_READINGS - 1) // 2]:
        a, b = _representatives(one, other, by_ends)
        direct = by_ends.get(frozenset((a.ref, b.ref)))
        relation = relation_of(a, b)
        if direct and direct.kind == "revision" and (relation is None or relation.relation == "discrepant"):
            relation = direct.relation  # but April is not put off to spring
        if relation is None:
            if frozenset((a.ref, b.ref)) in by_ends and a.mention.kind == "money":
                out.append(Pair(a.ref, b.ref, "compatible", "fx_date", BRACKET_CHANCE))
            continue
        kind, reason = relation
        grounds = direct.supports if direct else () if _some_apart(one, other) else differing
        if kind == "discrepant" and not (direct and UNMOVED.intersection(direct.supports)):
            replaced = update_reason(a, b, one, other, articles, shaped=bool(SHAPES.intersection(grounds)))
            kind, reason = ("updated", replaced) if replaced else (kind, reason)
        elif reason in ("bound_far", "truncation"):
            replaced = moved_on(a, b, one, other, articles) if reason == "bound_far" or a.mention.kind == "money" else None
            kind, reason = ("updated", replaced) if replaced else (kind, reason)
        if not direct and kind != "discrepant":
            grounds = every  # a figure that fits may speak for what moved on, not for a conflict
        out.append(Pair(a.ref, b.ref, kind, reason, round(direct.probability if direct else weakest, 3), grounds))
    claims = {c.ref: c for c in group}
    out = _sided(_cut_off(out, claims), claims)
    return _recounted(_stages(_moving(out, claims, articles), claims, by_ends), claims, by_ends)


def _cut_off(pairs: list[Pair], claims: dict[Ref, Said]) -> list[Pair]:
    """The pairs; two readings one step apart fit where a finer one stands between: 74.0683 told as 74.07 and as 74.06."""
    cut: dict[Hashable, set[Hashable]] = {}  # a reading and the finer ones that it may be told of
    for p in pairs:
        if p.reason in FITTING:
            coarse, fine = sorted((claims[p.a], claims[p.b]), key=lambda s: s.mention.precision or 0, reverse=True)
            if fine.mention.qualifier == "exact" and fine.mention.precision != coarse.mention.precision:
                cut.setdefault(reading(coarse), set()).add(reading(fine))
    out = []
    for p in pairs:
        a, b = claims[p.a], claims[p.b]
        if p.relation == "discrepant" and _a_step_apart(a.mention, b.mention) and cut.get(reading(a), set()) & cut.get(reading(b), set()):
            p = replace(p, relation="compatible", reason="truncation", supports=())
        out.append(p)
    return out


def _sided(pairs: list[Pair], claims: dict[Ref, Said]) -> list[Pair]:
    """The pairs; a reading that fits one side of a slip conflicts with the other side: 455만, where 455만214 was told as 545만214."""
    slips = [p for p in pairs if p.relation == "discrepant" and SHAPES.intersection(p.supports)]
    fits = {frozenset((reading(claims[p.a]), reading(claims[p.b]))) for p in pairs if p.reason in FITTING}
    out = []
    for p in pairs:
        if p.reason == "later_figure" and (slip := next((s for s in slips if _fits_a_side(p, s, fits, claims)), None)) is not None:
            p = replace(p, relation="discrepant", reason="disjoint", supports=slip.supports)
        out.append(p)
    return out


def _fits_a_side(pair: Pair, slip: Pair, fits: set[frozenset[Hashable]], claims: dict[Ref, Said]) -> bool:
    """Whether one reading of a pair is one side of a slip, and the other fits the slip's other side."""
    x, y, one, other = (reading(claims[ref]) for ref in (pair.a, pair.b, slip.a, slip.b))
    return any(
        own == side and frozenset((far, beyond)) in fits for own, far in ((x, y), (y, x)) for side, beyond in ((one, other), (other, one))
    )


def _a_step_apart(a: Mention, b: Mention) -> bool:
    """Whether two plain values, told to one place, differ by one in it."""
    exact = a.qualifier == b.qualifier == "exact" and a.unit == b.unit
    return exact and None not in (a.value, b.value) and a.precision == b.precision == abs((a.value or 0) - (b.value or 0))


def _stages(pairs: list[Pair], claims: dict[Ref, Said], by_ends: dict[frozenset[Ref], Link]) -> list[Pair]:
    """The pairs; two readings are two stages where one of them fits what moved on to the other, in one article or by a revision.

    365 cases in April, and in July "some 360 three months ago" beside 6,986; a forecast of 3,657 tonnes, 3,660 in the headline, that came
    to 3,585.
    """
    fits: dict[Hashable, set[Hashable]] = {}
    moved: dict[frozenset[Hashable], str] = {}
    for p in pairs:
        x, y = reading(claims[p.a]), reading(claims[p.b])
        if p.reason in FITTING:
            fits.setdefault(x, set()).add(y)
            fits.setdefault(y, set()).add(x)
        elif p.relation == "updated":
            moved[frozenset((x, y))] = p.reason
    out = []
    for p in pairs:
        if p.relation == "discrepant" and frozenset((p.a, p.b)) not in by_ends:
            x, y = reading(claims[p.a]), reading(claims[p.b])
            through = [frozenset((z, other)) for one, other in ((x, y), (y, x)) for z in fits.get(one, ())]
            reason = next((moved[t] for t in through if t in moved), None)
            if reason and (p.a.article == p.b.article or reason == "revised"):
                p = replace(p, relation="updated", reason=reason)
        out.append(p)
    return out


def _recounted(pairs: list[Pair], claims: dict[Ref, Said], by_ends: dict[frozenset[Ref], Link]) -> list[Pair]:
    """The pairs, those of one count at two times with the ground `same_count`."""
    return [
        replace(p, supports=(*p.supports, SAME_COUNT))
        if p.reason == "later_figure" and recounted(claims[p.a], claims[p.b], by_ends.get(frozenset((p.a, p.b))), p.supports)
        else p
        for p in pairs
    ]


def _some_apart(one: list[Said], other: list[Said]) -> bool:
    """Whether readings that others of their fact brought together are told of two things: the dead of one fire, those of both."""
    return any(two_things(a, b) for a in one for b in other)


def _moving(pairs: list[Pair], claims: dict[Ref, Said], articles: Sequence[Article]) -> list[Pair]:
    """The pairs of a count that is seen to grow from report to report: those whose order nobody tells grew as well.

    An article without a date, or two of one day without hours, give two stages of a toll that moved on in the others.
    """
    if not any(p.reason == "later_figure" and _grows(claims[p.a], claims[p.b]) for p in pairs):
        return pairs
    return [
        replace(p, relation="updated", reason="later_figure")
        if _no_slip(p, claims) and _grows(claims[p.a], claims[p.b]) and may_have_grown(claims[p.a], claims[p.b], articles)
        else p
        for p in pairs
    ]


def _no_slip(pair: Pair, claims: dict[Ref, Said]) -> bool:
    """Whether two readings differ as any two counts may: 58 and 85 have their digits swapped once in so many growing tolls."""
    short = max(claims[pair.a].digits, claims[pair.b].digits) <= SHORT
    return pair.reason in ("disjoint", "bound_broken") or (pair.reason == "digit_swap" and short)


def _grows(a: Said, b: Said) -> bool:
    concepts = {concept_of(a), concept_of(b)} - {None}
    return bool(concepts) and concepts <= wording().lists["grows"]


def _representatives(one: list[Said], other: list[Said], by_ends: dict[frozenset[Ref], Link]) -> tuple[Said, Said]:
    """The pair that stands for two readings: the one that linked them, else one of two articles, else the first."""
    pairs = [(a, b) for a in one for b in other]
    linked = [p for p in pairs if frozenset((p[0].ref, p[1].ref)) in by_ends]
    across = [p for p in pairs if p[0].article != p[1].article]
    return (linked or across or pairs)[0]
