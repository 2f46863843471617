"""The first pass over very many claims: which blocks hold readings that exclude one another.

Works on columns, one sort and a few reductions, so that its cost is that of the sort. A block is
what a stable digest of event, unit family and subject makes equal; the pairwise judgement of
link.py is asked only about blocks that come out of here.
"""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

TOLERANCE = 1e-9  # relative; bounds are exact decimals before they become float columns


def block_key(event: str, family: str, subject: str) -> int:
    """A digest that is the same on every machine and in every process."""
    return int.from_bytes(blake2b("\x1f".join((event, family, subject)).encode(), digest_size=8).digest(), "big", signed=True)


def excluding(claims: pd.DataFrame) -> pd.DataFrame:
    """Blocks whose readings exclude one another: the two claims furthest apart, one row a block, by block.

    Columns in: claim, block, low, high (missing: unbounded). Columns out: block, lower, upper (claims), gap.
    All claims of a block must be in the frame; then any partition by block gives the same rows.
    """
    import numpy as np
    import pandas as pd

    block = claims["block"].to_numpy()
    order = np.lexsort((claims["claim"].to_numpy(), block))
    block, name = block[order], claims["claim"].to_numpy()[order]
    low = np.nan_to_num(claims["low"].to_numpy(dtype=float)[order], nan=-np.inf)
    high = np.nan_to_num(claims["high"].to_numpy(dtype=float)[order], nan=np.inf)
    if not len(block):
        return pd.DataFrame({"block": block, "lower": name, "upper": name, "gap": low})
    starts = np.flatnonzero(np.r_[True, block[1:] != block[:-1]])
    sizes = np.diff(np.r_[starts, len(block)])
    least, most = np.minimum.reduceat(high, starts), np.maximum.reduceat(low, starts)
    apart = most - least > TOLERANCE * np.maximum(np.abs(most), np.abs(least))
    at_least, at_most = np.repeat(least, sizes) == high, np.repeat(most, sizes) == low
    first = np.minimum.reduceat(np.where(at_least, np.arange(len(block)), len(block)), starts)
    second = np.minimum.reduceat(np.where(at_most, np.arange(len(block)), len(block)), starts)
    return pd.DataFrame(
        {"block": block[starts][apart], "lower": name[first[apart]], "upper": name[second[apart]], "gap": (most - least)[apart]}
    )
