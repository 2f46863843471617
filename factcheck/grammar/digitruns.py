"""How many digits in a row a match of an expression may begin with, so that a year is not looked for where two digits stand."""

from __future__ import annotations

import re

from factcheck.grammar.beginnings import branches, closing

MOST = 5  # digits that are told apart; five stands for more as well
LENGTHS = range(1, MOST + 1)
Ends = set[tuple[int, bool]]  # so many digits, and whether more of the row may follow

DIGIT, OTHER, NOTHING = (1, True), (0, False), (0, True)  # what one character adds to the row: itself, its end, neither
ANY_DIGIT = re.compile(r"\\d|\[0-9\]|\[(?!\^)[^\]]*(?:\\d|0-9)[^\]]*\]")
RANGE = re.compile(r"(.)-(.)")
QUANTIFIER = re.compile(r"(?:[?*+]|\{(?P<least>\d*)(?P<more>,?)(?P<most>\d*)\})[?+]?")
BOUNDS = {"?": (0, 1), "*": (0, MOST), "+": (1, 1 + MOST)}  # more repeats add digits that are not told apart


def digit_runs(source: str) -> tuple[int, ...]:
    """The lengths of a row of digits 0 to 9, no other digit behind it, that a match may begin with; all that cannot be ruled out."""
    found = _sequence(source)
    return tuple(n for n in LENGTHS if any(n == digits or (going and n > digits) for digits, going in found))


def _sequence(source: str) -> Ends:
    out: Ends = set()
    for branch in branches(source):
        ends, at = {NOTHING}, 0
        while at < len(branch) and any(going for _, going in ends):
            atom, at = _atom(branch, at)
            ends = _joined(ends, atom)
        out |= ends
    return out


def _joined(ends: Ends, atom: Ends) -> Ends:
    """The digits of a row and of what comes next."""
    closed = {end for end in ends if not end[1]}
    return closed | {(min(digits + more, MOST), on) for digits, going in ends if going for more, on in atom}


def _atom(source: str, at: int) -> tuple[Ends, int]:
    """What one atom adds to the row, its quantifier counted, and where the next begins."""
    c = source[at]
    if c == "(":
        end = closing(source, at)
        ends, at = _group(source[at + 1 : end]), end + 1
    elif c == "[":
        end = source.index("]", at + 2)
        ends, at = _set(source[at + 1 : end]), end + 1
    elif c == "\\":
        ends, at = _escape(source[at + 1]), at + 2
    elif c in "^$":
        ends, at = {NOTHING}, at + 1
    elif c == ".":
        ends, at = {DIGIT, OTHER}, at + 1
    else:
        ends, at = {DIGIT if c.isdecimal() else OTHER}, at + 1
    quantifier = QUANTIFIER.match(source, at)
    return (ends, at) if quantifier is None else (_repeated(ends, quantifier), quantifier.end())


def _repeated(ends: Ends, quantifier: re.Match[str]) -> Ends:
    if quantifier[0][0] in BOUNDS:
        least, most = BOUNDS[quantifier[0][0]]
    else:
        least = int(quantifier["least"] or 0)
        most = int(quantifier["most"] or least + MOST) if quantifier["more"] else least
    out: Ends = set()
    so_far = {NOTHING}
    for times in range(min(most, least + MOST) + 1):
        if times >= least:
            out |= so_far
        so_far = _joined(so_far, ends)
    return out


def _group(inner: str) -> Ends:
    if inner.startswith("?="):
        return {OTHER} if _sequence(inner[2:]) == {OTHER} else {NOTHING}
    if inner.startswith("?!"):
        return {OTHER} if any(ANY_DIGIT.fullmatch(branch) for branch in branches(inner[2:])) else {NOTHING}
    if inner.startswith(("?<=", "?<!")):
        return {NOTHING}
    if inner.startswith("?P<"):
        return _sequence(inner[inner.index(">") + 1 :])
    return _sequence(inner[2:] if inner.startswith(("?:", "?>")) else inner)


def _escape(c: str) -> Ends:
    if c == "d":
        return {DIGIT}
    if c in "sDW":
        return {OTHER}
    if c in "bBAZ":
        return {NOTHING}
    return {DIGIT, OTHER} if c in "wS" or c.isdecimal() else {OTHER}


def _set(inner: str) -> Ends:
    if inner.startswith("^"):
        return {DIGIT, OTHER}
    out: Ends = set()
    for first, last in RANGE.findall(inner):
        out |= {DIGIT} if first.isdecimal() and last.isdecimal() else {OTHER} if first.isalpha() and last.isalpha() else {DIGIT, OTHER}
    rest = RANGE.sub("", inner)
    for escaped in re.findall(r"\\(.)", rest):
        out |= _escape(escaped)
    return out | {DIGIT if c.isdecimal() else OTHER for c in re.sub(r"\\.", "", rest)}
