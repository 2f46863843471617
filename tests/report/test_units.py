import pytest

from factcheck.grammar.pack import load_pack
from factcheck.report.figures import reading, tells
from factcheck.report.units import unit_word
from factcheck.report.words import words
from factcheck.types import Mention

# Symbols stand for themselves; everything else needs a word of the language.
COUNTED = ("count", "age", "rank", "ordinal", "ratio", "money")


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_every_unit_that_is_no_symbol_has_a_word(lang: str) -> None:
    for other in ("ko", "en"):
        quantities = load_pack(other)["quantities"]
        for kind in COUNTED:
            for unit in quantities.get(kind, {}):
                assert unit_word(unit, words(lang), kind=kind) != unit or (lang, unit) == ("en", "times"), (lang, kind, unit)


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_every_label_read_beside_sources_has_a_word(lang: str) -> None:
    for unit in load_pack("ko")["quantities"]["naming"]:
        assert unit_word(unit, words(lang), kind="ordinal") != unit, unit


def test_a_counter_is_told_as_the_article_wrote_it() -> None:
    ships = Mention(0, 3, "12척", "count", unit="item")
    assert unit_word("item", words("ko"), kind="count", surface=ships.surface) == "척"
    assert unit_word("item", words("en"), kind="count", surface=ships.surface) == "items"


def test_people_come_whole() -> None:
    from decimal import Decimal

    dead = Mention(0, 3, "12명", "count", Decimal(12), Decimal("11.5"), Decimal("12.5"), unit="person")
    assert reading(dead, words("ko")) == "12명"
    assert tells(dead, words("ko")) == ""


def test_an_english_interval_names_its_scale_once() -> None:
    from decimal import Decimal

    cost = Mention(0, 1, "", "money", None, Decimal(13_500_000_000), Decimal(14_500_000_000), unit="USD")
    assert reading(cost, words("en")) == "13.5 to 14.5 billion dollars"


def test_a_ratio_is_told_with_what_it_is_to() -> None:
    from decimal import Decimal

    rush = Mention(0, 7, "14.2대 1", "ratio", Decimal("14.2"), Decimal("14.15"), Decimal("14.25"), unit="to1")
    assert reading(rush, words("ko")) == "14.15~14.25대 1"
    assert reading(rush, words("en")) == "14.15 to 14.25 : 1"
