"""False alarms on unrelated texts: all of extraction/dev and all premises of pairs/dev as one corpus.

usage: python benchmarks/pool.py --bench DIR [--show] [--clusters]
  --clusters  the articles of all labelled clusters in one run instead: the findings must be those of cluster by cluster
"""

from __future__ import annotations

import argparse
import collections
import json
import time
from pathlib import Path

from factcheck.checker import Checker
from factcheck.types import Article, Document


def pool(bench: Path) -> list[Document]:
    """One document per text."""
    rows = [(r["id"], r["text"], r["lang"], r.get("reference_time")) for r in lines(bench / "extraction" / "dev.jsonl")]
    rows += [(r["id"], r["premise"], r["lang"], None) for r in lines(bench / "pairs" / "dev.jsonl")]
    return [Document(text, id=f"{i}-{name}", lang=lang, published=day or None) for i, (name, text, lang, day) in enumerate(rows)]


def lines(path: Path) -> list[dict[str, str]]:
    """The rows of a JSONL file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def together(bench: Path) -> None:
    """Print how the findings on all clusters' articles in one run differ from those cluster by cluster."""
    from clusters import load

    checker = Checker()
    clusters = [load(d, False) for d in sorted((bench / "news").iterdir()) if (d / "gold.json").exists()]
    articles = [a for c in clusters for a in c.articles]
    cluster_of = {id(a): c.name for c in clusters for a in c.articles}

    def told(some: list[Article]) -> set[tuple[str, frozenset[tuple[str, str, int, int]]]]:
        places = [(f.rule, [(some[p.article], p.start or -1, p.end or -1) for p in f.places]) for f in checker.compare(some)]
        return {(rule, frozenset((cluster_of[id(a)], a.id, s, e) for a, s, e in found)) for rule, found in places}

    apart, one_run = set().union(*(told(c.articles) for c in clusters)), told(articles)
    across = sum(len({where[0] for where in places}) > 1 for _, places in one_run)
    print(f"{len(articles)} articles: {len(apart)} findings cluster by cluster, {len(one_run)} in one run")
    print(f"  only in one run {len(one_run - apart)}, only apart {len(apart - one_run)}, across clusters {across}")


def main() -> None:
    """Print counts by severity and rule."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--bench", type=Path, required=True)
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--clusters", action="store_true")
    options = parser.parse_args()
    if options.clusters:
        together(options.bench)
        return
    documents = pool(options.bench)
    start = time.perf_counter()
    result = Checker().check(documents)
    took = time.perf_counter() - start
    counts = collections.Counter((f.severity.label, f.rule, f.type) for f in result)
    total = collections.Counter(f.severity.label for f in result)
    print(f"{len(documents)} unrelated texts, {took:.1f} s: {total['error']} errors, {total['warning']} warnings, {total['info']} notes")
    for (severity, rule, kind), n in sorted(counts.items()):
        print(f"  {severity:8}{rule:8}{kind:24}{n:>6}")
    if options.show:
        for f in result:
            if f.severity.label != "info":
                print(
                    f"{f.severity.label} {f.rule} {f.message}\n    "
                    + " | ".join(result.articles[p.article].document.text[:160] for p in f.places[:2])
                )


if __name__ == "__main__":
    main()
