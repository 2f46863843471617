"""Figures that look like one mistyped, or like two that changed places, and are told of two things."""

from factcheck.checker import Checker
from factcheck.types import Document, Severity

CHECKER = Checker()
DAY = "2025-03-22"


def told(*texts, lang="ko", severity=Severity.INFO):
    documents = [Document(t, id=str(i), lang=lang, published=day) for i, (day, t) in enumerate(texts)]
    return [f.message for f in CHECKER.check(documents) if f.severity > severity and f.type == "cross_conflict"]


def noted(*texts, lang="ko"):
    """All that is told of some articles, notes of updates and what is likely no conflict among them."""
    return [f.message for f in CHECKER.check([Document(t, id=str(i), lang=lang, published=day) for i, (day, t) in enumerate(texts)])]


def test_what_one_group_gained_is_no_slip_of_what_all_gained():
    everyone = "3월 취업자 17만 명 증가 그쳐\n\n통계청이 12일 밝힌 3월 고용률은 69.1%다. 실업률은 3.0%로 0.1%포인트 올랐다."
    women = (
        "통계청이 12일 밝힌 3월 고용률은 69.1%다. 실업자는 89만2,000명으로 5만2,000명 증가했다. "
        "남성이 51만1,000명으로 3만5,000명 증가했고, 여성이 38만1,000명으로 1만7,000명 증가했다."
    )
    assert told(("2024-04-12", everyone), ("2024-04-12", women)) == []


def test_a_count_of_one_label_is_no_slip_of_one_without():
    whole = "2024-04-12", "새물시 인구 줄었다\n\n새물시를 떠난 사람은 지난해 17만 명이다. 고용률은 69.1%다."
    listed = "새물시 인구 통계\n\n새물시의 고용률은 69.1%다. 새물시를 떠난 사람은 △청년 1만7천 명 △중년 9천 명이다."
    assert noted(whole, ("2024-04-12", listed)) == []


def test_counts_of_two_months_that_are_named_are_no_slips_of_each_other():
    divorces = "새물시 이혼 통계\n\n{} 새물시의 이혼은 {}건이다. 3월 고용률은 69.1%다."
    assert noted(("2024-04-12", divorces.format("3월", 120)), ("2024-04-12", divorces.format("2월", 1200))) == []
    assert noted(("2024-04-12", divorces.format("3월", 120)), ("2024-04-12", divorces.format("3월", 1200))) != []


def test_figures_told_of_other_places_did_not_change_places():
    later = "오후 7시 기준 산불로 담양군에서 9명, 보성군에서 6명, 곡성군에서 4명, 화순군에서 1명이 숨진 것으로 파악됐다."
    earlier = "산불이 번진 이 지역에서는 오전 7시까지 화순 2명, 곡성 3명, 보성 4명, 담양 6명 등 모두 15명이 숨진 것으로 집계됐다."
    assert told(("2024-03-28", later), ("2024-03-26", earlier)) == []


def test_figures_told_of_the_same_times_did_not_change_places():
    moves = "Calder debt\n\nCalder's debt will fall to £22 million by March 2026 from £36 million now, it said."
    listed = "Calder debt\n\nCalder has debt of £36 million (September 2025), £22 million (March 2026)."
    assert told(("2025-09-05", moves), ("2025-09-05", listed), lang="en") == []


def test_a_loss_and_a_negative_result_are_one_figure_and_a_missing_magnitude_is_none():
    loss = "한빛전자 반도체 부문은 1분기 적자 규모가 4조5800억원에 달했다."
    negative = "한빛전자 반도체 부문은 1분기(-4조5800억 원)에 비해 적자 규모가 줄었을 것으로 보인다."
    assert told(("2024-07-07", loss), ("2024-07-07", negative)) == []


def test_a_round_bound_of_a_headline_that_the_body_keeps_is_no_slip(tmp_path):
    page = tmp_path / "a.txt"
    page.write_text(
        "한빛전자 2분기 영업익 6685억원…2개 분기 연속 1조 밑돌아\n입력 2024-07-27\n\n"
        "한빛전자가 2분기 영업이익 6685억원을 기록했다고 27일 공시했다. 반도체 부문 영업이익은 지난해 9조9800억원이었다.\n",
        encoding="utf-8",
    )
    assert [f.message for f in CHECKER.check(page) if f.type == "headline_body"] == []


def test_crew_counted_with_its_pilots_and_without_is_one_whole_divided_in_two_ways():
    apart = "여객기에는 승객 175명과 승무원 4명, 조종사 2명 등 총 181명이 타고 있었다. 생존자는 승무원 2명이다."
    together = "여객기에는 승객 175명과 승무원 6명 등 총 181명이 타고 있었다. 생존자 2명은 꼬리에서 발견됐다."
    assert told(("2024-12-31", apart), ("2024-12-29", together)) == []


def test_the_change_of_the_first_days_of_a_month_is_not_that_of_the_month():
    first = "관세청은 21일 8월 1~20일 수출액이 331억 달러로 지난해보다 18.5% 증가했다고 밝혔다. 반도체 수출이 늘었다."
    month = "산업통상자원부는 1일 지난달 수출이 지난해보다 11.4% 증가한 579억 달러라고 밝혔다. 반도체 수출이 늘었다."
    documents = [Document(t, id=day, lang="ko", published=day) for day, t in (("2024-08-21", first), ("2024-09-01", month))]
    assert [f.message for f in CHECKER.check(documents)] == []


def test_what_a_toll_could_reach_is_no_later_count():
    dead = "2023-09-12", "The death toll of the Tarrow flood is 3,000. Two dams broke."
    later = "The death toll of the Tarrow flood {} 5,000, the mayor said. Two dams broke."
    assert noted(dead, ("2023-09-14", later.format("could reach")), lang="en") == []
    assert noted(dead, ("2023-09-14", later.format("has reached")), lang="en") != []


def test_entries_of_a_list_of_seats_are_no_subheads(tmp_path):
    page = tmp_path / "a.txt"
    page.write_text(
        "What happened in the Tarrow election\n2024-07-05\n\nThe Blues have 117 seats, a drop of 247 seats, the Greens 70.\n\n"
        "Here are the totals:\n\nReds 410 (+210)\n\nBlues 117 (-247)\n\nGreens 70 (+62)\n\nThe count goes on in Tarrow on Friday.\n"
    )
    assert [f.message for f in CHECKER.check(page) if f.type == "headline_body"] == []


def test_what_was_found_further_at_two_hours_is_no_other_telling():
    found = "17일 {} 누리 지하차도에서 시신 {}구를 추가로 수습했다고 소방 당국이 밝혔다. 차량 16대가 잠겼다."
    assert noted(("2023-07-17", found.format("오전", 4)), ("2023-07-17", found.format("밤", 1))) == []


def test_what_was_destroyed_and_what_was_damaged_are_two_counts_whatever_power_of_ten_lies_between():
    first = "The quake of magnitude 6.1 {} 12 buildings in Torrin, the mayor said. It struck at 7:12 a.m."
    later = "2024-05-14", "The quake of magnitude 6.1 damaged 120 buildings in Torrin. It struck at 7:12 a.m., the mayor said."
    assert told(("2024-05-14", first.format("destroyed")), later, lang="en") == []
    assert told(("2024-05-14", first.format("damaged")), later, lang="en") != []


def test_by_how_much_a_rate_fell_is_no_slip_of_another_rate():
    fall = "지난해 출산율이 0.72명으로 가장 낮았다. 통계청이 28일 낸 통계를 보면 30대 초반의 출산율은 전년 대비 6.8명 감소했다."
    rate = "지난해 출산율이 0.72명으로 가장 낮았다. 지난해 통계청이 추계한 올해 출산율은 0.68명이다."
    assert told(("2024-02-28", fall), ("2024-02-28", rate)) == []


def test_short_counts_without_a_word_of_their_own_in_common_are_no_slip_of_each_other():
    one = "Harlow storm\n\nWinds of 129 km/h hit Harlow on Friday and 50,300 homes lost power. {} workers of a factory were sent home."
    other = "Harlow storm\n\nSome 50,300 homes in Harlow had no power on Friday, in winds of 129 km/h. {} people spent the night in a hall."
    assert not told((DAY, one.format(62)), (DAY, other.format(26)), lang="en")
    assert told((DAY, one.format(62)), (DAY, one.format(26)), lang="en")


def test_what_all_exports_gained_is_no_other_telling_of_what_a_day_s_gained():
    whole = (
        "8월 초순 수출 23.4% 증가\n\n관세청에 따르면 8월 1~10일 수출은 152억 8700만 달러로 지난해 같은 기간보다 23.4% 늘었다. "
        "8월 초순 조업일수는 8.5일이었다. 일평균 수출액은 17억 9000만 달러다."
    )
    daily = (
        "8월 수출 출발 호조\n\n관세청은 8월 1~10일 수출액이 152억 8700만 달러로 집계됐다고 밝혔다. "
        "일평균 수출액은 17억 9000만 달러로 지난해 8월 초순에 비해 10.1% 늘었다. "
        "지난해 8월 초순(16억 3000만 달러)에 비해 조업일수는 하루 많았다."
    )
    assert not told(("2022-08-11", whole), ("2022-08-11", daily))


def test_a_bid_and_the_price_near_it_are_two_sums_where_one_article_gives_both():
    both = "나루통신 공개매수가는 주당 15만 원이다. 나루통신 주가는 14만 9200원이다."
    bid = "나루통신 주식을 주당 15만 원에 산다. 값이 높다."
    documents = [Document(t, id=str(i), lang="ko", published="2024-05-14") for i, t in enumerate((both, bid))]
    result = CHECKER.check(documents)
    told = [
        {result.articles[r.article].mention_of(result.articles[r.article].claims[r.claim]).surface for r in f.claims} for f in result.facts
    ]
    assert {"15만 원"} in told
    assert {"15만 원", "14만 9200원"} not in told


def test_a_headline_that_rounds_the_figure_of_its_body_does_not_tell_the_two_apart():
    text = "한들 지하철 파업 참가율은 {}로 나타났다. 열차 412편이 멈췄다. 노조가 밝혔다."
    told = (("72.4%", "한들 지하철 파업 참가율 72%"), ("72%", "한들 지하철 파업"))
    documents = [Document(text.format(n), id=n, lang="ko", published="2024-05-14", headline=headline) for n, headline in told]
    assert any(p.reason == "rounding" for f in CHECKER.check(documents).facts for p in f.pairs)


def test_the_hurt_are_no_slip_of_a_thousand_times_as_many_without_a_home():
    quake = "한들 지진으로 {}. 지진 규모는 6.8이었다. 집 8412채가 무너졌다."
    one, other = quake.format("5276명이 다쳤다"), quake.format("530만 명이 집을 잃었다")
    assert noted(("2024-05-14", one), ("2024-05-14", other)) == []


def test_the_cases_of_two_states_are_no_slip_of_those_of_one():
    both = "Rash cases in Orland, Westmark rise to 351\n\nRash cases in Orland and Westmark rose to 351 on Friday. Hospitals admitted 40."
    one = "Rash spreads\n\nIn Westmark, cases rose from 33 to {} on Friday. Hospitals admitted 40."
    assert not told((DAY, both), ("2025-03-15", one.format(35)), lang="en")


def test_the_cases_of_last_year_are_no_slip_of_those_so_far():
    now = "Rash in three states\n\nThis brings the total number of rash cases to 258 in Orland, Westmark and Teller. Some 34 lie ill."
    past = "Rash spreads\n\nThe three states reported {} rash cases in total {}. Some 34 patients are in hospital."
    assert not told((DAY, now), (DAY, past.format(285, "last year")), lang="en")
    assert told((DAY, now), (DAY, past.format(285, "so far")), lang="en")


def test_figures_in_brackets_behind_two_years_say_that_they_are_of_two_things():
    rate = "9월 출생아 10.1% 늘어\n\n9월 출생아는 2만590명으로 1년 전보다 10.1% 늘었다. 9월 기준 2010년(10.8%) 이후 최대 증가율이다."
    count = "9월 출생아 늘어\n\n9월 출생아는 2만590명으로 1884명(10.1%) 늘었다. {}년 9월({}) 이후 최대 증가율이다."
    assert not told(("2024-11-27", rate), ("2024-11-27", count.format(2012, "2772명")))


def test_what_was_sent_out_by_two_hours_of_a_day_is_no_conflict():
    sent = "가람 공장 불\n\n가람 공장 화재에 소방당국이 장비 {}와 인력 {}명을 투입해 불을 껐다. 소방대원 3명이 화상을 입었다."
    assert not told(("2022-10-05T09:46", sent.format("46대", 100)), ("2022-10-05", sent.format("100여 대", 500)))


def test_what_was_told_of_last_year_by_name_is_no_slip_of_this_years():
    this = "가람 배당금 31억 원\n\n통합 우승을 이룬 가람이 포스트시즌 배당금으로 31억 원을 받는다. 우승은 8년 만이다."
    last = "배당금\n\n{} 통합 우승을 이룬 두레는 포스트시즌 배당금으로 28억3,996만 원을 받았다. 우승은 8년 만이다. 올해 수입은 5억 원이다."
    assert told(("2017-10-31", this), ("2017-10-30", last.format("지난해"))) == []
    assert told(("2017-10-31", this), ("2017-10-30", last.format("올해").replace("두레", "가람"))) != []


def test_a_change_and_its_level_told_in_either_order_changed_no_places():
    one = (
        "올해 시험 50만4588명 접수…28년 만에 최고치\n졸업생 수는 15만 9742명으로 전년(14만 2303명) 대비 1만 7439명, 무려 12.3%나 증가했다."
    )
    other = (
        "3442명 줄어든 50만4588명이 원서 접수\n2024학년도 자격시험이 16일 오전 전국 84개 지구 1279개 시험장에서 일제히 시작됐다. "
        "올해 시험에는 작년보다 3442명 줄어든 50만4588명이 원서를 접수했다. 이 가운데 재학생은 32만6646명(64.7%)으로 1년 전보다 "
        "2만3593명 줄었다. 반대로 졸업생은 1만7439명 증가한 15만9742명(31.7%)이다."
    )
    assert told(("2023-09-11", one), ("2023-09-11", other)) == []


def test_counts_over_stretches_that_begin_on_one_day_and_end_on_two_are_two_counts():
    plague = (
        "Plague in Marovia\n\nFrom 1 August to {} November 2017, a total of {} cases of plague have been reported from {} of 114 districts "
        "in Marovia. Of these, {} were bubonic plague, and 1,077 patients were treated in the capital."
    )
    later, day = plague.format(10, "2,119", 55, 324), "2017-11-20"
    assert told((day, later), (day, plague.format(8, "2,034", 52, 297)), lang="en") == []
    assert len(told((day, later), (day, plague.format(10, "2,119", 55, 297)), lang="en")) == 1


def test_what_is_told_of_two_turns_of_one_thing_is_no_conflict():
    vote = "가람국 대선\n\n지난 {}대 대선에서는 새빛 후보가 1032만표를 받아 {}만표를 받은 나래 후보를 눌렀다. 투표율은 80.7%였다."
    assert told((DAY, vote.format(15, 993)), (DAY, vote.format(16, 1144))) == []
    assert len(told((DAY, vote.format(15, 993)), (DAY, vote.format(15, 983)))) == 1


def test_counts_of_cars_and_titles_are_no_turns_of_anything():
    crash = (
        "가람시 사고\n\n가람시 나래 고속도로에서 차량 {}대가 추돌해 {}명이 다쳤다고 소방당국이 밝혔다. 사고로 2시간 18분 동안 길이 막혔다."
    )
    assert len(told((DAY, crash.format(13, 15)), (DAY, crash.format(14, 18)))) > 0
