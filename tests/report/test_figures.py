from decimal import Decimal

import pytest

from factcheck.align.weights import tables
from factcheck.report.figures import amount, number, reading
from factcheck.report.words import FOLDER, languages, words
from factcheck.types import Mention


@pytest.mark.parametrize(
    ("value", "ko", "en"),
    [
        ("13750000000", "137억 5000만", "13.75 billion"),
        ("1900", "1,900", "1,900"),
        ("2.4", "2.4", "2.4"),
        ("12345", "1만 2345", "12,345"),
        ("-30000", "-3만", "-30,000"),
        ("1234567890123", "1조 2345억 6789만 123", "1,234,567,890,123"),
        ("0", "0", "0"),
        ("1.0", "1", "1"),
    ],
)
def test_numbers_are_grouped_as_each_language_writes_them(value: str, ko: str, en: str) -> None:
    assert number(Decimal(value), words("ko")) == ko
    assert number(Decimal(value), words("en")) == en


def test_korean_counters_are_attached_and_currencies_are_not() -> None:
    assert amount(Decimal(36), "개", words("ko")) == "36개"
    assert amount(Decimal(14_000_000_000), "USD", words("ko")) == "140억 달러"
    assert amount(Decimal(2_096_270), "KRW", words("ko")) == "209만 6270원"  # but behind digits they are
    assert amount(Decimal(20), "%", words("en")) == "20%"


def test_one_of_a_unit_is_singular_in_english() -> None:
    assert amount(Decimal(1), "year", words("en")) == "1 year"
    assert amount(Decimal(2), "year", words("en")) == "2 years"


def test_open_bounds_are_said_in_words() -> None:
    more = Mention(0, 1, "", "count", low=Decimal(1900), low_open=True, unit="개")
    most = Mention(0, 1, "", "count", high=Decimal(60), unit="개")
    assert reading(more, words("ko")) == "1,900개 초과"
    assert reading(most, words("en")) == "60 개 or less"


def test_what_could_not_be_read_is_said_and_not_guessed() -> None:
    assert reading(Mention(0, 1, "", "date", resolved=False, timex="XXXX"), words("ko")) == "값을 정할 수 없음"


def shape(node: object) -> object:
    return {k: shape(v) for k, v in node.items()} if isinstance(node, dict) else None


@pytest.mark.parametrize("lang", languages())
def test_every_piece_of_evidence_has_words(lang: str) -> None:
    weighed = {name for table in tables().values() for name in table.weights}
    assert weighed <= set(words(lang).table["evidence"])


def test_every_language_has_the_same_words() -> None:
    own = {"units", "count", "problems"}  # problems are written in English, and translated
    shapes = {p.stem: {k: shape(v) for k, v in words(p.stem).table.items() if k not in own} for p in FOLDER.glob("*.yml")}
    assert len(shapes) >= 2
    assert all(table == shapes["en"] for table in shapes.values())
    assert words("ko").table["count"].keys() == words("en").table["count"].keys()
