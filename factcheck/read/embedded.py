"""The article of a page that shows none and tells it in a script, with its places in the file.

Two scripts are read: JSON-LD (articleBody), and the state from which the publishing system Arc draws a page (content_elements).
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from json.decoder import JSONDecodeError, scanstring  # type: ignore[attr-defined]

from factcheck.read.furniture import is_sentence
from factcheck.read.jsonl import literal, literal_lines
from factcheck.read.pagemeta import Meta
from factcheck.read.pagewords import PageWords
from factcheck.read.passage import Page, Passage, joined

LEAST = 80  # characters of a body worth taking
SHOWN = 3  # a page that shows a third of it shows it all, or what it means to show
_MEMBER = re.compile(r'"(articleBody|headline)"\s{0,20}:\s{0,20}"')
_STATE = re.compile(r"Fusion\.globalContent\s{0,5}=\s{0,5}(?=\{)")
_CONTENT = re.compile(r'"content"\s{0,20}:\s{0,20}"')
_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]{0,10})[^<>]{0,300}>")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_INLINE = frozenset({"a", "abbr", "b", "em", "i", "mark", "q", "small", "span", "strong", "sub", "sup", "u"})


def told_in_script(source: str, page: Page, meta: Meta, words: PageWords) -> None:
    """Take the article from a script where the page itself holds next to none of it."""
    shown = sum(len(p.text) for p in page.passages if p.kept and is_sentence(p.text, words))
    told = _members(source, meta)
    bodies = [told["articleBody"]] if "articleBody" in told else list(_elements(source))
    size = sum(len(b.text) for b in bodies)
    if size < LEAST or shown * SHOWN > size:
        return
    headings = [p for p in page.passages if p.kept and p.level == 1][:1]
    page.passages = [line for body in bodies for block in _blocks(body) for line in literal_lines(block)]
    headline = told.get("headline")
    if headline is not None and headline.text.strip():
        headline.role = "headline"
        page.passages.insert(0, headline.stripped())
    else:
        page.passages[:0] = headings


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
            out.append(_decoded(joined(pieces, "")))
            pieces = []
        at = match.end() if match else start
    return out


def _decoded(block: Passage) -> Passage:
    """A text with its entities resolved; what they stand for has no place in the file."""
    pieces: list[Passage] = []
    at = 0
    for match in _ENTITY.finditer(block.text):
        pieces += [block.cut(at, match.start()), Passage(html.unescape(match[0]), [])]
        at = match.end()
    return joined([*pieces, block.cut(at, len(block.text))], "") if pieces else block


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


def _elements(source: str) -> Iterator[Passage]:
    """The paragraphs of the state of an Arc page."""
    state = _STATE.search(source)
    if state is None:
        return
    try:
        content, end = json.JSONDecoder(strict=False).raw_decode(source, state.end())
    except (ValueError, RecursionError):
        return
    elements = content.get("content_elements")
    texts = [e.get("content") for e in elements if isinstance(e, dict) and e.get("type") == "text"] if isinstance(elements, list) else []
    waiting = iter(t for t in texts if isinstance(t, str))
    wanted = next(waiting, None)
    for match in _CONTENT.finditer(source, state.end(), end):
        value, after = scanstring(source, match.end(), False)
        if value == wanted:  # paragraphs stand in order; captions and snippets between them hold members of the same name
            yield literal(value, source, (match.end(), after - 1))
            wanted = next(waiting, None)
