"""What meets on columns: rows that share a block, articles that share rare words, and readings that exclude one another."""

from itertools import combinations

import numpy as np
import pytest

from factcheck.align import columns
from factcheck.align.candidates import candidate_pairs, find_candidates
from factcheck.align.columns import SHORT, block_key, candidates, exclude, meetings, pairs_within
from factcheck.align.gathering import gather
from factcheck.checker import Checker
from factcheck.types import Document

RNG = np.random.default_rng(3)


def test_every_pair_of_a_block_is_found_once_and_none_across_blocks():
    block = RNG.integers(0, 40, 200)
    left, right = pairs_within(block, 1000)
    expected = {(i, j) for i, j in combinations(range(200), 2) if block[i] == block[j]}
    assert sorted(zip(left.tolist(), right.tolist(), strict=True)) == sorted(expected)


def test_a_block_of_too_many_rows_brings_none_together():
    left, _ = pairs_within(np.array([5, 5, 5, 7, 7]), 2)
    assert left.tolist() == [3]


def test_partitions_by_block_give_the_pairs_of_the_whole():
    block = RNG.integers(0, 900, 5000)
    low = RNG.integers(0, 50, 5000).astype(float)
    words = [tuple(row) for row in RNG.integers(0, 40, (5000, 2)).tolist()]

    def told(rows):
        left, right = candidates(block[rows], [words[i] for i in rows], 6, 3)
        apart = exclude(low[rows], low[rows] + 30, left, right)
        return {(rows[i], rows[j], a) for i, j, a in zip(left.tolist(), right.tolist(), apart.tolist(), strict=True)}

    whole = told(np.arange(5000))
    assert whole == set().union(*(told(np.flatnonzero(block % 16 == part)) for part in range(16)))
    assert 100 < sum(apart for *_, apart in whole) < len(whole)


def test_of_a_large_block_those_rows_are_paired_that_share_a_feature_few_have():
    left, right = candidates(np.zeros(5, int), [("a", "x"), ("a", "x"), ("b", "x"), ("b",), ("c", "x")], 3, 2)
    assert set(zip(left.tolist(), right.tolist(), strict=True)) == {(0, 1), (2, 3)}


def test_readings_that_allow_one_value_in_common_do_not_exclude_one_another():
    low, high = np.array([123.5, 137.45, 135.0]), np.array([136.5, 137.55, 145.0])
    assert exclude(low, high, np.array([0, 0, 1]), np.array([1, 2, 2])).tolist() == [True, False, False]


def test_an_open_end_excludes_nothing_on_its_side():
    low, high = np.array([1900.0, 2400.0, 1500.0]), np.array([np.nan, 2600.0, 1600.0])
    assert exclude(low, high, np.array([0, 0]), np.array([1, 2])).tolist() == [False, True]


def test_pairs_laid_side_by_side_in_turns_exclude_one_another_as_all_at_once(monkeypatch):
    low, left, right = RNG.integers(0, 50, 300).astype(float), RNG.integers(0, 300, 1000), RNG.integers(0, 300, 1000)
    whole = exclude(low, low + 9, left, right)
    monkeypatch.setattr(columns, "AT_ONCE", 7)
    assert exclude(low, low + 9, left, right).tolist() == whole.tolist()
    assert 0 < whole.sum() < len(whole)


@pytest.mark.parametrize("count", [SHORT, SHORT + 1, SHORT + 2])
def test_the_last_of_very_many_rows_meet_as_the_first_do(count):
    rows = [("a", "b"), ("a", "b"), *(() for _ in range(count - 4)), ("c", "d"), ("c", "d")]
    left, right = meetings(rows, 2, 3, 3, 0)
    assert list(zip(left.tolist(), right.tolist(), strict=True)) == [(0, 1), (count - 2, count - 1)]


def test_claims_are_brought_together_alike_one_by_one_and_on_columns():
    text = "솔빛시 {a}에 {n}명이 모였고 {m}억 원이 들었다. 지난해보다 {p}% 늘었으며 {a}에서는 {n}건이 접수됐다. 예산은 {m}억 달러다."
    documents = [Document(text.format(a=a, n=31 + 7 * i, m=i % 3 + 2, p=i), id=a, lang="ko") for i, a in enumerate("가나다라마바사")]
    claims = gather(Checker().extractor.articles(documents, []))
    event = [claim.article % 2 for claim in claims]
    found = find_candidates(claims, event)
    for number in (0, 1):
        plain = candidate_pairs([c for c, e in zip(claims, event, strict=True) if e == number])
        assert {(a.ref, b.ref) for a, b, _ in plain} == {(a.ref, b.ref) for a, b, _ in found.of(number)}
    assert all(a.key != b.key for n in (0, 1) for a, b, apart in found.of(n) if apart)


def test_rows_meet_that_share_as_many_rare_features_as_asked():
    rows = [("a", "b", "x"), ("a", "b", "x"), ("b", "x"), ("x",)]

    def met(least):
        left, right = meetings(rows, least, 3, 3, 0)
        return list(zip(left.tolist(), right.tolist(), strict=True))

    assert met(1) == [(0, 1), (0, 2), (1, 2)]
    assert met(2) == [(0, 1)]
    assert met(3) == []


def test_commoner_features_count_rarest_first_while_there_is_room():
    rows = [("y", "z")] * 4 + [("z",)]
    assert len(meetings(rows, 1, 2, 5, 6)[0]) == 6
    assert len(meetings(rows, 1, 2, 5, 16)[0]) == 10


def test_a_block_key_is_the_same_in_every_process():
    assert block_key("e1", "money USD") == block_key("e1", "money USD") == -8068484733885232004
    assert block_key("e1", "money USD") != block_key("e1", "money", "USD")
