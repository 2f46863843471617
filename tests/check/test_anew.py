"""A count that other counts of its two articles left behind is no conflict, whatever brings the two together."""

import pytest

from factcheck.check.anew import counted_anew
from factcheck.check.case import Case
from factcheck.checker import Checker
from factcheck.settings import Settings
from factcheck.types import Document, Fact, Pair, Ref

DAMAGE = (
    "태풍 '나래' 시설피해 {}건\n\n중대본은 11일 오전 {}시 기준으로 시설피해 {}건이 접수됐다고 밝혔다. "
    "도로 침수 {}건, 제방 유실 {}건, 교량 침하 {}건이다. 정전된 집은 {}가구다."
)
EARLY, LATE = (361, 6, 361, 64, 8, 1, "4만358"), (379, 11, 379, 70, 10, 2, "4만6484")


def case_of(*told):
    documents = [Document(DAMAGE.format(*t), id=str(i), lang="ko", published=day) for i, (day, t) in enumerate(told)]
    result = Checker().check(documents)
    return Case(result.articles, result.facts, "ko", Settings())


def bridges(case, supports=("own_words", "same_row")):
    """The bridges of two articles as a pair that disagrees."""
    refs = [
        Ref(a, c)
        for a, article in enumerate(case.articles)
        for c, claim in enumerate(article.claims)
        if article.mention_of(claim).surface in ("1건", "2건")
    ]
    return Pair(refs[0], refs[1], "discrepant", "disjoint", 0.9, supports)


def test_what_else_moved_on_tells_that_a_count_may_have_as_well():
    case = case_of(("2023-08-11T09:30", EARLY), ("2023-08-11T14:00", LATE))
    assert counted_anew(bridges(case), case)
    assert not counted_anew(bridges(case, ("slip_shape", "same_row")), case)


def test_where_nothing_moved_on_a_count_did_not_either():
    case = case_of(("2023-08-11T09:30", EARLY), ("2023-08-11T09:40", (361, 6, 361, 64, 8, 2, "4만358")))
    assert not counted_anew(bridges(case), case)


FIRE = "산불로 {}ha가 탔다. 나래 {}ha, 다온 {}ha, 하늘 {}ha다."


def of_fires(one, other, days):
    """Two reports of a fire, each of its four areas a fact of its own, and the pair of the first two."""
    documents = [Document(FIRE.format(*t), id=d or "undated", lang="ko", published=d) for d, t in zip(days, (one, other), strict=True)]
    articles = Checker().check(documents).articles
    pairs = [Pair(Ref(0, n), Ref(1, n), "discrepant", "disjoint", 0.9, ("own_words",)) for n in range(4)]
    facts = [Fact(id=f"f{n}", label="", claims=[p.a, p.b], relation="discrepant", pairs=[p]) for n, p in enumerate(pairs)]
    told = [f for f, n in zip(facts, range(4), strict=True) if one[n] != other[n]]
    return pairs[0], Case(articles, told, "ko", Settings())


@pytest.mark.parametrize(
    ("one", "other", "days", "anew"),
    [
        ((21.7, 16.9, 1.1, 2.8), (22.4, 18.1, 1.2, 2.9), ("2022-03-07", "2022-03-08"), True),  # all higher in the one
        ((21.7, 16.9, 1.2, 2.8), (22.4, 18.1, 1.1, 2.9), ("2022-03-07", "2022-03-08"), False),
        ((21.7, 16.9, 1.1, 2.8), (22.4, 18.1, 1.2, 2.8), ("2022-03-07", "2022-03-08"), False),  # three of them
        ((21.7, 16.9, 1.2, 2.8), (22.4, 18.1, 1.1, 2.8), ("2022-03-07", None), True),  # three, and a day untold
        ((21.7, 16.9, 1.2, 2.8), (22.4, 18.1, 1.2, 2.8), ("2022-03-07", None), False),
    ],
)
def test_figures_that_all_differ_one_way_or_beside_a_day_untold_are_of_two_times(one, other, days, anew):
    pair, case = of_fires(one, other, days)
    assert counted_anew(pair, case) is anew
