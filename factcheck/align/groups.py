"""Claims in disjoint groups, each about one fact, and the links that made them."""

from __future__ import annotations

from dataclasses import dataclass, field

from factcheck.align.evidence import Evidence
from factcheck.align.exchange import Exchange
from factcheck.align.said import Said
from factcheck.semantics.relation import Relation


@dataclass(slots=True)
class Link:
    """A pair judged: its relation, its evidence and the probability that it is about one fact."""

    a: Said
    b: Said
    relation: Relation
    kind: str
    evidence: Evidence
    probability: float
    supports: tuple[str, ...] = ()


@dataclass(slots=True)
class Groups:
    """Disjoint groups of claims, and the links that made them."""

    parent: dict[Said, Said] = field(default_factory=dict)
    members: dict[Said, list[Said]] = field(default_factory=dict)
    links: list[Link] = field(default_factory=list)
    apart: dict[Said, set[Said]] = field(default_factory=dict)  # claims that are known to be about two things

    def bar(self, swap: Exchange, claims: list[Said]) -> None:
        """Keep the figures that changed places from being linked by their value to the other article, wherever it repeats it."""
        for one, two in ((swap.a, swap.match), (swap.other, swap.b)):
            for own, other in ((one, two), (two, one)):
                for c in claims:
                    if c.article == other.article and c.key == own.key and c.family == own.family:
                        self.part(own, c)

    def part(self, a: Said, b: Said) -> None:
        """Keep two claims from ever being linked, directly or through others."""
        self.apart.setdefault(a, set()).add(b)
        self.apart.setdefault(b, set()).add(a)

    def joinable(self, link: Link) -> bool:
        """Whether the two claims stand in two groups yet, which may become one."""
        return self.of(link.a) is not self.of(link.b) and not self.barred(link)

    def barred(self, link: Link) -> bool:
        """Whether joining the two groups would bring claims together that are known to be about two things."""
        if not self.apart:
            return False
        there = set(self.list(link.b))
        return any(self.apart.get(c, set()) & there for c in self.list(link.a))

    def of(self, claim: Said) -> Said:
        """The claim that stands for the group of `claim`."""
        while (up := self.parent.get(claim, claim)) is not claim:
            self.parent[claim] = self.parent.get(up, up)
            claim = up
        return claim

    def list(self, claim: Said) -> list[Said]:
        """The members of the group of `claim`."""
        root = self.of(claim)
        return self.members.get(root, [root])

    def join(self, link: Link) -> None:
        """Make one group of the groups of the two claims."""
        self.links.append(link)
        a, b = self.of(link.a), self.of(link.b)
        if a is not b:
            together = self.list(a) + self.list(b)
            self.parent[b] = a
            self.members.pop(b, None)
            self.members[a] = together
