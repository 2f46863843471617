"""A row of a table: one line of cells, or the paragraphs of an article that a page lays out in a table."""

from __future__ import annotations

from factcheck.read.passage import Passage, joined

MAX_ROW = 400  # characters: old pages lay out whole articles in tables; only short cells are a table's
WHOLE = frozenset({"caption", "table"})  # what stands by itself in a cell


def table_row(cells: list[list[Passage]]) -> list[Passage]:
    """The passages of a row, given cell by cell: one passage "a | b | c", or as they are."""
    filled = [cell for cell in cells if cell]
    inside = [p for cell in filled for p in cell]
    if len(filled) < 2 or sum(len(p.text) for p in inside) > MAX_ROW or any(p.role in WHOLE for p in inside):
        return inside
    row = joined([joined(cell) for cell in filled], " | ")
    row.role, row.level = "table", 0
    return [row]
