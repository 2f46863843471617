"""What is told of an election gone by is no conflict with the one that the other article tells of."""

from factcheck.checker import Checker
from factcheck.types import Document

CHECKER = Checker()
NOW = "누리시 의회 선거 개표 결과 가람당은 지역구 161석과 비례대표 14석으로 모두 175석을 확보했다."
BEFORE = "누리시 의회 선거에서 가람당이 175석을 확보했다. 지난 {year}년 선거에서 당시 가람당은 지역구 163석에 비례대표 17석을 차지했다."


def conflicts(*texts):
    documents = [Document(t, id=str(i), lang="ko", published="2024-04-11") for i, t in enumerate(texts)]
    return [tuple(p.surface for p in f.places) for f in CHECKER.check(documents) if f.rule == "FC101"]


def test_the_seats_won_four_years_ago_are_none_of_those_won_now():
    assert not conflicts(NOW, BEFORE.format(year=2020))
