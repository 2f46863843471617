"""What makes two figures of one article comparable, and whether one is put together from others."""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations

from factcheck.check.case import Case
from factcheck.semantics.figure import figure_of
from factcheck.types import Mention

HEADS = ("headline", "subhead", "caption")
QUANTITIES = frozenset({"money", "percent", "percentage_point", "count", "number", "measure", "duration", "age", "ratio"})
MAX_ADDED = 50  # of them, added in pairs
SAME_SIZE = Decimal(3)  # counterparts differ by less than this factor
WHOLE = Decimal(100)  # what shares make together
MAGNITUDES = 10  # of quakes lie below; a fraction above counts thousands


def one_unit(head: Mention, body: Mention) -> bool:
    """Whether two figures are written in one unit; a bare number goes with any counter."""
    if {head.kind, body.kind} <= {"count", "number"}:
        whole = all(m.value is None or m.value % 1 == 0 or m.value >= MAGNITUDES for m in (head, body))
        return head.unit == body.unit or (whole and None in (head.unit, body.unit))  # 7.2 강진…4명 사망: a magnitude counts nobody
    if head.kind == body.kind == "measure" and head.si is not None and body.si is not None:
        return head.si.unit == body.si.unit
    return head.kind == body.kind and head.unit == body.unit


def same_size(a: Mention, b: Mention) -> bool:
    """Whether two figures differ by less than a factor of three, and neither is a bound."""
    if not a.value or not b.value or {a.qualifier, b.qualifier} - {"exact", "about"}:
        return False
    ratio = abs(a.value / b.value)
    return 1 / SAME_SIZE < ratio < SAME_SIZE


def derived(case: Case, a: int, h: int) -> bool:
    """Whether the headline's figure is the sum, difference or remainder of figures of the body; spans of time are not added up."""
    article = case.articles[a]
    head = article.mentions[h]
    assert head.value is not None
    if head.kind == "duration":
        return False
    room = (head.precision or Decimal(1)) / 2
    above = head.precision or Decimal(1) if head.qualifier in ("more_than", "at_least") else room  # over $4.6 billion, of 0.55 and 4.14
    values = [
        m.value
        for i, m in enumerate(article.mentions)
        if i != h and m.value is not None and article.document.role_at(m.start) not in HEADS and _adds_up_to(head, m)
    ][:MAX_ADDED]
    if head.kind == "percent" and any(abs(WHOLE - v - head.value) <= room for v in values):
        return True
    return any(-room <= x + y - head.value <= above or abs(abs(x - y) - head.value) <= room for x, y in combinations(values, 2))


def _adds_up_to(head: Mention, m: Mention) -> bool:
    return one_unit(head, m) or (head.kind == "percentage_point" and m.kind == "percent")


def same_attribute(case: Case, a: int, x: int, y: int) -> bool:
    """Whether the claims of two mentions name one attribute."""
    one, other = case.claim_of(a, x), case.claim_of(a, y)
    return one is not None and other is not None and one.attribute is not None and one.attribute == other.attribute


def rounds(value: Decimal, told: Mention) -> bool:
    """Whether a value may have been rounded, or cut short, to a figure."""
    figure = figure_of(told, told)
    return figure is not None and (figure.holds(value) or figure.truncates(value))
