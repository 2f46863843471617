"""Figures that differ in no way that a slip of the pen explains."""

from __future__ import annotations

from factcheck.types import Pair

SLIP = "slip_shape"
REASONS = frozenset({"disjoint", "bound_broken"})


def plainly(pair: Pair) -> bool:
    """Whether two figures simply differ: neither has the other's digits in another order, at another place or with one of them lost."""
    return pair.reason in REASONS and SLIP not in pair.supports
