"""Word lists to one alternation, longest first, as a tree: what words share is tried once."""

from __future__ import annotations

import re
from collections.abc import Iterable


def alternation(words: Iterable[str]) -> str:
    """A pattern (no capturing group) that matches the longest of the words at a place, as written: no phrase goes over a line break."""
    tree: dict[str, dict[str, object]] = {}
    for word in words:
        node: dict[str, object] = tree  # type: ignore[assignment]
        for char in word:
            node = node.setdefault(char, {})  # type: ignore[assignment]
        node[""] = {}
    return _render(tree) if tree else "(?!)"  # type: ignore[arg-type]


def optional(pattern: str) -> str:
    """The pattern or nothing: an empty branch costs a look at a character, where `(?:…)?` sets up a repeat before it looks."""
    return f"(?:{pattern}|)"


def _render(node: dict[str, object]) -> str:
    ends = "" in node
    single: list[str] = []
    branches: list[str] = []
    for char, child in sorted(node.items()):
        if char == "":
            continue
        rest = _render(child)  # type: ignore[arg-type]
        head = re.escape(char)
        if rest:
            branches.append(head + rest)
        else:
            single.append(head)
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
