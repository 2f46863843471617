"""The text of an HTML stretch as a browser shows it, with the place of every character."""

from __future__ import annotations

import html
import re

from factcheck.read.passage import Passage

_SPLIT = re.compile(
    r"(?P<space>[\s\xa0\u3000\u200b\ufeff]+)|(?P<entity>&(?:#\d{1,7};?|#[xX][0-9A-Fa-f]{1,6};?|[A-Za-z][A-Za-z0-9]{1,30};?))"
)
_INVISIBLE = str.maketrans("", "", "\u200b\ufeff\xad")


class Writer:
    """Collects stretches of a file into passages, collapsing white space."""

    __slots__ = ("linked", "notes", "pending", "segments", "size", "source", "texts", "timed")

    def __init__(self, source: str) -> None:
        self.source = source
        self._clear()

    def _clear(self) -> None:
        self.texts: list[str] = []
        self.segments: list[tuple[int, int, int]] = []
        self.notes: list[tuple[int, str, int]] = []
        self.size = 0
        self.pending = -1  # place in the file of white space not yet written; -2: a space from nowhere
        self.linked = self.timed = 0

    def text(self, start: int, end: int, linked: bool = False, timed: bool = False) -> None:
        """Append source[start:end]."""
        before = self.size
        at = start
        for match in _SPLIT.finditer(self.source, start, end):
            if match.start() > at:
                self._write(self.source[at : match.start()], at)
            if match.lastgroup == "space":
                self._space(match.start())
            else:
                decoded = html.unescape(match[0])
                if decoded == match[0]:
                    self._write(decoded, match.start())
                elif decoded.isspace() or decoded in "\u200b\ufeff\xad":
                    self._space(-2)
                else:
                    self._write(decoded, None)
            at = match.end()
        if at < end:
            self._write(self.source[at:end], at)
        if linked:
            self.linked += self.size - before
        if timed:
            self.timed += self.size - before

    def note(self, comment: str, source: int) -> None:
        """Remember a comment at this place."""
        self.notes.append((self.size, comment, source))

    def space(self) -> None:
        """A space that no character of the file stands for."""
        self._space(-2)

    def _space(self, start: int) -> None:
        if self.pending == -1 or (self.pending == -2 and start >= 0):
            self.pending = start if start >= 0 and self.source[start] == " " else -2

    def _write(self, text: str, place: int | None) -> None:
        if self.pending != -1 and self.size:
            if self.pending >= 0:
                self._segment(self.pending, 1)
            self.texts.append(" ")
            self.size += 1
        self.pending = -1
        if place is not None:
            if not text.translate(_INVISIBLE):
                return
            self._segment(place, len(text))
        self.texts.append(text)
        self.size += len(text)

    def _segment(self, place: int, length: int) -> None:
        if self.segments:
            start, source, size = self.segments[-1]
            if start + size == self.size and source + size == place:
                self.segments[-1] = (start, source, size + length)
                return
        self.segments.append((self.size, place, length))

    def flush(self, **more: object) -> Passage | None:
        """The passage collected so far, None when there is neither text nor a comment."""
        out = None
        if self.size or self.notes:
            out = Passage("".join(self.texts), self.segments, linked=self.linked, timed=self.timed, notes=self.notes, **more)  # type: ignore[arg-type]
        self._clear()
        return out
