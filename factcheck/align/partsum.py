"""Whether one figure is a part of the other: with a figure told beside it, it makes the other."""

from __future__ import annotations

from decimal import Decimal

from factcheck.align.said import Said
from factcheck.align.tolls import toll_of

LEAST = 10  # of a sum: shorter counts add up to one another by chance
ADDED = frozenset({"money", "count", "measure", "percent"})


def part_of_other(a: Said, b: Said) -> bool:
    """Whether a figure and another of its sentence make the other article's: 34억 for horses and 16억 for a centre, 50억 in all.

    Not where both count one fate: 12 dead and 23 hurt, 35 dead.
    """
    return (_makes(a, b) or _makes(b, a)) and (toll_of(a) is None or toll_of(a) != toll_of(b))


def _makes(part: Said, whole: Said) -> bool:
    x, y = part.mention, whole.mention
    if (
        x.kind not in ADDED
        or (x.kind, x.unit) != (y.kind, y.unit)
        or x.value is None
        or y.value is None
        or not LEAST <= y.value > x.value > 0
    ):
        return False
    step, lacking = y.precision or Decimal(1), y.value - x.value
    return any(
        m.value is not None and (m.kind, m.unit) == (x.kind, x.unit) and abs(m.value - lacking) < step
        for m in (c.mention for c in part.row())
    )
