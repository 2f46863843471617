"""Text to quantities, to mentions and to claims, characters a second, as ratios to one bare pass of a regular expression.

usage: python benchmarks/speed.py [--bench DIR] [--lang ko|en]
Other texts (the short texts of the extraction benchmark, or else a quarter of the articles) are read first and not measured:
patterns are compiled when first needed. After that no article is read twice: each step gets a share of the articles of its own,
so no cache is warm from the step before. The floor is `re.finditer(r"\\d+")` over the same text in the same run. Time is that
of the process, so that other work on the machine shows little. With the peers installed (`pip install factcheck-news[peers]`)
they read the same articles.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from importlib.util import find_spec
from pathlib import Path

from factcheck.extract import Extractor
from factcheck.extract.quantity import finder
from factcheck.extract.steps import ABREAST
from factcheck.grammar.detect import detect_language
from factcheck.read import read_paths
from factcheck.settings import Settings
from factcheck.types import Document

ROOT = Path(__file__).parent.parent


def texts(bench: Path | None, lang: str) -> list[Document]:
    """The articles at hand in a language, as read."""
    folders = [ROOT / "seeds"]
    if bench:
        folders += [bench.parent / "seeds", *sorted((bench / "news").iterdir())]
    paths = [p for f in folders for p in sorted(f.iterdir()) if p.suffix in {".txt", ".md", ".html"} and p.name != "README.md"]
    documents, _ = read_paths(paths, Settings())
    told = [replace(d, lang=d.lang or detect_language(d.text)) for d in documents]
    return [d for d in told if d.lang == lang]


def others(bench: Path | None, lang: str) -> list[Document]:
    """Texts that are none of the articles, for patterns to be compiled on."""
    if bench is None:
        return []
    rows = map(json.loads, (bench / "extraction" / "dev.jsonl").read_text(encoding="utf-8").splitlines())
    return [Document(r["text"], lang=lang, published=r["reference_time"] or None) for r in rows if r["lang"] == lang]


def rate(step: Callable[[list[Document]], object], documents: list[Document]) -> float:
    """Characters a second of process time, so many documents at a time as the product reads."""
    batches = [documents[first : first + ABREAST] for first in range(0, len(documents), ABREAST)]
    start = time.process_time()
    for batch in batches:
        step(batch)
    took = time.process_time() - start
    return sum(len(d.text) for d in documents) / took if took else float("inf")


def _each(read: Callable[[Document], object]) -> Callable[[list[Document]], object]:
    return lambda batch: [read(document) for document in batch]


def peers(lang: str) -> dict[str, Callable[[Document], object]]:
    """Other readers that happen to be installed."""
    found: dict[str, Callable[[Document], object]] = {}
    if lang == "ko" and find_spec("korean_datetime"):
        import korean_datetime

        found["korean-datetime (times)"] = lambda d: korean_datetime.parse_all(d.text, now=datetime(2024, 5, 20))
    if lang == "en" and find_spec("quantulum3"):
        from quantulum3 import parser

        found["quantulum3 (quantities)"] = lambda d: parser.parse(d.text)
    if find_spec("price_parser"):
        from price_parser import Price

        found["price-parser (each word)"] = lambda d: [Price.fromstring(s) for s in d.text.split()]
    from dateparser.search import search_dates

    found["dateparser.search (times)"] = lambda d: search_dates(d.text, languages=[lang])
    return found


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--bench", type=Path)
    parser.add_argument("--lang", choices=["ko", "en"], default="ko")
    arguments = parser.parse_args()
    lang: str = arguments.lang
    found = texts(arguments.bench, lang)
    extractor = Extractor(Settings())
    warm = others(arguments.bench, lang)
    documents = found if warm else [d for i, d in enumerate(found) if i % 4]
    for document in warm or found[::4]:
        extractor.article(document)
    digits = re.compile(r"\d+")
    floor = rate(_each(lambda d: list(digits.finditer(d.text))), documents)
    steps: dict[str, Callable[[list[Document]], object]] = {
        "text to quantities": _each(lambda d: finder(lang).find(d.text)),
        "text to mentions": extractor.mentions,
        "text to claims": lambda batch: extractor.articles(batch, []),
    }
    print(f"{len(documents)} articles ({lang}), {sum(len(d.text) for d in documents):,} characters")
    print(f"{'step':28}{'characters/s':>16}{'of the floor':>14}")
    print(f"{'re.finditer, the floor':28}{floor:>16,.0f}{1:>14.0%}")
    for i, (name, step) in enumerate(steps.items()):
        speed = rate(step, documents[i :: len(steps)])
        print(f"{name:28}{speed:>16,.0f}{speed / floor:>14.1%}")
    for name, step in peers(lang).items():
        speed = rate(_each(step), documents[:10])
        print(f"{name:28}{speed:>16,.0f}{speed / floor:>14.2%}")


if __name__ == "__main__":
    main()
