"""An Excel workbook with a sheet of findings and a sheet of facts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from io import BytesIO

from factcheck.errors import ReportError
from factcheck.report.sheets import Row, fact_rows, finding_rows
from factcheck.report.words import words_for
from factcheck.result import Result
from factcheck.settings import Settings

WIDE = 60  # characters: columns of sentences are this wide and wrap
CELL_LIMIT = 32_767  # characters Excel keeps of a cell (Excel specifications and limits)
EXACT = 15  # digits Excel keeps of a number; longer ones are written as text
DAWN = datetime(1980, 1, 1)  # the workbook's stated creation: the same report gives the same bytes


def write(result: Result, settings: Settings) -> bytes:
    """The workbook's bytes. Raises ReportError where XlsxWriter is not installed."""
    try:
        from xlsxwriter import Workbook
    except ImportError as error:
        raise ReportError("Excel reports need XlsxWriter", hint="pip install XlsxWriter") from error
    words = words_for(result, settings)
    out = BytesIO()
    book = Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False})
    book.set_properties({"title": words.text("title"), "created": DAWN})
    head = book.add_format({"bold": True, "bottom": 1})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    for name, rows in (("findings", finding_rows(result, words)), ("facts", fact_rows(result, words))):
        _fill(book.add_worksheet(words("sheet", name)), rows, head, wrapped)
    book.close()
    return out.getvalue()


def _fill(sheet: object, rows: Iterable[Row], head: object, wrapped: object) -> None:
    widths: dict[int, int] = {}
    last = 0
    for r, row in enumerate(rows):
        last = r
        for c, cell in enumerate(row):
            style = head if r == 0 else wrapped
            if isinstance(cell, Decimal) and len(cell.normalize().as_tuple().digits) <= EXACT:
                sheet.write_number(r, c, float(cell), style)  # type: ignore[attr-defined]
                widths[c] = max(widths.get(c, 8), 14)
            elif cell is not None and cell != "":
                text = str(cell)[:CELL_LIMIT]
                sheet.write_string(r, c, text, style)  # type: ignore[attr-defined]
                widths[c] = min(WIDE, max(widths.get(c, 8), 2 * len(text[:WIDE]) if r else len(text)))
    for c, width in widths.items():
        sheet.set_column(c, c, width)  # type: ignore[attr-defined]
    sheet.freeze_panes(1, 0)  # type: ignore[attr-defined]
    sheet.autofilter(0, 0, last, max(widths, default=0))  # type: ignore[attr-defined]
