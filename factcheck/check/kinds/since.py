"""A span of years that does not fit the year it is counted from: "2019년 이후 7년 만에", "mayor since 2011 … after 24 years in office"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from factcheck.check.case import Case
from factcheck.check.jubilee import Jubilees
from factcheck.check.slip import Slip
from factcheck.grammar.phrases import Phrases, phrases
from factcheck.types import Computed, Mention, Place

WORDINGS = {"main": ("span", "year", "published", "computed"), "anniversary": ("span", "year", "published", "computed")}
SLACK = 1  # inclusive counting, full years not yet over
ROUNDLY = Decimal("0.1")  # share by which a span told in words may be off
TIED = 60  # characters between a year and the span counted from it
SERVED = 120  # the same for the years someone has been in office
LARGEST = 400  # years; more is prehistory
BEFORE = 44  # characters before a span or year in which its tie stands


@dataclass(frozen=True, slots=True)
class Options:
    """`from_words`: what ties a year to a span; `span_words`: what must follow a span; `lead_words`: what may stand
    before one beside superlatives; `founded`: what ties a year to an anniversary."""

    from_words: tuple[str, ...] = ()
    span_words: tuple[str, ...] = ()
    lead_words: tuple[str, ...] = ()
    founded: tuple[str, ...] = ()


def run(case: Case, options: Options) -> Iterator[Slip]:
    """One slip per sentence with one year to count from and one span or anniversary that misses it by more than a year."""
    for a, article in enumerate(case.articles):
        published, text = article.document.dateline.day, article.document.text
        said = phrases(case.lang_of(a), "since")
        if published is None:
            continue
        for s, sentence in enumerate(article.sentences):
            rows = case.mentions_in(a, s)
            spans = [i for i in rows if _span(said, article.mentions[i], text, options)]
            if len(spans) == 1 and said["then"].search(text, sentence.start, sentence.end) is None:
                span = article.mentions[spans[0]]
                row = [article.mentions[k] for k in rows]
                tied = [i for i in rows if year_of(article.mentions[i]) and _tied(said, text, article.mentions[i], span, row, options)]
                if len(tied) == 1:
                    yield from _span_slip(case, a, s, tied[0], spans[0], published)
                elif not tied and not any(year_of(article.mentions[i]) for i in rows):
                    for i in _last_time(case, a, s):
                        yield from _span_slip(case, a, s, i, spans[0], published)
        for jubilee in Jubilees(case, a, options.founded).counted(year_of):
            ends = {int(published[:4]), *_told_years(case, a, jubilee.sentence, jubilee.year_mention)}
            if not any(abs(end - jubilee.year - jubilee.number) <= SLACK for end in ends) and int(published[:4]) >= jubilee.year:
                place, stated = case.span(a, jubilee.start, jubilee.end), Decimal(jubilee.number)
                yield _slip(case, a, place, jubilee.year_mention, jubilee.year, published, stated, "anniversary", 0.85)


def _last_time(case: Case, a: int, s: int) -> list[int]:
    """The year that the sentence after a span, or the one before, says it happened last: "Their last triumph came in 1994"."""
    article, out = case.articles[a], []
    told = phrases(case.lang_of(a), "since")["last_time_before"]
    for near in (s + 1, s - 1):
        if not 0 <= near < len(article.sentences) or article.sentences[near].role != article.sentences[s].role:
            continue
        years = [i for i in case.mentions_in(a, near) if year_of(article.mentions[i])]
        start = article.sentences[near].start
        if len(years) == 1 and told.search(article.document.text[start : article.mentions[years[0]].start]):
            out.append(years[0])
    return out if len(out) == 1 else []


def _span_slip(case: Case, a: int, s: int, start: int, span: int, published: str) -> Iterator[Slip]:
    mentions = case.articles[a].mentions
    year, stated = year_of(mentions[start]), mentions[span].value
    if year is None or stated is None:
        return
    # counted to the year of publication, or to another year the passage tells of
    ends = {int(published[:4]), *_told_years(case, a, s, start)}
    slack = SLACK if any(c.isdigit() for c in mentions[span].surface) else max(Decimal(SLACK), stated * ROUNDLY)  # in a century
    if any(abs(end - year - stated) <= slack for end in ends if end >= year) or not 0 <= int(published[:4]) - year <= LARGEST:
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


def year_of(m: Mention) -> int | None:
    """The year of a date that is written out, None for other mentions."""
    found = re.match(r"(\d{4})", m.timex or "")
    return int(found[1]) if found and m.kind == "date" and m.resolved and found[1] in m.surface and "/" not in (m.timex or "") else None


def _span(said: Phrases, m: Mention, text: str, options: Options) -> bool:
    if m.kind != "duration" or m.unit != "year" or m.value is None or m.qualifier != "exact":
        return False
    after, before = text[m.end : m.end + BEFORE], text[max(0, m.start - BEFORE) : m.start]
    return (
        after.lstrip().startswith(options.span_words)
        or said["lasted_after"].match(after) is not None
        or before.rstrip().lower().endswith(options.lead_words or ("\0",))
        or said["lead_before"].search(before.rsplit("\n", 1)[-1]) is not None
        or said["served_after"].match(after) is not None
        or (said["since_after"].match(after) is not None and said["for_before"].search(before) is not None)
    )


def _tied(said: Phrases, text: str, year: Mention, span: Mention, row: list[Mention], options: Options) -> bool:
    """Whether the words right at the year say that the span is counted from it."""
    apart = text[min(year.end, span.end) : max(year.start, span.start)]
    served = said["served_after"].match(text, span.end) is not None
    if served and sum(year_of(m) is not None for m in row) > 1:
        return False  # in more than one office
    if "." in apart or len(apart) > (SERVED if served else TIED):
        return False
    if said["since_after"].match(text, span.end) and said["or_since"].fullmatch(apart) is None:
        return False
    if span.start < year.start and said["since_word"].search(apart) and not served and not said["loose_since"].search(apart):
        return False  # lowest in two years, having risen since 2019
    before = text[max(0, year.start - BEFORE) : year.start]
    if year.end <= span.start and said["lead_before"].search(apart) and not said["loose_since"].search(before):
        return False  # held since 2023, at the highest level in 13 years
    if said["subject"].search(apart):
        return False  # 2012년 이후 줄던 출생아가 3년 만에: counted from another year
    after = text[year.end : year.end + 8]
    # 2019년부터 3년 만에 지었다 tells how long it took, 2019년부터 3년째 how long it has lasted
    lasting = said["lasted_after"].match(text, span.end) is not None
    korean = tuple(w for w in options.from_words if not w.isascii() and (lasting or w not in said.words("from_start")))
    english = tuple(w for w in options.from_words if w.isascii())
    return (
        any(after.lstrip().startswith(w) for w in korean)
        or before.rstrip().lower().endswith(english)
        or ("since" in english and said["since_before"].search(before) is not None)
    )
