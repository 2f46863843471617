"""Word documents (.docx, Office Open XML, ECMA-376 part 1): the body's text, inserted text included, deleted text not.

Read from the XML itself: libraries for writing such files pass over text inserted under tracked changes, which in a
draft is the text that counts.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from factcheck.errors import ReadError
from factcheck.read.archive import Archive, damaged, encrypted
from factcheck.read.origin import Origin
from factcheck.read.pagewords import PageWords
from factcheck.read.passage import Page
from factcheck.read.wordtree import Names, passages
from factcheck.read.xmltree import local, parse_xml
from factcheck.types import RejectedDate

_OLE = b"\xd0\xcf\x11\xe0"  # an encrypted document is wrapped in an OLE file


def read_docx(origin: Origin, words: PageWords) -> Iterator[Page | ReadError]:
    """The article of a Word document."""
    raw = origin.read()
    if raw.startswith(_OLE):
        raise encrypted(origin.name)
    archive = Archive(raw, origin.name)
    root = parse_xml(archive.read("word/document.xml"), origin.name)
    body = next((e for e in root if local(e) == "body"), None)
    if body is None:
        raise damaged(origin.name, "it has no body")
    page = Page(origin.id, origin.name, passages(body, NAMES))
    _properties(archive, page)
    yield page


def _properties(archive: Archive, page: Page) -> None:
    """The document's own title and maker; the day it was made is told as no publication date."""
    if "docProps/core.xml" not in archive.names:
        return
    for element in parse_xml(archive.read("docProps/core.xml"), page.path):
        value, name = (element.text or "").strip(), local(element)
        if name == "created" and value:
            page.rejected.append(RejectedDate(value[:10], "the day the file was made"))
        elif name == "creator" and value:
            page.byline = page.byline or value[:80]


def _style(paragraph: etree._Element) -> str:
    properties = next((e for e in paragraph if local(e) == "pPr"), None)
    style = None if properties is None else next((e for e in properties if local(e) == "pStyle"), None)
    if style is None:
        return ""
    return next((str(v) for k, v in style.attrib.items() if str(k).endswith("}val")), "").lower()


def _level(paragraph: etree._Element) -> int:
    """1 for a title, N for 'Heading N' (Word writes style ids as Heading1, or the number alone in Korean files)."""
    style = _style(paragraph)
    if style in {"title", "a3"}:
        return 1
    digits = style.removeprefix("heading").strip()
    return int(digits) if digits.isdecimal() and 1 <= int(digits) <= 6 else 0


def _listed(paragraph: etree._Element) -> bool:
    properties = next((e for e in paragraph if local(e) == "pPr"), None)
    return properties is not None and any(local(e) == "numPr" for e in properties)


NAMES = Names(
    blanks={"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"},
    # Word writes boxes twice, for new and for old readers; Fallback is the second.
    skipped=frozenset({"del", "moveFrom", "Fallback", "pPr", "rPr", "tblPr", "trPr", "tcPr", "instrText"}),
    level=_level,
    listed=_listed,
)
