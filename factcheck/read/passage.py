"""A page as its reader found it: passages in order, each knowing where its characters came from."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from factcheck.types import RejectedDate

Segment = tuple[int, int, int]  # start in the passage's text, start in the file, length


@dataclass(slots=True)
class Passage:
    """A paragraph, heading, caption, list entry or table row."""

    text: str
    segments: list[Segment]
    role: str = "body"  # headline subhead lead body caption list table quote
    gap: bool = False  # a blank line stands before it
    kept: bool = True  # False: page furniture, not in the article's text
    linked: int = 0  # how many of its characters are link text
    section: str | None = None  # class of the smallest enclosing container that speaks of furniture
    level: int = 0  # heading level, 0: no heading
    timed: int = 0  # how many of its characters stand in a time tag
    body: int = -1  # which container that calls itself the article's body it stands in, -1: none
    notes: list[tuple[int, str, int]] = field(default_factory=list)  # (place in text, comment, place in file)

    def cut(self, start: int, end: int) -> Passage:
        """The part from `start` to `end`, with its places in the file."""
        part: list[Segment] = []
        for i in range(max(0, bisect_right(self.segments, start, key=_start) - 1), len(self.segments)):
            at, source, length = self.segments[i]
            if at >= end:
                break
            if at + length > start:
                part.append((max(at, start) - start, source + max(0, start - at), min(at + length, end) - max(at, start)))
        notes = [(at - start, note, source) for at, note, source in self.notes if start <= at <= end]
        return Passage(
            self.text[start:end], part, self.role, self.gap, self.kept, self.linked, self.section, self.level, self.timed, self.body, notes
        )

    def stripped(self) -> Passage:
        """Without white space at its ends."""
        text = self.text
        start = len(text) - len(text.lstrip())
        end = len(text.rstrip())
        return self if start == 0 and end == len(text) else self.cut(start, max(start, end))

    @classmethod
    def of(cls, source: str, start: int, end: int, **more: object) -> Passage:
        """A stretch of the file as it stands."""
        return cls(source[start:end], [(0, start, end - start)], **more)  # type: ignore[arg-type]


def _start(segment: Segment) -> int:
    return segment[0]


def joined(pieces: list[Passage], between: str = " ") -> Passage:
    """Passages run together, with `between` standing nowhere in the file; role and gap of the first."""
    first = pieces[0]
    if len(pieces) == 1:
        return first
    segments: list[Segment] = []
    notes: list[tuple[int, str, int]] = []
    at = 0
    for piece in pieces:
        segments += [(start + at, source, length) for start, source, length in piece.segments]
        notes += [(start + at, note, source) for start, note, source in piece.notes]
        at += len(piece.text) + len(between)
    first.linked, first.timed = sum(p.linked for p in pieces), sum(p.timed for p in pieces)
    first.text, first.segments, first.notes = between.join(p.text for p in pieces), segments, notes
    return first


@dataclass(frozen=True, slots=True)
class Dated:
    """A date found on the page: an ISO day or date-time, and what speaks for it."""

    date: str
    source: str  # json-ld meta time-tag label dateline front-matter jsonl url …
    modified: bool = False


@dataclass(slots=True)
class Page:
    """Everything a reader knows of one article before it becomes a Document."""

    id: str
    path: str
    passages: list[Passage]
    source: str | None = None
    headline: str | None = None  # as declared
    title: Passage | None = None  # the declared headline with its place in the file
    outlet: str | None = None
    byline: str | None = None
    url: str | None = None
    lang: str | None = None
    dates: list[Dated] = field(default_factory=list)
    rejected: list[RejectedDate] = field(default_factory=list)
    hints: list[str] = field(default_factory=list)  # addresses on the page (images): a year for a date without one
    titled: bool = False  # the first passage is the headline, given apart from the text
    line: int = 1  # of the file, where the article starts (JSONL)
    line_start: int | None = None  # offset of that line, where the article stands on it whole
    faults: list[tuple[str, str, int]] = field(default_factory=list)  # (code, message, line)
