"""Versions of one outlet's story: the later takes the place of the earlier."""

import pytest

from factcheck.align.version import rank_of
from factcheck.checker import Checker
from factcheck.types import Document

CHECKER, DAY = Checker(), "2025-05-12"
TEXT = "{head}\n\n{day}일 오후 가람시 염료 공장에서 보일러가 터져 {dead}명이 숨지고 {hurt}명이 다쳤다. 소방대는 장비 38대를 보냈다."


def told(*articles):
    documents = [
        Document(TEXT.format(head=head, day=12, dead=dead, hurt=14), f"{i}", lang="ko", published=DAY, outlet=outlet, headline=head)
        for i, (outlet, head, dead) in enumerate(articles)
    ]
    return {(f.type, *sorted({p.surface for p in f.places})) for f in CHECKER.check(documents)}


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("[속보] 공장 폭발", "[1보] 공장 폭발"),
        ("[1보] 공장 폭발", "공장 폭발(2보)"),
        ("[3보] 공장 폭발", "(종합) 공장 폭발"),
        ("<종합> 공장 폭발", "공장 폭발[종합2보]"),
        ("[종합3보] 공장 폭발", "[정정] 공장 폭발"),
        ("UPDATE 1-Blast at dye works", "UPDATE 2-Blast at dye works"),
        ("UPDATE 9-Blast at dye works", "WRAPUP 1-Blast at dye works"),
        ("WRAPUP 3-Blast at dye works", "CORRECTED-Blast at dye works"),
        ("Update: blast at dye works", "Blast at dye works (Corrects number of dead in paragraph 2)"),
    ],
)
def test_marks_tell_which_version_is_later(earlier, later):
    assert rank_of(earlier) < rank_of(later)


@pytest.mark.parametrize("head", ["공장 종합 대책 나와", "종합2보", "Blast update expected", "The company corrected a filing"])
def test_words_that_are_no_mark_tell_no_version(head):
    assert rank_of(head) is None


@pytest.mark.parametrize("order", [1, -1], ids=["in order", "the later one first"])
def test_what_a_later_version_of_one_outlet_changed_is_told_as_an_update(order):
    found = told(*(("온새통신", "[1보] 가람시 공장 폭발", 2), ("온새통신", "[종합] 가람시 공장 폭발", 5))[::order])
    assert ("stale_figure", "2명", "5명") in found
    assert not any(kind == "cross_conflict" for kind, *_ in found)


def test_a_version_of_another_outlet_supersedes_nothing():
    found = told(("온새통신", "[1보] 가람시 공장 폭발", 2), ("다온신문", "[종합] 가람시 공장 폭발", 5))
    assert any(kind == "cross_conflict" for kind, *_ in found)


def test_a_correction_replaces_even_what_looks_mistyped():
    found = told(("온새통신", "가람시 공장 폭발", 25), ("온새통신", "[정정] 가람시 공장 폭발", 52))
    assert ("stale_figure", "25명", "52명") in found


def test_the_number_of_a_version_is_no_figure():
    article = CHECKER.check([Document(TEXT.format(head="[3보] 가람시 공장 폭발", day=12, dead=2, hurt=14), lang="ko")]).articles[0]
    assert "3" not in [m.surface for m in article.mentions]
