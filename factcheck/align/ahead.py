"""Hours that were still to come when a sentence was written: "오후 4시 발사된다"."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.grammar.expression import expression
from factcheck.grammar.language import language
from factcheck.grammar.pack import load_pack
from factcheck.types import Document, Mention


def lies_ahead(m: Mention, end: int, document: Document) -> bool:
    """Whether the first verb between a time and the end of its sentence says that it is to come.

    Asked where the verb stands last; elsewhere what stands before a time decides, and nothing is said here.
    """
    found = _verbs(document.lang or "")
    if found is None:
        return False
    coming, past = (p.search(document.text, m.end, end) for p in found)
    return coming is not None and (past is None or coming.start() < past.start())


@lru_cache(maxsize=8)
def _verbs(lang: str) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    """What tells of things to come and of things past in a language whose verbs stand last (timex.yml)."""
    own = language(lang)
    if not own.head_final:
        return None
    reading = load_pack(own.code)["timex"]["reading"]
    return expression(f"{reading['future']}|{reading['present']}"), expression(reading["past"])
