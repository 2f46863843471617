"""When a note says that a count moved on: one count at two times, not two things told on two days."""

from factcheck.checker import Checker
from factcheck.types import Document

CHECKER = Checker()


def moved_on(*told):
    documents = [Document(text, id=str(i), lang="ko", published=day) for i, (day, text) in enumerate(told)]
    result = CHECKER.check(documents)
    return [tuple(p.surface for p in f.places) for f in result if f.rule == "FC102"]


def test_the_evacuees_of_two_counties_are_two_counts():
    first = "솔뫼군 산불이 번져 솔뫼군 주민 1,400여 명이 체육관으로 대피해 있다."
    assert not moved_on(("2024-04-09", first), ("2024-04-10", "솔뫼군 산불이 번져 버들군 주민 932명이 학교로 대피했다."))
    assert moved_on(("2024-04-09", first), ("2024-04-10", "솔뫼군 산불이 번져 솔뫼군 주민 2,150명이 체육관으로 대피했다.")) == [
        ("1,400여 명", "2,150명")
    ]


def test_figures_alike_in_their_words_alone_are_no_count_that_moved_on():
    first = "새한아파트는 상한제가 적용돼 최대 10억 원가량의 시세차익을 얻을 수 있다는 기대가 크다."
    assert not moved_on(("2024-02-06", first), ("2024-02-05", "새한아파트는 상한제가 적용돼 주변 시세보다 6억 원가량 싸다."))


def test_two_digits_swapped_in_a_toll_seen_to_grow_are_growth():
    text = "{hour}시 현재 한들고개 버스 사고로 {n}명이 숨진 것으로 파악됐다."
    hours = [("10:40", "오전 10", 12), ("12:10", "낮 12", 23), ("14:05", "오후 2", 32)]
    told = [(f"2024-05-18T{at}", text.format(hour=hour, n=n)) for at, hour, n in hours]
    assert moved_on(*told) == [("12명", "23명", "32명")]


def test_a_lower_toll_told_later_leaves_the_order_open_and_nothing_is_noted():
    text = "산불로 숨진 사람이 {n}명으로 늘었다고 중앙재난안전대책본부가 밝혔다."
    days = [("2024-03-26", 12), ("2024-03-28", 30), ("2024-03-29", 26)]
    assert not moved_on(*((day, text.format(n=n)) for day, n in days))


def test_the_readings_stand_in_the_order_of_their_counts():
    text = "솔뫼군 산불로 숨진 사람이 {n}명으로 늘었다고 군이 밝혔다."
    days = [("2024-03-29", 26), ("2024-03-26", 12), ("2024-03-27", 19)]
    assert moved_on(*((day, text.format(n=n)) for day, n in days)) == [("12명", "19명", "26명")]


def told(*articles):
    documents = [Document(text, id=str(i), lang="ko", published=day) for i, (day, text) in enumerate(articles)]
    return [(f.rule, tuple(p.surface for p in f.places)) for f in CHECKER.check(documents)]


def test_counts_of_one_day_moved_on_where_the_hours_of_their_articles_say_so():
    text = "소방 당국은 30일 {hour} 기준 새솔동 인파 사고로 숨진 사람이 {n}명, 다친 사람이 {m}명이라고 밝혔다."
    found = told(
        ("2022-10-30T07:30", text.format(hour="오전 6시", n=149, m=76)),
        ("2022-10-30T10:20", text.format(hour="오전 9시", n=151, m=82)),
        ("2022-10-30T19:10", text.format(hour="오후 6시", n=154, m=132)),
    )
    assert sorted(found) == [("FC102", ("149명", "151명", "154명")), ("FC102", ("76명", "82명", "132명"))]


def test_percent_and_points_are_no_two_counts_of_one_thing():
    first = "한결은행은 24일 1분기 성장률이 -0.2%로 전망치보다 0.4%포인트 낮다고 발표했다."
    later = "한결은행은 5일 1분기 성장률이 전망치보다 0.4% 낮다고 잠정 발표했다."
    assert not [x for x in told(("2025-04-24", first), ("2025-06-05", later)) if x[0] in ("FC102", "FC103")]


def test_equal_short_counts_of_people_to_whom_other_things_befell_are_two_facts():
    first = "새솔동 사고로 다친 82명 가운데 중상자는 19명, 경상자는 63명이라고 소방 당국이 30일 밝혔다."
    later = "새솔동 사고로 숨진 외국인 사망자는 19명, 내국인 사망자는 132명이라고 소방 당국이 30일 밝혔다."
    documents = [Document(t, id=str(i), lang="ko", published="2022-10-30") for i, t in enumerate((first, later))]
    result = CHECKER.check(documents)
    surfaces = [
        [result.articles[r.article].mention_of(result.articles[r.article].claims[r.claim]).surface for r in f.claims] for f in result.facts
    ]
    assert ["19명", "19명"] not in surfaces


def test_those_not_yet_home_are_no_later_count_of_the_evacuated():
    first = "집중호우로 1만4천여 명 대피\n\n집중호우로 18명이 숨지고 1만4천여 명이 대피했다고 도가 21일 밝혔다."
    later = "집중호우 미귀가 이재민 2500여 명\n\n집중호우로 19명이 숨지고 9명이 실종됐다고 도가 22일 밝혔다."
    assert moved_on(("2025-07-21", first), ("2025-07-22", later)) == [("18명", "19명")]


def test_two_lengths_of_time_are_no_count_that_moved_on():
    first = "소방 당국은 대응 2단계를 발령했다가 12분 만인 오전 10시 15분쯤 동원령을 내렸다."
    later = "소방 당국은 신고 10분 만에 현장에 갔으며 오전 10시 3분쯤 대응 2단계를 발령했다. 동원령은 오전 10시 15분쯤 내렸다."
    assert not moved_on(("2025-02-25T13:00", first), ("2025-02-25T16:37", later))


def test_those_left_of_a_whole_and_matches_in_a_row_are_no_counts_that_moved_on():
    workers = "가온 공장 불로 {}이 대피했다. 집 412채가 탔다."
    left = workers.format("실종 6명을 제외한 노동자 388명")
    assert not moved_on(("2024-05-14", left), ("2024-05-15", workers.format("노동자 394명")))
    streak = "가람은 {}경기 연속 이겼다. 관중은 8412명이었다."
    assert not moved_on(("2024-05-14", streak.format(5)), ("2024-05-19", streak.format(6)))


def test_a_sum_hyphenated_with_its_word_is_no_size_of_a_thing():
    gifts = "Deal\n\nTorrin raised ${}-billion in donations for the flood, the mayor said. It has 2,180 workers."
    told = [("2024-05-14", gifts.format("1.2")), ("2024-05-19", gifts.format("1.5"))]
    result = CHECKER.check([Document(text, id=day, lang="en", published=day) for day, text in told])
    assert [tuple(p.surface for p in f.places) for f in result if f.rule == "FC102"] == [("$1.2-billion", "$1.5-billion")]


def test_other_things_that_burned_are_no_later_count_and_a_tower_does_not_grow():
    fire = "The Larch fire has destroyed {n} in Alder County, the fire department said on {day}."

    def noted(*told):
        result = CHECKER.check([Document(text, id=str(i), lang="en", published=day) for i, (day, text) in enumerate(told)])
        return [tuple(p.surface for p in f.places) for f in result if f.rule == "FC102"]

    first = ("2024-08-05", fire.format(n="4,120 structures", day="Monday"))
    assert noted(first, ("2024-08-09", fire.format(n="5,260 structures", day="Friday"))) == [("4,120 structures", "5,260 structures")]
    assert not noted(first, ("2024-08-09", fire.format(n="4,150 homes", day="Friday")))
    tower = "The quake brought down the {n} State Audit tower under construction in Marlow on {day}."
    assert not noted(("2024-08-05", tower.format(n="31-story", day="Monday")), ("2024-08-09", tower.format(n="30-story", day="Monday")))


def test_the_titles_of_two_teams_are_no_count_that_moved_on():
    first = "일본은 그동안 누리컵에서 8차례 우승하며 한국에 이어 많이 우승했다."
    later = "한국은 올해까지 누리컵에서 12차례 우승하며 정상을 지켰다."
    assert not moved_on(("2024-10-28", first), ("2024-10-29", later))


def test_a_lower_count_of_one_place_is_no_later_count_of_all():
    first = "태풍으로 3일 오후 6시 기준 전국에서 3명이 숨지고 8명이 실종됐다. 부상자도 1명 발생해 총 12명의 인명 피해가 났다."
    place = "{}총 9명의 인명피해가 발생했다. 4일 오전 6시 기준 10명이 숨지고 2명이 실종됐다."
    assert ("12명", "9명") not in moved_on(("2024-08-03", first), ("2024-08-04", place.format("포항시 나래동의 한 지하주차장에서는 ")))


def test_the_day_of_the_quake_is_not_the_day_its_aftershocks_were_counted():
    count = "2일 밤 발생한 규모 5.2의 가온 지진 뒤의 여진이 {}일 오전 9시 기준 총 {}회로 집계됐다."
    days = [("2024-03-05", count.format(5, 200)), ("2024-03-07", count.format(7, 223))]
    assert moved_on(*days) == [("200회", "223회")]
    (fact,) = [f for f in CHECKER.check([Document(t, id=d, lang="ko", published=d) for d, t in days]).facts if f.relation == "updated"]
    assert [p.reason for p in fact.pairs] == ["later_figure"]


DEAD = "가온시 염료 공장 사망자 32명\n\n24일 가온시 염료 공장에서 불이 나 일하던 노동자 32명이 숨졌다. {}"
MORE = "24일 불이 난 가온시 염료 공장에서 시신 1구가 더 나와 사망자가 33명으로 늘었다고 소방당국이 밝혔다."


def test_the_day_of_the_fire_is_not_the_day_its_dead_were_counted():
    assert not told(("2024-06-24", DEAD.format("불은 꺼졌다.")), ("2024-06-25", MORE))


def test_a_part_of_the_dead_is_no_earlier_count_of_them():
    part = DEAD.format("숨진 노동자 중 30명은 협력업체 소속이다.")
    assert not any("30명" in places for _, places in told(("2024-06-24", part), ("2024-06-25", MORE)))


def test_what_is_left_without_some_is_no_later_count_of_all():
    first = "11일 가온시 공사 현장에서 외벽이 무너졌다. 경찰은 현장 작업자 394명의 소재를 파악했으며 6명의 연락이 끊겼다."
    rest = "가온시 공사 현장에서 외벽이 무너져 6명의 연락이 끊긴 가운데 6명을 제외한 현장 작업자 388명은 소재를 파악했다."
    assert not moved_on(("2022-01-11", first), ("2022-01-12", rest))


def test_how_often_in_a_row_is_no_count_that_moved_on():
    run = "한별은 누리컵 결승 {}게임에서 {} 득점에 성공했다."
    assert moved_on(("2024-08-05", run.format(1, "5차례")), ("2024-08-06", run.format(2, "3차례")))
    assert not moved_on(("2024-08-05", run.format(1, "5연속")), ("2024-08-06", run.format(2, "3연속")))


def test_the_dead_of_one_province_are_no_earlier_count_of_those_of_the_country():
    one = "이번 폭우로 경북에서 숨진 사람은 {n}명으로 집계됐다고 경북도가 밝혔다."
    country = "폭우로 {n}명이 숨졌다고 중앙재난안전대책본부가 밝혔다. 경북에서 {part}명이 숨졌고 부산에서는 1명이 실종됐다."
    first = ("2024-07-18", one.format(n=19))
    assert not moved_on(first, ("2024-07-19", country.format(n=44, part=22)))
    assert moved_on(first, ("2024-07-19", one.format(n=22))) == [("19명", "22명")]


def test_those_who_had_to_leave_and_those_who_could_not_go_home_yet_are_two_counts():
    first = ("2024-07-19", "폭우로 주민 5630명이 대피했다.")
    assert not moved_on(first, ("2024-07-21", "폭우로 대피한 뒤 귀가하지 못하고 있는 주민은 943명이다."))


def test_the_total_so_far_is_the_count_that_goes_on_beside_that_of_a_day():
    text = "감염병 소식\n\n당국이 집계를 내놨다.\n\n병상은 넉넉하다.\n\n사망자는 {day}명이다. 누적 사망자 수는 {all}명이다."
    told = [("2022-12-18", text.format(day=42, all="3만1395")), ("2023-01-01", text.format(day=63, all="3만2219"))]
    assert ("3만1395명", "3만2219명") in moved_on(*told)
    assert ("42명", "63명") not in moved_on(*told)


def test_the_police_count_of_one_march_is_no_earlier_one_of_what_organisers_counted_at_another():
    first = ("2024-11-12", "경찰은 도심 집회에 14만6천 명이 참가했다고 밝혔다.")
    assert not moved_on(first, ("2024-11-26", "주최 측은 도심 집회에 95만 명이 참가했다고 밝혔다."))


def test_how_many_were_on_board_is_no_earlier_count_of_the_dead():
    first = ("2025-06-12", "한들항공 여객기에는 탑승자 242명이 타고 있었다.")
    assert not moved_on(first, ("2025-06-15", "한들항공 여객기 추락으로 숨진 사람이 274명으로 늘었다."))
    texts = (
        ("2025-06-12", "Of the 242 people on board the Ardo Air flight, 241 were killed, officials said."),
        (
            "2025-06-15",
            "Ardo Air crash death toll climbs to 274\n\nThe death toll of the Ardo Air crash has climbed to 274, officials said.",
        ),
    )
    result = CHECKER.check([Document(text, id=str(i), lang="en", published=day) for i, (day, text) in enumerate(texts)])
    assert not any("242" in p.surface for f in result if f.rule == "FC102" for p in f.places)


OPENING = "가온다리 개통\n\n가온다리는 {} 주민 840명이 지켜보는 가운데 열린다. 다리 길이는 2480m다."
RECORD = "나래 새 음반\n\n나래의 음반은 {} 나와 {}만 장이 팔렸다. 노래는 9곡이다."
DAYS = ("2024-03-29", "2024-03-30")


def test_a_plan_put_off_by_a_year_moved_on_and_what_had_happened_did_not():
    plans = (OPENING.format("올해 5월"), OPENING.format("내년 5월"))
    records = (RECORD.format("지난해 5월", 455), RECORD.format("올해 5월", 509))
    assert moved_on(*zip(DAYS, plans, strict=True)) == [("올해 5월", "내년 5월")]
    assert not moved_on(*zip(DAYS, records, strict=True))


def test_a_month_is_not_put_off_to_a_day():
    assert not moved_on(*zip(DAYS, (OPENING.format("올해 5월"), OPENING.format("내년 5월 12일")), strict=True))


def test_visitors_of_a_festival_held_again_a_year_on_are_no_later_count():
    text = "나루축제에 {n} 다녀가\n\n나루축제를 찾은 관광객은 {n}으로 집계됐다. 축제는 열흘 동안 열렸다."
    assert moved_on(("2017-07-24", text.format(n="568만8천 명")), ("2017-07-31", text.format(n="612만 명")))
    assert not moved_on(("2017-07-31", text.format(n="568만8천 명")), ("2018-07-23", text.format(n="612만 명")))
