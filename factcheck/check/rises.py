"""Whether a figure is told as a rise."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.check.case import Case
from factcheck.grammar.compile import alternation
from factcheck.grammar.expression import expression
from factcheck.grammar.language import language
from factcheck.grammar.lexicon import lexicon
from factcheck.types import Mention

PLUS = "+"


def rises(case: Case, article: int, m: Mention) -> bool:
    """Whether a plus stands before a figure, or its sentence tells of a rise and of no fall."""
    if PLUS in (m.surface[:1], case.text(article, max(0, m.start - 1), m.start)):
        return True
    span = case.articles[article].sentences[case.sentence_at(article, m.start)]
    up, down = _moves(case.lang_of(article))
    text = case.text(article, span.start, span.end)
    return up.search(text) is not None and down.search(text) is None


@lru_cache(maxsize=8)
def _moves(lang: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Finds words of rising, and those of falling."""
    change, edge = lexicon(lang).cues["change"], "" if language(lang).head_final else r"\b"  # endings grow onto the words
    up, down = (expression(rf"{edge}{alternation(change[way])}{edge}", re.IGNORECASE) for way in ("up", "down"))
    return up, down
