"""Sentences set under each other so that their figures stand in one column, measured in terminal cells."""

from __future__ import annotations

from typing import NamedTuple

ELLIPSIS = "…"
WORD = 14  # cells given up at most so that a cut does not fall within a word


class Line(NamedTuple):
    """A sentence cut to the width, in three parts; `before` is padded so that the figures of all lines align."""

    before: str
    figure: str
    after: str


def cells(text: str) -> int:
    """The width of a text in terminal cells; a Korean syllable takes two."""
    from rich.cells import cell_len

    return cell_len(text)


def concordance(parts: list[tuple[str, str, str]], width: int) -> list[Line]:
    """The sentences (before, figure, after) cut to `width` cells with the figures in one column."""
    if not parts:
        return []
    figures = max(min(cells(f), width // 2) for _, f, _ in parts)
    rest = max((cells(a) for _, _, a in parts), default=0)
    room = max(width - figures - rest, (width - figures) // 2)
    column = min(max(cells(b) for b, _, _ in parts), room)
    lines = []
    for before, figure, after in parts:
        left = keep_end(before, column)
        shown = keep_start(figure, width - column)
        right = keep_start(after, width - column - cells(shown))
        lines.append(Line(" " * (column - cells(left)) + left, shown, right))
    return lines


def keep_start(text: str, width: int) -> str:
    """The beginning of a text, at most `width` cells, with an ellipsis where it was cut."""
    if cells(text) <= width:
        return text
    return _head(text, width) + ELLIPSIS if width > 0 else ""


def _head(text: str, width: int) -> str:
    """As much of a longer text as leaves a cell free, up to a blank where one is near the end."""
    kept, used = [], 0
    for char in text[: max(width, 0)]:
        used += cells(char)
        if used > width - 1:
            break
        kept.append(char)
    head = "".join(kept)
    if text[len(head) : len(head) + 1] != " ":
        whole = head.rpartition(" ")[0]
        if whole and cells(head) - cells(whole) <= WORD:
            head = whole
    return head.rstrip()


def keep_end(text: str, width: int) -> str:
    """The end of a text, at most `width` cells, with an ellipsis where it was cut."""
    if cells(text) <= width:
        return text
    # One character more than could fit, so that the cut is seen to be one.
    return keep_start(text[: -max(width, 0) - 2 : -1], width)[::-1] if width > 0 else ""


def fold(text: str, width: int, hang: int = 0) -> list[tuple[int, int]]:
    """Start and end of the lines a text is broken into, at blanks, at most `width` cells each, `hang` less from the second on."""
    lines: list[tuple[int, int]] = []
    start = 0
    while start < len(text):
        used, end, blank = 0, start, -1
        while end < len(text):
            used += cells(text[end])
            if used > width - (hang if lines else 0) and end > start:
                break
            if text[end] == " ":
                blank = end
            end += 1
        if end < len(text) and blank > start and text[end] != " ":
            end = blank
        lines.append((start, start + len(text[start:end].rstrip(" "))))
        start = end
        while start < len(text) and text[start] == " ":
            start += 1
    return lines
