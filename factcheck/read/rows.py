"""A row of an HTML table: one line of cells, or the paragraphs of an article that a page lays out in a table."""

from __future__ import annotations

from itertools import groupby

from factcheck.read.passage import Passage, joined

MAX_ROW = 400  # characters: old pages lay out whole articles in tables; only short cells are a table's


def table_row(cells: list[tuple[int, Passage]]) -> list[Passage]:
    """The passages of a row, each with the number of its cell: one passage "a | b | c", or as they are."""
    passages = [p for _, p in cells]
    if len({cell for cell, _ in cells}) < 2 or not _short(passages):
        return passages
    row = joined([joined([p for _, p in group]) for _, group in groupby(cells, key=lambda c: c[0])], " | ")
    row.role = "table"
    return [row]


def _short(passages: list[Passage]) -> bool:
    return sum(len(p.text) for p in passages) <= MAX_ROW and all(p.role != "caption" for p in passages)
