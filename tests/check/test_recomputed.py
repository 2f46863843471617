"""What the arithmetic checks hold to, beyond the examples of the rule files."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

import pytest

from factcheck.check.arith.operand import cut_off, operand, side_by_side
from factcheck.check.arith.polling import expected
from factcheck.checker import Checker
from factcheck.types import Document, Mention


@cache
def checker() -> Checker:
    return Checker()


def told(text: str, lang: str = "ko", headline: str | None = None) -> list[str]:
    document = Document(text, id="a", lang=lang, published="2024-05-20", headline=headline)
    return [f.rule for f in checker().check([document]) if f.severity.label != "info"]


def figure(value: str, precision: str, digits: int, hedge: str | None = None) -> Mention:
    return Mention(0, 1, value, "number", Decimal(value), precision=Decimal(precision), digits=digits, hedge=hedge)


def test_a_figure_may_be_cut_off_instead_of_rounded_but_not_below_the_next_step() -> None:
    stated = operand(figure("563", "1", 3))
    assert stated is not None
    assert cut_off(Decimal("563.9"), stated)
    assert not cut_off(Decimal("564"), stated)
    assert not cut_off(Decimal("562.9"), stated)


def test_a_round_level_beside_a_finer_one_is_trusted_to_two_digits() -> None:
    round_one, fine = figure("5000", "1000", 1), figure("5230", "10", 3)
    x, y = operand(round_one), operand(fine)
    assert x is not None
    assert y is not None
    narrowed, _ = side_by_side(x, y, round_one, fine)
    assert (narrowed.bounds.low, narrowed.bounds.high) == (4950, 5050)


def test_a_hedged_level_stays_as_wide_as_its_hedge() -> None:
    about, fine = figure("5000", "1000", 1, hedge="약"), figure("5230", "10", 3)
    x, y = operand(about), operand(fine)
    assert x is not None
    assert y is not None
    assert side_by_side(x, y, about, fine)[0] == x


def test_the_margin_of_a_thousand_people_is_three_point_one_points() -> None:
    assert round(expected(Decimal(1000), Decimal(95)), 1) == Decimal("3.1")
    assert round(expected(Decimal(1000), Decimal(99)), 1) == Decimal("4.1")


@pytest.mark.parametrize(
    "text",
    [
        "지난해 같은 기간(매출 2758억 원, 영업이익 209억 원)보다 매출은 28.5% 증가했다.",
        "검찰은 12명을 재판에 넘겼다. 이 중 5명은 구속, 4명은 불구속 상태다.",
        "응답자의 62%가 우산을 갖고 다니고 48%는 잃어버린 적이 있다.",
        "유가는 배럴당 79달러로 올랐고 환율은 1,360원으로 내렸다.",
        "기업별로 4년간 연 5억원 내외, 총 6,277억원을 지원한다.",
        "뮤지컬 관람료는 VIP석 16만 원, 스탠딩석 9만 원, 시야제한석 8만 원이다.",
        "재적 위원 310명 중 222명이 표결해 219명이 찬성, 3명이 기권했다.",
        "오전까지 사망 41명, 실종 11명, 부상 36명으로 파악됐다.",
        "전용면적 59㎡(25평) 아파트가 가장 많이 팔렸다.",
        "일반공급(420가구)이 3.1대1, 임대(250가구)가 1.3대1의 경쟁률을 보였다.",
        "배표는 동해가 3달러에서 6달러로, 남해는 2달러에서 9달러로 올랐다.",
        "외곽 창고 31채와 축사 22채가 탔고 전체 6채는 무사했다.",
    ],
)
def test_figures_that_only_stand_side_by_side_are_not_calculated(text: str) -> None:
    assert told(text) == []


def test_subtotals_and_incomplete_lists_raise_nothing() -> None:
    assert told("예산 12조 원은 복지 5조 원, 교통 2조 원, 교육 1조 원 등으로 나뉜다.") == []
    assert told("The budget of $12 billion includes $5 billion for welfare and $2 billion for roads.", "en") == []


def test_one_odd_share_among_three_is_found_without_a_whole() -> None:
    assert told("20대 312명(26%), 30대 480명(40%), 40대 408명(43%)이 응모했다.") == ["FC201"]
    assert told("20대 312명(26%), 30대 480명(40%), 40대 408명(34%)이 응모했다.") == []


def test_a_drop_told_in_percent_of_two_levels_is_no_slip_of_points() -> None:
    assert told("점유율은 40%에서 30%로 25% 줄었다.") == []
    assert told("점유율은 40%에서 30%로 10% 줄었다.") == ["FC203"]


def test_a_weighted_margin_of_error_is_larger_and_no_fault() -> None:
    assert told("The poll of 1,000 adults has a margin of error of plus or minus 4.2 percentage points.", "en") == []
    assert told("The poll of 1,000 adults has a margin of error of plus or minus 1.2 percentage points.", "en") == ["FC208"]


def test_how_many_times_apart_two_amounts_are_is_no_amount():
    text = "The bridge will cost $23.4 million. The council's budget lists the bridge at $234 million."
    (finding,) = [f for f in Checker().check([Document(text, lang="en", published="2024-05-01")]) if f.rule == "FC206"]
    assert (finding.computed.result, finding.computed.unit) == (10, None)


def test_votes_with_a_share_of_their_own_are_no_whole_of_the_next_candidates() -> None:
    count = "김 후보는 6만1648표를 얻어 득표율 {}기록 중이다. 박 후보는 4만5657표로 41.27%의 득표율에 그치고 있다."
    assert not told(count.format("55.73%를 "))


def test_an_obituary_may_name_another_year_of_the_life() -> None:
    life = "1978년 '푸른 강'으로 등단한 소설가 한서린(19{}3년생)이 {}향년 81세로 별세했다."
    assert told(life.format(5, "10일 ")) == ["FC304"]
    assert not told(life.format(4, "10일 "))
    assert not told(life.format(5, ""))  # who died in 1978?


@pytest.mark.parametrize(
    "text",
    [
        "나래당 김솔이 46.2%를 얻어 다온당 박샘(44.7%)에게 오차범위(±2.8%포인트) 안에서 앞선다.",
        "김 후보 지지율은 36%, 박 후보는 34%로 나왔다. 김 후보는 전주보다 5%포인트 뛰었고, 박 후보는 5%포인트 빠졌다.",
        "한들전자의 지난해 연간 영업이익은 31조2450억원이다.\n\n매출은 88조1740억원으로 전년 대비 112% 늘었다.",
        "하루 사망자는 48명으로 전날보다 3명 늘었다. 지금까지 숨진 사람은 모두 2만4170명으로, 치명률은 0.12%다.",
        "한들은 새솔 주식 612만4850주를 공개매수했다. 새솔 발행주식의 27.84%인 612만4850주를 두 계열사가 나눠 갖는다.",
        "산모의 평균 나이는 33.6세로 전년 대비 0.1세 올랐다. 첫째를 낳은 나이는 33.0세, 둘째는 34.4세다.",
    ],
)
def test_figures_told_side_by_side_are_not_worked_out_from_each_other(text: str) -> None:
    assert not told(text)


def test_a_total_with_those_who_are_not_counted_beside_it_is_no_sum_of_the_others() -> None:
    assert not told("폭우로 3명이 숨지고 5명이 실종됐다. 다친 사람까지 더하면 인명 피해는 모두 14명이다.")
    assert told("폭우로 3명이 숨지고 5명이 실종됐다. 인명 피해는 모두 14명이다.") == ["FC202"]


def test_a_headline_that_names_nobody_is_told_of_no_other_than_its_article() -> None:
    text = "12일 오후 발생한 규모 4.6의 가온 지진 뒤 여진이 41차례 이어졌다. 13일 새벽 가온시 앞바다에서 난 규모 2.8의 여진이 가장 컸다."
    text += " 기상청은 본진의 깊이를 21㎞로 분석했다."
    assert not told(text, headline="가온 지진 여진 41차례…가장 큰 것은 규모 2.8")


def test_three_firms_told_again_are_no_share_of_themselves() -> None:
    assert not told("3사의 전자책 판매량은 7만 부에 이른다.\n\n대형서점 3사의 시장점유율은 약 90%에 이른다.")


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("The choir sold 412 tickets, up 25 percent from 350.", "warning"),  # 17.7: no slip makes that 25
        ("The choir sold 420 tickets, up 11 percent from 350.", "warning"),
        ("The choir sold 420 tickets, up 3 percent from 350.", "info"),  # 20
        ("The choir sold 4,200 tickets, up 20 percent from 350.", "error"),  # a zero too many among what was sold
        ("The choir sold 420 tickets, up 2 percent from 350.", "error"),  # a digit left out
        ("The choir sold 420 tickets, up 26 percent from 350.", "error"),  # a digit mistyped
        ("The tower has 12 bells, the hall 9 bells and the store 30 bells, a total of 41 bells.", "error"),
        ("The tower has 12 bells, the hall 9 bells and the store 30 bells, a total of 63 bells.", "error"),  # 12 counted twice
        ("The tower has 12 bells, the hall 9 bells and the store 30 bells, a total of 74 bells.", "warning"),
    ],
)
def test_a_misfit_that_no_slip_of_the_pen_explains_is_a_warning_and_one_far_off_a_note(text: str, severity: str) -> None:
    found = [f.severity.label for f in checker().check([Document(text, id="a", lang="en", published="2024-05-20")])]
    assert found == [severity]


def test_parts_behind_a_total_and_a_sum_for_each_are_reckoned_up() -> None:
    assert told("Some 14 of them needed hospital treatment: 11 from Larkhaven, six from Mere and four from Gossfield.", "en") == ["FC202"]
    assert told("피해 신고는 모두 1,284건으로 새터동 562건, 돌마동 431건, 가재울동 327건이다.") == ["FC202"]
    assert told("The mains burst at 18,900 households. The firm will pay each household £45, a total of £8.5 million.", "en") == ["FC206"]
    assert told("피해 가구는 4만2,300가구다. 회사는 한 가구에 1만2천 원씩 모두 50억7,600만 원을 깎아 주기로 했다.") == ["FC206"]


def test_a_headline_that_nothing_bears_out_is_told_with_the_only_figure_of_its_unit_in_the_lead() -> None:
    head, lead = "Storm leaves 84,000 homes without power", "A storm left 72,300 homes without power in Mere on Sunday, the utility said."
    assert told(lead, "en", head) == ["FC110"]
    assert told(f"{lead}\n\nAnother 11,700 homes were cut off in Oakey.", "en", head) == []  # the sum of the two
    assert told(f"{lead}\n\nBy night 84,200 were in the dark.", "en", head) == []
    assert told("A storm left 72,300 homes and 6,100 homes without power in two towns.", "en", head) == []
    assert told("변압기 화재로 4만2,300가구가 정전됐다고 시가 밝혔다.", "ko", "변압기 화재로 4만8천 가구 정전") == ["FC110"]
    assert told("변압기 화재로 4만7,600가구가 정전됐다고 시가 밝혔다.", "ko", "변압기 화재로 4만8천 가구 정전") == []


def test_wholes_told_before_their_parts_and_shares_of_what_is_usual_are_reckoned_up() -> None:
    assert told("Some 3,150 drivers voted in the ballot: 2,520 were in favour of a strike and 530 against.", "en") == ["FC202"]
    assert told("The operator expects 480 trains a day to be cancelled, 50% of the usual 800.", "en") == ["FC201"]
    assert told("The last strike, in March 2023, lasted four days, from 6 to 8 March.", "en") == ["FC306"]
    assert told("농가 86곳이 소와 돼지 1만2,400마리를 키운다. 소가 4,300마리, 돼지가 7,100마리다.") == ["FC202"]
    assert told("백신 접종률은 96.2%로 1년 전 94.7%보다 1.5% 높아졌다.") == ["FC203"]  # 1.58 percent, exactly 1.5 points


@pytest.mark.parametrize(
    ("text", "message"),
    [
        # the word as the article has it, not the stem that was looked for
        ("관객은 918만 명으로 지난해 개봉작의 1,021만 명을 넘어섰다.", "918만 명은 1,021만 명보다 작은데 '넘어섰다'라고 적었다"),
        # a difference as it comes out, not rounded like the stated one
        ("매출은 지난해 1조3,852억 원에서 올해 1조6,227억 원으로 2,500억 원 늘었다.", "차이는 2375억 원인데 2,500억 원이라고"),
    ],
)
def test_a_message_tells_words_and_results_in_full(text: str, message: str) -> None:
    document = Document(text, id="a", lang="ko", published="2024-05-20")
    assert [f.message for f in checker().check([document]) if message in f.message]
