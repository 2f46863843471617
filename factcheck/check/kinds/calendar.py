"""A day, an hour or a year that does not exist: 30 February, 31 September, 25시 10분, 13 p.m., opened in 2984."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.check.case import Case
from factcheck.check.slip import Slip
from factcheck.grammar.phrases import Phrases, phrases
from factcheck.wording.vocabulary import vocabulary

WORDINGS = {"main": ("stated", "month", "last"), "month": ("stated",), "clock": ("stated",), "year": ("stated",)}
LEAP_YEAR = 2024  # where the text gives no year, 29 February may be
MONTHS = 12
LARGEST_DAY = 39  # above, a number behind the word of a month counts something: in March 45 died
WORDS = 2  # a text of fewer words beside the date is a date alone, not a report
AROUND = 200  # characters on either side in which those words are looked for
_ISO_DAY = re.compile(r"(?<![\d./-])(?P<year>(?:19|20)\d\d)(?P<dot>\.\s?|-|/)(?P<month>\d{1,2})(?P=dot)(?P<day>\d{1,2})(?![\d/-]|\.\d)")
YEARS_AHEAD, FIVE = 20, 5  # a year further off than this is not past, whenever the article came out
LOOK_BACK = 10
_QUOTED = "'\"‘“「『<《〈"
HOURS, HALF_DAY, MINUTES = 24, 12, 59


@dataclass(frozen=True, slots=True)
class Options:
    """`check`: what is looked at: days, clocks, years."""

    check: tuple[str, ...] = ("days", "clocks", "years")


def run(case: Case, options: Options) -> Iterator[Slip]:
    """One slip per day or hour that does not exist, and per past year yet to come; names in quotation marks are left alone."""
    for a, article in enumerate(case.articles):
        text, said = article.document.text, phrases(case.lang_of(a), "dates")
        if "days" in options.check:
            for pattern in (said["day"], said["day_first"], _ISO_DAY):
                for match in pattern.finditer(text):
                    yield from _day(case, a, said, match)
        if "clocks" in options.check:
            for match in said["clock"].finditer(text):
                if _no_hour(said, match) and not _named(text, match):
                    start = match.start() + len(match[0]) - len(match[0].lstrip())
                    stated = text[start : match.end()].rstrip()
                    yield Slip((case.span(a, start, start + len(stated)),), {"stated": stated}, "clock", confidence=0.95)
        if "years" in options.check:
            for match in said["past_year"].finditer(text):
                if _to_come(match["year"], article.document.dateline.day) and not _named(text, match) and not _told_tale(case, a, match):
                    start, end = match.span("stated" if "stated" in match.groupdict() else "year")
                    yield Slip((case.span(a, start, end),), {"stated": text[start:end]}, "year", confidence=0.9)


def _told_tale(case: Case, a: int, match: re.Match[str]) -> bool:
    """Whether the sentence of a year tells of a book or film, whose past may lie ahead."""
    span = case.articles[a].sentences[case.sentence_at(a, match.start())]
    return phrases(case.lang_of(a), "dates")["tale"].search(match.string, span.start, span.end) is not None


def _to_come(year: str, published: str | None) -> bool:
    """Whether a year told as past is none: far after the day of publication, or of five digits."""
    if len(year) == FIVE:
        return year.startswith(("19", "20")) and not year.endswith("00")
    return int(year) > int((published or "2100")[:4]) + YEARS_AHEAD


def _day(case: Case, a: int, said: Phrases, match: re.Match[str]) -> Iterator[Slip]:
    text, parts = match.string, match.groupdict()
    month = int(said.values("month")[parts["name"].rstrip(".")]) if parts.get("name") else int(parts["month"])
    day, year = int(parts["day"]), int(parts["year"] or LEAP_YEAR)
    if not day or not month or ("name" in parts and day > LARGEST_DAY) or _named(text, match):
        return
    place = (case.span(a, match.start(), match.end()),)
    if month > MONTHS:
        if "dot" not in parts:  # 2023.15.3 may be no date at all
            yield Slip(place, {"stated": match[0]}, "month", confidence=0.9)
        return
    last = monthrange(year, month)[1]
    if day > last:
        told = vocabulary(case.lang).month(month, parts["year"])
        yield Slip(place, {"stated": match[0], "month": told, "last": str(last)}, confidence=0.95)


def _no_hour(said: Phrases, match: re.Match[str]) -> bool:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if minute > MINUTES:
        return True
    parts = match.groupdict()
    if "tail" not in parts:
        told = said["clock_before"].search(match.string, max(0, match.start() - LOOK_BACK), match.start()) is not None
        return told and (hour > HOURS or (hour > HALF_DAY and match["minute"] is None))  # 14:30 p.m. is clumsy, 14 p.m. is none
    # 사건 25시 is a name: an hour alone counts only where minutes, a half of the day or 쯤 make it one
    return hour > HOURS and (match["minute"] is not None or match["half"] is not None or parts["tail"] is not None)


def _named(text: str, match: re.Match[str]) -> bool:
    """Whether the expression is a title in quotation marks, or all there is to the text."""
    before, after = text[max(0, match.start() - AROUND) : match.start()], text[match.end() : match.end() + AROUND]
    return before[-1:] in tuple(_QUOTED) or len(before.split()) + len(after.split()) < WORDS
