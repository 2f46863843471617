"""A figure of the body that a headline's is a slip of the pen away from, and how sure that is."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.check.alike import QUANTITIES, derived, one_unit, same_attribute
from factcheck.check.case import Case
from factcheck.check.miswritten import shape_of
from factcheck.check.words import shared_words
from factcheck.semantics.relation import relate
from factcheck.semantics.slips import digits_of
from factcheck.types import Mention

SHORT, CROWD = 2, 6  # digits; and figures of so few in one unit of an article
RETOLD = 4  # shared words by which a sentence retells the headline, whatever it calls the figure
NEARLY = 3  # grounds by which a figure of one measure is that of a headline
PLAIN = frozenset({"exact", "about"})


class Orphan(NamedTuple):
    """A headline's figure, the body's figure it was meant to be (indices of mentions), how they differ and how sure that is."""

    head: int
    body: int
    reason: str  # scale digit_swap digit unit main
    confidence: float


def slipped(case: Case, a: int, h: int, others: list[int]) -> Orphan | None:
    """The body's figure that is a slip of the pen away from the headline's; None for none, or for several that differ."""
    mentions = case.articles[a].mentions
    found: list[Orphan] = []
    short = [b for b in others if one_unit(mentions[h], mentions[b]) and mentions[b].digits == SHORT]
    for b in others:
        reason = shape_of(mentions[h], mentions[b], case.lang_of(a))
        if reason is None:
            continue
        confidence = _sureness(case, a, h, b, reason, crowded=len(short) > CROWD)
        if confidence is not None:
            found.append(Orphan(h, b, reason, confidence))
    if not found:
        return None
    best = max(found, key=lambda o: (o.confidence, -o.body))
    rivals = {mentions[o.body].value for o in found if o.confidence == best.confidence}
    return best if len(rivals) == 1 else None


def _sureness(case: Case, a: int, h: int, b: int, reason: str, *, crowded: bool) -> float | None:
    """How sure a slip is: the more digits agree, the fewer grounds it needs; None where they do not suffice.

    `crowded`: the body has so many figures of two digits in the unit that one has the headline's digits by chance.
    """
    head, body = case.articles[a].mentions[h], case.articles[a].mentions[b]
    assert head.value is not None
    digits, alike, grounds = len(digits_of(head.value)), same_attribute(case, a, h, b), grounds_of(case, a, h, b)
    if reason == "digit_swap" and body.value is not None:
        digits = max(digits, len(digits_of(body.value)))  # a zero that took another digit's place is written as well: 120, 102
    if reason == "digit" and digits >= 3:
        return 0.8 if grounds >= (1 if digits > 3 else 2) and not derived(case, a, h) else None
    points = reason == "unit" and head.kind in {"percent", "percentage_point"}
    if reason == "unit" and digits == 2 and head.kind != "money":
        # that both are changes says nothing: "미적분 선택 5.5%p 급증", and 5.5% more graduates
        enough = alike or words_in_common(case, a, h, b) > 1 if points else grounds > 0
        return 0.85 if enough and not derived(case, a, h) else None
    if reason == "digit" or (reason == "unit" and digits < 3):
        # half a point is what lies between two levels in percent: for a unit, that proves nothing
        enough = grounds >= (NEARLY if alike or points else RETOLD)
        return 0.75 if enough and (points or not derived(case, a, h)) else None
    if reason == "unit":
        return 0.85 if grounds else None
    if digits >= 3:
        return 0.95
    if digits == 2 and crowded and not alike:
        return None
    if digits == 2:
        return 0.9 if grounds else 0.7 if reason == "scale" and head.kind == "money" and not derived(case, a, h) else None
    if derived(case, a, h):
        return None  # ten are missing, nine in one town and one in the other
    if body.qualifier not in PLAIN or grounds < (2 if alike else RETOLD):
        return None
    return 0.85 if alike else 0.75


def grounds_of(case: Case, a: int, h: int, b: int) -> int:
    """What speaks for two figures being one: shared words, the attribute, a role, the lead, another figure both sentences hold."""
    article = case.articles[a]
    head, body = article.mentions[h], article.mentions[b]
    one, other = case.claim_of(a, h), case.claim_of(a, b)
    return (
        words_in_common(case, a, h, b)
        + same_attribute(case, a, h, b)
        + (one is not None and other is not None and one.role == other.role != "level")
        + (article.document.role_at(body.start) == "lead")
        + any(repeats(article.mentions[i], article.mentions[j]) for i in row_of(case, a, head, h) for j in row_of(case, a, body, b))
    )


def words_in_common(case: Case, a: int, h: int, b: int) -> int:
    """How many words the sentences of two figures share."""
    one, other = (case.sentence_at(a, case.articles[a].mentions[i].start) for i in (h, b))
    return shared_words(case, (a, one), (a, other))


def row_of(case: Case, a: int, m: Mention, own: int) -> list[int]:
    """The other quantities of a mention's sentence."""
    mentions = case.articles[a].mentions
    return [i for i in case.mentions_in(a, case.sentence_at(a, m.start)) if i != own and mentions[i].kind in QUANTITIES]


def repeats(a: Mention, b: Mention) -> bool:
    """Whether one figure restates another."""
    relation = relate(a, b)
    return relation is not None and relation.relation in {"consistent", "compatible"} and a.value is not None
