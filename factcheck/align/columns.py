"""Which rows of a very large table are worth a look together: those that share a block, found on columns.

One sort and a few passes over whole columns, so that the cost is that of the sort and of the pairs found. Articles meet in the
words that few have, claims in their event and kind of figure; a block is a stable digest or any other integer. Nothing here
looks beyond a block, so that any partition by block gives the pairs of the whole.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Sequence
from hashlib import blake2b
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Integers = npt.NDArray[np.int64]
    Floats = npt.NDArray[np.float64]
    Booleans = npt.NDArray[np.bool_]

SHORT = 2**16 - 1  # rows of which a pair is told in 32 bits
AT_ONCE = 2**16  # pairs whose readings are laid side by side at once: more leave the cache, and memory is asked for anew at every step
TOLERANCE = 1e-9  # relative; bounds are exact decimals before they become float columns


def block_key(*parts: str) -> int:
    """A digest that is the same on every machine and in every process."""
    return int.from_bytes(blake2b("\x1f".join(parts).encode(), digest_size=8).digest(), "big", signed=True)


def pairs_within(block: Integers, most: int) -> tuple[Integers, Integers]:
    """Rows that share a block of at most `most` rows: two columns of row numbers, the lower one left; a pair once per block."""
    import numpy as np

    order = np.argsort(block, kind="stable")
    ordered, at = block[order], np.arange(len(block))
    starts = np.flatnonzero(np.r_[True, ordered[1:] != ordered[:-1]]) if len(block) else np.empty(0, np.int64)
    sizes = np.diff(np.r_[starts, len(block)])
    ends = np.repeat(starts + np.where(sizes <= most, sizes, 0), sizes)  # of each row's block, where it is small enough
    followers = np.maximum(ends - at - 1, 0)  # rows of the block behind each row: its partners
    first = np.cumsum(followers) - followers  # of each row's pairs
    right = np.arange(followers.sum())  # numbers of pairs, then of rows: in place, the columns are long
    right -= np.repeat(first - at - 1, followers)
    return np.repeat(order, followers), order[right]


def meetings(features: Sequence[Collection[Hashable]], least: int, most: int, beyond: int, room: int) -> tuple[Integers, Integers]:
    """Pairs of rows that share at least `least` features which few rows have.

    A feature of up to `most` rows always counts; one of up to `beyond` while the pairs that such features bring are fewer than
    `room`, rarest first. So the pairs grow no faster than the rows.
    """
    import numpy as np

    codes: defaultdict[Hashable, int] = defaultdict()
    codes.default_factory = codes.__len__  # a feature not met before has the next number
    rows = np.repeat(np.arange(len(features)), [len(f) for f in features])
    column = np.fromiter(map(codes.__getitem__, chain.from_iterable(features)), np.int64, len(rows))
    frequency = np.bincount(column, minlength=len(codes))
    kept = (frequency > 1) & (frequency <= most)
    common = np.flatnonzero((frequency > most) & (frequency <= beyond))
    common = common[np.argsort(frequency[common], kind="stable")]
    brought = np.cumsum(frequency[common] * (frequency[common] - 1) // 2)
    kept[common[brought <= room]] = True
    chosen = kept[column]
    i, j = pairs_within(column[chosen], max(most, beyond))
    here = rows[chosen].astype("u4" if len(features) <= SHORT else "i8")  # of half the size, sorted in half the time
    met = here[i]
    met *= len(features)
    met += here[j]
    met.sort()
    if least > 1:
        met = met[least - 1 :][met[least - 1 :] == met[: len(met) - least + 1]]
    left, right = np.divmod(met[np.r_[True, met[1:] != met[:-1]]].astype(np.int64) if len(met) else met, len(features))
    return left, right


def candidates(block: Integers, features: Sequence[Collection[Hashable]], most: int, many: int) -> tuple[Integers, Integers]:
    """Pairs of rows of one block worth a judgement.

    All of a block of up to `most` rows; of a larger one those that share a feature. A feature that more than `many` rows of a
    block have brings no pairs together.
    """
    import numpy as np

    i, j = pairs_within(block, most)
    codes: dict[Hashable, int] = {}
    _, of, size = np.unique(block, return_inverse=True, return_counts=True)
    large = np.flatnonzero(size[of] > most)
    if not len(large):
        return i, j
    told = [(row, codes.setdefault((of[row], feature), len(codes))) for row in large.tolist() for feature in dict.fromkeys(features[row])]
    rows, column = np.array(told, np.int64).reshape(-1, 2).T
    m, n = pairs_within(column, many)
    one, other = np.divmod(np.unique(rows[m] * len(block) + rows[n]), len(block))
    return np.concatenate([i, one]), np.concatenate([j, other])


def exclude(low: Floats, high: Floats, left: Integers, right: Integers) -> Booleans:
    """For pairs of rows, whether their readings leave no value in common; a missing end is unbounded."""
    import numpy as np

    low, high = np.nan_to_num(low, nan=-np.inf), np.nan_to_num(high, nan=np.inf)
    apart = np.empty(len(left), np.bool_)
    for first in range(0, len(left), AT_ONCE):
        part = slice(first, first + AT_ONCE)
        i, j = left[part], right[part]
        least, greatest = np.minimum(high[i], high[j]), np.maximum(low[i], low[j])
        with np.errstate(invalid="ignore"):
            apart[part] = greatest - least > TOLERANCE * np.maximum(np.abs(greatest), np.abs(least))
    return apart
