"""Whether two articles counted at two times, by what else moved on from the one to the other."""

from __future__ import annotations

from collections import Counter
from itertools import product

from factcheck.check.case import Case
from factcheck.check.plainly import SLIP, plainly
from factcheck.check.readings import key_of
from factcheck.types import Fact, Pair

MOVED = 3  # counts that moved on from one article to the other, from which any other count may have done so as well
UNDATED = 3  # figures that differ between two articles of which one alone tells its day, from which the two are of two times
ONE_WAY = 4  # the same of dated ones, where all of them are higher in the one: slips go either way
TAKEN_ANEW = frozenset({"count", "number", "measure", "percent", "ratio"})
Articles = frozenset[int]


def counted_anew(pair: Pair, case: Case) -> bool:
    """Whether two figures of no slip's shape are of articles whose other figures are of two times: one bridge at six, two at eleven.

    Three other counts moved on from the one article to the other; or three figures differ, this one among them, and one article alone
    tells its day; or four do, all of them higher in the one.
    """
    if SLIP in pair.supports or pair.a.article == pair.b.article or case.mention(pair.a).kind not in TAKEN_ANEW:
        return False
    two = frozenset((pair.a.article, pair.b.article))
    if case.mention(pair.a).kind == "count" and case.kept("moved", lambda: _moved(case))[two] >= MOVED:
        return True
    if not plainly(pair):
        return False
    ways = case.kept("differing", lambda: _differing(case)).get(two, ())
    undated = sum(case.articles[a].document.dateline.day is None for a in two) == 1
    return len(ways) >= UNDATED if undated else len(ways) >= ONE_WAY and len(set(ways)) == 1


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


def _differing(case: Case) -> dict[Articles, list[bool]]:
    """For every two articles, of each fact that they tell with two plain figures whether the first article's is the higher."""
    out: dict[Articles, list[bool]] = {}
    for fact in case.facts:
        told: dict[Articles, bool] = {}
        for pair in fact.pairs:
            first, second = sorted((pair.a, pair.b))
            x, y = case.mention(first), case.mention(second)
            if pair.relation == "discrepant" and plainly(pair) and x.kind in TAKEN_ANEW:
                one, other = ((m.si or m).value for m in (x, y))
                if one is not None and other is not None:
                    told.setdefault(frozenset((first.article, second.article)), one > other)
        for two, higher in told.items():
            if len(two) > 1:
                out.setdefault(two, []).append(higher)
    return out
