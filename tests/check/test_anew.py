"""A count that other counts of its two articles left behind is no conflict, whatever brings the two together."""

from factcheck.check.anew import counted_anew
from factcheck.check.case import Case
from factcheck.checker import Checker
from factcheck.settings import Settings
from factcheck.types import Document, Pair, Ref

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
