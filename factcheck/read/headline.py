"""Which passage is the headline, and what stands above and below it."""

from __future__ import annotations

import re

from factcheck.read.furniture import LEAST_PARAGRAPH, is_sentence
from factcheck.read.masthead import Masthead, read_masthead
from factcheck.read.pagewords import PageWords, squeeze
from factcheck.read.passage import Dated, Page, Passage
from factcheck.types import RejectedDate

# A headline on 140 pages has at most 94 characters; English decks run to 150.
MAX_HEADLINE = 160
LEAST_HEADLINE, LEAST_BESIDE_LABEL = 12, 8  # characters of a headline below a kicker, and of one with a label in its line
MAX_KICKER = 12  # characters of a section's name over a headline
MAX_LABEL = 60  # characters of a line that holds a label and a date
TOP, BOTTOM, REPEATED = 10, 6, 12  # lines looked at below the headline, at the end of a page, and for the headline once more
OPENING = 2  # lines at the beginning of a page that are never its end
_YEARLESS = re.compile(r"(?<!\d)(\d{1,2})[-./](\d{1,2})(?!\d)(?:\s\d{1,2}(?::\d\d)?(?!\d))?")
_HINTED = re.compile(r"(?<!\d)((?:19|20)\d\d)[-/.]?(\d\d)[-/.]?(\d\d)")


def find_headline(page: Page, words: PageWords) -> int | None:
    """Index of the headline among the page's passages; None when the text starts without one."""
    passages = page.passages
    for i, passage in enumerate(passages):
        if passage.role == "headline" and passage.kept:
            return i
    kept = [i for i, p in enumerate(passages) if p.kept]
    heading = next((i for i in kept if passages[i].level), None)
    body = next((i for i in kept if _body(passages[i], words)), None)
    if heading is not None and (body is None or heading < body):
        return heading
    top = [i for i in kept if body is None or i < body]
    candidates: list[int] = []
    for i in top:
        masthead = read_masthead(passages[i].text, words)
        if masthead is None and len(passages[i].text) <= MAX_HEADLINE and passages[i].role == "body":
            if not candidates and words.told_end.search(passages[i].text):
                return None  # the text starts with its first sentence
            candidates.append(i)
    if not candidates or len(kept) == 1:
        return None
    first = candidates[0]
    if len(candidates) > 1 and words.nameplate.fullmatch(passages[first].text) and first == kept[0]:
        return candidates[1]
    if len(candidates) > 1 and _kicker(passages[first].text, passages[candidates[1]].text):
        return candidates[1]
    return first


def _body(passage: Passage, words: PageWords) -> bool:
    """Whether a passage is a paragraph of the article."""
    long = len(passage.text) >= LEAST_PARAGRAPH
    return long and passage.role in {"body", "quote"} and not passage.level and is_sentence(passage.text, words)


def _kicker(line: str, after: str) -> bool:
    """Whether a line is the section's name over the headline: one short word."""
    return len(line) <= MAX_KICKER and len(line.split()) == 1 and not re.search(r"\d", line) and len(after) >= LEAST_HEADLINE


def split_label(page: Page, index: int, words: PageWords) -> None:
    """Cut 'Headline 작성일 08-17 21 목록' into the headline and the line beside it."""
    passage = page.passages[index]
    for match in words.label.finditer(passage.text):
        before = passage.text[: match.start()].rstrip(" |-–—")
        rest = passage.text[match.start() :]
        date = _YEARLESS.match(rest, match.end() - match.start())
        full = read_masthead(rest, words)
        if len(before) < LEAST_BESIDE_LABEL or not (date or (full and full.dates)):
            continue
        head = passage.cut(0, len(before))
        tail = passage.cut(match.start(), len(passage.text))
        tail.notes = []
        page.passages[index : index + 1] = [head, tail]
        return


def read_top(page: Page, headline: int | None, words: PageWords) -> None:
    """Take date, outlet and byline from the lines around the headline, and drop those lines."""
    passages = page.passages
    if headline is not None:
        above = passages[:headline]
        for passage in above:
            if not passage.kept:
                _refuse(page, passage, words)
                continue
            masthead = read_masthead(passage.text, words)
            if masthead and not masthead.bare:
                _take(page, masthead, words)
            elif masthead:
                _refuse(page, passage, words)
            elif words.nameplate.fullmatch(passage.text):
                page.outlet = page.outlet or passage.text
            passage.kept = False
    start = 0 if headline is None else headline + 1
    seen = 0
    for passage in passages[start:]:
        if not passage.kept:
            continue
        masthead = read_masthead(passage.text, words)
        noted = masthead is not None and any(f.label for f in masthead.dates)  # "This article was first published on 6 July 2013."
        if seen >= TOP or (_body(passage, words) and not noted):
            break
        seen += 1
        if masthead:
            _take(page, masthead, words)
            passage.kept = False
        elif _yearless(page, passage, words):
            passage.kept = False


def read_bottom(page: Page, words: PageWords) -> None:
    """Take a labelled date and a byline from the lines after the last sentence, and drop those lines."""
    kept = [p for p in page.passages if p.kept]
    for passage in reversed(kept[OPENING:][-BOTTOM:]):
        if _body(passage, words):
            return
        masthead = read_masthead(passage.text, words)
        if masthead is None:
            continue
        if words.footer.search(passage.text):
            passage.kept = False
            continue
        if masthead.dates and any(f.label for f in masthead.dates):
            _take(page, masthead, words)
            passage.kept = False
        elif not masthead.dates:
            page.byline = page.byline or masthead.byline
            passage.kept = False


def _take(page: Page, masthead: Masthead, words: PageWords) -> None:
    """Note what a line says of date, outlet and author; an outlet and an author that stand already are left."""
    for found in masthead.dates:
        page.dates.append(
            Dated(found.date, "label" if found.label else "dateline", (found.label or "").casefold() in words.modified_labels)
        )
    page.outlet = page.outlet or masthead.outlet
    page.byline = page.byline or masthead.byline


def _refuse(page: Page, passage: Passage, words: PageWords) -> None:
    """Note a date that stands alone above the headline as one that is not the publication date."""
    masthead = read_masthead(passage.text, words)
    if masthead and masthead.bare:
        for found in masthead.dates:
            page.rejected.append(RejectedDate(found.date, "the date above the page is the day it was shown, not published"))


def _yearless(page: Page, passage: Passage, words: PageWords) -> bool:
    """A label with month and day ('작성일 08-17 21'), completed by the year that image addresses of the page give."""
    label = words.label.match(passage.text)
    match = _YEARLESS.match(passage.text, label.end()) if label else None
    if not label or not match or len(passage.text) > MAX_LABEL or label["label"].casefold() in words.modified_labels:
        return False
    month, day = int(match[1]), int(match[2])
    years = set()
    for hint in page.hints:
        for year, m, d in _HINTED.findall(hint):
            if int(m) == month and int(d) == day:
                years.add(int(year))
    if len(years) == 1:
        page.dates.append(Dated(f"{years.pop():04}-{month:02}-{day:02}", "label+url"))
    else:
        page.rejected.append(RejectedDate(match[0].strip(), "no year stands with it"))
    return True


def drop_clocks(passages: list[Passage], headline: int | None) -> None:
    """Drop lines that are mostly a time tag: when an entry of a running page was posted is no figure of it."""
    for i, passage in enumerate(passages):
        if i != headline and passage.timed * 2 >= len(passage.text) > 0:
            passage.kept = False


def drop_repeats(passages: list[Passage], headline: int | None) -> None:
    """Drop lines above the body that say the headline again."""
    if headline is None:
        return
    said = squeeze(passages[headline].text)
    for i, passage in enumerate(passages):
        if i != headline and i < headline + REPEATED and passage.kept and squeeze(passage.text) == said:
            passage.kept = False
