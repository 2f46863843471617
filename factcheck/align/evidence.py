"""What speaks for and against two claims being about one thing, as numbers."""

from __future__ import annotations

from math import log

from factcheck.align.anchors import Ground, overlap
from factcheck.align.cells import alike
from factcheck.align.said import Said
from factcheck.semantics.relation import Relation
from factcheck.semantics.slips import digit_moved, digit_replaced, digit_swap, scale_slip, year_slip

MUCH = 6.0  # word weight that two cells share at most times
CLOSE = 0.1  # logarithm of a ratio up to which two long numbers look alike
REASONS = {"hedge": "hedge", "truncation": "truncation", "bound": "bound", "unit": "points"}  # of a relation, and the evidence they are
IN_WORDS, IN_CELLS = ("left", "right", "sentence", "near"), ("cell", "cell_shared")
IN_FIGURES = ("outdone", "alone", "snug", "headline_alone", "news", "opening", "restated", "retold", "looks_back")
Evidence = dict[str, float]


def evidence(a: Said, b: Said, relation: Relation, ground: Ground) -> Evidence:
    """The named numbers of a pair; each between 0 and about 1, absent ones are 0."""
    out = at_a_glance(a, b, relation, ground)
    out |= at_length(a, b, relation, ground)
    return out


def at_a_glance(a: Said, b: Said, relation: Relation, ground: Ground) -> Evidence:
    """What is known of a pair without weighing words or looking through the figures of the articles: enough to turn most pairs down."""
    out: Evidence = {}
    same_article = a.article == b.article
    x, y = ground.weighed(a), ground.weighed(b)
    out["digits"] = min(a.digits, b.digits, 5) / 5
    out["rare"] = 1 / max(1, x.repeats * y.repeats) ** 0.5
    out["left_word"] = float(bool(a.left) and bool(b.left) and a.left[0] == b.left[0])
    out["right_word"] = float(bool(a.right) and bool(b.right) and a.right[0] == b.right[0])
    if a.lang == b.lang == "en":  # where the noun that is measured follows its figure: 620 tonnes of solvent
        out["noun"] = out["right_word"]
    out["unit"] = 1 / (x.values * y.values) ** 0.5  # 1 where each is the only value of its unit in its article
    out["headline"] = float(a.headline != b.headline)
    out["headlines"] = float(a.headline and b.headline)
    out["same_article"] = float(same_article)
    out["same_sentence"] = float(same_article and a.sentence == b.sentence)
    out["anchors"] = ground.anchored(a, b)
    out["anchors_around"] = ground.around(a, b)
    out["previous"] = float(_neighbours(a.previous, b.previous, a, b))
    out["next"] = float(_neighbours(a.next, b.next, a, b))
    out["between"] = out["previous"] * out["next"]
    out["converted"] = float(a.bracketed and b.bracketed and bool(out["previous"]))
    out["other_language"] = float(a.lang != b.lang)
    out["other_unit"] = float(a.mention.unit != b.mention.unit and a.family == "count")
    out["rank"] = float(a.rank == b.rank)
    out["hedges"] = float(a.mention.qualifier == b.mention.qualifier)
    if a.key != b.key:
        out["taken"] = ground.taken(a, b) + ground.taken(b, a)
    out |= _shape(a, b, relation)
    out |= _claims(a, b, out["anchors"], ground)
    return {k: v for k, v in out.items() if v}


def at_length(a: Said, b: Said, relation: Relation, ground: Ground) -> Evidence:
    """What the words around the two figures, and the other figures of their articles, add to that: each 1 at most."""
    out: Evidence = {}
    same_article = a.article == b.article
    x, y = ground.weighed(a), ground.weighed(b)
    if not a.words.isdisjoint(b.words):
        out["left"], out["right"] = overlap(x.left, y.left), overlap(x.right, y.right)
        out["sentence"], out["near"] = overlap(x.words, y.words), overlap(x.near, y.near)
    shared = ground.shared(a.cell, b.cell)
    if shared:
        out["cell"] = overlap(x.cell, y.cell)
        out["cell_shared"] = min(1.0, shared / MUCH)
    out["outdone"] = 0.0 if same_article else min(1.0, ground.outdone(a, b, shared) / MUCH)
    if relation.relation == "compatible":
        if not same_article:
            out["alone"], out["snug"] = ground.alone(a, b), _snug(a, b)
        if a.family == "calendar":
            out |= ground.retrospect.evidence(a, b, ground.weight)
        elif same_article and a.headline != b.headline:
            out["headline_alone"] = ground.alone(a, b)
    return {k: v for k, v in out.items() if v}


def _neighbours(x: Said | None, y: Said | None, a: Said, b: Said) -> bool:
    return x is not None and y is not None and x is not b and y is not a and x.key == y.key


def _snug(a: Said, b: Said) -> float:
    """How close two figures that fit are, beyond what their digits say: 1 at a thousandth and less, 0 at a tenth and more."""
    v, w = (c.mention.value if c.mention.si is None else c.mention.si.value for c in (a, b))
    if a.family == "calendar" or v is None or w is None or v == w or v * w <= 0:
        return 0.0
    apart = abs(log(abs(v / w)))
    if not apart:  # 86 degF and 30 degC differ by what converting loses, too little for a float
        return 0.0
    return max(0.0, min(1.0, -(log(apart, 10) + 1) / 2))


def _shape(a: Said, b: Said, relation: Relation) -> Evidence:
    """What the two values look like beside each other."""
    m, n = a.mention, b.mention
    out: Evidence = {}
    reason = "bound" if relation.reason.startswith("bound") else relation.reason
    if reason in REASONS:
        out[REASONS[reason]] = 1.0
    if a.family == "count":
        out["count"] = 1.0
    if m.kind in ("duration", "money"):
        out[m.kind] = 1.0
    if a.family == "calendar":
        x, y = str(m.low), str(n.low)
        out["span"] = (float(str(m.low)[:10] != str(m.high)[:10]) + float(str(n.low)[:10] != str(n.high)[:10])) / 2
        out["year"] = float(x[:4] == y[:4])
        out["other_year"] = float(year_slip(m, n))
        return out
    v, w = (m.value, n.value) if m.si is None or n.si is None else (m.si.value, n.si.value)
    if v is None or w is None:
        return out
    out["small"] = float(max(abs(v), abs(w)) < 10)
    if v != w:
        apart = abs(log(abs(v / w))) if v * w > 0 else 3.0
        out["ratio"] = min(3.0, apart) / 3
        out["close"] = max(0.0, 1 - apart / CLOSE) if min(a.digits, b.digits) >= 3 else 0.0
        digits = min(a.digits, b.digits)
        out["moved"] = float(digits > 2 and digit_moved(v, w))
        out["replaced"] = float(digit_replaced(v, w))
        # of two values in one unit, a plain "disjoint" has found neither of these
        if relation.reason != "disjoint" or m.unit != n.unit or m.kind != n.kind or (m.si is not None and n.si is not None):
            out["swap"] = float(digits > 1 and digit_swap(v, w))
            out["scale"] = float(digits > 1 and scale_slip(v, w) is not None)
    return out


def _claims(a: Said, b: Said, anchors: float, ground: Ground) -> Evidence:
    """What the two claims say they are about."""
    x, y = a.claim, b.claim
    out: Evidence = {}
    if x.attribute and y.attribute:
        out["attribute"] = float(x.attribute == y.attribute)
        out["attribute_clash"] = float(x.attribute != y.attribute)
    if x.label and y.label:
        out["label"] = alike(x.label, y.label)
        out["label_clash"] = float(not out["label"])
        out["other_entry"] = float(not out["label"] and ground.other_entry(a, b))
        out["row"] = out["label"] * min(1.0, anchors)
    if x.entities and y.entities:
        shared = set(x.entities) & set(y.entities)
        out["entity"], out["entity_clash"] = min(2, len(shared)) / 2, float(not shared)
        out["rare_entity"] = ground.rarest(shared) if x.entities[0] in shared and y.entities[0] in shared else 0.0
        out["subject"] = out.get("attribute", 0.0) * out["entity"]
    if x.head and y.head and (common := set(x.head).intersection(y.head)):
        out["head"] = len(common) / min(len(set(x.head)), len(set(y.head)))
    out["role_clash"] = float(x.role != y.role)
    if x.scope or y.scope:
        out["scope"] = float(x.scope == y.scope or set(x.scope) == set(y.scope))
        out["scope_clash"] = float(bool(x.scope) and bool(y.scope) and not set(x.scope) & set(y.scope))
        out["scope_one"] = float(not x.scope or not y.scope)
    if x.period and y.period:
        out["period"] = float(x.period == y.period)
        out["period_clash"] = float(not _overlap(x.period, y.period))
    if x.source and y.source:
        out["source_clash"] = float(x.source != y.source)
    out["modality_clash"] = float(x.modality != y.modality)
    return out


def _overlap(x: tuple[str | None, str | None], y: tuple[str | None, str | None]) -> bool:
    return (x[0] is None or y[1] is None or x[0] <= y[1]) and (y[0] is None or x[1] is None or y[0] <= x[1])
