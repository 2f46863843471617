"""Spreadsheets of articles (.xlsx): one a row, as BigKinds and other archives export them."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any

from factcheck.errors import ReadError
from factcheck.read.archive import Archive, damaged
from factcheck.read.datewords import loose
from factcheck.read.hwp import needs
from factcheck.read.origin import Origin
from factcheck.read.pagewords import PageWords
from factcheck.read.passage import Dated, Page, Passage
from factcheck.read.plain import lines

# What openpyxl, and the parsers below it, let out on damaged files (its own InvalidFileException is about suffixes).
_DAMAGED = (zipfile.BadZipFile, zlib.error, SyntaxError, KeyError, ValueError, TypeError, IndexError, AttributeError, OSError, RuntimeError)
MAX_ROWS = 100_000
MAX_HEADER = 20  # rows above the column names


def read_sheet(origin: Origin, words: PageWords) -> Iterator[Page | ReadError]:
    """One page a row of the first sheet that names a column of texts. Raises ReadError E421–E424."""
    raw = origin.read()
    Archive(raw, origin.name)  # within bounds, or no archive at all
    try:
        import openpyxl
    except ImportError:
        raise needs("openpyxl", ".xlsx", origin.name) from None
    try:
        book = openpyxl.load_workbook(io.BytesIO(raw), read_only=True, data_only=True)
        for sheet in book.worksheets:
            rows = sheet.iter_rows(values_only=True)
            columns, at = _header(rows, words)
            if columns:
                yield from _articles(rows, columns, at, origin, words)
                return
    except _DAMAGED as error:
        raise damaged(origin.name, "it is no workbook that can be read") from error
    raise ReadError("no sheet has a column of texts", path=origin.name, code="E424", hint="name the columns 제목, 본문, 일자, 언론사 …")


def _header(rows: Iterator[Sequence[Any]], words: PageWords) -> tuple[dict[str, int], int]:
    """Which column holds what, and the number of the row that says so."""
    for number, row in enumerate(rows, 1):
        names = [re.sub(r"\s+", "", str(cell)).lower() if cell is not None else "" for cell in row[:200]]
        columns = {key: i for key, known in words.columns.items() for i, name in reversed(list(enumerate(names))) if name in known}
        if "text" in columns and len(columns) >= 2:
            return columns, number
        if number >= MAX_HEADER:
            break
    return {}, 0


def _articles(
    rows: Iterator[Sequence[Any]], columns: dict[str, int], at: int, origin: Origin, words: PageWords
) -> Iterator[Page | ReadError]:
    for number, row in enumerate(rows, at + 1):
        if number > MAX_ROWS:
            yield ReadError(
                f"more than {MAX_ROWS:,} rows; the rest is left out", path=origin.name, line=number, code="E421", hint="split it"
            )
            return
        values = {key: row[i] for key, i in columns.items() if i < len(row) and row[i] is not None}
        text = str(values.get("text", "")).strip()
        if not text:
            if values:
                yield ReadError("the row has no text", path=origin.name, line=number, code="E409")
            continue
        own = str(values.get("id", "")).strip()
        page = Page(own or f"{origin.name}#{number}", origin.name, [], line=number)
        page.passages = [Passage(p.text, []) for p in lines(text)]
        headline = " ".join(str(values.get("headline", "")).split())
        if headline:
            page.passages.insert(0, Passage(headline, [], role="headline"))
            page.titled, page.headline = True, headline
        for name in ("outlet", "byline", "url"):
            setattr(page, name, str(values[name]).strip() or None if name in values else None)
        day = _day(values.get("date"), words)
        if day:
            page.dates.append(Dated(day, "bigkinds"))
        elif values.get("date") is not None:
            page.faults.append(("E418", f"the date {str(values['date'])[:40]!r} is none that can be read; write YYYY-MM-DD", number))
        yield page


def _day(value: Any, words: PageWords) -> str | None:
    """An ISO day; 20240520 as number or text, a date cell, or as people write it."""
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    return None if value is None else loose(str(int(value)) if isinstance(value, float) else str(value), words)
