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
        "선거\n\n선거인 4290만7715명 중 2577만7333명이 투표했고, 앞서 이틀간 실시된 사전투표율은 20.14%를 기록했다."
    ),
    "votes without the postal ones": "개표\n\n김 후보는 사전투표 3만2천120표, 본투표 4만1천200표로 7만3천900표를 얻었다.",
    "one bank and six others": ("Seven banks cut rates in Norland\n\nVale Bank and six other banks cut rates in Norland on Thursday."),
    "some of the saved in danger": ("사고\n\n승객 20명 가운데 16명은 구조됐으며 3명은 위독한 상태다. 나머지 4명은 실종됐다."),
    "an anniversary": ("개통\n\n솔내선이 12일로 개통 1년이 됐다. 2017년 1월 첫 삽을 뜬 지 8년 2개월 만이었다."),
    "a museum that closes on Mondays": ("전시\n\n전시는 3월 2일 개막해 3월 28일까지 24일간 이어진다. 매주 월요일 휴관한다."),
    "a rise rounded in the lead": (
        "Calder wages rise 3.6% in February\n\nWages rose 4% in February, officials said. They had risen 2.6% in January."
    ),
    "forecasts of two things in one bracket": ("실적\n\n매출과 영업이익 모두 시장 전망치(매출 85조원, 영업이익 5조8000억원)보다 낮았다."),
    "a fall before a list told by size": (
        "재산\n\n중위값은 지난해 1.92억원보다 2300만원 떨어졌으며, 지역별로는 서울 3.64억원, 세종 2.71억원, 경기 2.21억원 순이었다."
    ),
    "a sergeant's pay and a budget": (
        "내년 병장 봉급 125만원·3축 증강…국방 예산안 59.59조\n\n"
        "내년 국방 예산안이 59조5900억원으로 편성됐다. 병장 봉급은 125만원으로 오른다."
    ),
    "a share of the vote beside seats": (
        "Result\n\nTill 9.30 pm, the BJP had won 216 seats and was leading in 39 others with a vote share of 41.4 per cent."
    ),
    "a journey of four months and a half, told twice": (
        "다누리, 달 향한 4개월 반 여정 시작\n\n다누리는 4개월 반에 걸친 우주 여정에 올랐다."
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
    "FC204": "수주\n\n설비 1기를 27억5000만달러(약 3조5800억원)에 수주했다고 7일 공시했다. 원·달러 환율 1400원을 적용한 금액이다.",
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
