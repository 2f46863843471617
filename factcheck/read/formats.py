"""Suffixes of the formats whose readers are loaded when a file of theirs is met: they bring libraries with them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module

from factcheck.errors import ReadError
from factcheck.read.origin import Origin
from factcheck.read.pagewords import PageWords
from factcheck.read.passage import Page

Reader = Callable[[Origin, PageWords], Iterator[Page | ReadError]]


def _later(module: str, function: str) -> Reader:
    """A reader that imports its module on the first call."""

    def read(origin: Origin, words: PageWords) -> Iterator[Page | ReadError]:
        reader: Reader = getattr(import_module(f"factcheck.read.{module}"), function)
        yield from reader(origin, words)

    return read


FORMATS: dict[str, Reader] = {
    ".docx": _later("docx", "read_docx"),
    ".hwpx": _later("hwpx", "read_hwpx"),
    ".hwp": _later("hwp", "read_hwp"),
    ".pdf": _later("pdf", "read_pdf"),
    ".xlsx": _later("sheet", "read_sheet"),
    ".json": _later("newsjson", "read_json"),
    ".rss": _later("feed", "read_feed"),
    ".atom": _later("feed", "read_feed"),
    ".xml": _later("feed", "read_feed"),
}
# In a folder, files of these kinds are often something else than articles; E424 then passes over them.
MIXED = frozenset({".json", ".xml", ".xlsx"})
