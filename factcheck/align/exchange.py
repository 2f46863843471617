"""Two figures that changed places: A's share told for B and B's for A.

Both values stand in both articles, so that by value alone nothing differs. But in two sentences (or list rows) that
give the same two values, the words that belong to each figure alone say which is which: where they fit crosswise and
not straight, the labels were swapped.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable
from itertools import combinations
from typing import NamedTuple

from factcheck.align.anchors import Ground
from factcheck.align.cells import alike, bare
from factcheck.align.said import TOTAL, Said
from factcheck.align.tolls import stems_of, toll_of
from factcheck.align.words import stem
from factcheck.semantics.apart import scopes_differ

DECADE = 10  # years of an age band
BESIDE = 2  # words before a figure that may say of which time it is
FEW = 12  # places of one value in one event; a value stated more often is no figure of one row
LEAST = 1.5  # word weight by which the crosswise reading must be better
FAR = 10  # two figures that took each other's place are of one size
OWN = frozenset({"magnitude"})  # units whose own name stands as the label of their figures: 규모 3.5 지진과 4.1 지진
LABEL = 2.5  # what an equal list label is worth in word weight


class Exchange(NamedTuple):
    """Two figures of one article and the two of another that took each other's place: a belongs to b, other to match."""

    a: Said
    b: Said
    other: Said
    match: Said


def exchanges(claims: list[Said], ground: Ground) -> list[Exchange]:
    """The figures that changed places between two articles, in order of place."""
    by_sentence: dict[tuple[int, int], dict[Hashable, Said]] = defaultdict(dict)
    for c in claims:
        if c.family != "calendar" and ground.count[c.article, c.key] <= FEW:
            by_sentence[c.article, c.sentence].setdefault((c.key, c.family), c)
    rows = {place: row for place, row in by_sentence.items() if len(row) > 1}
    sharing: dict[Hashable, list[tuple[int, int]]] = defaultdict(list)
    for place, row in rows.items():
        for key in row:
            sharing[key].append(place)
    meeting = {(p, q) for places in sharing.values() if len(places) <= FEW for p, q in combinations(sorted(places), 2) if p[0] != q[0]}
    out = []
    for p, q in sorted(meeting):
        same = sorted(rows[p].keys() & rows[q].keys(), key=lambda k: rows[p][k].ref)
        for one, two in combinations(same, 2):
            s, t, u, v = rows[p][one], rows[p][two], rows[q][one], rows[q][two]
            if (
                s.family == t.family
                and not _bands(s, t)
                and s.mention.kind == t.mention.kind
                and s.mention.unit == t.mention.unit
                and _crossed(s, t, u, v, ground)
                and not _counted_on(s, t, u, v)
            ):
                out.append(Exchange(s, v, t, u))
    return out


def _bands(s: Said, t: Said) -> bool:
    """Whether two ages are those of groups, in their twenties and thirties: lists rank the same groups in many ways."""
    return all(c.mention.kind == "age" and (c.mention.precision or 0) >= DECADE for c in (s, t))


def _settled(s: Said, t: Said, u: Said, v: Said) -> bool:
    """Whether the articles say which figure is which otherwise: both call one value that of the time before, or one the larger a whole.

    2,702 last year and 934, 934 after 2,702 the year before; 48 in all and 12 of them first, 12 of 48.
    """
    if _former(s, t) and _former(u, v) and not (_former(t, s) or _former(v, u)):
        return True
    if _former(t, s) and _former(v, u) and not (_former(s, t) or _former(u, v)):
        return True
    x, y = s.mention.value, t.mention.value
    larger = (s, u) if x is not None and y is not None and abs(x) > abs(y) else (t, v)
    return any(TOTAL in c.claim.scope for c in larger)


def _former(c: Said, other: Said) -> bool:
    """Whether a figure is told as that of the time before another's."""
    if c.claim.role == "from" or not stems_of("year_before").isdisjoint(c.left[:BESIDE]):
        return True
    own, its = c.claim.period, other.claim.period
    starts = (own.start if own else None, its.start if its else None)
    return starts[0] is not None and starts[1] is not None and not c.claim.inherited and starts[0] < starts[1]


def _counted_on(s: Said, t: Said, u: Said, v: Said) -> bool:
    """Whether the figures are tolls of two days, or of days unknown: two dead and ten missing become ten dead and two missing."""
    same_day = s.published is not None and s.published == u.published
    return not same_day and all(toll_of(c) is not None for c in (s, t, u, v))


def _crossed(s: Said, t: Said, u: Said, v: Said, ground: Ground) -> bool:
    """Whether s and t, of u's and v's values, fit v and u better than u and v."""
    x, y = s.mention.value, t.mention.value
    if not x or not y or not abs(y) < abs(x) * FAR or not abs(x) < abs(y) * FAR:
        return False
    if scopes_differ(s.claim, v.claim) or scopes_differ(t.claim, u.claim):
        return False  # up 15% on the quarter and 122% on the year, told in either order
    if _of_one_part(s, u) + _of_one_part(t, v) > _of_one_part(s, v) + _of_one_part(t, u):
        return False  # from 1.9% to 1.4%, and 1.4% where 1.9% was forecast
    if s.claim.period != t.claim.period and (_of_one_time(s, u) or _of_one_time(t, v)):
        return False  # to £22 million by March 2026 from £36 million, and £22 million (March 2026)
    if _settled(s, t, u, v):
        return False
    if _parts_kept(s, t, u, v):
        return False  # 159,742 after 17,439 more, and 17,439 more to 159,742
    straight = _fit(s, u, ground) + _fit(t, v, ground)
    one, two = _fit(s, v, ground), _fit(t, u, ground)
    if straight >= LEAST or one + two - straight < LEAST:
        return False
    if min(one, two) >= LEAST and not straight:
        return True
    # one side alone: the values stand in the other order, and a label, date or horizon says which is which
    (a, b), rest = ((s, v), (t, u)) if one >= two else ((t, u), (s, v))
    if s.mention.unit in OWN or _labelled_apart(*rest):
        return False  # 6 in A and 4 in B, a day before 4 in A and 6 in C
    turned = (s.mention.start < t.mention.start) != (u.mention.start < v.mention.start)
    return turned and (alike(a.claim.label, b.claim.label) > 0 or any(not isinstance(w, str) for w in a.cell & b.cell))


def _parts_kept(s: Said, t: Said, u: Said, v: Said) -> bool:
    """Whether an article tells one of two amounts as a change and the other not, and the other article not the other way round."""
    if s.family == "percent":
        return False  # of shares each may be told as a change
    one, other, same, its = (c.claim.role == "delta" for c in (s, t, u, v))
    return (one != other or same != its) and not (one != other and (one, other) == (its, same))


def _of_one_time(a: Said, b: Said) -> bool:
    """Whether the sentences of two figures say that they are of one time."""
    x, y = a.claim, b.claim
    return x.period is not None and x.period == y.period and not (x.inherited or y.inherited)


def _labelled_apart(a: Said, b: Said) -> bool:
    """Whether two figures of one language have list labels that do not even begin alike, as 귤이 and 귤값 do."""
    x, y = a.claim.label, b.claim.label
    return bool(a.lang == b.lang and x and y and not alike(x, y) and x[0] != y[0])


def _of_one_part(a: Said, b: Said) -> bool:
    """Whether two figures have one part in a change: the level, what it was, what was forecast."""
    return a.claim.role == b.claim.role


def _fit(a: Said, b: Said, ground: Ground) -> float:
    """Weight of what two cells share, and of an equal label; of the label alone where figures are dealt out in turn (각각)."""
    label = 0 if a.mention.unit in OWN else LABEL * alike(a.claim.label, b.claim.label)
    if not (a.dealt or b.dealt):
        return ground.shared(a.cell, b.cell) + label
    named = any(x.dealt and x.claim.label and bare(stem(x.claim.label)) in y.cell for x, y in ((a, b), (b, a)) if not y.dealt)
    return label or LABEL * named
