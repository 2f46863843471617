"""Word lists to one alternation, longest first, as a tree: what words share is tried once."""

from __future__ import annotations

import re
from collections.abc import Iterable

# Letters that re.IGNORECASE takes for one of a to z beside its capital.
_LIKE = {"i": "\u0130\u0131", "k": "\u212a", "s": "\u017f"}


def alternation(words: Iterable[str], *, fold: bool = False) -> str:
    """A pattern (no capturing group) that matches the longest of the words at a place, as written: no phrase goes over a line break.

    `fold` where it becomes part of an expression that does not mind case: the first letter of each branch is then a set of both cases.
    Branches that cannot begin at a place are passed over by a literal or set they begin with, but not by a letter of either case.
    """
    tree: dict[str, dict[str, object]] = {}
    for word in words:
        node: dict[str, object] = tree  # type: ignore[assignment]
        for char in word:
            node = node.setdefault(char, {})  # type: ignore[assignment]
        node[""] = {}
    return _render(tree, fold) if tree else "(?!)"  # type: ignore[arg-type]


def optional(pattern: str) -> str:
    """The pattern or nothing: an empty branch costs a look at a character, where `(?:…)?` sets up a repeat before it looks."""
    return f"(?:{pattern}|)"


def either_case(letter: str) -> str:
    """A set of what a letter a to z stands for where case does not matter; any other character as it is."""
    if not (letter.isascii() and letter.isalpha()):
        return re.escape(letter)
    return f"(?-i:[{letter.lower()}{letter.upper()}{_LIKE.get(letter.lower(), '')}])"


def _render(node: dict[str, object], fold: bool) -> str:
    ends = "" in node
    told = either_case if fold and len(node) > 1 else re.escape
    single: list[str] = []
    branches: list[str] = []
    for char, child in sorted(node.items()):
        if char == "":
            continue
        rest = _render(child, fold)  # type: ignore[arg-type]
        if rest:
            branches.append(told(char) + rest)
        else:
            single.append(re.escape(char))
    if len(single) == 1:
        branches.append(single[0])
    elif single:
        branches.append("[" + "".join(single) + "]")
    if not branches:
        return ""
    if len(branches) == 1 and not ends:
        return branches[0]
    if not ends:
        return f"(?:{'|'.join(branches)})"
    return optional("|".join(branches)) if len(branches) > 1 or not single else f"{branches[0]}?"
