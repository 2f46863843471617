"""Exchange rates that an article tells: 달러당 1,360원, at 1,360 won to the dollar."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.check.arith.mask import Masked
from factcheck.check.arith.page import Page
from factcheck.check.arith.structure import Match
from factcheck.normalise.rates import Rate

RATE = "rate_"  # what the names of their structures begin with, the currency behind it
TEXT = "text"  # the table a rate is from: the article's own


def stated_rates(page: Page, base: str, quote: str) -> Iterator[Rate]:
    """The rates between two currencies that the text itself names: "1달러=1,360원", "83 rupees to the dollar"."""
    for own, other, value in told_rates(page):
        if {own, other} == {base, quote}:
            rate = value if own == base else 1 / value
            yield Rate(rate, rate, rate, page.article.document.dateline.day or "", TEXT)


def told_rates(page: Page) -> Iterator[tuple[str, str, Decimal]]:
    """The exchange rates the text names: currency, other currency, and how many of the other one of the first is."""
    for _, masked in page.every_sentence():
        yield from rates_in(page, masked)


def rates_in(page: Page, masked: Masked) -> Iterator[tuple[str, str, Decimal]]:
    """Those that one sentence names."""
    for relation in page.structures.by_relation:
        if relation.startswith(RATE):
            for match in page.structures.find(masked, relation):
                found = _rate(page, match, relation.removeprefix(RATE))
                if found is not None:
                    yield found


def _rate(page: Page, match: Match, currency: str) -> tuple[str, str, Decimal] | None:
    one, many = match.one("one"), match.one("many")
    if many is None or page.mentions[many].kind != "money" or not page.mentions[many].value:
        return None
    if one is not None:
        first = page.mentions[one]
        if first.kind != "money" or first.value not in (1, 100) or not first.unit:
            return None
        currency, units = first.unit, first.value
    else:
        units = Decimal(1)
    value, quote = page.mentions[many].value, page.mentions[many].unit
    return (currency, quote, value / units) if value is not None and quote and quote != currency else None
