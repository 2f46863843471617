"""The filter of a rule."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.check.case import Case
from factcheck.check.slip import Slip
from factcheck.check.where import Where
from factcheck.extract import Extractor
from factcheck.settings import Settings
from factcheck.types import Document, Place

TEXT = "달빛시는 도서관에 412억 원을 들인다."


@pytest.mark.parametrize(
    ("where", "admitted"),
    [
        (Where(lang=("ko",)), True),
        (Where(unit=("KRW",)), False),
        (Where(minimum=Decimal(1)), False),
        (Where(maximum=Decimal(1)), False),
    ],
)
def test_what_is_told_of_no_figure_meets_no_filter_on_figures(where: Where, admitted: bool) -> None:
    article = Extractor(Settings()).article(Document(TEXT, id="a", lang="ko"))
    case = Case([article], [], "ko", Settings())
    for start in (0, None):  # of the first word, and of what lies outside the text
        assert where.admits(case, Slip((Place(0, start, start and 3, "달빛시"),), {})) is admitted


def test_a_figure_below_the_smallest_asked_for_is_left_out() -> None:
    article = Extractor(Settings()).article(Document(TEXT, id="a", lang="ko"))
    slip = Slip((Place(0, article.mentions[0].start, article.mentions[0].end, article.mentions[0].surface),), {})
    case = Case([article], [], "ko", Settings())
    assert [Where(minimum=Decimal(n)).admits(case, slip) for n in (41_200_000_000, 41_200_000_001)] == [True, False]
