"""Counts that go on from one article to the next, estimates that a result replaced, and what only looks like either."""

from factcheck.checker import Checker
from factcheck.types import Document

CHECKER = Checker()
FLOOD = "가람현 홍수 {head}\n\n가람현을 덮친 홍수로 {dead}이 숨지고 {missing}이 실종됐다. 무너진 다리는 14개다. {more}"


def told(*texts, lang="ko"):
    """The updates told of some articles, as sets of surfaces."""
    documents = [Document(text, id=str(i), lang=lang, published=day) for i, (day, text) in enumerate(texts)]
    return [{p.surface for p in f.places} for f in CHECKER.check(documents) if f.type == "stale_figure"]


def flood(head="피해 커져", dead="8명", missing="13명", more=""):
    return FLOOD.format(head=head, dead=dead, missing=missing, more=more)


def test_a_toll_that_more_than_doubled_is_followed():
    assert {"8명", "19명"} in told(("2024-07-01", flood()), ("2024-07-03", flood(dead="19명", missing="2명")))


def test_the_missing_become_fewer_as_they_are_found():
    assert {"13명", "2명"} in told(("2024-07-01", flood()), ("2024-07-03", flood(dead="19명", missing="2명")))


def test_a_town_s_dead_are_no_later_count_of_all():
    later = flood(dead="19명", more="새미읍에서만 11명이 숨졌다.")
    found = told(("2024-07-01", flood()), ("2024-07-03", later))
    assert {"8명", "19명"} in found
    assert {"8명", "11명"} not in found


def test_the_dead_of_an_earlier_flood_are_no_earlier_count():
    later = flood(dead="19명", more="2011년 홍수 때는 40명이 숨졌다.")
    found = told(("2024-07-01", flood()), ("2024-07-03", later))
    assert {"8명", "19명"} in found
    assert all("40명" not in surfaces for surfaces in found)


def test_dead_and_missing_told_as_one_sum_continue_neither():
    later = flood(head="사망·실종 21명", dead="19명", missing="2명")
    found = told(("2024-07-01", flood()), ("2024-07-03", later))
    assert {"8명", "19명"} in found
    assert all("21명" not in surfaces for surfaces in found)


def test_a_bound_that_the_count_left_far_behind_moved_on():
    assert {"1,200명", "3,340명"} in told(("2024-07-01", flood(dead="1,200명 넘게")), ("2024-07-05", flood(dead="3,340명")))


def test_an_estimate_restated_beside_the_result_was_replaced_by_it():
    first = "다온항 준설 공사\n\n다온시는 항구 바닥을 파내는 공사에 320억 원이 들 것으로 추산했다. 공사는 2년 걸린다."
    later = "다온항 준설 공사 끝나\n\n다온시가 항구 바닥을 파내는 데 487억 원을 썼다. 당초 추산한 320억 원을 크게 웃돈다."
    assert {"320억 원", "487억 원"} in told(("2023-03-01", first), ("2025-03-04", later))


def test_a_figure_the_earlier_article_gives_as_well_replaced_nothing():
    first = "다온항 공사\n\n다온시는 준설에 320억 원, 방파제에 410억 원이 들 것으로 추산했다. 공사는 2년 걸린다."
    later = "다온항 공사 끝나\n\n다온시는 방파제를 410억 원에 지었다. 당초 준설 추산은 320억 원이었다. 공사는 2년 걸렸다."
    assert told(("2023-03-01", first), ("2025-03-04", later)) == []


def test_an_advance_figure_is_replaced_by_the_provisional_one():
    first = "2분기 0.6% 성장\n\n새솔은행은 2분기 성장률이 0.6%라는 속보치를 냈다. 수출은 4.2% 늘고 소비는 1.1% 늘었다."
    later = "2분기 성장률 올라\n\n새솔은행이 낸 2분기 성장률 잠정치는 0.7%다. 수출은 4.2% 늘고 소비는 1.1% 늘었다."
    assert {"0.6%", "0.7%"} <= set().union(*told(("2024-07-24", first), ("2024-09-03", later)))


def test_provisional_results_are_replaced_by_the_final_ones_of_the_same_year():
    first = "새결전자 잠정 실적\n\n새결전자는 지난해 잠정 실적을 9일 내놨다. 지난해 매출은 258조1,600억원이다. 확정 실적은 31일 나온다."
    later = "새결전자 실적 확정\n\n새결전자가 31일 지난해 실적을 확정했다. 지난해 매출은 258조9,355억원이다."
    assert {"258조1,600억원", "258조9,355억원"} in told(("2024-01-09", first), ("2024-01-31", later))


def test_final_results_of_another_year_replace_no_provisional_ones():
    first = "새결전자 잠정 실적\n\n새결전자는 지난해 잠정 실적을 9일 내놨다. 지난해 매출은 258조1,600억원이다."
    later = "새결전자 실적 확정\n\n새결전자가 31일 실적을 확정했다. 2021년 매출은 261조9,355억원이었다."
    assert told(("2024-01-09", first), ("2024-01-31", later)) == []


def test_what_a_ferry_carried_is_no_toll_of_its_sinking():
    found = told(
        (
            "2026-07-30",
            "Ferry sinks on the Ombara\n\nA ferry carrying 214 passengers sank on the Ombara River, killing at least 26 people.",
        ),
        (
            "2026-08-01",
            "Ombara toll climbs to 41\n\nThe toll of Wednesday's sinking on the Ombara River has risen to 41, police said on Saturday.",
        ),
        lang="en",
    )
    assert {"26 people", "41"} in found
    assert all("214 passengers" not in surfaces for surfaces in found)


HARVEST = (
    "올해 감귤 {head}\n\n농정원은 {day}일 올해 감귤 생산량을 {told}으로 {verb}. 지난해의 41만8천t보다 {gap} 적다. "
    "재배면적은 2만1,406㏊였다."
)


def test_a_forecast_restated_with_the_gap_to_the_result_was_replaced_by_the_result():
    earlier = HARVEST.format(head="40만t 그칠 듯", day=4, told="40만3천t", verb="내다봤다", gap="1만5천t")
    later = (
        "올해 감귤 39만t 수확\n\n올해 감귤 생산량은 38만7천t으로 집계됐다고 농정원이 9일 밝혔다. 재배면적은 2만1,406㏊였다. "
        "지난해의 41만8천t보다 3만1천t 줄었고, 지난달 예상치(40만3천t)보다도 1만6천t 적었다."
    )
    documents = [
        Document(earlier, id="a", lang="ko", published="2024-10-04"),
        Document(later, id="b", lang="ko", published="2024-11-09"),
    ]
    updated = [f for f in CHECKER.check(documents).facts if f.relation == "updated"]
    assert any({p.reason for p in f.pairs} >= {"revised"} for f in updated)


def test_a_year_before_is_no_forecast_however_the_gap_fits():
    earlier = HARVEST.format(head="41만8천t", day=4, told="41만8천t", verb="집계했다", gap="5천t")
    later = "올해 감귤\n\n올해 감귤 생산량은 38만7천t으로 지난해의 41만8천t보다 3만1천t 줄었다. 재배면적은 2만1,406㏊였다."
    documents = [
        Document(earlier, id="a", lang="ko", published="2023-10-04"),
        Document(later, id="b", lang="ko", published="2024-11-09"),
    ]
    assert not [f for f in CHECKER.check(documents).facts if any(p.reason == "revised" for p in f.pairs)]


def test_the_dead_of_an_older_disaster_are_no_stage_of_the_toll():
    first = (
        "The death toll from the Tarrow fires has risen to 55 as of Friday. Dozens of people have been injured. "
        "It is the deadliest disaster since a 1960 flood killed 61 people on Tarrow Island."
    )
    later = "Tarrow fires deadliest in a century as death toll hits 93\n\nThe death toll from the fires on Tarrow Island is now 93."
    assert all("61 people" not in places for places in told(("2023-08-11", first), ("2023-08-13", later), lang="en"))


def test_a_plan_moves_on_by_another_day_and_not_by_the_year_it_lies_in():
    first = "누리은행 금통위는 11일 기준금리를 3.5%에서 3.25%로 0.25%포인트 내렸다. 누리은행은 다음 달 회의를 연다."
    later = "누리은행 금통위는 28일 기준금리를 3.25%에서 3.0%로 0.25%포인트 내렸다. 누리은행은 내년 성장률을 1.9%로 낮췄다."
    found = told(("2024-10-11", first), ("2024-11-28", later))
    assert not any({"11일", "28일", "내년", "다음 달"} & places for places in found)


def test_a_day_put_off_replaces_none_of_more_than_a_year_ago():
    text = "남강대교 {head}\n\n가람군은 남강대교 개통식을 {day} {verb} 밝혔다. 다리 길이는 2480m, 사업비는 8450억 원이다."
    later = Document(text.format(head="개통식 연기", day="6월 19일로", verb="연기했다고"), id="b", lang="ko", published="2024-06-10")
    for day, replaced in (("2024-03-02", True), ("2023-03-02", False)):
        earlier = Document(text.format(head="준공 앞둬", day="5월 12일", verb="연다고"), id="a", lang="ko", published=day)
        reasons = {p.reason for f in CHECKER.check([earlier, later]).facts for p in f.pairs}
        assert ("revised" in reasons) == replaced, day


RESULTS = (
    "새결전자 {stage} 실적\n\n새결전자는 지난해 {stage} 실적을 {day}일 내놨다. 지난해 매출은 {sales}이고 영업이익은 {profit}이다. "
    "영업이익률은 {margin}%다."
)


def test_final_results_replace_provisional_ones_that_are_long_and_close_to_them():
    told = {"sales": ("258조1,600억원", "258조9,355억원"), "profit": ("6조5,400억원", "6조5,670억원"), "margin": ("2.53", "2.54")}
    far = {"sales": ("258조1,600억원", "301조9,355억원"), "margin": ("2.53", "4.54")}
    for changed, replaced in (({}, 3), ({"sales": far["sales"]}, 2), ({"margin": far["margin"]}, 2), ({"sales": ("25조원", "26조원")}, 2)):
        documents = [
            Document(
                RESULTS.format(stage=stage, day=day, **{name: pair[i] for name, pair in (told | changed).items()}),
                id=stage,
                lang="ko",
                published=f"2024-01-{day:02}",
            )
            for i, (stage, day) in enumerate((("잠정", 9), ("확정", 31)))
        ]
        assert sum(p.reason == "revised" for f in CHECKER.check(documents).facts for p in f.pairs) == replaced, changed


def test_a_former_figure_is_replaced_by_one_of_its_size_alone():
    first = "가온다리 사업비는 412억 원이다. 길이는 1240m다."
    later = "가온다리 사업비는 당초 412억 원에서 {}억 원으로 늘었다. 길이는 1240m다."
    for became, replaced in ((587, True), (987, False)):
        documents = [Document(t, id=str(i), lang="ko", published=f"2024-03-{29 + i}") for i, t in enumerate((first, later.format(became)))]
        assert any(p.reason == "revised" for f in CHECKER.check(documents).facts for p in f.pairs) == replaced, became
