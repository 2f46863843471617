"""Where a text came from: offsets into the text as read, and into the file."""

from __future__ import annotations

from bisect import bisect_right


class OffsetMap:
    """Where stretches of a text came from in the file as read.

    Segments are (text start, source start, length), sorted by text start; inside a segment both
    run in step. Text between segments was made by the reader (a line break between two HTML
    paragraphs) and has no place in the file.
    """

    __slots__ = ("_lengths", "_sources", "_starts")

    def __init__(self, segments: list[tuple[int, int, int]]) -> None:
        self._starts = [s[0] for s in segments]
        self._sources = [s[1] for s in segments]
        self._lengths = [s[2] for s in segments]

    def source(self, start: int, end: int) -> tuple[int | None, int | None]:
        """Source offsets of a span of text, (None, None) where an end has no place in the file."""
        a, b = self._one(start), self._one(end - 1)
        return (a, b + 1) if a is not None and b is not None and end > start else (None, None)

    def segments(self) -> list[tuple[int, int, int]]:
        """The (text start, source start, length) triples."""
        return list(zip(self._starts, self._sources, self._lengths, strict=True))

    def _one(self, at: int) -> int | None:
        i = bisect_right(self._starts, at) - 1
        if i < 0 or at - self._starts[i] >= self._lengths[i]:
            return None
        return self._sources[i] + at - self._starts[i]
