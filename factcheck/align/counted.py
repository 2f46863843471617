"""When the figures of an article were counted, where it says so: "as of 6 a.m. on Friday", "as of 28 October"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.align.said import Said
from factcheck.grammar.language import language
from factcheck.grammar.phrases import phrases
from factcheck.types import Article, Mention
from factcheck.wording.asof import as_of

OPENING, BRACKETED = "(（[", 20  # code points from a figure to the hour in brackets behind it
UNDATED, CLOCK = "0000-00-00", 11  # the day of an hour that has none, and where the clock begins behind a day
MINUTE = 16  # length of an ISO date and time up to the minute


def counted_apart(one: Sequence[Said], other: Sequence[Said], articles: Sequence[Article]) -> int:
    """-1 if all claims of one reading were counted before all of the other by the hours their articles state, 1 if after, else 0.

    A count without a stated hour was taken at the latest when its article was published.
    """
    a, b = _span(one, articles), _span(other, articles)
    if a[1] is not None and b[0] is not None and a[1] < b[0]:
        return -1
    return 1 if b[1] is not None and a[0] is not None and b[1] < a[0] else 0


def clocks_differ(one: Sequence[Said], other: Sequence[Said], articles: Sequence[Article]) -> bool:
    """Whether two readings were counted at clock times that never meet, where an article has no date to say of what days.

    Counts of two hours are two counts, whatever the days.
    """
    if all(articles[s.article].document.dateline.day for s in (*one, *other)):
        return False
    here, there = ({t[CLOCK:] for s in reading if (t := moment(s, articles[s.article], UNDATED))} for reading in (one, other))
    return bool(here and there) and (max(here) < min(there) or max(there) < min(here))


def dated_apart(a: Said, b: Said, articles: Sequence[Article]) -> int:
    """-1 if the sentence of `a` states an earlier day as of which it counts than that of `b`, 1 if a later, 0 if either states none."""
    one, other = (_day(s, articles[s.article]) for s in (a, b))
    if one is None or other is None or one == other:
        return 0
    return -1 if one < other else 1


def _day(said: Said, article: Article) -> str | None:
    """The day stated last before a figure in its sentence as the one of a count."""
    start = said.claim.sentence.start
    before = [m for m in article.mentions if m.kind == "date" and start <= m.start < said.mention.start]
    stated = [str(m.low) for m in before if m.low is not None and m.low == m.high and as_of(m, article.document)]
    return stated[-1] if stated else None


def _span(claims: Sequence[Said], articles: Sequence[Article]) -> tuple[str | None, str | None]:
    """The earliest and the latest moment that the claims of a reading may have been counted at, None where that is open."""
    stated = {c: moment(c, articles[c.article]) for c in claims}
    by_article = {c.article: t for c, t in stated.items() if t is not None}  # the headline's figure is the text's
    first, last = [], []
    for c, t in stated.items():
        told = t or by_article.get(c.article)
        first.append(told)
        last.append(told or published(articles[c.article]))
    return (min(filter(None, first)) if all(first) else None), (max(filter(None, last)) if all(last) else None)


def published(article: Article) -> str | None:
    """When an article was published, by the minute; None where it does not say the hour."""
    date = article.document.dateline.date
    return date[:MINUTE] if date and len(date) >= MINUTE else None


def moment(said: Said, article: Article, day: str | None = None) -> str | None:
    """The local date and time, by the minute, as of which a claim's figure was counted; None where the article states none.

    `day` stands for the day of an hour that no date completes; without it such an hour states nothing.

    An hour governs what follows it in its sentence, and what it stands behind in brackets; further on the latest hour stated so
    far governs, since earlier ones are for comparison; the only hour of an article governs all of it.
    """
    stated = [(m, t) for m in article.mentions if (t := _stated(m, article, day)) is not None]
    here = [(m, t) for m, t in stated if said.claim.sentence.start <= m.start < said.claim.sentence.end]
    before = [t for m, t in here if m.start <= said.mention.start]
    if before:
        return before[-1]
    behind = [t for m, t in here if article.document.text[m.start - 1] in OPENING and m.start - said.mention.end <= BRACKETED]
    if behind:
        return behind[0]
    earlier = [t for m, t in stated if m.start < said.mention.start]
    if earlier:
        return max(earlier)
    return stated[0][1] if len({t for _, t in stated}) == 1 else None


def _stated(m: Mention, article: Article, day: str | None) -> str | None:
    """The date and time of a mention that says when something was counted."""
    low = str(m.low)
    until = phrases(language(article.document.lang).code, "alignment").words("until")
    if m.kind != "time" or "T" not in low or (m.low != m.high and not m.surface.endswith(until)):
        return None
    if m.low != m.high:  # reports from 5:30 to 18:00 were counted at 18:00
        return str(m.high)[:MINUTE] if len(str(m.high)) >= MINUTE else None
    if not as_of(m, article.document):
        return None
    day = article.document.dateline.day or day
    moment = low if not low.startswith("T") else f"{day}{low}" if day else None
    return None if moment is None else f"{moment}:00"[:MINUTE] if len(moment) < MINUTE else moment[:MINUTE]
