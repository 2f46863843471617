"""Two polls are two things: what one asked 803 people, and the other 1,002, need not agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from itertools import product

from factcheck.align.said import Said
from factcheck.align.tolls import stems_of
from factcheck.semantics.slips import digit_moved, digit_replaced, digit_swap, scale_slip

LEAST, MOST = 300, 50_000  # people that a poll asks
BEFORE, BEHIND = 4, 3  # content words beside a number of people, one of which says that they were asked


class Polls:
    """The numbers of people that the polls of each article asked."""

    def __init__(self, claims: Iterable[Said]) -> None:
        self._asked: dict[int, set[Decimal]] = defaultdict(set)
        for c in claims:
            if c.mention.value is not None and _is_sample(c):
                self._asked[c.article].add(c.mention.value)

    def apart(self, a: Said, b: Said) -> bool:
        """Whether two shares, margins or numbers asked are of two polls: no number of either article is, or may be, one of the other's."""
        if a.article == b.article or not ({a.family, b.family} == {"percent"} or (_is_sample(a) and _is_sample(b))):
            return False
        one, other = self._asked.get(a.article), self._asked.get(b.article)
        return bool(one and other) and not any(_one_number(x, y) for x, y in product(one or (), other or ()))


def _is_sample(c: Said) -> bool:
    value = c.mention.value
    if c.family != "count" or c.mention.unit != "person" or value is None or not LEAST <= value <= MOST:
        return False
    return not stems_of("polled").isdisjoint((*c.left[:BEFORE], *c.right[:BEHIND]))


def _one_number(x: Decimal, y: Decimal) -> bool:
    """Whether two numbers are the same, or one mistyped."""
    return x == y or digit_swap(x, y) or digit_moved(x, y) or digit_replaced(x, y) or scale_slip(x, y) is not None
