"""What speaks against linking two claims, however likely it is that they are one."""

from __future__ import annotations

from factcheck.align.anchors import Ground
from factcheck.align.bases import other_base
from factcheck.align.groups import Link
from factcheck.align.onset import two_moments
from factcheck.align.said import Said
from factcheck.align.slipshape import slipped_by_chance
from factcheck.align.tolls import ABOARD, fate_of, stems_of, toll_of, two_measures
from factcheck.align.twofacts import periods_apart, two_fates, two_things
from factcheck.align.wording import wording
from factcheck.semantics.apart import apart, days_between, other_period
from factcheck.semantics.relation import Relation

UNSUPPORTED = 0.6  # probability from which differing claims are one fact without any ground; nothing is reported of it then
SWAPPED, WORDED = 6, 4  # digits of a count in which two are swapped by a slip and not by chance; the same beside a word in common
BESIDE = 3  # words
LONG = 3  # digits from which a figure is hardly repeated by chance in one article


def change_and_level(a: Said, b: Said) -> bool:
    """Whether a bare figure is by how much something changed, and the other a level of nothing known: 412 seats, 211 more; 121 seats."""
    change, level = (a, b) if a.claim.role == "delta" else (b, a)
    bare = change.mention.kind == "number" and change.mention.unit is None
    return (
        bare
        and change.claim.role == "delta" != level.claim.role
        and (change.claim.attribute is None or change.claim.attribute != level.claim.attribute)
    )


def added_and_before(a: Said, b: Said) -> bool:
    """Whether one figure is what there was, the other what was added, and both texts tell what they make: 49명→100명, 51명(총 100명)."""
    before, added = (a, b) if a.claim.role == "from" else (b, a)
    if before.claim.role != "from" or added.claim.role in ("from", "base") or a.mention.unit != b.mention.unit:
        return False
    if a.mention.value is None or b.mention.value is None:
        return False
    made = a.mention.value + b.mention.value
    return all(c.next is not None and c.next.mention.value == made and c.next.mention.unit == c.mention.unit for c in (a, b))


def by_occasion(a: Said, b: Said, relation: Relation, ground: Ground) -> bool:
    """Whether two figures exclude one another and are told of two occasions, or look like one mistyped by chance alone."""
    if relation.relation != "discrepant":
        return False
    return (
        _still_running(a, b)
        or (ground.two_occasions(a, b) and not _swapped_count(a, b, relation))
        or ground.polls.apart(a, b)
        or slipped_by_chance(a, b, relation)
        or (a.family != "calendar" and two_moments(a, b))
    )


def _still_running(a: Said, b: Said) -> bool:
    """Whether two lengths are of the time that had passed when each article was written: 20 hours, and 22, have passed."""
    if a.mention.kind != "duration" or b.mention.kind != "duration" or a.article == b.article:
        return False
    return all(not stems_of("passed").isdisjoint(c.right[:BESIDE]) for c in (a, b))


def _swapped_count(a: Said, b: Said, relation: Relation) -> bool:
    """Whether two long counts have two digits swapped, which those of two occasions hardly ever have: 121만4,836명, 121만8,436명."""
    if relation.reason != "digit_swap" or a.family != "count" or a.mention.unit != b.mention.unit:
        return False
    return min(a.digits, b.digits) >= (SWAPPED if a.cell.isdisjoint(b.cell) else WORDED)


def by_chance(link: Link) -> bool:
    """Whether nothing beside their value speaks for two short figures: twice in one body, or below ten in two texts of one language."""
    a, b = link.a, link.b
    if a.article != b.article:
        beside = any(link.evidence.get(e) for e in ("cell_shared", "anchors", "previous", "next", "label", "attribute"))
        return a.family == "count" and a.lang == b.lang and bool(link.evidence.get("small")) and not beside
    within = a.article == b.article and a.family != "calendar" and not (a.headline or b.headline)
    return within and min(a.digits, b.digits) < LONG and not link.evidence.get("cell_shared")


def other_people(link: Link) -> bool:
    """Whether two equal short counts are of people to whom other things befell: 19 foreigners dead, 19 badly hurt."""
    a, b = link.a, link.b
    if ABOARD in (fate_of(a), fate_of(b)) and two_fates(a, b):
        return True  # 60 aboard, more than 60 dead
    if a.family != "count" or max(a.digits, b.digits) >= LONG:
        return False
    fates = {x.claim.attribute for x in (a, b)} & wording().lists["tolls"]
    told = {toll_of(a), toll_of(b)} - {None}
    return len(fates) == 2 and (len(told) == 2 or bool(link.evidence.get("scope_clash")))


def of_two_years(a: Said, b: Said) -> bool:
    """Whether two quantities are told of periods of two years that their sentences name: 375 ha burnt in 2011, about 400 in 2016.

    The year of a headline may be what its figure is compared with: 365명 걸려 1년 전 33배.
    """
    x, y = a.claim.period, b.claim.period
    if x is None or y is None or a.family == "calendar" or a.article == b.article or a.headline or b.headline:
        return False
    if not other_period(a.claim, b.claim):
        return False
    return (x.start or "")[:4] != (y.start or "")[:4]


def likely(link: Link) -> bool:
    """Whether two differing figures are one fact though nothing is a ground for it: probable enough, and nothing speaks against it."""
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
