"""The final score of one match told otherwise is a conflict; halves, sets, series and other matches are none."""

import pytest

from factcheck.checker import Checker
from factcheck.types import Document, Severity

CHECKER = Checker()


def told(first, second, lang="en", days=("2025-03-08", "2025-03-09")):
    result = CHECKER.check(
        [Document(t, id=str(i), lang=lang, published=d) for i, (t, d) in enumerate(zip((first, second), days, strict=True))]
    )
    return [f for f in result if f.rule == "FC101" and f.severity > Severity.INFO]


REPORT = "Wrens through\n\nHalden Wrens beat Orrin Park 3-1 at Mallow Lane on Saturday before 8,412 people. Ada Rusk scored twice."
LATER = "Wrens into the last four\n\n{} Ada Rusk, twice on target for Halden Wrens, said the 8,412 people at Mallow Lane had carried them."


def test_another_score_of_one_match_is_told():
    assert told(REPORT, LATER.format("Orrin Park were beaten 3-2 by Halden Wrens on Saturday."))


def test_the_same_score_is_not():
    assert not told(REPORT, LATER.format("Orrin Park were beaten 3-1 by Halden Wrens on Saturday."))


@pytest.mark.parametrize(
    "sentence",
    [
        "Halden Wrens led 2-1 at half-time on Saturday.",
        "Halden Wrens won 4-3 on aggregate after Saturday.",
        "Halden Wrens beat Orrin Park 3-1, and Corrie lost 3-2 to Dunmore.",
        "Halden Wrens had lost 5-0 at Orrin Park in the autumn.",
        "The board voted 3-2 to extend the lease of Mallow Lane.",
    ],
)
def test_halves_legs_rounds_earlier_matches_and_votes_are_not(sentence):
    assert not told(REPORT, LATER.format(sentence))


def test_a_match_a_week_later_is_another_one():
    assert not told(REPORT, LATER.format("Halden Wrens beat Orrin Park 3-2 on Saturday."), days=("2025-03-08", "2025-03-16"))


def test_a_korean_score_stands_before_its_verb():
    first = "해솔 승리\n\n해솔 FC가 8일 두물경기장에서 관중 8,412명이 보는 가운데 온별 유나이티드를 3-1로 꺾었다. 서민교가 두 골을 넣었다."
    second = "해솔 4강\n\n해솔 FC가 온별 유나이티드에 {}로 이겨 4강에 올랐다. 두물경기장에는 8,412명이 찾았다. 서민교는 두 골을 넣었다."
    assert told(first, second.format("3-2"), lang="ko")
    assert not told(first, second.format("3-1"), lang="ko")
