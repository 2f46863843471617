"""Hangul documents (.hwp, version 5): paragraphs and tables of the BodyText streams, in order.

By Hancom's published "Hangul Document File Format 5.0", revision 1.3: an OLE file whose streams are raw-deflated runs of
records; a record's header holds tag (10 bits), level (10) and size (12, or a further 32).
"""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from struct import unpack_from
from typing import Any

from factcheck.errors import ReadError
from factcheck.read.archive import damaged, encrypted
from factcheck.read.origin import Origin
from factcheck.read.pagewords import PageWords
from factcheck.read.passage import Page, Passage
from factcheck.read.rows import table_row

MAX_UNPACKED = 50_000_000  # all sections together
_SIGNATURE = b"HWP Document File"
_PARAGRAPH_TEXT, _CONTROL, _LIST = 67, 71, 72  # HWPTAG_BEGIN is 16
_COMPRESSED, _PASSWORD, _DISTRIBUTED = 1, 2, 4
# Control characters: these stand alone, all others below 32 take eight units of UTF-16.
_SINGLE = frozenset({0, 10, 13, *range(24, 32)})
_BLANK = {10: "\n", 13: "\n", 24: "-", 30: " ", 31: " "}
_TAB = 9


def read_hwp(origin: Origin, words: PageWords) -> Iterator[Page | ReadError]:
    """The article of a Hangul document. Raises ReadError: E420 password, E422 damaged or too old, E423 olefile is missing."""
    raw = origin.read()
    if raw.startswith(_SIGNATURE):
        raise ReadError("a Hangul file of version 3 or older", path=origin.name, code="E422", hint="save it as .hwpx")
    try:
        import olefile
    except ImportError:
        raise needs("olefile", ".hwp", origin.name) from None
    try:
        with olefile.OleFileIO(io.BytesIO(raw)) as ole:
            passages = list(_document(ole, origin.name))
    except (OSError, ValueError, IndexError, TypeError, RecursionError) as error:  # what olefile raises on damaged files
        raise damaged(origin.name, "it is no Hangul document that can be read") from error
    yield Page(origin.id, origin.name, passages)


def needs(package: str, suffix: str, path: str) -> ReadError:
    """The reader's library is not installed."""
    return ReadError(f"{suffix} files need {package}", path=path, code="E423", hint=f"pip install {package}")


def _document(ole: Any, path: str) -> Iterator[Passage]:
    header = ole.openstream("FileHeader").read(256) if ole.exists("FileHeader") else b""
    if not header.startswith(_SIGNATURE) or len(header) < 40:
        raise damaged(path, "it has no file header")
    flags = unpack_from("<I", header, 36)[0]
    if flags & _PASSWORD:
        raise encrypted(path)
    if flags & _DISTRIBUTED:
        raise ReadError("a Hangul file locked for distribution", path=path, code="E420", hint="save a copy that is not locked")
    numbers = sorted(int(m[1]) for entry in ole.listdir() if (m := re.fullmatch(r"BodyText/Section(\d{1,4})", "/".join(entry))))
    if not numbers:
        raise damaged(path, "it has no section of text")
    room = MAX_UNPACKED
    for number in numbers:
        stream = ole.openstream(f"BodyText/Section{number}").read()
        records = _inflated(stream, room, path) if flags & _COMPRESSED else stream
        room -= len(records)
        yield from _section(records, path)


def _inflated(stream: bytes, room: int, path: str) -> bytes:
    """A section unpacked. Raises ReadError: E421 for more than `room` bytes, E422 damaged."""
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        out = unpacker.decompress(stream, room + 1)
    except zlib.error as error:
        raise damaged(path, str(error)) from None
    if len(out) > room:
        raise ReadError(f"unpacks to more than {MAX_UNPACKED // 1_000_000} MB", path=path, code="E421")
    return out


@dataclass(slots=True)
class _Table:
    """An open table: its cells by row as far as they have come."""

    level: int
    rows: dict[int, dict[int, list[Passage]]] = field(default_factory=dict)
    cell: list[Passage] | None = None

    def passages(self) -> Iterator[Passage]:
        """A passage a row where the cells are short, else the cells' own."""
        for _, row in sorted(self.rows.items()):
            yield from table_row([cell for _, cell in sorted(row.items())])


def _section(records: bytes, path: str) -> Iterator[Passage]:
    out: list[Passage] = []
    tables: list[_Table] = []

    def close(level: int) -> None:
        while tables and level <= tables[-1].level:
            put(list(tables.pop().passages()))

    def put(found: list[Passage]) -> None:
        if tables and tables[-1].cell is not None:
            tables[-1].cell.extend(found)
        else:
            out.extend(found)

    for tag, level, start, size in _records(records, path):
        close(level)
        if tag == _CONTROL and records[start : start + 4] == b" lbt":
            tables.append(_Table(level))
        elif tag == _LIST and tables and level == tables[-1].level + 1 and size >= 16:
            column, row = unpack_from("<HH", records, start + 8)
            tables[-1].cell = tables[-1].rows.setdefault(row, {}).setdefault(column, [])
        elif tag == _PARAGRAPH_TEXT:
            text = _text(records[start : start + size])
            put([Passage(" ".join(line.split()), []) for line in text.split("\n") if line.strip()])
    close(-1)
    return iter(out)


def _records(stream: bytes, path: str) -> Iterator[tuple[int, int, int, int]]:
    """(tag, level, start of the content, its size) of each record."""
    at = 0
    while at + 4 <= len(stream):
        header = unpack_from("<I", stream, at)[0]
        tag, level, size = header & 0x3FF, header >> 10 & 0x3FF, header >> 20
        at += 4
        if size == 0xFFF:
            if at + 4 > len(stream):
                raise damaged(path, "a record is cut short")
            size = unpack_from("<I", stream, at)[0]
            at += 4
        if at + size > len(stream):
            raise damaged(path, "a record is cut short")
        yield tag, level, at, size
        at += size


def _text(units: bytes) -> str:
    """The characters of a paragraph, without its control characters."""
    out: list[str] = []
    at, end = 0, len(units) - len(units) % 2
    start = 0
    while at < end:
        code = units[at] | units[at + 1] << 8
        if code >= 32:
            at += 2
            continue
        out.append(units[start:at].decode("utf-16-le", "replace"))
        out.append("\t" if code == _TAB else _BLANK.get(code, ""))
        at += 2 if code in _SINGLE else 16
        start = at
    out.append(units[start:end].decode("utf-16-le", "replace") if start < end else "")
    return "".join(out)
