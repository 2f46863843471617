"""Abbreviations and other names that a text introduces in brackets: 국가수사본부(국수본), Federal Reserve (Fed)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from factcheck.grammar.language import FALLBACK, is_hangul
from factcheck.grammar.pack import load_pack

_LONG = r"[가-힣A-Za-z][가-힣A-Za-z0-9&.·’'-]*"
_INSIDE = re.compile(r"\(([A-Za-z가-힣][A-Za-z가-힣0-9&.·-]{0,40}(?: [A-Z][A-Za-z0-9&.·-]{0,30}){0,5})\)")
_LONG_WORD = re.compile(_LONG)
_LONG_TAIL = re.compile(rf"{_LONG}\Z")
_REACH = 90  # code points before a bracket that a long name takes at most
_MOST = 8  # words


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
    while at >= 0:
        match = _INSIDE.match(text, at)
        at = text.find("(", at + 1)
        if match is None:
            continue
        words = _words_before(text, match.start())
        if not words:
            continue
        inside = match[1]
        taken = _hangul_tail(words, inside) if is_hangul(inside[0]) else _latin_tail(words, inside)
        if taken:
            start = words[-taken][0]
            end = words[-1][0] + len(words[-1][1])
            yield Introduced(start, end, text[start:end], match.start(1), inside)


def _words_before(text: str, at: int) -> list[tuple[int, str]]:
    """The words in a row right before a bracket, with their offsets."""
    low = max(text.rfind("\n", max(0, at - _REACH), at) + 1, at - _REACH)
    if low and low == at - _REACH:
        low = text.find(" ", low, at) + 1 or at
    window = text[low:at]
    words: list[tuple[int, str]] = []
    end = len(window.rstrip(" ")) if window[-2:] != "  " else 0
    while end > 0 and len(words) < _MOST:
        start = window.rfind(" ", 0, end) + 1
        word = window[start:end]
        whole = _LONG_WORD.fullmatch(word)
        if whole is None:
            tail = _LONG_TAIL.search(word)  # “그록(Grok): the name starts behind the quotation mark
            if tail is not None:
                words.append((low + start + tail.start(), tail.group()))
            break
        words.append((low + start, word))
        end = start - 1
    words.reverse()
    return words


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
    if is_hangul(last[-1]):
        if not short[0].isupper():
            return 0
        return min(1 + short.count(" "), len(words)) if " " in short else 1
    if not (short[0].isupper() and short.replace(".", "").replace("&", "").isalnum()):
        return 0
    initials = short.replace(".", "").replace("&", "")
    for taken in range(1, len(words) + 1):
        tail = [w for _, w in words[-taken:]]
        letters = "".join(w[0] for w in tail if w.lower() not in _unlettered()).upper()
        if tail[0][0].isupper() and (
            letters == initials.upper() or (taken <= 3 and tail[-1].startswith(short) and len(tail[-1]) > len(short))
        ):
            return taken
        if tail[0][0].isupper() and len(initials) >= 2 and "".join(w[0] for w in tail).upper() == initials.upper():
            return taken
    return 0


@lru_cache(maxsize=1)
def _unlettered() -> frozenset[str]:
    """Small words of Latin names, which stand in texts of any language."""
    return frozenset(load_pack(FALLBACK)["entities"]["unlettered"])


def _in_order(short: str, long: str) -> bool:
    at = -1
    for syllable in short:
        at = long.find(syllable, at + 1)
        if at < 0:
            return False
    return True
