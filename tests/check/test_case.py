"""What the checks of one article look up."""

from __future__ import annotations

from factcheck.check.case import Case
from factcheck.extract import Extractor
from factcheck.settings import Settings
from factcheck.types import Document

TEXT = "달빛시는 도서관에 412억 원을 들인다. 공사는 14개월이 걸린다."


def test_no_figure_stands_before_the_first_sentence_or_behind_the_last() -> None:
    case = Case([Extractor(Settings()).article(Document(TEXT, id="a", lang="ko"))], [], "ko", Settings())
    assert [len(case.mentions_in(0, sentence)) for sentence in (-1, 0, 1, 2)] == [0, 1, 1, 0]
