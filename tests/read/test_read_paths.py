import os
from pathlib import Path

import pytest

from factcheck.checker import Checker
from factcheck.errors import SettingsError
from factcheck.read import load_metadata, read_paths
from factcheck.read.ignorefile import Ignore
from factcheck.settings import Settings
from factcheck.types import Document

BODY = "달빛시는 6일 시내버스 요금을 150원 올린다고 밝혔다. 새 요금은 다음 달 1일부터 적용된다.\n"


def read(folder: Path, name: str, content: str | bytes) -> Document:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    documents, problems = read_paths([path], Settings())
    assert problems == []
    return documents[0]


def codes(folder: Path, name: str, content: bytes) -> list[str]:
    (folder / name).write_bytes(content)
    return [p.code for p in read_paths([folder / name], Settings())[1]]


def test_the_line_under_the_headline_gives_date_outlet_and_byline(tmp_path: Path) -> None:
    document = read(tmp_path, "a.txt", f"달빛시 버스요금 150원 인상\n달빛신문 | 2024.03.06 (수) 09:10 | 나가온 기자\n\n{BODY}")
    assert (document.headline, document.dateline.date) == ("달빛시 버스요금 150원 인상", "2024-03-06T09:10")
    assert (document.outlet, document.byline) == ("달빛신문", "나가온 기자")
    assert "2024.03.06" not in document.text


def test_an_article_of_one_line_keeps_it_even_where_it_is_a_date(tmp_path: Path) -> None:
    document = read(tmp_path, "a.jsonl", '{"id": "a", "text": "2015년 3월 3일"}')
    assert document.text == "2015년 3월 3일"


def test_a_date_over_the_page_is_refused(tmp_path: Path) -> None:
    document = read(tmp_path, "a.txt", f"2026.02.03 (화)\n\n달빛시 버스요금 150원 인상\n\n{BODY}")
    assert document.dateline.date is None
    assert [r.date for r in document.dateline.rejected] == ["2026-02-03"]


def test_printed_and_machine_readable_dates_that_disagree_yield_silence(tmp_path: Path) -> None:
    page = f'<meta name="date" content="2021-01-01"><h1>달빛시 버스요금 인상</h1><p>입력 2024-03-06</p><p>{BODY}</p>'
    assert read(tmp_path, "a.html", page).dateline.date is None


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_every_mapped_character_is_the_same_in_the_file(tmp_path: Path, name: str) -> None:
    document = read(tmp_path, name, f"\ufeff<h1>요금&nbsp;150원  인상</h1>\r\n\r\n<p>{BODY} <b>약</b> *3%* 올랐다.</p><p>{BODY}</p>")
    assert document.offsets is not None
    assert document.source is not None
    for start, source, length in document.offsets.segments():
        assert document.text[start : start + length] == document.source[source : source + length]


def test_related_articles_are_no_part_of_the_article(tmp_path: Path) -> None:
    document = read(tmp_path, "a.txt", f"달빛시 버스요금 인상\n\n{BODY}{BODY}{BODY}\n관련기사\n\n별빛시 지하철 99억원 적자\n")
    assert "99억원" not in document.text


def test_a_suppression_applies_to_the_next_paragraph(tmp_path: Path) -> None:
    document = read(tmp_path, "a.md", f"# 버스요금 인상\n\n<!-- factcheck: ignore[FC101, FC102] 확인함 -->\n\n{BODY}")
    (directive,) = document.directives
    assert (directive.rules, directive.reason, directive.line) == (("FC101", "FC102"), "확인함", 3)
    assert directive.start == document.text.index("달빛시는")
    assert "factcheck" not in document.text


def test_a_suppression_without_a_reason_is_a_problem_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(f"# 요금\n\n<!-- factcheck: ignore[FC101] -->\n{BODY}", encoding="utf-8")
    documents, problems = read_paths([tmp_path / "a.md"], Settings())
    assert documents[0].directives == ()
    assert problems[0].code == "E410"
    assert "a.md:3:" in problems[0].message


def test_a_suppression_whose_colon_is_forgotten_is_told_and_a_comment_that_names_the_tool_is_none(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(
        f"# 요금\n\n<!-- factcheck ignore[FC101] 확인함 -->\n{BODY}\n<!-- factcheck ran here -->\n", encoding="utf-8"
    )
    documents, problems = read_paths([tmp_path / "a.md"], Settings())
    assert documents[0].directives == ()
    assert [(p.code, "a.md:3:" in p.message) for p in problems] == [("E410", True)]


def test_a_bad_jsonl_line_leaves_the_others_unharmed(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": "x", "text": "3명이 다쳤다.", "headline": "사고"}\n{oops\n{"text": "Two died."}\n', encoding="utf-8")
    documents, problems = read_paths([path], Settings())
    assert [d.text for d in documents] == ["사고\n3명이 다쳤다.", "Two died."]
    assert documents[0].id == "x"
    assert documents[1].id.endswith("a.jsonl#3")
    assert [p.code for p in problems] == ["E408"]
    assert "a.jsonl:2:" in problems[0].message


def test_the_headline_of_a_jsonl_line_may_be_called_its_title(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(
        '{"text": "3명이 다쳤다.", "title": "공장 사고"}\n{"text": "2명이 다쳤다.", "headline": "사고", "title": "목록"}\n',
        encoding="utf-8",
    )
    documents, problems = read_paths([path], Settings())
    assert [d.headline for d in documents] == ["공장 사고", "사고"]
    assert problems == []


def test_code_page_949_is_read(tmp_path: Path) -> None:
    assert "요금" in read(tmp_path, "a.txt", BODY.encode("cp949")).text


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", "E404"), (b"ab\0cd", "E405"), ("Caf\xe9 na\xefve".encode("latin-1"), "E406"), (b"1" * 21_000_000, "E403"), (b"*** ---", "E407")],
)
def test_what_cannot_be_read_has_a_code_of_its_own(tmp_path: Path, content: bytes, code: str) -> None:
    assert codes(tmp_path, "a.txt", content) == [code]


def test_a_hundred_thousand_nested_tags_are_read(tmp_path: Path) -> None:
    assert "150원" in read(tmp_path, "a.html", "<div>" * 100_000 + f"<p>{BODY}</p>").text


def test_an_ignore_file_leaves_files_out_of_a_folder(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "gold.json", ".hidden.txt"):
        (tmp_path / name).write_text(BODY, encoding="utf-8")
    (tmp_path / ".factcheckignore").write_text("b.*\n", encoding="utf-8")
    documents, _ = read_paths([tmp_path], Settings())
    assert [Path(d.path or "").name for d in documents] == ["a.txt"]


@pytest.mark.parametrize(
    ("pattern", "path", "left_out"),
    [
        ("*.txt", "news/a.txt", True),
        ("/*.txt", "news/a.txt", False),
        ("news/*", "news/2024/a.txt", False),
        ("news/**", "news/2024/a.txt", True),
        ("**/2024/a.txt", "news/desk/2024/a.txt", True),
        ("news/**/2024/a.txt", "news/2024/a.txt", True),
        ("[정정]?*.txt", "news/[정정] a.txt", True),
        ("*a" * 12 + "*b", "a" * 200, False),
    ],
)
def test_a_pattern_of_an_ignore_file_is_read_as_by_git_with_brackets_as_they_stand(pattern: str, path: str, left_out: bool) -> None:
    assert bool(Ignore([pattern]).decides(path, folder=False)) is left_out
    assert Ignore([pattern, f"!{pattern}"]).decides(path, folder=False) is (False if left_out else None)


def test_a_wrong_date_in_the_metadata_table_stops_with_its_line(tmp_path: Path) -> None:
    table = tmp_path / "metadata.csv"
    table.write_text("path,published\na.txt,yesterday\n", encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        load_metadata(table)
    assert (caught.value.line, caught.value.code) == (2, "E134")


def test_the_metadata_table_takes_a_date_as_a_spreadsheet_writes_it(tmp_path: Path) -> None:
    table = tmp_path / "metadata.csv"
    table.write_text("path,published\na.txt,5/20/2024\nb.txt,2024. 5. 21.\nc.txt,22-May-24\n", encoding="utf-8")
    with pytest.raises(SettingsError, match="22-May-24"):
        load_metadata(table)
    table.write_text("path,published\na.txt,5/20/2024\nb.txt,2024. 5. 21.\n", encoding="utf-8")
    assert [row["published"] for row in load_metadata(table).values()] == ["2024-05-20", "2024-05-21"]


def test_every_wrong_row_of_the_metadata_table_is_told_once(tmp_path: Path) -> None:
    table = tmp_path / "metadata.csv"
    table.write_text("path,published\na.txt,yesterday\nb.txt,2024-13-45\n", encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        load_metadata(table)
    assert str(caught.value).count("E134") == 2


@pytest.mark.parametrize(
    ("text", "code", "says"),
    [('path,published\na.txt,"2024-01-01\n', "E133", "not valid CSV"), ("path;published\na.txt;2024-01-01\n", "E132", "by commas")],
)
def test_a_metadata_table_in_another_shape_is_refused(tmp_path: Path, text: str, code: str, says: str) -> None:
    table = tmp_path / "metadata.csv"
    table.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError, match=says) as caught:
        load_metadata(table)
    assert caught.value.code == code


def test_rows_of_the_metadata_table_without_an_article_are_told_and_files_left_out_are_not(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(BODY, encoding="utf-8")
    rows = {str(tmp_path / "a.txt"): {}, str(tmp_path / "b.txt"): {}, "mistyped.txt": {"outlet": "The Ledger"}}
    result = Checker(settings=Settings(metadata=rows)).check(tmp_path / "a.txt")
    assert [(p.code, "1 (mistyped.txt)" in p.message) for p in result.problems] == [("N130", True)]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_in_a_folder_is_told_and_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BODY, "utf-8")
    os.mkfifo(tmp_path / ".factcheckignore")
    os.mkfifo(tmp_path / "b.txt")
    documents, problems = read_paths([tmp_path], Settings())
    assert (len(documents), [p.code for p in problems]) == (1, ["E402"])


def test_a_folder_of_which_all_files_are_passed_over_holds_no_articles(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"a": 1}', "utf-8")
    documents, problems = read_paths([tmp_path], Settings())
    assert documents == []
    assert [p.code for p in problems] == ["E419"]
    (tmp_path / "a.txt").write_text("Harlow passes its budget\n\nThe council passed a budget of $20 million on Monday.\n", "utf-8")
    assert read_paths([tmp_path], Settings())[1] == []
