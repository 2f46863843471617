from decimal import Decimal

import pytest
from bridge_report import article, document, figure

from factcheck.report.arithmetic import arithmetic, headline
from factcheck.report.words import words
from factcheck.types import Article, Computed, Finding, MentionRef, Severity

TEXT = "미리내 연구소는 가속기 10만개에 60페타플롭스씩 모두 6엑사플롭스를 쓴다. 중상 5명, 경상 24명이다."


@pytest.fixture
def lab() -> Article:
    doc = document("lab.txt", TEXT, "미리내신문", "2025-01-02")
    return article(
        doc,
        [
            figure(doc, "10만개", "count", "100000", "100000", "100000", "item"),
            figure(doc, "60페타플롭스", "measure", "60", "59.5", "60.5", "PFLOPS"),
            figure(doc, "5명", "count", "5", "5", "5", "person"),
            figure(doc, "24명", "count", "24", "24", "24", "person"),
        ],
    )


def computed(expression: str, inputs: tuple[int, ...], result: int, unit: str) -> Computed:
    return Computed(expression, tuple(MentionRef(0, i) for i in inputs), Decimal(result), None, None, unit, None)


def test_figures_stand_in_the_arithmetic_as_the_article_wrote_them(lab: Article) -> None:
    told = computed("100,000 x 0.06", (0, 1), 6000, "EFLOPS")
    assert arithmetic(told, [lab], words("ko")) == "10만개 × 60페타플롭스 = 6,000엑사플롭스"
    assert arithmetic(computed("5 + 24", (2, 3), 29, "person"), [lab], words("ko")) == "5명 + 24명 = 29명"


@pytest.mark.parametrize("expression", ["(24 - 5) / 5 x 100", "5 + 23", "5명 + 24명", "24 + 5"])
def test_numbers_that_are_not_the_figures_in_turn_stay_as_they_are(lab: Article, expression: str) -> None:
    told = arithmetic(computed(expression, (2, 3), 29, "person"), [lab], words("ko"))
    assert told.startswith(expression.replace(" x ", " × "))


def test_the_expression_is_not_told_twice() -> None:
    told = Computed("5 + 24", (), Decimal(29), None, None, "person", None)
    finding = Finding("FC202", "total_mismatch", Severity.ERROR, 0.9, "더하면 29명인데 52명이라고 적었다 (5 + 24)", "", (), computed=told)
    assert headline(finding) == "더하면 29명인데 52명이라고 적었다"


def test_a_result_of_many_decimals_is_told_short_and_as_approximate() -> None:
    told = Computed("615,000,000 x 0.01211", (), Decimal("7447092.532911823680873999519"), None, None, "USD", None)
    assert arithmetic(told, [], words("en")) == "615,000,000 × 0.01211 ≈ 7.4471 million dollars"
