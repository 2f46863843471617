"""Learn the alignment weights from labelled clusters and judge them with each cluster left out.

usage: python benchmarks/train_align.py [--gold] [--write] CLUSTER_DIR...
  --gold   mentions from the labels instead of from the extractor
  --write  put the table learned from all clusters into factcheck/align/weights.yml
Needs scipy; the product does not.
"""

from __future__ import annotations

import argparse
import pickle
from collections import defaultdict
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

import numpy as np
from clusters import Cluster, load
from scipy.optimize import minimize

from factcheck.align.anchors import Ground
from factcheck.align.candidates import candidate_pairs
from factcheck.align.comparable import relation_of
from factcheck.align.evidence import evidence
from factcheck.align.gathering import gather
from factcheck.align.groups import Groups, Link
from factcheck.align.link import place
from factcheck.align.said import Said, key_of
from factcheck.align.weights import WEIGHTS, Table, kind_of, same_value
from factcheck.semantics.figure import rounding_step

STRENGTH = {
    "equal": 0.3,
    "fits": 0.1,
    "differs": 0.1,
    "date_equal": 0.015,
    "date_fits": 0.015,
    "date_differs": 0.01,
}  # inverse of regularisation
THRESHOLD = {"equal": 0.535, "fits": 0.5, "differs": 0.55, "date_equal": 0.5, "date_fits": 0.62, "date_differs": 0.5}
# What may only speak for a pair, and what only against it: a weight of the wrong sign is an accident of the sample.
FOR = frozenset(
    """digits left right left_word right_word sentence headline headlines anchors anchors_around previous next rank swap scale
    points replaced moved near cell cell_shared unit between converted row rare_entity attribute label entity head scope hedges
    year close period subject alone other_year noun snug headline_alone news opening restated retold looks_back onset""".split()  # noqa: SIM905
)
AGAINST = frozenset(
    """same_sentence taken outdone ratio attribute_clash label_clash other_entry entity_clash role_clash scope_clash period_clash
    source_clash modality_clash small scope_one other_unit""".split()  # noqa: SIM905
)

# Grounds that are asked for as such alone: what they see of a pair is other evidence already, and nothing is learned of them.
GROUNDS = frozenset({"sole_slip", "happening", "planned"})


def pairs_of(cluster: Cluster) -> list[tuple[str, dict[str, float], bool]]:
    """Kind, evidence and label of every candidate pair of a cluster."""
    claims = gather(cluster.articles)
    ground, groups = Ground(claims), Groups()
    pairs = [(a, b, r) for a, b, _ in candidate_pairs(claims) if (r := relation_of(a, b)) is not None]
    out = []
    for first in (True, False):
        for a, b, r in pairs:
            if same_value(a, b) is first:
                kind, found = kind_of(a, b, r), evidence(a, b, r, ground)
                label = cluster.one_fact(a, b)
                out.append((kind, found, label))
                if first and label and kind == "equal" and a.article != b.article:
                    out += _mistyped(a, b, found, ground)
                if first and label:  # later pairs are judged with equal values linked
                    groups.join(Link(a, b, r, kind, found, 1.0))
        if first:
            place(claims, groups, ground)
    return out


def _mistyped(a: Said, b: Said, equal: dict[str, float], ground: Ground) -> list[tuple[str, dict[str, float], bool]]:
    """A labelled pair of equal values as it would be with one of them mistyped: such pairs are a fact told with two values."""
    value = a.mention.value
    if value is None or a.mention.si is not None or a.digits < 2:
        return []
    factor = (Decimal("1.1"), Decimal(10), Decimal("0.9"))[(a.ref.article + a.ref.claim + b.ref.claim) % 3]
    wrong = value * factor if value * factor % 1 == 0 or value % 1 else (value * factor).quantize(Decimal(1))
    step, digits = rounding_step(wrong)
    mention = replace(a.mention, value=wrong, low=wrong - step / 2, high=wrong + step / 2, precision=step, digits=digits)
    said = replace(a, mention=mention, key=key_of(mention), digits=digits, previous=a.previous, next=a.next)
    relation = relation_of(said, b)
    if relation is None or relation.relation != "discrepant":
        return []
    found = evidence(said, b, relation, ground)
    found["anchors"] = equal.get("anchors", 0.0)  # the value that is no longer equal anchors nothing
    return [("differs", found, True)]


@dataclass
class Sample:
    """The pairs of one kind: evidence as a matrix, labels, and the cluster each pair is of."""

    names: list[str]
    matrix: np.ndarray
    labels: np.ndarray
    cluster: np.ndarray


def samples(rows: list[list[tuple[str, dict[str, float], bool]]]) -> dict[str, Sample]:
    """The pairs of all clusters by kind."""
    by_kind = defaultdict(list)
    for cluster, some in enumerate(rows):
        for kind, found, label in some:
            by_kind[kind].append((found, label, cluster))
    out = {}
    for kind, some in sorted(by_kind.items()):
        names = sorted({n for found, _, _ in some for n in found} - GROUNDS)
        column = {n: i for i, n in enumerate(names)}
        matrix = np.zeros((len(some), len(names)))
        for row, (found, _, _) in enumerate(some):
            for n, value in found.items():
                if n in column:
                    matrix[row, column[n]] = value
        out[kind] = Sample(names, matrix, np.array([y for _, y, _ in some]), np.array([c for _, _, c in some]))
    return out


def learn(pairs: dict[str, Sample], without: int | None = None, near: dict[str, Table] | None = None) -> dict[str, Table]:
    """A table per kind, from all clusters but that of index `without`; the search starts at the tables `near`, if given."""
    out = {}
    for kind, some in pairs.items():
        keep = some.cluster != without if without is not None else np.ones(len(some.labels), bool)
        scale = some.matrix[keep].std(0) + 0.05  # rare features stay small
        start = [near[kind].bias, *(near[kind].weights.get(n, 0.0) for n in some.names)] if near else [0.0] * (len(some.names) + 1)
        bias, weights = fit(some.matrix[keep] / scale, some.labels[keep], some.names, STRENGTH[kind], np.array(start) * np.r_[1.0, scale])
        table = {n: round(float(w), 3) for n, w in zip(some.names, weights / scale, strict=True) if abs(w) > 0.02}
        out[kind] = Table(round(float(bias), 3), table, THRESHOLD[kind])
    return out


def fit(matrix: np.ndarray, labels: np.ndarray, names: list[str], strength: float, start: np.ndarray) -> tuple[float, np.ndarray]:
    """Bias and weights of a logistic regression with a squared penalty and signs kept."""
    sign = np.where(labels, 1.0, -1.0)

    def loss(theta: np.ndarray) -> tuple[float, np.ndarray]:
        margin = sign * (matrix @ theta[1:] + theta[0])
        slope = -sign / (1 + np.exp(np.clip(margin, -30, 30)))
        value = np.logaddexp(0, -margin).sum() + (theta[1:] ** 2).sum() / (2 * strength)
        return value, np.concatenate([[slope.sum()], matrix.T @ slope + theta[1:] / strength])

    bounds = [(None, None)] + [(0 if n in FOR else None, 0 if n in AGAINST else None) for n in names]
    best = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds, options={"ftol": 1e-6})
    return best.x[0], best.x[1:]


def main() -> None:
    """Train, print the figures of the pairs left out, and write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("clusters", nargs="+", type=Path)
    parser.add_argument("--gold", action="store_true")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--folds", type=Path, help="pickle of the tables learned without each cluster, by its name: for left_out.py")
    given = parser.parse_args()
    clusters = [load(d, given.gold) for d in given.clusters if (d / "gold.json").exists()]
    rows = [pairs_of(c) for c in clusters]
    pairs = samples(rows)
    told: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    folds = {}
    everything = learn(pairs)
    for i, (cluster, some) in enumerate(zip(clusters, rows, strict=True)):
        folds[cluster.name] = learn(pairs, i, everything)
        for kind, found, label in some:
            told[kind].append((folds[cluster.name][kind].probability(found), label))
    for kind, some in sorted(told.items()):
        probability, label = np.array([p for p, _ in some]), np.array([y for _, y in some])
        order = np.argsort(-probability)
        right = np.cumsum(label[order])
        precision, recall = right / np.arange(1, len(order) + 1), right / max(1, label.sum())
        at = {p: recall[precision >= p / 100].max(initial=0) for p in (95, 90, 80, 70, 50)}
        print(f"{kind:13} {len(label):6} pairs {label.sum():4} true  " + "  ".join(f"P{p}: R {r:.2f}" for p, r in at.items()))
    for kind, table in everything.items():
        print(kind, table.bias, dict(sorted(table.weights.items(), key=lambda x: -abs(x[1]))))
    if given.folds:
        given.folds.write_bytes(pickle.dumps(folds))
    if given.write:
        WEIGHTS.write_text(as_yaml(everything), encoding="utf-8")


def as_yaml(tables: dict[str, Table]) -> str:
    """The shipped form."""
    lines = ["# Written by benchmarks/train_align.py: logistic weights per kind of pair, and the probability from which it is linked."]
    for kind, table in tables.items():
        lines += [f"{kind}:", f"  bias: {table.bias}", f"  threshold: {table.threshold}", "  weights:"]
        lines += [f"    {n}: {w}" for n, w in sorted(table.weights.items())]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
