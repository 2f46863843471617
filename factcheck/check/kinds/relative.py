"""A date told by its distance ("지난달 7일", "last year") that lands elsewhere than the date other claims give."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.check.case import Case
from factcheck.check.conflicting import counts, relative
from factcheck.check.slip import Slip
from factcheck.check.stale import compared_with, stale_dates
from factcheck.check.told import article_name
from factcheck.types import Mention, Pair, Severity
from factcheck.wording.vocabulary import vocabulary

WORDINGS = {"main": ("a", "day_a", "published", "b", "day_b"), "across": ("a", "day_a", "published", "b", "day_b", "article")}

YEAR = 4  # characters of an ISO day
YEARS = re.compile(r"[12]\d{3}")  # a year that is written


@dataclass(frozen=True, slots=True)
class Options:
    """`sure`: how many independent grounds make a difference the rule's own severity (one ground: warning)."""

    sure: int = 2


def run(case: Case, options: Options) -> Iterator[Slip]:
    """One slip per event whose dates do not meet and of which one was read against a publication date."""
    told: set[tuple[int, int]] = set()
    for fact in case.facts:
        wrong = [p for p in fact.pairs if counts(p, fact, case) and relative(p, case)]
        wrong = [p for p in wrong if not (_one_day(p, case) or _compared(p, case) or _yearless(p, case))]
        if not wrong:
            continue
        pair = max(wrong, key=lambda p: (len(p.supports), p.confidence))
        a, b = sorted((pair.a, pair.b), key=lambda r: case.mention(r).anchor not in {"published", "text"})
        ends = ((a.article, case.claim(a).mention), (b.article, case.claim(b).mention))
        told |= set(ends)
        severity = None if len(pair.supports) >= options.sure else Severity.WARNING
        yield _slip(case, *ends, pair.confidence, severity, fact.id)
    for stale in stale_dates(case):
        one, other = (stale.article, stale.mention), (stale.other_article, stale.other_mention)
        if one not in told and other not in told:
            severity = Severity.WARNING if one[0] == other[0] else None
            yield _slip(case, one, other, stale.confidence, severity, None)


def _compared(pair: Pair, case: Case) -> bool:
    """Whether two times stand in one sentence, which compares them, or one is what a figure is compared with: 한 해 전보다."""
    one, other = case.claim(pair.a), case.claim(pair.b)
    if pair.a.article == pair.b.article and one.sentence == other.sentence:
        return True
    return any(compared_with(case, r.article, case.mention(r)) for r in (pair.a, pair.b))


def _one_day(pair: Pair, case: Case) -> bool:
    """Whether two times lie on one day: another hour is no stale date."""
    a, b = case.mention(pair.a), case.mention(pair.b)
    return str(a.low)[:10] == str(b.low)[:10]


def _yearless(pair: Pair, case: Case) -> bool:
    """Whether one day of the calendar is told twice without its year, and only read as that of two years: January 6."""
    days = [case.mention(r) for r in (pair.a, pair.b)]
    shifted = any(t.startswith("year_shift=") for m in days for t in m.trace) or any(YEARS.search(m.surface) for m in days)
    return not shifted and len({str(m.low)[YEAR:] for m in days}) == 1


def _slip(case: Case, one: tuple[int, int], other: tuple[int, int], confidence: float, severity: Severity | None, fact: str | None) -> Slip:
    a, b = (case.articles[article].mentions[mention] for article, mention in (one, other))
    fields = {
        "a": a.surface,
        "day_a": day_told(a, case.lang),
        "published": case.articles[one[0]].document.dateline.day or "?",
        "b": b.surface,
        "day_b": day_told(b, case.lang),
        "article": article_name(other[0], case),
    }
    return Slip(
        (case.place(*one), case.place(*other, role="related")),
        fields,
        "across" if one[0] != other[0] else "main",
        confidence=confidence,
        severity=severity,
        discrepant=((0, 1),),
        fact=fact,
    )


def day_told(m: Mention, lang: str) -> str:
    """The days a date stands for: 2024-05-14, 2024년 5월, 2024년, or 2024-05-01~2024-05-15."""
    words = vocabulary(lang)
    low, high = str(m.low or "")[:10], str(m.high or "")[:10]
    if low == high:
        return low
    if low[:4] == high[:4] and low[4:] == "-01-01" and high[4:] == "-12-31":
        return words.year.format(year=low[:4])
    if low[:7] == high[:7] and m.timex == low[:7]:
        return words.month(int(low[5:7]), low[:4])
    return words.span.format(low=low, high=high)
