"""CSV that Excel opens right: a byte order mark, so that Korean is read as UTF-8, and no cell that runs as a formula."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from decimal import Decimal
from io import StringIO

from factcheck.report.sheets import Row, fact_rows, finding_rows
from factcheck.report.words import words_for
from factcheck.result import Result
from factcheck.settings import Settings

# Spreadsheets run a cell that begins so (OWASP, CSV Injection), full-width forms included.
_FORMULA = re.compile(r"^\s*[=+\-@\t\r＝＋－＠]")


def write(result: Result, settings: Settings) -> bytes:
    """The findings, one row each."""
    return _csv(finding_rows(result, words_for(result, settings)))


def write_facts(result: Result, settings: Settings) -> bytes:
    """The facts, one row for each figure that speaks of one."""
    return _csv(fact_rows(result, words_for(result, settings)))


def _csv(rows: Iterable[Row]) -> bytes:
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerows(map(safe, row) for row in rows)
    return b"\xef\xbb\xbf" + out.getvalue().encode("utf-8", "replace")


def safe(cell: object) -> str:
    """A cell as it is written: one that a spreadsheet would run as a formula behind an apostrophe, which makes it text."""
    if isinstance(cell, Decimal):
        return format(cell, "f")
    text = "" if cell is None else str(cell)
    return f"'{text}" if isinstance(cell, str) and _FORMULA.match(text) else text
