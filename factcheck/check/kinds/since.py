"""A span of years that does not fit the year it is counted from: "2019년 이후 7년 만에" or "1974년 설립, 올해 45주년" in 2024."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from factcheck.check.case import Case
from factcheck.check.slip import Slip
from factcheck.types import Computed, Mention, Place

WORDINGS = {"main": ("span", "year", "published", "computed"), "anniversary": ("span", "year", "published", "computed")}
YEARS = frozenset({"year", "years", "y", "년"})
SLACK = 1  # inclusive counting, full years not yet over
TIED = 40  # characters between a year and the span counted from it
NEAR = 12  # characters between a year and the word that ties it
LARGEST = 400  # years; more is prehistory
_THEN = re.compile(r"당시|그때|그해|이듬해|무렵|\b(?:then|at the time|that year)\b")
_ANNIVERSARY = re.compile(r"(?<![\d,.])(?P<number>\d{1,3})(?:주년|(?:st|nd|rd|th)\s(?:\w+\s)?anniversary)")
_NOW = re.compile(r"올해|올\s|이달|오늘|최근|\b(?:this year|this month|this week|today|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b")


@dataclass(frozen=True, slots=True)
class Options:
    """`from_words`: what ties a year to a span; `span_words`: what must follow a span; `lead_words`: what must stand
    before one in English; `founded`: what ties a year to an anniversary."""

    from_words: tuple[str, ...] = ("이후", "이래", "부터", "since")
    span_words: tuple[str, ...] = ("만에", "만이다", "만의", "만이", "만인", "째")
    lead_words: tuple[str, ...] = (
        "first time in",
        "lowest in",
        "highest in",
        "worst in",
        "best in",
        "first in",
        "biggest in",
        "largest in",
    )
    founded: tuple[str, ...] = (
        "설립",
        "창립",
        "창업",
        "창간",
        "개교",
        "개관",
        "개원",
        "개국",
        "출범",
        "데뷔",
        "founded",
        "established",
        "debuted",
        "set up",
    )


def run(case: Case, options: Options) -> Iterator[Slip]:
    """One slip per sentence with one year to count from and one span or anniversary that misses it by more than a year."""
    for a, s, sentence, rows in case.sentences():
        article = case.articles[a]
        published = article.document.dateline.day
        if published is None:
            continue
        text = article.document.text
        years = [i for i in rows if _year(article.mentions[i]) is not None]
        spans = [i for i in rows if _span(article.mentions[i], text, options)]
        if len(spans) == 1 and _THEN.search(text, sentence.start, sentence.end) is None:
            tied = [i for i in years if _tied(text, article.mentions[i], article.mentions[spans[0]], options)]
            if len(tied) == 1:
                yield from _span_slip(case, a, s, tied[0], spans[0], published)
        yield from _anniversary_slip(case, a, years, sentence.start, sentence.end, published, options)


def _span_slip(case: Case, a: int, s: int, start: int, span: int, published: str) -> Iterator[Slip]:
    mentions = case.articles[a].mentions
    year, stated = _year(mentions[start]), mentions[span].value
    if year is None or stated is None:
        return
    # counted to the year of publication, or to another year the passage tells of
    ends = {int(published[:4]), *_told_years(case, a, s, start)}
    if any(abs(end - year - stated) <= SLACK for end in ends if end >= year) or not 0 <= int(published[:4]) - year <= LARGEST:
        return
    yield _slip(case, a, case.place(a, span), start, year, published, stated, "main", 0.85)


def _told_years(case: Case, a: int, s: int, start: int) -> set[int]:
    """Other years of the sentence and of the one before it, and the year the sentence was read to speak of."""
    mentions, found = case.articles[a].mentions, set()
    for i in [*case.mentions_in(a, s), *(case.mentions_in(a, s - 1) if s else [])]:
        m = mentions[i]
        if i != start and m.kind == "date" and m.resolved:
            found |= {int(str(end)[:4]) for end in (m.low, m.high) if isinstance(end, str)}
        claim = case.claim_of(a, i)
        if claim is not None and claim.period is not None and i != start:
            found |= {int(end[:4]) for end in claim.period if end and not end.startswith(mentions[start].timex or "-")}
    return found


def _anniversary_slip(case: Case, a: int, years: list[int], start: int, end: int, published: str, options: Options) -> Iterator[Slip]:
    text = case.articles[a].document.text
    found = list(_ANNIVERSARY.finditer(text, start, end))
    if len(found) != 1 or len(years) != 1 or _NOW.search(text, start, end) is None:
        return
    m = case.articles[a].mentions[years[0]]
    around = text[max(start, m.start - NEAR) : min(end, m.end + NEAR)].lower()
    year, stated = _year(m), Decimal(found[0]["number"])
    if year is None or not any(word in around for word in options.founded) or abs(int(published[:4]) - year - stated) <= SLACK:
        return
    yield _slip(case, a, case.span(a, *found[0].span()), years[0], year, published, stated, "anniversary", 0.85)


def _slip(
    case: Case, a: int, place: Place, start: int, year: int, published: str, stated: Decimal, wording: str, confidence: float
) -> Slip:
    passed = int(published[:4]) - year
    return Slip(
        (place, case.place(a, start, "related")),
        {"span": place.surface, "year": str(year), "published": published, "computed": str(passed)},
        wording,
        confidence=confidence,
        discrepant=((0, 1),),
        computed=Computed(
            f"{published[:4]} - {year}",
            (case.ref(a, start),),
            Decimal(passed),
            Decimal(passed - SLACK),
            Decimal(passed + SLACK),
            "year",
            stated,
        ),
    )


def _year(m: Mention) -> int | None:
    """The year of a date that is written out, None for other mentions."""
    found = re.match(r"(\d{4})", m.timex or "")
    return int(found[1]) if found and m.kind == "date" and m.resolved and found[1] in m.surface and "/" not in (m.timex or "") else None


def _span(m: Mention, text: str, options: Options) -> bool:
    if m.kind != "duration" or (m.unit or "") not in YEARS or m.value is None or m.qualifier != "exact":
        return False
    after, before = text[m.end : m.end + 6].lstrip(), text[max(0, m.start - 30) : m.start].rstrip().lower()
    return after.startswith(options.span_words) or before.endswith(options.lead_words)


def _tied(text: str, year: Mention, span: Mention, options: Options) -> bool:
    """Whether the words right at the year say that the span is counted from it."""
    apart = text[min(year.end, span.end) : max(year.start, span.start)]
    if "." in apart or len(apart) > TIED:
        return False
    after, before = text[year.end : year.end + 8], text[max(0, year.start - 8) : year.start].lower().rstrip()
    # 2019년부터 3년 만에 지었다 tells how long it took, 2019년부터 3년째 how long it has lasted
    lasting = text[span.end : span.end + 1] == "째"
    korean = tuple(w for w in options.from_words if not w.isascii() and (lasting or w != "부터"))
    return any(after.lstrip().startswith(w) for w in korean) or before.endswith(tuple(w for w in options.from_words if w.isascii()))
