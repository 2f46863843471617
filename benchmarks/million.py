"""Time and memory of the columnar part of alignment from ten thousand to a million claims.

usage: python benchmarks/million.py
Measured are the three functions of align/columns.py that align() runs on more than 30 articles, on what it gives them: `meetings` of
articles in the words and values that few have, `candidates` among the claims of each event and kind of figure, `exclude` on the
readings of every such pair. Not measured here: reading texts, growing events from the meetings, and judging the pairs (benchmarks/batch.py
measures all of it).

Articles as news gives them: events of 2 to 40 articles, 5 on average, 18 claims an article, of a few kinds of figure; 90 words an
article, a third of them the event's, the rest drawn by Zipf's law. Values over nine orders of magnitude, most restated exactly, some
rounded, one in forty mistyped. Each size runs in a process of its own.
"""

from __future__ import annotations

import multiprocessing
import resource
import time

import numpy as np

from factcheck.align.candidates import ALL_PAIRS, MANY
from factcheck.align.columns import candidates, exclude, meetings
from factcheck.align.events import COMMON_LEAST, COMMON_SHARE, LEAST_MEETING, MOST_MEETINGS

SIZES = (10_000, 30_000, 100_000, 300_000, 1_000_000)
CLAIMS, KINDS, WORDS, OWN = 18, (0.35, 0.25, 0.2, 0.1, 0.1), 90, 30
VOCABULARY = 60_000


def columns(count: int, seed: int = 1) -> tuple[list[list[int]], np.ndarray, list[tuple[int, ...]], np.ndarray, np.ndarray]:
    """Words of each article; event and kind, nearby words, low and high of each claim."""
    rng = np.random.default_rng(seed)
    articles = count // CLAIMS + 1
    event = np.repeat(np.arange(articles), np.minimum(1 + rng.geometric(0.25, articles), 40))[:articles]
    zipf = 1 / (np.arange(VOCABULARY) + 3) ** 0.9
    common = rng.choice(VOCABULARY, (articles, WORDS - OWN), p=zipf / zipf.sum())
    own = VOCABULARY + event[:, None] * 2 * OWN + rng.integers(0, 2 * OWN, (articles, OWN))
    words = [list(set(row)) for row in np.hstack([common, own]).tolist()]
    told = np.repeat(event, CLAIMS)[:count]
    fact = told * 2 * CLAIMS + rng.integers(0, 2 * CLAIMS, count)
    kind = np.searchsorted(np.cumsum(KINDS), (fact * 2654435761 % 1000) / 1000)
    value = np.round(10 ** ((fact * 40503 % 9001) / 1000))
    step = 10.0 ** np.maximum(0, np.floor(np.log10(np.maximum(value, 1))) - 1)
    value = np.where(rng.random(count) < 0.2, np.round(value / step) * step, value)
    value = np.where(rng.random(count) < 1 / 40, value * rng.choice([0.1, 0.9, 1.1, 10.0], count), value)
    beside = [tuple(row) for row in (fact[:, None] * 4 + rng.integers(0, 4, (count, 3))).tolist()]
    return words, told * len(KINDS) + kind, beside, value - 0.5, value + 0.5


def run(count: int, out: multiprocessing.SimpleQueue[float]) -> None:
    """Measure one size."""
    words, block, beside, low, high = columns(count)
    start = time.process_time()
    total = len(words)
    left, _ = meetings(words, LEAST_MEETING, COMMON_LEAST, int(COMMON_SHARE * total), MOST_MEETINGS * total)
    met = time.process_time()
    one, other = candidates(block, beside, ALL_PAIRS, MANY)
    apart = exclude(low, high, one, other)
    done = time.process_time()
    out.put(done - start)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    print(
        f"{count:9,} claims of {total:6,} articles: {len(left):9,} meetings in {met - start:5.2f} s, {len(one):10,} pairs, "
        f"{apart.mean():.0%} apart, in {done - met:5.2f} s; together {done - start:5.2f} s CPU, {memory:.2f} GB",
        flush=True,
    )


def main() -> None:
    """Print CPU seconds and peak memory for each size, and the fitted exponent."""
    context = multiprocessing.get_context("spawn")
    seconds = []
    for size in SIZES:
        queue: multiprocessing.SimpleQueue[float] = context.SimpleQueue()
        process = context.Process(target=run, args=(size, queue))
        process.start()
        process.join()
        seconds.append(queue.get())
    print(f"exponent {np.polyfit(np.log(SIZES), np.log(seconds), 1)[0]:.2f}")


if __name__ == "__main__":
    main()
