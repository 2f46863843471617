"""What looks like a slip within one article and is none, and what is one though something beside it seems to settle it."""

import pytest

from factcheck.checker import Checker
from factcheck.types import Document

CHECKER = Checker()
DAY = "2024-05-14"


def told(text, headline=None):
    lang = "ko" if any("가" <= c <= "힣" for c in text) else "en"
    found = CHECKER.check([Document(text, id="a", lang=lang, published=DAY, headline=headline)])
    return [(f.rule, f.places[0].surface) for f in found]


@pytest.mark.parametrize(
    "text",
    [
        "The lake is 1.15 degrees Celsius (2.07 degrees Fahrenheit) warmer than it was.",
        "It grew warmer by 2.7 degrees Fahrenheit (1.5 degrees Celsius) in a century.",
    ],
)
def test_a_rise_in_temperature_is_converted_without_the_offset(text):
    assert told(text) == []


def test_points_beside_a_number_of_things_are_of_the_share_that_its_sentence_names():
    text = "가온전자 노트북은 1240만 대로 지난해보다 3.2%포인트 늘어난 {}을 보였다."
    assert told(text.format("점유율")) == []
    assert told(text.format("판매량")) == [("FC203", "3.2%포인트")]


def test_a_rate_above_a_hundred_is_no_share_of_two_figures_before_it():
    assert told("첫날 출발 가격은 5만 1400원, 장중 꼭대기는 6만 2300원이었다. 꼭대기 기준 상승률은 140%다.") == []


def test_one_price_told_against_two_others_must_come_to_one_price():
    text = "매수가는 전날 종가 {}보다 14.5%, 나루가 제시했던 12만 원보다 25% 높다."
    assert told(text.format("13만 100원")) == [("FC201", "14.5%")]
    assert told(text.format("13만 1000원")) == []


def test_a_share_of_a_whole_named_further_up_is_told_unless_the_whole_is_much_like_it():
    text = (
        "나래의 새 음반은 일주일 동안 {}만 장이 팔렸다. 소속사가 밝혔다. 노래는 모두 9곡이다.\n\n"
        "나온 날 약 328만 장이 팔려 일주일 판매의 74.4%가 그날 하루에 이뤄졌다."
    )
    assert told(text.format(509)) == [("FC201", "74.4%")]
    assert told(text.format(449)) == []


def test_what_is_taken_off_a_later_bill_is_no_sum_of_what_was_spent():
    assert told("주말에 식당을 5회, 회당 2만 원 이상 찾으면 다음 외식 때 1만 원을 깎아 준다.") == []


def test_a_total_told_before_its_parts_with_two_digits_swapped_is_told_though_the_right_one_stands_elsewhere():
    text = "가계 빚은 {} 원이다. 이 가운데 가계대출이 1795조 8000억 원, 판매신용이 118조 원을 차지한다. 둘을 더하면 1913조 8000억 원이다."
    assert told(text.format("1931조 8000억")) == [("FC202", "1931조 8000억 원")]
    assert told(text.format("1913조 8000억")) == []


def test_a_bill_called_total_need_not_come_as_close_to_its_parts():
    text = "The {} is put at $615 million. The craft and its wheels account for $215 million and the launch for $365 million."
    assert told(text.format("total bill")) == [("FC202", "$615 million")]
    assert told(text.format("bill")) == []


def test_a_bound_in_a_headline_is_borne_out_by_a_figure_told_as_a_little_more():
    text = "검사를 사칭한 사건은 3천 건 가까이로 전체의 절반 {}이었다. 피해자는 대개 50대였다. 은행은 용도를 묻는다."
    assert told(text.format("남짓"), "피해자 절반 넘게 50대") == []


def test_days_of_a_headline_and_of_a_body_that_count_other_things_are_no_slip():
    text = "음반은 사흘 내리 하루 45만 장꼴로 팔려 462만 장이 나갔다. 소속사가 밝혔다. 팬들이 반겼다."
    assert told(text, "나래, 나흘 만에 462만 장 돌파") == []


def test_one_to_so_many_is_rounded_in_a_headline_and_no_score():
    text = "일반 청약 경쟁률은 524.05대 1이었다. 청약은 이틀 동안 받았다. 8412명이 신청했다."
    assert told(text, "청약 경쟁률 524대 1") == []


def test_a_depth_rounded_in_a_headline_fits_that_of_its_body():
    text = "가온시 적설량은 {}㎝로 기록됐다. 나무가 꺾였다. 길이 막혔다."
    assert told(text.format("30.7"), "가온시 적설량 30㎝") == []


def test_a_body_of_a_name_with_one_more_syllable_is_no_other_spelling():
    assert told("최저임금위는 12일 회의를 열었다. 최저임금은 1만 30원이다. 최저임금위 위원은 27명이다.") == []


def test_two_days_of_one_event_in_two_months_are_a_slip_where_the_day_is_the_same():
    text = "가온시는 지난달 {}일 박물관을 개관했다. 시민이 몰렸다. 5월 12일 개관한 박물관은 무료다."
    assert told(text.format(7)) == []
    assert told(text.format(12)) == [("FC302", "지난달 12일")]


def test_shares_told_by_two_articles_to_the_last_place_are_a_note():
    texts = ("가온전자 인수전\n\n현재 지분은 가온전자 {}%, 나루통신 1.63%다. 매수는 17일 시작한다. 주식 수는 78만 주다.",) * 2
    for one, other, severity in (("3.28", "3.27", "info"), ("3.28", "2.38", "error")):
        documents = [Document(t.format(n), id=n, lang="ko", published=DAY) for t, n in zip(texts, (one, other), strict=True)]
        assert [f.severity.label for f in CHECKER.check(documents) if f.rule == "FC101"] == [severity], other
