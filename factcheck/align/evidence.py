"""What speaks for and against two claims being about one thing, as numbers."""

from __future__ import annotations

from math import log

from factcheck.align.anchors import Ground, overlap
from factcheck.align.cells import alike
from factcheck.align.finals import other_score
from factcheck.align.onedigit import one_digit_apart
from factcheck.align.onset import one_onset
from factcheck.align.persons import one_person
from factcheck.align.said import Said
from factcheck.align.tolls import toll_of
from factcheck.semantics import calendar
from factcheck.semantics.relation import Relation
from factcheck.semantics.slips import (
    digit_moved,
    digit_replaced,
    digit_swap,
    minutes_swapped,
    scale_slip,
    scale_word_slip,
    year_slip,
    zero_inserted,
)

MUCH = 6.0  # word weight that two cells share at most times
TOLL_DIGITS = 2  # of a toll that says which event is meant: any accident may have cost three lives
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
    (repeats, values), (its_repeats, its_values) = ground.rarity(a), ground.rarity(b)
    # Only what is there is written down: most of it is not, and this is asked of every pair.
    out: Evidence = {"digits": min(a.digits, b.digits, 5) / 5, "rare": 1 / max(1, repeats * its_repeats) ** 0.5}
    if a.left and b.left and a.left[0] == b.left[0]:
        out["left_word"] = 1.0
    if a.right and b.right and a.right[0] == b.right[0]:
        out["right_word"] = 1.0
        if not a.head_final and not b.head_final:  # where the noun that is measured follows its figure: 620 tonnes of solvent
            out["noun"] = 1.0
    out["unit"] = 1 / (values * its_values) ** 0.5  # 1 where each is the only value of its unit in its article
    _place(a, b, out)
    anchors, around = ground.anchored(a, b), ground.around(a, b)
    if anchors:
        out["anchors"] = anchors
    if around:
        out["anchors_around"] = around
    if a.lang != b.lang:
        out["other_language"] = 1.0
    if a.family == "count" and a.mention.unit != b.mention.unit:
        out["other_unit"] = 1.0
    if a.rank == b.rank:
        out["rank"] = 1.0
    if a.mention.qualifier == b.mention.qualifier:
        out["hedges"] = 1.0
    if a.key != b.key:
        if taken := ground.taken(a, b) + ground.taken(b, a):
            out["taken"] = taken
        if known := bool(ground.count[a.article, b.key]) + bool(ground.count[b.article, a.key]):
            out["known"] = known / 2
    if "known" not in out and "taken" not in out and one_digit_apart(a, b) and ground.sole(a, b):
        out["one_digit"] = 1.0
    _times(a, b, ground, out)
    return out | _beside(a, b) | _shape(a, b, relation) | _claims(a, b, anchors, ground)


def _place(a: Said, b: Said, out: Evidence) -> None:
    """Where the two stand: headline or body, one article, one sentence."""
    if a.headline != b.headline:
        out["headline"] = 1.0
    elif a.headline:
        out["headlines"] = 1.0
    if a.article == b.article:
        out["same_article"] = 1.0
        if a.sentence == b.sentence:
            out["same_sentence"] = 1.0


def _times(a: Said, b: Said, ground: Ground, out: Evidence) -> None:
    """What two times have in common: a past event, a slip that makes the one of the other, a beginning."""
    if a.family == "calendar":
        if past_toll(a, b):
            out["past_toll"] = 1.0
        if (slip := ground.days.slip(a, b)) is not None:
            out[slip] = 1.0
        if ground.happenings.one(a, b):
            out["happening"] = 1.0
    if a in ground.onsets and b in ground.onsets and a.article != b.article and one_onset(a, b):
        out["onset"] = 1.0
    if a in ground.finals and b in ground.finals and other_score(a, b):
        out["final_score"] = 1.0


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


def past_toll(a: Said, b: Said) -> bool:
    """Whether two explicit years are told of one past event by its toll: the crash of 1999 that killed 11, since 1989, when 11 died."""
    m, n = a.mention, b.mention
    if m.kind != "date" or n.kind != "date" or m.anchor != "explicit" or n.anchor != "explicit" or not (a.published and b.published):
        return False
    years = {str(x)[:4] for x in (m.low, m.high, n.low, n.high)}
    if len(years) != 2 or str(m.low)[:4] != str(m.high)[:4] or max(years) >= min(a.published, b.published)[:4]:
        return False
    tolls = [[x for x in (c.previous, c.next) if x is not None and x.sentence == c.sentence and x.digits >= TOLL_DIGITS] for c in (a, b)]
    return any(x.key == y.key and (told := toll_of(x)) is not None and told == toll_of(y) for x in tolls[0] for y in tolls[1])


def _beside(a: Said, b: Said) -> Evidence:
    """Which of the figures right before and behind the two are equal."""
    out: Evidence = {}
    if _neighbours(a.previous, b.previous, a, b):
        out["previous"] = 1.0
        if a.bracketed and b.bracketed:
            out["converted"] = 1.0
    if _neighbours(a.next, b.next, a, b):
        out["next"] = 1.0
        if "previous" in out:
            out["between"] = 1.0
    return out


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
    out: Evidence = {}
    kind = a.mention.kind
    reason = "bound" if relation.reason.startswith("bound") else relation.reason
    if reason in REASONS:
        out[REASONS[reason]] = 1.0
    if a.family == "count":
        out["count"] = 1.0
    if kind in ("duration", "money"):
        out[kind] = 1.0
    return out | (_dates(a, b) if a.family == "calendar" else _values(a, b, relation))


def _dates(a: Said, b: Said) -> Evidence:
    """What two dates look like beside each other."""
    m, n = a.mention, b.mention
    out: Evidence = {}
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


def _values(a: Said, b: Said, relation: Relation) -> Evidence:
    """What two numbers look like beside each other."""
    m, n = a.mention, b.mention
    v, w = (m.value, n.value) if m.si is None or n.si is None else (m.si.value, n.si.value)
    out: Evidence = {}
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
    if digits > 2 and (digit_moved(v, w) or zero_inserted(v, w)):
        out["moved"] = 1.0
    if digit_replaced(v, w):
        out["replaced"] = 1.0
    # of two values in one unit, a plain "disjoint" has found neither of the other two
    if digits > 1 and not (relation.reason == "disjoint" and m.unit == n.unit and m.kind == n.kind and (m.si is None or n.si is None)):
        if digit_swap(v, w):
            out["swap"] = 1.0
        if scale_slip(v, w) is not None or scale_word_slip(v, w):
            out["scale"] = 1.0
    return out


def _claims(a: Said, b: Said, anchors: float, ground: Ground) -> Evidence:
    """What the two claims say they are about."""
    x, y = a.claim, b.claim
    out: Evidence = {}
    if x.attribute and y.attribute:
        out["attribute" if x.attribute == y.attribute else "attribute_clash"] = 1.0
    if x.label and y.label:
        out |= _labels(a, b, anchors, ground)
    if one_person(a.person, b.person):
        out["label"] = out["person"] = 1.0
    elif x.entities and y.entities:
        out |= _names(a, b, ground)
        if "attribute" in out and "entity" in out:
            out["subject"] = out["entity"]
    if x.head and y.head and (common := set(x.head).intersection(y.head)):
        out["head"] = len(common) / min(len(set(x.head)), len(set(y.head)))
    if x.role != y.role:
        out["role_clash"] = 1.0
    if x.scope or y.scope:
        if set(x.scope) == set(y.scope):
            out["scope"] = 1.0
        elif not x.scope or not y.scope:
            out["scope_one"] = 1.0
        elif set(x.scope).isdisjoint(y.scope):
            out["scope_clash"] = 1.0
    if x.period and x.period == y.period:
        out["period"] = 1.0
    if not calendar.overlap(x.period, y.period):
        out["period_clash"] = 1.0
    if x.source and y.source and x.source != y.source:
        out["source_clash"] = 1.0
    if x.modality != y.modality:
        out["modality_clash"] = 1.0
    return out


def _names(a: Said, b: Said, ground: Ground) -> Evidence:
    """The names that two claims share; a clash says half as much where the topic of one article stands in, and nothing where both do."""
    x, y = a.claim, b.claim
    shared = set(x.entities).intersection(y.entities)
    if not shared:
        clash = 1 - (a.nameless + b.nameless) / 2
        return {"entity_clash": clash} if clash else {}
    out: Evidence = {"entity": min(2, len(shared)) / 2}
    if x.entities[0] in shared and y.entities[0] in shared and (rarest := ground.rarest(shared)):
        out["rare_entity"] = rarest
    return out


def _labels(a: Said, b: Said, anchors: float, ground: Ground) -> Evidence:
    """What two list labels say."""
    label = alike(a.claim.label, b.claim.label)
    if label:
        return {"label": label, "row": label * min(1.0, anchors)} if anchors else {"label": label}
    return {"label_clash": 1.0, "other_entry": 1.0} if ground.other_entry(a, b) else {"label_clash": 1.0}
