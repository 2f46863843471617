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
