"""The columnar first pass."""

import numpy as np
import pandas as pd

from factcheck.align.columns import block_key, excluding


def frame(rows):
    return pd.DataFrame(rows, columns=["claim", "block", "low", "high"])


def test_readings_that_exclude_one_another_are_found_with_the_two_furthest_apart():
    found = excluding(frame([(0, 7, 123.5, 136.5), (1, 7, 137.45, 137.55), (2, 7, 135.0, 145.0), (3, 8, 1.0, 2.0), (4, 8, 1.5, 3.0)]))
    assert found[["block", "lower", "upper"]].to_numpy().tolist() == [[7, 0, 1]]


def test_an_open_end_excludes_nothing_on_its_side():
    assert excluding(frame([(0, 1, 1900.0, np.nan), (1, 1, 2400.0, 2600.0)])).empty
    assert len(excluding(frame([(0, 1, 1900.0, np.nan), (1, 1, 1500.0, 1600.0)]))) == 1


def test_partitions_by_block_give_the_rows_of_the_whole_frame():
    rng = np.random.default_rng(3)
    low = rng.integers(0, 50, 5000).astype(float)
    whole = frame(list(zip(range(5000), rng.integers(0, 900, 5000), low, low + 30, strict=True)))
    parts = [excluding(part) for _, part in whole.groupby(whole["block"] % 16)]
    together = pd.concat(parts).sort_values("block", ignore_index=True)
    pd.testing.assert_frame_equal(excluding(whole), together, check_dtype=False)
    assert len(together) > 100


def test_a_block_key_is_the_same_in_every_process():
    assert block_key("e1", "money USD", "investment") == block_key("e1", "money USD", "investment")
    assert block_key("e1", "money USD", "investment") != block_key("e1", "money", "USD investment")
