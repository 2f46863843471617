"""Where the clauses of an article break, found once."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable

from factcheck.grammar.lexicon import Lexicon

# Every alternative begins with one character of its own, so that the search skips from one of these to the next.
_BREAK = re.compile(r",(?:(?<!\d,)|(?!\d))|;|…| [–—] | - ")
_KO_LINKS = ("고", "며", "지만", "으나", "는데", "면서", "는가 하면", "으며", "데다")
_KO_LINK = re.compile("|".join(f"{link}(?<=[가-힣]{link})(?=[ ,])" for link in _KO_LINKS))
_EN_LINK = re.compile(r" (?:and|but|while|whereas|although|though|or) ")
_NOWHERE = (sys.maxsize, sys.maxsize)  # a mention behind the last


def clause_breaks(text: str, spans: Iterable[tuple[int, int]], lexicon: Lexicon) -> list[int]:
    """The offsets of punctuation and of the last letter of linking words that part clauses, in order; none inside a mention's span."""
    found = [m.start() for m in _BREAK.finditer(text)]
    link = _KO_LINK if lexicon.lang == "ko" else _EN_LINK
    keep = lexicon.particles.keep
    found += [end - 1 for m in link.finditer(text) if text[(end := m.end()) - 2 : end] not in keep]
    found.sort()
    within = iter(spans)
    low, high = next(within, _NOWHERE)
    out = []
    for at in found:
        while high <= at:
            low, high = next(within, _NOWHERE)
        if at < low:
            out.append(at)
    return out
