"""A row of a table: one passage where its cells are short, else the passages of its cells."""

from __future__ import annotations

from factcheck.read.passage import Passage, joined

MAX_ROW = 400  # characters: in a longer row the table is there for the layout


def table_row(cells: list[list[Passage]]) -> list[Passage]:
    """The passages of a row. Cells come as the passages in them; places in the file are not kept in a joined row."""
    filled = [cell for cell in cells if cell]
    inside = [p for cell in filled for p in cell]
    if len(filled) < 2 or sum(len(p.text) for p in inside) > MAX_ROW or any(p.role == "table" for p in inside):
        return inside
    row = joined([joined(cell) for cell in filled], " | ")
    row.role, row.level, row.segments = "table", 0, []
    return [row]
