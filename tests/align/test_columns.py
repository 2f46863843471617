"""What meets on columns: rows that share a block, articles that share rare words, and readings that exclude one another."""

from itertools import combinations

import numpy as np
import pandas as pd

from factcheck.align.columns import block_key, compare, meetings, pairs_within

RNG = np.random.default_rng(3)


def frame(rows):
    return pd.DataFrame(rows, columns=["claim", "block", "low", "high"])


def test_every_pair_of_a_block_is_found_once_and_none_across_blocks():
    block = RNG.integers(0, 40, 200)
    left, right = pairs_within(block, 1000)
    expected = {(i, j) for i, j in combinations(range(200), 2) if block[i] == block[j]}
    assert sorted(zip(left.tolist(), right.tolist(), strict=True)) == sorted(expected)


def test_a_block_of_too_many_rows_brings_none_together():
    left, _ = pairs_within(np.array([5, 5, 5, 7, 7]), 2)
    assert left.tolist() == [3]


def test_partitions_by_block_give_the_pairs_of_the_whole_frame():
    low = RNG.integers(0, 50, 5000).astype(float)
    whole = frame(list(zip(range(5000), RNG.integers(0, 900, 5000), low, low + 30, strict=True)))
    parts = [compare(part, 400) for _, part in whole.groupby(whole["block"] % 16)]
    together = pd.concat(parts).sort_values(["left", "right"], ignore_index=True)
    pd.testing.assert_frame_equal(compare(whole, 400).sort_values(["left", "right"], ignore_index=True), together)
    assert 100 < together["apart"].sum() < len(together)


def test_readings_that_allow_one_value_in_common_do_not_exclude_one_another():
    found = compare(frame([(0, 7, 123.5, 136.5), (1, 7, 137.45, 137.55), (2, 7, 135.0, 145.0), (3, 8, 1.0, 2.0)]), 400)
    assert found.to_numpy().tolist() == [[0, 1, True], [0, 2, False], [1, 2, False]]


def test_an_open_end_excludes_nothing_on_its_side():
    assert not compare(frame([(0, 1, 1900.0, np.nan), (1, 1, 2400.0, 2600.0)]), 400)["apart"].any()
    assert compare(frame([(0, 1, 1900.0, np.nan), (1, 1, 1500.0, 1600.0)]), 400)["apart"].all()


def test_rows_meet_in_rare_features_and_the_features_shared_are_counted():
    left, right, shared = meetings([("a", "b", "x"), ("a", "b", "x"), ("b", "x"), ("x",)], 3, 3, 0)
    assert list(zip(left.tolist(), right.tolist(), shared.tolist(), strict=True)) == [(0, 1, 2), (0, 2, 1), (1, 2, 1)]


def test_commoner_features_count_rarest_first_while_there_is_room():
    rows = [("y", "z")] * 4 + [("z",)]
    assert len(meetings(rows, 2, 5, 6)[0]) == 6
    assert len(meetings(rows, 2, 5, 16)[0]) == 10


def test_a_block_key_is_the_same_in_every_process():
    assert block_key("e1", "money USD") == block_key("e1", "money USD") == -8068484733885232004
    assert block_key("e1", "money USD") != block_key("e1", "money", "USD")
