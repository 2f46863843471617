"""How each figure of a fact stands to the others: same readings grouped, groups related."""

from __future__ import annotations

from dataclasses import dataclass, field

from factcheck.types import Article, Fact, Mention, Ref

WORST = ("consistent", "compatible", "updated", "discrepant")


@dataclass(slots=True)
class Group:
    """Claims of a fact that read the same."""

    refs: list[Ref]
    mention: Mention
    relations: dict[int, tuple[str, str]] = field(default_factory=dict)  # other group -> relation and reason

    @property
    def odd(self) -> bool:
        """Whether it disagrees with others and fits with none."""
        relations = {relation for relation, _ in self.relations.values()}
        return "discrepant" in relations and len(relations) == 1


def groups_of(fact: Fact, articles: list[Article]) -> list[Group]:
    """The distinct readings of a fact, in the order of its claims, with how they relate."""
    groups: list[Group] = []
    number: dict[tuple[object, ...], int] = {}
    group_of: dict[Ref, int] = {}
    for ref in fact.claims:
        claim = articles[ref.article].claims[ref.claim]
        m = articles[ref.article].mentions[claim.mention]
        key = (m.value, m.low, m.high, m.low_open, m.high_open, m.unit, m.resolved, m.timex, claim.role)
        i = number.setdefault(key, len(groups))
        if i == len(groups):
            groups.append(Group([], m))
        groups[i].refs.append(ref)
        group_of[ref] = i
    for pair in fact.pairs:
        a, b = group_of.get(pair.a), group_of.get(pair.b)
        if a is None or b is None or a == b:
            continue
        told = (pair.relation, pair.reason)
        for one, other in ((a, b), (b, a)):
            known = groups[one].relations.get(other)
            if known is None or WORST.index(known[0]) < WORST.index(pair.relation):
                groups[one].relations[other] = told
    return groups
