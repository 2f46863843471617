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
        ("18 July 2018 14:08 (UTC+04:00)", "2018-07-18T14:08"),
        ("Dec 23, 2022 / 08:44 PM IST", "2022-12-23T20:44"),
        ("16-11-2022", "2022-11-16"),
        ("2016.07.17 19:21 입력 2016.07.18 12:29 수정", "2016-07-17T19:21"),
        ("This article was first published on 6 July 2013.", "2013-07-06"),
        ("Friday, August 24 2012 @ 05:58 PM EDT", "2012-08-24T17:58"),
        ("April 1, 2011 at 11:40 pm", "2011-04-01T23:40"),
        ("May 20, 2014 - 12:00am", "2014-05-20"),
        ("2014-04-14T17:42:00+09:00", "2014-04-14T17:42"),
        ("By Jane Smith, Reuters | Posted: 04/14/14 05:42 PM ET", "2014-04-14T17:42"),
        ("By Jane Smith, Reuters | Posted: 04/14/98 05:42 PM ET", "1998-04-14T17:42"),
        ("Last Updated: Monday, 14 April, 2014, 17:42 GMT", "2014-04-14T17:42"),
    ],
)
def test_a_clock_is_read_on_either_side_of_its_day_and_so_are_a_label_behind_it_and_one_that_is_a_sentence(
    tmp_path: Path, line: str, date: str
) -> None:
    page = tmp_path / "a.txt"
    page.write_text(f"Harlow passes its budget\n{line}\n\nThe council passed a budget of $20 million on Monday.\n", "utf-8")
    (document,), _ = read_paths([page], Settings())
    assert document.published.date == date


@pytest.mark.parametrize(
    "line", ["등록 :2014-04-14 17:42수정 :2014-04-15 09:12", "Mon., April 14, 2014", "기사등록 일시 [2014-04-14 17:42:00]"]
)
def test_neither_a_label_nor_a_weekday_is_the_name_of_a_newspaper(tmp_path: Path, line: str) -> None:
    page = tmp_path / "a.txt"
    page.write_text(f"Harlow passes its budget\n{line}\n\nThe council passed a budget of $20 million on Monday.\n", "utf-8")
    (document,), _ = read_paths([page], Settings())
    assert (document.dateline.day, document.outlet) == ("2014-04-14", None)
