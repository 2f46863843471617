"""What befalls the things or people that a figure counts, by the words of its own stretch of the sentence: shut, opened, signed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable
from functools import cache

from factcheck.align.cells import bare
from factcheck.align.said import Said
from factcheck.align.tolls import counts_people
from factcheck.align.words import stems
from factcheck.rulesdir import shipped_table

THINGS, PEOPLE, EITHER = "of_things", "of_people", "of_either"


def two_acts(a: Said, b: Said) -> bool:
    """Whether two counts are told of acts that are known and not the same: 12 schools shut, 21 opened as shelters."""
    return a.family == b.family == "count" and bool(one := acts_of(a)) and bool(other := acts_of(b)) and one.isdisjoint(other)


def acts_of(claim: Said) -> frozenset[str]:
    """The acts whose words belong to a count and to no other figure of its kind; of people those that befall people."""
    groups = (EITHER, *((PEOPLE,) if counts_people(claim) else ()), *((THINGS,) if claim.mention.unit != "person" else ()))
    cell = claim.cell
    return frozenset(act for g in groups for w in cell & _by_word(g).keys() for words, act in _by_word(g)[w] if words <= cell)


@cache  # three groups
def _by_word(group: str) -> dict[Hashable, list[tuple[frozenset[str], str]]]:
    """The stems of each word for an act of a group, by one of them."""
    found: dict[Hashable, list[tuple[frozenset[str], str]]] = defaultdict(list)
    for act, words in shipped_table("acts.yml")[group].items():
        for told in {frozenset(bare(s) for _, s in stems(word)) for word in words}:
            if told:
                found[min(told)].append((told, act))
    return found
