"""An outlet's name alone on the first line is the outlet, and the line below it the headline."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import Checker


@pytest.mark.parametrize(
    ("name", "headline", "body"),
    [
        ("The Dalbit Herald", "Tram opens in Ardley", "The tram line opened on Tuesday with 4,200 passengers, the city said."),
        ("달빛일보", "아들리 전차 개통", "아들리 전차가 4일 문을 열어 승객 4200명을 태웠다고 시가 밝혔다."),
    ],
)
def test_a_nameplate_on_top_is_the_outlet(name: str, headline: str, body: str, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(f"{name}\n\n{headline}\n\n{body}\n", "utf-8")
    documents, _ = Checker().documents(file)
    assert (documents[0].outlet, documents[0].headline) == (name, headline)


def test_a_headline_that_ends_like_a_newspaper_stays_one(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("Town Gets Bad News\n\nThe factory will close in May with the loss of 300 jobs, its owner said.\n", "utf-8")
    documents, _ = Checker().documents(file)
    assert documents[0].headline == "Town Gets Bad News"
