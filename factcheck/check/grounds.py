"""How much the grounds of a conflict are worth: whether an article gives both figures, and whether only passages are alike."""

from __future__ import annotations

from factcheck.check.case import Case
from factcheck.grammar.lexicon import concepts
from factcheck.semantics.relation import relate
from factcheck.types import Fact, Mention, Pair

# grounds that say that two passages are alike, not that two of their figures are one
PASSAGES = frozenset({"same_sentence", "aligned_neighbours", "third_article", "same_subject"})
OWN_WORDS = frozenset({"own_words"})
SLIP = frozenset({"slip_shape"})
SLIPPED = SLIP | {"exchanged"}  # grounds on which one article may give a figure rightly and wrongly
SHAPES = frozenset({"digit_swap", "unit"})
SHORT = 2  # digits; of such figures one is ten times another by chance, and of percentages the other with its digits swapped: 7.4% and 4.7%


def answered(pair: Pair, fact: Fact, case: Case) -> bool:
    """Whether an article that gives one figure of a pair also gives, for the same fact, the other or one that fits it.

    Its two are then of two times or places: winds of 185 mph on one island, of 115 on the next. Where one is a slip, it may say both.
    """
    if not SLIPPED.isdisjoint(pair.supports) or case.mention(pair.a).temporal:
        return False
    return any(
        ref.article == own.article and ref != own and _fits(case.mention(ref), case.mention(other))
        for own, other in ((pair.a, pair.b), (pair.b, pair.a))
        for ref in fact.claims
    )


def thin(pair: Pair, case: Case) -> bool:
    """Whether no more is known of two figures than that their passages are alike, or that one short figure is a slip of the other.

    Where a word of the lexicon says what both are of, that is enough.
    """
    a, b = case.claim(pair.a), case.claim(pair.b)
    if a.attribute == b.attribute and a.attribute in concepts():
        return False
    grounds = frozenset(pair.supports)
    if pair.reason in {"disjoint", "bound_broken"}:
        return grounds <= PASSAGES or grounds == OWN_WORDS
    two = [case.mention(ref) for ref in (pair.a, pair.b)]
    by_chance = pair.reason == "scale" or (pair.reason in SHAPES and any(m.kind == "percent" for m in two))
    return by_chance and grounds == SLIP and all(m.digits <= SHORT for m in two)


def _fits(one: Mention, other: Mention) -> bool:
    """Whether one figure bears another out: as it is, or rounded."""
    relation = relate(one, other)
    return relation is not None and relation.relation != "discrepant" and relation.reason != "bound_far"
