"""What an English number counts, where no unit is known: the head noun behind it."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from factcheck.extract.lexicon import Unit

WORDS = re.compile(r"(?: [A-Za-z][A-Za-z’'-]*){1,4}")
STOP = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "in",
        "on",
        "at",
        "to",
        "for",
        "from",
        "by",
        "with",
        "and",
        "or",
        "but",
        "as",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "has",
        "have",
        "had",
        "will",
        "would",
        "may",
        "can",
        "than",
        "that",
        "which",
        "who",
        "per",
        "more",
        "less",
        "each",
        "after",
        "before",
        "since",
        "until",
        "this",
        "these",
        "those",
        "its",
        "his",
        "her",
        "their",
        "our",
        "my",
        "it",
        "he",
        "she",
        "they",
        "we",
        "you",
        "not",
        "so",
        "if",
        "when",
        "while",
        "during",
        "over",
        "under",
        "into",
        "out",
        "up",
        "down",
        "off",
        "about",
        "around",
        "said",
        "says",
        "equals",
        "gets",
        "does",
        "means",
        "makes",
        "takes",
        "gives",
        "goes",
        "comes",
        "remains",
        "includes",
        "wants",
    ]
)
PLURALS = {"people": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot", "mice": "mouse"}
NOT_PLURAL = re.compile(r"(?:ss|us|is|'s|’s)\Z")


class Head(NamedTuple):
    """The unit a number counts, and where its word ends."""

    unit: Unit
    end: int


def singular(word: str) -> str | None:
    """The singular of a plural noun, None where it is none."""
    if word in PLURALS:
        return PLURALS[word]
    if len(word) < 4 or not word.endswith("s") or NOT_PLURAL.search(word):
        return None
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith("uses") and not word.endswith(("ouses", "auses", "cuses", "fuses")):
        return word[:-2]  # viruses, campuses
    if word.endswith(("ches", "shes", "xes", "sses", "zes")):
        return word[:-2]
    return word[:-1]


def head_of(text: str, end: int, value: Decimal, units: dict[str, Unit]) -> Head | None:
    """The first plural noun within four words behind a number, as a counting unit."""
    match = WORDS.match(text, end)
    if match is None:
        return None
    at = end
    for i, word in enumerate(match[0].split()):
        at = text.find(word, at) + len(word)
        low = word.lower()
        if low in STOP:
            return None
        known = units.get(low)
        if known is not None and value > 1 and (f"{low}s" in units or f"{low[:-1]}ies" in units):
            continue  # two house fires
        if known is not None:
            return Head(known, at if i == 0 else end) if known.kind == "count" else None
        one = singular(low)
        if one is not None:
            return Head(Unit("count", one), at if i == 0 else end)
        if value == 1 and i == 0 and low.isalpha():
            continue
    return None
