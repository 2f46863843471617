"""Whose dollars a bare "$" is read as, by what a page shows of its country."""

from __future__ import annotations

from collections import Counter

import pytest

from factcheck.extract import Extractor
from factcheck.grammar.pack import load_pack
from factcheck.settings import Settings
from factcheck.types import Document

COUNCIL = "The council will spend $40 million on a pool."
LOCAL = "Voters in Brisbane and Hobart were asked, a spokesman for the Australian agency said. "


def units(text: str, url: str | None = None) -> list[str | None]:
    """The units of the amounts of a text."""
    article = Extractor(Settings()).article(Document(text, lang="en", url=url))
    return [m.unit for m in article.mentions if m.kind == "money"]


@pytest.mark.parametrize(
    ("text", "url", "read"),
    [
        (COUNCIL, None, ["USD"]),
        (COUNCIL, "https://www.harbour-times.com.au/news/1", ["AUD"]),
        (COUNCIL, "https://harbour-times.co.nz/news/1", ["NZD"]),
        (COUNCIL, "https://harbour-times.example/au/1", ["USD"]),
        ("Lawmakers in the United States want $40 million, the U.S. Treasury said.", "https://harbour-times.ca/1", ["USD"]),
        ("The dairy raised 3 million dollars, or US$2 million, in Auckland.", None, ["NZD", "USD"]),
        ("The dairy raised A$3 million, or $2 million, in Brisbane and Hobart, Australia.", None, ["AUD", "USD"]),
        (LOCAL + COUNCIL, None, ["AUD"]),
        ("BRISBANE (Reuters) - " + LOCAL + COUNCIL, None, ["USD"]),
        ("Australian shops sold Australian wine to Australians for $40 million.", None, ["USD"]),  # nothing is said at home
        ("BRISBANE: Rates will rise 4 per cent. " + COUNCIL + " Brisbane has grown.", None, ["AUD"]),
        ("Brisbane has grown. Rates will rise 4 percent. " + COUNCIL + " Brisbane is proud.", None, ["USD"]),  # may be an American town
        ("Brisbane is worth £3m, 4 per cent more. " + COUNCIL + " Brisbane is proud.", None, ["GBP", "USD"]),
        (LOCAL + "The White House, Congress and California agreed. " + COUNCIL, None, ["USD"]),
        (LOCAL + "London, Tokyo and Paris agreed. " + COUNCIL, None, ["USD"]),
        (LOCAL + "It cost $5 million US, or $7 million.", None, ["USD", "AUD"]),
        (LOCAL + "All amounts are in U.S. dollars. Sales were $40 million.", None, ["USD"]),
        ("Amounts are in Canadian dollars. Sales were $4 to $5 million, costs $2 million.", None, ["CAD", "CAD"]),
        ("Karachi and Lahore paid 30 million rupees, Pakistan said.", None, ["PKR"]),
        ("The fund paid 30 million rupees.", "https://harbour-times.lk/1", ["LKR"]),
        ("A shop in Guadalajara, in the Mexican state of Jalisco, paid 3,000 pesos.", None, ["MXN"]),
    ],
)
def test_a_bare_amount_is_of_the_country_that_the_page_shows(text: str, url: str | None, read: list[str]) -> None:
    assert units(text, url) == read


def test_what_showed_the_country_is_told_with_the_reading() -> None:
    article = Extractor(Settings()).article(Document(LOCAL + COUNCIL, lang="en"))
    assert article.mentions[0].trace == ("before:$", "home:AUD (Brisbane, Hobart, Australian)")


@pytest.mark.parametrize("shared", load_pack("en")["home"]["shared"], ids=lambda shared: shared["forms"][0])
def test_every_mark_of_a_country_is_its_own_and_found(shared: dict[str, dict[str, dict[str, list[str]]]]) -> None:
    marks = shared["currencies"]
    words = Counter(w for told in marks.values() for kind in ("domains", "nation", "local", "stated") for w in told[kind])
    words.update(shared["elsewhere"])
    assert all(w.endswith(next(f for f in shared["forms"] if f.isalpha())) for told in marks.values() for w in told["stated"])
    assert [word for word, times in words.items() if times > 1] == []
    usual, *others = marks
    form = shared["forms"][0]
    amount = f"{form}5 million" if form == "$" else f"5 million {form}"
    for unit in others:
        told = marks[unit]
        for word in told["stated"]:
            assert units(f"It cost {amount}, all {word}.") == [unit], word
        for domain in told["domains"]:
            assert units(f"It cost {amount}.", f"https://{domain}/1") == [unit], domain
        nation, local = told["nation"][0], told["local"][0]
        for word in told["local"]:
            assert units(f"It cost {amount} in {nation}, {nation} and {word}.") == [unit], word
        for word in told["nation"]:
            assert units(f"It cost {amount} in {local}, {local} and {word}.") == [unit], word
        for word in (*marks[usual]["nation"], *marks[usual]["local"], *shared["elsewhere"]):
            assert units(f"It cost {amount} in {local}, {nation} and {nation}, in {word} and {word}.") == [usual], word
        assert all(units(f"The {word} said that it cost {amount} in {local} and {local}.") == [unit] for word in shared["spelled"])
    for wire in shared["wires"]:
        assert units(f"{wire} {LOCAL}{COUNCIL}") == [usual], wire


def test_a_dollar_sign_is_of_the_amount_whose_country_is_told_behind_it() -> None:
    article = Extractor(Settings()).article(Document("It cost $6 CAD or $7 million AUD, and $1.01 cents.", lang="en"))
    assert [m.surface for m in article.mentions] == ["$6 CAD", "$7 million AUD", "1.01 cents"]
