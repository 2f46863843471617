"""Whether a body gives a figure of its headline, so that no other figure of the fact is held against it."""

import pytest

from factcheck.check.case import Case
from factcheck.check.kinds.headline import stands_in_body
from factcheck.checker import Checker
from factcheck.settings import Settings
from factcheck.types import Document

CHECKER = Checker()
BODY = "새벽은 24일 3분기 영업이익 7조300억 원을 거뒀다고 공시했다. 가온의 영업이익은 9조1000억 원이고 8명을 새로 뽑는다."


@pytest.mark.parametrize(
    ("headline", "stands"),
    [
        ("새벽 3분기 영업익 7조", True),
        ("새벽 3분기 영업익 7조300억", True),
        ("새벽 3분기 영업익 8조", False),
        ("새벽 새 직원 8명", False),
    ],
)
def test_a_large_sum_told_with_one_digit_stands_in_a_body_that_gives_it_more_finely(headline: str, stands: bool) -> None:
    articles = CHECKER.check([Document(f"{headline}\n\n{BODY}", id="a", lang="ko", published="2024-10-24")]).articles
    head = next(i for i, m in enumerate(articles[0].mentions) if m.kind in ("money", "count"))
    assert stands_in_body(Case(articles, [], "ko", Settings()), 0, head) is stands
