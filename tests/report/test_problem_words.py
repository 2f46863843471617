"""What could not be done is told in the report's language."""

from __future__ import annotations

import pytest

from factcheck.report.words import words


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("no such file or folder (check the path)", "그런 파일이나 폴더가 없다(경로를 확인할 것)"),
        (
            "a.txt:3: the date 'soon' is none that can be read; write YYYY-MM-DD",
            "a.txt:3: 날짜 'soon'을 읽을 수 없다. YYYY-MM-DD로 적을 것",
        ),
        ("a.bin: files of type .bin are not read (known: .txt)", "a.bin: .bin 파일은 읽지 않는다 (읽을 수 있는 것: .txt)"),
    ],
)
def test_a_korean_report_tells_a_problem_in_korean(message: str, told: str) -> None:
    assert words("ko").problem(message) == told


def test_an_english_report_tells_it_as_it_is() -> None:
    assert words("en").problem("the file is empty (nothing to check)") == "the file is empty (nothing to check)"


def test_a_message_without_a_phrase_stays_as_it_is() -> None:
    assert words("ko").problem("something else {0}") == "something else {0}"
