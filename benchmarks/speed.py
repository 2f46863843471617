"""Text to mentions and text to claims, characters a second, as ratios to one bare pass of a regular expression.

usage: python benchmarks/speed.py [--bench DIR]
No article is read twice; the floor is `re.finditer(r"\\d+")` over the same text in the same run. With the peers
installed (korean-datetime, dateparser, quantulum3, price-parser) they read the same text.
"""

from __future__ import annotations

import argparse
import re
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from factcheck.extract import Extractor
from factcheck.extract.sentences import split_sentences
from factcheck.read import read_paths
from factcheck.settings import Settings
from factcheck.types import Document

ROOT = Path(__file__).parent.parent


def texts(bench: Path | None) -> list[Document]:
    """The Korean articles at hand, as read."""
    folders = [ROOT / "seeds"]
    if bench:
        folders += [bench.parent / "seeds", *sorted((bench / "news").iterdir())]
    paths = [p for f in folders for p in sorted(f.iterdir()) if p.suffix in {".txt", ".md", ".html"} and p.name != "README.md"]
    documents, _ = read_paths(paths, Settings())
    return [d for d in documents if d.lang in (None, "ko")]


def rate(step: Callable[[Document], object], documents: list[Document]) -> tuple[float, float]:
    """Seconds, and characters a second."""
    start = time.perf_counter()
    for document in documents:
        step(document)
    took = time.perf_counter() - start
    return took, sum(len(d.text) for d in documents) / took


def peers() -> dict[str, Callable[[Document], object]]:
    """Other readers that happen to be installed."""
    found: dict[str, Callable[[Document], object]] = {}
    if find_spec("quantulum3"):
        from quantulum3 import parser

        found["quantulum3"] = lambda d: parser.parse(d.text)
    if find_spec("price_parser"):
        from price_parser import Price

        found["price-parser"] = lambda d: [Price.fromstring(s) for s in d.text.split()]
    from dateparser.search import search_dates

    found["dateparser.search"] = lambda d: search_dates(d.text, languages=["ko"])
    return found


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--bench", type=Path)
    documents = texts(parser.parse_args().bench)
    extractor = Extractor(Settings())
    extractor.article(Document("준비 운동으로 3명이 2024년 3월 5일 10억 원을 냈다.", lang="ko"))
    # Each step has texts of its own, so that no cache is warm from the step before.
    half = len(documents) // 2
    first, second = documents[:half], documents[half:]
    digits = re.compile(r"\d+")
    _, floor = rate(lambda d: list(digits.finditer(d.text)), documents)
    _, mentions = rate(lambda d: extractor.scanner.mentions(d, split_sentences(d)), first)
    _, claims = rate(extractor.article, second)
    print(f"{len(documents)} Korean articles, {sum(len(d.text) for d in documents):,} characters")
    print(f"{'step':28}{'characters/s':>16}{'of the floor':>14}")
    print(f"{'re.finditer, the floor':28}{floor:>16,.0f}{1:>14.0%}")
    print(f"{'text to mentions':28}{mentions:>16,.0f}{mentions / floor:>14.1%}")
    print(f"{'text to claims':28}{claims:>16,.0f}{claims / floor:>14.1%}")
    for name, step in peers().items():
        _, speed = rate(step, documents[:10])
        print(f"{name:28}{speed:>16,.0f}{speed / floor:>14.2%}")


if __name__ == "__main__":
    main()
