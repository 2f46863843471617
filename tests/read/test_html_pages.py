"""Whole pages of news sites, each built in its own way: the article, all of it and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from factcheck.read import read_paths
from factcheck.settings import Settings
from factcheck.types import Document

PAGES = Path(__file__).parent / "pages"
EXPECTED: dict[str, dict[str, Any]] = yaml.safe_load((PAGES / "expected.yml").read_text(encoding="utf-8"))
ALL = sorted(EXPECTED)


@pytest.fixture(scope="module")
def documents() -> dict[str, Document]:
    read, problems = read_paths([PAGES / name for name in ALL], Settings())
    assert not problems
    return {Path(d.path or "").name: d for d in read}


def test_every_page_has_its_expectation() -> None:
    assert sorted(p.name for p in PAGES.glob("*.html")) == ALL


@pytest.mark.parametrize("name", ALL)
def test_a_page_gives_its_article_and_nothing_else(name: str, documents: dict[str, Document]) -> None:
    assert documents[name].text.splitlines() == EXPECTED[name]["text"].splitlines()


@pytest.mark.parametrize("name", ALL)
def test_a_page_gives_headline_outlet_and_byline(name: str, documents: dict[str, Document]) -> None:
    document, wanted = documents[name], EXPECTED[name]
    assert document.headline == wanted["headline"]
    for key in ("outlet", "byline"):
        assert getattr(document, key) == wanted.get(key, getattr(document, key))


@pytest.mark.parametrize("name", ALL)
def test_the_day_of_publication_is_told_with_its_source_and_the_days_refused(name: str, documents: dict[str, Document]) -> None:
    published, wanted = documents[name].dateline, EXPECTED[name]
    told = [published.day, published.source] if published.date else None
    assert told == (wanted["published"] and [str(wanted["published"][0]), wanted["published"][1]])
    assert {str(day) for day in wanted.get("refused", [])} <= {r.date[:10] for r in published.rejected}
    assert all(r.why for r in published.rejected)


@pytest.mark.parametrize("name", ALL)
def test_every_character_knows_its_place_in_the_file(name: str, documents: dict[str, Document]) -> None:
    document = documents[name]
    assert document.source is not None
    for at, char in enumerate(document.text):
        start, end = document.source_span(at, at + 1)
        if start is not None and end is not None and not char.isspace():
            assert document.source[start:end] == char
    placed = sum(document.source_span(i, i + 1)[0] is not None for i, c in enumerate(document.text) if not c.isspace())
    assert placed > 0.9 * sum(not c.isspace() for c in document.text)


@pytest.mark.parametrize(
    "sentence",
    [
        "이 요금제는 월 9900원으로 데이터를 무제한 쓸 수 있다.",
        "회사는 2시간 전 공시에서 500억원을 더 들인다고 밝혔다.",
        "문의는 창업지원과(전화 053-000-1234)로 하면 3일 안에 답한다.",
        "The paper lets readers subscribe for $5 a month and has 12,000 of them, up 8% on the year.",
        "More from the fund, 40 percent, goes to schools.",
    ],
)
def test_a_sentence_that_sounds_like_furniture_is_kept(sentence: str, tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text(f"<h1>A headline of some length</h1><p>{sentence}</p><p>새빛시는 이날 도서관을 열었다.</p>", encoding="utf-8")
    (document,), _ = read_paths([page], Settings())
    assert sentence in document.text
