"""Drafts written from press releases: what was copied wrongly is told, and the rest is left in peace."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from factcheck import Checker, Document
from factcheck.result import Result
from factcheck.settings import Settings
from factcheck.types import Severity
from factcheck.yamlfile import load_yaml


class Desk(NamedTuple):
    """A draft, its release or releases, and changes to the draft that must be told."""

    name: str
    lang: str
    draft: str
    release: str | list[str]
    wrong: list[list[str]]
    published: str | None = None


DESKS = [Desk(**row) for row in load_yaml(Path(__file__).with_name("drafts.yml")).value]


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker()


def releases(desk: Desk) -> list[str]:
    return [desk.release] if isinstance(desk.release, str) else desk.release


def judged(checker: Checker, draft: str, *releases: str, lang: str = "ko", published: str | None = None) -> Result:
    sources = [Document(text, id=f"release-{i}", lang=lang, published=published) for i, text in enumerate(releases, 1)]
    return checker.check([Document(draft, id="draft", lang=lang, published=published)], against=sources)


def told(result: Result) -> dict[str, str]:
    return {f.places[0].surface: f.rule for f in result}


@pytest.mark.parametrize("desk", DESKS, ids=lambda d: d.name)
def test_a_draft_faithful_to_its_release_is_left_in_peace(checker: Checker, desk: Desk) -> None:
    assert told(judged(checker, desk.draft, *releases(desk), lang=desk.lang, published=desk.published)) == {}


@pytest.mark.parametrize(("desk", "wrong"), [pytest.param(d, w, id=f"{d.name}-{w[2]}") for d in DESKS for w in d.wrong])
def test_a_figure_copied_wrongly_is_told(checker: Checker, desk: Desk, wrong: list[str]) -> None:
    old, new, surface = wrong
    assert old in desk.draft
    result = judged(checker, desk.draft.replace(old, new), *releases(desk), lang=desk.lang, published=desk.published)
    # a figure copied wrongly may also break the draft's own arithmetic, which then tells both
    told = {rule for f in result if surface in {p.surface for p in f.places} for rule in (f.rule, *f.names)}
    assert told & {"FC105", "FC503"}


def test_every_claim_of_a_draft_has_a_verdict_and_a_reason(checker: Checker) -> None:
    result = judged(checker, DESKS[0].draft, *releases(DESKS[0]))
    claims = [c for a in result.articles if a.draft for c in a.claims]
    assert claims
    assert all(c.verdict and c.verdict_reason for c in claims)


def test_the_report_names_file_line_and_sentence_of_the_evidence(checker: Checker) -> None:
    release = "첫 줄이다.\n푸른해운은 배 두 척에 5420억 원을 들인다."
    report = judged(checker, "푸른해운은 배 두 척에 5240억 원을 들인다.", release).to_dict()
    (claim,) = [c for c in report["claims"] if c["verdict"] == "refuted"]
    (evidence,) = claim["evidence"]
    assert (evidence["article"], evidence["line"], evidence["reason"]) == ("release-1", 2, "digit_swap")
    assert evidence["quote"] == "푸른해운은 배 두 척에 5420억 원을 들인다."
    assert claim["verdict_reason"] == "digit_swap"


def test_claims_of_sources_carry_no_evidence(checker: Checker) -> None:
    report = judged(checker, "배는 2척이다.", "배는 2척이다.").to_dict()
    assert ["evidence" in c for c in report["claims"]] == [True, False]


def test_sources_that_differ_make_conflicting_evidence(checker: Checker) -> None:
    result = judged(checker, "산불로 소방대원 17명이 다쳤다.", "산불로 소방대원 17명이 다쳤다.", "산불로 소방대원 12명이 다쳤다.")
    assert [c.verdict for a in result.articles if a.draft for c in a.claims] == ["conflicting_evidence"]
    assert [(f.rule, f.severity) for f in result] == [("FC105", Severity.WARNING)]


def test_one_slip_in_headline_and_body_is_one_finding(checker: Checker) -> None:
    draft = "푸른해운, 배 두 척에 5240억 원\n\n푸른해운은 배 두 척에 5240억 원을 들인다고 밝혔다."
    result = judged(checker, draft, "푸른해운은 배 두 척에 5420억 원을 들인다고 밝혔다.")
    assert [f.places[0].surface for f in result] == ["5240억 원"]


def test_what_sources_have_among_themselves_is_not_told(checker: Checker) -> None:
    draft = "가온시는 나무 520그루를 심는다."
    other = "산불로 소방대원 17명이 다쳤고 9명이 입원했다. 모두 30명이 다쳤다. 31일은 2월 30일이다."
    assert told(judged(checker, draft, "가온시는 나무 520그루를 심는다.", other)) == {}


def test_a_draft_is_checked_within_itself_as_well(checker: Checker) -> None:
    draft = "열람석은 1층 240석, 2층 360석을 합쳐 700석이다."
    assert told(judged(checker, draft, "열람석은 1층 240석, 2층 360석을 합쳐 600석이다."))["700석"] in {"FC105", "FC202"}
    alone = judged(checker, draft, "새 도서관이 문을 연다.")
    assert "FC202" in {f.rule for f in alone}


def test_lenient_makes_unsupported_figures_notes() -> None:
    draft, source = "푸른해운 직원은 1830명이다.", "푸른해운은 배를 짓는다."
    assert [f.severity for f in judged(Checker(), draft, source)] == [Severity.WARNING]
    assert [f.severity for f in judged(Checker(settings=Settings(lenient=True)), draft, source)] == [Severity.INFO]


@pytest.mark.parametrize(
    ("draft", "source", "lang"),
    [
        ("전기버스는 128대, 수소버스는 32대다. 모두 160대다.", "전기버스는 128대, 수소버스는 32대다.", "ko"),
        ("관객은 340명으로 지난해보다 90명 늘었다.", "관객은 340명이다. 지난해에는 250명이었다.", "ko"),
        ("관객은 340명으로 지난해보다 36% 늘었다.", "관객은 340명이다. 지난해에는 250명이었다.", "ko"),
        ("공사는 2019년에 시작해 2024년에 끝났다. 5년이 걸렸다.", "공사는 2019년에 시작해 2024년에 끝났다.", "ko"),
        ("관람료는 한 사람에 1만 2000원꼴이다.", "관람객 500명이 낸 관람료는 모두 600만 원이다.", "ko"),
        (
            "공항은 2026년 7월 25일부터 8월 17일까지 24일 동안 98만 4000명, 하루 평균 4만 1000명이 찾는다.",
            "2026년 7월 25일부터 8월 17일까지 공항을 98만 4,000명이 찾을 전망이다.",
            "ko",
        ),
        (
            "매출은 620억 원이다.\n직원은 84명이다.\n조선 매출이 410억 원으로 전체의 66%다.",
            "매출 620억 원(조선 410억 원). 직원 84명.",
            "ko",
        ),
        (
            "두 업종에서만 일자리 27만 4000개가 사라진 셈이다.",
            "건설업은 15만 명 줄었다. 농업은 2만 명 늘었다. 상점은 3곳 줄었다. 제조업은 12만 4000명 줄었다.",
            "ko",
        ),
        (
            "단체는 성인 기준 1만 2000원이다. 성인은 1만 5000원이고 단체는 20% 할인받는다.",
            "관람료: 성인 15,000원. 20인 이상은 20% 할인한다.",
            "ko",
        ),
        ("출하량은 전 분기의 1.8배다.", "출하량은 전 분기보다 80% 늘었다.", "ko"),
        ("강연은 오후 3시에 시작한다. 금요일에는 오후 9시까지 연다.", "강연: 15:00~17:00. 개관: 금요일 10:00~21:00.", "ko"),
        ("사과로 올린 매출은 420만 원이다.", "장터에서 사과 120상자(상자당 35,000원)를 팔았다.", "ko"),
        ("숨진 2명은 모두 70대로 확인됐다.", "사망자는 71세 남성과 74세 여성 2명이다.", "ko"),
        ("The index was 61.2 in May, 26.5 points below a year ago.", "The index was 61.2 in May (87.7 in May 2024).", "en"),
        ("Tolls came to $20,000 a day.", "Tolls of $7.3 million were collected last year.", "en"),
        ("The study runs until the end of 2030.", "The study will end in December 2030.", "en"),
        ("시민 다섯 명 가운데 한 명꼴인 18.8%가 답하지 않았다.", "무응답 18.8%, 나머지는 응답했다.", "ko"),
        ("20대에서는 36.2%였다.", "연령별: 18~29세 36.2%, 50대 30.5%.", "ko"),
        ("배추 값은 작년보다 16% 싸다.", "배추 3,850원(전년 4,580원). 최대 40% 할인한다.", "ko"),
        ("예산은 2384억 원으로 112억 원 불었다.", "예산: 2,384억 원(전년 2,272억 원).", "ko"),
        ("한 곳에 드는 돈은 평균 2억 3000만 원이다. 두 해 동안 430억 원이 든다.", "미개선 187교, 교당 평균 2억 3천만 원.", "ko"),
        ("5㎞를 17분 10초에 뛰었다.", "구간기록: 30㎞ 1:43:00(5㎞ 17:10).", "ko"),
        ("단가는 4210원에서 1000원 넘게 올랐다.", "단가: 5,270원(2025년 4,960원, 2023년 4,210원).", "ko"),
        ("The chain will be left with 342 shops and 13,900 staff.", "It closes 46 of 388 shops.\nIt cuts 1,900 of 15,800 staff.", "en"),
        ("조업일수가 이틀 모자랐는데도 늘었다.", "조업일수 20일(전년 22일)을 고려해도 늘었다.", "ko"),
        (
            "승용차는 55억 달러로 10.5%, 일반기계는 34억 달러로 16.1% 각각 감소했다.",
            "승용차 55억 달러(△10.5%), 일반기계 34억 달러(△16.1%)",
            "ko",
        ),
        ("소비액은 186억 원이다. 한 사람이 평균 4만 5000원을 쓴 셈이다.", "방문객 412,000명. 소비 추정액 186억 원.", "ko"),
        ("폭염일은 21일, 밤에도 더운 날은 19일이었다.", "폭염일수 21일(평년 6.3일), 열대야일수 19일.", "ko"),
        ("애초 예산 590억 원에서 94억 원 불었다.", "총사업비: 684억 원. 공사가 늦었다. 당초 590억 원이었다.", "ko"),
        ("Okafor made 14 of 23 shots.", "Okafor 41 pts (14-23 FG)", "en"),
        ("They spent 312 minutes there, 41 minutes longer than a year ago.", "Mean time: 312 minutes (September 2024: 271)", "en"),
        ("Handing over took 34 minutes, twice the 17 minutes aimed for.", "Ambulance handover: 34 minutes (standard 17)", "en"),
        ("The Comets won 112-104.", "Final: Comets 112, Kings 104.", "en"),
        ("1t을 만드는 데 1143원이 든다.", "생산원가 1,143원/톤", "ko"),
        ("The median rent comes to $18,720 a year.", "Median rent $1,560 per month.", "en"),
        ("카운터는 96대에서 54대 더 놓는다.", "카운터는 96대에서 150대로 늘어난다.", "ko"),
        ("연료비는 412억 원에서 263억 원으로 149억 원 준다.", "연료비는 412억 원에서 263억 원으로 줄어든다.", "ko"),
        ("Each of the 18,600 dockers gets $2,500, which costs $46.5 million.", "A bonus of $2,500 goes to each of 18,600 dockers.", "en"),
        ("이날 두 회사는 한 팀을 꾸렸다.", "푸른해운과 한빛조선이 손을 잡았다.", "ko"),
        ("Two of the three firms agreed a month ago.", "Harbour Lines and North Yard agreed with Oldport Steel.", "en"),
        ("The share of women rose by 4 percentage points.", "The share of women was 41 percent, up from 37 percent.", "en"),
        ("A third of the 900 members voted.", "Of the 900 members, 300 members voted.", "en"),
        ("The deal is worth $5 million (about 6.9 billion won).", "The deal is worth $5 million.", "en"),
    ],
)
def test_what_follows_from_the_sources_is_not_unsupported(checker: Checker, draft: str, source: str, lang: str) -> None:
    assert [f.rule for f in judged(checker, draft, source, lang=lang) if f.rule == "FC503"] == []


@pytest.mark.parametrize(
    ("draft", "source", "surface"),
    [
        ("푸른해운 직원은 1830명이다.", "푸른해운은 배를 짓는다.", "1830명"),
        ("가온시 인구는 41만 2350명이다.", "가온시 인구는 약 41만 명이다.", "41만 2350명"),
        ("공사는 2019년 3월에 시작됐다.", "공사가 시작됐다.", "2019년 3월"),
        ("입장 수입은 7억 3000만 원이었다.", "경기장에 관중 2만 4000명이 들었다.", "7억 3000만 원"),
    ],
)
def test_a_figure_no_source_has_is_unsupported(checker: Checker, draft: str, source: str, surface: str) -> None:
    assert told(judged(checker, draft, source)) == {surface: "FC503"}


@pytest.mark.parametrize(
    ("draft", "source", "lang"),
    [
        ("지난달 수출이 12.7% 늘었다.", "9월 수출은 작년 동월보다 12.7% 늘었다.", "ko"),
        ("지난해 화재로 280명이 숨졌다.", "지난해 화재로 284명이 사망했고, 사망자는 85명 감소했다.", "ko"),
        ("Sales for the fiscal 2023 fourth quarter were $144.8 million.", "Fiscal 2023 results. Q4 sales of $144.8 million.", "en"),
        ("Profit was 28 cents per share.", "Profit was $0.28 per share.", "en"),
        ("Sales more than doubled in half a century.", "Sales rose from 40 units to 90 units.", "en"),
        ("The store lost 1.2 million jobs.", "Employment is below its level of 2020 by 1.2 million, or 7.1%.", "en"),
    ],
)
def test_another_way_of_telling_it_is_left_in_peace(checker: Checker, draft: str, source: str, lang: str) -> None:
    release = Document(source, id="release", lang=lang, published="2023-10-01")
    result = checker.check([Document(draft, id="draft", lang=lang)], against=[release])
    assert told(result) == {}


def test_a_figure_told_to_more_digits_than_the_source_has_is_named_as_such(checker: Checker) -> None:
    result = judged(checker, "6월 수출은 512억 2700만 달러였다.", "6월 수출은 512억 3000만 달러였다. 선박 수출은 73억 7000만 달러였다.")
    assert [f.message for f in result] == ["초안의 512억 2700만 달러는 출처(release-1)의 512억 3000만 달러보다 자세하다"]


FAIR = "\n".join(
    [
        "솔바람 도자기전 관람객 {crowd} 몰려",
        "",
        "솔바람군은 지난 3일부터 5일까지 사흘간 열린 솔바람 도자기전에 관람객 {crowd}이 몰렸다고 8일 밝혔다. {rise}",
        "",
        "{day} 도자기전 예산은 군비 11억5000만 원과 도비 5억 원을 더한 16억5000만 원이다.",
        "",
        "군은 다음 도자기전을 내년 5월 2일(일) 개막한다.",
    ]
)
REPORT = "\n".join(
    [
        "솔바람 도자기전 관람객 5만7000명…가장 많아",
        "",
        "솔바람 도자기전이 지난 3일 개막해 사흘간 관람객 5만7000명을 모으고 5일 끝났다. "
        "지난해 4만9000명보다 15% 넘게 늘었다고 군이 8일 밝혔다.",
        "",
        "도자기전에는 예산 16억5000만 원이 들어갔고, 공방 38곳이 5억6000만 원의 매출을 올렸다.",
    ]
)


def compared(checker: Checker, source: str = REPORT, **parts: str) -> Result:
    texts = {"crowd": "5만7000명", "rise": "", "day": ""} | parts
    against = [Document(source, id="report", published="2026-05-08")]
    return checker.check([Document(FAIR.format(**texts), id="draft", lang="ko", published="2026-05-08")], against=against)


def verdict_of(result: Result, surface: str) -> set[str | None]:
    return {c.verdict for a in result.articles if a.draft for c in a.claims if a.mention_of(c).surface == surface}


def test_one_day_of_an_event_is_not_refuted_by_the_whole_of_it(checker: Checker) -> None:
    result = compared(checker, day="날짜별로는 3일 1만6000명, 4일 2만2000명, 5일 1만9000명이었다.")
    assert verdict_of(result, "1만6000명") == {"not_enough_evidence"}


def test_two_sums_of_one_event_do_not_contradict_each_other(checker: Checker) -> None:
    assert "refuted" not in verdict_of(compared(checker), "5억 원") | verdict_of(compared(checker), "11억5000만 원")


def test_the_opening_of_next_year_is_not_refuted_by_this_years(checker: Checker) -> None:
    assert verdict_of(compared(checker), "내년 5월 2일(일)") == {"not_enough_evidence"}


def test_swapped_digits_in_headline_and_body_are_one_error(checker: Checker) -> None:
    result = compared(checker, crowd="7만5000명")
    assert verdict_of(result, "7만5000명") == {"refuted"}
    assert [(f.rule, f.severity) for f in result if f.places[0].surface == "7만5000명"] == [("FC105", Severity.ERROR)]


def test_a_sentence_told_over_with_another_figure_is_refuted_in_long_texts(checker: Checker) -> None:
    told_over = "도자기전에는 공방 38곳이 6억9000만 원의 매출을 올렸다."
    assert verdict_of(compared(checker, rise=told_over), "6억9000만 원") == {"refuted"}


@pytest.mark.parametrize("rise", ["지난해보다 15.7% 늘었다.", "지난해보다 16.3% 늘어난 규모다."])
def test_a_figure_within_the_bound_of_a_source_is_not_unsupported(checker: Checker, rise: str) -> None:
    assert not [f for f in compared(checker, rise=rise) if f.rule == "FC503" and "%" in f.places[0].surface]


@pytest.mark.parametrize(
    ("draft", "source", "surface"),
    [
        ("새들면에서 42채가 잠겼다. 온들면에서는 88채가 잠겼다.", "주택 침수: 온들면 88채, 새들면 46채, 은들면 4채.", "42채"),
        ("수수료는 건당 280만~400만 원이다.", "계약마다 수수료를 250만 원에서 400만 원까지 받았다.", "280만~400만 원"),
        ("공사는 2012년 3월부터 2018년 9월까지 이어졌다.", "공사 기간은 2012년 5월부터 2018년 9월까지다.", "2012년 3월부터 2018년 9월까지"),
        ("2020년 3월 수해 때 다리가 끊겼다.", "다리는 2020년 8월 수해 때 끊겼다.", "2020년 3월"),
        ("올해 신입생은 1700명 적다.", "올해 조리사 1,760명이 일한다. 학교는 8,700명이 준다.", "1700명"),
        ("가온당 지지율이 39.4%포인트다.", "지지율은 가온당 39.4%, 다온당 33.1%다.", "39.4%포인트"),
        ("배는 2027년 21월 넘겨진다.", "배는 2027년 12월 인도된다.", "21월"),
        ("한빛농구단이 112-140으로 이겼다.", "한빛농구단 112, 가온농구단 104. 관중은 140명이다.", "112-140"),
        ("중국 수출은 115억 5000만 달러로 1.5% 줄었다.", "중국 115.5억 달러(△5.1%). 수입은 1.5% 줄었다.", "1.5%"),
        ("51세 이상 취업자가 늘었다. 60세 이상이 이끌었다.", "15세 이상 취업자가 늘었다. 60세 이상에서 많이 늘었다.", "51세"),
    ],
)
def test_a_figure_that_only_looks_borne_out_is_told(checker: Checker, draft: str, source: str, surface: str) -> None:
    assert surface in told(judged(checker, draft, source))


def test_nearest_is_no_figure_of_something_else(checker: Checker) -> None:
    source = REPORT + " 외지인 비율은 45%였다."
    (found,) = [f for f in compared(checker, source, rise="관람객 만족도는 76.9%였다.") if f.places[0].surface == "76.9%"]
    assert (found.rule, len(found.places)) == ("FC503", 1)


def test_a_bound_of_a_source_is_told_in_sound_korean(checker: Checker) -> None:
    result = judged(checker, "솔바람군 인구는 지난해보다 9% 늘었다.", "솔바람군 인구는 지난해보다 15% 넘게 늘었다.")
    assert [f.message for f in result] == ["초안에는 9%, 출처(release-1)에는 15% 넘게라고 돼 있다"]


def test_a_fact_aligned_across_languages_supports_the_draft(checker: Checker) -> None:
    draft = "\n".join(
        [
            "목포 도자기전에 5만7230명 다녀가",
            "",
            "목포시는 제9회 도자기전에 사흘간 5만7230명이 다녀갔다고 8일 밝혔다. 지난해 4만9180명보다 16.4% 늘었다.",
            "",
            "도자기전 예산은 15억4000만 원이다.",
        ]
    )
    source = "\n".join(
        [
            "Mokpo pottery fair draws 57,230",
            "",
            "The ninth Mokpo pottery fair drew 57,230 visitors over three days, up 16.4 percent from 49,180 last year, the city said.",
            "",
            "The fair had a budget of 1.54 billion won.",
        ]
    )
    against = [Document(source, id="report", lang="en", published="2026-05-08")]
    result = checker.check([Document(draft, id="draft", lang="ko", published="2026-05-08")], against=against)
    assert [verdict_of(result, figure) for figure in ("5만7230명", "4만9180명", "16.4%", "15억4000만 원")] == [{"supported"}] * 4


def test_a_sum_over_two_days_is_not_refuted_by_the_count_of_one(checker: Checker) -> None:
    draft = "새한동 새한아파트 청약에 이틀간 4만 6천여 명이 몰렸다."
    release = "새한동 새한아파트 1순위 청약에 3만 5000여 명이 몰렸다. 앞서 특별공급에는 1만1000여 명이 신청했다."
    assert not [f for f in judged(checker, draft, release) if f.rule == "FC105"]
    assert [f.rule for f in judged(checker, draft.replace("이틀간 ", ""), release)] == ["FC105"]


def test_a_draft_that_draws_on_more_than_its_sources_is_told_by_the_paragraph(checker: Checker) -> None:
    draft = (
        "Payrolls in Corvin rose by 22,800 in March. Clinics added 5,410 posts, and hospitals 1,730.\n"
        "Retail added 2,460 posts, and kiosks lost 530. Garages added 1,290 posts.\n"
        "Couriers added 1,610 posts, and warehouses lost 940."
    )
    found = [f for f in judged(checker, draft, "Payrolls in Corvin rose by 22,800 in March.", lang="en") if f.rule == "FC503"]
    assert [len(f.places) for f in found] == [2, 3, 2]


@pytest.mark.parametrize(("desk", "surface"), [("wildfire-en", "96 engines"), ("wildfire-en", "Nine people"), ("budget-ko", "37%")])
def test_a_figure_of_a_long_draft_is_borne_out_where_the_alignment_has_its_fact(checker: Checker, desk: str, surface: str) -> None:
    it = next(d for d in DESKS if d.name == desk)
    draft = next(a for a in judged(checker, it.draft, *releases(it), lang=it.lang).articles if a.draft)
    assert {c.verdict for c in draft.claims if draft.mention_of(c).surface == surface} == {"supported"}


def test_so_many_of_ten_are_a_share_told_roughly_and_no_count_of_a_source(checker: Checker) -> None:
    draft = "가온시 상점 열 곳 중 여섯 곳(61.2%)이 매출이 줄었다고 답했다. 조사에는 상점 312곳이 응했다."
    release = "가온시 상점 312곳에 물은 결과 매출이 줄었다는 응답은 61.2%였다."
    result = judged(checker, draft, release)
    assert told(result) == {}
    whole = result.articles[0].claims[0]
    assert [e.verdict for e in whole.evidence] == ["not_enough_evidence"]  # the source's count is kept beside it
    assert told(judged(checker, draft.replace("열 곳 중 여섯 곳", "97곳 중 여섯 곳"), release)) != {}


def test_a_range_that_a_source_tells_in_two_parts_is_neither_contradicted_nor_unsupported(checker: Checker) -> None:
    draft = "대통령은 2025년 5월 5일부터 9일까지 핀베르와 하란을 방문한다. 핀베르에는 2025년 5월 5일부터 7일까지 머문다. 84개 기업이 간다."
    release = "핀베르 방문은 2025년 5월 5일부터 7일까지다. 대통령은 2025년 5월 7일부터 9일까지 하란을 찾는다. 84개 기업이 동행한다."
    assert told(judged(checker, draft, release)) == {}


def test_ages_of_two_groups_may_be_told_as_one(checker: Checker) -> None:
    draft = "The clinic offers the test to women aged 40 to 74. Those aged 40 to 49 pay $20. The study followed 8,400 women."
    release = "Women aged 50 to 74 get the test free, and those aged 40 to 49 pay $20, the clinic said. The study followed 8,400 women."
    assert told(judged(checker, draft, release, lang="en")) == {}
