"""What a finding says of how far readings lie apart."""

from factcheck.checker import Checker
from factcheck.types import Document

CHECKER = Checker()


def details(*texts):
    result = CHECKER.check([Document(t, id=str(i), lang="ko", published="2024-10-28") for i, t in enumerate(texts)])
    return [line for f in result if f.rule == "FC101" for line in f.detail]


def test_two_scores_of_one_match_have_no_difference_in_points():
    told = details(
        "누리 타이거즈는 28일 한들구장에서 열린 한들시리즈 5차전 달내 라이온스와 경기에서 6-5 역전승을 거뒀다.",
        "누리 타이거즈는 28일 한들구장에서 열린 한들시리즈 5차전에서 달내 라이온스에 7-5로 역전승을 거뒀다.",
        "누리 타이거즈가 28일 한들구장에서 열린 달내 라이온스와의 한들시리즈 5차전을 7-5로 이겨 정상에 올랐다.",
    )
    assert told
    assert not [line for line in told if "차이는" in line]
