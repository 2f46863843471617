"""Which concept a figure measures: the nearest known word whose unit fits, in the same clause if there is one."""

from __future__ import annotations

from factcheck.extract.context.sentence import Context
from factcheck.extract.context.unitclass import unit_class
from factcheck.grammar.lexicon import Hit, concepts
from factcheck.types import Mention

_FAR = 70  # code points: beyond this a word says nothing about the figure
_CLAUSE = 22  # what crossing a clause break costs, in code points
_SIBLING = 14  # what stepping over a figure of the same class costs
_CHANGES = frozenset({"percent", "point", "ratio"})  # any concept changes by these
_OTHERS_CHANGE = 10


def attribute_of(context: Context, index: int) -> Hit | None:
    """The known word that says what mention `index` of the sentence measures, None where no word does."""
    mention = context.mentions[index]
    wanted = unit_class(mention)
    table = concepts()
    best, best_cost = None, float(_FAR)
    siblings = [m for m in context.mentions if m is not mention and unit_class(m) == wanted]
    for hit in context.hits:
        if hit.kind != "attribute":
            continue
        after = hit.start >= mention.end
        gap = hit.start - mention.end if after else mention.start - hit.end
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
        low, high = (mention.end, hit.start) if after else (hit.end, mention.start)
        cost += _CLAUSE * context.crossed(low, high)
        cost += _SIBLING * sum(low <= s.start < high for s in siblings)
        if cost < best_cost:
            best, best_cost = hit, cost
    return best


def head_words(context: Context, mention: Mention) -> tuple[str, ...]:
    """Up to six content words around the figure in its clause, nearest first."""
    start, end = context.clause(mention.start)
    stop = context.lexicon.stop
    near: list[tuple[int, str]] = []
    for word in context.words:
        if word.end <= start:
            continue
        if word.start >= end:
            break
        stem = word.stem.lower()
        if stem in stop or len(stem) < 2:
            continue
        gap = mention.start - word.end if word.end <= mention.start else word.start - mention.end + 2
        near.append((gap, stem))
    near.sort()
    return tuple(dict.fromkeys(w for _, w in near[:8]))[:6]
