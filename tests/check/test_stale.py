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
