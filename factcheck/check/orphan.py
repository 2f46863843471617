"""Headline figures that nothing in the article bears out, and the body's figure they were meant to be.

A headline tells what the body tells. A figure of the headline that no figure of the body supports, by itself or as
the sum, difference or remainder of two, is an orphan; where the body holds a figure that is a slip of the pen away from it
(a zero, two digits swapped, another unit), or the one figure of its kind beside the same companion, the two belong together.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.check.alike import HEADS, QUANTITIES, WHOLE, derived, one_unit, same_attribute, same_size
from factcheck.check.bornebody import bound_kept, other_side, support_of, written_elsewhere
from factcheck.check.case import Case
from factcheck.check.counterpart import counterpart, falls_short, of_a_year_past, of_another, one_claim
from factcheck.check.orphanslip import PLAIN, Orphan, grounds_of, repeats, row_of, slipped, words_in_common
from factcheck.check.otherday import other_day
from factcheck.grammar.phrases import phrases
from factcheck.types import Article, Mention

MAX_BODY = 400  # figures of one article that are looked at
TELLING_DIGITS = 3  # of a companion that ties two sentences by itself
ENOUGH = 3  # grounds for calling two figures beside a companion one, where no attribute says so
MANIFOLD = frozenset({"person", "item", "times", "case", "point", "place"})  # what a text counts many of
TEN = 10
BRACKET = 16  # characters before a figure in which its bracket begins
MOST_PARTS = 5  # of a headline's count, told one after another
LED_WITH = frozenset({"money", "count", "measure"})
LED_DIGITS, LED_WORDS, LED_NEAR = 2, 2, Decimal("0.2")  # of a headline's figure that is told otherwise in the lead


def orphans(case: Case, a: int) -> list[Orphan]:
    """The orphans of one article's headline, subheads and captions, in text order."""
    return case.kept(("orphans", a), lambda: list(_orphans(case, a)))


def _orphans(case: Case, a: int) -> Iterator[Orphan]:
    article = case.articles[a]
    roles = [article.document.role_at(m.start) for m in article.mentions]
    if not any(role in HEADS or role == "lead" for role in roles):
        return
    for h, m in enumerate(article.mentions):
        if roles[h] == "lead":
            yield from _lead(case, a, h, [i for i, role in enumerate(roles) if role == "body"][:MAX_BODY])
        if roles[h] not in HEADS:
            continue
        others = [i for i, role in enumerate(roles) if role != roles[h] and role != "headline"][:MAX_BODY]
        some = [i for i in others if not _all(article.mentions[i])]
        if m.kind == "date" and (day := other_day(case, a, h, others)) is not None:
            yield Orphan(h, day, "main", 0.85)
        if m.kind not in QUANTITIES or m.value is None or m.value == 0 or _set_against(case, a, m):
            continue
        broken = other_side(article, m, others)
        if broken is not None:
            yield Orphan(h, broken, "bound_broken", 0.85)
            continue
        short = falls_short(case, a, h, others)
        if short is not None:
            yield Orphan(h, short, "bound_broken", 0.85)
            continue
        support = support_of(article, m, others)
        if support == "firm" and of_another(case, a, h, others):
            meant = counterpart(case, a, h, others, counted=True)
            if meant is not None:
                yield Orphan(h, meant, "main", 0.8)
        if support == "firm" or bound_kept(article, h) or written_elsewhere(article, m, roles[h]):
            continue
        found = slipped(case, a, h, some) or _beside_companion(case, a, h, some)
        if found is None and support == "none" and (meant := counterpart(case, a, h, some)) is not None:
            found = Orphan(h, meant, "main", 0.75)
        if found is None and support == "none" and (meant := _led_with(case, a, h, [i for i in some if roles[i] == "lead"])) is not None:
            found = Orphan(h, meant, "main", 0.7)
        if found is not None and found.reason == "main" and m.kind == "age":
            continue  # of another person, or when the sentence is served
        if found is not None and (support == "none" or found.reason in {"scale", "digit_swap"}) and not _made_up(article, h, others):
            yield found


def _set_against(case: Case, a: int, m: Mention) -> bool:
    """Whether a bracket of a headline compares its figure with that one: +6.7K (vs +20K expected)."""
    said = phrases(case.lang_of(a), "headlines")["set_against"]
    return said.search(case.articles[a].document.text, max(0, m.start - BRACKET), m.start) is not None


def _made_up(article: Article, h: int, others: list[int]) -> bool:
    """Whether counts told one after another in a paragraph come to a headline's: two dead, seven hurt and one buried of ten."""
    head, text = article.mentions[h], article.document.text
    like = [
        article.mentions[i] for i in others if article.mentions[i].unit == head.unit and article.mentions[i].kind == head.kind == "count"
    ]
    for first in range(len(like)):
        told = Decimal(0)
        for m in like[first : first + MOST_PARTS]:
            if m.value is None or "\n" in text[like[first].start : m.start]:
                break
            told += m.value
            if told == head.value and m is not like[first]:
                return True
    return False


def _all(m: Mention) -> bool:
    """Whether a figure is all of something: with 100% of the votes counted."""
    return m.kind == "percent" and m.value == WHOLE


def _led_with(case: Case, a: int, h: int, lead: list[int]) -> int | None:
    """The only figure of the headline's unit in the first paragraph, where it is of the headline's size and their sentences share words.

    A headline that no figure of the article bears out, 48,000 homes without power above a lead of 42,300.
    """
    head, article = case.articles[a].mentions[h], case.articles[a]
    like = [i for i in lead if one_unit(head, article.mentions[i])]
    if len(like) != 1 or head.unit is None or head.kind not in LED_WITH:
        return None
    body = article.mentions[like[0]]
    if not _only_value(case, a, h, body) if head.digits < LED_DIGITS else derived(case, a, h):
        return None
    near = head.value and body.value and abs(head.value - body.value) <= LED_NEAR * max(abs(head.value), abs(body.value))
    plain = head.qualifier in PLAIN and body.qualifier in PLAIN and (body.precision or 0) <= (head.precision or 0)
    return like[0] if near and plain and words_in_common(case, a, h, like[0]) >= LED_WORDS and not _past(case, a, h, like[0]) else None


def _only_value(case: Case, a: int, h: int, body: Mention) -> bool:
    """Whether a figure below ten counts things that the body has one count of: five ships in the headline, four everywhere else."""
    head, article = case.articles[a].mentions[h], case.articles[a]
    if head.unit in MANIFOLD or head.kind != "count" or head.qualifier != "exact" or head.value is None or body.value is None:
        return False
    if head.value >= TEN or head.value == body.value + 1:
        return False  # "Six banks", of which the lead names one "and five other banks"
    told = {m.value for m in article.mentions if m.unit == head.unit and article.document.role_at(m.start) not in HEADS}
    return told == {body.value}


def _past(case: Case, a: int, head: int, body: int) -> bool:
    """Whether a figure of the body is told of a year gone by, and the headline's of no time."""
    one, other = case.claim_of(a, head), case.claim_of(a, body)
    return one is not None and other is not None and of_a_year_past(case, a, one, other)


def _lead(case: Case, a: int, h: int, others: list[int]) -> Iterator[Orphan]:
    """The body's figure that a figure of the first paragraph is a slip of the pen away from, claimed of the same thing."""
    m, claim = case.articles[a].mentions[h], case.claim_of(a, h)
    if (
        m.kind not in QUANTITIES
        or not m.value
        or m.digits < TELLING_DIGITS
        or claim is None
        or support_of(case.articles[a], m, others) != "none"
    ):
        return
    long = [i for i in others if case.articles[a].mentions[i].digits >= TELLING_DIGITS]  # sales of 42.36 billion are no 24 billion mistyped
    found = slipped(case, a, h, [i for i in long if one_claim(case, a, claim, i)])
    # one digit that differs is more often that of another figure: 242 on board, all but one of whom died
    if found is not None and found.reason in {"scale", "digit_swap"}:
        yield found


def _beside_companion(case: Case, a: int, h: int, others: list[int]) -> Orphan | None:
    """The one figure of the orphan's unit in the body sentence that repeats another figure of the same headline."""
    article = case.articles[a]
    head, document = article.mentions[h], article.document
    for c in row_of(case, a, head, h):
        for b in others:
            if not repeats(article.mentions[c], article.mentions[b]):
                continue
            if not same_attribute(case, a, c, b) and article.mentions[c].digits < TELLING_DIGITS:
                continue
            row = case.mentions_in(a, case.sentence_at(a, article.mentions[b].start))
            alike = [
                i
                for i in row
                if i != b and one_unit(head, article.mentions[i]) and document.role_at(article.mentions[i].start) not in HEADS
            ]
            if (
                len(alike) == 1
                and same_size(head, article.mentions[alike[0]])
                and (same_attribute(case, a, h, alike[0]) or grounds_of(case, a, h, alike[0]) >= ENOUGH)
                and not _past(case, a, h, alike[0])
                and not derived(case, a, h)
            ):
                return Orphan(h, alike[0], "main", 0.75)
    return None
