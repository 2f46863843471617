"""Figures whose counters or currencies differ."""

from factcheck.align.comparable import classifiers, relation_of
from factcheck.align.gathering import gather
from factcheck.checker import Checker
from factcheck.types import Document

CHECKER = Checker()


def facts(ko, en):
    documents = [Document(ko, id="ko", lang="ko", published="2024-05-12"), Document(en, id="en", lang="en", published="2024-05-12")]
    result = CHECKER.check(documents)
    told = []
    for fact in result.facts:
        of = [(result.articles[r.article], r.claim) for r in fact.claims]
        told.append((sorted(a.mention_of(a.claims[c]).surface for a, c in of), fact.relation))
    return told


def test_a_korean_counter_meets_the_english_noun_it_counts():
    ko = "다솜바이오는 12일 인천 공장 문을 열었다. 다솜바이오(Dasom Bio)는 약국 1,284곳과 병원 319곳에 약을 댄다."
    en = "Dasom Bio opened its plant in Incheon on May 12. Dasom Bio supplies 1,284 pharmacies and 319 hospitals."
    told = facts(ko, en)
    assert (["1,284 pharmacies", "1,284곳"], "consistent") in told


def test_two_listed_counters_stay_apart():
    assert {"person", "case", "place"} <= classifiers()
    ko = "다솜바이오(Dasom Bio)는 12일 인천 공장에서 직원 1,284명이 일한다고 밝혔다."
    en = "Dasom Bio said on May 12 that 1,284 vehicles leave its Incheon plant."
    assert not any("1,284명" in surfaces and len(surfaces) > 1 for surfaces, _ in facts(ko, en))


def test_one_number_in_two_currencies_is_a_slip_where_the_words_agree():
    a = "오르베인, 다솜바이오 인수\n\n오르베인이 다솜바이오를 24억 달러에 인수한다고 23일 밝혔다. 주당 8만4000원이고 직원은 1150명이다."
    b = "오르베인 품에 안긴 다솜바이오\n\n오르베인이 다솜바이오를 24억 유로에 인수한다. 주당 8만4000원이며 직원 1150명은 그대로 남는다."
    documents = [Document(t, id=str(i), lang="ko", published="2024-05-23") for i, t in enumerate((a, b))]
    found = [f for f in CHECKER.check(documents).facts if f.relation == "discrepant"]
    assert [p.reason for f in found for p in f.pairs] == ["unit"]


def test_an_age_group_is_no_age_and_no_other_group():
    a = "한들시 고용률\n\n한들시의 15~64세 고용률은 69.4%로 1년 전보다 0.7%p 올랐다. 취업자는 31만8천 명이다."
    b = "한들시 40대 고용\n\n한들시 취업자는 31만8천 명이고 고용률은 69.4%다. 그러나 40대 일자리는 줄었다."
    documents = [Document(t, id=str(i), lang="ko", published="2024-05-23") for i, t in enumerate((a, b))]
    result = CHECKER.check(documents)
    group, again, forties = [c for c in gather(result.articles) if c.mention.kind == "age"][-3:]
    assert relation_of(group, forties) is None
    assert relation_of(again, forties) is not None


def test_a_mean_told_with_its_counter_is_set_against_the_bare_number():
    a = "출산율\n\n지난해 합계출산율은 {}으로 떨어졌다고 한들시가 밝혔다. 출생아는 23만8,300명이다."
    documents = [Document(a.format(t), id=t, lang="ko", published="2024-05-23") for t in ("0.72명", "0.78", "3명")]
    claims = {c.mention.surface: c for c in gather(CHECKER.check(documents).articles) if c.mention.surface in ("0.72명", "0.78", "3명")}
    found = relation_of(claims["0.72명"], claims["0.78"])
    assert found is not None
    assert found.relation == "discrepant"
    assert relation_of(claims["0.78"], claims["3명"]) is None


def test_a_figure_in_the_unit_of_its_table_is_no_slip_of_scale():
    a = "Orvane's second quarter\n\nOrvane reported operating income of $18.64 billion for the quarter, up 10% on the quarter before."
    b = "Orvane's second quarter\n\nOrvane has reported.\n\nOperating Income (Millions USD) | $18,642 | $16,909 | Up 10% |"
    documents = [Document(t, id=str(i), lang="en", published="2024-05-23") for i, t in enumerate((a, b))]
    claims = {c.mention.surface: c for c in gather(CHECKER.check(documents).articles)}
    assert relation_of(claims["$18.64 billion"], claims["$18,642"]) is None


def test_cents_a_share_are_no_slip_of_millions():
    a = "Orvane reported net income of $409 million and missed forecasts of $0.41, its smallest profit in 4 years."
    claims = {c.mention.surface: c for c in gather(CHECKER.check([Document(a, id="a", lang="en", published="2024-05-23")]).articles)}
    assert relation_of(claims["$409 million"], claims["$0.41"]) is None


def test_innings_as_in_a_box_score_are_those_in_thirds():
    game = "가온 파도와 나루 갈매기의 5차전에서 가온 선발 한이솔은 {} 동안 삼진 8개를 잡고 4점을 내줬다."

    def linked(one, other):
        documents = [Document(game.format(n), id=n, lang="ko", published="2024-10-28") for n in (one, other)]
        return {(p.relation) for f in CHECKER.check(documents).facts for p in f.pairs if len({p.a.article, p.b.article}) == 2}

    assert "discrepant" not in linked("4.2이닝", "4⅔이닝")
    assert "discrepant" in linked("4.2이닝", "5⅔이닝")


def relation(one, other, first, second, lang="en"):
    """How a figure of one text relates to one of another: the reason; None where they are not compared."""
    texts = ((one, lang), (other, lang)) if isinstance(lang, str) else zip((one, other), lang, strict=True)
    documents = [Document(t, id=str(i), lang=code, published="2024-05-12") for i, (t, code) in enumerate(texts)]
    claims = gather(CHECKER.check(documents).articles)
    a, b = (next(c for c in claims if c.article == i and c.mention.surface == surface) for i, surface in enumerate((first, second)))
    found = relation_of(a, b)
    return found and found.reason


def test_ages_of_two_people_are_not_compared():
    held = "{} 대표가 회견을 열었다."
    assert relation(held.format("김선재(50)"), held.format("이다온(47)"), "50", "47", "ko") is None
    assert relation(held.format("김선재(50)"), held.format("김선재(47)"), "50", "47", "ko") == "disjoint"


def test_a_score_that_decided_a_match_is_compared_with_another_that_did():
    won = "가온 파도가 나루 갈매기를 {} 이겼다."
    assert relation(won.format("5-3으로"), won.format("5-2로"), "5-3", "5-2", "ko") == "disjoint"
    assert relation(won.format("5-3으로"), won.format("5-3으로"), "5-3", "5-3", "ko") == "same_value"
    led = "가온 파도는 7회까지 나루 갈매기에 5-2로 앞섰다."
    assert relation(won.format("5-3으로"), led, "5-3", "5-2", "ko") is None
    assert relation(led, won.format("5-3으로"), "5-2", "5-3", "ko") is None


def test_short_counts_in_two_languages_meet_where_they_fit():
    assert relation("태풍으로 배 10여 척이 가라앉았다.", "The storm sank 11 boats.", "10여 척", "11 boats", ("ko", "en")) == "hedge"


def test_a_box_score_has_no_fourth_third_of_an_inning():
    pitched = "선발 한이솔은 {} 동안 4점을 내줬다."
    assert relation(pitched.format("2.4이닝"), pitched.format("3⅓이닝"), "2.4이닝", "3⅓이닝", "ko") == "disjoint"


def test_hours_of_which_one_names_its_zone_may_be_one_moment_whichever_it_is():
    rose = "The Nova rocket lifted off at {} on Monday."
    told = ("09:53 GMT", "10:53")
    for one, other in (told, told[::-1]):
        assert relation(rose.format(one), rose.format(other), f"{one} on Monday", f"{other} on Monday") is None
    assert relation(rose.format("10:53"), rose.format("09:53"), "10:53 on Monday", "09:53 on Monday") == "disjoint"


def test_cents_and_dollars_may_be_a_slip_where_millions_are_none():
    assert relation("Orvane paid $0.41 a share.", "Orvane paid $41 a share.", "$0.41", "$41") == "scale"


def test_short_sums_in_two_currencies_are_no_slip():
    pays = "오르베인은 {}를 낸다."
    assert relation(pays.format("2억 달러"), pays.format("2억 유로"), "2억 달러", "2억 유로", "ko") is None


TABLE = "Orvane paid.\n\nDividend (Millions USD) | $18,642 | $16,909 | Up 10% |"


def test_the_head_of_a_table_names_thousands_or_millions_and_no_other_step():
    came = "Orvane's dividend came to {}."
    assert relation(TABLE, came.format("$18.64 billion"), "$18,642", "$18.64 billion") is None
    assert relation(TABLE, came.format("$186.42 billion"), "$18,642", "$186.42 billion") == "scale"
    assert relation(TABLE, came.format("$18.64"), "$18,642", "$18.64") == "scale"


ROW = "Orvane paid.\n\nDividend | {} |"


def test_a_figure_of_a_row_of_several_is_compared_with_that_of_its_column_alone():
    one, other, wide = "$24.24 billion", "$18.64 billion", "$16.20 billion | {}"
    prose = f"Orvane's dividend came to {one}."
    assert relation(prose, ROW.format(other), one, other) == "disjoint"
    assert relation(prose, ROW.format(wide.format(other)), one, other) is None
    assert relation(ROW.format(f"{one} | $16.20 billion"), ROW.format(f"{other} | $16.20 billion"), one, other) == "disjoint"
    assert relation(ROW.format(f"{one} | $16.20 billion"), ROW.format(wide.format(other)), one, other) is None


def test_a_digit_swapped_brings_a_row_together_with_prose_of_the_same_thing_alone():
    came, row = "Orvane's {} came to $16.84 billion.", ROW.format("$18.64 billion | $16.20 billion")
    assert relation(came.format("dividend"), row, "$16.84 billion", "$18.64 billion") == "digit_swap"
    assert relation("Wages came to $16.84 billion.", row, "$16.84 billion", "$18.64 billion") is None


def test_sums_in_brackets_may_differ_by_the_rate_only_where_they_restate_one_foreign_sum():
    paid = "Orvane {} (${} million)."
    for one, other, reason in (
        ("paid 200 euros", "paid 200 euros", "fx_date"),
        ("paid 200 euros", "paid 300 euros", "disjoint"),
        ("sold 300 shops", "sold 300 shops", "disjoint"),
    ):
        assert relation(paid.format(one, 227), paid.format(other, 237), "$227 million", "$237 million") == reason, (one, other)
    fined = "오르베인은 벌금 2억 유로({} 원)를 낸다."
    assert relation(fined.format("2900억"), fined.format("9200억"), "2900억 원", "9200억 원", "ko") == "digit_swap"


def test_a_sum_restated_in_brackets_may_differ_by_a_hundredth_from_the_same_told_alone():
    alone = "Orvane was fined ${} million."
    assert relation("Orvane was fined 200 euros ($227 million).", alone.format(228), "$227 million", "$228 million") == "fx_date"
    assert relation("Orvane was fined 200 euros ($227 million).", alone.format(272), "$227 million", "$272 million") == "digit_swap"
    assert relation("Orvane was fined $200 ($227 million).", alone.format(228), "$227 million", "$228 million") == "disjoint"


def test_how_many_digits_a_figure_has_is_no_count_of_anything():
    first = "강물구 보궐선거\n\n한서우 후보가 이겼다. 두 후보의 득표율 차이는 두자릿수로 벌어졌다. 투표율은 48.7%다."
    again = "강물구 보궐선거 끝\n\n한서우 후보가 당선됐다. 두 후보간 득표율 차이가 컸다. 투표율은 48.7%다."
    found = Checker().check([Document(text, id=str(i), lang="ko", published="2024-10-12") for i, text in enumerate((first, again))])
    assert not [f for f in found if f.rule == "FC101"]
