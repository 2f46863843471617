"""A slip of the one figure of its kind: 24 weeks and 26 weeks, a truck of 25 t and of 15 t, 72 mph and 27.

So short figures look like slips of each other by chance: one pair out of five differs by a digit, one out of a hundred by two digits
swapped. It says something where either article has one figure of the kind and nothing says that the two may both be right; where one digit
is another, their words must agree as well.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from operator import ne

from factcheck.align.comparable import classifiers
from factcheck.align.places import places_apart
from factcheck.align.said import Said
from factcheck.align.tolls import concept_of, stems_of, two_measures
from factcheck.align.wording import wording
from factcheck.grammar.lexicon import varies
from factcheck.semantics.apart import days_between, momentary, quoted
from factcheck.semantics.slips import digit_replaced, digit_swap, first_digit_lost
from factcheck.types import Mention

TOLD_PLAINLY = frozenset({"exact", "about"})
MEASURED = frozenset({"measure", "duration"})
KINDS = MEASURED | {"count", "percent", "percentage_point", "money", "age"}
OF_MANY = frozenset({"percent", "percentage_point", "age"})  # any article has several: those with their digits swapped are hardly one
ITEM = "item"  # the unit of Korean counters that say little of what is counted
ONE, TWO = 1, 2
DIGITS = re.compile(r"[0-9]+")
# probabilities from which one digit is a slip: in words that agree, of the one measure of its unit, of two lengths of time that something
# took; and from which two digits swapped are, in other words
LIKELY, POSSIBLE, TAKEN, RATHER = 0.25, 0.15, 0.1, 0.6
FEW, SOME = 0.7, 0.49  # of the evidence `unit`: one article has one figure of the unit, the other two at most; or they have four
SHARED, OWN = 0.3, 0.35  # weight of the words of their own that agree, and their share of these words
DAYS, NEXT = 31, 1  # between two reports of one thing; and in which what was measured hardly changes
DOZEN = 12  # hours or months of which whole ones are half a day or a year
NAMED = 1  # names that clash in the sentences of both, not the topic of an article that stands in
LASTING = frozenset({"duration", "age"})
SWAPPED, ONE_DIGIT = 1.0, 0.5  # how much of a slip's shape there is
CLASHES = ("label_clash", "scope_clash", "modality_clash", "role_clash")


def mistyped(a: Said, b: Said) -> float:
    """How far two plain figures of one unit look like one mistyped: two digits swapped, or one another or, the first one, left out."""
    m, n = a.mention, b.mention
    if m.unit is None or m.unit != n.unit or m.kind != n.kind or m.kind not in KINDS or m.value is None or n.value is None:
        return 0.0
    if a.headline or b.headline or a.tabled or b.tabled or not {m.qualifier, n.qualifier} <= TOLD_PLAINLY:
        return 0.0
    if m.unit == ITEM and m.surface[-1:] != n.surface[-1:]:
        return 0.0  # 축구장 240개 면적, 주택 40동
    if digit_swap(m.value, n.value):
        return 0.0 if m.kind in OF_MANY else SWAPPED
    one = digit_replaced(m.value, n.value, ONE) or first_digit_lost(m.value, n.value) or _one_part_apart(m, n)
    return ONE_DIGIT if one else 0.0


def _one_part_apart(m: Mention, n: Mention) -> bool:
    """Whether two lengths of time in two parts differ by one digit as they are written: 5시간 20분, 3시간 20분."""
    if m.kind != "duration":
        return False
    x, y = (DIGITS.findall(k.surface) for k in (m, n))
    return len(x) == len(y) == TWO and sum(map(ne, x, y)) == 1 and sum(map(ne, "".join(x), "".join(y))) == 1


def few_like(a: Said, shape: float, unit: float) -> bool:
    """Whether their articles have so few figures of the unit of two such figures that those are hardly of two things."""
    if a.mention.kind not in MEASURED:
        return shape == SWAPPED and unit >= FEW
    return unit >= (SOME if shape == SWAPPED else FEW)


def sole_slip(a: Said, b: Said, evidence: Mapping[str, float], probability: float) -> bool:
    """Whether two such figures are each the only one of their kind, told alike, and neither may have moved on."""
    shape = evidence.get("sole_slip", 0)
    if not shape or _kept_apart(a, b, evidence) or _moves(a, b, shape):
        return False
    if shape == SWAPPED and (a.mention.kind in MEASURED or probability >= RATHER):
        return not (_a_term(a) or _a_term(b)) or _worded_alike(a, evidence, probability)
    if probability >= LIKELY and _worded_alike(a, evidence, probability):
        return True
    if a.mention.kind not in MEASURED or max(a.digits, b.digits) < TWO:
        return False
    if _took(a) and _took(b):
        return probability >= TAKEN
    return probability >= POSSIBLE and evidence.get("unit", 0) >= 1


def _kept_apart(a: Said, b: Said, evidence: Mapping[str, float]) -> bool:
    """Whether labels, scopes, periods, places or the words for what is measured say that the two are of two things."""
    x, y = a.claim, b.claim
    if x.period and y.period and x.period != y.period and not (x.inherited or y.inherited):
        return True  # a month's, and its year's
    if a.mention.kind == "count" and evidence.get("entity_clash", 0) >= NAMED:
        return True  # the points of two players
    return any(evidence.get(c) for c in CLASHES) or two_measures(a, b) or places_apart(a, b)


def _worded_alike(a: Said, evidence: Mapping[str, float], probability: float) -> bool:
    if evidence.get("attribute") or evidence.get("noun") or evidence.get("head") or _named(a):
        return True
    if a.mention.kind == "duration" and evidence.get("cell", 0) < OWN:
        return False  # 96 days of his sentence served, sentenced to pay within 90 days
    return evidence.get("cell_shared", 0) >= SHARED and (a.mention.kind != "count" or probability >= RATHER)


def _named(a: Said) -> bool:
    """Whether a count's unit is the noun that is counted, and no word for all kinds of things: six villages."""
    return a.mention.kind == "count" and a.mention.unit not in classifiers()


def _a_term(said: Said) -> bool:
    """Whether a length of time is one that people set: 12-hour shifts, within 24 hours, a warranty of 24 months."""
    return said.mention.unit in ("h", "month") and said.mention.value is not None and said.mention.value % DOZEN == 0


def _took(said: Said) -> bool:
    """Whether a length of time is how long something took, by the word right beside it."""
    return not stems_of("elapsed").isdisjoint((*said.left[:1], *said.right[:1]))


def _moves(a: Said, b: Said, shape: float) -> bool:
    """Whether what two figures measure may have changed from the one report to the other.

    A length of time that has passed has not, nor have the few villages of a valley, and growth hardly ever swaps two digits.
    """
    days, told = days_between(a.published, b.published), {concept_of(a), concept_of(b)} - {None}
    lists = wording().lists
    if days is None or days > DAYS or not told.isdisjoint(lists["tolls"] | lists["running"] | momentary() | quoted()):
        return True
    if a.mention.kind in LASTING or shape == SWAPPED:
        return False
    kept = bool(told) or (_named(a) and max(a.digits, b.digits) < TWO)  # a fixed attribute, or few things
    return days > (0 if a.mention.kind != "measure" else NEXT) and (any(map(varies, told)) or not kept)
