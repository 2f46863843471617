"""Article JSONL: one article a line; a bad line is a problem of its own."""

from __future__ import annotations

import json
import re
from json.decoder import scanstring  # type: ignore[attr-defined]
from typing import Any

from factcheck.errors import ReadError
from factcheck.read.datewords import loose
from factcheck.read.notes import extract_notes
from factcheck.read.pagewords import PageWords
from factcheck.read.passage import Dated, Page, Passage, Segment
from factcheck.read.plain import lines
from factcheck.read.wrapped import paragraphs

HEADLINE = ("headline", "title")
FIELDS = ("id", "text", *HEADLINE, "published", "lang", "outlet", "url", "byline")
_SPACE = re.compile(r"[ \t\r\n]*")
_ESCAPE = re.compile(r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)", re.DOTALL)
_LONE = re.compile("[\ud800-\udfff]")  # half a pair: cannot be written out again
_decoder = json.JSONDecoder()


def read_line(line: str, number: int, offset: int, path: str, words: PageWords) -> Page:
    """The article of one line. `offset` is where the line starts in the file, in code points.

    Raises ReadError: E408 not a JSON object, E409 a field is missing or of the wrong type.
    """
    values, places = _object(line, path, number)
    text = values.get("text")
    if not isinstance(text, str) or not text.strip():
        raise ReadError('the article has no "text"', path=path, line=number, code="E409", hint='each line: {"id": …, "text": …}')
    for key in FIELDS[2:]:
        if values.get(key) is not None and not isinstance(values[key], str):
            raise ReadError(f'"{key}" must be a string', path=path, line=number, code="E409")
    own = values.get("id")
    page = Page(str(own) if isinstance(own, str | int) and str(own) else f"{path}#{number}", path, [], line=number, line_start=offset)
    passage = literal(text, line, places["text"], offset)
    page.passages = paragraphs(extract_notes(literal_lines(passage)), words)
    named = next((key for key in HEADLINE if values.get(key)), None)
    headline = values[named].strip() if named else ""
    if named and headline:
        title = literal(values[named], line, places[named], offset).stripped()
        title.role = "headline"
        page.passages.insert(0, title)
        page.titled, page.headline = True, headline
    page.outlet, page.url, page.byline = values.get("outlet"), values.get("url"), values.get("byline")
    page.lang = (values.get("lang") or "")[:2].lower() or None
    if values.get("published"):
        date = loose(values["published"], words)
        if date:
            page.dates.append(Dated(date, "jsonl"))
        else:
            page.faults.append(("E418", f'"published" {values["published"][:40]!r} is no date that can be read; write YYYY-MM-DD', number))
    return page


def _object(line: str, path: str, number: int) -> tuple[dict[str, Any], dict[str, tuple[int, int]]]:
    """The top-level members of a JSON object, and where the strings among them stand (inside the quotes)."""
    values: dict[str, Any] = {}
    places: dict[str, tuple[int, int]] = {}
    try:
        at = _expect(line, _skip(line, 0), "{")
        at = _skip(line, at)
        while line[at] != "}":
            key, at = scanstring(line, _expect(line, at, '"'), True)
            at = _skip(line, _expect(line, _skip(line, at), ":"))
            if line[at] == '"':
                start = at + 1
                values[key], at = scanstring(line, start, True)
                places[key] = (start, at - 1)
            else:
                values[key], at = _decoder.raw_decode(line, at)
            at = _skip(line, at)
            if line[at] == ",":
                at = _skip(line, at + 1)
                if line[at] == "}":
                    raise json.JSONDecodeError("a comma before the closing brace", line, at)
            elif line[at] != "}":
                raise json.JSONDecodeError("expected ',' or '}'", line, at)
        if _skip(line, at + 1) != len(line):
            raise json.JSONDecodeError("text after the object", line, at + 1)
    except json.JSONDecodeError as error:
        raise ReadError(f"not a JSON object: {error.msg}", path=path, line=number, column=error.pos + 1, code="E408") from None
    except IndexError:
        raise ReadError("not a JSON object: it ends too early", path=path, line=number, column=len(line), code="E408") from None
    except RecursionError:
        raise ReadError("nested too deeply", path=path, line=number, code="E417") from None
    return values, places


def _skip(line: str, at: int) -> int:
    match = _SPACE.match(line, at)
    return match.end() if match else at


def _expect(line: str, at: int, sign: str) -> int:
    if line[at] != sign:
        raise json.JSONDecodeError(f"expected {sign!r}", line, at)
    return at + 1


def literal(value: str, line: str, place: tuple[int, int], offset: int = 0) -> Passage:
    """A string value with its place in the file, character by character around escapes."""
    start, end = place
    value = _LONE.sub("\ufffd", value)
    segments: list[Segment] = []
    size = 0
    at = start
    for match in _ESCAPE.finditer(line, start, end):
        if match.start() > at:
            segments.append((size, offset + at, match.start() - at))
            size += match.start() - at
        size += 1
        at = match.end()
    if end > at:
        segments.append((size, offset + at, end - at))
    return Passage(value, segments)


def literal_lines(passage: Passage) -> list[Passage]:
    """The lines of a passage, each with its places."""
    rows = lines(passage.text)
    out = []
    for row in rows:
        start = row.segments[0][1]
        piece = passage.cut(start, start + len(row.text))
        piece.gap = row.gap
        out.append(piece)
    return out
