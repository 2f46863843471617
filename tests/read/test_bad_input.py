"""Files that are no articles: a clear problem naming file and line, and the rest of the batch unharmed."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.checker import Checker
from factcheck.extract import LONGEST, Extractor
from factcheck.read import read_paths
from factcheck.settings import Settings
from factcheck.types import Block, Document, Problem

GOOD = "서울에서 3명이 다쳤다.\n경찰은 원인을 찾고 있다.\n"


def problems_of(tmp_path: Path, name: str, raw: bytes) -> list[tuple[str, str]]:
    """Code and message of the problems, where a good article is read beside the bad file."""
    (tmp_path / name).write_bytes(raw)
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    documents, problems = read_paths([tmp_path / name, tmp_path / "good.txt"], Settings())
    assert any("3명" in d.text for d in documents)
    return [(p.code, p.message) for p in problems]


@pytest.mark.parametrize(
    ("name", "raw", "code"),
    [
        ("empty.txt", b"", "E404"),
        ("blank.md", b" \n\n\t\n", "E404"),
        ("image.txt", b"\x89PNG\r\n\x1a\n\0\0", "E405"),
        ("nul.txt", "서울\n".encode() + b"a\0b", "E405"),
        ("torn.txt", "서울 ".encode() + b"\xff\xfe\x81\x20\xe9", "E406"),
        ("no-text.html", b"<html><body><script>var a = 1;</script></body></html>", "E407"),
        ("empty.jsonl", b"\n\n", "E404"),
    ],
)
def test_a_file_that_is_no_article_is_a_problem_of_its_own(tmp_path: Path, name: str, raw: bytes, code: str) -> None:
    found = problems_of(tmp_path, name, raw)
    assert [c for c, _ in found] == [code]
    assert name in found[0][1]


def test_a_binary_file_names_the_line_of_the_byte(tmp_path: Path) -> None:
    assert "nul.txt:2" in problems_of(tmp_path, "nul.txt", "서울\n".encode() + b"a\0b")[0][1]


def test_a_bad_line_of_jsonl_is_named_and_its_neighbours_are_read(tmp_path: Path) -> None:
    rows = [
        '{"id": "a", "text": "부산에서 5명이 다쳤다."}',
        '{"id": "b", text}',
        '{"id": "c"}',
        '{"id": "d", "text": "대구에서 7명이 다쳤다."}',
    ]
    (tmp_path / "rows.jsonl").write_text("\n".join(rows), encoding="utf-8")
    documents, problems = read_paths([tmp_path / "rows.jsonl"], Settings())
    assert [d.id for d in documents] == ["a", "d"]
    assert [(p.code, ":2:" in p.message or ":3" in p.message) for p in problems] == [("E408", True), ("E409", True)]


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "cp949", "euc-kr", "utf-16", "utf-32"])
def test_korean_is_read_in_the_encodings_newsrooms_use(tmp_path: Path, codec: str) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(GOOD.encode(codec))
    documents, problems = read_paths([path], Settings())
    assert not problems
    assert documents[0].text.startswith("서울에서 3명이 다쳤다.")


def test_a_missing_file_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    result = Checker().check([tmp_path / "gone.txt", tmp_path / "good.txt"])
    assert [p.code for p in result.problems] == ["E401"]
    assert len(result.articles) == 1


def test_a_link_to_nothing_is_no_name_to_go_by(tmp_path: Path) -> None:
    (tmp_path / "link.txt").symlink_to("nowhere.txt")
    (tmp_path / "lines.txt").write_text(GOOD, encoding="utf-8")
    told = [read_paths([tmp_path / name], Settings())[1][0].message for name in ("link.txt", "line.txt")]
    assert ["link.txt?" in told[0], "lines.txt?" in told[1]] == [False, True]


@pytest.mark.parametrize(
    "source",
    [
        "<p>서울에서 3명이 <b>다쳤다. <div><table><tr><td>" * 300,
        '<p title="' * 20_000 + "서울에서 3명이 다쳤다.",
        "<div>" * 20_000 + "서울에서 3명이 다쳤다.",
    ],
    ids=["unclosed tags", "unclosed quotes", "deep nesting"],
)
def test_broken_html_is_read_as_far_as_it_goes(tmp_path: Path, source: str) -> None:
    path = tmp_path / "page.html"
    path.write_text(source, encoding="utf-8")
    documents, problems = read_paths([path], Settings())
    assert not problems
    assert "3명" in documents[0].text


def test_a_line_of_thousands_of_figures_costs_no_more_than_its_length() -> None:
    article = Extractor(Settings()).article(Document("1,234,567 " * 5_000, lang="ko"))
    assert len(article.claims) == len(article.mentions) == 5_000
    assert max(s.end - s.start for s in article.sentences) <= 1_000


def test_a_file_larger_than_any_article_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "digits.txt"
    path.write_bytes(b"1234567890" * 3_000_000)
    _, problems = read_paths([path], Settings())
    assert [p.code for p in problems] == ["E403"]


def test_a_text_longer_than_any_article_is_read_in_part_and_that_is_told() -> None:
    problems: list[Problem] = []
    document = Document("가" * (LONGEST + 1), id="long.txt", lang="ko", blocks=(Block(0, LONGEST + 1, "body"),))
    article = Extractor(Settings()).articles([document], problems)[0]
    assert [p.code for p in problems] == ["E451"]
    assert len(article.document.text) == LONGEST == article.document.blocks[0].end


@pytest.mark.parametrize("address", ["http://example.com/a.html", "HTTPS://example.com/story"])
def test_a_web_address_is_told_to_be_none_of_the_files(address: str) -> None:
    documents, problems = read_paths([address], Settings())
    assert not documents
    assert [p.message for p in problems] == [
        f"{address}: a web address: nothing is fetched from the network (save the page and give its file)"
    ]
