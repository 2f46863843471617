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
