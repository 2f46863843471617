"""Bytes to Documents; one file per input format."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from factcheck.errors import ReadError, SettingsError
from factcheck.read.compose import compose
from factcheck.read.decode import declared_charset, decode
from factcheck.read.formats import FORMATS, MIXED, Reader
from factcheck.read.given import dated, headed, overridden, settled
from factcheck.read.html import read_html
from factcheck.read.jsonl import read_line
from factcheck.read.markdown import read_markdown
from factcheck.read.metadata import load_metadata, without_article
from factcheck.read.origin import Origin
from factcheck.read.pagewords import PageWords, page_words
from factcheck.read.passage import Page
from factcheck.read.text import read_text
from factcheck.read.walk import find_files, no_articles, show
from factcheck.settings import Settings
from factcheck.types import Document, Problem

__all__ = ["READERS", "dated", "headed", "iter_documents", "load_metadata", "read_paths", "settled", "show", "without_article"]


def _text_file(fill: Callable[[str, Page, PageWords], None], charset: bool = False) -> Reader:
    """A reader of files that hold one article as text."""

    def read(origin: Origin, words: PageWords) -> Iterator[Page | ReadError]:
        raw = origin.read()
        source = decode(raw, origin.name, declared_charset(raw) if charset else None)
        page = Page(origin.id, origin.name, [], source)
        fill(source, page, words)
        yield page

    return read


def _jsonl(origin: Origin, words: PageWords) -> Iterator[Page | ReadError]:
    offset = 0
    found = False
    for number, row in origin.lines():
        try:
            line = decode(row, origin.name, line=number) if row.strip() else ""
            if line.strip():
                found = True
                yield read_line(line, number, offset, origin.name, words)
            offset += len(line) if line else len(row)
        except ReadError as error:
            found = True
            offset += len(row.decode("utf-8", "replace"))
            yield error
    if not found:
        yield ReadError("the file is empty", path=origin.name, code="E404", hint="nothing to check")


READERS: dict[str, Reader] = {
    ".txt": _text_file(read_text),
    ".text": _text_file(read_text),
    ".md": _text_file(read_markdown),
    ".markdown": _text_file(read_markdown),
    ".html": _text_file(read_html, charset=True),
    ".htm": _text_file(read_html, charset=True),
    ".xhtml": _text_file(read_html, charset=True),
    ".jsonl": _jsonl,
    ".ndjson": _jsonl,
    **FORMATS,
}
OWN_REPORT = '<meta name="generator" content="factcheck '
MEDIA = {"text": ".txt", "markdown": ".md", "html": ".html", "jsonl": ".jsonl"}


def read_paths(paths: Iterable[str | Path], settings: Settings, stdin: BinaryIO | None = None) -> tuple[list[Document], list[Problem]]:
    """The documents of files and folders, in a stable order, and a problem for each that cannot be read."""
    documents: list[Document] = []
    problems: list[Problem] = []
    taken: set[str] = set()
    for found in iter_documents(paths, settings, stdin):
        if isinstance(found, Problem):
            problems.append(found)
        else:
            documents.append(_unique(found, taken))
    return documents, problems


def iter_documents(paths: Iterable[str | Path], settings: Settings, stdin: BinaryIO | None = None) -> Iterator[Document | Problem]:
    """Documents and problems one by one, in constant memory."""
    words = page_words(tuple(settings.rules))
    seen: set[Path] = set()
    for path in paths:
        if str(path) == "-":
            yield from _read(_standard_input(settings, stdin), settings, words, settings.stdin_filename or "-")
            continue
        bare = True  # nothing was read of it, and nothing told
        for found in find_files(path, READERS):
            if isinstance(found, ReadError):
                bare = False
                yield _problem(found, found.path or str(path))
                continue
            real = found.path.resolve()
            if real in seen:
                bare = False
                continue
            seen.add(real)
            origin = Origin(found.name, found.name, found.path, limit=settings.max_bytes)
            for read in _read(origin, settings, words, found.name, folder=not found.given):
                bare = False
                yield read
        if bare:  # all of its files are passed over in a folder: data, reports of ours
            yield _problem(no_articles(Path(path), READERS), str(path))


def _standard_input(settings: Settings, stdin: BinaryIO | None) -> Origin:
    name = settings.stdin_filename or "-"
    return Origin(name, "-", None, stdin or sys.stdin.buffer, settings.max_bytes)


def _read(origin: Origin, settings: Settings, words: PageWords, name: str, folder: bool = False) -> Iterator[Document | Problem]:
    """Documents and problems of one file; with `folder`, it was found in one: what holds no article there is passed over."""
    try:
        reader = _reader(name, settings)
        for page in reader(origin, words):
            if isinstance(page, ReadError):
                yield _problem(page, origin.id)
                continue
            if page.source is not None and OWN_REPORT in page.source[:8000]:
                if not folder:
                    yield Problem(page.id, "read", "E426", f"{page.path}: a report written by factcheck, not an article")
                continue
            document, problems = compose(page, words)
            yield from problems
            if not any(c.isalnum() for c in document.text):
                yield Problem(page.id, "read", "E407", f"{page.path}:{page.line}: no article text was found in it")
                continue
            yield overridden(document, settings)
    except ReadError as error:
        if not (folder and error.code == "E424" and Path(name).suffix.lower() in MIXED):
            yield _problem(error, origin.id)


def _reader(name: str, settings: Settings) -> Reader:
    if settings.input_format not in {"auto", ""}:
        suffix = "." + settings.input_format.lstrip(".")
        suffix = MEDIA.get(settings.input_format, suffix)
        if suffix not in READERS:
            known = ", ".join(sorted({*MEDIA, *(s[1:] for s in READERS)}))
            raise SettingsError(f"unknown input format {settings.input_format!r}", code="E135", hint=f"one of {known}")
        return READERS[suffix]
    if name == "-":
        return READERS[".txt"]
    suffix = Path(name).suffix.lower()
    if suffix not in READERS:
        raise ReadError(
            f"files of type {suffix or 'no suffix'} are not read",
            path=name,
            code="E411",
            hint=f"known: {', '.join(READERS)}; or give --input-format",
        )
    return READERS[suffix]


def _problem(error: ReadError, id: str) -> Problem:
    place = ":".join(str(x) for x in (error.path, error.line, error.column) if x is not None)
    hint = f" ({error.hint})" if error.hint else ""
    return Problem(
        f"{id}#{error.line}" if error.line and error.code in {"E408", "E409"} else id, "read", error.code, f"{place}: {error.message}{hint}"
    )


def _unique(document: Document, taken: set[str]) -> Document:
    """The document under an id no other has."""
    id, number = document.id, 1
    while id in taken:
        number += 1
        id = f"{document.id}~{number}"
    taken.add(id)
    return document if id == document.id else replace(document, id=id)
