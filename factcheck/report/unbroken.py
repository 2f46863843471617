"""Blanks at which a line is not broken: 137억 5000만 달러, 13.75 billion won."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.grammar.expression import expression
from factcheck.grammar.pack import languages, load_pack

HARD = "\N{NO-BREAK SPACE}"


def unbroken(text: str) -> str:
    """The text with hard blanks between numbers in digits and the units behind them; as long and as wide as before."""
    return _bound().sub(lambda m: m[0].replace(" ", HARD), text)


@lru_cache(maxsize=1)
def _bound() -> re.Pattern[str]:
    """A number in digits with its scales and the blank before its unit, a word; an article may quote any language."""
    scales = {w for lang in languages() for group in ("small", "big") for w in load_pack(lang)["numerals"][group]}
    scale = "|".join(map(re.escape, sorted(scales, key=len, reverse=True)))
    return expression(rf"\d (?:(?:{scale}) )?(?=[^\W\d_])|\d ?(?:{scale})+ (?=\w)")
