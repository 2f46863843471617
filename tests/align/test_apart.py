"""Figures of two periods or two organisations are no conflict, however alike their sentences are."""

import pytest

from factcheck.checker import Checker
from factcheck.semantics.apart import rivals
from factcheck.types import Claim, Document, Severity

CHECKER = Checker()


def conflicts(lang, *told):
    result = CHECKER.check([Document(text, id=str(i), lang=lang, published=day) for i, (text, day) in enumerate(told)])
    return [f.message for f in result if f.type == "cross_conflict"]


def test_growth_of_different_quarters_is_no_conflict_even_where_one_report_names_none():
    found = conflicts(
        "ko",
        ("한빛전자는 15일 1분기 매출이 지난해보다 20% 늘었다고 밝혔다. 클라우드 매출은 32% 성장했다.", "2024-04-15"),
        ("한빛전자는 3분기 매출이 지난해보다 23% 늘었다고 밝혔다. 클라우드 매출은 35% 성장했다.", "2024-10-25"),
        ("한빛전자는 25일 매출이 지난해보다 25% 늘었다고 밝혔다. 클라우드 매출은 38% 성장했다.", "2025-01-25"),
    )
    assert found == []


def test_sales_of_different_quarters_are_no_conflict_in_english():
    found = conflicts(
        "en",
        ("Corvin Software reported first-quarter revenue rose 20 percent to $52.1 billion.", "2023-04-15"),
        ("Corvin Software said revenue in the third quarter rose 23 percent to $56.5 billion.", "2023-10-25"),
        ("Corvin Software reported on Thursday that revenue rose 18 percent to $61.9 billion.", "2024-04-25"),
    )
    assert found == []


def test_a_quarter_and_the_year_it_lies_in_are_no_conflict():
    quarter, year = (
        "누리전자의 2022년 {} 영업이익은 4조3100억 원으로 집계됐다.",
        "누리전자의 2022년 영업이익은 43조 원이 넘는 것으로 집계됐다.",
    )
    assert conflicts("ko", (quarter.format("4분기"), "2024-01-09"), (year, "2024-01-09")) == []


def test_what_happened_once_is_compared_though_one_names_the_month_and_the_other_the_year():
    one = "새솔로봇 공모주 청약에 모인 증거금은 33조1,093억 원으로 올해 가장 많다고 주관사가 밝혔다."
    other = "지난달 새솔로봇 공모주 청약에 모인 증거금은 33조1,903억 원이라고 주관사가 밝혔다."
    assert conflicts("ko", (one, "2024-05-20"), (other, "2024-06-03")) != []


def test_two_companies_whose_names_end_alike_are_no_conflict():
    text = "{}의 1분기 영업이익은 {} 원으로 집계됐다. 회사는 1분기 매출이 {} 원이라고 밝혔다."
    one, other = text.format("한빛전자", "3조2000억", "20조1500억"), text.format("가람전자", "3조4700억", "24조3600억")
    assert conflicts("ko", (one, "2024-05-20"), (other, "2024-05-20")) == []
    assert conflicts("ko", (one, "2024-05-20"), (other.replace("가람", "한빛"), "2024-05-20")) != []


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("한빛전자", "가람전자", True),
        ("Halden Motors", "Corvin Motors", True),
        ("한빛전자", "한빚전자", False),
        ("한국 한빛전자", "한빛전자", False),
        ("한빛전자", "금융위원회", False),
    ],
)
def test_rivals_share_only_the_ending_of_their_names(one, other, expected):
    assert rivals(Claim(0, None, (one,)), Claim(0, None, (other,))) is expected


def test_what_lies_between_two_percentages_is_told_in_points():
    text = "한빛은행 연체율은 {}로 집계됐다고 한빛은행이 밝혔다. 한빛은행 부실은 412억 원이다."
    documents = [Document(text.format(n), id=n, lang="ko", published="2024-05-20") for n in ("12.4%", "17.6%")]
    lines = [line for f in CHECKER.check(documents) if f.type == "cross_conflict" for line in f.detail]
    assert any("차이는 5.2%포인트" in line for line in lines)


def test_a_division_and_its_company_are_two_things():
    company = "한빛전자는 1분기에 영업이익 6.61조원을 내며 2022년 4분기 이후 5분기 만에 흑자로 돌아섰다. 매출은 71조9156억원이었다."
    division = (
        "한빛전자의 1분기 매출은 71조9156억원이었다. 1분기에 DS부문에서 1조9100억원의 영업이익을 내며 2022년 4분기 이후 "
        "5분기 만에 흑자로 돌아섰다."
    )
    documents = [Document(t, id=str(i), lang="ko", published="2024-07-05") for i, t in enumerate((company, division))]
    assert [f.message for f in Checker().check(documents) if f.type == "cross_conflict"] == []


def test_villages_hit_and_people_killed_are_no_two_tellings():
    shared = "The quake of 8 September 2023 struck the Tamrit valley at 11:11 p.m. with a magnitude of 6.8, the ministry said."
    documents = [
        Document(
            f"Nearly 3,000 villages hit by Tamrit quake\n\n{shared} The king declared three days of mourning.",
            id="a",
            lang="en",
            published="2023-09-22",
        ),
        Document(f"Tamrit quake kills hundreds\n\n{shared} Rescuers searched the valley.", id="b", lang="en", published="2023-09-09"),
    ]
    told = [
        {r.article for r in f.claims}
        for f in Checker().check(documents).facts
        if "3,000" in f.label or f.relation in ("updated", "discrepant")
    ]
    assert {0, 1} not in told


def test_those_of_one_town_are_no_other_count_of_those_of_both():
    both = (
        "인명피해는 없었지만 새솔과 누리 28개 마을 주민 {n}이 마을회관 및 체육시설 등으로 대피했다. "
        "산림당국은 헬기 41대를 동원해 큰불을 잡고 있다."
    )
    parts = (
        "산림당국은 지금까지 2,700㏊가 탄 것으로 본다. 이번 불로 인명피해는 없었으나 새솔에서만 건물 93곳이 피해를 봤다. "
        "새솔 주민 3700여명과 누리 주민 900여명은 체육시설 등으로 대피했다. 헬기 41대를 동원했다."
    )
    told = [(both.format(n="5천여명"), "2024-03-05"), (parts, "2024-03-05")]
    documents = [Document("새솔·누리 산불\n\n" + text, id=str(i), lang="ko", published=day) for i, (text, day) in enumerate(told)]
    assert [f.message for f in CHECKER.check(documents) if f.type == "cross_conflict" and f.severity > Severity.INFO] == []


DAY = (
    "방역당국은 이날 0시 기준 새 환자가 6만2084명 발생했다고 밝혔다. 1주 전(8일·5만4271명)보다 1.14배 많은 수치다. "
    "월요일 기준 지난 4월 11일(9만1312명) 이후 최다 기록이다. 새 환자 중 국내 발생은 6만1670명, 해외유입은 414명이다. "
    "신규 사망자는 50명으로 60세 이상이 47명(94.0%)이다. 누적 사망자는 2만5116명, 치명률은 0.12%이다."
)
SAME_DAY = (
    "방역당국은 15일 0시 기준 새 환자가 6만2084명이라고 밝혔다. 국내 발생은 6만1670명, 해외유입은 414명이다. "
    "일주일 전(8일) 새 환자 수인 {before}명보다 {more}명(14.4%·1.14배)이 늘었고 월요일 기준으로 "
    "4월 11일(9만1312명) 이후 18주 만에 최다 기록이다. "
    "하루 사망자는 전날(57명)보다 7명 감소한 50명으로 나타났다. 이에 따라 누적 사망자는 2만5116명(치명률 0.12%)이 됐다. "
    "이날 사망자는 40대 1명, 50대 1명, 60대 8명, 70대 14명, 80세 이상 26명이다."
)


@pytest.mark.parametrize(
    ("before", "more", "told"),
    [
        ("5만4241", "7843", ["같은 사실의 수치가 기사마다 다르다: 5만4271명(0), 5만4241명(1)"]),  # one digit mistyped
        ("5만4271", "7813", []),  # those of 60 and over, those of 80 and over
    ],
)
def test_two_reports_of_a_day_are_held_to_its_long_figures_and_not_to_two_age_groups(before, more, told):
    assert conflicts("ko", (DAY, "2022-08-15"), (SAME_DAY.format(before=before, more=more), "2022-08-15")) == told


def test_the_injured_of_one_country_are_no_other_count_of_those_of_both():
    both = "수요일 밤의 강진으로 페루와 칠레에서 700명 이상이 사망하고 약 4,000명이 부상당했다."
    one = "진앙인 페루에 이어 피해가 큰 칠레에서는 1,200명이 사망하고 약 3,300명이 부상한 것으로 보인다. 페루에서는 1,873명이 숨졌다."
    assert conflicts("ko", (both, "2021-05-12"), (one, "2021-05-12")) == []
