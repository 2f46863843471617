"""Which rows of a very large table are worth a look together: those that share a block, found on columns.

One sort and a few passes over whole columns, so that the cost is that of the sort and of the pairs found. Articles meet in the
words that few have, claims in their event and kind of figure; a block is a stable digest or any other integer. Nothing here
looks beyond a block, so that any partition by block gives the pairs of the whole.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Sequence
from hashlib import blake2b
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas as pd

    Integers = npt.NDArray[np.int64]

TOLERANCE = 1e-9  # relative; bounds are exact decimals before they become float columns


def block_key(*parts: str) -> int:
    """A digest that is the same on every machine and in every process."""
    return int.from_bytes(blake2b("\x1f".join(parts).encode(), digest_size=8).digest(), "big", signed=True)


def pairs_within(block: Integers, most: int) -> tuple[Integers, Integers]:
    """Rows that share a block of at most `most` rows: two columns of row numbers, the lower one left; a pair once per block."""
    import numpy as np

    order = np.argsort(block, kind="stable")
    ordered = block[order]
    starts = np.flatnonzero(np.r_[True, ordered[1:] != ordered[:-1]]) if len(block) else np.empty(0, np.int64)
    sizes = np.diff(np.r_[starts, len(block)])
    lefts, rights = [np.empty(0, np.int64)], [np.empty(0, np.int64)]
    for size in np.unique(sizes[(sizes > 1) & (sizes <= most)]):  # blocks of one size at a time, all their pairs at once
        first = starts[sizes == size][:, None]
        one, other = np.triu_indices(size, 1)
        lefts.append((first + one[None, :]).ravel())
        rights.append((first + other[None, :]).ravel())
    return order[np.concatenate(lefts)], order[np.concatenate(rights)]


def meetings(features: Sequence[Collection[Hashable]], most: int, beyond: int, room: int) -> tuple[Integers, Integers, Integers]:
    """Rows that share features which few rows have: two columns of row numbers, and how many such features they share.

    A feature of up to `most` rows always counts; one of up to `beyond` while the pairs that such features bring are fewer than
    `room`, rarest first. So the pairs grow no faster than the rows.
    """
    import numpy as np

    codes: dict[Hashable, int] = {}
    rows = np.repeat(np.arange(len(features)), [len(f) for f in features])
    column = np.fromiter((codes.setdefault(x, len(codes)) for f in features for x in f), np.int64, len(rows))
    frequency = np.bincount(column, minlength=len(codes))
    kept = (frequency > 1) & (frequency <= most)
    common = np.flatnonzero((frequency > most) & (frequency <= beyond))
    common = common[np.argsort(frequency[common], kind="stable")]
    brought = np.cumsum(frequency[common] * (frequency[common] - 1) // 2)
    kept[common[brought <= room]] = True
    chosen = kept[column]
    i, j = pairs_within(column[chosen], max(most, beyond))
    here = rows[chosen]
    pairs, count = np.unique(here[i] * len(features) + here[j], return_counts=True)
    return pairs // len(features), pairs % len(features), count


def compare(claims: pd.DataFrame, most: int) -> pd.DataFrame:
    """Pairs of claims of one block, and whether their readings exclude one another; by block, then by claim.

    Columns in: claim, block, low, high (missing: unbounded). Columns out: left, right (claims), apart. All claims of a block must be in
    the frame; then any partition by block gives the same rows.
    """
    import numpy as np
    import pandas as pd

    block, name = claims["block"].to_numpy(), claims["claim"].to_numpy()
    low = np.nan_to_num(claims["low"].to_numpy(dtype=float), nan=-np.inf)
    high = np.nan_to_num(claims["high"].to_numpy(dtype=float), nan=np.inf)
    i, j = pairs_within(block, most)
    least, greatest = np.minimum(high[i], high[j]), np.maximum(low[i], low[j])
    apart = greatest - least > TOLERANCE * np.maximum(np.abs(greatest), np.abs(least))
    return pd.DataFrame({"left": name[i], "right": name[j], "apart": apart})
