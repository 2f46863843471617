"""When a later figure replaces an earlier one, and when it does not."""

from factcheck.checker import Checker
from factcheck.types import Document

CHECKER = Checker()
LEAD = "다온군 산사태 {n}\n\n다온군 산사태로 숨진 사람이 {n}으로 집계됐다고 군이 밝혔다. 무너진 주택은 214채이고 도로 31곳이 끊겼다."


def relations(*told):
    documents = [Document(LEAD.format(n=n), id=str(i), lang="ko", published=day) for i, (n, day) in enumerate(told)]
    result = CHECKER.check(documents)
    return {
        f.relation
        for f in result.facts
        if any("명" in result.articles[r.article].mention_of(result.articles[r.article].claims[r.claim]).surface for r in f.claims)
    }


def test_a_toll_that_grew_from_one_day_to_the_next_was_updated():
    assert relations(("23명", "2024-07-01"), ("29명", "2024-07-03")) == {"updated"}


def test_a_toll_that_never_falls_is_no_update_when_it_is_lower_later():
    assert relations(("29명", "2024-07-01"), ("23명", "2024-07-03")) == {"discrepant"}


def test_articles_of_one_day_have_no_such_excuse():
    assert relations(("23명", "2024-07-01"), ("29명", "2024-07-01")) == {"discrepant"}
