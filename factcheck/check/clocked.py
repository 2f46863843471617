"""A length of time against the two clock times it lies between: "오후 9시 40분 … 오전 1시 10분 … 3시간 30분"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from typing import NamedTuple

from factcheck.check.case import Case
from factcheck.grammar.phrases import Phrases, phrases
from factcheck.semantics.calendar import parse_day
from factcheck.types import Article, Mention

MINUTES = {"min": Decimal(1), "h": Decimal(60)}
HOUR, DAY = 60, 24 * 60
LOOK_BACK = 12  # characters before a length that say something took it
NEAR = 2  # sentences around a length in which its times may be told
SLACK, LOOSE = 2, 15  # minutes: of clock times told plainly, and told with "about"
_SPAN = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)?T(?P<h>\d\d):(?P<m>\d\d)/(?P<day2>\d{4}-\d\d-\d\d)?T(?P<h2>\d\d):(?P<m2>\d\d)")


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
    article, said = case.articles[a], phrases(case.lang_of(a), "lengths")
    for s in range(len(article.sentences)):
        rows = case.mentions_in(a, s)
        lengths = [i for i in rows if _length(said, article, i) or (i + 1 in rows and _leads_to(said, article, i, i + 1))]
        if len(lengths) != 1 or any(_other_length(article.mentions[i]) for i in rows if i not in lengths):
            continue
        here = [i for i in rows if _clock(said, article.mentions[i]) is not None]
        times, beside = here, True
        leads = len(here) == 1 and _leads_to(said, article, lengths[0], here[0]) and _counts_from(article, lengths[0], s - 1)
        if (not here or leads) and s and article.sentences[s - 1].role == article.sentences[s].role:
            times = [i for i in case.mentions_in(a, s - 1) if _clock(said, article.mentions[i]) is not None]
            beside = leads
            times += here  # 3시 42분에 정지했다. … 정지 47분 뒤인 4시 19분
        m = article.mentions[lengths[0]]
        spans = [(i, minutes) for i in rows if (minutes := _of_span(said, article, i, lengths[0])) is not None]
        if spans and not here:
            span, minutes = spans[0]
            yield Clocked(lengths[0], span, span, minutes)
            continue
        if _up_to_first(said, article, lengths[0], times):
            continue
        if len(times) != 2 or said["other_day"].search(article.document.text, article.mentions[times[0]].start, article.sentences[s].end):
            continue
        found = _misfit(said, article.mentions, lengths[0], (times[0], times[1]), beside)
        if found is not None and not _fits_a_third(said, case, a, s, m, times):
            yield Clocked(lengths[0], times[0], times[1], found)


def _leads_to(said: Phrases, article: Article, length: int, time: int) -> bool:
    """Whether a length is told as that after which the time behind it came: 47분 뒤인 오전 4시 19분."""
    m, at = article.mentions[length], article.mentions[time]
    timed = m.kind == "duration" and m.unit in MINUTES and _clock(said, at) is not None
    return timed and m.end <= at.start and said["later_clock"].fullmatch(article.document.text, m.start, at.start) is not None


def _counts_from(article: Article, length: int, sentence: int) -> bool:
    """Whether what a length is counted from, the word before it, is told in a sentence: 정지했다. … 정지 47분 뒤."""
    if sentence < 0:
        return False
    text, span = article.document.text, article.sentences[sentence]
    before = text[: article.mentions[length].start].split()[-1:]
    return bool(before) and len(before[0]) > 1 and before[0] in text[span.start : span.end]


def _up_to_first(said: Phrases, article: Article, length: int, times: list[int]) -> bool:
    """Whether a length leads up to the first of the times told behind it: "22분 만인 오후 2시 39분 …, 오후 2시 58분 …"."""
    m = article.mentions[length]
    behind = [i for i in times if article.mentions[i].start > m.end]
    return len(behind) > 1 and said["up_to_next"].fullmatch(article.document.text, m.end, article.mentions[behind[0]].start) is not None


def _fits_a_third(said: Phrases, case: Case, a: int, sentence: int, length: Mention, times: list[int]) -> bool:
    """Whether a length lies between one of two times and a third told near: planned for 7:40, at 8:00 put off, begun at 9:00."""
    mentions, sentences = case.articles[a].mentions, case.articles[a].sentences
    near = range(max(0, sentence - NEAR), min(len(sentences), sentence + NEAR + 1))
    others = [c for s in near for i in case.mentions_in(a, s) if i not in times and (c := _clock(said, mentions[i])) is not None]
    for c in others:
        for i in times:
            told = _clock(said, mentions[i])
            if told is None:
                continue
            between = abs(int((c.moment - told.moment).total_seconds() // HOUR))
            if 0 < between < DAY and _fits(length, between, SLACK):
                return True
    return False


def _misfit(said: Phrases, mentions: list[Mention], length: int, times: tuple[int, int], beside: bool) -> int | None:
    """The minutes between two times where a length does not fit them; None where it does, or where they may be read otherwise."""
    first, last = (_clock(said, mentions[i]) for i in times)
    if first is None or last is None:
        return None
    between = int((last.moment - first.moment).total_seconds() // HOUR)
    if between < 0 and not (first.dated and last.dated):
        between %= DAY
    slack = LOOSE if any(mentions[i].qualifier == "about" or mentions[i].hedge for i in times) else SLACK
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
    step = (m.precision or Decimal(1)) * scale  # "three hours" may be cut off: 3:59, but not 4:00 of two times told to the minute
    cut_off = m.value * scale + step - 1 + (slack if slack > SLACK else 0)
    return low - slack <= between <= max(high + slack, cut_off)


def _of_span(said: Phrases, article: Article, span: int, of: int) -> int | None:
    """The minutes of a span of clock times ("4:08 p.m. to 6:20 p.m.") where a length beside it does not fit."""
    m, length = article.mentions[span], article.mentions[of]
    found = _SPAN.fullmatch(m.timex or "") if m.kind == "time" and m.qualifier == "range" else None
    one, other = sorted((m, length), key=lambda x: x.start)
    if found is None or said["beside"].fullmatch(article.document.text, one.end, other.start) is None:
        return None
    start, end = (int(found[h]) * HOUR + int(found[q]) for h, q in (("h", "m"), ("h2", "m2")))
    days = [parse_day(found[day]) for day in ("day", "day2")]
    daily = (end - start) % DAY
    between = daily if days[0] is None or days[1] is None else end - start + (days[1] - days[0]).days * DAY
    if between != daily and _fits(length, daily, SLACK):
        return None  # so long on each of the days
    return between if between and not _fits(length, between, SLACK) else None


def _other_length(m: Mention) -> bool:
    return m.kind == "duration" and "-" not in m.surface


def _length(said: Phrases, article: Article, i: int) -> bool:
    """Whether a length of time in hours or minutes is told as what something took."""
    m, text = article.mentions[i], article.document.text
    if m.kind != "duration" or m.value is None or m.unit not in MINUTES or "-" in m.surface:
        return False  # "a two-hour crossing" is what it should have taken
    if m.value * MINUTES[m.unit] % DAY == 0:
        return False  # 24 hours lie between no two times of one day: the span that rain and cases are counted over
    if said["length"].search(m.surface) or said["length_after"].match(text, m.end):
        return True
    return said["length_before"].search(text[max(0, m.start - LOOK_BACK) : m.start]) is not None


def _clock(said: Phrases, m: Mention) -> Moment | None:
    """The moment of a clock time told to the minute, with its half of the day."""
    if m.kind != "time" or not isinstance(m.low, str) or m.low != m.high or m.qualifier not in ("exact", "about"):
        return None
    if "T" not in m.low or said["half_day"].search(m.surface) is None:
        return None
    day = m.low.split("T")[0]
    try:
        moment = datetime.fromisoformat(m.low if day else "2000-01-01" + m.low)
    except ValueError:
        return None
    return Moment(moment, bool(day))
