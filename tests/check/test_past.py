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


def test_an_article_that_names_the_year_of_an_event_is_set_against_one_that_does_not():
    tail = "이었다고 11일 밝혔다. 다리 길이는 2,317m다. 하자는 133건이 나왔다."
    named = "한빛다리 감사\n\n감사원은 2019년 완공된 한빛다리 공사비가 4,{}억원" + tail
    unnamed = "한빛다리 감사 결과\n\n감사원은 한빛다리 공사비가 4,182억원" + tail
    assert conflicts(named.format(812), unnamed) == [("4,812억원", "4,182억원")]
    assert conflicts(named.format(530), unnamed) == [("4,530억원", "4,182억원")]
