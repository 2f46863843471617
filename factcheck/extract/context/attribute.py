"""Which concept a figure measures: the nearest known word whose unit fits, in the same clause if there is one."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extract.context.sentence import Context
from factcheck.grammar.lexicon import Hit, concepts

_FAR = 70  # code points: beyond this a word says nothing about the figure
_CLAUSE = 22  # what crossing a clause break costs, in code points
_NEXT_CLAUSE = 44  # what an amount pays for a word behind a break in Korean: a clause ends in its verb, the noun after it is the next one's
_SIBLING = 14  # what stepping over a figure of the same class costs
_CHANGES = frozenset({"percent", "point", "ratio"})  # any concept changes by these
_OTHERS_CHANGE = 10


def attributes_of(context: Context) -> list[Hit | None]:
    """The known word that says what each mention of the sentence measures, None where no word does."""
    known = context.hits_of("attribute")
    mentions = range(len(context.mentions))
    return [_attribute(context, known, i) for i in mentions] if known else [None] * len(mentions)


def _attribute(context: Context, known: Sequence[Hit], index: int) -> Hit | None:
    mention = context.mentions[index]
    wanted = context.classes[index]
    table = concepts()
    best, best_cost = None, float(_FAR)
    start, end = mention.start, mention.end
    amount = context.head_final and not context.temporal[index]
    for hit in known:
        after = hit.start >= end
        gap = hit.start - end if after else start - hit.end
        if gap >= best_cost:
            if after:
                break
            continue
        concept = table[hit.id]
        units = concept.units
        if mention.si is not None and concept.si and mention.si.unit not in concept.si:
            continue  # a storm 310 miles off, with winds of 120 mph
        cost = float(gap)
        if wanted not in units:
            if wanted not in _CHANGES and not context.temporal[index]:
                continue
            cost += _OTHERS_CHANGE
        low, high = (end, hit.start) if after else (hit.end, start)
        cost += (_NEXT_CLAUSE if after and amount else _CLAUSE) * context.crossed(low, high)
        if cost < best_cost:
            cost += _SIBLING * sum([low <= m.start < high for m, c in zip(context.mentions, context.classes, strict=True) if c == wanted])
        if cost < best_cost:
            best, best_cost = hit, cost
    return best


def heads_of(context: Context) -> list[tuple[str, ...]]:
    """Up to six content words around each figure of the sentence in its clause, nearest first."""
    content, parted = context.content, context.breaks
    out = []
    for mention, (start, end) in zip(context.mentions, context.clauses, strict=True):
        at, behind = mention.start, mention.end - 2
        if parted:
            near = [(at - b if b <= at else a - behind, stem) for a, b, stem in content if b > start and a < end]
        else:
            near = [(at - b if b <= at else a - behind, stem) for a, b, stem in content]
        near.sort()
        out.append(tuple(dict.fromkeys([stem for _, stem in near[:8]]))[:6])
    return out
