import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.normalise.dates import LONGEST, given_date


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("20-May-2024", "2024-05-20"),
        ("20.05.2024", "2024-05-20"),
        ("4/20/2024 11:22 AM", "2024-04-20T11:22"),
        ("20/4/2024", "2024-04-20"),
        ("Mon May 20 18:04:05 KST 2024", "2024-05-20T18:04+09:00"),
        ("2024년 5월 20일 오후 3시 5분", "2024-05-20T15:05"),
    ],
)
def test_a_date_that_can_be_read_in_one_way_only_is_read(value, day):
    assert given_date(value) == day


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ("04/05/2024", "day and month may change places"),
        ("20 May", "no year"),
        ("May 2024", "no day"),
        ("20/05/24", "a year of two digits may be the day"),
        ("20 May 2024 to 3 June 2025", "two years"),
        ("three days before 20 May 2024", "a reckoning"),
        ("2024-13-45", "no such day"),
        ("20 May 2024".ljust(LONGEST + 1), "longer than a date"),
        ("", "nothing"),
    ],
)
def test_a_date_of_which_anything_is_missing_or_open_is_none(value, why):
    assert given_date(value) is None, why


@given(st.dates(min_value=date(1950, 1, 1), max_value=date(2099, 12, 31)))
def test_a_day_with_its_month_in_letters_reads_back_to_itself(day):
    assert given_date(f"{day.day}-{day:%b}-{day.year}") == day.isoformat()


@given(st.text(max_size=LONGEST))
def test_no_field_is_too_odd_to_be_refused(value):
    read = given_date(value)
    assert read is None or read[:4] in value


def test_dateparser_is_not_loaded_before_a_field_needs_it():
    code = "import sys, factcheck.normalise.dates; sys.exit('dateparser' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
