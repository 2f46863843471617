"""Where in the file: lines and columns of a place, counted as an editor's program does."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from factcheck.types import Article, Document, Place

_BREAK = re.compile(r"\r\n|\r|\n")


class Position(NamedTuple):
    """First and last line and column, from 1, in code points; the end column is one past the last character."""

    line: int
    column: int
    end_line: int
    end_column: int


class Lines:
    """The line starts of a text."""

    __slots__ = ("starts",)

    def __init__(self, text: str) -> None:
        self.starts = [0, *(m.end() for m in _BREAK.finditer(text))]

    def at(self, offset: int) -> tuple[int, int]:
        """Line and column, from 1, of an offset."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1


class Positions:
    """Positions of the places of a report; line starts are found once per article."""

    def __init__(self, articles: list[Article]) -> None:
        self._articles = articles
        self._lines: dict[int, Lines | None] = {}

    def of(self, place: Place) -> Position | None:
        """Where a place stands in its file, None where that cannot be known."""
        document = self._articles[place.article].document
        start, end = place.source_start, place.source_end
        if place.start is not None and place.end is not None:
            start, end = _in_file(document, place.start, place.end)
        return self._span(place.article, start, end)

    def span(self, article: int, start: int, end: int) -> Position | None:
        """Where a stretch of an article's text stands in its file, None where that cannot be known."""
        return self._span(article, *_in_file(self._articles[article].document, start, end))

    def _span(self, article: int, start: int | None, end: int | None) -> Position | None:
        document = self._articles[article].document
        if document.row is not None and start is not None and end is not None:
            number, begins = document.row
            return Position(number, start - begins + 1, number, end - begins + 1)
        if article not in self._lines:
            source = _file_text(document)
            self._lines[article] = None if source is None else Lines(source)
        lines = self._lines[article]
        if lines is None or start is None or end is None:
            return None
        return Position(*lines.at(start), *lines.at(end))


def _file_text(document: Document) -> str | None:
    """The decoded file; an article made in memory is its own file."""
    return document.text if document.source is None and document.offsets is None else document.source


def _in_file(document: Document, start: int, end: int) -> tuple[int | None, int | None]:
    return (start, end) if document.offsets is None else document.source_span(start, end)


def path_of(document: Document) -> str:
    """The path of an article's file as the report tells it."""
    return document.path if document.path is not None else document.id


def locator(document: Document, position: Position | None) -> str:
    """path:line:column, or the path alone."""
    return path_of(document) if position is None else f"{path_of(document)}:{position.line}:{position.column}"
