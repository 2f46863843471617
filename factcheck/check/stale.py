"""A relative date that was right in another month or year: "이달 2일" in an article written a month after the event.

Two dates tell of one event where they give the same clock face (day of the month, first and last day, or month of the
year) in sentences that share a figure nobody shares by chance, or words. If one of them is told by its distance and
the two land a month or a year apart, the distance was copied from an older text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import combinations
from typing import NamedTuple

from factcheck.check.case import Case
from factcheck.check.words import shared_words
from factcheck.grammar.phrases import phrases
from factcheck.semantics.calendar import parse_day
from factcheck.types import Mention

RELATIVE = ("year_shift=", "month_shift=", "earlier-this")  # what a time's reading notes of 지난해, 이달, last year
TELLING_DIGITS = 4  # of a figure that two texts do not share by chance
MAX_BUCKET = 30  # sentences that share a figure; a figure that stands everywhere tells nothing
EVENTS = frozenset(
    {"opened", "founded", "dead", "born", "appointed", "signed", "launch", "elected", "listed", "released", "took_effect"}
)  # happen once
CLOSE = 3  # sentences between two dates of one event
AHEAD = 24  # characters before a time in which such words stand
BRACKETS = ("(", "（")
NEAR = 60  # characters between a date and the figure it dates


class Stale(NamedTuple):
    """Two dates of one event: article and mention of each, the relative one first, and how sure it is."""

    article: int
    mention: int
    other_article: int
    other_mention: int
    confidence: float


class _When(NamedTuple):
    article: int
    mention: int
    sentence: int


def stale_dates(case: Case) -> Iterator[Stale]:
    """Pairs of dates of one event that lie a month or a year apart, of which one is told by its distance."""
    told: set[tuple[int, int]] = set()
    pairs = [*_by_figure(case), *_by_face(case), *_by_event(case)]
    for a, b, confidence in sorted(pairs, key=lambda p: -p[2]):
        x, y = case.articles[a.article].mentions[a.mention], case.articles[b.article].mentions[b.mention]
        if not _relative(x) or (_relative(y) and _published(case, a) < _published(case, b)):
            a, b, x, y = b, a, y, x  # of two relative ones, the later text is the one that copied
        if compared_with(case, a.article, x) or compared_with(case, b.article, y):
            continue
        if any(phrases(case.lang_of(w.article), "dates")["business_year"].search(m.surface) for w, m in ((a, x), (b, y))):
            continue  # 2024학년도 시험: it is held a year before
        if not _relative(x) or (a.article, a.mention) in told or (b.article, b.mention) in told or not _month_or_year_apart(x, y):
            continue
        told |= {(a.article, a.mention), (b.article, b.mention)}
        yield Stale(a.article, a.mention, b.article, b.mention, confidence)


def compared_with(case: Case, article: int, m: Mention) -> bool:
    """Whether a time is what a figure is compared with: 한 해 전보다, from a year earlier."""
    text, said = case.articles[article].document.text, phrases(case.lang_of(article), "dates")
    after, before = said["compared_after"].match(text, m.end), said["compared_before"].search(text, max(0, m.start - AHEAD), m.start)
    return after is not None or before is not None or said["of_the_topic"].fullmatch(m.surface) is not None


def _by_figure(case: Case) -> Iterator[tuple[_When, _When, float]]:
    """Dates right beside one telling figure."""
    buckets: dict[object, list[_When]] = defaultdict(list)
    for a, s, _, rows in case.sentences():
        mentions = case.articles[a].mentions
        figures = [
            i for i in rows if mentions[i].digits >= TELLING_DIGITS and mentions[i].value is not None and mentions[i].qualifier == "exact"
        ]
        for f in figures:
            when = _dating(case, a, s, rows, f)
            if when is not None:
                m = mentions[f]
                buckets[m.kind, m.unit, m.value if m.si is None else m.si.value].append(when)
    for bucket in buckets.values():
        if len(bucket) <= MAX_BUCKET:
            for x, y in combinations(bucket, 2):
                if x[::2] != y[::2] and shared(case, x, y) and not _dated_both_ways(case, x, y, bucket):
                    yield x, y, 0.85


def _dated_both_ways(case: Case, x: _When, y: _When, bucket: list[_When]) -> bool:
    """Whether of two articles one also gives the figure with the other's date, which it then knows: a budget of next year."""
    days = {(w.article, _days(case.articles[w.article].mentions[w.mention])) for w in bucket}
    ends = ((x, y), (y, x))
    return x.article != y.article and any((a.article, _days(case.articles[b.article].mentions[b.mention])) in days for a, b in ends)


def _dating(case: Case, a: int, s: int, rows: list[int], figure: int) -> _When | None:
    """The one date near a figure; None where two are, or where it is not known when the nearest was."""
    mentions = case.articles[a].mentions
    m = mentions[figure]
    near = [
        i
        for i in rows
        if mentions[i].kind == "date"
        and min(abs(mentions[i].start - m.end), abs(m.start - mentions[i].end)) <= NEAR
        and not _of_the_next(case, a, m, i)
    ]
    near.sort(key=lambda i: min(abs(mentions[i].start - m.end), abs(m.start - mentions[i].end)))
    if not near or not mentions[near[0]].resolved or (len(near) > 1 and _clause(case, a, mentions[near[0]], m) != 0):
        return None
    return _When(a, near[0], s)


def _of_the_next(case: Case, a: int, figure: Mention, date_: int) -> bool:
    """Whether a date behind a figure is that of the figure behind itself: 370만 t으로 지난해 376만 t보다; 370만 t(지난해 376만 t)."""
    mentions = case.articles[a].mentions
    m, after = mentions[date_], mentions[date_ + 1] if date_ + 1 < len(mentions) else None
    if after is None or (after.kind, after.unit) != (figure.kind, figure.unit) or m.start < figure.end:
        return False
    nearer = after.start - m.end < m.start - figure.end or case.text(a, m.start - 1, m.start) in BRACKETS
    return nearer and "," not in case.text(a, m.end, after.start)


def _clause(case: Case, a: int, x: Mention, y: Mention) -> int:
    """Commas between two mentions."""
    low, high = sorted((x, y), key=lambda m: m.start)
    return case.text(a, low.end, high.start).count(",")


def _by_face(case: Case) -> Iterator[tuple[_When, _When, float]]:
    """Dates with a telling face: first and last day of a period, or a day with hour and minute."""
    buckets: dict[object, list[_When]] = defaultdict(list)
    for a, s, _, rows in case.sentences():
        for i in rows:
            face = _face(case.articles[a].mentions[i])
            if face is not None:
                buckets[face].append(_When(a, i, s))
    for bucket in buckets.values():
        if len(bucket) <= MAX_BUCKET:
            for x, y in combinations(bucket, 2):
                if x.article != y.article and (shared(case, x, y) or _share_figures(case, x.article, y.article)):
                    yield x, y, 0.85


def _by_event(case: Case) -> Iterator[tuple[_When, _When, float]]:
    """Days or months of one article that date one event: 지난달 7일 개막한 … 5월 7일 개막식."""
    for a, article in enumerate(case.articles):
        dates: list[tuple[_When, str]] = []
        for i, m in enumerate(article.mentions):
            claim = case.claim_of(a, i) if m.kind in {"date", "time"} and m.resolved else None
            # months and years pass between two editions of what is held again and again
            if claim is not None and claim.attribute in EVENTS and _size(m) in {"day", "month"}:
                dates.append((_When(a, i, case.sentence_at(a, m.start)), claim.attribute or ""))
        for at, (x, one) in enumerate(dates):
            for y, other in dates[at + 1 :]:
                if y.sentence - x.sentence > CLOSE:
                    break
                if one == other and y.sentence > x.sentence and _one_event(case, x, y):
                    yield x, y, 0.8


def _one_event(case: Case, x: _When, y: _When) -> bool:
    """Whether two days, or months, of one article are dates of one event, the first in the text before the second."""
    article = case.articles[x.article]
    mentions = article.mentions[x.mention], article.mentions[y.mention]
    if sum(map(_relative, mentions)) != 1 or _size(mentions[0]) != _size(mentions[1]):
        return False
    if _size(mentions[0]) == "month" and not shared(case, x, y):
        return False
    text = article.document.text[article.sentences[x.sentence].start : article.sentences[y.sentence].end]
    return phrases(case.lang_of(x.article), "dates")["another"].search(text) is None


def _face(m: Mention) -> object:
    """Days of a range that is no round stretch of a month, or day, hour and minute; None for other times."""
    low, high = _days(m)
    if low is None or high is None:
        return None
    if m.kind == "date" and m.qualifier == "range" and low.day != 1 and low < high and (low.month, low.year) == (high.month, high.year):
        return low.day, high.day
    clock = str(m.low)[11:16]
    if m.kind == "time" and clock and clock[3:] not in {"", "00"} and m.low == m.high:
        return low.day, clock
    return None


def _month_or_year_apart(x: Mention, y: Mention) -> bool:
    """Whether two times have one face in neighbouring months or years."""
    a, b = _days(x)[0], _days(y)[0]
    if a is None or b is None:
        return False
    if _size(x) == _size(y) == "year":
        return abs(a.year - b.year) == 1
    if "year" in {_size(x), _size(y)}:
        return False
    months = abs((a.year - b.year) * 12 + a.month - b.month)
    if _size(x) == _size(y) == "month":
        return months == 12
    return a.day == b.day and months in {1, 12}


def _size(m: Mention) -> str:
    if "earlier-this" in m.trace:  # earlier this year: from the first of January to the day of publication
        return "year" if "rest=year" in m.trace else "month"
    return {4: "year", 7: "month"}.get(len(m.timex or ""), "day")


def _days(m: Mention) -> tuple[date | None, date | None]:
    if not m.resolved or not isinstance(m.low, str) or not isinstance(m.high, str):
        return None, None
    return parse_day(m.low), parse_day(m.high)


def _relative(m: Mention) -> bool:
    return m.anchor == "published" and "base=text" not in m.trace and any(entry.startswith(RELATIVE) for entry in m.trace)


def _published(case: Case, when: _When) -> str:
    return case.articles[when.article].document.dateline.day or ""


def shared(case: Case, x: _When, y: _When) -> bool:
    """Whether the sentences of two dates share a content word."""
    one, other = (x.article, x.sentence), (y.article, y.sentence)
    return shared_words(case, one, other) > 0 or shared_words(case, other, one) > 0


def _share_figures(case: Case, a: int, b: int) -> bool:
    """Whether two articles hold two telling figures in common."""
    return len(_telling(case, a) & _telling(case, b)) > 1


def _telling(case: Case, a: int) -> set[object]:
    def make() -> set[object]:
        return {(m.kind, m.unit, m.value) for m in case.articles[a].mentions if m.digits >= TELLING_DIGITS and m.value is not None}

    return case.kept(("telling", a), make)
