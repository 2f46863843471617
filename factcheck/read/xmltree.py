"""XML of unknown origin: parsed without entities, DTDs or network, within a depth that no document reaches."""

from __future__ import annotations

from lxml import etree

from factcheck.errors import ReadError
from factcheck.read.archive import damaged


def parse_xml(raw: bytes, path: str) -> etree._Element:
    """The root element. Raises ReadError E422 where it is not well-formed, too deep, or of a document type of its own."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(raw, parser)
    except etree.XMLSyntaxError as error:
        raise damaged(path, f"its XML breaks off or is malformed in line {error.lineno or 1}") from error
    except ValueError as error:
        raise damaged(path, "it is no XML") from error
    if root.getroottree().docinfo.internalDTD is not None:  # and so entities, in whatever encoding
        raise ReadError("it declares a document type of its own", path=path, code="E422", hint="entities are not expanded")
    return root


def local(element: etree._Element) -> str:
    """The name of an element without its namespace; '' for a comment or an entity."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
