"""Whether a figure is told as a rise or as a fall."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.check.case import Case
from factcheck.grammar.compile import alternation
from factcheck.grammar.expression import expression
from factcheck.grammar.language import language
from factcheck.grammar.lexicon import lexicon
from factcheck.grammar.phrases import phrases
from factcheck.types import Mention

PLUS, MINUS = "+", ("-", "−")
REACH = 24  # characters from a change to the word that says which way it went


def rises(case: Case, article: int, m: Mention) -> bool:
    """Whether a plus stands before a figure, or its sentence tells of a rise and of no fall."""
    if PLUS in (m.surface[:1], case.text(article, max(0, m.start - 1), m.start)):
        return True
    span = case.articles[article].sentences[case.sentence_at(article, m.start)]
    up, down = _moves(case.lang_of(article))
    text = case.text(article, span.start, span.end)
    return up.search(text) is not None and down.search(text) is None


def way_of(case: Case, article: int, m: Mention) -> bool | None:
    """Whether the word right beside a change (or its sign) tells of a rise: True, a fall: False; None where neither is said."""
    sign = (m.surface[:1], case.text(article, max(0, m.start - 1), m.start))
    if PLUS in sign:
        return True
    if any(s in MINUS for s in sign):
        return False
    span, lang = case.articles[article].sentences[case.sentence_at(article, m.start)], case.lang_of(article)
    said, (up, down) = phrases(lang, "changes"), _moves(lang)
    after = case.text(article, m.end, min(span.end, m.end + REACH))
    gap = said["way_gap_after"].match(after)
    behind = after[gap.end() if gap else 0 :]
    found = (up.match(behind), down.match(behind))
    if found == (None, None) and not language(lang).head_final:
        before = case.text(article, max(span.start, m.start - REACH), m.start)
        gap = said["way_gap_before"].search(before)
        ahead = before[: gap.start()] if gap else before
        found = (_last(up, ahead), _last(down, ahead))
    rose, fell = found
    word = rose or fell
    if word is None or (rose and fell) or (language(lang).head_final and said["verb_tail"].match(word.string, word.end())):
        return None
    return rose is not None


def _last(pattern: re.Pattern[str], ahead: str) -> re.Match[str] | None:
    """The word of a pattern that ends a text."""
    return next((w for w in pattern.finditer(ahead) if w.end() == len(ahead)), None)


@lru_cache(maxsize=8)
def _moves(lang: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Finds words of rising, and those of falling."""
    change, edge = lexicon(lang).cues["change"], "" if language(lang).head_final else r"\b"  # endings grow onto the words
    up, down = (expression(rf"{edge}{alternation(change[way])}{edge}", re.IGNORECASE) for way in ("up", "down"))
    return up, down
