"""Two polls are two things: what one asked 803 people, and the other 1,002, need not agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from itertools import product

from factcheck.align.said import Said
from factcheck.align.tolls import stems_of
from factcheck.semantics.apart import days_between
from factcheck.semantics.slips import digit_moved, digit_replaced, digit_swap, scale_slip

FIELD = 7  # days in which people are asked at most


class Polls:
    """The numbers of people that the polls of each article asked, and the days on which they did."""

    def __init__(self, claims: Iterable[Said]) -> None:
        self._asked: dict[int, set[Decimal]] = defaultdict(set)
        self._days: dict[int, set[tuple[str, str]]] = defaultdict(set)
        for c in claims:
            if c.mention.value is not None and c.polled:
                self._asked[c.article].add(c.mention.value)
            elif (days := _days_asked(c)) is not None:
                self._days[c.article].add(days)

    def apart(self, a: Said, b: Said) -> bool:
        """Whether two shares, margins or numbers asked are of two polls: no number of either article, or no day, may be the other's."""
        if a.article == b.article or not ({a.family, b.family} == {"percent"} or (a.polled and b.polled)):
            return False
        one, other = self._asked.get(a.article), self._asked.get(b.article)
        if bool(one and other) and not any(_one_number(x, y) for x, y in product(one or (), other or ())):
            return True
        days, others = self._days.get(a.article), self._days.get(b.article)
        return bool(days and others) and not any(x[0] <= y[1] and y[0] <= x[1] for x, y in product(days or (), others or ()))


def _days_asked(c: Said) -> tuple[str, str] | None:
    """The first and last day of a few that are told as those on which people were asked, or beside how many were."""
    m = c.mention
    if m.kind != "date" or m.low is None or m.high is None or not 0 < (days_between(str(m.low), str(m.high)) or 0) < FIELD:
        return None
    behind = [x for x in (c.next, c.next.next if c.next is not None else None) if x is not None and x.sentence == c.sentence]
    asked = any(x.polled for x in behind) or not stems_of("asked_on").isdisjoint((*c.left[:1], *c.right[:1]))
    return (str(m.low)[:10], str(m.high)[:10]) if asked else None


def _one_number(x: Decimal, y: Decimal) -> bool:
    """Whether two numbers are the same, or one mistyped."""
    return x == y or digit_swap(x, y) or digit_moved(x, y) or digit_replaced(x, y) or scale_slip(x, y) is not None
