"""A relative date is held against another only where both date one figure."""

import pytest

from factcheck.checker import Checker
from factcheck.types import Document

CHECKER = Checker()


@pytest.mark.parametrize(
    ("told", "stale"),
    [("3만7,020t(지난해 3만7,640t)", []), ("지난해 3만7,020t(2022년 3만7,640t)", [("지난해", "2022년")])],
    ids=["dates-what-is-in-brackets", "dates-the-figure"],
)
def test_a_year_in_brackets_dates_the_figure_behind_it_and_not_the_one_before(told, stale):
    text = f"가람군 쌀 생산량은 {told}이다. 논 면적은 줄지 않았다. 쌀 생산량은 2022년 3만7,020t이었다."
    found = CHECKER.check([Document(text, id="a", lang="ko", published="2024-05-14")])
    assert [tuple(p.surface for p in f.places) for f in found if f.rule == "FC302"] == stale


@pytest.mark.parametrize(
    ("first", "stale"),
    [("", [("올해", "내년")]), ("가람시는 총지출 규모 6조5740억원인 내년 예산을 짰다. ", [])],
    ids=["knows-one-year-alone", "knows-both-years"],
)
def test_an_article_that_dates_a_figure_as_another_does_is_not_held_against_it_for_a_second_year_beside_the_figure(first, stale):
    text = first + "총지출 규모는 6조5740억원으로 올해 살림살이 때와 달리 2.8% 늘었다."
    other = "가람시 의회는 총지출 규모가 6조5740억원인 내년 예산을 통과시켰다."
    documents = [Document(other, id="a", lang="ko", published="2023-12-21"), Document(text, id="b", lang="ko", published="2023-12-22")]
    found = [f for f in CHECKER.check(documents) if f.rule == "FC302" and len({p.article for p in f.places}) > 1]
    assert [tuple(p.surface for p in f.places) for f in found] == stale
