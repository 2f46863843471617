"""What two figures look like beside each other: digits, ratio, slips, days."""

from __future__ import annotations

from math import log

from factcheck.align.said import Said
from factcheck.semantics.relation import Relation
from factcheck.semantics.slips import (
    digit_inserted,
    digit_moved,
    digit_replaced,
    digit_swap,
    laps_swapped,
    minutes_swapped,
    scale_slip,
    scale_word_slip,
    year_slip,
    zero_inserted,
)

CLOSE = 0.1  # logarithm of a ratio up to which two long numbers look alike
REASONS = {"hedge": "hedge", "truncation": "truncation", "bound": "bound", "unit": "points"}  # of a relation, and the evidence they are


def snug(a: Said, b: Said) -> float:
    """How close two figures that fit are, beyond what their digits say: 1 at a thousandth and less, 0 at a tenth and more."""
    v, w = (c.mention.value if c.mention.si is None else c.mention.si.value for c in (a, b))
    if a.family == "calendar" or v is None or w is None or v == w or v * w <= 0:
        return 0.0
    apart = abs(log(abs(v / w)))
    if not apart:  # 86 degF and 30 degC differ by what converting loses, too little for a float
        return 0.0
    return max(0.0, min(1.0, -(log(apart, 10) + 1) / 2))


def shape_of(a: Said, b: Said, relation: Relation) -> dict[str, float]:
    """What the two values look like beside each other."""
    out: dict[str, float] = {}
    kind = a.mention.kind
    reason = "bound" if relation.reason.startswith("bound") else relation.reason
    if reason in REASONS:
        out[REASONS[reason]] = 1.0
    if a.family == "count":
        out["count"] = 1.0
    if kind in ("duration", "money"):
        out[kind] = 1.0
    return out | (_dates(a, b) if a.family == "calendar" else _values(a, b, relation))


def _dates(a: Said, b: Said) -> dict[str, float]:
    """What two dates look like beside each other."""
    m, n = a.mention, b.mention
    out: dict[str, float] = {}
    x, y = str(m.low), str(n.low)
    spans = (x[:10] != str(m.high)[:10]) + (y[:10] != str(n.high)[:10])
    if spans:
        out["span"] = spans / 2
    if x[:4] == y[:4]:
        out["year"] = 1.0
    if year_slip(m, n):
        out["other_year"] = 1.0
    if minutes_swapped(m, n):
        out["minutes_swapped"] = 1.0
    return out


def _values(a: Said, b: Said, relation: Relation) -> dict[str, float]:
    """What two numbers look like beside each other."""
    m, n = a.mention, b.mention
    v, w = (m.value, n.value) if m.si is None or n.si is None else (m.si.value, n.si.value)
    out: dict[str, float] = {}
    if v is None or w is None:
        return out
    if max(abs(v), abs(w)) < 10:
        out["small"] = 1.0
    if v == w:
        return out
    digits = min(a.digits, b.digits)
    apart = abs(log(abs(v / w))) if v * w > 0 else 3.0
    out["ratio"] = min(3.0, apart) / 3
    if digits >= 3 and apart < CLOSE:
        out["close"] = 1 - apart / CLOSE
    if digits > 2 and (digit_moved(v, w) or zero_inserted(v, w) or digit_inserted(v, w)):
        out["moved"] = 1.0
    if digit_replaced(v, w):
        out["replaced"] = 1.0
    # of two values in one unit, a plain "disjoint" has found neither of the other two
    if digits > 1 and not (relation.reason == "disjoint" and m.unit == n.unit and m.kind == n.kind and (m.si is None or n.si is None)):
        if digit_swap(v, w) or laps_swapped(m, n):
            out["swap"] = 1.0
        if scale_slip(v, w) is not None or scale_word_slip(v, w):
            out["scale"] = 1.0
    return out
