"""The figure of the body that says what a headline's figure says, by entity, attribute and period, whatever its digits are."""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations

from factcheck.check.alike import HEADS, derived, one_unit, same_size
from factcheck.check.case import Case
from factcheck.check.words import shared_words
from factcheck.grammar.lexicon import concepts
from factcheck.grammar.phrases import phrases
from factcheck.semantics.apart import other_period, other_span
from factcheck.semantics.relation import relate
from factcheck.types import Claim, Mention

LEVELS = frozenset({"level", "to"})
ABOVE, BELOW = frozenset({"more_than", "at_least"}), frozenset({"less_than", "at_most"})
SHORT, FAR_SHORT = (
    Decimal("0.8"),
    Decimal("0.9"),
)  # so near, a figure may be rounded over a bound it does not reach; below the second on more grounds
SHARED = 3  # words that two sentences without a name share, to speak of one thing
TOGETHER = Decimal("1.5")  # two figures that make so many times the bound may be its parts
NEARBY = 24  # characters around a bound in which it is called near, not passed
BOUND_DIGITS = 2  # of a round number that is said to be passed


def counterpart(case: Case, a: int, h: int, others: list[int], *, counted: bool = False) -> int | None:
    """The one value that the body's claims on the headline's subject give, where none of them fits the headline.

    With `counted`, one counter (cars, homes) and one named period stand for one attribute.
    """
    head, claim = case.articles[a].mentions[h], case.claim_of(a, h)
    if claim is None or head.hedge or head.kind == "duration" or derived(case, a, h):
        return None
    mentions, counter = case.articles[a].mentions, head.unit if counted else None
    same = [i for i in others if one_unit(head, mentions[i]) and one_claim(case, a, claim, i, counter)]
    if counted and claim.label:  # "48.0%…의원 51.2%": what the label names, not the first figure of the kind
        same = [i for i in same if claim.label in _around(case, a, i)]
    if not same or any(_fits(head, mentions[i]) for i in same):
        return None
    return same[0] if len({mentions[i].value for i in same}) == 1 and _sized(head, mentions[same[0]]) else None


def one_claim(case: Case, a: int, claim: Claim, other: int, counter: str | None = None) -> bool:
    """Whether a figure of the body is claimed of the same entity, attribute and period."""
    body = case.claim_of(a, other)
    if body is None or of_a_year_past(case, a, claim, body):
        return False
    counted = (
        counter not in (None, "person") and case.articles[a].mentions[other].unit == counter and claim.period == body.period is not None
    )
    if not counted and (claim.attribute is None or body.attribute != claim.attribute):
        return False
    if _level(claim) != _level(body) or not (set(claim.entities) & set(body.entities) or _alike(case, a, claim, body)):
        return False
    scopes = {s for s in (*claim.scope, *body.scope) if (s in claim.scope) != (s in body.scope) and not s.startswith("status:")}
    return not scopes and not other_period(claim, body) and not other_span(claim, body) and claim.modality == body.modality


def of_a_year_past(case: Case, a: int, claim: Claim, body: Claim) -> bool:
    """Whether a figure of the body is told of a year gone by, named in its sentence, and the headline of no time: in 2018, 128 arrests."""
    published, end = case.articles[a].document.dateline.day, body.period.end if body.period is not None and not body.inherited else None
    return claim.period is None and published is not None and end is not None and end[:4] < published[:4]


def _alike(case: Case, a: int, claim: Claim, body: Claim) -> bool:
    """Whether two claims that name nobody stand in sentences that share several words."""
    one, other = (case.sentence_at(a, c.sentence.start) for c in (claim, body))
    if claim.entities or body.entities:
        return False
    known = claim.attribute == body.attribute and claim.attribute in concepts() and claim.period == body.period is not None
    return shared_words(case, (a, one), (a, other)) >= (1 if known else SHARED)


def _around(case: Case, a: int, mention: int) -> str:
    claim, article = case.claim_of(a, mention), case.articles[a]
    return article.sentence_text(claim) if claim is not None else ""


def _level(claim: Claim) -> str:
    return "level" if claim.role in LEVELS else claim.role


def _fits(head: Mention, body: Mention) -> bool:
    """Whether a body's figure bears the headline's out; a headline cuts off what lies below its last place."""
    relation = relate(head, body)
    if relation is None or relation.relation != "discrepant":
        return relation is not None
    if head.qualifier not in {"exact", "about"}:
        return False
    return head.value is not None and body.value is not None and 0 <= body.value - head.value < (head.precision or 0)


def _sized(head: Mention, body: Mention) -> bool:
    """Whether two figures are of one size, and the body's no rougher than the headline's that was taken from it."""
    if head.qualifier == "exact" and (body.precision or 0) > (head.precision or 0) > 0:
        return False
    if head.qualifier in ABOVE and head.value and body.value:
        return 1 < head.value / body.value < 2
    return same_size(head, body)


def of_another(case: Case, a: int, h: int, others: list[int]) -> bool:
    """Whether every figure of the body that bears a headline's figure out is claimed of a named other than the headline's.

    What a headline that names nobody is told of is only taken from its article.
    """
    claim, mentions = case.claim_of(a, h), case.articles[a].mentions
    if claim is None or not claim.entities or _places(case, a) & set(claim.entities):
        return False
    line, told = claim.sentence, case.articles[a].sentence_text(claim)
    named = any(line.start <= n.start < line.end and n.entity in claim.entities for n in case.articles[a].names)
    if not named and not any(e.split()[0] in told for e in claim.entities):
        return False
    bearing = [i for i in others if _fits(mentions[h], mentions[i])]
    claims = [c for i in bearing if (c := case.claim_of(a, i)) is not None]
    if not bearing or len(claims) < len(bearing):
        return False
    return all(c.entities and not set(c.entities) & set(claim.entities) for c in claims)


def _places(case: Case, a: int) -> set[str]:
    """The places an article names: what is told of a town is told of those in it."""
    return {n.entity for n in case.articles[a].names if n.type == "place"}


def falls_short(case: Case, a: int, h: int, others: list[int]) -> int | None:
    """The body's figure nearest to a round number that the headline says is passed (or not reached), on the other side of it.

    None where any figure of the body keeps the headline's word.
    """
    mentions = case.articles[a].mentions
    head = mentions[h]
    if head.qualifier not in ABOVE | BELOW or not head.value or head.digits > BOUND_DIGITS or head.kind in {"duration", "age"}:
        return None
    like = [i for i in others if one_unit(head, mentions[i]) and mentions[i].value is not None]
    if any(None in (mentions[i].high, mentions[i].low) or _fits(head, mentions[i]) for i in like):
        return None
    over = head.qualifier in ABOVE
    said = phrases(case.lang_of(a), "headlines")
    after, before = case.text(a, head.end, head.end + NEARBY), case.text(a, max(0, head.start - NEARBY), head.start)
    if said["ahead_after"].search(after) or said["ahead_before"].search(before):
        return None
    sums = (x + y for x, y in combinations([_value(mentions[i]) for i in like], 2)) if head.kind != "percent" else ()
    if over and any(head.value <= total <= head.value * TOGETHER for total in sums):
        return None  # 2,800 in spring and 900 in autumn are more than 3,000
    if any((_value(mentions[i]) > head.value) == over or _value(mentions[i]) == head.value for i in like):
        return None
    near = [i for i in like if mentions[i].qualifier == "exact" and SHORT < _value(mentions[i]) / head.value < 1 / SHORT]
    near = [i for i in near if case.articles[a].document.role_at(mentions[i].start) not in HEADS]
    # the sentence that says most of what the headline says, else the nearest figure
    line = (a, case.sentence_at(a, head.start))
    words = {i: shared_words(case, line, (a, case.sentence_at(a, mentions[i].start))) for i in near}
    far = {i for i in near if not FAR_SHORT < _value(mentions[i]) / head.value < 1 / FAR_SHORT}
    near = [i for i in near if words[i] > (1 if i in far else 0)]
    return max(near, key=lambda i: (words[i], -abs(_value(mentions[i]) - (head.value or 0))), default=None)


def _value(m: Mention) -> Decimal:
    assert m.value is not None
    return m.value
