"""Confidence against what was right, on labelled clusters: rules/calibration.yml and the reliability table of the docs.

usage: python benchmarks/calibrate.py --bench DIR [--write]

A finding (error or warning) counts as right where the scorer matches it with a label, or at least does not call it a false alarm,
overstated or outside the labels. The reliability table judges each cluster by the points learned from all others.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib.util
import io
import json
import tempfile
from collections import defaultdict
from itertools import pairwise
from pathlib import Path
from statistics import mean, median
from typing import Any, NamedTuple

from factcheck.check.calibration import Points, interpolated

ROOT = Path(__file__).parents[1]
TABLE = ROOT / "rules" / "calibration.yml"
WEIGHT = 4  # findings that the share over all rules counts as, beside a rule's own
SPLIT = 12  # findings from which a rule gets two points
WRONG = ("false alarm", "overstated", "extra")
BINS = (0.0, 0.5, 0.7, 0.8, 0.9, 1.01)
HEAD = """# Written by benchmarks/calibrate.py from the labelled clusters: per rule, (its own confidence, share that was right).
# A rule that is not here keeps its own confidence.
"""


class Told(NamedTuple):
    """An error or warning on a labelled cluster."""

    cluster: str
    rule: str
    raw: float
    right: bool


def collect(bench: Path) -> list[Told]:
    """Every error and warning of the labelled clusters, as the scorer judges it."""
    spec = importlib.util.spec_from_file_location("score_news", bench / "score_news.py")
    assert spec is not None
    assert spec.loader is not None
    scorer: Any = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    out = []
    folders = [bench.parent / "seeds", *sorted((bench / "news").iterdir())]
    with tempfile.TemporaryDirectory() as scratch:
        for folder in folders:
            report, lines = Path(scratch) / f"{folder.name}.json", io.StringIO()
            with contextlib.redirect_stdout(lines):
                scorer.score(folder, f"factcheck check {{paths}} --output-format json --exit-zero | tee {report}", 1000)
            wrong = {line.split(maxsplit=3)[-1] for line in lines.getvalue().splitlines() if any(f" {word} " in line for word in WRONG)}
            for f in json.loads(report.read_text(encoding="utf-8"))["findings"]:
                if f["severity"] != "info":
                    right = not any(line.endswith(f["message"]) for line in wrong)
                    out.append(Told(folder.name, f["rule"], f["confidence"], right))
    return out


def learned(told: list[Told]) -> dict[str, Points]:
    """The points of each rule: raw confidence and the share that was right, drawn towards that over all rules."""
    overall = mean(t.right for t in told)
    by_rule: dict[str, list[Told]] = defaultdict(list)
    for t in told:
        by_rule[t.rule].append(t)
    return {rule: _points(rows, overall) for rule, rows in sorted(by_rule.items())}


def _points(rows: list[Told], overall: float) -> Points:
    middle = median(t.raw for t in rows)
    halves = [[t for t in rows if t.raw < middle], [t for t in rows if t.raw >= middle]]
    if len(rows) >= SPLIT and all(halves):
        low, high = (_point(half, overall) for half in halves)
        if low[0] < high[0] and low[1] <= high[1]:
            return low, high
    return (_point(rows, overall),)


def _point(rows: list[Told], overall: float) -> tuple[float, float]:
    share = (sum(t.right for t in rows) + WEIGHT * overall) / (len(rows) + WEIGHT)
    return round(mean(t.raw for t in rows), 3), round(share, 3)


def reliability(told: list[Told]) -> str:
    """Confidence against the share that was right, each cluster judged by what the others taught."""
    judged = []
    for cluster in sorted({t.cluster for t in told}):
        points = learned([t for t in told if t.cluster != cluster])
        judged += [(interpolated(points[t.rule], t.raw) if t.rule in points else t.raw, t) for t in told if t.cluster == cluster]
    lines = ["| confidence | findings | mean confidence | right |", "|---|---|---|---|"]
    for low, high in pairwise(BINS):
        rows = [(c, t) for c, t in judged if low <= c < high]
        if rows:
            told_in = f"{low:.1f} to {min(high, 1):.1f}"
            lines.append(f"| {told_in} | {len(rows)} | {mean(c for c, _ in rows):.2f} | {mean(t.right for _, t in rows):.0%} |")
    error = mean((c - t.right) ** 2 for c, t in judged)
    raw = mean((t.raw - t.right) ** 2 for t in told)
    return "\n".join(lines) + f"\n\nBrier score {error:.3f} with the table, {raw:.3f} without.\n"


def main() -> None:
    """Print the points and the reliability table; with --write, write the points down."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--bench", type=Path, required=True)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    before = TABLE.read_text(encoding="utf-8")
    TABLE.write_text(HEAD + "{}\n", encoding="utf-8")  # the confidence before any correction is what is measured
    try:
        told = collect(options.bench)
    finally:
        TABLE.write_text(before, encoding="utf-8")
    if not told:
        raise SystemExit("no finding was judged: is `factcheck` on the PATH, and are the clusters there?")
    points = learned(told)
    rows = "".join(f"{rule}: {json.dumps([list(p) for p in found])}\n" for rule, found in points.items())
    print(rows)
    print(reliability(told))
    if options.write:
        TABLE.write_text(HEAD + rows, encoding="utf-8")


if __name__ == "__main__":
    main()
