"""What a match of an expression can begin with: the words one automaton looks for before any pattern is tried."""

from __future__ import annotations

import re
from collections.abc import Iterator

DIGIT = "0"  # stands for a run of digits: 2024.3.5 begins with "0.0.0", 3월 with "0월"
DIGITS = "0123456789"
REACH = 7  # characters of a beginning that are looked for, a run of digits counting as one
MOST = 1000  # beginnings of one pattern, of those with a digit and of words; beyond that shorter ones are taken
QUANTIFIER = re.compile(r"[?*+][?+]?|\{(\d*)(,?)\d*\}")
SKIPPED = frozenset("bBAZz")

Ends = set[tuple[str, bool]]  # beginning, and whether what follows belongs to it


def beginnings(source: str, longest: int = REACH, most: int = MOST, *, looked_ahead: bool = False) -> set[str]:
    """The beginnings, so many of so many characters at most. Raises ValueError where a match may begin with anything.

    With `looked_ahead`, what the expression looks ahead for behind a match counts as well: 3 to 5pm, where only 3 is matched.
    """
    found = {end for end in _most(source, longest, most, looked_ahead) if not end[0].startswith(DIGIT)}
    found |= _most(source, longest, most // 2, looked_ahead, digits=True)  # more characters of them, where words are many
    out = {as_looked_for for text, _ in found for as_looked_for in _as_looked_for(text)}
    if "" in out:
        raise ValueError("begins with something that may be missing, or may be anything")
    return out


def _most(source: str, longest: int, most: int, last: bool, *, digits: bool = False) -> Ends:
    """Beginnings of so many characters that there are not more than `most` of them; `digits`: those that begin with a digit."""
    for reach in range(longest, 0, -1):
        found = _sequence(source, reach, last, digits=digits)
        if len(found) <= most:
            break
    return found


def _as_looked_for(beginning: str) -> list[str]:
    """A beginning as it is looked for: words in the text as it stands, so that theirs end with the first digit, whichever it is."""
    words, digit, _ = beginning.partition(DIGIT)
    return [words + d for d in DIGITS] if words and digit else [beginning]


def _sequence(source: str, reach: int, last: bool, *, digits: bool = False) -> Ends:
    """What a sequence begins with; `last` where nothing follows it, so that what it looks ahead for at its end comes next.

    With `digits`, only what begins with a digit.
    """
    out: Ends = set()
    for branch in branches(source):
        ends: Ends = {("", True)}
        at = 0
        while at < len(branch) and any(going for _, going in ends):
            firsts, at = _atom(branch, at, reach, last)
            joined: Ends = {e for e in ends if not e[1]}
            for text, going in ends:
                if not going:
                    continue
                for more, on in firsts:
                    joined.add(_joined(text, more, on, reach))
            ends = {end for end in joined if end[0][:1] in ("", DIGIT)} if digits else joined
            if len(ends) > MOST * 4:
                ends = {(text, False) for text, _ in ends}
        out |= ends
    return {end for end in out if end[0]} if digits else out


def _joined(text: str, more: str, on: bool, reach: int) -> tuple[str, bool]:
    """A beginning and what comes next; a run of digits counts as one character."""
    whole = text + (more[1:] if text.endswith(DIGIT) and more.startswith(DIGIT) else more)
    return whole[:reach], on and len(whole) < reach


def _atom(source: str, at: int, reach: int, last: bool) -> tuple[Ends, int]:
    """What one atom can begin with, its quantifier counted, and where the next begins."""
    c = source[at]
    if c == "(":
        end = closing(source, at)
        inner = source[at + 1 : end]
        last = last and end + 1 == len(source)
        firsts: Ends
        if inner.startswith("?=") and last:
            firsts = _sequence(inner[2:], reach, last)
        elif inner.startswith(("?=", "?!", "?<=", "?<!")):
            firsts = {("", True)}
        elif inner.startswith("?P<"):
            firsts = _sequence(inner[inner.index(">") + 1 :], reach, last)
        else:
            firsts = _sequence(inner[2:] if inner.startswith("?:") else inner, reach, last)
        at = end + 1
    elif c == "[":
        end = source.index("]", at + 2)
        firsts, at = _set(source[at + 1 : end]), end + 1
    elif c == "\\":
        firsts, at = _escape(source[at + 1]), at + 2
    elif c in "^$":
        firsts, at = {("", True)}, at + 1
    elif c == ".":
        firsts, at = {("", False)}, at + 1
    else:
        firsts, at = {(DIGIT if c.isdecimal() else c, True)}, at + 1
    found = QUANTIFIER.match(source, at)
    if found is not None:
        if found[0][0] in "?*" or found[1] == "0":
            firsts = firsts | {("", True)}
        if found[0][0] in "*+" or found[0][0] == "{":
            firsts = {(text, going and text in ("", DIGIT)) for text, going in firsts}  # what is repeated may go on otherwise
        at = found.end()
    return firsts, at


def _escape(c: str) -> Ends:
    if c == "d":
        return {(DIGIT, True)}
    if c == "s":
        return {(" ", True)}
    if c in SKIPPED:
        return {("", True)}
    if c in "wWSD":
        return {("", False)}
    return {(c, True)}


def _set(inner: str) -> Ends:
    if inner.startswith("^"):
        return {("", False)}
    if re.fullmatch(r"(?:\d-\d|\d|\\d)+", inner):
        return {(DIGIT, True)}
    chars = re.sub(r"\\s", " ", inner)
    if re.search(r"\w-\w|\\[dwWSD]", chars):
        return {("", False)}
    return {(DIGIT if c.isdecimal() else c, True) for c in chars.replace("\\", "")}


def branches(source: str) -> list[str]:
    """The alternatives of an expression at its top level."""
    out, start = [], 0
    for i, c, depth in _signs(source, 0):
        if c == "|" and depth == 0:
            out.append(source[start:i])
            start = i + 1
    return [*out, source[start:]]


def closing(source: str, at: int) -> int:
    """Where the bracket that opens at `at` is closed. Raises ValueError where it is not."""
    for i, c, depth in _signs(source, at):
        if c == ")" and depth == 0:
            return i
    raise ValueError("a bracket is not closed")


def _signs(source: str, at: int) -> Iterator[tuple[int, str, int]]:
    """Brackets and bars outside sets and escapes: where, which, and how many brackets are open behind it."""
    depth, i, in_set = 0, at, False
    while i < len(source):
        c = source[i]
        if c == "\\":
            i += 1
        elif in_set:
            in_set = c != "]"
        elif c == "[":
            in_set = True
        elif c in "()|":
            depth += {"(": 1, ")": -1, "|": 0}[c]
            yield i, c, depth
        i += 1
