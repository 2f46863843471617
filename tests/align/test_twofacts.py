"""Figures of two things, however alike their sentences are; of one thing the same figures are a conflict."""

import pytest

from factcheck.align.gathering import gather
from factcheck.align.twofacts import of_another, of_two_in_row, passed_between
from factcheck.checker import Checker
from factcheck.extract import Extractor
from factcheck.settings import Settings
from factcheck.types import Document

CHECKER = Checker()
SALES = "나래식품 2분기 실적\n\n나래식품의 2분기 매출은 4120억 원으로 {} 대비 {}% 늘었다. 직원은 2140명이다."
EXPORTS = "8월 수출 늘었다\n\n8월 {} 수출은 1년 전보다 {}% 늘었다고 관세청이 밝혔다. 반도체가 가장 많이 나갔다."
MONTHLY = "수출 늘었다\n\n관세청은 {} 수출이 1년 전보다 {}% 늘었다고 밝혔다. 반도체가 2140억 원어치 나갔다."
GUESTS = "가온시 축제\n\n가온시 축제에 온 사람은 {}. 가온시는 14일 자료를 냈다."
CROWD = "한들 산불\n\n한들군 산불로 주민 {}이 대피했다. 집 412채가 탔다."
ABOARD = "비행기에는 승객 175명과 {} 등 총 181명이 타고 있었다. 엔진은 2개다."
BLAST = "Mill blast\n\nThe blast at the mill in Dunmore hurt {}, the mayor said. It broke 2,180 windows."
STORM = "Storm\n\nThe storm left {} in Harlow, the mayor said. It broke 2,180 windows."
FILM = "Film\n\nThe film 'Dune Sea' took {} days to reach {} million viewers, its maker said. It runs on 412 screens."
FIRES = "Fire\n\nThe fires in {} drove {} people from their homes, the mayor said. Some 2,180 homes burned."
TAKINGS = "Films\n\n{} took in ${} million on its first weekend, the cinemas said. It ran on 2,180 screens."
PORTS = "Ports ranked\n\nIn a survey of 2,180 shippers the port of {} ranked {} among 12 ports."
DEAL = "Deal\n\nTorrin will pay {} million for the Dunmore port. It has 2,180 workers."


def gravest(*texts):
    lang = "ko" if any("가" <= c <= "힣" for c in texts[0]) else "en"
    documents = [Document(t, id=str(i), lang=lang, published="2024-05-14") for i, t in enumerate(texts)]
    return max((f.severity for f in CHECKER.check(documents) if f.rule == "FC101"), default=-1)


@pytest.mark.parametrize(
    ("text", "first", "apart", "same"),
    [
        pytest.param(SALES, ("전년 동기", "12.4"), ("전 분기", "14.2"), ("전년 동기", "14.2"), id="two bases"),
        pytest.param(EXPORTS, ("미국", "12.4"), ("베트남", "14.2"), ("미국", "14.2"), id="two countries"),
        pytest.param(MONTHLY, ("4월", "12.4"), ("5월 1~10일", "14.2"), ("4월", "14.2"), id="two months"),
        pytest.param(MONTHLY, ("4월", "12.4"), ("3월", "17.6"), ("4월", "17.6"), id="two months, no slip"),
        pytest.param(
            GUESTS,
            ("△청년 1,240명 △중년 980명이다",),
            ("△노년 1,310명 △소년 870명이다",),
            ("△청년 1,310명 △중년 980명이다",),
            id="two labels",
        ),
        pytest.param(CROWD, ("1만2345명",), ("1만2346명",), ("1만2354명",), id="rounded apart"),
        pytest.param(ABOARD, ("승무원 4명, 조종사 2명",), ("승무원 6명",), ("승무원 5명",), id="divided otherwise"),
        pytest.param(BLAST, ("47 people",), ("many people, including 41 from Harlow",), ("41 people",), id="a part"),
        pytest.param(STORM, ("47 people dead",), ("52 people injured",), ("52 people dead",), id="two fates"),
        pytest.param(FILM, ("22", "10"), ("33", "11"), ("33", "10"), id="two marks"),
        pytest.param(FIRES, ("Torrin and Vell", "512"), ("Torrin", "387"), ("Torrin and Vell", "387"), id="one of both"),
        pytest.param(
            TAKINGS,
            ("Torrin Nights and Vell", "512"),
            ("Torrin Nights", "387"),
            ("Torrin Nights and Vell", "387"),
            id="the takings of one of both",
        ),
        pytest.param(PORTS, ("Harlow", "third"), ("Dunmore", "fourth"), ("Harlow", "fourth"), id="two holders"),
        pytest.param(DEAL, ("US$412",), ("$421",), ("US$421",), id="two dollars"),
    ],
)
def test_what_two_figures_are_told_of_keeps_them_apart(text, first, apart, same):
    for pair in (first, apart), (apart, first):
        assert gravest(*(text.format(*told) for told in pair)) < gravest(text.format(*first), text.format(*same))


def test_a_figure_is_of_the_name_of_its_own_part_and_the_others_has_one_beside_it():
    row = "The count: William Marsh 50.9%, or 6,902,417 votes; Ralph Denton 48.5%, or 6,578,011 votes."
    one = "Ralph Denton got 6,942,930 votes."
    extractor = Extractor(Settings())
    said = {c.mention.surface: c for c in gather([extractor.article(Document(t, id=t[:3], lang="en")) for t in (row, one)])}
    marsh, denton, other = (said[f"{votes} votes"] for votes in ("6,902,417", "6,578,011", "6,942,930"))
    assert marsh.claim.entities[0] == "William Marsh"
    assert of_two_in_row(marsh, other, {})
    assert not of_two_in_row(denton, other, {})
    assert not of_two_in_row(other, denton, {})


def test_a_line_that_begins_with_a_name_tells_its_figures_of_that_name():
    row = "The count in Tarland: William Marsh 50.9%, or 6,902,417 votes; Ralph Denton 48.5%, or 6,578,011 votes."
    line = "Marsh wins in Tarland\n\nMarsh – 50.5%, 7,176,141 votes\nDenton – 48.5%, 6,942,930 votes"
    extractor = Extractor(Settings())
    said = {c.mention.surface: c for c in gather([extractor.article(Document(t, id=t[:3], lang="en")) for t in (row, line)])}
    denton = said["6,942,930 votes"]
    assert denton.claim.label == "Denton"
    assert of_another(denton, said["6,902,417 votes"])
    assert not of_another(denton, said["6,578,011 votes"])


@pytest.mark.parametrize(
    ("n", "day", "passed"),
    [("54일", "2016-11-19", True), ("24일", "2016-11-19", False), ("54일", "2016-10-20", False), ("50일", "2016-11-19", False)],
)
def test_the_day_of_a_strike_grows_with_the_days_of_its_reports(n, day, passed):
    extractor = Extractor(Settings())
    texts = (("2016-10-20", "철도 파업이 24일째 이어졌다."), (day, f"철도 파업이 {n}째 이어졌다."))
    one, other = gather([extractor.article(Document(text, id=str(i), lang="ko", published=at)) for i, (at, text) in enumerate(texts)])
    assert passed_between(one, other) is passed
    assert passed_between(other, one) is passed


@pytest.mark.parametrize(("one", "other"), [("2년", "3년"), ("14개월", "15개월"), ("2주", "3주")])
def test_lengths_a_unit_apart_in_reports_of_two_days_are_still_two(one, other):
    extractor = Extractor(Settings())
    texts = (("2024-03-05", f"공사는 {one} 걸렸다."), ("2024-03-06", f"공사는 {other} 걸렸다."))
    first, second = gather([extractor.article(Document(text, id=at, lang="ko", published=at)) for at, text in texts])
    assert not passed_between(first, second)
