"""How sure findings turned out to be: each rule's own confidence, corrected by how often it was right on labelled clusters.

The table is rules/calibration.yml, written by benchmarks/calibrate.py: per rule one or two points (raw confidence, share
that was right), joined by a straight line and held constant beyond its ends. Rules without points keep their own confidence.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise

from factcheck.rulesdir import rules_dir, shipped_table

TABLE = "calibration.yml"
Points = tuple[tuple[float, float], ...]


def calibrated(rule: str, raw: float) -> float:
    """The share of findings of this rule and raw confidence that were right; `raw` for a rule that was not measured."""
    points = _table().get(rule)
    return raw if points is None else interpolated(points, raw)


def interpolated(points: Points, raw: float) -> float:
    """The value at `raw` of the line through some points, which are sorted by their first part."""
    if raw <= points[0][0]:
        return points[0][1]
    for (x, y), (to_x, to_y) in pairwise(points):
        if raw <= to_x:
            return y + (to_y - y) * (raw - x) / (to_x - x)
    return points[-1][1]


@lru_cache(maxsize=1)
def _table() -> Mapping[str, Points]:
    if not (rules_dir() / TABLE).is_file():
        return {}
    rows = shipped_table(TABLE)
    return {rule: tuple((float(x), float(y)) for x, y in points) for rule, points in rows.items()}
