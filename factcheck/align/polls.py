"""Two polls are two things: what one asked 803 people, and the other 1,002, need not agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from itertools import product

from factcheck.align.said import Said
from factcheck.semantics.slips import digit_moved, digit_replaced, digit_swap, scale_slip


class Polls:
    """The numbers of people that the polls of each article asked."""

    def __init__(self, claims: Iterable[Said]) -> None:
        self._asked: dict[int, set[Decimal]] = defaultdict(set)
        for c in claims:
            if c.mention.value is not None and c.polled:
                self._asked[c.article].add(c.mention.value)

    def apart(self, a: Said, b: Said) -> bool:
        """Whether two shares, margins or numbers asked are of two polls: no number of either article is, or may be, one of the other's."""
        if a.article == b.article or not ({a.family, b.family} == {"percent"} or (a.polled and b.polled)):
            return False
        one, other = self._asked.get(a.article), self._asked.get(b.article)
        return bool(one and other) and not any(_one_number(x, y) for x, y in product(one or (), other or ()))


def _one_number(x: Decimal, y: Decimal) -> bool:
    """Whether two numbers are the same, or one mistyped."""
    return x == y or digit_swap(x, y) or digit_moved(x, y) or digit_replaced(x, y) or scale_slip(x, y) is not None
