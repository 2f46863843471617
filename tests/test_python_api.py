"""What `import factcheck` promises a program: documents made in memory, frames, comparisons."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

import factcheck

TEXT = "새빛시는 지난달 도서관을 짓는 데 412억 원을 들였다고 밝혔다."


def read(**given):
    return factcheck.check(factcheck.Document(TEXT, id="a", **given))


def test_a_document_keeps_the_second_it_was_published_at():
    result = read(published=datetime(2024, 3, 20, 9, 5, 7, tzinfo=UTC))
    assert result.articles[0].document.dateline.date == "2024-03-20T09:05:07+00:00"


@pytest.mark.parametrize(
    "published", ["2024-03-20", "20240320", "2024/03/20", "2024년 3월 20일", date(2024, 3, 20), datetime(2024, 3, 20, tzinfo=UTC)]
)
def test_a_document_may_be_dated_in_any_way_a_file_may(published):
    result = read(published=published)
    assert not result.problems
    assert "2024-02-01" in set(result.claims["low"])


def test_a_date_that_is_none_is_a_problem_of_its_document_and_the_rest_is_checked():
    with pytest.warns(UserWarning, match="E418"):
        result = factcheck.check(
            factcheck.Document(TEXT, id="a", published="yesterday"), factcheck.Document(TEXT, id="b", published="2024-03-20")
        )
    assert [(p.article, p.code) for p in result.problems] == [("a", "E418")]
    assert result.articles[0].document.dateline.date is None
    assert len(result.claims) == 4


def test_the_language_of_a_document_is_told_by_two_letters_of_a_tag():
    assert read(lang="ko-KR").to_dict()["mentions"] == read(lang="KO").to_dict()["mentions"] == read(lang="ko").to_dict()["mentions"]


def test_frames_have_their_columns_where_nothing_was_found():
    clean, full = factcheck.check(factcheck.Document("비가 왔다.", id="a")), read()
    assert list(clean.claims.columns) == list(full.claims.columns)
    assert len(clean.findings.query("severity == 'error'")) == 0
    assert list(factcheck.extract(factcheck.Document("비가 왔다.", id="a")).columns) == list(
        factcheck.extract(factcheck.Document(TEXT)).columns
    )


def test_extract_warns_of_what_it_cannot_read_and_tells_documents_without_ids_apart():
    with pytest.warns(UserWarning, match="E401"):
        frame = factcheck.extract("nowhere.txt", factcheck.Document(TEXT), factcheck.Document(TEXT))
    assert frame["article"].nunique() == 2


def test_check_warns_of_what_it_cannot_read_at_the_line_that_called_it():
    with pytest.warns(UserWarning, match=r"^E401 nowhere\.txt:") as caught:
        result = factcheck.check("nowhere.txt")
    assert [Path(w.filename) for w in caught] == [Path(__file__)]
    assert [p.code for p in result.problems] == ["E401"]


def test_a_column_of_values_is_compared_with_wording_row_by_row():
    assert list(read().claims["value"] == factcheck.approx("약 410억 원")) == [False, True]


def test_messages_in_a_language_there_is_none_for_are_refused_at_once():
    with pytest.raises(factcheck.FactcheckError, match="'fr'"):
        factcheck.Checker(lang="fr")


@pytest.mark.parametrize("given", [5, {"text": "매출은 3억 원이다."}, None])
def test_what_is_neither_a_path_nor_a_document_is_refused_in_plain_words(given):
    with pytest.raises(TypeError, match="a path or a Document, not"):
        factcheck.check(given)


@pytest.mark.parametrize("text", [5, None])
def test_a_text_that_is_no_string_is_refused_in_plain_words(text):
    with pytest.raises(TypeError, match="the text of a Document is a string, not"):
        factcheck.check(factcheck.Document(text))


@pytest.mark.parametrize("wording", [5, None])
def test_approx_of_what_is_no_wording_is_refused_in_plain_words(wording):
    with pytest.raises(TypeError, match="the text of a Document is a string, not"):
        factcheck.approx(wording)


def test_a_problem_of_a_document_without_a_name_begins_with_what_is_wrong():
    with pytest.warns(UserWarning, match="E418"):
        result = factcheck.check(factcheck.Document("어제 3명이 다쳤다.", published="soon"))
    assert [p.message[:9] for p in result.problems] == ["published"]


def test_a_wording_dated_by_no_date_is_refused():
    with pytest.raises(factcheck.FactcheckError, match="no date"):
        factcheck.approx("지난해", published="yesterday")


def test_a_result_shown_in_a_session_is_one_line_of_what_it_holds() -> None:
    text = "May 17, 2025 fell on a Friday, and Friday, May 17, 2025, was dry."
    result = factcheck.check(factcheck.Document(text, id="a", published="2025-05-18"))
    told = repr(result)
    assert told.startswith("<Result: 1 articles, ")
    assert f"{len(result)} error, 0 warning, 0 info, 0 problems>" in told
    assert len(result)


def test_a_file_given_alone_and_again_in_its_folder_is_one_article(tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    result = factcheck.check(tmp_path / "b.txt", tmp_path, factcheck.Document(TEXT, id="c"))
    assert [a.document.id.rsplit("/", 1)[-1] for a in result.articles] == ["b.txt", "a.txt", "c"]
