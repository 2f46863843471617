"""Whether a quotation mark opens or closes: behind a number it may be the sign of inches or feet."""

from __future__ import annotations

import re

QUOTES = frozenset("\"'”’")  # those that may close
ALL = QUOTES | frozenset("“‘")
APOSTROPHES = 20  # within words, passed over on the way back to a quotation mark
REACH = 600  # characters of a quotation looked back through
# A mark that opens a quotation stands before a word and behind none, one that closes it the other way round.
MARK = re.compile(r"(?P<opens>(?<![^\s(\[—–-])[\"'“‘](?=\w))|(?<=\S)[\"'”’](?!\w)")


def closes(text: str, at: int) -> bool:
    """Whether the mark at a place ends a quotation: "English 101"."""
    low = max(0, at - REACH, text.rfind("\n", 0, at) + 1)
    for _ in range(APOSTROPHES):
        at = max(text.rfind(quote, low, at) for quote in ALL)
        if at < 0:
            return False
        mark = MARK.match(text, at)
        if mark is not None:
            return mark["opens"] is not None
    return False
