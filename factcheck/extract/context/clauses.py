"""Where the clauses of an article break, found once."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable

from factcheck.grammar.lexicon import Lexicon
from factcheck.grammar.phrases import phrases

# Begins with a set of characters, and one that has no blank, so that the search skips from one of these to the next.
_BREAK = re.compile(r"[,;…–—-](?:(?<=[;…])|(?<=,)(?:(?<!\d,)|(?!\d))|(?<= [–—-])(?= ))")
_DASHES = frozenset("–—-")  # clauses break at the blank before one
_NOWHERE = (sys.maxsize, sys.maxsize)  # a mention behind the last


def clause_breaks(text: str, spans: Iterable[tuple[int, int]], lexicon: Lexicon) -> list[int]:
    """The offsets of punctuation and of the last letter of linking words that part clauses, in order; none inside a mention's span."""
    found = [m.start() - (m[0] in _DASHES) for m in _BREAK.finditer(text)]
    link = phrases(lexicon.lang, "claims")["clause_link"]
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
