"""Figures so far apart that one is hardly the other miswritten."""

from __future__ import annotations

from decimal import Decimal

from factcheck.check.case import Case
from factcheck.check.plainly import plainly
from factcheck.semantics.slips import digit_replaced, last_digit_lost
from factcheck.types import Mention, Pair

CROSSED = "exchanged"  # the ground of two figures that took each other's place
PLACED = frozenset({"score", "rank", "ordinal", "date", "time"})  # kinds whose figures have no size to be far apart in
TIMES = Decimal("1.33")  # the lower, from which the higher is another figure
ONE_DIGIT = 10  # below it two counts next to each other are far apart by no fault of theirs: two years, three years
TWO = 2  # digits from which two figures that differ by one are near, however far apart: 31 and 61


def remote(pair: Pair, case: Case) -> bool:
    """Whether two figures lie so far apart that one is hardly the other miswritten: 48 aircraft, and the first 12 of them.

    What is alike around them, words, names or neighbours, is alike around the parts and stages of one thing as well.
    """
    a, b = (case.mention(ref) for ref in (pair.a, pair.b))
    x, y = _size(a), _size(b)
    if not plainly(pair) or CROSSED in pair.supports or a.kind in PLACED or not x or not y:
        return False
    low, high = sorted((abs(x), abs(y)))
    if high <= low * TIMES or (high < ONE_DIGIT and high - low <= 1):
        return False
    return not (digit_replaced(low, high, TWO) or last_digit_lost(low, high))


def _size(m: Mention) -> Decimal | None:
    """What a figure comes to, measures in base units."""
    return m.value if m.si is None else m.si.value
