"""Fields above the text: YAML front matter between ---, or plain 'key: value' lines of known keys."""

from __future__ import annotations

import re

from factcheck.read.datewords import loose
from factcheck.read.pagewords import PageWords
from factcheck.read.passage import Dated, Page, Passage

MAX_LINES = 60
_OPEN = re.compile(r"\s*---[ \t]*\r?\n")
_CLOSE = re.compile(r"(?:---|\.\.\.)[ \t]*$")
_FIELD = re.compile(r"([\w가-힣][\w가-힣 _-]{0,30}?)[ \t]*[:：](?:[ \t]+(.*)|$)")


def read_front_matter(source: str, page: Page, words: PageWords) -> int:
    """Fill the page from the fields at the top; where the text starts after them."""
    opening = _OPEN.match(source)
    start = opening.end() if opening else len(source) - len(source.lstrip())
    fields: list[tuple[str, int, int]] = []
    at = start
    for _ in range(MAX_LINES):
        end = source.find("\n", at)
        stop = len(source) if end < 0 else end
        line = source[at:stop].rstrip()
        after = len(source) if end < 0 else end + 1
        if opening and _CLOSE.match(line):
            _apply(source, fields, page, words)
            return after
        field = _FIELD.match(line)
        if not opening:
            key = _key(field[1], words) if field else None
            if not line.strip() and len(fields) >= 2:
                _apply(source, fields, page, words)
                return after
            if not (field and key and field[2]):
                return 0
        if field and field[2]:
            fields.append((field[1], at + field.start(2), at + field.end(2)))
        if end < 0:
            break
        at = after
    return 0


def _key(name: str, words: PageWords) -> str | None:
    name = name.strip().lower()
    return next((key for key, names in words.front_matter.items() if name in names), None)


def _apply(source: str, fields: list[tuple[str, int, int]], page: Page, words: PageWords) -> None:
    for name, start, end in fields:
        if end - start >= 2 and source[start] == source[end - 1] and source[start] in "\"'":
            start, end = start + 1, end - 1
        value = source[start:end].strip()
        key = _key(name, words)
        if not value or key is None:
            continue
        if key == "title" and page.headline is None:
            page.headline = value
            page.title = Passage.of(source, start, end, role="headline").stripped()
        elif key in {"published", "modified"}:
            date = loose(value, words)
            if date:
                page.dates.append(Dated(date, "front-matter", key == "modified"))
            elif key == "published":
                line = source.count("\n", 0, start) + 1
                page.faults.append(("E418", f"the date {value[:40]!r} is none that can be read; write YYYY-MM-DD", line))
        elif key == "outlet":
            page.outlet = page.outlet or value
        elif key == "byline":
            page.byline = page.byline or value
        elif key == "url":
            page.url = page.url or value
        elif key == "lang":
            page.lang = page.lang or value[:2].lower()
