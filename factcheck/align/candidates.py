"""Which claims of a batch are compared at all: those of one event and kind of figure, found on columns for all events at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from factcheck.align.columns import block_key, candidates, exclude, pairs_within
from factcheck.align.comparable import currency_slip
from factcheck.align.said import Said

if TYPE_CHECKING:
    from factcheck.align.columns import Booleans, Floats, Integers

ALL_PAIRS = 400  # up to so many claims of an event and family every pair is looked at; of more those that share a value or a nearby word
MANY = 60  # a word or value shared by more claims of a family than this brings no pairs together


FEW_ARTICLES = 30  # up to so many the pairs are written down one by one: loading the library for columns takes longer

Candidate = tuple[Said, Said, bool]


@dataclass(frozen=True, slots=True)
class Candidates:
    """Pairs of claims by number, those of one event beside one another; `apart`: their readings have no value in common."""

    claims: Sequence[Said]
    left: Integers
    right: Integers
    apart: Booleans
    event: Integers  # of each pair, rising

    def of(self, event: int) -> Iterator[Candidate]:
        """The pairs of one event in order of place, and whether their readings exclude one another."""
        import numpy as np

        first, last = np.searchsorted(self.event, [event, event + 1])
        rows = slice(int(first), int(last))
        for i, j, apart in zip(self.left[rows].tolist(), self.right[rows].tolist(), self.apart[rows].tolist(), strict=True):
            yield self.claims[i], self.claims[j], apart


def find_candidates(claims: Sequence[Said], event: Sequence[int]) -> Candidates:
    """The pairs of claims of some events; `event` is the number of each claim's. The same for any partition by event."""
    import numpy as np

    digests: dict[tuple[int, object], int] = {}
    block = np.empty(len(claims), np.int64)
    sums = np.empty(len(claims), np.int64)
    for n, (claim, e) in enumerate(zip(claims, event, strict=True)):
        key, total = (e, claim.family), (e, claim.mention.value if claim.mention.kind == "money" else claim.ref)
        block[n] = digests.get(key) or digests.setdefault(key, block_key(str(e), claim.family))
        sums[n] = digests.get(total) or digests.setdefault(total, block_key(str(e), "sum", str(total[1])))
    left, right = candidates(block, [features(c) for c in claims], ALL_PAIRS, MANY)
    one, other = pairs_within(sums, MANY)
    slips = np.array([currency_slip(claims[i], claims[j]) for i, j in zip(one.tolist(), other.tolist(), strict=True)], bool)
    left, right = np.concatenate([left, one[slips]]), np.concatenate([right, other[slips]])
    number = np.asarray(event, np.int64)
    order = np.lexsort((right, left, number[left]))
    left, right = left[order], right[order]
    low, high = _bounds(claims)
    return Candidates(claims, left, right, exclude(low, high, left, right), number[left])


def features(claim: Said) -> tuple[Hashable, ...]:
    """What brings a claim together with others where there are too many of its kind: its value and the words beside it."""
    return (claim.key, *claim.left[:2], *claim.right[:1])


def candidate_pairs(claims: Sequence[Said]) -> Iterator[Candidate]:
    """The pairs of one event's claims, one by one: those that find_candidates gives. Which of them exclude one another is left open."""
    families: dict[str, list[Said]] = defaultdict(list)
    sums: dict[object, list[Said]] = defaultdict(list)
    for claim in claims:
        families[claim.family].append(claim)
        if claim.mention.kind == "money":
            sums[claim.mention.value].append(claim)
    for told in sums.values():
        if len(told) <= MANY:
            yield from ((a, b, False) for a, b in combinations(told, 2) if currency_slip(a, b))
    for family in families.values():
        if len(family) <= ALL_PAIRS:
            yield from ((a, b, False) for a, b in combinations(family, 2))
            continue
        seen: set[tuple[int, int]] = set()
        index: dict[Hashable, list[int]] = defaultdict(list)
        for i, claim in enumerate(family):
            for feature in dict.fromkeys(features(claim)):
                index[feature].append(i)
        for same in index.values():
            if 1 < len(same) <= MANY:
                seen.update(combinations(same, 2))
        yield from ((family[i], family[j], False) for i, j in sorted(seen))


def _bounds(claims: Sequence[Said]) -> tuple[Floats, Floats]:
    """What each claim's wording allows, in units that all claims of its family share; unbounded where it holds no number."""
    import numpy as np

    rows = [c.mention.si or c.mention for c in claims]
    low, high = (
        [np.nan if x is None or isinstance(x, str) else x for x in ends] for ends in ([m.low for m in rows], [m.high for m in rows])
    )
    return np.array(low, np.float64), np.array(high, np.float64)
