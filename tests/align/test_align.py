"""Which claims become one fact, and when a difference is told."""

from itertools import combinations

import pytest

from factcheck.align.comparable import relation_of
from factcheck.align.facts import facts_of
from factcheck.align.gathering import gather
from factcheck.align.groupfit import told_apart, two_levels
from factcheck.align.groups import Groups, Link
from factcheck.align.origins import origins
from factcheck.align.twofacts import two_things
from factcheck.checker import Checker
from factcheck.semantics.relation import Relation
from factcheck.types import Document

CHECKER = Checker()
KO_A = (
    "한들시 도서관 이용자 182만 명\n\n한들시는 지난해 시립 도서관 이용자가 182만4천 명으로 집계됐다고 밝혔다. "
    "대출 권수는 417만 권이었고 새로 산 책은 5만3천 권이다."
)
KO_B = (
    "한들 시립 도서관 이용 늘어\n\n지난해 한들시 시립 도서관 이용자는 182만4천 명이었다. "
    "대출 권수는 471만 권이었고 새로 산 책은 5만3천 권으로 나타났다."
)
OTHER = "파도군 어민들이 지난달 잡은 오징어는 880t이다. 군은 위판장 두 곳을 고치는 데 12억 원을 들인다."


def facts(*texts, lang="ko", published=None):
    result = CHECKER.check([Document(t, id=str(i), lang=lang, published=published) for i, t in enumerate(texts)])
    return result, result.facts


def conflicts(found):
    return [p for f in found for p in f.pairs if p.relation == "discrepant" and p.supports]


def surfaces(result, fact):
    return sorted(result.articles[r.article].mention_of(result.articles[r.article].claims[r.claim]).surface for r in fact.claims)


def test_equal_figures_of_one_event_become_one_fact():
    result, found = facts(KO_A, KO_B)
    assert any(surfaces(result, f) == ["5만3천 권", "5만3천 권"] and f.relation == "consistent" for f in found)


def test_swapped_digits_between_aligned_neighbours_are_told_with_their_supports():
    result, found = facts(KO_A, KO_B)
    fact = next(f for f in found if "471만 권" in surfaces(result, f))
    assert surfaces(result, fact) == ["417만 권", "471만 권"]
    assert fact.relation == "discrepant"
    assert fact.pairs[0].reason == "digit_swap"
    assert len(fact.pairs[0].supports) >= 2


def test_articles_of_two_events_are_never_compared():
    _result, found = facts(KO_A, OTHER)
    across = [f for f in found if len({r.article for r in f.claims}) > 1]
    assert not across


def test_order_of_articles_changes_no_fact():
    one, two = facts(KO_A, KO_B), facts(KO_B, KO_A)
    assert sorted(surfaces(one[0], f) for f in one[1]) == sorted(surfaces(two[0], f) for f in two[1])


def test_english_figures_that_round_to_one_another_are_compatible():
    a = "Harlow Bridge reopens after repairs\n\nRepairs to Harlow Bridge cost $48.2 million, the council said. It closed for 14 months."
    b = "Council reopens Harlow Bridge\n\nThe repairs to Harlow Bridge cost about $48 million. The bridge was closed for 14 months."
    _result, found = facts(a, b, lang="en")
    assert any(f.relation == "compatible" and len(f.claims) >= 2 for f in found)


def test_a_reprint_shares_its_origin_and_a_new_text_does_not():
    articles = CHECKER.check([Document(t, id=str(i), lang="ko") for i, t in enumerate((KO_A * 2, KO_A * 2 + " 끝.", OTHER))]).articles
    assert origins(articles) == [0, 0, 2]


def test_a_fact_is_named_in_words_of_the_articles():
    _, found = facts(KO_A, KO_B)
    assert found
    assert all(f.label.strip() for f in found)


def test_a_pair_is_explained_whether_it_was_aligned_or_not():
    from factcheck.align.explain import explain
    from factcheck.types import Ref

    result, found = facts(KO_A, KO_B)
    fact = next(f for f in found if f.relation == "discrepant")
    told = explain(result.articles, fact.claims[0], fact.claims[1])
    assert told.aligned
    assert told.supports
    assert "taken" not in {name for name, *_ in told.weights}  # by one another they are not
    other = next(Ref(1, c) for c in range(len(result.articles[1].claims)) if Ref(1, c) not in fact.claims)
    assert not explain(result.articles, fact.claims[0], other).aligned


def test_a_reprint_is_no_third_witness():
    wire = KO_A + " 시는 다음 달부터 동네 도서관 네 곳의 문 여는 시간을 두 시간 늘리고 책 배달도 시작하기로 했다."
    own = "시립 도서관 찾은 시민들\n\n한들시 시립 도서관의 지난해 대출 권수는 417만 권, 이용자는 182만4천 명이다. 새 책은 5만3천 권이다."
    told = [facts(wire, KO_B, third)[1] for third in (wire + " 끝.", own)]
    backed = [sum("third_article" in p.supports for f in found for p in f.pairs) for found in told]
    assert backed[0] == 0 < backed[1]


def test_a_reprint_with_a_sentence_of_its_own_is_a_copy_and_a_report_on_the_same_event_is_none():
    wire = KO_A + " 시는 다음 달부터 동네 도서관 네 곳의 문 여는 시간을 두 시간 늘리고 책 배달도 시작하기로 했다."
    texts = (wire, KO_B, wire + " 이용자들은 반겼다.", "새 머리말이다. " + wire)
    articles = CHECKER.check([Document(t, id=str(i), lang="ko") for i, t in enumerate(texts)]).articles
    assert origins(articles) == [0, 1, 0, 0]


def test_engines_and_a_bare_number_of_another_article_are_no_conflict_for_a_shared_figure_beside_them():
    a = "Blaze at Marlow Quay\n\nSome 160 firefighters and 31 engines were sent to Marlow Quay on Tuesday, the fire service said."
    b = "Blaze at Marlow Quay out\n\nAt the height of the blaze 160 firefighters were on site; by noon their number had fallen to 35."
    _result, found = facts(a, b, lang="en")
    assert conflicts(found) == []


def test_a_rate_cut_from_one_level_to_another_is_not_the_coarser_rounding_of_the_new_one():
    a = "Bank of Norland cuts rate\n\nThe Bank of Norland cut its key interest rate to 3.75% from 4% on Thursday."
    b = "Norland rate cut\n\nThe Bank of Norland on Thursday lowered its key interest rate to 3.75%."
    result, found = facts(a, b, lang="en")
    assert ["3.75%", "3.75%"] in [surfaces(result, f) for f in found]


def test_the_sum_asked_for_is_not_the_rounding_of_the_sum_agreed():
    a = "한들시 시급 9860원으로\n\n한들시 임금위원회는 1만원과 9860원을 놓고 표결해 생활임금을 시급 9860원으로 정했다."
    b = "한들시 생활임금 확정\n\n한들시 임금위원회가 표결 끝에 생활임금을 시급 9860원으로 의결했다. 노동계는 1만원을 요구했다."
    result, found = facts(a, b)
    assert not any({"1만원", "9860원"} <= set(surfaces(result, f)) for f in found)


def test_growth_in_percent_and_a_rate_rise_in_points_of_one_value_are_no_slip_of_the_unit():
    a = "Bank of Norland lifts rate\n\nThe Bank of Norland raised its rate to 5% on Thursday. Some had expected a rise of 25 basis points."
    b = "Norland rate at 5%\n\nThe Bank of Norland raised its rate to 5% on Thursday. Its surveys suggest growth of around 0.25% this year."
    _result, found = facts(a, b, lang="en")
    assert not [p for f in found for p in f.pairs if p.reason == "unit" and p.supports]


def test_a_figure_behind_dots_has_no_point():
    result, _found = facts("한들 공장 화재 진화...22명 사망\n\n한들 공장에서 난 불로 22명이 숨졌다.")
    assert [m.value for m in result.articles[0].mentions] == [22, 22]


def test_contracts_that_end_in_one_month_of_two_years_are_told():
    a = "한도윤 루벤스 이적\n\n루벤스는 한도윤과 2029년 6월 30일까지 계약했다고 밝혔다. 한도윤은 19경기 11골을 넣었다."
    b = "한도윤, 벨기에로\n\n한도윤의 계약 기간은 2028년 6월까지다. 한도윤은 19경기에서 11골을 기록했다."
    _result, found = facts(a, b)
    assert any("year_slip" in p.supports for f in found for p in f.pairs)


@pytest.mark.parametrize(("length", "slips"), [("5년 8개월", True), ("2년 8개월", False)])
def test_dates_from_which_other_lengths_are_counted_are_those_of_two_records(length, slips):
    a = "한들 수출 늘어\n\n한들시의 수출은 다섯 달 내리 늘었다. 이는 2011년 9월 이후 5년 8개월 만이다. 수출은 450억 달러다."
    b = f"한들 수출 늘었다\n\n한들시의 수출은 450억 달러로 늘었다. 이는 2014년 9월 이후 {length} 만이다."
    _result, found = facts(a, b)
    assert any("year_slip" in p.supports for f in found for p in f.pairs) is slips


def test_years_with_their_digits_swapped_are_one_beside_the_same_figures():
    a = "Harbour sold\n\nAda Crane's 'Harbour', painted in 1954 and 65 by 91 cm, was sold for $1.24 million in Dunmore."
    b = "Crane's best\n\nA bidder in Dunmore paid $1.24 million for a Crane. 'Harbour' measures 65 by 91 cm and dates from 1945."
    _result, found = facts(a, b, lang="en")
    assert any("year_slip" in p.supports for f in found for p in f.pairs)


def test_won_in_brackets_behind_one_foreign_sum_may_be_of_two_rates():
    a = "이도겸 이적\n\n이도겸의 이적료는 2200만 유로(약 311억 원)로 알려졌다. 계약은 2028년까지다."
    b = "이도겸, 파리로\n\n이도겸의 이적료를 현지 매체는 2200만 유로(약 314억 원)로 전했다. 계약은 2028년까지다."
    _result, found = facts(a, b)
    pairs = [p for f in found for p in f.pairs]
    assert ("compatible", "fx_date") in [(p.relation, p.reason) for p in pairs]
    assert "discrepant" not in [p.relation for p in pairs]


def test_places_of_two_cities_are_no_conflict_for_their_equal_neighbours():
    a = "엑스포 투표\n\n부산은 1차 투표에서 29표를 받아 2위에 자리했다."
    b = "엑스포 투표 결과\n\n부산은 1차 투표에서 29표를 얻어 119표로 1위를 한 리야드에 뒤졌다."
    _result, found = facts(a, b)
    assert conflicts(found) == []


def test_a_fact_is_named_by_nouns_not_by_scraps_of_verbs():
    a = "Harlow book fair\n\nThis year's edition of the Harlow Book Fair drew 31,420 visitors. The fair sold 8,310 books."
    b = "Fair grows\n\nThe Harlow Book Fair's edition drew 31,420 visitors this year, and it sold 8,310 books."
    _result, found = facts(a, b, lang="en")
    named = " ".join(f.label for f in found)
    assert "visitors" in named
    assert "books" in named
    assert "drew" not in named
    assert "sold" not in named


def test_a_bound_and_a_figure_that_are_equal_but_for_what_converting_loses_are_compared():
    a = "Heat wave in Halden\n\nTemperatures in Halden rose above 86 degrees Fahrenheit on Tuesday, the Halden weather office said."
    b = "Halden sweats\n\nTemperatures in Halden rose to 30 degrees Celsius on Tuesday, the Halden weather office said."
    result, _found = facts(a, b, lang="en")
    assert not result.findings_list


def test_the_year_before_in_brackets_is_not_the_rounding_of_the_years_own_count():
    a = (
        "지난해 한들시 출생아 23만8300명…8300명 증가\n\n한들시가 발표한 출생 통계에 따르면 지난해 출생아 수는 23만8300명으로 "
        "전년 대비 8300명(3.6%) 증가했다. 출산율은 0.75명으로 전년 대비 0.03명 늘었다."
    )
    b = (
        "출산율 9년 만에 반등\n\n한들시 출산율이 작년 9년 만에 반등했다. 한들시가 발표한 출생 통계에 따르면 2024년 출생아 수는 "
        "23만8300명으로 전년(23만명)보다 8300명(3.6%) 늘었다. 작년 출산율은 0.75명이다."
    )
    result, found = facts(a, b, published="2025-02-26")
    assert not any({"23만8300명", "23만명"} <= set(surfaces(result, f)) for f in found)


def linked(*texts):
    """The claims of some Korean articles of one day, and their groups with equal figures linked."""
    articles = CHECKER.check([Document(t, id=str(i), lang="ko", published="2024-03-05") for i, t in enumerate(texts)]).articles
    claims, groups = gather(articles), Groups()
    for one, other in combinations(claims, 2):
        if one.key == other.key and one.family == other.family:
            groups.join(Link(one, other, Relation("consistent", "same_value"), "equal", {}, 0.9))
    return articles, claims, groups


def test_two_plain_figures_of_one_sentence_are_two_things_however_close():
    _, (cast, won), _ = linked("재적 의원 가운데 210명이 표결해 208명이 찬성했다.")
    assert two_levels(cast, won)
    _, (roughly, in_full), _ = linked("예산은 11조1천억원으로, 정확히는 11조1천102억원이다.")
    assert not two_levels(roughly, in_full)
    _, (one, _, other), _ = linked("표결에 210명이 나섰다. 208명이 찬성했고 2명이 기권했다.")
    assert not two_levels(one, other)


def test_a_round_figure_that_an_article_gives_itself_is_no_rounding_of_another_there():
    a, b = "노벨은 타릭 주식을 주당 15만원에 사겠다고 밝혔다.", "노벨은 주당 15만원을 내건다. 타릭 주가는 이날 14만9,200원까지 뛰었다."
    rounding = Relation("compatible", "rounding")
    _, claims, groups = linked(a, b)
    bid, market = claims[0], claims[-1]
    assert told_apart(Link(bid, market, rounding, "fits", {}, 0.6), groups)
    _, claims, groups = linked(a, "타릭 주가는 이날 14만9,200원까지 뛰었다.")
    assert not told_apart(Link(claims[0], claims[-1], rounding, "fits", {}, 0.6), groups)
    _, claims, groups = linked("새 시급은 1만30원이다. 노동계는 1만원 시대라고 불렀다.", "사장은 시급이 1만30원이라고 했다.")
    assert told_apart(Link(claims[1], claims[2], rounding, "fits", {}, 0.6), groups)


def test_a_season_that_holds_the_month_is_told_less_exactly_and_not_put_off():
    articles, claims, groups = linked("탐사선은 2030년 4월 목성에 닿는다.", "탐사선은 2030년 봄 목성에 닿는다.")
    groups.join(Link(claims[0], claims[1], Relation("updated", "revised"), "revision", {}, 0.6))
    (fact,) = facts_of(claims, groups, articles)
    assert [(p.relation, p.reason) for p in fact.pairs] == [("compatible", "granularity")]


def test_a_figure_whose_own_words_agree_has_a_ground_though_it_lacks_the_shape_of_a_slip():
    a = "누리항공 여객기 회항\n\n여객기는 52분 만에 기수를 돌려 바다 위에서 연료 28t을 버린 뒤 한들공항에 내렸다. 승객은 263명이었다."
    b = "누리항공 회항 원인은 균열\n\n누리항공 여객기는 52분 만에 기수를 돌려 연료 36t을 버리고 한들공항에 내렸다. 승객은 263명이었다."
    _result, found = facts(a, b)
    assert any("own_words" in p.supports for f in found for p in f.pairs if p.relation == "discrepant")


def test_own_words_are_no_ground_for_what_varies_from_hour_to_hour():
    a = "Storm floods Norport\n\nSome 3,424 people were evacuated from the old town of Norport, the fire service said."
    b = "Norport under water\n\nIn Norport 2,752 people were evacuated from the old town, the fire service said."
    _result, found = facts(a, b, lang="en")
    assert not any("own_words" in p.supports for f in found for p in f.pairs)


def test_two_bare_numbers_beside_one_shared_figure_need_words_in_common_as_well():
    a = "The Farmers have won 312 seats, a gain of 114, while the Greens kept 91 seats and lost 151."
    b = "The Farmers won the vote with a landslide majority of 174 and a total of 312 seats. The Greens won as few as 92."
    _, found = facts(a, b, lang="en")
    assert [f for f in found if f.relation == "discrepant" and any(p.supports for p in f.pairs)] == []


def test_hundreds_dead_and_dozens_injured_are_two_counts():
    a = "Harlow ferry sinking leaves hundreds dead, 1 survivor\n\nThe ferry Corvin sank off Harlow on Thursday, officials said."
    b = "The ferry Corvin sank off Harlow on Thursday, leaving more than 200 people dead and dozens injured, officials said."
    result, _ = facts(a, b, lang="en")
    claims = {c.mention.surface: c for c in gather(result.articles)}
    assert two_things(claims["hundreds"], claims["dozens"])


def test_one_value_rounded_and_cut_off_is_no_conflict():
    a = "오르베인 2분기 매출 74조600억 원\n\n오르베인은 2분기 매출이 74조600억 원이라고 31일 밝혔다. 영업이익은 10조4천억 원이다."
    b = "오르베인 2분기 실적\n\n오르베인의 2분기 매출은 74조700억 원으로 집계됐다. 영업이익은 10조4천억 원이다."
    c = "오르베인의 2분기 매출은 74조683억 원이다. 영업이익은 10조4천억 원이었다."
    _, found = facts(a, b, c, published="2024-07-31")
    sales = next(f for f in found if len(f.pairs) > 2)
    assert sales.relation == "compatible"
    _, found = facts(a, b, published="2024-07-31")
    assert any(f.relation == "discrepant" for f in found)


def test_those_aboard_are_not_the_dead():
    a = "An Orvane jet carrying 60 passengers collided with a glider near Corvin, officials said on Thursday."
    b = "More than 60 people were dead after an Orvane jet collided with a glider near Corvin, officials said on Thursday."
    _, found = facts(a, b, lang="en")
    assert not [f for f in found if f.relation == "compatible"]


def test_dollars_of_an_unnamed_country_do_not_clash_with_american_ones():
    a = "Orvane Mining will pay $53 million for the Corvin mine, its chief Dana Hale said. The mine has 312 workers."
    b = "Orvane Mining will pay US$35 million for the Corvin mine, its chief Dana Hale said. The mine has 312 workers."
    _, found = facts(a, b, lang="en")
    assert conflicts(found) == []


def test_two_values_that_both_articles_give_are_two_things():
    a = "국회는 14일 본회의에서 재석 의원 300명 중 찬성 204명, 반대 85명, 기권 3명, 무효 8명으로 한들법 개정안을 가결했다."
    b = "한들법 개정안은 14일 국회 본회의에서 재적 의원 300명 중 300명이 참석해 찬성 204표, 반대 85표, 무효 8표로 가결됐다."
    _, found = facts(a, b)
    assert conflicts(found) == []


def test_parts_of_two_counts_are_no_conflict():
    a = "Some 61 people are in hospital after the fire at Corvin Court, including 15 in a critical condition, officials said."
    b = "Some 29 people are in hospital after the fire at Corvin Court, including seven in a critical condition, officials said."
    result, found = facts(a, b, lang="en")
    parts = {c.ref for c in gather(result.articles) if c.mention.surface in ("15", "seven")}
    assert not [p for f in found for p in f.pairs if {p.a, p.b} == parts and p.supports]


def test_a_conversion_in_brackets_fits_the_sum_told_elsewhere_to_a_hundredth():
    a = "Corvin was fined €200 million ($227 million) by the watchdog on Wednesday for its use of data, a record for the law."
    b = "The watchdog fined Corvin $228 million on Wednesday for its use of data, a record for the law."
    result, _ = facts(a, b, lang="en")
    claims = {c.mention.surface: c for c in gather(result.articles)}
    found = relation_of(claims["$227 million"], claims["$228 million"])
    assert found is not None
    assert found.reason == "fx_date"


def test_a_hedged_third_figure_makes_two_plain_ones_no_rounding_of_it():
    texts = [f"가온항 창고 화재로 사망자가 {told}으로 집계됐다고 소방당국이 밝혔다." for told in ("12명", "13명", "10여 명")]
    _, found = facts(*texts, published="2025-03-12")
    assert [f.relation for f in found if len(f.pairs) > 1] == ["discrepant"]
