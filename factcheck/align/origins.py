"""Which articles are copies of one text: reprints of a wire story or press release are one witness.

MinHash over word shingles (Broder 1997) with one permutation (Li, Owen, Zhang 2012): each shingle falls into one of 64 bins, a bin keeps
its least. Articles that agree in two neighbouring bins are looked at, so that cost grows with the number of articles and not of pairs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from hashlib import blake2b

from factcheck.align.said import Said
from factcheck.types import Article

SHINGLE = 4  # words
BINS, ROWS = 64, 2  # texts alike in 40 % of their shingles meet in some two bins with probability 0.996, in 5 % with 0.08
SAME_ORIGIN = 0.6  # share of the shorter text's shingles that the other has
LEAST = 12  # shingles; shorter texts say too little to be called copies
WORD = re.compile(r"\w+")


def origins(articles: Sequence[Article]) -> list[int]:
    """For each article the first one that it is a copy of, or itself."""
    found = [shingles(a.document.text) for a in articles]
    first = list(range(len(found)))
    buckets: dict[tuple[int, ...], int] = {}  # the first text with the same least shingles in some bins; copies are compared with it alone
    for i, own in enumerate(found):
        if len(own) < LEAST:
            continue
        bands = _bands(own)
        for other in dict.fromkeys(first[buckets[b]] for b in bands if b in buckets):
            if len(own & found[other]) >= SAME_ORIGIN * min(len(own), len(found[other])):
                first[i] = other
                break
        for band in bands:
            buckets.setdefault(band, i)
    return first


def mark_origins(claims: Sequence[Said], articles: Sequence[Article]) -> None:
    """Tell each claim whose copy its article is: a reprint is no further witness."""
    first = origins(articles)
    for claim in claims:
        claim.origin = first[claim.article]


def shingles(text: str) -> frozenset[int]:
    """Stable digests of all runs of four words."""
    words = [w.lower() for w in WORD.findall(text)]
    return frozenset(
        int.from_bytes(blake2b(" ".join(words[i : i + SHINGLE]).encode(), digest_size=7).digest(), "big")
        for i in range(len(words) - SHINGLE + 1)
    )


def _bands(found: frozenset[int]) -> list[tuple[int, ...]]:
    """The least shingles of each two neighbouring bins; bins that both are empty say nothing."""
    least = [-1] * BINS
    for shingle in found:
        at, rest = shingle % BINS, shingle // BINS
        if least[at] < 0 or rest < least[at]:
            least[at] = rest
    rows = (least[i : i + ROWS] for i in range(0, BINS, ROWS))
    return [(i, *row) for i, row in enumerate(rows) if max(row) >= 0]
