"""The metadata table: path,published,outlet,url,headline; what it says wins over the files."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath

from factcheck.errors import FactcheckError, SettingsError
from factcheck.read.datewords import loose
from factcheck.read.pagewords import page_words
from factcheck.sidefile import MAX_TABLE, bytes_beside
from factcheck.types import Document

COLUMNS = ("path", "published", "outlet", "url", "headline")
OTHER_SEPARATORS = ";\t|"


def load_metadata(path: Path) -> Mapping[str, Mapping[str, str]]:
    """Rows by path as written. Raises SettingsError (E130 to E134) naming file and line."""
    name = str(path)
    raw = bytes_beside(path, SettingsError, "E130", "check the path", MAX_TABLE)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        try:
            text = raw.decode("cp949")
        except UnicodeDecodeError:
            raise SettingsError("neither UTF-8 nor CP949", path=name, code="E131", hint="save it as CSV UTF-8") from None
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)  # else a quotation mark that is never closed takes the rest in
    rows: dict[str, dict[str, str]] = {}
    faults: list[FactcheckError] = []
    try:
        header = [h.strip().lower() for h in next(reader, [])]
        if wrong := list(_wrong_columns(header)):
            raise SettingsError.of([SettingsError(message, path=name, line=1, code="E132", hint=hint) for message, hint in wrong])
        for cells in reader:
            _row(cells, header, reader.line_num, name, rows, faults)
    except csv.Error as error:
        raise SettingsError(f"not valid CSV: {error}", path=name, line=reader.line_num, code="E133") from None
    if faults:
        raise SettingsError.of(faults)
    return rows


def _wrong_columns(header: list[str]) -> Iterator[tuple[str, str]]:
    """What is wrong with the first line of a table, and what to do about it."""
    known = f"columns: {', '.join(COLUMNS)}"
    if "path" not in header:
        other = any(sign in cell for cell in header for sign in OTHER_SEPARATORS)
        yield "no column 'path' in the first line", "part the columns by commas" if other else known
        return
    yield from ((f"unknown column {column!r}", known) for column in dict.fromkeys(header) if column not in COLUMNS)
    yield from ((f"column {column!r} stands twice", "remove one") for column in COLUMNS if header.count(column) > 1)


def _row(cells: list[str], header: list[str], line: int, name: str, rows: dict[str, dict[str, str]], faults: list[FactcheckError]) -> None:
    if not any(c.strip() for c in cells):
        return
    if len(cells) > len(header):
        faults.append(
            SettingsError(f"{len(cells)} cells in a table of {len(header)} columns", path=name, line=line, code="E133", hint="quote commas")
        )
        return
    row = {key: cell.strip() for key, cell in zip(header, cells, strict=False) if cell.strip()}
    path = row.pop("path", "")
    if not path:
        faults.append(SettingsError("no path", path=name, line=line, code="E134"))
        return
    if path in rows:
        faults.append(SettingsError(f"{path} stands twice", path=name, line=line, code="E134", hint="remove one line"))
    if "published" in row:
        date = loose(row["published"], page_words(()))
        if date is None:
            told = f"published {row['published']!r} is no date that can be read"
            faults.append(SettingsError(told, path=name, line=line, code="E134", hint="write YYYY-MM-DD"))
        else:
            row["published"] = date
    rows[path] = row


def metadata_for(table: Mapping[str, Mapping[str, str]], path: str, id: str) -> Mapping[str, str]:
    """The row of an article; {} where it has none."""
    key = _row_of(table, path, id)
    return {} if key is None else table[key]


def without_article(table: Mapping[str, Mapping[str, str]], documents: Iterable[Document]) -> list[str]:
    """The paths of the rows that are about none of the documents and name no file that was left out."""
    met = {_row_of(table, document.path or "", document.id) for document in documents} if table else set()
    return [path for path in table if path not in met and not Path(path).exists()]


def _row_of(table: Mapping[str, Mapping[str, str]], path: str, id: str) -> str | None:
    """The path an article's row gives: the article's id or path as written, else its file name or the end of its path."""
    if not table:
        return None
    plain = PurePosixPath(path).as_posix()
    ends = (key for key in table if "/" in key and plain.endswith("/" + key.lstrip("./")))
    exact = (key for key in (id, path, plain, PurePosixPath(path).name) if key in table)
    return next(exact, None) or next(ends, None)
