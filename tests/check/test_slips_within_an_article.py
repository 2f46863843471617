"""Slips that one article shows by itself and that were missed, and look-alikes of them that must stay untold."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.checker import Checker
from factcheck.types import Severity

TOLD = [
    ("FC306", "회기\n\n11월 20일부터 12월 19일까지 20일간 열리는 정례회는 현장 점검(11월 26일~12월 5일)을 거친다."),
    ("FC201", "사고\n\n이 해역의 좌초 사고는 2023년 43건에서 2024년 39건으로 잠시 줄었다가 지난해에는 47건으로 전년보다 12.5% 늘었다."),
    ("FC201", "상담\n\n교육청은 상담 인력을 현재 142명에서 내년 3월까지 180명으로 48명 증원하기로 했다."),
    ("FC201", "Alert\n\nThe alert covers 16 of the county's 40 districts, fewer than a third of them."),
    ("FC201", "Race\n\nIt expects 8,200 runners, up 40% from 6,500 last year.\n\n1,200 will run it all, 3,000 half and 4,000 a third."),
    ("FC410", "투표율\n\n솔내군수 선거 투표율은 55.0%로 2022년 선거(63.4%)보다 8.4%포인트 높았다."),
    ("FC410", "Line\n\nThat day 14,364 people rode the line, 14 percent below the forecast of 12,600."),
    ("FC205", "영화\n\n관객은 139분, 그러니까 2시간 9분 동안 자리를 지켰다."),
    ("FC205", "시험\n\n엔진은 148초(2분 48초) 동안 탔다."),
    ("FC205", "Engine\n\nThe engine reached a thrust of 28 metric tons, or 804 kilonewtons."),
    ("FC202", "가뭄\n\n정부가 25억원을 지원한다. 여기에 시 기금 18억원, 도비 12억원을 보태 모두 65억원을 쓴다."),
    ("FC202", "Prize\n\nEach winner earns $150,000. Kemi receives a further $50,000, bringing his total to $250,000."),
    ("FC202", "지분\n\n도윤 대표가 24.6%, 하준 이사가 11.2%로 두 사람이 38.5%를 갖고 있다."),
    ("FC202", "자금\n\n상장으로 들어오는 돈은 864억원이다. 공장에 620억원, 연구에 108억원, 빚을 갚는 데 64억원을 쓴다."),
    ("FC202", "선거\n\n재선거는 전국 14곳에서 열렸다. 단체장 3곳, 도의원 5곳, 군의원 7곳이다."),
    ("FC202", "Heat\n\nOf the 214 heat deaths counted so far, 132 were in Solmare, 85 in Torvia and 24 in Lagune."),
    ("FC202", "참가\n\n참가자는 풀코스 1200명, 하프코스 3000명, 10㎞ 4500명 등 모두 8200명이다."),
    ("FC202", "Race\n\nAbout 1,200 will run the full course, 3,000 the half and 4,000 the 10K, for a total of 8,700 runners."),
    ("FC206", "Survey\n\nIt cost £3.12 million, paid for with £180,000 from the state, £92,000 from a trust and £40,000 from the town."),
    ("FC202", "투표\n\n조합원 1만2600명 중 1만1340명이 투표해(투표율 90.0%) 찬성 8728명(73.0%), 반대 2948명, 무효 114명으로 가결했다."),
    ("FC202", "심의\n\n위원 13명이 모두 참석한 가운데 찬성 7표, 반대 6표, 기권 1표가 나왔다."),
    ("FC202", "인력\n\n대체 인력 2180명을 투입했다. 내부 직원이 1640명, 군에서 온 기관사 등이 450명이다."),
    ("FC202", "축제\n\n주차장은 3곳에 1150면을 마련했다. 면사무소 앞 520면, 운동장 830면, 하천 둔치 250면이다."),
    ("FC202", "정지\n\n5년간 정지는 모두 17건이다. 연도별로는 2022년 4건, 2023년 2건, 2024년 8건, 2025년 5건이었다."),
    ("FC202", "회항\n\n여객기에는 승객 247명과 승무원 17명 등 258명이 타고 있었다."),
    ("FC201", "열차\n\n일반열차는 352회에서 211회로 95.9%만 다닌다."),
    ("FC201", "Transfer\n\nRovenbeck will get 15 per cent of the initial £48m, or £9.2m."),
    ("FC201", "Drive\n\n812,000 children were vaccinated in the first three days of it, 43.8 per cent of the 2.4 million it is to reach."),
    ("FC306", "교섭\n\n노사는 28일 오후 4시부터 29일 오전 6시 30분까지 16시간 30분 동안 교섭했다."),
    ("FC306", "원전\n\n3호기는 10일 오전 3시 42분 자동 정지했다. 소방서에 알린 것은 정지 47분 뒤인 오전 4시 19분이었다."),
    ("FC306", "공사\n\n공사는 4월 1일 시작해 내년 1월 31일까지 8개월간 이어진다."),
    ("FC410", "어획\n\n어획량을 29만7600톤으로 확정했다. 지난 어기 31만 톤보다 4% 늘어난 규모다."),
    ("FC301", "투표\n\n사전투표는 지난달 5~6일(수·목) 이틀간 치러졌다."),
]
QUIET = {
    "a budget and what it is compared with": (
        "가람시 예산 3조 8,640억 원\n\n가람시가 3조 8,640억 원의 예산안을 냈다. 올해 3조 6,800억 원보다 1,840억 원(5.0%) 늘었다.\n\n"
        "회계별로는 일반회계 3조 2,180억 원, 특별회계 6,460억 원이다."
    ),
    "what one strike costs a day, and another": (
        "Strike\n\nIt expects to spend $14.6 million over the five days, or $2.92 million a day. "
        "The nine-day strike of 2019 cost $19 million."
    ),
    "two balances of one account": (
        "살림\n\n총수입 573조9천억원에서 총지출 610조7천억원을 뺀 통합수지는 36조8천억원 적자였으며, 기금을 뺀 관리수지는 87조원 적자였다."
    ),
    "schools each with its own total": (
        "증원\n\n나래대가 71명 증원돼 총 120명이 되며, 다온대 90명(총 200명), 새솔대 44명(총 120명)이 늘어난다."
    ),
    "a headline that adds up": "다온 공사장 붕괴로 10명 매몰\n\n사고로 2명이 숨지고 7명이 다쳤다. 또 묻힌 1명은 구조하고 있다.",
    "a forecast in a headline's bracket": (
        "Norland jobs +6.7K (vs +20K expected)\n\nThe number of jobs in Norland rose by 6.7K in September, short of forecasts."
    ),
    "five of the six": "Crash\n\nFive of the six on board the small plane were killed. A total of 15 people on the other were injured.",
    "seats of parties that are not all named": "개원\n\n새길당 175석, 민들당 12석, 다온당 3석 등 192석이 반대했다.",
    "a distance in thousands": "Race\n\nThere are 1,200 full-course runners and 4,000 10K runners, for a total of 5,200.",
    "lengths told right in two ways": "영화\n\n139분(2시간 19분)이다. 회의는 45분, 1시간 20분 두 차례 열렸다.",
    "goals and games": "Striker\n\nHe scored 31 goals in 46 games: 27 in the league, three in the cup and one in Europe.",
    "a yearly rate over three years": (
        "Tax\n\nCollections rose from Rs 12,22,117 crore in 2022-23 to Rs 18,06,047 crore in 2025-26, a CAGR of 13.90 percent."
    ),
    "a distance below": "GDP\n\nOutput was 0.8 per cent below where it was, down from the previous estimate of 0.4 per cent.",
    "the vote of years ago": (
        "Vote\n\nThe vote share of the VP this time was 52.5%, while in 2021 its vote share was 49.1%. The NP won 12.92% of the votes."
    ),
    "a magnitude and the dead": "나래 7.2 강진…4명 사망\n\n나래섬에서 규모 7.2의 강진이 나 4명이 숨졌다.",
    "rates by age": "이동\n\n이동률은 20대(22.8%)와 30대(20.1%)에서 높고 60대(7.0%), 70대(5.0%)는 낮았다.",
    "until the day of the news": "장마\n\n장마는 1월 18일 시작돼 이날까지 54일간 이어졌다.",
    "profit and sales of one quarter": (
        "솔내유업 2분기 영업이익 214억\n\n솔내유업은 2분기 매출이 4836억 원으로 4.9% 늘었다고 공시했다. "
        "영업이익은 214억 원으로 1년 전 180억 원에서 18.9% 증가했다."
    ),
    "weekdays a thing is open": "신청\n\n4월 1~30일(월~금) 오전 10시부터 신청을 받는다.",
    "minutes after a call nobody timed": "불\n\n불은 오후 2시 1분 발생했다. 소방대는 신고 15분 만인 오후 2시 20분 불을 껐다.",
    "three months and a week": "전시\n\n전시는 4월 25일 개막해 8월 1일까지 3개월간 열린다.",
    "a few places of many": "산불\n\n산불은 올해 전국 120곳에서 발생했다. 이 중 강원 30곳, 경북 25곳이다.",
    "two lots of a larger estate": "분양\n\n1차 물량은 300가구, 2차는 200가구이며 총 3000가구 규모다.",
    "abstentions in a bracket": "표결\n\n의원 35명이 참석한 가운데 찬성 20명, 반대 12명으로 통과됐다(기권 3명).",
    "a cost met in part": (
        "Cost\n\nIt costs $12 million, partly funded by $4 million from the state, $3 million from the city and $1 million from donors."
    ),
    "the children of the killed, by place": (
        "Raid\n\nOf the 60 people killed, 40 were children, 20 in Harlow City, 12 in Denton and 8 in Skarra."
    ),
    "two lengths to choose from": "Parking\n\nYou can park for 2 hours 30 minutes, or 30 minutes on match days.",
    "a change and no share": "인력\n\n인력은 50명에서 45명으로 10%만 감축하기로 했다.",
    "a change told right with its word": "투표율\n\n투표율은 55.0%로 2022년 선거(63.4%)보다 8.4%포인트 낮았다.",
    "weekdays of a range told right": "투표\n\n사전투표는 지난달 5~6일(목·금) 이틀간 치러졌다.",
}


def rules_told(text: str, folder: Path) -> list[str]:
    """The rules of the errors and warnings on one page of 12 March 2026."""
    page = folder / "page.txt"
    page.write_text(f"---\ndate: 2026-03-12\n---\n{text}\n", "utf-8")
    return [f.rule for f in Checker(lang="en").check([page]) if f.severity >= Severity.WARNING]


@pytest.mark.parametrize(("rule", "text"), TOLD)
def test_a_slip_that_was_missed_is_told(rule: str, text: str, tmp_path: Path) -> None:
    assert rules_told(text, tmp_path) == [rule]


@pytest.mark.parametrize("text", QUIET.values(), ids=QUIET)
def test_nothing_is_told_of(text: str, tmp_path: Path) -> None:
    assert rules_told(text, tmp_path) == []
