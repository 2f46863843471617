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


def computed(expression: str, inputs: tuple[int, ...], result: int, unit: str) -> Finding:
    return found(Computed(expression, tuple(MentionRef(0, i) for i in inputs), Decimal(result), None, None, unit, None))


def found(told: Computed | None, type: str = "total_mismatch") -> Finding:
    return Finding("FC202", type, Severity.ERROR, 0.9, "더하면 29명인데 52명이라고 적었다 (5 + 24)", "", (), computed=told)


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
    assert headline(found(told)) == "더하면 29명인데 52명이라고 적었다"


def test_a_result_of_many_decimals_is_told_short_and_as_approximate() -> None:
    told = Computed("615,000,000 x 0.01211", (), Decimal("7447092.532911823680873999519"), None, None, "USD", None)
    assert arithmetic(found(told), [], words("en")) == "615,000,000 × 0.01211 ≈ 7.4471 million dollars"


def test_what_the_article_states_keeps_the_unit_it_wrote_where_that_is_the_slip() -> None:
    told = Computed("81.4 - 76.9", (), Decimal("4.5"), None, None, "%p", Decimal("4.5"), "%")
    assert arithmetic(found(told, "percent_vs_point"), [], words("ko")) == "81.4 - 76.9 = 4.5%포인트 (기사에 적힌 값: 4.5%)"


def test_nothing_is_told_where_nothing_was_computed() -> None:
    assert arithmetic(found(None), [], words("ko")) == ""
