"""What stands on the page but not in the article: weather strips, listings, related articles, rights."""

from __future__ import annotations

import re

from factcheck.read.pagewords import PageWords, squeeze
from factcheck.read.passage import Passage

# Lengths in characters; the lines measured are those of some 140 pages.
MAX_LINE = 160
MAX_WEATHER, MAX_HEADING, MAX_RIGHTS, MAX_IMPRINT = 25, 40, 300, 600
LEAST_PARAGRAPH = 40  # of running text; shorter lines are teasers, captions, menus
JUDGED = 200  # the beginning of a line by which it is known for a sentence
IMPRINT = 2  # words of a paper's legal notice that make a line one
STRIP = 3  # entries of weather in a row that are a strip
LISTING, LISTING_AFTER_HEADING = 3, 2  # neighbours of the page that make a line a list of them
BEGUN, WELL_UNDER_WAY = 2, 3  # sentences after which an article has begun, and may have ended
_CONTACT = re.compile(
    r"(?:[\w가-힣·,\s]{0,30})?[(\[<]?[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}[)\]>]?"
    r"|https?://\S{1,300}|www\.\S{1,200}|(?:#[\w가-힣]{1,30}\s{0,2}){1,30}"
)
_BULLET = re.compile(r"^[\s•·\-–*▪◦※]+")


def is_sentence(text: str, words: PageWords) -> bool:
    """Whether a passage holds running text (ends as sentences do, or holds several)."""
    return words.sentence_end.search(text.rstrip()) is not None


def is_furniture(text: str, words: PageWords) -> bool:
    """Whether a line, by itself, is no part of any article."""
    if len(text) > MAX_LINE:
        return False
    line = _BULLET.sub("", text).strip()
    if not line:
        return True
    plain = squeeze(line)
    if not plain or plain in words.chrome:
        return True
    return words.furniture.fullmatch(line) is not None or _CONTACT.fullmatch(line) is not None


def is_weather(text: str, words: PageWords) -> bool:
    """Whether a short line gives the weather of a place: 서울 3.1℃, 맑음 12도."""
    return len(text) <= MAX_WEATHER and words.degrees.search(text) is not None and not is_sentence(text, words)


def mark_strips(passages: list[Passage], words: PageWords) -> None:
    """Drop runs of three or more weather entries: a sky word or a place, and degrees."""
    run: list[Passage] = []
    for passage in [*passages, None]:
        line = _BULLET.sub("", passage.text).strip() if passage else ""
        if passage and is_weather(line, words):
            run.append(passage)
            continue
        skies = sum(words.sky.match(_BULLET.sub("", p.text).strip()) is not None for p in run)
        if len(run) >= STRIP and skies * 2 > len(run):
            for p in run:
                p.kept = False
        run = []


def is_related_heading(text: str, words: PageWords) -> bool:
    """Whether a line opens a block of other articles ('관련기사', 'Read next')."""
    if len(text) > MAX_HEADING:
        return False
    return squeeze(words.listing_count.sub("", text)) in words.related or words.related_shapes.fullmatch(text.strip()) is not None


def mark_tail(passages: list[Passage], words: PageWords) -> None:
    """Drop what follows the article: after the rights line, and blocks that list other articles.

    A rights line above the article's first sentences is an imprint there: it alone is dropped.
    """
    sentences = 0  # passages of running text so far
    i = 0
    while i < len(passages):
        passage = passages[i]
        if not passage.kept:
            i += 1
            continue
        text = passage.text
        if is_related_heading(text, words) or _listing_line(text, words):
            i = _skip_block(passages, i, words, sentences)
            continue
        begun = sentences >= BEGUN
        imprint = len(text) <= MAX_IMPRINT and len(set(words.footer.findall(text))) >= IMPRINT
        if imprint or (begun and len(text) <= MAX_RIGHTS and words.copyright.search(text)):
            for later in passages[i : None if begun else i + 1]:
                later.kept = False
            if begun:
                return
        sentences += is_sentence(text, words)
        i += 1


def _listing_line(text: str, words: PageWords) -> bool:
    """Whether one line runs through neighbours of the page: 관련자료 이전 … 다음 … 댓글 0."""
    neighbours = len(words.listing.findall(text))
    if words.related_start.match(text.lstrip()):
        return neighbours >= LISTING_AFTER_HEADING
    return neighbours >= LISTING and not is_sentence(text[:JUDGED], words)


def _skip_block(passages: list[Passage], start: int, words: PageWords, sentences: int) -> int:
    """Drop a related heading and its entries. What comes back is the index where the article goes on, the number of passages if nowhere."""
    resume = len(passages)
    if passages[start].level or sentences < WELL_UNDER_WAY or any(is_sentence(p.text, words) for p in passages[start + 1 :]):
        for i in range(start + 1, len(passages) - 1):
            here, after = passages[i], passages[i + 1]
            if _running(here, words) and _running(after, words) and passages[i - 1].kept:
                # a teaser stands alone under its title; two paragraphs in a row are an article's
                resume = i
                break
    for passage in passages[start:resume]:
        passage.kept = False
    return resume


def _running(passage: Passage, words: PageWords) -> bool:
    """Whether a passage is a paragraph of an article by its length and its sentences."""
    return len(passage.text) >= LEAST_PARAGRAPH and is_sentence(passage.text, words) and not is_furniture(passage.text, words)
