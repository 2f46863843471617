"""Whose place a figure is told of: two towns' evacuees are two counts, however alike the sentences."""

from __future__ import annotations

from functools import lru_cache

from factcheck.align.said import Said
from factcheck.align.wording import wording
from factcheck.align.words import stem

DISTRICT, REGION = "district", "region"
WIDE = 4  # regions from which an article tells of more than one of them
MOST = 2  # regions that one figure is told of: the dead of Turkey and Syria


def places_apart(a: Said, b: Said) -> bool:
    """Whether the two figures are told of different places of one rank: 의성군 and 안동, Gangwon and Ulsan."""
    one, other = _nearest(a), _nearest(b)
    return any(one[rank].isdisjoint(other[rank]) for rank in one.keys() & other.keys())


def one_placed(a: Said, b: Said) -> bool:
    """Whether the figure of one sentence is told of a place that the other does not name: exports to the United States, exports.

    Not of a town that the headline of the other names: the whole article is on that one.
    """
    if bool(a.places) == bool(b.places) and not (a.places and set(a.places).isdisjoint(b.places)):
        return False
    return set(a.places[:1]).isdisjoint(_on(b)) and set(b.places[:1]).isdisjoint(_on(a))


def _on(said: Said) -> set[str]:
    """The towns that a headline with a figure names above a claim."""
    return {p for p in said.headed if _rank(p) == DISTRICT}


def placed_alone(a: Said, b: Said) -> bool:
    """Whether the figure of `a` is told of a district or region, and that of `b` of none."""
    return bool(_nearest(a)) and not _nearest(b)


def of_part(a: Said, b: Said) -> bool:
    """Whether one figure is told of a region and the other by an article of several regions, or one that has another figure for it.

    The dead of one province are none of those of the country, however often both are counted.
    """
    return _wider(a, b) or _wider(b, a)


def _wider(part: Said, whole: Said) -> bool:
    home, around = _home(part), _regions(whole.together)
    if len(home) != 1 or home == _home(whole) or (home <= _regions([whole]) and not whole.headline):
        return False
    others = (c for c in whole.together if c.key != whole.key and c.claim.attribute == whole.claim.attribute)
    return len(around) >= WIDE or any(home == _regions([c]) for c in others if not c.headline)


def _home(said: Said) -> set[str]:
    """The regions that a figure is told of: those of its sentence where its article has a larger one, else all that its article names.

    "ADANA, Turkey - 35,224 dead" has a place before it and is the whole count all the same.
    """
    told, own = said.together, _regions([said])
    like = (c.mention.value or 0 for c in told if c.claim.attribute == said.claim.attribute and c.mention.unit == said.mention.unit)
    part = own and not said.headline and max(like, default=0) > (said.mention.value or 0)
    return own if part else _regions(told)


def _regions(told: list[Said]) -> set[str]:
    return {p for said in told for p in said.places if _rank(p) == REGION}


def _nearest(said: Said) -> dict[str, set[str]]:
    """The places nearest to a figure in its sentence, by rank, before it or else behind it: one district by its stem, two of others."""
    out: dict[str, set[str]] = {}
    for place in said.places:
        rank = _rank(place)
        if rank != DISTRICT and len(out.setdefault(rank, set())) < MOST:
            out[rank].add(place)
    named = {stem(p) for p in said.places if _rank(p) == DISTRICT} | wording().lists["districts"]
    district = next((w for w in (*said.left, *said.right, *sorted(said.words)) if w in named), None)
    return out | {DISTRICT: {district}} if district is not None else out


@lru_cache(maxsize=4096)
def _rank(place: str) -> str:
    endings = wording().lists
    ranks = {"district": "district_endings", "village": "village_endings"}
    return next((rank for rank, group in ranks.items() if place.endswith(tuple(endings[group]))), REGION)
