"""Abbreviations and other names that a text introduces in brackets: 국가수사본부(국수본), Federal Reserve (Fed)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_LONG = r"[가-힣A-Za-z][가-힣A-Za-z0-9&.·’'-]*"
_PAIR = re.compile(
    rf"(?P<before>{_LONG}(?: {_LONG}){{0,7}}) ?\((?P<inside>[A-Za-z가-힣][A-Za-z가-힣0-9&.·-]*(?: [A-Z][A-Za-z0-9&.·-]*){{0,5}})\)"
)
_NO_NAME = frozenset(["of", "the", "and", "for", "de", "la", "le", "du", "des", "di", "da"])


class Introduced(NamedTuple):
    """A long name and the short (or other-script) form its bracket gives."""

    start: int
    end: int
    long: str
    short_start: int
    short: str


def introductions(text: str) -> Iterator[Introduced]:
    """Every long form directly before a bracket whose content abbreviates or transliterates it."""
    at = text.find("(")
    if at < 0:
        return
    for match in _PAIR.finditer(text):
        words = [(m.start() + match.start("before"), m.group()) for m in re.finditer(r"\S+", match.group("before"))]
        inside = match.group("inside")
        taken = _hangul_tail(words, inside) if "가" <= inside[0] <= "힣" else _latin_tail(words, inside)
        if taken:
            start = words[-taken][0]
            end = words[-1][0] + len(words[-1][1])
            yield Introduced(start, end, text[start:end], match.start("inside"), inside)


def _hangul_tail(words: list[tuple[int, str]], short: str) -> int:
    """How many words the Hangul abbreviation stands for: its syllables in order, each word giving one, the first its first."""
    for taken in range(1, min(4, len(words)) + 1):
        long = "".join(w for _, w in words[-taken:])
        if len(short) >= 2 and len(long) > len(short) and long[0] == short[0] and _in_order(short, long):
            return taken
    return 0


def _latin_tail(words: list[tuple[int, str]], short: str) -> int:
    """How many words a Latin form in the bracket stands for, 0 where it is no name."""
    last = words[-1][1]
    if "가" <= last[-1] <= "힣":
        if not short[0].isupper():
            return 0
        return min(1 + short.count(" "), len(words)) if " " in short else 1
    if not (short[0].isupper() and short.replace(".", "").replace("&", "").isalnum()):
        return 0
    initials = short.replace(".", "").replace("&", "")
    for taken in range(1, len(words) + 1):
        tail = [w for _, w in words[-taken:]]
        letters = "".join(w[0] for w in tail if w.lower() not in _NO_NAME).upper()
        if tail[0][0].isupper() and (
            letters == initials.upper() or (taken <= 3 and tail[-1].startswith(short) and len(tail[-1]) > len(short))
        ):
            return taken
        if tail[0][0].isupper() and len(initials) >= 2 and "".join(w[0] for w in tail).upper() == initials.upper():
            return taken
    return 0


def _in_order(short: str, long: str) -> bool:
    at = -1
    for syllable in short:
        at = long.find(syllable, at + 1)
        if at < 0:
            return False
    return True
