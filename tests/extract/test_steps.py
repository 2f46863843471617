"""Articles read side by side say what each says when read alone."""

from __future__ import annotations

import gc

import pytest

from factcheck.extract import Extractor
from factcheck.extract.steps import ABREAST, Steps, finish, side_by_side
from factcheck.settings import Settings
from factcheck.types import Document, Problem

TEXTS = [
    ("ko", "한빛전자는 지난해 매출이 3조 2,000억 원이라고 밝혔다. 이듬해 3월에는 12% 줄었다."),
    ("en", "Sales at Northwind rose 12% to $3.2 billion in 2024, from $2.9 billion a year earlier."),
    ("ko", "비가 왔다."),
    ("ko", "지난 11일 약 1,200명이 모였고, 경찰은 900명으로 집계했다."),
    ("en", ""),
]
DOCUMENTS = [
    Document(f"{text} {i}", id=f"{i}.{n}", lang=lang, published="2025-03-05") for i in range(9) for n, (lang, text) in enumerate(TEXTS)
]


def _counting(name: str, steps: int, order: list[str]) -> Steps[str]:
    for i in range(steps):
        order.append(f"{name}{i}")
        yield
    return name


def test_each_takes_a_step_before_any_takes_its_next() -> None:
    order: list[str] = []
    assert side_by_side([_counting("a", 2, order), _counting("b", 0, order), _counting("c", 3, order)]) == ["a", "b", "c"]
    assert order == ["a0", "c0", "a1", "c1", "c2"]


def test_articles_read_side_by_side_say_what_each_says_alone() -> None:
    assert len(DOCUMENTS) > ABREAST
    extractor = Extractor(Settings())
    alone = [extractor.article(d) for d in DOCUMENTS]
    assert extractor.articles(DOCUMENTS, []) == alone
    assert extractor.mentions(DOCUMENTS) == [(a.document, a.mentions) for a in alone]
    assert extractor.articles([], []) == []


def test_an_article_that_fails_leaves_its_neighbours_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    extractor = Extractor(Settings())
    alone = [extractor.article(d) for d in DOCUMENTS[:4]]
    find_times = extractor.scanner._times.steps

    def failing(text: str, document: Document, sentences: object) -> object:
        if document.id == "0.2":
            raise RecursionError("deep")
        return find_times(text, document, sentences)

    monkeypatch.setattr(extractor.scanner._times, "steps", failing)
    problems: list[Problem] = []
    told: list[tuple[int, int | None]] = []
    articles = extractor.articles(DOCUMENTS[:4], problems, lambda done, total: told.append((done, total)))
    assert [articles[i] for i in (0, 1, 3)] == [alone[i] for i in (0, 1, 3)]
    assert articles[2].document.id == "0.2"
    assert articles[2].mentions == []
    assert [(p.article, p.code) for p in problems] == [("0.2", "E450")]
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]


@pytest.mark.parametrize("collecting", [True, False])
def test_the_collector_rests_while_texts_are_read_and_is_then_as_it_was(collecting: bool) -> None:
    def reading() -> Steps[bool]:
        yield
        return gc.isenabled()

    before = gc.isenabled()
    try:
        (gc.enable if collecting else gc.disable)()
        assert finish(reading()) is False
        assert gc.isenabled() is collecting
    finally:
        (gc.enable if before else gc.disable)()
