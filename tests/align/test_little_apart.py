"""Counts and measures of one day that differ by little: a note, and no more."""

import pytest

from factcheck.checker import Checker
from factcheck.types import Document, Published, Severity

CHECKER = Checker()
BLAST = (
    "Mill blast injures 11\n\nAn explosion tore through a flour mill in Dunmore at 10:05 p.m. on Tuesday, injuring 11 workers. "
    "Firefighters used {} tons of foam."
)
AGAIN = (
    "Eleven hurt at mill\n\nEleven workers were hurt when a flour mill exploded in Dunmore at 10:05 p.m. on Tuesday. "
    "It took {} tons of foam to put out the fire."
)


def noted(first, second, days=("2026-03-12", "2026-03-12"), lang="en"):
    documents = [
        Document(t, id=str(i), lang=lang, published=Published(day, "label") if day else None)
        for i, (t, day) in enumerate(zip((first, second), days, strict=True))
    ]
    return [(f.severity, tuple(p.surface for p in f.places)) for f in CHECKER.check(documents) if f.rule == "FC101"]


def test_two_tonnages_of_one_day_that_differ_by_little_are_a_note():
    assert noted(BLAST.format(33), AGAIN.format(41)) == [(Severity.INFO, ("33 tons", "41 tons"))]


@pytest.mark.parametrize("days", [("2026-03-12", "2026-03-14"), ("2026-03-12", None)])
def test_those_of_two_days_or_of_an_unknown_one_may_have_been_counted_again(days):
    assert not noted(BLAST.format(33), AGAIN.format(41), days)


def test_those_far_apart_may_be_of_two_things():
    assert not noted(BLAST.format(33), AGAIN.format(52))


def test_an_article_that_gives_both_tells_of_two_things():
    assert not noted(BLAST.format(33), AGAIN.format(41) + " A tanker brought another 33 tons.")


def test_a_month_and_its_year_are_two_counts():
    first = BLAST.replace("used {} tons of foam", "used 33 tons of foam in March 2026")
    again = AGAIN.replace("It took {} tons of foam", "In 2026 it took 36 tons of foam")
    assert not noted(first, again)


@pytest.mark.parametrize(
    ("used", "took"),
    [
        ("used more than 33 tons", "It took under 31 tons"),
        ("used 33 tons", "It could take 41 tons"),
        ("used 33 tons", "The use of foam rose by 41 tons"),
    ],
    ids=["bounds", "what may be", "a rise"],
)
def test_those_told_otherwise_are_two(used, took):
    assert not noted(BLAST.replace("used {} tons", used), AGAIN.replace("It took {} tons", took))


def test_they_are_a_note_where_the_lexicon_knows_what_they_are_of_as_well():
    told = "시의회 승인 받아\n\n가온구 아파트 '해솔마을'은 1,240가구 규모다. 일반분양은 412가구다. 10일 1순위 청약에 5,210명이 몰렸다."
    again = "청약 마감\n\n가온구 '해솔마을' 아파트 1순위 청약에 5,210명이 신청했다. 특별공급을 뺀 일반분양은 358가구다."
    assert {severity for severity, _ in noted(told, again, lang="ko")} == {Severity.INFO}
