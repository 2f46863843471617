"""What reports nobody had seen were wrongly told, or not told, and are now: each line one report, with the findings it must have."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.checker import Checker
from factcheck.types import Severity

QUIET = {
    "a whole that is one of a list of figures": (
        "지역 확진\n\n지역별 신규 확진자는 경기 2,755명, 서울 2,019명, 경남 690명, "
        "인천 564명, 부산 469명, 충남 419명, 강원 387명, 세종 50명이다."
    ),
    "votes of which the rest were spoiled": (
        "Vote\n\nOf the 3,017 members who voted, 2,836 were in favour and 154 against, while the rest spoiled their ballots."
    ),
    "runners of a third kind": (
        "Race\n\n38,417 runners completed the course, 20,745 of them men and 17,663 women; the rest were non-binary."
    ),
    "homes of two breakdowns": (
        "Homes\n\nDenton has 2,140 houses and 2,762 flats among 4,812 homes, of which 2,500 are rented and 2,312 owned."
    ),
    "a headline's 100% beside the 10% of before": (
        "Norland puts 100% tariff on Vale cars\n\nNorland put a 100% tariff on Vale cars on Thursday, up from a 10% tariff."
    ),
    "a weekday of a year gone by": ("Storm\n\nStorm Vale struck Calder in 2022. On Thursday, Sept. 1, the first warning was issued."),
    "those who answered, and a share of adults": ("조사\n\n이번 조사의 응답률은 12.4%다. 성인 1천4명 가운데 512명이 정부안에 찬성했다."),
    "early votes beside all voters": ("선거\n\n사전투표율은 34.7%였다. 유권자 4만1천286명 중 2만4천813명이 투표에 참여했다."),
    "early votes behind the final count": (
        "선거\n\n가람시 선거인 21만6480명 중 12만9880명이 표를 던졌고, 이틀 동안 치른 사전투표율은 20.4%로 집계됐다."
    ),
    "votes without the postal ones": "개표\n\n김 후보는 사전투표 3만2천120표, 본투표 4만1천200표로 7만3천900표를 얻었다.",
    "one bank and six others": ("Seven banks cut rates in Norland\n\nVale Bank and six other banks cut rates in Norland on Thursday."),
    "convicts some of whom were taken into custody": (
        "판결\n\n피고인 20명 가운데 16명은 유죄가 선고됐고 3명은 법정구속됐다. 나머지 4명은 무죄 판결을 받았다."
    ),
    "some of the saved in danger": ("사고\n\n승객 20명 가운데 16명은 구조됐으며 3명은 위독한 상태다. 나머지 4명은 실종됐다."),
    "an anniversary": ("개통\n\n솔내선이 12일로 개통 1년이 됐다. 2017년 1월 첫 삽을 뜬 지 8년 2개월 만이었다."),
    "a museum that closes on Mondays": ("전시\n\n전시는 3월 2일 개막해 3월 28일까지 24일간 이어진다. 매주 월요일 휴관한다."),
    "an area rounded in the body": "산불 피해 면적 2.4㎢\n\n이번 산불의 피해 면적은 2㎢로 집계됐다. 지난해에는 2.5㎢였다.",
    "forecasts of two things in one bracket": (
        "실적\n\n가온전자 실적은 두 항목에서 증권가 예상(매출 31조원, 순이익 2조4000억원)보다 낮았다."
    ),
    "a fall before a list told by size": (
        "집값\n\n가람도의 가운뎃값은 작년 2.14억원보다 1900만원 떨어졌고, 시별로는 새솔 3.46억원, 나래 2.38억원, 다온 2.05억원 순이었다."
    ),
    "a sergeant's pay and a budget": (
        "신입 교사 봉급 243만원·급식 확대…교육 예산안 81.36조\n\n"
        "정부가 짠 교육 예산안은 81조3600억원이다. 신입 교사의 봉급은 243만원이 된다."
    ),
    "a share of the vote beside seats": (
        "Result\n\nThe Vale Party had won 184 seats and was ahead in 27 others with a vote share of 38.6 per cent."
    ),
    "a journey of four months and a half, told twice": (
        "탐사선 새결, 4개월 반 비행 나서\n\n탐사선 새결은 4개월 반에 걸친 비행을 시작했다."
    ),
    "a sum five sentences from a count and a rate": (
        "예산\n\n사회복지가 1574억원으로 가장 많다. 문화는 452억원이다. "
        "군은 1인당 20만원의 지원금을 준다. 인구는 3만1420명으로 62억8400만원이 든다. "
        "농어민 7850명에게 한 해 60만원씩 주는 수당에는 47억1000만원을 배정했다."
    ),
}
TOLD = {
    "FC203": "Plan\n\nNorland wants wind to supply 20% of electricity in fiscal 2040, a rise of 11.5 percent from 8.5% in fiscal 2023.",
    "FC201": "Shares\n\nShares in Halla dropped 2.4 per cent in Seoul to 191,600 won, compared with Thursday's close of 200,000 won.",
    "FC304": "Painter\n\nBorn in 1924, the painter lived in Paris in the 1960s and died in 2003 aged 89.",
    "FC301": "축구\n\n지난 1월 14일에는 졌다. 새결은 다음 달 1일(목) 오후 2시 다솜FC와 원정 경기를 치른다.",
}
KOREAN_LIFE = "화가\n\n1924년 태어난 윤 화백은 1960년대 파리에 머물렀고 2003년 89세로 타계했다."


def rules_told(text: str, folder: Path) -> list[str]:
    """The rules of the errors and warnings on one page of 12 March 2026."""
    page = folder / "page.txt"
    page.write_text(f"---\ndate: 2026-03-12\n---\n{text}\n", "utf-8")
    return [f.rule for f in Checker(lang="en").check([page]) if f.severity >= Severity.WARNING]


@pytest.mark.parametrize("text", QUIET.values(), ids=QUIET)
def test_nothing_is_told_of(text: str, tmp_path: Path) -> None:
    assert rules_told(text, tmp_path) == []


@pytest.mark.parametrize(("rule", "text"), [*TOLD.items(), ("FC304", KOREAN_LIFE)])
def test_a_slip_that_was_missed_is_told(rule: str, text: str, tmp_path: Path) -> None:
    assert rules_told(text, tmp_path) == [rule]


@pytest.mark.parametrize(
    "text",
    [
        "48 people killed in Calder pile-up\n\nThe pile-up on Thursday killed 41 people, police said. It involved 48 vehicles.",
        "Calder hires 12 teachers\n\nCalder hired 21 teachers on Thursday. It also bought 12 buses.",
    ],
)
def test_a_headline_is_not_borne_out_by_as_many_of_something_else(text: str, tmp_path: Path) -> None:
    assert rules_told(text, tmp_path) == ["FC110"]


def test_an_amount_is_converted_at_the_rate_that_the_text_names_on_days_no_table_reaches(tmp_path: Path) -> None:
    text = "수주\n\n설비 1기를 27억5000만달러(약 {}원)에 수주했다고 7일 공시했다. 원·달러 환율 1400원을 적용한 금액이다."
    page = tmp_path / "page.txt"
    for amount, rules in (("3조5800억", ["FC204"]), ("3조8500억", [])):
        page.write_text(f"---\ndate: 2031-03-12\n---\n{text.format(amount)}\n", "utf-8")
        assert [f.rule for f in Checker(lang="en").check([page]) if f.severity >= Severity.WARNING] == rules
