"""Whether two figures stand in the same place: beside the same words, or between equal figures."""

from __future__ import annotations

from factcheck.align.evidence import Evidence
from factcheck.align.said import Said

SAME_WORDS = 0.4  # shared weight of the words beside the figure
SAME_SENTENCE = 0.6
ANCHORED = 0.5
TELLING = 5  # digits that the figures before and after must have between them
MOST_WORDS = 0.5  # share of the words that belong to two times or places in an order
PLACES = 2  # in a sentence that tells no row of them
RANKED = frozenset({"ordinal", "rank"})
SIDES = ("left", "right", "near", "cell")


def same_place(evidence: Evidence) -> bool:
    """Whether words or figures around the two figures are the same."""
    if any(evidence.get(e) for e in ("previous", "next", "subject", "label")) or same_words(evidence):
        return True
    return neighboured(evidence) or evidence.get("sentence", 0) >= SAME_SENTENCE


def same_words(evidence: Evidence) -> bool:
    """Whether the words beside the two figures are the same."""
    if evidence.get("left_word") or evidence.get("noun"):
        return True
    return max(evidence.get(side, 0) for side in SIDES) >= SAME_WORDS


def neighboured(evidence: Evidence) -> bool:
    """Whether a figure of their sentences is known to be one."""
    return evidence.get("anchors", 0) >= ANCHORED / 2


def between_like(a: Said, b: Said, evidence: Evidence) -> bool:
    """Whether the figures before and after are equal and say something: 23 and 1 on either side of any count do not."""
    if not evidence.get("between") or a.previous is None or a.next is None:
        return False
    if a.previous.digits + a.next.digits >= TELLING:
        return True
    if any(evidence.get(e) for e in ("attribute_clash", "scope_clash", "label_clash")):
        return False
    return a.previous.sentence == a.sentence == a.next.sentence and b.previous is not None and b.previous.sentence == b.sentence


def ranked_alike(a: Said, b: Said, evidence: Evidence) -> bool:
    """Whether two places in an order are told in the same words among equally many: the second-largest of seven, the third-largest.

    Not where the one stands in a row of places: who came first, second and third.
    """
    if not {a.mention.kind, b.mention.kind} <= RANKED or evidence.get("taken") or max(a.rank[1], b.rank[1]) > PLACES:
        return False
    return evidence.get("cell", 0) >= MOST_WORDS and bool(evidence.get("previous") or evidence.get("next"))


def aligned(a: Said, b: Said, evidence: Evidence) -> bool:
    """Whether two figures stand at one place among figures known to be one; two counts without a counter only beside like words."""
    if evidence.get("anchors", 0) < ANCHORED or not evidence.get("rank"):
        return False
    bare = None in (a.mention.unit, b.mention.unit)  # 31 engines and a bare 35
    return a.family != "count" or not bare or same_words(evidence)
