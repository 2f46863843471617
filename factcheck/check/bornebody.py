"""How the body of an article bears out a figure of its headline: by a figure, by a bound, by digits that were not read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from factcheck.check.alike import HEADS, one_unit, rounds
from factcheck.check.miswritten import NUMBER
from factcheck.grammar.sharedmoney import may_be_one_currency
from factcheck.semantics.relation import relate
from factcheck.types import Article, Mention

ABOVE, BELOW = frozenset({"more_than", "at_least"}), frozenset({"less_than", "at_most"})
TELLING_DIGITS = 2  # of a count that another word for what is counted does not make another
THOUSAND = 1000  # a count from which on it may be rounded to the headline's place
HALF = 2  # times by which a figure and the round bound that it keeps may differ
NEAR_BOUND = Decimal("0.05")  # "more than 400" bears out 410, not 1,700


def other_side(article: Article, m: Mention, others: list[int]) -> int | None:
    """The body's figure that stays on the other side of the bound a headline names: 1조 돌파, but 1조에 육박."""
    if m.qualifier not in ABOVE | BELOW:
        return None
    found = None
    for i in others:
        b = article.mentions[i]
        if not one_unit(m, b):
            continue
        if b.value == m.value:
            short = b.qualifier in BELOW or (b.qualifier == "about" and b.high == b.value)  # 육박, nearly
            across = short if m.qualifier in ABOVE else b.qualifier in ABOVE
            if not across:
                return None
            found = i if found is None else found
        elif (relation := relate(m, b)) is not None and relation.bears_out:
            return None
    return found


def support_of(article: Article, m: Mention, others: list[int]) -> str:
    """How the body bears a headline's figure out: `firm` by a figure, `loose` by a far bound alone, or `none`."""
    found, body = "none", [article.mentions[i] for i in others]
    for b in body:
        if m.kind == b.kind == "percent" and m.value is not None and b.value == -m.value:
            return "firm"  # a fall with its sign and without: 1.6%↓, (-1.6%)
        if m.kind == b.kind == "money" and m.value == b.value and may_be_one_currency(m, b):
            return "firm"  # $1M, NZ$1 million
        if b.unit != m.unit and told_otherwise(m, b, body):
            return "firm"  # 128 seats, 128 constituencies; 21,000 riders, 21,300 people
        relation = relate(replace(m, per=b.per) if _more_fully(m, b) else m, b)
        if relation is None or not relation.bears_out or _one_of(m, b):
            continue
        if not relation.reason.startswith("bound") or not m.value or not b.value or abs(m.value - b.value) <= NEAR_BOUND * abs(b.value):
            return "firm"
        found = "loose"
    return found


def told_otherwise(m: Mention, b: Mention, body: Sequence[Mention]) -> bool:
    """Whether a count may be told as another, rounded, by another word for what is counted; a short one where its own word has no other.

    48 people killed, and of the body's 48 vehicles and 41 people the 41.
    """
    if not m.kind == b.kind == "count" or m.digits < TELLING_DIGITS or b.value is None:
        return False
    if m.digits == TELLING_DIGITS and any(c.unit == m.unit and c.value != m.value for c in body):
        return False
    return b.value == m.value or (abs(b.value) >= THOUSAND and rounds(b.value, m))


def _one_of(m: Mention, b: Mention) -> bool:
    """Whether the body's figure is the one of something that a headline's fraction is told of: 0.82, "to one woman"."""
    return b.kind == "count" and b.value == 1 and m.value is not None and m.value % 1 != 0


def _more_fully(m: Mention, b: Mention) -> bool:
    """Whether the body says more fully what a headline's figure is told per: a month, and a household's month."""
    return m.per is not None and b.per is not None and set(m.per.split()) < set(b.per.split())


def bound_kept(article: Article, head: int) -> bool:
    """Whether a figure of the body keeps a round bound of the headline and is of its size: below 1 trillion, 0.67 trillion."""
    m = article.mentions[head]
    if m.qualifier not in ABOVE | BELOW or m.digits > 1 or not m.value:
        return False
    for b in article.mentions:
        if b.unit == m.unit and b.value and article.document.role_at(b.start) not in HEADS:
            low, high = sorted((abs(m.value), abs(b.value)))
            if high <= HALF * low and (found := relate(m, b)) is not None and found.relation != "discrepant":
                return True
    return False


def written_elsewhere(article: Article, m: Mention, role: str) -> bool:
    """Whether the figure's digits stand in the rest of the text outside any figure read there."""
    text, spans = article.document.text, [(x.start, x.end) for x in article.mentions]
    for number in NUMBER.findall(m.surface):
        for match in re.finditer(rf"(?<![\d,.]){re.escape(number)}(?!\d|,\d|\.\d)", text):
            if article.document.role_at(match.start()) != role and not any(s <= match.start() < e for s, e in spans):
                return True
    return False
