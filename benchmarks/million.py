"""Time and memory of the columnar first pass from ten thousand to a million claims.

usage: python benchmarks/million.py
Claims as a year of news gives them: events of 2 to 40 articles, 12 claims an article, values over nine orders of magnitude,
most restated exactly, some rounded, one in forty mistyped. Text is not read here; see the speed benchmark for that.
"""

from __future__ import annotations

import resource
import time

import numpy as np
import pandas as pd

from factcheck.align.columns import excluding

SIZES = (10_000, 30_000, 100_000, 300_000, 1_000_000)


def claims(count: int, seed: int = 1) -> pd.DataFrame:
    """A frame of so many claims."""
    rng = np.random.default_rng(seed)
    blocks = max(1, count // 6)
    true = np.exp(rng.uniform(0, np.log(1e9), blocks)).round()
    block = rng.zipf(1.6, count) % blocks  # a few much-told facts, many told once or twice
    block = np.where(rng.random(count) < 0.7, rng.integers(0, blocks, count), block)
    value = true[block]
    step = 10.0 ** np.maximum(0, np.floor(np.log10(value)) - rng.integers(1, 4, count))
    rounded = np.where(rng.random(count) < 0.2, np.round(value / step) * step, value)
    half = np.where(rounded == value, 0.5, step / 2)
    told = np.where(rng.random(count) < 1 / 40, rounded * rng.choice([0.1, 0.9, 1.1, 10.0], count), rounded)
    keys = rng.permutation(np.int64(2) ** 40 + np.arange(blocks, dtype=np.int64))
    return pd.DataFrame({"claim": np.arange(count), "block": keys[block], "low": told - half, "high": told + half})


def main() -> None:
    """Print seconds for each size, the fitted exponent and the peak memory."""
    seconds = []
    for size in SIZES:
        frame = claims(size)
        runs = []
        for _ in range(3):
            start = time.perf_counter()
            found = excluding(frame)
            runs.append(time.perf_counter() - start)
        seconds.append(min(runs))
        print(f"{size:9,} claims  {seconds[-1]:7.3f} s  {len(found):7,} blocks that exclude one another")
    exponent = np.polyfit(np.log(SIZES), np.log(seconds), 1)[0]
    print(f"exponent {exponent:.2f}; peak {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20:.2f} GB")


if __name__ == "__main__":
    main()
