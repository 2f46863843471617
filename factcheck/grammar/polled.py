"""How many people a poll asked, by the words around the number."""

from __future__ import annotations

from factcheck.grammar.phrases import phrases
from factcheck.types import Mention

LEAST, MOST = 100, 200_000  # people that a poll asks
AROUND = 28  # characters on either side in which a word says that they were asked


def is_sample(m: Mention, text: str, lang: str) -> bool:
    """Whether a count of a text is how many people a poll asked."""
    if m.kind not in ("count", "number") or m.value is None or not LEAST <= m.value <= MOST:
        return False
    asked = phrases(lang, "polls")["asked_beside"]
    return asked.search(text, max(0, m.start - AROUND), m.start) is not None or asked.search(text, m.end, m.end + AROUND) is not None
