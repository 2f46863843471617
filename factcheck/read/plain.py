"""Plain text: a passage per line."""

from __future__ import annotations

import re
from itertools import islice

from factcheck.read.passage import Passage, Segment

BLANKS = "\ufeff \t\xa0\u200b\u3000"  # around a line
TAGS, LOOKED_AT = 3, 200_000  # of HTML that make a page of a text, and the characters they are looked for in
_LINE = re.compile(r"[^\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_TAG = re.compile(
    r"</(?:p|div|span|section|article|figure|strong|b|a|li|ul|table|td|h[1-6]|figcaption)\s*>|<(?:br|img|p|div)\b[^<>]*>", re.IGNORECASE
)


def looks_like_html(source: str) -> bool:
    """Whether a text file holds a page's tags: three or more of HTML's own."""
    return sum(1 for _ in islice(_TAG.finditer(source, 0, LOOKED_AT), TAGS)) == TAGS


def lines(source: str, start: int = 0) -> list[Passage]:
    """The lines of a text without white space around them, each with its place in the file."""
    out: list[Passage] = []
    last = start
    for match in _LINE.finditer(source, start):
        text = match[0]
        left = len(text) - len(text.lstrip(BLANKS))
        right = len(text.rstrip(BLANKS))
        if right > left:
            gap = source.count("\n", last, match.start()) > 1
            out.append(Passage.of(source, match.start() + left, match.start() + right, gap=gap))
            last = match.end()
    return out


def merged(segments: list[Segment]) -> list[Segment]:
    """Segments with neighbours joined where text and file both run on."""
    out: list[Segment] = []
    for start, source, length in segments:
        if out and out[-1][0] + out[-1][2] == start and out[-1][1] + out[-1][2] == source:
            out[-1] = (out[-1][0], out[-1][1], out[-1][2] + length)
        else:
            out.append((start, source, length))
    return out
