"""One digit mistyped: 24 weeks and 26 weeks, a truck of 25 t and of 15 t, 8 per cent and 18.

So short a difference comes about by chance in one pair of figures out of five. It says something where either article has one figure of
the kind, told in words of its own that agree, and nothing says that the two may both be right.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from factcheck.align.places import places_apart
from factcheck.align.said import Said
from factcheck.align.tolls import concept_of, two_measures
from factcheck.align.wording import wording
from factcheck.grammar.lexicon import varies
from factcheck.semantics.apart import days_between, momentary, quoted
from factcheck.semantics.slips import digit_replaced, first_digit_lost

TOLD_PLAINLY = frozenset({"exact", "about"})
KINDS = frozenset({"count", "measure", "duration", "percent", "percentage_point", "money", "age"})
ITEM = "item"  # the unit of Korean counters that say little of what is counted
TWO = 2  # digits of the longer figure
LIKELY = 0.25  # probability
SHARED = 0.3  # weight of the words of their own that agree
DAYS = 31  # between two reports of one thing
LASTING = frozenset({"duration", "age"})
CLASHES = ("label_clash", "scope_clash", "modality_clash", "role_clash")


def one_digit_apart(a: Said, b: Said) -> bool:
    """Whether two plain figures of one unit differ by one digit typed for another, or by their first one left out."""
    m, n = a.mention, b.mention
    if m.unit is None or m.unit != n.unit or m.kind != n.kind or m.kind not in KINDS or m.value is None or n.value is None:
        return False
    if a.headline or b.headline or a.tabled or b.tabled or not {m.qualifier, n.qualifier} <= TOLD_PLAINLY:
        return False
    if m.unit == ITEM and m.surface[-1:] != n.surface[-1:]:
        return False  # 축구장 240개 면적, 주택 40동
    return _mistyped(m.value, n.value)


def _mistyped(v: Decimal, w: Decimal) -> bool:
    return digit_replaced(v, w, TWO) or first_digit_lost(v, w)


def told_alike(a: Said, b: Said, evidence: Mapping[str, float], probability: float) -> bool:
    """Whether two figures one digit apart are each the only one of their kind, in words that agree, and neither may have moved on."""
    if not evidence.get("one_digit") or probability < LIKELY or any(evidence.get(c) for c in CLASHES):
        return False
    x, y = a.claim, b.claim
    if x.period and y.period and x.period != y.period and not (x.inherited or y.inherited):
        return False  # a month's, and its year's
    if two_measures(a, b) or places_apart(a, b) or _moves(a, b):
        return False
    if evidence.get("attribute") or evidence.get("noun") or evidence.get("head"):
        return True
    return a.mention.kind != "count" and evidence.get("cell_shared", 0) >= SHARED


def _moves(a: Said, b: Said) -> bool:
    """Whether what two figures measure may have changed from the one report to the other: a length of time that has passed has not."""
    days, told = days_between(a.published, b.published), {concept_of(a), concept_of(b)} - {None}
    lists = wording().lists
    if days is None or days > DAYS or not told.isdisjoint(lists["tolls"] | lists["running"] | momentary() | quoted()):
        return True
    return days > 0 and (any(map(varies, told)) or not (told or a.mention.kind in LASTING))
