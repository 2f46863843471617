"""What the alignment has found of a draft's claim and a source: one fact with one figure, or one fact with two."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from factcheck.align.facts import reading
from factcheck.align.said import Said
from factcheck.align.verdict_direction import REFUTED, SUPPORTED, Answer, answer
from factcheck.types import Fact, Mention, Pair, Ref

Key = tuple[int, frozenset[Hashable]]


class LinkedFacts:
    """The facts of a run, by claim; two readings of a fact are apart where a pair of them is discrepant on some ground."""

    def __init__(self, facts: list[Fact], claims: Iterable[Said]) -> None:
        self._said = {c.ref: c for c in claims}
        self._given = {(c.article, c.key) for c in self._said.values()}
        self._ends = {(c.article, c.family, end) for c in self._said.values() for end in (c.mention.low, c.mention.high)}
        self._fact: dict[Ref, int] = {}
        self._refs: list[list[Ref]] = []
        self._apart: dict[Key, Pair] = {}
        for i, fact in enumerate(facts):
            refs = [r for r in fact.claims if r in self._said]
            self._refs.append(refs)
            self._fact.update((r, i) for r in refs)
            for pair in fact.pairs:
                if pair.relation == "discrepant" and pair.supports and pair.a in self._said and pair.b in self._said:
                    self._apart.setdefault((i, frozenset(reading(self._said[r]) for r in (pair.a, pair.b))), pair)

    def gives(self, article: int, claim: Said) -> bool:
        """Whether an article gives the value of a claim, of whatever."""
        return (article, claim.key) in self._given

    def gives_ends(self, article: int, claim: Said) -> bool:
        """Whether an article tells where a range begins and where it ends, of one thing or of two: aged 40 to 49, 50 to 74."""
        ends = (claim.mention.low, claim.mention.high)
        return is_range(claim.mention) and all((article, claim.family, end) in self._ends for end in ends)

    def of_two_ranges(self, draft: Said, source: Said) -> bool:
        """Whether a draft's range is another than the source's: the draft has that as well, or the source the draft's two ends."""
        return is_range(draft.mention) and (self.gives(draft.article, source) or self.gives_ends(source.article, draft))

    def conflict(self, draft: Said, source: Said) -> Pair | None:
        """The discrepant pair of readings that two claims of one fact stand for, None where there is none."""
        fact = self._fact.get(draft.ref)
        if fact is None or self._fact.get(source.ref) != fact:
            return None
        return self._apart.get((fact, frozenset((reading(draft), reading(source)))))

    def refuting(self, draft: Said, article: int) -> tuple[Said, Answer] | None:
        """The claim of a source that tells a draft's fact with another figure: of several, the one the alignment rests on."""
        if draft.family == "calendar":  # a day read from another day is no ground of its own
            return None
        for source in self._of(draft, article):
            pair = self.conflict(draft, source)
            if pair is not None and answer(draft.mention, self._said[pair.a if pair.a.article == article else pair.b].mention) is not None:
                ends = (self._said[r] for r in (pair.a, pair.b) if r.article == article)
                return next(ends, source), Answer(REFUTED, pair.relation, pair.reason)
        return None

    def supporting(self, draft: Said, article: int) -> tuple[Said, Answer] | None:
        """The claim of a source that tells a draft's fact with a figure that bears the draft's out."""
        for source in self._of(draft, article):
            found = answer(draft.mention, source.mention)
            if found is None and draft.key == source.key and draft.mention.qualifier == source.mention.qualifier:
                found = Answer(SUPPORTED, "consistent", "same_value")  # one number of visitors, of 명
            if found is not None and found.verdict == SUPPORTED:
                return source, found
        return None

    def _of(self, draft: Said, article: int) -> list[Said]:
        fact = self._fact.get(draft.ref)
        return [] if fact is None else [self._said[r] for r in self._refs[fact] if r.article == article]


def is_range(m: Mention) -> bool:
    """Whether a figure is told from one end to another, or a time from a first day to a last; a year or a month is not."""
    return "/" in (m.timex or "") if m.temporal else m.value is None and None not in (m.low, m.high) and m.low != m.high
