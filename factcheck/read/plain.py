"""Plain text: a passage per line."""

from __future__ import annotations

import re
from itertools import islice

from factcheck.read.passage import Passage, Segment

_LINE = re.compile(r"[^\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_TAG = re.compile(
    r"</(?:p|div|span|section|article|figure|strong|b|a|li|ul|table|td|h[1-6]|figcaption)\s*>|<(?:br|img|p|div)\b[^<>]*>", re.IGNORECASE
)


def looks_like_html(source: str) -> bool:
    """Whether a text file holds a page's tags: three or more of HTML's own."""
    found = _TAG.finditer(source, 0, 200_000)
    return sum(1 for _ in islice(found, 3)) == 3


def lines(source: str, start: int = 0, end: int | None = None) -> list[Passage]:
    """The lines of a text without white space around them, each with its place in the file."""
    out: list[Passage] = []
    last = start
    for match in _LINE.finditer(source, start, len(source) if end is None else end):
        text = match[0]
        left = len(text) - len(text.lstrip("\ufeff \t\xa0\u200b\u3000"))
        right = len(text.rstrip("\ufeff \t\xa0\u200b\u3000"))
        if right > left:
            gap = source.count("\n", last, match.start()) > 1 or "\n\n" in source[last : match.start()]
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
