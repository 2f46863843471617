"""Hangul documents (.hwpx, OWPML, KS X 6101): the sections' text in order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.errors import ReadError
from factcheck.read.archive import Archive, damaged, encrypted
from factcheck.read.origin import Origin
from factcheck.read.pagewords import PageWords
from factcheck.read.passage import Page
from factcheck.read.wordtree import Names, passages
from factcheck.read.xmltree import parse_xml
from factcheck.types import RejectedDate

_SECTION = re.compile(r"Contents/section(\d{1,4})\.xml")
NAMES = Names(
    blanks={"tab": "\t", "lineBreak": "\n", "nbSpace": " ", "fwSpace": " ", "hyphen": "-"},
    # What stands outside the text: page heads and feet, hidden comments, the properties of a section.
    skipped=frozenset({"header", "footer", "hiddenComment", "secPr", "pageNum", "linesegarray", "shapeComment", "deleteBegin"}),
)


def read_hwpx(origin: Origin, words: PageWords) -> Iterator[Page | ReadError]:
    """The article of a Hangul document."""
    archive = Archive(origin.read(), origin.name)
    manifest = "META-INF/manifest.xml"
    if manifest in archive.names and b"encryption-data" in archive.read(manifest):
        raise encrypted(origin.name)
    sections = sorted((int(m[1]), m[0]) for name in archive.names if (m := _SECTION.fullmatch(name)))
    if not sections:
        raise damaged(origin.name, "it has no section of text")
    page = Page(origin.id, origin.name, [])
    for _, name in sections:
        page.passages += passages(parse_xml(archive.read(name), origin.name), NAMES)
    _made(archive, page)
    yield page


def _made(archive: Archive, page: Page) -> None:
    """The day the file was made is told as no publication date."""
    name = "Contents/content.hpf"
    if name not in archive.names:
        return
    match = re.search(rb'name="CreatedDate"[^<>]{0,80}>\s{0,9}(\d{4}-\d\d-\d\d)', archive.read(name))
    if match:
        page.rejected.append(RejectedDate(match[1].decode("ascii"), "the day the file was made"))
