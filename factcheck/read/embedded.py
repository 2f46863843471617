"""The article of a page that shows none and tells it in a script: JSON-LD articleBody, with its places in the file."""

from __future__ import annotations

import re
from json.decoder import JSONDecodeError, scanstring  # type: ignore[attr-defined]

from factcheck.read.furniture import is_sentence
from factcheck.read.jsonl import literal, literal_lines
from factcheck.read.pagemeta import Meta
from factcheck.read.pagewords import PageWords
from factcheck.read.passage import Page, Passage, joined

LEAST = 80  # characters of a body worth taking
SHOWN = 3  # a page that shows a third of it shows it all, or what it means to show
_MEMBER = re.compile(r'"(articleBody|headline)"\s{0,20}:\s{0,20}"')
_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]{0,10})[^<>]{0,300}>")
_INLINE = frozenset({"a", "abbr", "b", "em", "i", "mark", "q", "small", "span", "strong", "sub", "sup", "u"})


def told_in_script(source: str, page: Page, meta: Meta, words: PageWords) -> None:
    """Take the article from JSON-LD where the page itself holds next to none of it."""
    told = _members(source, meta)
    body = told.get("articleBody")
    if body is None or len(body.text) < LEAST:
        return
    shown = sum(len(p.text) for p in page.passages if p.kept and is_sentence(p.text, words))
    if shown * SHOWN > len(body.text):
        return
    page.passages = [line for block in _blocks(body) for line in literal_lines(block)]
    headline = told.get("headline")
    if headline is not None and headline.text.strip():
        headline.role = "headline"
        page.passages.insert(0, headline.stripped())


def _blocks(body: Passage) -> list[Passage]:
    """A text cut at its block tags, inline tags taken out."""
    out: list[Passage] = []
    pieces: list[Passage] = []
    at = 0
    for match in [*_TAG.finditer(body.text), None]:
        start = match.start() if match else len(body.text)
        if start > at:
            pieces.append(body.cut(at, start))
        if pieces and (match is None or match[1].lower() not in _INLINE):
            out.append(joined(pieces, ""))
            pieces = []
        at = match.end() if match else start
    return out


def _members(source: str, meta: Meta) -> dict[str, Passage]:
    """The longest articleBody of the page's JSON-LD, and the headline beside it."""
    found: dict[str, Passage] = {}
    for start, end in meta.scripts:
        here: dict[str, Passage] = {}
        for match in _MEMBER.finditer(source, start, end):
            try:
                value, after = scanstring(source, match.end(), False)
            except (JSONDecodeError, ValueError):
                continue
            if after <= end and match[1] not in here:
                here[match[1]] = literal(value, source, (match.end(), after - 1))
        if "articleBody" in here and ("articleBody" not in found or len(here["articleBody"].text) > len(found["articleBody"].text)):
            found = here
    return found
