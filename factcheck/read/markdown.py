"""Markdown articles: front matter, headings, lists, tables, quotes; inline marks taken out of the text."""

from __future__ import annotations

import html
import re

from factcheck.read.frontmatter import read_front_matter
from factcheck.read.html import read_html
from factcheck.read.masthead import read_masthead
from factcheck.read.notes import extract_notes
from factcheck.read.pagewords import PageWords
from factcheck.read.passage import Page, Passage, Segment, joined
from factcheck.read.plain import lines, looks_like_html
from factcheck.read.text import begins_with_headline

TOP = 4  # lines of a file that may say who wrote it and when

_HEADING = re.compile(r"(#{1,6})[ \t]+(.*?)[ \t]*#*$")
_UNDERLINE = re.compile(r"(?:=+|-{2,})$")
_RULE = re.compile(r"(?:[-*_][ \t]*){3,}$")
_BULLET = re.compile(r"(?:[-*+]|\d{1,2}[.)])[ \t]+(?!\d+\.\s)(?=\S)")
_DATE_START = re.compile(r"\d{1,2}\.[ \t]+\d{1,2}(?:\D|$)")
_QUOTE = re.compile(r"(?:>[ \t]?)+")
_ROW = re.compile(r"\|?[^|]+\|")
_DASHES = re.compile(r"\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?$")
_FENCE = re.compile(r"(?:```|~~~)")
# What stands for formatting, not for text. Every alternative starts with a character of its own.
_INLINE = re.compile(
    r"!\[(?P<alt>[^\[\]\n]{0,500})\]\([^()\n]{0,2000}\)"
    r"|\[(?P<link>[^\[\]\n]{0,500})\](?:\([^()\n]{0,2000}\)|\[[^\[\]\n]{0,200}\])"
    r"|<(?P<auto>https?://[^<>\s]{1,2000})>"
    r"|(?P<tag></?[A-Za-z][^<>\n]{0,1000}>|<!--.{0,200}?-->)"
    r"|\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?P<entity>&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});)"
    r"|(?P<mark>\*{1,3}|~~|`{1,3}|(?<![^\W_])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![^\W_]))"
)


def read_markdown(source: str, page: Page, words: PageWords) -> None:
    """Fill the page from a Markdown file."""
    start = read_front_matter(source, page, words)
    if start == 0 and looks_like_html(source) and not re.search(r"^#{1,6}\s", source, re.MULTILINE):
        read_html(source, page, words)
        return
    page.passages += _blocks(extract_notes(lines(source, start)), words)
    for passage in page.passages:
        _inline(passage)
    page.passages = [p for p in page.passages if p.text.strip() or p.notes]
    if page.title is not None and not begins_with_headline(page):
        page.passages.insert(0, page.title)
        page.titled = True


def _blocks(rows: list[Passage], words: PageWords) -> list[Passage]:
    groups: list[list[Passage]] = []
    fenced = False
    running = False  # a paragraph is open: the next line without a gap belongs to it
    for number, row in enumerate(rows):
        text = row.text
        if number < TOP and read_masthead(text, words) is not None:
            groups.append([row])  # right below the headline, without a line between them
            running = False
        elif _FENCE.match(text):
            fenced, running = not fenced, False
        elif fenced:
            continue
        elif running and not row.gap and _UNDERLINE.match(text) and groups[-1][0].role == "body" and len(groups[-1]) == 1:
            groups[-1][0].level, running = 1 if text[0] == "=" else 2, False
        elif _RULE.match(text) or _DASHES.match(text):
            running = False
        else:
            block, goes_on = _block(row)
            same = running and not row.gap and groups[-1][0].role
            if goes_on and same and (block.role == same == "quote" or block.role == "body"):
                groups[-1].append(block)
            else:
                groups.append([block])
            running = goes_on
    return [joined(group) for group in groups]


def _block(row: Passage) -> tuple[Passage, bool]:
    """The passage of one line without its marker, and whether the next line may belong to it."""
    text = row.text
    if row.notes and not text:
        return row, False
    heading = _HEADING.match(text)
    if heading:
        passage = row.cut(heading.start(2), heading.end(2))
        passage.level, passage.notes = len(heading[1]), row.notes
        return passage, False
    if text.startswith("|") or (text.count("|") >= 2 and text.endswith("|") and _ROW.match(text)):
        return _row(row), False
    quote, bullet = _QUOTE.match(text), _BULLET.match(text)
    if quote:
        inner = row.cut(quote.end(), len(text))
        inner.role = "quote"
        return inner, True
    if bullet and not _DATE_START.match(text):
        inner = row.cut(bullet.end(), len(text))
        inner.role = "list"
        return inner, True
    return row, True


def _row(row: Passage) -> Passage:
    """A table row with its cells separated by ' | '."""
    cells = [row.cut(m.start(), m.end()).stripped() for m in re.finditer(r"[^|]+", row.text)]
    cells = [c for c in cells if c.text]
    out = joined(cells, " | ") if cells else row.cut(0, 0)
    out.role, out.gap = "table", row.gap
    return out


def _inline(passage: Passage) -> None:
    """Take formatting marks out of a passage's text."""
    text = passage.text
    if not re.search(r"[*_`~\[<\\&]", text):
        return
    parts: list[str] = []
    segments: list[Segment] = []
    size = 0

    def keep(start: int, end: int) -> None:
        nonlocal size
        piece = passage.cut(start, end)
        parts.append(piece.text)
        segments.extend((size + at, source, length) for at, source, length in piece.segments)
        size += end - start

    at = 0
    places = [(note_at, i) for i, (note_at, _, _) in enumerate(passage.notes)]
    moved = dict.fromkeys((i for _, i in places), 0)
    for match in _INLINE.finditer(text):
        keep(at, match.start())
        kind = match.lastgroup
        if kind in {"link", "auto", "escaped"}:
            keep(match.start(kind), match.end(kind))
        elif kind == "entity":
            decoded = html.unescape(match[0]).replace("\xa0", " ")
            parts.append(decoded)
            size += len(decoded)
        elif kind == "mark" and _literal(text, match):
            keep(match.start(), match.end())
        at = match.end()
        for place, i in places:
            if place >= at:
                moved[i] = at - size
    keep(at, len(text))
    passage.text, passage.segments = "".join(parts), segments
    passage.notes = [(place - moved[i], note, source) for (place, i), (_, note, source) in zip(places, passage.notes, strict=True)]
    stripped = passage.stripped()
    if stripped is not passage:
        passage.text, passage.segments = stripped.text, stripped.segments


def _literal(text: str, match: re.Match[str]) -> bool:
    """Whether a star is a sign (3 * 4, *footnote) and no emphasis: space on both sides."""
    before = text[match.start() - 1] if match.start() else " "
    after = text[match.end()] if match.end() < len(text) else " "
    return (before.isspace() and after.isspace()) or ("~" in match[0] and len(match[0]) < 2)
