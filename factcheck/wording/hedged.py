"""A figure with the hedge that an article has beside it."""

from __future__ import annotations

from factcheck.grammar.language import is_hangul
from factcheck.types import Mention

NEAR = 3  # characters between a figure and its hedge: a blank, a particle


def hedged(text: str, m: Mention) -> str:
    """A figure as a text puts it, its hedge with it: 약 130억 달러, 1,900개가 넘는."""
    if not m.hedge or m.hedge in m.surface:
        return m.surface
    before = text.rfind(m.hedge, max(0, m.start - len(m.hedge) - NEAR), m.start)
    if before >= 0:
        return text[before : m.end]
    after = text.find(m.hedge, m.end, m.end + len(m.hedge) + NEAR)
    if after < 0:
        return m.surface
    end = after + len(m.hedge)
    # what makes a bound is often a stem (넘 in 넘는); what says "about" is a whole word (가량 in 가량이다)
    return text[m.start : end if m.qualifier == "about" else word_end(text, end)]


def word_end(text: str, end: int) -> int:
    """Where the word goes on to, where only its stem was looked for: 넘 in 넘는."""
    stop = end
    while stop - end < NEAR and is_hangul(text[stop : stop + 1]):
        stop += 1
    return end if is_hangul(text[stop : stop + 1]) else stop
