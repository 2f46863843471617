"""PDF press releases: the text of the pages, lines joined to paragraphs."""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator

from factcheck.errors import ReadError
from factcheck.read.archive import damaged, encrypted
from factcheck.read.hwp import needs
from factcheck.read.origin import Origin
from factcheck.read.pagewords import PageWords
from factcheck.read.passage import Page, Passage
from factcheck.types import RejectedDate

MAX_PAGES = 200
MAX_CHARACTERS = 2_000_000
_PAGE_NUMBER = re.compile(r"[-–—\s]{0,4}\d{1,4}(?:\s?/\s?\d{1,4})?[-–—\s]{0,4}")
_ENDS = re.compile(r"[.!?。:;][\"'”’)\]]{0,3}$")
_OPENS = re.compile(r"[-–—•·*□○◦●■▪▶▷◇◆※☞ㅇㅁ<\[(【〈]|\d{1,2}[.)]\s|[가-하][.)]\s")


def read_pdf(origin: Origin, words: PageWords) -> Iterator[Page | ReadError]:
    """The article of a PDF file. Raises ReadError: E420 password, E421 too long, E422 damaged, E423 pypdf is missing."""
    try:
        import pypdf
        from pypdf.errors import PyPdfError
    except ImportError:
        raise needs("pypdf", ".pdf", origin.name) from None
    raw = origin.read()
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # its complaints about odd files are no part of the report
    page = Page(origin.id, origin.name, [])
    try:
        reader = pypdf.PdfReader(io.BytesIO(raw))
        # Many offices lock their files against changes with an empty reading password; those can be read.
        if reader.is_encrypted and not reader.decrypt(""):
            raise encrypted(origin.name)
        if len(reader.pages) > MAX_PAGES:
            raise ReadError(f"has more than {MAX_PAGES} pages: no article has", path=origin.name, code="E421", hint="split it")
        lines: list[str] = []
        size = 0
        for sheet in reader.pages:
            text = sheet.extract_text()
            size += len(text)
            if size > MAX_CHARACTERS:
                raise ReadError(f"holds more than {MAX_CHARACTERS:,} characters", path=origin.name, code="E421", hint="split it")
            lines += [line for line in (" ".join(raw_line.split()) for raw_line in text.splitlines()) if not _PAGE_NUMBER.fullmatch(line)]
        made = reader.metadata.creation_date if reader.metadata else None
    except ReadError:
        raise
    except ImportError:
        raise needs("cryptography", "encrypted .pdf", origin.name) from None
    except (PyPdfError, ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError, OSError, MemoryError) as error:
        raise damaged(origin.name, "it is no PDF that can be read") from error  # pypdf lets all of these out on damaged files
    if made is not None:
        page.rejected.append(RejectedDate(made.date().isoformat(), "the day the file was made"))
    page.passages = [Passage(text, []) for text in join_lines(lines)]
    yield page


def join_lines(lines: list[str]) -> list[str]:
    """Paragraphs of lines as a page sets them: a line that fills the column and ends in mid-sentence goes on in the next."""
    width = max((len(line) for line in lines), default=0)
    out: list[str] = []
    full = False
    for line in lines:
        if not line:
            full = False
            continue
        if out and full and not _OPENS.match(line):
            out[-1] = f"{out[-1]} {line}"
        else:
            out.append(line)
        full = len(line) >= width * 0.7 and not _ENDS.search(line)
    return out
