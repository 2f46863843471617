"""Whether two groups of claims can be one fact: what their members state together."""

from __future__ import annotations

from decimal import Decimal

from factcheck.align.comparable import relation_of
from factcheck.align.groups import Groups, Link
from factcheck.align.said import Said

RETOLD = Decimal("0.005")  # share by which a figure told in full may differ from the same told roughly in one sentence
COMPARED = frozenset({"base", "from"})  # roles of what a figure is compared with


def fits_all(link: Link, groups: Groups) -> bool:
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


def stated_apart(link: Link, groups: Groups) -> bool:
    """Whether some article gives both values outside its headline: then they are two things, or two times."""
    return not _stating(link.a, groups).isdisjoint(_stating(link.b, groups))


def _stating(claim: Said, groups: Groups) -> set[int]:
    """The articles that give the value of a claim's group outside their headline; of an hour, those that give the hour and not the day."""
    told = (m for m in groups.list(claim) if not m.headline and m.family == claim.family)
    return {m.article for m in told if claim.mention.kind != "time" or m.mention.kind == "time"}
