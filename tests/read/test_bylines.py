"""Names and outlets of the lines under a headline."""

from pathlib import Path

import pytest

from factcheck.read import read_paths
from factcheck.settings import Settings


@pytest.mark.parametrize("line", ["By Sam Cole", "By SAM COLE, Staff Writer", "By Sam Cole, Correspondent"])
def test_the_word_before_a_name_and_the_name_s_trade_are_no_outlet(tmp_path: Path, line: str) -> None:
    body = "The harbour festival drew 83,000 visitors over three days, organisers said on Monday."
    (tmp_path / "a.txt").write_text(f"Harbour festival draws 83,000\n{line}\nMay 12, 2025\n\n{body}\n", "utf-8")
    (document,), _ = read_paths([tmp_path / "a.txt"], Settings())
    assert document.outlet is None
    assert (document.byline or "").lower() == "sam cole"
    assert document.dateline.day == "2025-05-12"
