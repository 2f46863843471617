"""A page to a Document: headline first, furniture out, every character's place in the file kept."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from unicodedata import east_asian_width

from factcheck.grammar.detect import detect_language
from factcheck.offsets import OffsetMap
from factcheck.read.directives import Suppression, parse
from factcheck.read.furniture import is_furniture, is_sentence, mark_strips, mark_tail
from factcheck.read.headline import drop_clocks, drop_repeats, find_headline, read_bottom, read_top, split_label
from factcheck.read.masthead import agency, find_byline, inline_dateline
from factcheck.read.pagewords import PageWords
from factcheck.read.passage import Dated, Page, Passage
from factcheck.read.plain import merged
from factcheck.read.published import vote
from factcheck.types import Block, Directive, Document, Problem, Row, Span

# "Operating Income: $6.3B", "Greens 41 (+14)": a figure with its name
_ROW = re.compile(r"(?:[-•·*]\s?)?[^\W\d](?:[^:.\n]{1,60}:\s\S{0,3}\d|[^\d:.\n]{1,40}\s[\d.,]{1,12}%?\s\([^()\n]{1,12}\)$)")
SHORT = 80  # characters of a line that may be a heading
CROSSHEAD = 64  # columns of a heading within the text
UNENDED = (",", ".", ";")  # what no heading ends with
MOST_SUBHEADS = 5  # lines under a headline that tell what the article tells; more are a list
FEWEST_ROWS = 3  # lines of a text from which they are a list and no headings
_ENTRY = re.compile(r"[-•·*]\s?[^\s:][^:\n]{0,20}:\s|[-•*]\s\S")  # "- 조사 기간: 3월 4~6일", "- $4 million for roads"
_CELLS = re.compile(r"(?:[^|\n]*\|){2}")  # "Revenue | $8.8 billion | $10.3 billion": a row of a table
_COLUMNS = re.compile(r"(?:\s[^\s\w]{0,2}\d[\d.,]{0,15}[^\s\w]{0,2}){3}(?!\S)")  # "Gross margin 71.2% 66.8% 45.9%": a row of a table
_URL_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?!\d)")


def compose(page: Page, words: PageWords) -> tuple[Document, list[Problem]]:
    """The document of a page, and what could not be made of it."""
    passages = page.passages
    for passage in passages:
        if passage.kept and passage.role != "headline" and is_furniture(passage.text, words) and not passage.notes:
            passage.kept = False
    mark_strips(passages, words)
    mark_tail(passages, words)
    if not any(p.kept and p.text for p in passages):
        for passage in passages:  # a text of nothing but short lines: better all of it than none
            passage.kept = passage.section is None
    headline = find_headline(page, words)
    if headline is not None and not page.titled:
        split_label(page, headline, words)
    read_top(page, headline, words)
    read_bottom(page, words)
    drop_clocks(passages, headline)
    if len(passages) == 1:
        passages[0].kept = True  # the only line is the text, even where it looks like a dateline
    drop_repeats(passages, headline)
    _roles(passages, headline, words)
    ordered = passages if headline is None else [passages[headline], *passages[:headline], *passages[headline + 1 :]]
    document = _assemble(page, ordered, headline is not None, words)
    problems = [Problem(page.id, "read", code, f"{page.path}:{line}: {message}") for code, message, line in page.faults]
    return document, problems


def _roles(passages: list[Passage], headline: int | None, words: PageWords) -> None:
    kept = [p for p in passages if p.kept]
    lead = False
    short: list[Passage] = []  # lines that may be headings
    top: list[Passage] = []  # of these, lines under the headline, before the first sentence
    rows = sum(_ROW.match(p.text) is not None for p in kept) >= FEWEST_ROWS
    before: Passage | None = None
    for i, passage in enumerate(passages):
        row = rows and _ROW.match(passage.text) is not None
        if i == headline and not row:
            passage.role = "headline"
        elif passage.kept and passage.role in {"body", "headline"}:
            passage.role = "body"
            if passage.level:
                passage.role = "subhead"
            elif _caption(passage.text, words):
                passage.role = "caption"
            elif is_sentence(passage.text, words):
                passage.role, lead = ("body" if lead else "lead"), True
            elif row or _tabled(passage) or (lead and (_ENTRY.match(passage.text) or _goes_on(before, passage))):
                passage.role = "list"
            elif len(passage.text) <= SHORT and passage is not kept[-1] and headline is not None and not _opens(passage):
                passage.role = "subhead"
                short.append(passage)
                if not lead:
                    top.append(passage)
        if passage.kept:
            before = passage
    if len(top) > MOST_SUBHEADS:
        for passage in top:
            passage.role = "list"
    _crossheads(kept, [p for p in short if p not in top])


def _crossheads(kept: list[Passage], short: list[Passage]) -> None:
    """Below the first paragraph a line is a heading only where it stands alone between paragraphs: of several, it is one of a list."""
    lines = {id(p) for p in short}
    for at, passage in enumerate(kept):
        if id(passage) not in lines:
            continue
        beside = kept[max(0, at - 1) : at] + kept[at + 1 : at + 2]
        if any(id(p) in lines for p in beside) or passage.text.endswith(UNENDED) or _columns(passage.text) > CROSSHEAD:
            passage.role = "body"


def _columns(text: str) -> int:
    """How wide a line is set: a Hangul syllable takes the room of two letters."""
    return sum(2 if east_asian_width(c) in "WF" else 1 for c in text)


def _tabled(passage: Passage) -> bool:
    """Whether a line is a row of a table."""
    return _CELLS.match(passage.text) is not None or _COLUMNS.search(passage.text) is not None


def _opens(passage: Passage) -> bool:
    """Whether a line opens a list: here is how it did:"""
    return passage.text.rstrip().endswith(":")


def _goes_on(before: Passage | None, passage: Passage) -> bool:
    """Whether a figure with its name is an entry of the list that a colon or the entry before it opened."""
    return before is not None and (before.role == "list" or _opens(before)) and _ROW.match(passage.text) is not None


def _caption(text: str, words: PageWords) -> bool:
    if len(text) > 300 or not words.captions.fullmatch(text):
        return False
    return len(text) <= 150 or not is_sentence(text, words)


def _assemble(page: Page, ordered: list[Passage], headed: bool, words: PageWords) -> Document:
    text = _Text()
    for passage in ordered:
        text.add(page, passage)
    body = "\n".join(text.parts)
    headline = ordered[0].text if headed and ordered and ordered[0].kept else None
    _first_paragraphs(page, ordered, words)
    zone = words.timezones.get(detect_language(body)) if body else None
    url_date = _URL_DATE.search(page.url or "")
    return Document(
        body,
        id=page.id,
        lang=page.lang,
        published=vote(page.dates, page.rejected, zone, "-".join(url_date.groups()) if url_date else None),
        headline=headline,
        outlet=page.outlet,
        url=page.url,
        byline=page.byline,
        path=page.path,
        headline_span=Span(0, len(headline)) if headline is not None else None,
        blocks=tuple(text.blocks),
        offsets=OffsetMap(text.segments),
        source=page.source,
        directives=tuple(text.directives),
        row=None if page.line_start is None else Row(page.line, page.line_start),
    )


@dataclass(slots=True)
class _Text:
    """The text of the passages that are kept, and where each stands in it and in the file."""

    parts: list[str] = field(default_factory=list)
    segments: list[tuple[int, int, int]] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    directives: list[Directive] = field(default_factory=list)
    waiting: list[tuple[Suppression, int]] = field(default_factory=list)  # notes of passages left out: of the next that is kept
    end: int = 0

    def add(self, page: Page, passage: Passage) -> None:
        """Put a passage behind those before it, unless it is left out."""
        notes = [(place, s, source) for place, note, source in passage.notes if (s := _suppression(page, note, source)) is not None]
        if not passage.kept or not passage.text.strip():
            self.waiting += [(s, source) for _, s, source in notes]
            return
        start = self.end + 1 if self.parts else 0
        for s, source in self.waiting:
            self.directives.append(_directive(page, start, s, source))
        self.waiting = []
        for place, s, source in notes:
            self.directives.append(_directive(page, start + (place if passage.text[place:].strip() else 0), s, source))
        self.parts.append(passage.text)
        self.segments += [(start + at, source, length) for at, source, length in merged(passage.segments)]
        self.end = start + len(passage.text)
        self.blocks.append(Block(start, self.end, passage.role))


def _first_paragraphs(page: Page, ordered: list[Passage], words: PageWords) -> None:
    """Outlet, byline and an inline dateline from the first paragraphs."""
    bodies = [p for p in ordered if p.kept and p.role in {"body", "lead"}][:3]
    for passage in bodies:
        found = inline_dateline(passage.text, words)
        if found:
            page.dates.append(Dated(found.date, "dateline"))
        if page.outlet is None:
            page.outlet = agency(passage.text, words)
        if page.byline is None:
            page.byline = find_byline(passage.text[:80], words)


def _suppression(page: Page, note: str, source: int) -> Suppression | None:
    parsed = parse(note)
    if isinstance(parsed, str):
        page.faults.append(("E410", parsed, _line(page, source)))
        return None
    return parsed


def _directive(page: Page, start: int, suppression: Suppression, source: int) -> Directive:
    return Directive(start, source, suppression.rules, suppression.reason, _line(page, source))


def _line(page: Page, source: int) -> int:
    return page.line if page.source is None else page.source.count("\n", 0, source) + 1
