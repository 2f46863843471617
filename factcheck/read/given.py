"""What is told of an article apart from its file: a date on the command line, a row of the metadata table, a headline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from factcheck.errors import SettingsError
from factcheck.offsets import OffsetMap
from factcheck.read.datewords import loose
from factcheck.read.metadata import metadata_for
from factcheck.read.pagewords import page_words
from factcheck.settings import Settings
from factcheck.types import Document, Problem, Published, RejectedDate, Span


def settled(document: Document) -> tuple[Document, Problem | None]:
    """A document made in memory as a reader would give it: its date in ISO form, its language by two letters.

    A date that cannot be read is left out, and told as a problem (E418). Raises TypeError for a text that is no string.
    """
    if not isinstance(document.text, str):
        raise TypeError(f"the text of a Document is a string, not {type(document.text).__name__}")
    lang = document.lang[:2].lower() if document.lang else None
    if lang != document.lang:
        document = replace(document, lang=lang or None)
    given: object = document.published
    if given is None or isinstance(given, Published):
        return document, None
    day = loose(given.isoformat() if isinstance(given, date) else str(given), page_words(()))
    problem = None
    if day is None and given != "":
        name = document.path or document.id
        told = f"published {str(given)[:40]!r} is no date that can be read; write YYYY-MM-DD"
        problem = Problem(document.id or None, "read", "E418", f"{name}: {told}" if name else told)
    return (document if day == given else replace(document, published=day)), problem


def dated(documents: Iterable[Document | Problem], settings: Settings) -> Iterator[Document | Problem]:
    """The documents; a single one with the date given on the command line. Raises SettingsError E118 where there are more."""
    seen = 0
    for document in documents:
        if settings.published is not None and isinstance(document, Document):
            seen += 1
            if seen > 1:
                raise SettingsError("--published dates one article, and there are more", hint="date several with --metadata", code="E118")
            document = replace(document, published=Published(settings.published, "given"))
        yield document


def overridden(document: Document, settings: Settings) -> Document:
    """The document with what the metadata table says of it."""
    row = metadata_for(settings.metadata, document.path or "", document.id)
    if not row:
        return document
    published = document.dateline
    if row.get("published"):
        rejected = published.rejected
        if published.date and published.date[:10] != row["published"][:10]:
            rejected = (*rejected, RejectedDate(published.date, "the metadata table says otherwise"))
        published = Published(row["published"], "metadata", rejected)
    document = replace(document, published=published, outlet=row.get("outlet", document.outlet), url=row.get("url", document.url))
    headline = row.get("headline")
    if headline and headline != document.headline:
        return headed(document, headline)
    return document


def headed(document: Document, headline: str) -> Document:
    """The document with a headline from outside in front of its text, unless it begins with it."""
    if document.text.startswith(headline):
        return replace(document, headline=headline, headline_span=Span(0, len(headline)))
    shift = len(headline) + 1
    blocks = tuple(b._replace(start=b.start + shift, end=b.end + shift) for b in document.blocks)
    offsets = OffsetMap([(a + shift, b, c) for a, b, c in document.offsets.segments()]) if document.offsets else None
    notes = tuple(d._replace(start=None if d.start is None else d.start + shift) for d in document.directives)
    return replace(
        document,
        text=f"{headline}\n{document.text}",
        headline=headline,
        headline_span=Span(0, len(headline)),
        blocks=blocks,
        offsets=offsets,
        directives=notes,
    )
