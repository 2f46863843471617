"""A figure written as no figure is: a comma for a decimal point, a comma in the wrong place, two points in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.check.case import Case
from factcheck.check.slip import Slip

WORDINGS = {"main": ("stated",)}
_FREE, _UNIT = r"(?<![\w.,:/-])", r"(?:%|％|퍼센트|프로\b|배\b|\s?percent\b|\s?per cent\b)"
_LARGE = r"\s?(?:million|billion|trillion|bn|만|억|조)"
_COUNTER = rf"(?:{_UNIT}|{_LARGE}|\s?(?:명|원|건|개|대|곳|가구|달러|유로|엔|위안|t|톤|㎞|km|㎡|people|votes|dollars))"
_FORMS = (
    re.compile(rf"{_FREE}0,\d{{1,3}}(?={_UNIT})"),  # 0,41%
    re.compile(rf"{_FREE}(?P<whole>\d{{1,3}}),(?P<part>\d{{2}})(?={_UNIT}(?!대))"),  # 4,18%
    re.compile(r"[$€£]\d{1,3},\d{1,2}(?=\s(?:million|billion|trillion)\b)"),  # $1,2 million
    re.compile(rf"{_FREE}\d{{1,3}}(?:,\d{{3}})*,\d{{4}}(?!\d)(?={_COUNTER})"),  # 1,2345명
    re.compile(rf"{_FREE}\d{{1,3}}(?:,\d{{3}})+,\d{{1,2}}(?!\d)(?={_COUNTER})"),  # 12,345,67명
    re.compile(rf"{_FREE}\d{{1,3}}(?:[.,]{{2}})\d{{1,3}}(?={_COUNTER})"),  # 3..5%
    re.compile(rf"{_FREE}\d+\.\d+\.\d+(?={_UNIT})"),  # 3.2.1%
)


@dataclass(frozen=True, slots=True)
class Options:
    """None."""


def run(case: Case, options: Options) -> Iterator[Slip]:
    """One slip per figure whose comma or point stands where none can."""
    for a, article in enumerate(case.articles):
        text = article.document.text
        if _decimal_commas(text):
            continue  # a text that writes all its decimals so
        for pattern in _FORMS:
            for match in pattern.finditer(text):
                if not _listed(match):
                    end = match.end() + len((re.match(_COUNTER, text[match.end() :]) or [""])[0])
                    yield Slip((case.span(a, match.start(), end),), {"stated": text[match.start() : end]}, confidence=0.9)


def _listed(match: re.Match[str]) -> bool:
    """Whether a comma parts two figures: "10,20%", "30,40%"."""
    parts = match.groupdict()
    if not parts.get("part"):
        return False
    whole, part = int(parts["whole"]), int(parts["part"])
    return len(parts["whole"]) == len(parts["part"]) and (part > whole or (whole % 10 == 0 and part % 10 == 0))


def _decimal_commas(text: str) -> bool:
    """Whether a text writes decimals with a comma throughout, as on the continent."""
    commas = len(re.findall(rf"\d,\d{{1,2}}(?={_UNIT})", text))
    return commas > 2 and commas > len(re.findall(rf"\d\.\d{{1,2}}(?={_UNIT})", text))
