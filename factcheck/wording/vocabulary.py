"""How a language words the figures and times that findings compute: rules/lang/<code>/wording.yml."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from factcheck.grammar.pack import load_pack
from factcheck.wording.particle import fitted


class Forms(NamedTuple):
    """A number with its noun, for one and for others."""

    one: str
    other: str

    def tell(self, number: str) -> str:
        """1 day, 2 days."""
        return (self.one if number == "1" else self.other).format(n=number)


class Vocabulary(NamedTuple):
    """The words of a language; what each is for is told in factcheck/grammar/models.py."""

    compose: bool
    attach: bool
    scales: Mapping[str, int]
    signs: Mapping[str, str]
    points: Forms
    months: Sequence[str]
    month_of_year: str
    year: str
    span: str
    lengths: Mapping[str, Forms]
    times: str
    part: str
    to_one: str
    rate: str
    parts: Mapping[str, str]
    someone: str
    two: str
    last_of_list: str
    told_by: str
    borne_out: str
    number: re.Pattern[str]
    currencies: Mapping[str, str]  # by ISO code, as the language mostly writes them

    def listed(self, told: Sequence[str]) -> str:
        """A and B, or A, B and C."""
        if len(told) == 2:
            return fitted(self.two, told)
        return self.last_of_list.join([", ".join(told[:-1]), told[-1]] if len(told) > 1 else told)

    def month(self, month: int, year: str | None = None) -> str:
        """A month (from 1) by its name, with its year where one is given."""
        name = self.months[month - 1]
        return self.month_of_year.format(year=year, month=name) if year else name

    def exchange(self, base: str, quote: str, number: str) -> str:
        """What one of a currency is in another: 1달러=1,360.24원, 1 USD = 1,360.24 KRW."""
        names = {"base": self.currencies.get(base, base), "quote": self.currencies.get(quote, quote)}
        return self.rate.format(n=number, base_code=base, quote_code=quote, **names)


@lru_cache(maxsize=8)
def vocabulary(lang: str) -> Vocabulary:
    """The words of a language that has messages. Raises LanguageError where its files are wrong."""
    pack = load_pack(lang)
    told = pack["wording"]
    lengths = {unit: _forms(forms) for unit, forms in told["lengths"].items()}
    currencies = {code: writings[0] for code, writings in pack["quantities"]["money"].items()}
    return Vocabulary(
        **(told | {"points": _forms(told["points"]), "lengths": lengths, "number": re.compile(told["number"]), "currencies": currencies})
    )


def _forms(told: Mapping[str, str | None]) -> Forms:
    other = told["other"] or ""
    return Forms(told["one"] or other, other)
