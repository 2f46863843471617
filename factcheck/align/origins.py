"""Which articles are copies of one text: reprints of a wire story or press release are one witness.

MinHash over word shingles (Broder 1997), with bands, so that cost grows with the number of articles and not of pairs.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from hashlib import blake2b

from factcheck.types import Article

SHINGLE = 4  # words
BANDS, ROWS = 16, 4  # texts alike in 80 % of their shingles meet in some band with probability 0.9998, in 40 % with 0.34
SAME_ORIGIN = 0.6  # share of the shorter text's shingles that the other has
LEAST = 12  # shingles; shorter texts say too little to be called copies
WORD = re.compile(r"\w+")
PRIME = (1 << 61) - 1


def origins(articles: Sequence[Article]) -> list[list[int]]:
    """Indices of articles by origin, in order of their first article; a text of its own is alone in its list."""
    sets = [shingles(a.document.text) for a in articles]
    buckets: dict[tuple[int, ...], list[int]] = defaultdict(list)
    for i, found in enumerate(sets):
        if len(found) >= LEAST:
            signature = _signature(found)
            for band in range(BANDS):
                buckets[(band, *signature[band * ROWS : (band + 1) * ROWS])].append(i)
    parent = list(range(len(sets)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for bucket in buckets.values():
        first = bucket[0]
        for other in bucket[1:]:  # against the bucket's first alone: linear in its size
            a, b = root(first), root(other)
            if a != b and len(sets[first] & sets[other]) >= SAME_ORIGIN * min(len(sets[first]), len(sets[other])):
                parent[max(a, b)] = min(a, b)
    groups: dict[int, list[int]] = defaultdict(list)
    for i in range(len(sets)):
        groups[root(i)].append(i)
    return [groups[k] for k in sorted(groups)]


def witnesses(articles: Sequence[Article], event: Sequence[int]) -> dict[int, int]:
    """For each article of an event, the first article of the event whose copy it is, or itself. Compared with firsts alone."""
    firsts: list[tuple[int, frozenset[int]]] = []
    out: dict[int, int] = {}
    for i in event:
        own = shingles(articles[i].document.text)
        first = next((j for j, other in firsts if len(own & other) >= SAME_ORIGIN * max(LEAST, min(len(own), len(other)))), i)
        out[i] = first
        if first == i:
            firsts.append((i, own))
    return out


def shingles(text: str) -> frozenset[int]:
    """Stable digests of all runs of four words."""
    words = [w.lower() for w in WORD.findall(text)]
    return frozenset(
        int.from_bytes(blake2b(" ".join(words[i : i + SHINGLE]).encode(), digest_size=7).digest(), "big")
        for i in range(len(words) - SHINGLE + 1)
    )


def _signature(found: frozenset[int]) -> tuple[int, ...]:
    import numpy as np

    values = np.fromiter(found, dtype=np.uint64, count=len(found))
    out = []
    for a, b in _HASHES:
        mixed = values * np.uint64(a) + np.uint64(b)  # multiply-shift: overflow is the modulus
        out.append(int((mixed >> np.uint64(20)).min()))
    return tuple(out)


def _constants(count: int) -> list[tuple[int, int]]:
    out = []
    for i in range(count):
        digest = blake2b(f"minhash {i}".encode(), digest_size=16).digest()
        out.append((int.from_bytes(digest[:8], "big") | 1, int.from_bytes(digest[8:], "big")))
    return out


_HASHES = _constants(BANDS * ROWS)
