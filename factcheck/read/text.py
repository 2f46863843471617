"""Plain-text articles, with or without fields on top; text that holds a page's tags is read as HTML."""

from __future__ import annotations

from factcheck.read.frontmatter import read_front_matter
from factcheck.read.html import read_html
from factcheck.read.notes import extract_notes
from factcheck.read.pagewords import PageWords
from factcheck.read.passage import Page
from factcheck.read.plain import lines, looks_like_html
from factcheck.read.wrapped import paragraphs


def read_text(source: str, page: Page, words: PageWords) -> None:
    """Fill the page from a text file."""
    if looks_like_html(source):
        read_html(source, page, words)
        return
    start = read_front_matter(source, page, words)
    page.passages += paragraphs(extract_notes(lines(source, start)), words)
    if page.title is not None and not begins_with_headline(page):
        page.passages.insert(0, page.title)
        page.titled = True


def begins_with_headline(page: Page) -> bool:
    """Whether the text below the fields opens with a line of its own that can be the headline."""
    if len(page.passages) < 2:
        return False
    first, second = page.passages[0].text, page.passages[1].text
    return bool(page.passages[0].level) or (len(first) <= 120 and len(first) * 1.3 < len(second) and not first.endswith("."))
