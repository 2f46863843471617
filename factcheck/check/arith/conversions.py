"""Figures told twice in two units: 9억2,000만 달러(약 1조2,000억 원), 18 km (11 miles)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from factcheck.check.arith.beside import restates, two_ways
from factcheck.check.arith.page import Page


def conversions(page: Page) -> Iterator[tuple[int, int, int]]:
    """Sentence, the figure told first, and the one that restates it in another unit."""
    seen = set()
    for s, masked in page.sentences():
        for match in page.structures.find(masked, "convert"):
            a, b = match.one("a"), match.one("b")
            if a is None or b is None or (a, b) in seen:
                continue
            seen.add((a, b))
            first, second = page.mentions[a], page.mentions[b]
            if page.phrases("conversions")["bare"].search(first.surface) or page.text[max(0, first.start - 1) : first.start] == "^":
                continue  # "16억(25억 달러)" names no currency; 2^10 is no figure
            # 148초(2분 28초); but "2 hours 30 minutes, or 30 minutes on match days"
            retold = two_ways(first, second) and "(" in page.text[first.end : second.start]
            if (first.unit != second.unit or retold) and first.value is not None and second.value is not None:
                yield s, a, b
        for a, b in pairwise(page.case.mentions_in(page.number, s)):
            if (a, b) not in seen and restates(page.text, page.mentions[a], page.mentions[b], page.lang):
                seen.add((a, b))
                yield s, a, b
