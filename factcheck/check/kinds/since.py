"""A span of years that does not fit the year it is counted from: "2019년 이후 7년 만에" written in 2024."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from factcheck.check.case import Case
from factcheck.check.slip import Slip
from factcheck.types import Computed, Mention

WORDINGS = {"main": ("span", "year", "published", "computed")}
YEARS = frozenset({"year", "years", "y", "년"})
SLACK = 1  # inclusive counting, full years not yet over


@dataclass(frozen=True, slots=True)
class Options:
    """`from_words`: what ties the year to the span; `span_words`: what must follow a span, or stand before it in English."""

    from_words: tuple[str, ...] = ("이후", "이래", "since")
    span_words: tuple[str, ...] = ("만에", "만이다", "만의", "만이")
    lead_words: tuple[str, ...] = ("first time in", "lowest in", "highest in", "for the first time in")


def run(case: Case, options: Options) -> Iterator[Slip]:
    """One slip per sentence with one year to count from and one span that misses it by more than a year."""
    for a, _, _, rows in case.sentences():
        article = case.articles[a]
        published = article.document.dateline.day
        if published is None:
            continue
        text = article.document.text
        years = [i for i in rows if _year(article.mentions[i]) is not None]
        spans = [i for i in rows if _span(article.mentions[i], text, options)]
        if len(years) != 1 or len(spans) != 1:
            continue
        start, span = article.mentions[years[0]], article.mentions[spans[0]]
        if not _tied(text, start, span, options):
            continue
        year = _year(start)
        assert year is not None
        passed, stated = int(published[:4]) - year, span.value
        if stated is None or abs(Decimal(passed) - stated) <= SLACK:
            continue
        yield Slip(
            (case.place(a, spans[0]), case.place(a, years[0], "related")),
            {"span": span.surface, "year": str(year), "published": published, "computed": str(passed)},
            confidence=0.85,
            discrepant=((0, 1),),
            computed=Computed(
                f"{published[:4]} - {year}",
                (case.ref(a, years[0]),),
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
    return int(found[1]) if found and m.kind == "date" and m.resolved and found[1] in m.surface else None


def _span(m: Mention, text: str, options: Options) -> bool:
    if m.kind != "duration" or (m.unit or "") not in YEARS or m.value is None or m.qualifier != "exact":
        return False
    after, before = text[m.end : m.end + 6].lstrip(), text[max(0, m.start - 30) : m.start].rstrip().lower()
    return after.startswith(options.span_words) or before.endswith(options.lead_words)


def _tied(text: str, year: Mention, span: Mention, options: Options) -> bool:
    """Whether the words between the two, or right at the year, say that the span is counted from it."""
    after = text[year.end : year.end + 8]
    before = text[max(0, year.start - 8) : year.start].lower()
    words = tuple(w for w in options.from_words if not w.isascii())
    english = tuple(w for w in options.from_words if w.isascii())
    apart = text[min(year.end, span.end) : max(year.start, span.start)]
    return ("." not in apart and len(apart) <= 40) and (any(w in after for w in words) or before.rstrip().endswith(english))
