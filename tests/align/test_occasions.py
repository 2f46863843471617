"""Reports that read alike and tell of two days are not compared; counts of one day follow the hour of their reports."""

from factcheck.checker import Checker
from factcheck.types import Document, Published, Severity

CHECKER = Checker()


def check(*pages):
    documents = [
        Document(text, id=str(i), lang="ko", published=Published(day, "label") if day else None) for i, (day, text) in enumerate(pages)
    ]
    return CHECKER.check(documents)


def market(day, close, change, rate, bought, won, moved):
    return (
        f"코스피 {rate}% 하락 마감\n\n{day}일 코스피는 전날보다 {change}포인트({rate}%) 내린 {close}로 장을 마쳤다. "
        f"외국인이 {bought}억 원어치를 순매도하며 지수를 끌어내렸다. 원·달러 환율은 전날보다 {moved}원 오른 {won}원에 거래를 마쳤다."
    )


MONDAY = market(21, "2,419.50", "24.98", "1.02", "1,620", "1,354.7", "14.4")
AUGUST = market(20, "1,845.45", "44.19", "2.34", "2,312", "1,214.3", "8.1")


def test_two_days_market_reports_do_not_contradict_each_other():
    for days in ((None, None), ("2022-11-21", None), ("2022-11-21", "2019-08-20")):
        result = check((days[0], MONDAY), (days[1], AUGUST))
        assert not [f for f in result if f.rule in ("FC101", "FC102")]


def test_one_days_market_reports_still_do():
    slip = MONDAY.replace("1,620억", "1,260억")
    result = check(("2022-11-21", MONDAY), ("2022-11-21", slip))
    assert any(f.rule == "FC101" and f.severity > Severity.INFO for f in result)


TOLL = (
    "Quake kills {n} in Soral\n\nThe death toll from the earthquake in Soral Prefecture has reached {n}, the prefectural government said."
)
FIRE = (
    "가온 배터리 공장 불로 {n}명 숨져\n\n가온시 배터리 공장에서 난 불로 숨진 사람이 {n}명으로 늘었다. "
    "불은 공장 2층 포장 작업장에서 시작됐다."
)


def test_the_higher_toll_of_the_later_hour_is_an_update():
    result = check(("2024-06-24T16:10", FIRE.format(n=9)), ("2024-06-24T18:40", FIRE.format(n=22)))
    told = {f.rule for f in result if f.rule.startswith("FC1")}
    assert "FC101" not in told


def test_the_higher_toll_of_the_earlier_hour_is_a_conflict():
    result = check(("2024-06-24T18:40", FIRE.format(n=9)), ("2024-06-24T16:10", FIRE.format(n=22)))
    assert any(f.rule == "FC101" for f in result)


def test_entries_of_a_list_are_no_subheads():
    text = (
        "시정 평가 이유 물었더니\n\n두 차례 조사에서 시장을 좋게 본 이유를 물었다.\n\n- 조사 대상: 만 19세 이상 1,007명\n\n"
        "- 응답률: 24%(4,265명 가운데 1,007명)\n\n앞선 조사는 한 주 먼저 있었다.\n\n- 조사 대상: 만 19세 이상 1,003명\n\n"
        "- 응답률: 25%(4,089명 가운데 1,003명)\n\n두 조사 결과는 시 누리집에서 볼 수 있다."
    )
    result = check(("2016-11-20", text))
    assert not list(result)


def test_dead_and_missing_of_two_days_did_not_change_places():
    first = "태풍에 2명 사망·10명 실종\n\n태풍 가람으로 6일 오후 3시 현재 2명이 숨지고 10명이 실종된 것으로 집계됐다고 재난본부가 밝혔다."
    later = "태풍에 10명 사망·2명 실종\n\n태풍 가람으로 7일 오전 6시 현재 10명이 숨지고 2명이 실종된 것으로 집계됐다고 재난본부가 밝혔다."
    result = check(("2022-09-06", first), ("2022-09-07", later))
    assert not [f for f in result if f.rule == "FC101"]


def test_rain_in_millimetres_is_no_distance_in_kilometres():
    first = "태풍 가람 새솔도 앞바다로\n\n태풍 가람은 새솔도 남쪽 약 110km 해상에서 시속 62km로 북동진하고 있다."
    later = "태풍 가람에 큰비\n\n태풍 가람이 지난 새솔도에는 시간당 최대 110.5mm의 비가 내렸다. 태풍은 시속 62km로 북동진하고 있다."
    result = check(("2022-09-06", first), ("2022-09-06", later))
    assert not [f for f in result if f.rule == "FC101"]


def test_what_a_contract_includes_is_not_what_it_comes_to():
    first = "전차 2차 계약 체결\n\n한빛로템은 루멘국과 전차 2차 계약을 맺었다. 루멘국은 전차 180대를 더 들여온다. 금액은 65억 달러다."
    second = "루멘국 전차 180대 추가 도입\n\n루멘국이 한빛로템의 전차 180대를 더 사기로 했다. 금액은 65억 달러다."
    third = "한빛로템 2차 계약\n\n한빛로템이 루멘국과 65억 달러의 전차 2차 계약을 맺었다. 전차 64대를 포함해 추가 물량 116대가 간다."
    result = check(("2025-08-01", first), ("2025-08-01", second), ("2025-08-02", third))
    assert not [f for f in result if f.rule == "FC101" and f.severity > Severity.INFO]


def test_ten_ships_are_no_seven_vehicles():
    first = "Bridge falls in Corvin\n\nThe Corvin bridge fell on Tuesday. At least seven vehicles went into the water, officials said."
    second = (
        "Bridge falls in Corvin\n\nThe Corvin bridge fell on Tuesday. In the harbour ten ships are stuck behind the bridge, officials said."
    )
    documents = [Document(t, id=str(i), lang="en", published="2024-03-27") for i, t in enumerate((first, second))]
    result = CHECKER.check(documents)
    told = [{(a := result.articles[r.article]).mention_of(a.claims[r.claim]).surface for r in f.claims} for f in result.facts]
    assert not any({"seven vehicles", "ten ships"} <= {s.lower() for s in surfaces} for surfaces in told)


def test_an_undated_stage_of_a_toll_that_moves_on_is_no_conflict():
    days = (("2024-01-03", 64), (None, 73), ("2024-01-04", 84), ("2024-01-06", 126))
    documents = [Document(TOLL.format(n=n), id=str(n), lang="en", published=day) for day, n in days]
    told = {f.rule for f in CHECKER.check(documents)}
    assert "FC101" not in told
    assert "FC102" in told


def test_an_undated_stage_with_the_digits_of_another_swapped_is_none():
    days = (("2024-01-03", 31), ("2024-01-04", 58), (None, 85))
    documents = [Document(TOLL.format(n=n), id=str(n), lang="en", published=day) for day, n in days]
    assert {f.rule for f in CHECKER.check(documents)} == {"FC102"}


def test_a_toll_that_falls_from_one_day_to_the_next_is_still_told():
    days = (("2024-01-03", 64), ("2024-01-04", 84), ("2024-01-06", 71))
    documents = [Document(TOLL.format(n=n), id=str(n), lang="en", published=day) for day, n in days]
    assert any(f.rule == "FC101" for f in CHECKER.check(documents))


def linked(*texts, day="2024-03-01"):
    result = check(*((day, t) for t in texts))
    articles = result.articles
    return {frozenset(articles[r.article].mention_of(articles[r.article].claims[r.claim]).surface for r in f.claims) for f in result.facts}


QUAKE = "{}께 가온시 동쪽 {}㎞ 지역에서 규모 {}의 {} 발생했다. 진원의 깊이는 12㎞다."


def test_a_quake_and_its_aftershock_are_two_things():
    one = QUAKE.format("1일 오후 3시 4분", 9, "4.6", "지진이")
    assert not any({"4.6", "2.6"} <= f for f in linked(one, QUAKE.format("1일 오후 3시 40분", 9, "2.6", "여진이")))
    assert any({"4.6", "4.9"} <= f for f in linked(one, QUAKE.format("1일 오후 3시 4분", 9, "4.9", "지진이")))


def test_figures_of_what_happened_at_two_hours_are_two_things():
    one = QUAKE.format("1일 오전 7시 12분", 9, "2.4", "지진이")
    assert not any({"9㎞", "11㎞"} <= f for f in linked(one, QUAKE.format("1일 오후 8시 33분", 11, "3.5", "지진이")))


def test_a_rough_figure_of_one_year_is_none_of_another_year():
    fire = "솔재군 산불로 5일 오후 6시까지 산림 210㏊가 탔다. {}년 이 일대에서 난 산불로 {}㏊가 불에 탔고 주민 {}명이 대피했다."
    found = linked(fire.format(2011, "375", 120), fire.format(2016, "약 400", 80), day="2019-04-05")
    assert not any({"375㏊", "400㏊"} <= f for f in found)
    found = linked(fire.format(2011, "375", 120), fire.format(2011, "약 400", 80), day="2019-04-05")
    assert any({"375㏊", "400㏊"} <= f for f in found)


def test_homes_damaged_and_homes_destroyed_are_two_things():
    storm = "태풍 '너울'이 지나간 솔재군에서는 주택 {}되고 농경지 1,240㏊가 물에 잠겼다."
    for one, other in (("312채가 파손", "48채가 완파"), ("312채가 반파", "48채가 전소")):
        assert not any(len(f & {"312채", "48채"}) == 2 for f in linked(storm.format(one), storm.format(other)))
    assert any({"312채", "48채"} <= f for f in linked(storm.format("312채가 파손"), storm.format("48채가 파손")))


def test_a_length_and_a_height_are_two_things():
    bridge = "가온군은 가온산에 {}의 출렁다리를 놓았다고 1일 밝혔다. 사업비는 95억원이다."
    assert not any({"312m", "48m"} <= f for f in linked(bridge.format("길이 312m"), bridge.format("높이 48m")))


def test_an_age_and_a_magnitude_are_two_things():
    one = "가온 동쪽 해역에서 4.9 규모 지진 발생. 진원의 깊이는 17㎞다."
    other = "가온시 동쪽 해역에서 규모 4.9의 지진이 발생했다. 진원의 깊이는 17㎞다. 가온시에 사는 이모(49)씨는 “건물이 흔들렸다”고 했다."
    assert not any({"4.9", "49"} <= f for f in linked(one, other))


def test_two_long_figures_with_their_digits_swapped_say_that_two_reports_are_of_one_day():
    swapped = MONDAY.replace("1,620억", "1,260억").replace("2,419.50", "2,491.50").replace("24.98", "25.60").replace("1.02%", "1.30%")
    swapped = swapped.replace("1,354.7", "1,366.2").replace("14.4", "16.1")
    assert any(f.rule == "FC101" for f in check(("2022-11-21", MONDAY), ("2022-11-21", swapped)))


def test_a_place_that_the_headline_names_sets_no_figure_apart():
    first = "새물시 혼인 15.1% 늘었다\n\n새물시가 20일 낸 통계를 보면 지난해 혼인은 8,412건으로 1년 전보다 15.1% 늘었다."
    second = "웨딩업계 웃었다\n\n새물시의 혼인이 지난해 8,412건으로 1년 전보다 11.5% 늘면서 예식장 매출도 올랐다."
    assert any(f.rule == "FC101" and f.severity > Severity.INFO for f in check(("2025-03-20", first), ("2025-03-21", second)))
