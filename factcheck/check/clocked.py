"""A length of time against the two clock times it lies between: "오후 9시 40분 … 오전 1시 10분 … 3시간 30분"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from typing import NamedTuple

from factcheck.check.case import Case
from factcheck.types import Mention

MINUTES = {"min": Decimal(1), "h": Decimal(60)}
HOUR, DAY = 60, 24 * 60
NEAR = 2  # sentences around a length in which its times may be told
SLACK, LOOSE = 2, 15  # minutes: of clock times told plainly, and told with "about"
_LENGTH_KO = re.compile(
    r"(?:이|가|은|는|을|를|도)?\s?(?:넘게\s|가까이\s|가량\s|쯤\s)?(?:만에|만이|만인|동안|간\s|뒤|후|걸[려렸린]|지나|이어|지연|늦|끝에|소요|진행)"
)
_LENGTH_EN = re.compile(
    r"\b(?:after|in|for|needed|needing|spent|spending|took|taking|lasted|lasting|lasts|some|about|just|nearly|over|of|a|than)\s\Z"
)
_LATER_EN = re.compile(r",?\s(?:later|after|long|of|to|delay|ordeal|flight|battle|standoff|search|operation|session|debate|trip)\b")
_SPAN = re.compile(r"T(?P<h>\d\d):(?P<m>\d\d)/T(?P<h2>\d\d):(?P<m2>\d\d)")
_BESIDE = re.compile(r"(?:까지)?[\s,(]{0,2}(?:간|동안)?[\s,(]{0,2}(?:총 |약 |모두 |from |for |between )?")
_OTHER = re.compile(r"전날|다음 날|이튿날|\b(?:the next day|overnight|the following)\b")


class Clocked(NamedTuple):
    """A length, the two times around it and the minutes that lie between them."""

    length: int
    start: int
    end: int
    minutes: int


class Moment(NamedTuple):
    """A time of day, on its day where the text names one."""

    moment: datetime
    dated: bool


def clocked(case: Case, a: int) -> Iterator[Clocked]:
    """The lengths of an article that do not fit the only two clock times told with them."""
    article = case.articles[a]
    for s in range(len(article.sentences)):
        rows = case.mentions_in(a, s)
        lengths = [i for i in rows if _length(case, a, i)]
        if len(lengths) != 1 or any(_other_length(article.mentions[i]) for i in rows if i not in lengths):
            continue
        here = [i for i in rows if _clock(article.mentions[i]) is not None]
        times, beside = here, True
        if not here and s and article.sentences[s - 1].role == article.sentences[s].role:
            times = [i for i in case.mentions_in(a, s - 1) if _clock(article.mentions[i]) is not None]
            beside = False
        m = article.mentions[lengths[0]]
        spans = [(i, minutes) for i in rows if (minutes := _of_span(article.document.text, article.mentions[i], m)) is not None]
        if spans and not here:
            span, minutes = spans[0]
            yield Clocked(lengths[0], span, span, minutes)
            continue
        if len(times) != 2 or _OTHER.search(article.document.text, article.mentions[times[0]].start, article.sentences[s].end):
            continue
        found = _misfit(article.mentions, lengths[0], times[0], times[1], beside)
        if found is not None and not _fits_a_third(case, a, s, m, times):
            yield Clocked(lengths[0], times[0], times[1], found)


def _fits_a_third(case: Case, a: int, sentence: int, length: Mention, times: list[int]) -> bool:
    """Whether a length lies between one of two times and a third told near: planned for 7:40, at 8:00 put off, begun at 9:00."""
    mentions, sentences = case.articles[a].mentions, case.articles[a].sentences
    near = range(max(0, sentence - NEAR), min(len(sentences), sentence + NEAR + 1))
    others = [c for s in near for i in case.mentions_in(a, s) if i not in times and (c := _clock(mentions[i])) is not None]
    for c in others:
        for i in times:
            told = _clock(mentions[i])
            if told is None:
                continue
            between = abs(int((c.moment - told.moment).total_seconds() // HOUR))
            if 0 < between < DAY and _fits(length, between, SLACK):
                return True
    return False


def _misfit(mentions: list[Mention], length: int, one: int, other: int, beside: bool) -> int | None:
    """The minutes between two times where a length does not fit them; None where it does, or where they may be read otherwise."""
    first, last = _clock(mentions[one]), _clock(mentions[other])
    if first is None or last is None:
        return None
    between = int((last.moment - first.moment).total_seconds() // HOUR)
    if between < 0 and not (first.dated and last.dated):
        between %= DAY
    slack = LOOSE if any(mentions[i].qualifier == "about" or mentions[i].hedge for i in (one, other)) else SLACK
    if not 0 < between < DAY or _fits(mentions[length], between, slack):
        return None
    if not beside:  # told in the next sentence, it may be of something else: only an hour too many or too few is a slip
        m = mentions[length]
        told = (m.value or Decimal(0)) * MINUTES[m.unit or "min"]
        if abs(between - told) not in (HOUR, 2 * HOUR) or told % HOUR == 0:
            return None
    return between


def _fits(m: Mention, between: int, slack: int) -> bool:
    """Whether a length is that of so many minutes, rounded or cut off."""
    if m.value is None or m.unit is None or m.qualifier not in ("exact", "about"):
        return True
    scale = MINUTES[m.unit]
    low, high = (end * scale if isinstance(end, Decimal) else (m.value or Decimal(0)) * scale for end in (m.low, m.high))
    step = (m.precision or Decimal(1)) * scale
    return low - slack <= between <= max(high, m.value * scale + step) + slack


def _of_span(text: str, m: Mention, length: Mention) -> int | None:
    """The minutes of a span of clock times ("4:08 p.m. to 6:20 p.m.") where a length beside it does not fit."""
    found = _SPAN.fullmatch(m.timex or "") if m.kind == "time" and m.qualifier == "range" else None
    one, other = sorted((m, length), key=lambda x: x.start)
    if found is None or _BESIDE.fullmatch(text, one.end, other.start) is None:
        return None
    start, end = (int(found[h]) * HOUR + int(found[q]) for h, q in (("h", "m"), ("h2", "m2")))
    between = (end - start) % DAY
    return between if between and not _fits(length, between, SLACK) else None


def _other_length(m: Mention) -> bool:
    return m.kind == "duration" and "-" not in m.surface


def _length(case: Case, a: int, i: int) -> bool:
    m, text = case.articles[a].mentions[i], case.articles[a].document.text
    if m.kind != "duration" or m.value is None or m.unit not in MINUTES:
        return False
    if "-" in m.surface:
        return False  # "a two-hour crossing" is what it should have taken
    if m.surface.startswith("last "):
        return True
    if case.lang_of(a) == "ko":
        return m.surface.endswith(("간", "동안", "만")) or _LENGTH_KO.match(text, m.end) is not None
    return _LENGTH_EN.search(text[max(0, m.start - 12) : m.start]) is not None or _LATER_EN.match(text, m.end) is not None


def _clock(m: Mention) -> Moment | None:
    """The moment of a clock time told to the minute, with its half of the day."""
    if m.kind != "time" or not isinstance(m.low, str) or m.low != m.high or m.qualifier not in ("exact", "about"):
        return None
    if "T" not in m.low or re.search(r"오전|오후|새벽|아침|낮|저녁|밤|정오|자정|[ap]\.?m\b|noon|midnight", m.surface) is None:
        return None
    day = m.low.split("T")[0]
    try:
        moment = datetime.fromisoformat(m.low if day else "2000-01-01" + m.low)
    except ValueError:
        return None
    return Moment(moment, bool(day))
