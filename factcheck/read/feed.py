"""RSS 0.9–2.0 and Atom (RFC 4287) files: one article an entry."""

from __future__ import annotations

from collections.abc import Iterator
from email.utils import parsedate_to_datetime

from lxml import etree

from factcheck.errors import ReadError
from factcheck.read.datewords import iso
from factcheck.read.fragment import fragment, headed
from factcheck.read.origin import Origin
from factcheck.read.pagewords import PageWords
from factcheck.read.passage import Dated, Page
from factcheck.read.xmltree import local, parse_xml

ENTRIES = {"item", "entry"}
ROOTS = {"rss", "feed", "RDF"}
MAX_ENTRIES = 10_000
_BODY = ("encoded", "content", "description", "summary")  # the fullest first
_PUBLISHED = {"pubDate": False, "published": False, "issued": False, "date": False, "updated": True, "modified": True}


def read_feed(origin: Origin, words: PageWords) -> Iterator[Page | ReadError]:
    """The entries of a feed. Raises ReadError: E422 no XML, E424 XML that is no feed."""
    root = parse_xml(origin.read(), origin.name)
    if local(root) not in ROOTS:
        raise ReadError(f"XML, but neither RSS nor Atom (<{local(root)}>)", path=origin.name, code="E424", hint="known: .rss, .atom")
    outlet = _outlet(root)
    count = 0
    for element in root.iter():
        if local(element) not in ENTRIES:
            continue
        count += 1
        if count > MAX_ENTRIES:
            yield ReadError(f"more than {MAX_ENTRIES:,} entries; the rest is left out", path=origin.name, code="E421")
            return
        yield _entry(element, count, outlet, origin, words)


def _outlet(root: etree._Element) -> str | None:
    """The title of the channel."""
    for element in root.iter():
        if local(element) in ENTRIES:
            return None
        if local(element) == "title" and (element.text or "").strip():
            return str(element.text).strip()[:80]
    return None


def _entry(element: etree._Element, number: int, outlet: str | None, origin: Origin, words: PageWords) -> Page | ReadError:
    fields: dict[str, str] = {}
    address = None
    for child in element:
        name, value = local(child), _value(child)
        if name == "link" and child.get("href") and child.get("rel", "alternate") == "alternate":
            address = address or child.get("href")
        elif value and name not in fields:
            fields[name] = value
    body = max((fields[n] for n in _BODY if n in fields), key=len, default="")
    line = int(str(element.sourceline or 1))
    if not body:
        return ReadError(f"entry {number} has no text", path=origin.name, line=line, code="E409")
    page = Page(f"{origin.name}#{number}", origin.name, fragment(body, words), outlet=outlet, line=line)
    headed(page, fields.get("title"))
    page.url = address or fields.get("link") or fields.get("guid") or fields.get("id")
    page.byline = fields.get("creator") or fields.get("author")
    for name, modified in _PUBLISHED.items():
        if name in fields:
            day = _date(fields[name])
            if day:
                page.dates.append(Dated(day, "feed", modified))
            else:
                page.faults.append(("E418", f"the date {fields[name][:40]!r} is none that can be read", line))
    return page


def _value(element: etree._Element) -> str:
    """Text of a field; XHTML inside it as markup again."""
    if len(element) == 0:
        return (element.text or "").strip()
    if local(element) == "author":
        return next(((e.text or "").strip() for e in element if local(e) == "name"), "")
    return "".join(etree.tostring(child, encoding="unicode") for child in element)


def _date(value: str) -> str | None:
    """RFC 3339 or RFC 822."""
    found = iso(value)
    if found:
        return found
    try:
        return iso(parsedate_to_datetime(value).isoformat())
    except (ValueError, TypeError, IndexError):
        return None
