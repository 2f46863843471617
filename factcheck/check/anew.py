"""Whether two articles counted at two times, by what else moved on from the one to the other."""

from __future__ import annotations

from collections import Counter
from itertools import product

from factcheck.check.case import Case
from factcheck.check.plainly import SLIP
from factcheck.check.readings import key_of
from factcheck.types import Fact, Pair

MOVED = 3  # counts that moved on from one article to the other, from which any other count may have done so as well
Articles = frozenset[int]


def counted_anew(pair: Pair, case: Case) -> bool:
    """Whether two counts of no slip's shape are of articles three of whose other counts moved on: one bridge at six, two at eleven."""
    if SLIP in pair.supports or case.mention(pair.a).kind != "count" or pair.a.article == pair.b.article:
        return False
    moved = case.kept("moved", lambda: _moved(case))
    return moved[frozenset((pair.a.article, pair.b.article))] >= MOVED


def _moved(case: Case) -> Counter[Articles]:
    """How many facts moved on between every two articles."""
    return Counter(two for fact in case.facts for two in _between(fact, case))


def _between(fact: Fact, case: Case) -> set[Articles]:
    """The articles of a fact whose readings are a count and the same later."""
    out: set[Articles] = set()
    for pair in fact.pairs:
        if pair.reason == "later_figure":
            keys = [key_of(case.mention(ref)) for ref in (pair.a, pair.b)]
            here, there = ([ref.article for ref in fact.claims if key_of(case.mention(ref)) == key] for key in keys)
            out |= {frozenset(two) for two in product(here, there) if len(set(two)) == len(two)}
    return out
