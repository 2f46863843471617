"""What speaks for and against two claims being about one thing, as numbers."""

from __future__ import annotations

from factcheck.align.anchors import Ground, overlap
from factcheck.align.claimlikeness import claims_of_pair
from factcheck.align.figureshape import shape_of, snug
from factcheck.align.finals import other_score
from factcheck.align.onset import one_onset
from factcheck.align.said import Said
from factcheck.align.soleslip import few_like, mistyped
from factcheck.align.tolls import toll_of
from factcheck.semantics.relation import Relation

MUCH = 6.0  # word weight that two cells share at most times
TOLL_DIGITS = 2  # of a toll that says which event is meant: any accident may have cost three lives
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
    shape = 0.0 if "known" in out or "taken" in out else mistyped(a, b)
    if shape and (few_like(a, shape, out["unit"]) or ground.sole(a, b)):
        out["sole_slip"] = shape
    _times(a, b, ground, out)
    return out | _beside(a, b) | shape_of(a, b, relation) | claims_of_pair(a, b, anchors, ground)


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
        if ground.happenings.comparable(a, b):
            if ground.happenings.one(a, b):
                out["happening"] = 1.0
            elif ground.happenings.planned(a, b):
                out["planned"] = 1.0
    if a in ground.onsets and b in ground.onsets and a.article != b.article and one_onset(a, b) and not ground.told_together(a, b):
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
            out["alone"], out["snug"] = ground.alone(a, b), snug(a, b)
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
