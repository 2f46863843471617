from pathlib import Path

import pytest

from factcheck.read import read_paths
from factcheck.settings import Settings


@pytest.mark.parametrize(
    "line", ["Published: 20-May-2024", "Published: 20 May 2024", "Published: May 20, 2024", "입력 2024-05-20T10:15:00+09:00"]
)
def test_a_date_behind_its_label_is_that_of_publication_in_any_of_the_forms_that_pages_use(tmp_path: Path, line: str) -> None:
    page = tmp_path / "a.txt"
    page.write_text(f"Harlow passes its budget\n{line}\n\nThe council passed a budget of $20 million on Monday.\n", "utf-8")
    (document,), _ = read_paths([page], Settings())
    assert document.dateline.day == "2024-05-20"


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Updated Mon, Oct 2, 2017 (9:10 p.m.)", "2017-10-02T21:10"),
        ("1:51 pm on 15 September 2017", "2017-09-15T13:51"),
        ("This article was first published on 6 July 2013.", "2013-07-06"),
    ],
)
def test_a_clock_in_brackets_or_before_its_day_and_a_label_that_is_a_sentence_are_read(tmp_path: Path, line: str, date: str) -> None:
    page = tmp_path / "a.txt"
    page.write_text(f"Harlow passes its budget\n{line}\n\nThe council passed a budget of $20 million on Monday.\n", "utf-8")
    (document,), _ = read_paths([page], Settings())
    assert document.published.date == date
