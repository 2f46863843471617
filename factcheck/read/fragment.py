"""A piece of HTML inside another format (a feed's entry, a JSON field): its passages, without places in the file."""

from __future__ import annotations

import html
import re

from factcheck.read.html import read_html
from factcheck.read.pagewords import PageWords
from factcheck.read.passage import Page, Passage
from factcheck.read.plain import lines

_TAG = re.compile(r"<[A-Za-z][A-Za-z0-9]{0,20}[\s/>]")


def fragment(content: str, words: PageWords) -> list[Passage]:
    """The passages of HTML, or of plain text where it holds no tag."""
    if _TAG.search(content):
        inner = Page("", "", [], content)
        read_html(content, inner, words)
        found = [p for p in inner.passages if p.kept]
    else:
        found = lines(html.unescape(content))
    for passage in found:
        passage.segments, passage.notes = [], []
        if passage.role == "headline":
            passage.role = "body"
    return found


def headed(page: Page, headline: str | None) -> None:
    """Put a headline that was given apart in front of the page's text."""
    title = " ".join(html.unescape(re.sub(r"<[^<>]{0,500}>", "", headline or "")).split())
    if title:
        page.passages.insert(0, Passage(title, [], role="headline"))
        page.titled, page.headline = True, title
