"""Word-processor XML to passages: paragraphs, and tables of short cells as one passage a row.

.docx and .hwpx differ in the names of their elements and are alike in how they nest: paragraphs hold runs, runs hold
text, tables hold rows, rows cells, and cells paragraphs again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from factcheck.read.passage import Passage
from factcheck.read.rows import table_row
from factcheck.read.xmltree import local

MAX_DEPTH = 60  # of tables within tables; a layout of a real press release has three


@dataclass(frozen=True, slots=True)
class Names:
    """What a format calls its elements, by local name."""

    paragraph: str = "p"
    text: str = "t"
    table: str = "tbl"
    row: str = "tr"
    cell: str = "tc"
    blanks: dict[str, str] = field(default_factory=dict)  # elements that stand for white space
    skipped: frozenset[str] = frozenset()  # elements that are no part of the text
    level: Callable[[etree._Element], int] = lambda _: 0  # heading level of a paragraph
    listed: Callable[[etree._Element], bool] = lambda _: False  # whether a paragraph is a list entry


def passages(root: etree._Element, names: Names) -> list[Passage]:
    """The passages of a document body, in order; places in the file are unknown."""
    return list(_passages(root, names, 0))


def _passages(element: etree._Element, names: Names, depth: int) -> Iterator[Passage]:
    if depth > MAX_DEPTH:
        return
    for child in element:
        name = local(child)
        if name in names.skipped:
            continue
        if name == names.paragraph:
            yield from _paragraph(child, names, depth)
        elif name == names.table:
            yield from _table(child, names, depth)
        elif len(child):
            yield from _passages(child, names, depth + 1)


def _paragraph(element: etree._Element, names: Names, depth: int) -> Iterator[Passage]:
    """The paragraph's lines, then the tables and boxes anchored in it."""
    pieces: list[str] = []
    inner: list[etree._Element] = []
    _collect(element, names, pieces, inner, 0)
    level, role = names.level(element), "list" if names.listed(element) else "body"
    for line in "".join(pieces).split("\n"):
        text = " ".join(line.split())
        if text:
            yield Passage(text, [], role=role, level=level)
    for child in inner:
        if local(child) == names.table:
            yield from _table(child, names, depth)
        else:
            yield from _passages(child, names, depth + 1)


def _collect(element: etree._Element, names: Names, pieces: list[str], inner: list[etree._Element], depth: int) -> None:
    """Text of a paragraph's runs in order; what holds paragraphs of its own is put aside."""
    if depth > MAX_DEPTH:
        return
    for child in element:
        name = local(child)
        if name in names.skipped:
            continue
        if name == names.table:
            inner.append(child)
        elif name == names.text:
            pieces.append(child.text or "")
            for mark in child:  # tabs and highlights inside the text
                pieces.append(names.blanks.get(local(mark), mark.text or ""))
                pieces.append(mark.tail or "")
        elif name in names.blanks:
            pieces.append(names.blanks[name])
        elif any(local(grandchild) == names.paragraph for grandchild in child):
            inner.append(child)
        elif len(child):
            _collect(child, names, pieces, inner, depth + 1)


def _table(table: etree._Element, names: Names, depth: int) -> Iterator[Passage]:
    for row in table:
        if local(row) != names.row:
            continue
        cells = [list(_passages(cell, names, depth + 1)) for cell in row if local(cell) == names.cell]
        yield from table_row(cells)
