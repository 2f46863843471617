"""Change one figure at a time in articles of one event and see what is noticed.

usage: python benchmarks/mutate.py [--places 300] [--seed 1] CLUSTER_DIR...
Six slips in turn: two digits swapped, ten times, ten percent more, a year later, 만 for 억 (or million for billion), % for %p.
Printed: the share noticed where another article gives the same value of the same labelled fact, and findings that appear
about other places than the changed one.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

from clusters import Cluster, load

from factcheck.checker import Checker
from factcheck.result import Result
from factcheck.types import Document, Mention, Severity

KINDS = ("swap", "ten times", "ten percent", "year", "scale word", "points")


def changed(m: Mention, kind: str) -> str | None:
    """The surface with the slip, None where it cannot be made."""
    text = m.surface
    number = re.search(r"\d[\d,]*(?:\.\d+)?", text)
    if kind == "year":
        year = re.search(r"(?:19|20)\d\d", text)
        return text.replace(year[0], str(int(year[0]) + 1), 1) if year and m.kind == "date" else None
    if number is None or m.temporal:
        return None
    digits = number[0]
    if kind == "swap":
        for i in range(len(digits) - 1):
            if digits[i : i + 2].isdigit() and digits[i] != digits[i + 1] and digits[i + 1] != "0":
                return text.replace(digits, digits[:i] + digits[i + 1] + digits[i] + digits[i + 2 :], 1)
        return None
    if kind == "ten times":
        return text.replace(digits, digits + "0", 1) if "." not in digits and "," not in digits else None
    if kind == "ten percent":
        plain = digits.replace(",", "")
        places = len(plain.partition(".")[2])
        return text.replace(digits, f"{float(plain) * 1.1:.{places}f}", 1) if float(plain) >= 10 else None
    if kind == "points":
        return re.sub(r"(?:%|퍼센트)$", "%포인트", text) if m.kind == "percent" and re.search(r"(?:%|퍼센트)$", text) else None
    for a, b in (("억", "만"), ("만", "억"), ("billion", "million"), ("million", "billion")):
        if text.count(a) == 1 and b not in text and not m.temporal:
            return text.replace(a, b)
    return None


def told(result: Result) -> set[tuple[str, str, int, int]]:
    """Errors and warnings by rule and place; places as offsets into their articles."""
    out = set()
    for f in result.findings_list:
        if f.severity >= Severity.WARNING:
            out |= {(f.rule, result.articles[p.article].id, p.start or 0, p.end or 0) for p in f.places}
    return out


def main() -> None:
    """Print the shares per kind of slip."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("clusters", nargs="+", type=Path)
    parser.add_argument("--places", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    checker, rng = Checker(), random.Random(given.seed)
    clusters = [load(d, False) for d in given.clusters if (d / "gold.json").exists()]
    before = {c.name: told(checker.compare(c.articles)) for c in clusters}
    places = [
        (c, a, m, k)
        for c in clusters
        for (a, m) in sorted(c.facts)
        if witnessed(c, a, m)
        for k in KINDS
        if changed(c.articles[a].mentions[m], k)
    ]
    rng.shuffle(places)
    seen, caught, extra = Counter[str](), Counter[str](), 0
    for cluster, a, m, kind in places[: given.places]:
        mention = cluster.articles[a].mentions[m]
        surface = changed(mention, kind)
        assert surface is not None
        document = edited(cluster.articles[a].document, mention, surface)
        articles = [*cluster.articles[:a], checker.extractor.article(document), *cluster.articles[a + 1 :]]
        shift = len(surface) - len(mention.surface)
        now = told(checker.compare(articles))
        old = {
            (r, i, s + shift * (i == document.id and s > mention.start), e + shift * (i == document.id and s >= mention.start))
            for r, i, s, e in before[cluster.name]
        }
        new = now - old
        at = [x for x in new if x[1] == document.id and x[2] < mention.start + len(surface) and mention.start < x[3]]
        rules = {x[0] for x in at}
        seen[kind] += 1
        caught[kind] += bool(at)
        extra += bool({x[0] for x in new} - rules)
    for kind in KINDS:
        if seen[kind]:
            print(f"{kind:12} {caught[kind]:4} of {seen[kind]:4} noticed  {caught[kind] / seen[kind]:.0%}")
    total = sum(seen.values())
    print(
        f"{'all':12} {sum(caught.values()):4} of {total:4} noticed  {sum(caught.values()) / total:.0%}; new findings elsewhere in {extra}"
    )


def witnessed(cluster: Cluster, a: int, m: int) -> bool:
    """Whether another article gives the same value of the same fact."""
    mine, facts = cluster.articles[a].mentions[m], cluster.facts[a, m]
    return any(
        b != a
        and facts & others
        and cluster.articles[b].mentions[n].value == mine.value
        and cluster.articles[b].mentions[n].low == mine.low
        for (b, n), others in cluster.facts.items()
    )


def edited(document: Document, m: Mention, surface: str) -> Document:
    """The document with one mention written otherwise."""
    text = document.text[: m.start] + surface + document.text[m.end :]
    return replace(document, text=text, offsets=None, source=None, blocks=(), headline_span=document.headline_span)


if __name__ == "__main__":
    main()
