"""Which concept a figure measures: the nearest known word whose unit fits, in the same clause if there is one."""

from __future__ import annotations

from factcheck.extract.context.sentence import Context
from factcheck.grammar.lexicon import Hit, concepts
from factcheck.types import Mention

_FAR = 70  # code points: beyond this a word says nothing about the figure
_CLAUSE = 22  # what crossing a clause break costs, in code points
_SIBLING = 14  # what stepping over a figure of the same class costs
_CHANGES = frozenset({"percent", "point", "ratio"})  # any concept changes by these
_OTHERS_CHANGE = 10


def attribute_of(context: Context, index: int) -> Hit | None:
    """The known word that says what mention `index` of the sentence measures, None where no word does."""
    attributes = context.hits_of("attribute")
    if not attributes:
        return None
    mention = context.mentions[index]
    classes = context.classes
    wanted = classes[index]
    table = concepts()
    best, best_cost = None, float(_FAR)
    start, end = mention.start, mention.end
    siblings = [m.start for m, c in zip(context.mentions, classes, strict=True) if c == wanted and m is not mention]
    for hit in attributes:
        after = hit.start >= end
        gap = hit.start - end if after else start - hit.end
        if gap >= best_cost:
            if after:
                break
            continue
        units = table[hit.id].units
        cost = float(gap)
        if wanted not in units:
            if wanted not in _CHANGES and not mention.temporal:
                continue
            cost += _OTHERS_CHANGE
        low, high = (end, hit.start) if after else (hit.end, start)
        cost += _CLAUSE * context.crossed(low, high)
        if siblings:
            cost += _SIBLING * sum([low <= s < high for s in siblings])
        if cost < best_cost:
            best, best_cost = hit, cost
    return best


def head_words(context: Context, mention: Mention) -> tuple[str, ...]:
    """Up to six content words around the figure in its clause, nearest first."""
    start, end = context.clause(mention.start)
    at, behind = mention.start, mention.end - 2
    near = [(at - b if b <= at else a - behind, stem) for a, b, stem in context.content if b > start and a < end]
    near.sort()
    return tuple(dict.fromkeys([w for _, w in near[:8]]))[:6]
