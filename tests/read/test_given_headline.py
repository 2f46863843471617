"""A Document's headline that stands outside its text is read as the headline."""

from __future__ import annotations

from factcheck import Checker, Document
from factcheck.types import Span

BODY = "군은 지난해 도서 대출이 24만1300권이었다고 밝혔다."


def test_a_headline_given_apart_is_compared_with_the_text() -> None:
    found = Checker().check(Document(BODY, lang="ko", published="2025-04-02", headline="도서 대출 42만 권"))
    assert [f.type for f in found] == ["headline_body"]


def test_a_headline_that_the_text_begins_with_is_not_put_there_again() -> None:
    documents, _ = Checker().documents(Document(f"제목 한 줄\n{BODY}", headline="제목 한 줄"))
    assert documents[0].text == f"제목 한 줄\n{BODY}"
    assert documents[0].headline_span == Span(0, 6)
