"""Lines that say who wrote an article for whom and when, and nothing else."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.read.datewords import Found, find_dates
from factcheck.read.furniture import is_weather
from factcheck.read.pagewords import PageWords

# Longer lines speak of the news; measured on mastheads of 140 articles the longest has 84 characters.
MAX_LINE = 160
MAX_CHUNKS, MAX_CHUNK, MAX_BESIDE = 8, 45, 100  # parts beside the dates of such a line, characters of one and of all
MAX_NAME, MAX_NAME_WORDS = 25, 4  # of what stands beside a date in digits and may be a name
MAX_BESIDE_BYLINE, MAX_WORDS_BESIDE = 60, 24  # characters beside an author's name, and letters of these
SHORTEST = 2  # letters of an outlet's name
_SEPARATOR = re.compile(r"\s*[|ㅣ│·•/]\s*|\s[=–—-]\s?|[()\[\]<>【】]|,\s|\s{2,}")
_AGENCY = re.compile(r"^\s*[(\[【]\s?([^()\[\]=/]{1,24}?)\s?[=/]\s?([^()\[\]]{1,40}?)\s?[)\]】]")
_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}")
_INLINE_PLACE = re.compile(r"^[A-Z][A-Z .,'’-]{2,40}(?:,\s[A-Z][A-Za-z.]{1,20})?,?\s(?:\([^()]{1,30}\)\s)?")
_INLINE_END = re.compile(r"\s{0,2}(?:\([^()]{1,30}\)\s?)?[-–—:]")


@dataclass(frozen=True, slots=True)
class Masthead:
    """What such a line says."""

    dates: tuple[Found, ...] = ()
    outlet: str | None = None
    byline: str | None = None
    bare: bool = False  # nothing but a date: may as well be the day the page was shown


def read_masthead(line: str, words: PageWords) -> Masthead | None:
    """What a line says of date, outlet and author; None when it says anything else."""
    if len(line) > MAX_LINE or not line.strip():
        return None
    line = line.strip("*_ \t")
    dates = find_dates(line, words)
    byline = find_byline(line, words)
    if not dates:
        return _byline_only(line, byline, words)
    rest = line
    for found in reversed(dates):
        rest = rest[: found.start] + " | " + rest[found.end :]
    if words.sentence_end.search(rest.strip(" |")):
        return None
    chunks = [c.strip(" .,:*") for c in _SEPARATOR.split(rest)]
    chunks = [c for c in chunks if c and not is_weather(c, words)]
    if sum(map(len, chunks)) > MAX_BESIDE or len(chunks) > MAX_CHUNKS or any(len(c) > MAX_CHUNK for c in chunks):
        return None
    if any(re.search(r"\d", words.edition.sub("", c, count=2)) for c in chunks):
        return None
    labelled = any(f.label for f in dates)
    bare = not chunks
    structured = bool(_SEPARATOR.search(line.strip(" |"))) and ("|" in line or "·" in line or bool(_AGENCY.match(line)))
    if not (bare or labelled or structured or byline) and not _named(chunks, line, dates, words):
        return None
    return Masthead(tuple(dates), _outlet(line, chunks, byline, words), byline, bare and not labelled and line.strip() == line.strip("| "))


def _named(chunks: list[str], line: str, dates: list[Found], words: PageWords) -> bool:
    """Whether what stands beside the dates is a name: capitalised, or a short one without capitals beside a date in digits."""
    text = " ".join(chunks)
    if re.search(r"[가-힣]", text):
        numeric = any(re.search(r"\d[./-]\s?\d", line[f.start : f.end]) for f in dates)
        return numeric and len(text) <= MAX_NAME and len(text.split()) <= MAX_NAME_WORDS
    return all(words.latin_name.match(c) for c in chunks)


def _byline_only(line: str, byline: str | None, words: PageWords) -> Masthead | None:
    """What a line without a date says where it names an author and hardly anything else."""
    if byline is None or words.sentence_end.search(line):
        return None
    rest = _EMAIL.sub("", line)
    rest = rest.replace(byline, "", 1)
    outside = re.sub(r"[\W\d_]+", "", words.byline.sub("", words.byline_led.sub("", line)))
    if len(rest) > MAX_BESIDE_BYLINE or re.search(r"\d{2}", rest) or len(outside) > MAX_WORDS_BESIDE:
        return None
    chunks = [c.strip() for c in _SEPARATOR.split(line) if c.strip()]
    return Masthead((), _outlet(line, chunks, byline, words), byline)


def find_byline(line: str, words: PageWords) -> str | None:
    """The author named in a line: '국아름 기자', 'Tobias Renwick'."""
    match = words.byline.search(line)
    if match:
        return words.byline_label.sub("", match[0])
    match = words.byline_led.search(line)
    return match["name"] if match else None


def agency(paragraph: str, words: PageWords) -> str | None:
    """The outlet of a dateline in brackets: (서울=한빛통신) or [한빛통신=홍길동 기자]."""
    match = _AGENCY.match(paragraph)
    if not match:
        return None
    left, right = match[1].strip(), match[2].strip()
    # Wire copy puts the place first; some papers put their own name first and the reporter after it.
    return left if words.reporter.search(right) else right


def inline_dateline(paragraph: str, words: PageWords) -> Found | None:
    """The date of a paragraph that opens with one: LONDON, March 3, 2024 (Reuters) - …"""
    head = paragraph[:120]
    place = _INLINE_PLACE.match(head)
    opening = _AGENCY.match(head)
    for found in find_dates(head, words)[:2]:
        if place and found.start <= place.end() and _INLINE_END.match(head, found.end):
            return found
        # (서울=한빛통신 2024.03.05) or (서울=한빛통신) 홍길동 기자 = 2024-03-05 …
        if opening and (found.end <= opening.end() or re.match(r"[^.!?]{0,30}=?\s?$", head[opening.end() : found.start])):
            return found
    return None


def _outlet(line: str, chunks: list[str], byline: str | None, words: PageWords) -> str | None:
    """The newspaper's name: of the agency brackets, else the first part that is no person, place or desk."""
    named = agency(line, words)
    if named:
        return named
    for chunk in chunks:
        # The word before a name goes with the name: 'By Sam Cole' leaves no outlet called 'By'.
        name = words.byline_led.sub("", chunk).strip(" ,")
        name = name if byline is None else name.replace(byline, "").strip(" ,")
        if len(name) < SHORTEST or "@" in name or name in words.desks or words.edition.fullmatch(name) or name.isupper():
            continue
        if words.weekday.fullmatch(name) or words.label.fullmatch(name) or name in words.label_endings:
            continue
        return name
    return None
