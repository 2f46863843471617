"""Figures that changed places between two articles."""

from factcheck.align.cells import alike, bounds, label_stem
from factcheck.checker import Checker
from factcheck.grammar.phrases import phrases
from factcheck.types import Document

CHECKER = Checker()
KO = "가람시는 12일 지난달 장바구니 물가를 내놨다. 품목별로는 배추가 {a}, 무가 {b}, 대파가 18.9% 올랐다. 조사한 시장은 37곳이다."
EN = "Harlow council published its forecast on Tuesday. Rents are to rise {a} in two years and {b} in three years after 4.4 percent now."


def discrepant(*texts, lang):
    result = CHECKER.check([Document(t, id=str(i), lang=lang, published="2024-05-12") for i, t in enumerate(texts)])
    out = []
    for fact in result.facts:
        if fact.relation == "discrepant":
            out.append(
                sorted(result.articles[r.article].mention_of(result.articles[r.article].claims[r.claim]).surface for r in fact.claims)
            )
    return sorted(out), result


def test_shares_told_of_each_other_s_label_are_two_facts_that_disagree():
    found, result = discrepant(KO.format(a="41.3%", b="27.6%"), KO.format(a="27.6%", b="41.3%"), lang="ko")
    assert found == [["27.6%", "41.3%"], ["27.6%", "41.3%"]]
    assert all("exchanged" in p.supports for f in result.facts for p in f.pairs if p.relation == "discrepant")


def test_horizons_that_changed_places_are_seen_in_english():
    found, _ = discrepant(EN.format(a="6.1 percent", b="7.9 percent"), EN.format(a="7.9 percent", b="6.1 percent"), lang="en")
    assert found == [["6.1 percent", "7.9 percent"], ["6.1 percent", "7.9 percent"]]


def test_shares_of_two_days_that_changed_places_are_a_conflict_and_tolls_may_have_grown():
    days = ("2024-05-12", "2024-05-13")
    fire = "한들산 산불로 {a}명이 숨지고 {b}명이 실종됐다. 집 412채가 탔다."
    for text, one, other, conflicts in ((KO, ("41.3%", "27.6%"), ("27.6%", "41.3%"), 2), (fire, ("2", "10"), ("10", "2"), 0)):
        told = (text.format(a=a, b=b) for a, b in (one, other))
        documents = [Document(t, id=day, lang="ko", published=day) for t, day in zip(told, days, strict=True)]
        pairs = [p for f in CHECKER.check(documents).facts for p in f.pairs if p.relation == "discrepant" and "exchanged" in p.supports]
        assert len(pairs) == conflicts, text


def test_a_list_told_in_another_order_changes_no_places():
    again = "가람시가 12일 내놓은 지난달 장바구니 물가를 보면 무가 27.6%, 배추가 41.3%, 대파가 18.9% 올랐다. 시장 37곳을 조사했다."
    found, _ = discrepant(KO.format(a="41.3%", b="27.6%"), again, lang="ko")
    assert found == []


def test_a_cell_begins_after_the_last_break_before_its_figure():
    text = "사과가 71%, 귤이 78%"
    assert [text[a:b] for a, b in bounds(text, 0, len(text), [(4, 7), (12, 15)], phrases("ko", "alignment")["entry_break"])] == [
        "사과가 71%,",
        " 귤이 78%",
    ]


def test_labels_meet_without_particles_and_by_their_beginnings():
    assert label_stem("귤이") == label_stem("귤은") == "귤"
    assert alike("중국", "중국인") > 0.5
    assert alike("중국", "일본") == 0


def test_an_explanation_says_that_figures_changed_places():
    from factcheck.align.explain import explain

    _, result = discrepant(KO.format(a="41.3%", b="27.6%"), KO.format(a="27.6%", b="41.3%"), lang="ko")
    pair = next(p for f in result.facts for p in f.pairs if p.relation == "discrepant")
    told = explain(result.articles, pair.a, pair.b)
    assert told.aligned
    assert told.why == "exchanged"


def test_changes_on_the_year_and_on_the_quarter_told_in_either_order_change_no_places():
    a = "Orvane said sales came to $30 billion, up 15% from the previous quarter and up 122% from the same period last year."
    b = "Orvane had sales of $30 billion, an increase of 122% compared to the same quarter last year and 15% sequentially."
    margin = " Its profit margin was 41.3%."
    found, _ = discrepant(a + margin, b + margin, lang="en")
    assert found == []


def test_a_figure_told_as_what_was_before_does_not_take_the_place_of_what_is_now():
    a = "The budget office downgraded growth in 2026 from 1.9% to 1.4%, in 2027 from 1.8% to 1.5%."
    b = "Growth will slow to 1.4 per cent in 2026, down from previous forecasts of 1.9 per cent."
    _, result = discrepant(a, b, lang="en")
    assert not [p for f in result.facts for p in f.pairs if "exchanged" in p.supports]


def crossed(one, other, days=("2024-05-12", "2024-05-12")):
    documents = [Document(t, id=str(i), lang="ko", published=day) for i, (t, day) in enumerate(zip((one, other), days, strict=True))]
    return [p for f in CHECKER.check(documents).facts for p in f.pairs if "exchanged" in p.supports]


def test_a_figure_that_both_articles_call_that_of_the_year_before_took_no_other_s_place():
    head = "가람시 시험 채점 결과\n\n8일 2023학년도 시험 채점 결과가 나왔다. 수학영역 1등급 컷은 133점이었다. "
    one = head + "만점자 수는 934명(0.22%)으로 전년 2702명(0.63%)의 3분의 1로 줄었다."
    other = head + "지난해 국어의 최고점 인원은 28명이었다. 지난해 2702명이던 수학의 표준점수 최고점 인원은 올해 934명으로 줄었다."
    assert not crossed(one, other, (None, "2022-12-08"))


def test_a_whole_and_the_first_part_of_it_took_no_other_s_place():
    one = "가람국 항공기 주문\n\n경공격기 48대도 살 예정이며 처음 12대는 내년에 인도된다. 전차는 1000대를 산다."
    other = "가람국 항공기 주문\n\n경공격기는 내년까지 12대를 포함해 총 48대를 인도받는다. 전차는 1000대를 산다."
    assert not crossed(one, other)


def test_age_groups_of_two_lists_took_no_other_s_place():
    one = (
        "2023년(10.5%)에 이어 작년에도 늘었다.외국인 중에서는 30대가 56만6000명(27.7%)으로 가장 많았고 20대가 50만8000명(24.9%)이었다.\n"
        "작년 생산연령인구에 드는 외국인은 183만3000명으로 총 생산연령인구(3626만3000명)의 5.1%였다."
    )
    other = (
        "0~14세 유소년인구는 542만명(10.5%)이고 15~64세의 생산연령인구는 3626만명(70.0%)이다. "
        "혼자 사는 이들은 20대 이하가 17.8%로 가장 많고 60대(17.6%)와 30대(17.4%)가 뒤를 이었다."
    )
    assert not crossed(one, other)
