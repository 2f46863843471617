"""Both sides of a score: 3-1, 3대 1."""

from __future__ import annotations

from decimal import Decimal

from factcheck.types import Mention

KINDS = frozenset({"score", "ratio"})  # 3대 1 may be read as odds
AGAINST = "to"  # the unit of a score is the other side: to2


def sides(m: Mention) -> tuple[Decimal, ...] | None:
    """Both sides of a score, the lower first; None for any other figure."""
    if m.kind not in KINDS or m.value is None or not (m.unit or "").startswith(AGAINST):
        return None
    against = (m.unit or "").removeprefix(AGAINST)
    return tuple(sorted((m.value, Decimal(against)))) if against.isdigit() else None


def one_side_apart(a: Mention, b: Mention) -> bool:
    """Whether two scores differ in one side alone, as a score mistold does."""
    x, y = sides(a), sides(b)
    return x is not None and y is not None and x != y and len({*x} & {*y}) == 1
