"""HTML pages: our own walk gives text and places; structure and words say which of it is the article."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby

from factcheck.read.embedded import told_in_script
from factcheck.read.htmltags import BLOCKS, CLOSES, ENDS_PARAGRAPH, LEVELS, ROLES, SILENT, VOID
from factcheck.read.inline import Writer
from factcheck.read.markup import attributes, tokens
from factcheck.read.pagemeta import Meta, read_meta
from factcheck.read.pagewords import PageWords
from factcheck.read.passage import Page, Passage
from factcheck.read.rows import table_row
from factcheck.read.select import choose_headline, drop_sections, keep_body
from factcheck.read.wrapped import unbroken

_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_HIDDEN = re.compile(r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden", re.IGNORECASE)
_DATED = frozenset({"date", "time", "published", "pubdate", "dateline", "byline", "timestamp", "datetime"})
_NAMING = ("data-component", "data-testid", "role")  # attributes that name a container where its class is a hash
_PICTURE = frozenset({"img", "image", "photo", "pic", "picture"})


@dataclass(slots=True)
class Frame:
    """An open element and what it hands down to what it holds."""

    tag: str
    role: str
    section: int  # index of the enclosing container that may be furniture, -1: none
    silent: bool
    linked: bool
    level: int
    dated: bool  # it says who wrote when: names and dates that stand apart on the page though no space does in the file
    timed: bool  # a time tag, or in one
    body: int  # index of the enclosing container that calls itself the article's body, -1: none


def read_html(source: str, page: Page, words: PageWords) -> None:
    """Fill the page from HTML."""
    meta = Meta()
    walk = _Walk(source, words, meta)
    walk.run()
    read_meta(meta, page, words)
    page.hints += walk.images[:200]
    page.passages = walk.passages
    drop_sections(page.passages, walk.sections)
    keep_body(page.passages)
    page.passages = unbroken(page.passages, words)
    told_in_script(source, page, meta, words)
    choose_headline(page, meta)


class _Walk:
    """State of one pass over a page."""

    def __init__(self, source: str, words: PageWords, meta: Meta) -> None:
        self.source, self.words, self.meta = source, words, meta
        self.writer = Writer(source)
        self.passages: list[Passage] = []
        self.sections: list[int] = []  # parent of each container that may be furniture
        self.images: list[str] = []
        self.stack: list[Frame] = [Frame("", "body", -1, False, False, 0, False, False, -1)]
        self.open: dict[str, int] = {}
        self.row: list[tuple[int, Passage]] | None = None  # passages of a table's row, each with the number of its cell
        self.cell = 0
        self.bodies = 0

    def run(self) -> None:
        """Fill `passages`, `meta`, `sections` and `images`."""
        source, writer = self.source, self.writer
        for token in tokens(source):
            top = self.stack[-1]
            if token.kind == "text":
                if not top.silent:
                    writer.text(token.start, token.end, top.linked, top.timed)
            elif token.kind == "open":
                self._open(token.name, token.attributes)
            elif token.kind == "close":
                if top.dated and token.name not in BLOCKS and source.startswith("<", token.end):
                    writer.space()
                self._close(token.name)
            elif token.kind == "comment":
                inside = source[token.inside[0] : token.inside[1]]
                if len(inside) < 2000 and "factcheck" in inside[:60].lower():
                    writer.note(inside, token.start)
            else:
                self.meta.add_raw(token.name, token.attributes, token.inside, source)
                if token.name in BLOCKS:
                    self._flush()
        self._flush()

    def _open(self, tag: str, written: str) -> None:
        if tag in {"meta", "link", "img", "html", "time"}:
            self._declare(tag, written)
        if tag in BLOCKS:
            self._flush()
        if tag == "br" or tag in VOID:
            return
        if tag in ENDS_PARAGRAPH and self.open.get("p"):
            self._close("p")
        for other in CLOSES.get(tag, "").split():
            if self.stack[-1].tag == other:
                self._close(other)
        above = self.stack[-1]
        linked, timed = above.linked or tag == "a", above.timed or tag == "time"
        frame = Frame(tag, above.role, above.section, above.silent, linked, above.level, above.dated or timed, timed, above.body)
        if tag in LEVELS:
            frame.level = LEVELS[tag]
        if tag == "table":
            frame.role = "body"  # a figure may hold one
        frame.role = ROLES.get(tag, frame.role)
        if written and tag not in {"html", "body"}:
            self._classes(frame, attributes(written), tag)
        if tag in SILENT and frame.body == above.body:
            frame.silent = True
        if frame.role == "caption" != above.role:
            self._flush()
        if tag == "header" and above.tag == "body":
            frame.section = self._section(frame.section)
        if tag == "tr" and self.row is None and not frame.silent:
            self.row = []
        self.cell += tag in {"td", "th"}
        self.stack.append(frame)
        self.open[tag] = self.open.get(tag, 0) + 1

    def _classes(self, frame: Frame, attrs: dict[str, str], tag: str) -> None:
        if "hidden" in attrs or attrs.get("aria-hidden") == "true" or _HIDDEN.search(attrs.get("style", "")):
            frame.silent = True
            return
        named = {w.lower() for w in _WORD.findall(attrs.get("class", "")[:300] + " " + attrs.get("id", "")[:100])}
        for name in _NAMING:
            if name in attrs:
                named |= {w.lower() for w in _WORD.findall(attrs[name][:100])}
        joined = _joined_names(attrs)
        if not self.words.unseen.isdisjoint(joined) and tag not in LEVELS:
            frame.silent = True
            return
        own = attrs.get("itemprop") == "articleBody" or not self.words.bodies.isdisjoint(joined)
        if own and frame.body < 0:
            frame.body, self.bodies = self.bodies, self.bodies + 1
        if named & _DATED or attrs.get("itemprop") in {"datePublished", "author"}:
            frame.dated = True
        if ("caption" in named or ("desc" in named and named & _PICTURE)) and tag not in LEVELS:
            frame.role = "caption"
        if named & self.words.containers and not own:
            frame.section = self._section(frame.section)

    def _section(self, parent: int) -> int:
        self.sections.append(parent)
        return len(self.sections) - 1

    def _close(self, tag: str) -> None:
        top = self.stack[-1]
        if tag in BLOCKS or (top.tag == tag and top.role == "caption"):
            self._flush()
        if not self.open.get(tag):
            return
        while True:
            frame = self.stack.pop()
            self.open[frame.tag] -= 1
            if frame.tag == "tr":
                self._end_row()
            if frame.tag == tag:
                return

    def _declare(self, tag: str, written: str) -> None:
        attrs = attributes(written)
        if tag == "img":
            self.images += [v for k, v in attrs.items() if k in {"src", "data-src", "data-org-src", "data-original"}]
        else:
            self.meta.add(tag, attrs, len(self.passages))

    def _flush(self) -> None:
        top = self.stack[-1]
        passage = self.writer.flush(role=top.role, level=top.level)
        if passage is None:
            return
        passage.section = str(top.section) if top.section >= 0 else None
        passage.body = top.body
        if self.row is not None:
            self.row.append((self.cell, passage))
        else:
            self.passages.append(passage)

    def _end_row(self) -> None:
        cells, self.row = self.row, None
        if cells:
            by_cell = groupby(cells, key=lambda c: c[0])
            self.passages += table_row([[passage for _, passage in group] for _, group in by_cell])


def _joined_names(attrs: dict[str, str]) -> set[str]:
    """The class and id names of an element, each in lower case and without hyphens: article-body, articleBody."""
    return {re.sub(r"[-_]", "", name).lower() for name in (attrs.get("class", "")[:300] + " " + attrs.get("id", "")[:100]).split()}
