"""Passages that are alike are no ground for an alarm while nothing says that two of their figures are of one thing."""

from decimal import Decimal

from factcheck.check.case import Case
from factcheck.check.grounds import thin
from factcheck.checker import Checker
from factcheck.settings import Settings
from factcheck.types import Article, Claim, Document, Mention, Pair, Ref, Sentence, Severity, Span

CHECKER = Checker(lang="en")


def alarms(*texts, rule="FC101"):
    documents = [Document(t, id=str(i), lang="en", published="2025-03-18") for i, t in enumerate(texts)]
    return [tuple(p.surface for p in f.places) for f in CHECKER.check(documents) if f.rule == rule and f.severity > Severity.INFO]


NEAR_CAPE = "Cyclone Orla came ashore at Port Ardent on Monday as a Category 5 storm with sustained winds near 295 km/h, forecasters said."
CAPE = "Cyclone Orla struck Port Ardent on Monday as a Category 5 storm with sustained winds of about 185 mph, forecasters said."
THEN_WEAKER = " As it neared Santa Vela on Tuesday, it was a Category 3 storm with sustained winds around 115 mph."


def test_an_article_with_two_winds_tells_those_of_two_hours_and_contradicts_nobody_who_has_one_of_them():
    assert not alarms(NEAR_CAPE, CAPE + THEN_WEAKER, CAPE)


def test_a_short_sum_ten_times_another_of_the_same_report_is_another_sum():
    profit = (
        "Marlow Stores said pre-tax profits fell 55 per cent to £184.1m after the attack, with reported profits almost wiped out to £3.4m."
    )
    charge = (
        "Marlow Stores said profits fell to £184.1m after the attack, with a £101.6m charge in the first half and a further £34m to come."
    )
    assert not alarms(profit, charge)


def test_a_lead_and_a_body_that_differ_by_no_slip_tell_of_two_hours():
    both = f"{CAPE}\n\nOfficials warned of floods.\n\n{THEN_WEAKER.strip()}\n\nThe port is closed."
    assert not alarms(NEAR_CAPE, both, CAPE, rule="FC110")


def test_a_headline_is_not_taken_from_a_rougher_figure_of_its_body():
    headline = "Verrane Portrait Sells for $236.4M, a Record for Modern Art"
    sold = "The painting, named after its subject, was sold at a Halbrook auction in New York on Tuesday evening for $236.4 million."
    body = f"{sold}\n\nTwo bidders competed over the phone.\n\nThe audience cheered when the price climbed to $200 million."
    findings = CHECKER.check([Document(body, id="a", lang="en", headline=headline), Document(headline + "\n\n" + body, id="b", lang="en")])
    assert not [f for f in findings if f.rule == "FC110"]


def test_two_short_percentages_with_their_digits_swapped_are_no_alarm_where_nothing_else_says_that_they_are_one():
    all_births = "가람군에서 지난해 태어난 아기는 전 해보다 6.3% 줄어든 1,412명으로 가장 적었다."
    by_order = "가람군에서 지난해 태어난 아기는 1,412명이다. 둘째아 출생은 전년보다 8.1% 줄었고 첫째아 출생은 3.6%, 셋째아는 7.7% 줄었다."
    documents = [Document(t, id=str(i), lang="ko", published="2025-03-18") for i, t in enumerate((all_births, by_order))]
    assert not [f for f in Checker(lang="ko").check(documents) if f.rule == "FC101" and f.severity > Severity.INFO]


def korean(*texts, rule="FC101"):
    documents = [Document(t, id=str(i), lang="ko", published="2025-03-18") for i, t in enumerate(texts)]
    return [tuple(p.surface for p in f.places) for f in Checker(lang="ko").check(documents) if f.rule == rule]


def test_a_fall_told_with_a_sign_and_one_told_by_its_verb_are_one():
    signed = "가람시 수출은 지난달 배터리(41.7%), 선박(12.8%)은 늘고 섬유(-18.3%), 철강(-6.4%)은 줄었다고 가람세관이 밝혔다."
    told = "가람시 수출은 지난달 배터리(41.7%), 선박(12.8%)은 늘고 섬유(18.3%), 철강(6.4%)은 줄었다고 가람세관이 밝혔다."
    assert not korean(signed, told)
    assert korean(signed, told.replace("18.3", "13.8"))


def test_a_rise_and_a_fall_of_one_size_are_two_figures():
    rise = "Norland Bank shares closed at 412 crowns, +3.2%, on Tuesday."
    assert alarms(rise, rise.replace("+", "-")) == [("3.2%", "-3.2%")]
    risen = "가람시 수출은 지난달 배터리(41.7%), 선박(12.8%), 섬유(18.3%), 철강(6.4%)이 모두 늘었다고 가람세관이 밝혔다."
    assert korean(risen, risen.replace("(18.3%)", "(-18.3%)")) == [("18.3%", "-18.3%")]


def test_two_levels_that_one_is_compared_with_are_two_where_the_change_is_as_much_apart():
    week = "가람방송 '나루터'는 시청률 21.4%를 얻었다. 이는 지난 방송의 시청률 19.2%보다 2.2%포인트 오른 것이다."
    best = "가람방송 '나루터'는 시청률 21.4%를 얻었다. 이는 종전 최고 시청률 20.1%보다 1.3%포인트 오른 것이다."
    assert not korean(week, best)


def test_an_article_that_gives_both_of_two_quakes_contradicts_nobody_who_gives_one():
    one = "18일 오전 8시 27분 가람군 북동쪽 12㎞에서 규모 4.3 지진이 발생했다고 가람기상대가 밝혔다."
    both = "18일 오전 8시 27분 가람군 북동쪽 12㎞에서 규모 3.6 지진과 4.3 지진이 잇따라 발생했다고 가람기상대가 밝혔다."
    assert not korean(one, both)
    assert korean(one, both.replace("3.6 지진과 4.3 지진이 잇따라", "3.6 지진이"))


def test_steps_of_an_alert_are_no_figures():
    up = "가람소방서는 18일 오후 4시 공장에 불이 나자 대응 2단계를 내리고 장비 38대를 보냈다."
    down = "가람소방서는 18일 오후 4시 공장에 불이 나자 대응 1단계를 내리고 장비 38대를 보냈다."
    assert not korean(up, down)


def test_what_a_size_is_likened_to_contradicts_nothing():
    early = "가람군 누리면에서 난 산불로 산림 42㏊(축구장 58개 면적)가 탔다고 가람군이 밝혔다."
    late = "가람군 누리면에서 난 산불로 산림 49㏊(축구장 70개 면적)가 탔다고 가람군이 밝혔다."
    assert not [places for places in korean(early, late) if "58개" in places]


def test_how_long_something_has_lasted_so_far_is_not_how_long_it_took():
    burning = "가람군 누리면에서 난 산불이 17시간째 이어지고 있다고 가람군이 밝혔다."
    out = "가람군 누리면에서 난 산불이 21시간 만에 꺼졌다고 가람군이 밝혔다."
    assert not korean(burning, out)


def test_of_a_figure_whose_nearest_time_is_not_known_another_time_of_its_sentence_is_not_the_date():
    told = "오늘(22일) 가람세관이 집계한 '1월 1일~20일 잠정치'를 보면 수출액은 433억 2,100만 달러다."
    close = f"{told}\n지난해 같은 기간에는 12억 700만 달러로 흑자였다."
    told = "22일 가람세관에 따르면 1월 1~20일 수출액은 433억2100만 달러다.\n나라별로는 누리국이 19.5%, 다솜국은 22.7% 줄었다."
    turned = "지난해 같은 기간에는 무역수지가 12억700만달러 흑자를 기록했지만 이달 들어 적자로 돌아섰다."
    turned = f"{told}\n무역수지는 16억1300만 달러 적자였다.\n{turned}"
    documents = [Document(t, id=str(i), lang="ko", published="2024-01-22") for i, t in enumerate((close, turned))]
    assert not [f for f in Checker(lang="ko").check(documents) if f.rule == "FC302"]


def errors(*texts):
    documents = [Document(t, id=str(i), lang="en", published=f"2025-03-{18 + i}") for i, t in enumerate(texts)]
    return [f.rule for f in CHECKER.check(documents) if f.rule == "FC101" and f.severity > Severity.WARNING]


def test_a_slip_in_what_is_surely_one_figure_is_one_though_a_change_leads_to_it_in_one_article_alone():
    cut = (
        "Halvard Motors now expects 84 billion yen of operating profit for the year, down from 112 billion yen. "
        "The maker of pumps will shut three plants and cut 4,300 jobs by March."
    )
    told = (
        "Halvard Motors told investors on Thursday that it would make {} at the operating line this year, rather than the 112 billion yen "
        "it had promised. It is to shut three plants, and 4,300 jobs will go."
    )
    assert errors(cut, told.format("84 billion yen")) == []
    assert errors(cut, told.format("84 million yen")) == ["FC101"]
    assert errors(cut, told.format("48 billion yen")) == ["FC101"]


def test_a_count_of_other_people_that_is_a_thousand_times_a_rounding_is_no_slip():
    head = "Quake in Soral kills 3,574\n\nAt least 3,574 people died in Soral. "
    hurt = head + "The quake hurt 5,276 people and 39,106 homes fell, the ministry said on Tuesday."
    homeless = head + "As many as 5.3 million people may need shelter and 39,106 homes fell, the relief agency said on Tuesday."
    assert not alarms(hurt, homeless)


def notes(*texts, rule="FC101", lang="en"):
    documents = [Document(t, id=str(i), lang=lang, published="2025-03-18") for i, t in enumerate(texts)]
    found = [f for f in Checker(lang=lang).check(documents) if f.rule == rule]
    return [(f.severity, {p.surface for p in f.places}) for f in found]


def test_passengers_are_not_all_who_were_aboard():
    aboard = "A Norvia Air plane with 99 people on board crashed in Port Ardent on Friday, killing at least 80 people."
    passengers = "A Norvia Air plane with 91 passengers and a crew of eight crashed in Port Ardent on Friday, killing at least 80 people."
    souls = "Ninety-nine people were aboard the Norvia Air plane that crashed in Port Ardent on Friday. At least 80 people were killed."
    assert not notes(aboard, passengers, souls)


def test_a_rise_is_not_the_level_that_another_rise_leads_to():
    smaller = "The Bank of Norvia raised its rate by half a point on Thursday, with only Ida Marsh voting for a smaller 0.25% rise."
    level = "The Bank of Norvia raised its rate by half a point on Thursday, while Ida Marsh lobbied for an increase to 2.5 percent."
    assert not notes(smaller, level, smaller)


def test_two_sums_of_one_settlement_are_worth_a_note_though_nothing_else_says_that_they_are_one():
    first = "A $997 million settlement for families of victims of the Halden tower collapse was announced on Wednesday."
    later = "A $1.02 billion settlement for families of victims of the Halden tower collapse was approved on Thursday."
    assert notes(first, later) == [(Severity.INFO, {"$997 million", "$1.02 billion"})]


def test_two_tolls_of_one_event_are_worth_a_note_though_nothing_else_says_that_they_are_one():
    first = "At least 174 people were killed and about 180 others were injured in a stampede at Ardent Stadium in Halden on Saturday."
    later = "A stampede followed a match at Ardent Stadium in Halden. As of 24 October, 135 people were killed and 583 others injured."
    documents = [Document(first, id="first", lang="en", published="2022-10-02"), Document(later, id="later", lang="en")]
    found = [f for f in CHECKER.check(documents) if f.rule == "FC101"]
    assert [(f.severity, {p.surface for p in f.places}) for f in found] == [(Severity.INFO, {"174 people", "135 people"})]


def test_the_price_of_a_barrel_at_two_hours_is_no_conflict_but_a_ticket_has_one_price():
    def told(amount, of):
        return (
            f"The {of} rose 1.4 percent to ${amount} on Monday after the producers agreed to cut their output by 2 million barrels a day."
        )

    crude = "price of West Texas Intermediate crude for November"
    assert not alarms(*(told(f"{x} a barrel", crude) for x in ("88.31", "87.42", "87.46")))
    seat = "price of a seat at the Halden opera"
    assert alarms(*(told(x, seat) for x in ("88.31", "87.42", "87.46")))


def of_one_attribute(attribute, *surfaces):
    articles = []
    for n, surface in enumerate(surfaces):
        m = Mention(0, len(surface), surface, "measure", Decimal(surface.split()[0]), unit="km")
        claim = Claim(0, Span(0, len(surface)), attribute=attribute)
        articles.append(Article(Document(surface, id=str(n), lang="en"), [Sentence(0, len(surface), "body")], [m], claims=[claim]))
    return Case(articles, [], "en", Settings())


def test_heights_of_one_rocket_told_in_like_words_are_of_two_moments_and_lengths_of_one_bridge_are_not():
    pair = Pair(Ref(0, 0), Ref(1, 0), "discrepant", "disjoint", supports=("own_words", "third_article"))
    assert thin(pair, of_one_attribute("height", "540 km", "262 km"))
    assert not thin(pair, of_one_attribute("length", "540 km", "520 km"))
    assert thin(pair, of_one_attribute("length", "540 km", "262 km"))  # so far apart one is hardly the other mistyped


def short_figures(kind, *values, attribute=None):
    articles = []
    for n, value in enumerate(values):
        digits = len(value.replace(".", "").strip("0"))
        m = Mention(0, len(value), value, kind, Decimal(value), unit="%" if kind == "percent" else None, digits=digits)
        claim = Claim(0, Span(0, len(value)), attribute=attribute)
        articles.append(Article(Document(value, id=str(n), lang="en"), [Sentence(0, len(value), "body")], [m], claims=[claim]))
    return Case(articles, [], "en", Settings())


def slip(reason, confidence=0.9, supports=("slip_shape",)):
    return Pair(Ref(0, 0), Ref(1, 0), "discrepant", reason, confidence, supports)


def test_short_figures_of_which_one_is_ten_times_the_other_are_no_alarm_where_only_that_brings_them_together():
    assert thin(slip("scale"), short_figures("percent", "1.2", "12.0"))
    assert thin(slip("scale"), short_figures("count", "12", "120"))
    assert not thin(slip("scale"), short_figures("count", "412", "4120"))
    assert not thin(slip("scale", supports=("slip_shape", "same_sentence")), short_figures("count", "12", "120"))


def test_short_percentages_with_their_digits_swapped_are_an_alarm_where_they_are_almost_surely_one():
    assert thin(slip("digit_swap"), short_figures("percent", "7.4", "4.7"))
    assert not thin(slip("digit_swap", confidence=0.97), short_figures("percent", "7.4", "4.7"))
    assert not thin(slip("digit_swap"), short_figures("percent", "7.41", "4.71"))
    assert not thin(slip("digit_swap"), short_figures("count", "74", "47"))


def test_words_of_their_own_alone_make_no_alarm_of_two_figures_that_no_slip_makes_of_each_other():
    assert thin(slip("disjoint", supports=("own_words",)), short_figures("count", "74", "91"))
    assert not thin(slip("disjoint", supports=("own_words", "same_row")), short_figures("count", "74", "91"))


def test_a_rough_estimate_that_another_does_not_fit_is_a_note():
    one = "증권사들은 가람전자 반도체 부문이 2분기에 4조~5조 원의 영업이익을 낼 것으로 추정했다."
    other = "증권사들은 가람전자 반도체 부문이 2분기에 6조 원 넘는 영업이익을 낼 것으로 추정했다."
    assert not korean_alarms(one, other)


def korean_alarms(*texts):
    documents = [Document(t, id=str(i), lang="ko", published="2025-03-18") for i, t in enumerate(texts)]
    return [f for f in Checker(lang="ko").check(documents) if f.severity > Severity.INFO]


def test_two_ages_far_apart_of_nobody_with_a_name_are_of_two_people():
    one = "Floods swept through Ardo on Monday. An 88-year-old woman was found dead in her home in Mira, the mayor said."
    other = "Floods swept through Ardo on Monday. A 45-year-old woman was found dead in her home in Mira, the mayor said."
    assert not alarms(one, other)


def test_an_age_with_one_digit_mistyped_is_told_though_nobody_is_named():
    text = "10일 새벽 3시 12분 새빛시 여관에서 불이 나 {}세 남성이 숨지고 7명이 다쳤다. 불은 48분 만에 꺼졌다. 92명이 출동했다."
    assert korean_alarms(text.format(63), text.format(73))


ALL_HOMES = (
    "가람시 총가구는 2273만 가구로 집계됐다. 친족이 함께 사는 집과 홀로 사는 집을 더한 일반가구는 2207만 가구(97.1%)로 "
    "1.4%(30만 가구) 증가했으며 기숙사 같은 집단가구는 3만 가구다."
)
MIXED_HOMES = "다문화가구는 41.6만 가구로 전년 대비 4.1%(1.6만 가구) 증가했다.\n다문화가구의 가구원은 119만 명이고 총가구는 2273만 가구다."
MORE_MIXED_HOMES = "국제결혼과 귀화가 늘면서 가람시 다문화가구는 41만 6천 가구로 4.1% 증가했다. 총가구는 2273만 가구로 집계됐다."
FOREIGN_HOMES = "가람시에 사는 외국인은 194만 명이다. 나라별로는 나래(24만 7천 명), 다온(22만 1천 명) 순이다. 일반가구는 2207만 가구다."
SIZE_OF_HOMES = "가람시 일반가구는 2207만 가구이고 평균 가구원은 2.21명이다. 외국인은 194만 명으로 늘었다."


def test_two_short_changes_with_their_digits_swapped_are_no_alarm_though_both_are_of_one_known_word():
    told = ("가람시가 인구를 조사했다.\n" + MIXED_HOMES, ALL_HOMES, MORE_MIXED_HOMES)
    documents = [Document(t, id=str(i), lang="ko", published="2025-03-18") for i, t in enumerate(told)]
    assert not [f for f in Checker(lang="ko").check(documents) if f.severity > Severity.INFO]


def test_an_average_of_people_is_no_slip_of_a_count_of_them():
    documents = [Document(t, id=str(i), lang="ko", published="2025-03-18") for i, t in enumerate((FOREIGN_HOMES, SIZE_OF_HOMES))]
    assert not [f for f in Checker(lang="ko").check(documents) if f.severity > Severity.INFO]
