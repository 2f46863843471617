"""A figure written as no figure is: a comma for a decimal point or in the wrong place, two points in a row, one magnitude twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from factcheck.check.case import Case
from factcheck.check.slip import Slip
from factcheck.grammar.expression import expression
from factcheck.grammar.phrases import phrases

WORDINGS = {"main": ("stated",)}
_FREE = r"(?<![\w.,:/-])"
_SIGN, _SYMBOL = "[%％]", "t|㎞|km|㎡"  # as they are in every language


@dataclass(frozen=True, slots=True)
class Options:
    """None."""


def run(case: Case, options: Options) -> Iterator[Slip]:
    """One slip per figure whose comma or point stands where none can."""
    for a, article in enumerate(case.articles):
        text = article.document.text
        forms = _forms(case.lang_of(a))
        if forms.decimal_commas(text):
            continue  # a text that writes all its decimals so
        for pattern in forms.wrong:
            for match in pattern.finditer(text):
                if not _listed(match):
                    counter = forms.counter.match(text, match.end())
                    end = counter.end() if counter else match.end()
                    yield Slip((case.span(a, match.start(), end),), {"stated": text[match.start() : end]}, confidence=0.9)


def _listed(match: re.Match[str]) -> bool:
    """Whether a comma parts two figures: "10,20%", "30,40%"."""
    parts = match.groupdict()
    if not parts.get("part"):
        return False
    whole, part = int(parts["whole"]), int(parts["part"])
    return len(parts["whole"]) == len(parts["part"]) and (part > whole or (whole % 10 == 0 and part % 10 == 0))


class Forms(NamedTuple):
    """How a figure is not written in a language, what follows one there, and how decimals are written with a comma and a point."""

    wrong: tuple[re.Pattern[str], ...]
    counter: re.Pattern[str]
    comma: re.Pattern[str]
    point: re.Pattern[str]

    def decimal_commas(self, text: str) -> bool:
        """Whether a text writes decimals with a comma throughout, as on the continent."""
        commas = len(self.comma.findall(text))
        return commas > 2 and commas > len(self.point.findall(text))


@lru_cache(maxsize=8)
def _forms(lang: str) -> Forms:
    said = phrases(lang, "forms")
    unit = f"(?:{_SIGN}|{said['percent'].pattern})"
    counter = rf"(?:{unit}|{said['large'].pattern}|\s?(?:{_SYMBOL})|{said['counter'].pattern})"
    wrong = (
        rf"{_FREE}0,\d{{1,3}}(?={unit})",  # 0,41%
        rf"{_FREE}(?P<whole>\d{{1,3}}),(?P<part>\d{{2}})(?={unit}(?!{said['band'].pattern}))",  # 4,18%
        rf"{_FREE}(?:[1-9]|[1-9]\d\d),\d[1-9](?={said['people'].pattern})",  # 4,18명; 남녀 각각 12,15명 are two counts
        rf"[$€£]\d{{1,3}},\d{{1,2}}(?={said['currency_large'].pattern})",  # $1,2 million
        rf"{_FREE}\d{{1,3}}(?:,\d{{3}})*,\d{{4}}(?!\d)(?={counter})",  # 1,2345명
        rf"{_FREE}\d{{1,3}}(?:,\d{{3}})+,\d{{1,2}}(?!\d)(?={counter})",  # 12,345,67명
        rf"{_FREE}\d{{1,3}}(?:[.,]{{2}})\d{{1,3}}(?={counter})",  # 3..5%
        rf"{_FREE}\d+\.\d+\.\d+(?={unit})",  # 3.2.1%
        rf"{_FREE}\d[\d,]*(?P<large>{said['large'].pattern})(?:\d[\d,]{{2,}}| \d{{4}})(?P=large)(?={counter})",  # 22만8300만 달러
        rf"{_FREE}\d[\d,]*{said['large'].pattern}(?:\d{{5,7}}|\d{{2,3}},\d{{3}})(?![\d,])(?={counter})",  # 9만90000명
        rf"{_FREE}\d{{1,4}}(?:{said['missing'].pattern}) ?\d\d00(?={said['counter'].pattern})",  # 2조3500원
    )
    comma, point = rf"\d,\d{{1,2}}(?={unit})", rf"\d\.\d{{1,2}}(?={unit})"
    return Forms(tuple(map(expression, wrong)), expression(counter), expression(comma), expression(point))
