"""What could not be done is told in the report's language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from factcheck.read import read_paths
from factcheck.report.problems import told
from factcheck.report.words import words
from factcheck.settings import Settings


@pytest.mark.parametrize(
    ("message", "korean"),
    [
        ("no such file or folder (check the path)", "그런 파일이나 폴더가 없다(경로를 확인할 것)"),
        (
            "a.txt:3: the date 'soon' is none that can be read; write YYYY-MM-DD",
            "a.txt:3: 날짜 'soon'을 읽을 수 없다. YYYY-MM-DD로 적을 것",
        ),
        ("a.bin: files of type .bin are not read (known: .txt)", "a.bin: .bin 파일은 읽지 않는다 (읽을 수 있는 것: .txt)"),
    ],
)
def test_a_korean_report_tells_a_problem_in_korean(message: str, korean: str) -> None:
    assert words("ko").problem(message) == korean


BROKEN = {
    "a.docx": b"PK\x03\x04 cut short",
    "a.hwpx": b"no archive",
    "a.hwp": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 cut short",
    "a.pdf": b"%PDF-1.7\n1 0 obj",
    "a.xlsx": b"no archive",
    "a.xml": b"<rss><channel><item><title>cut",
    "b.xml": b"<table><row/></table>",
    "a.json": b'{"id": 1, "text": ',
    "b.json": b'{"id": 1 "text": 2}',
    "a.jsonl": b'no object\n{"id": "b"}\n{"text" 5}\n{"text": "5" 5}\n',
    "a.bin": b"\x00",
    "a.txt": b"a\x00b",
    "b.txt": b"",
    "c.txt": b"%PDF-1.4",
    "d.txt": b"PK\x03\x04",
    "e.txt": b"\xff\xfe\x00\xd8a",
    "f.txt": b"caf\xe9 \xff",
}
TECHNICAL = re.compile(  # names and quotations that are no words of a language
    r"\([^()]*(?:pip install|\.txt)[^()]*\)|NUL|UTF-8|utf-16-le|OLE|0x\w+|CP949/EUC-KR|JSON|XML|PDF|MB|RSS|Atom|zip"
    r"|[\w/]*\.\w+(?::\d+)*|\"\w+\"|--[\w-]+|<\w+>"
)


@pytest.mark.parametrize("name", BROKEN)
def test_a_korean_report_tells_what_is_wrong_with_a_file_without_a_word_of_english(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(BROKEN[name])
    _, problems = read_paths([path], Settings())
    assert problems
    for problem in problems:
        found = told(problem, words("ko"))
        assert re.findall(r"[A-Za-z]{2,}", TECHNICAL.sub("", found.message)) == [], found.message


def test_the_place_a_message_begins_with_stands_once_and_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(BROKEN["a.jsonl"])
    _, problems = read_paths([path], Settings())
    assert [told(p, words("en")).where.rpartition("/")[2] for p in problems] == ["a.jsonl:1:1", "a.jsonl:2", "a.jsonl:3:9", "a.jsonl:4:14"]
    assert told(problems[0], words("en")).message == "not a JSON object: expected '{'"


def test_an_english_report_tells_it_as_it_is() -> None:
    assert words("en").problem("the file is empty (nothing to check)") == "the file is empty (nothing to check)"


def test_a_message_without_a_phrase_stays_as_it_is() -> None:
    assert words("ko").problem("something else {0}") == "something else {0}"
