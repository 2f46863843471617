"""False alarms on unrelated texts: all of extraction/dev and all premises of pairs/dev as one corpus.

usage: python benchmarks/pool.py --bench DIR [--show]
"""

from __future__ import annotations

import argparse
import collections
import json
import time
from pathlib import Path

from factcheck.checker import Checker
from factcheck.types import Document


def pool(bench: Path) -> list[Document]:
    """One document per text."""
    rows = [(r["id"], r["text"], r["lang"], r.get("reference_time")) for r in lines(bench / "extraction" / "dev.jsonl")]
    rows += [(r["id"], r["premise"], r["lang"], None) for r in lines(bench / "pairs" / "dev.jsonl")]
    return [Document(text, id=f"{i}-{name}", lang=lang, published=day or None) for i, (name, text, lang, day) in enumerate(rows)]


def lines(path: Path) -> list[dict[str, str]]:
    """The rows of a JSONL file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def main() -> None:
    """Print counts by severity and rule."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--bench", type=Path, required=True)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
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
