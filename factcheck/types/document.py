"""An article as read: its text, where it came from, and when it was published."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from factcheck.offsets import OffsetMap

_start = attrgetter("start")


class Span(NamedTuple):
    """Start and end of a stretch of text, in code points, half-open."""

    start: int
    end: int


class RejectedDate(NamedTuple):
    """A date on the page that is not the publication date, and why."""

    date: str
    why: str


@dataclass(frozen=True, slots=True)
class Published:
    """The publication date (ISO day, or ISO date-time where the page gives one) and its source."""

    date: str | None = None
    source: str | None = None  # json-ld, meta, time-tag, label, dateline, url, metadata, given …
    rejected: tuple[RejectedDate, ...] = ()

    @property
    def day(self) -> str | None:
        """The ISO day alone."""
        return self.date[:10] if self.date else None


class Block(NamedTuple):
    """A stretch of the text with a part to play on the page."""

    start: int
    end: int
    role: str  # headline, subhead, body, caption, list, table, quote


class Directive(NamedTuple):
    """An instruction to factcheck found in the article's file (inline suppression)."""

    start: int | None  # where it applies in `text`; None: the whole article
    source_start: int
    rules: tuple[str, ...]
    reason: str
    line: int


class Row(NamedTuple):
    """A line of a file: its number from 1, and the offset it starts at."""

    number: int
    start: int


@dataclass(frozen=True, slots=True)
class Document:
    """An article as read: clean text (headline first where the file has one), and its origin.

    `lang` is an ISO 639-1 code; None: told by the text. `published` may be given as an ISO day; readers give a `Published`.
    """

    text: str
    id: str = ""
    lang: str | None = None
    published: str | Published | None = None
    headline: str | None = None
    outlet: str | None = None
    url: str | None = None
    byline: str | None = None
    path: str | None = None
    headline_span: Span | None = None
    blocks: tuple[Block, ...] = ()  # in text order, none within another
    offsets: OffsetMap | None = None
    source: str | None = None  # the decoded file, where line numbers are to be told
    directives: tuple[Directive, ...] = ()
    row: Row | None = None  # where a file holds an article a line

    @property
    def dateline(self) -> Published:
        """The publication date as a `Published`, whatever form it was given in."""
        if isinstance(self.published, Published):
            return self.published
        return Published(self.published, "given") if self.published else Published()

    def source_span(self, start: int, end: int) -> tuple[int | None, int | None]:
        """Offsets in the decoded file of a span of the text, or (None, None)."""
        return self.offsets.source(start, end) if self.offsets else (None, None)

    def role_at(self, at: int) -> str:
        """The part of the page that offset `at` of the text belongs to; body by default."""
        before = bisect_right(self.blocks, at, key=_start) - 1
        if before >= 0 and at < self.blocks[before].end:
            return self.blocks[before].role
        if self.headline_span and self.headline_span.start <= at < self.headline_span.end:
            return "headline"
        return "body"
