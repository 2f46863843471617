"""A span of years that does not fit the year it is counted from: "2019년 이후 7년 만에", "mayor since 2011 … after 24 years in office"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from factcheck.check.case import Case
from factcheck.check.jubilee import Jubilees
from factcheck.check.slip import Slip
from factcheck.types import Computed, Mention, Place

WORDINGS = {"main": ("span", "year", "published", "computed"), "anniversary": ("span", "year", "published", "computed")}
YEARS = frozenset({"year", "years", "y", "년"})
SLACK = 1  # inclusive counting, full years not yet over
TIED = 60  # characters between a year and the span counted from it
SERVED = 120  # the same for the years someone has been in office
LARGEST = 400  # years; more is prehistory
BEFORE = 44  # characters before a span or year in which its tie stands
_THEN = re.compile(r"당시|그때|그해|이듬해|무렵|\b(?:then|at the time|that year)\b")
# the first, the lowest, a record: what "in N years" measures
_LEAD = re.compile(
    r"\b(?:first|second|\w{2,}est|most|least|worst|best)\b[^.;:]{0,30}\bin\s(?:(?:more|less)\sthan\s|over\s|about\s|almost\s|nearly\s|some\s)?\Z"
)
_SINCE = re.compile(r"\bsince(?:\s[\w'’-]+){0,4}\s?\Z|\blast\s[\w'’ -]{0,28}\b(?:in|back in)\s\Z", re.IGNORECASE)
_SERVED = re.compile(
    r"\s(?:in|at|on|as)\s(?:office|power|charge|the\s(?:job|post|role|helm|top|throne|board|bench|chair)|mayor|chairman|president)\b"
)
_HERE_SINCE, _FOR = re.compile(r",?\s(?:or\s|ever\s)?since\s"), re.compile(r"\bfor\s(?:the\s(?:past|last)\s|some\s)?\Z")
_LOOSE = re.compile(r"(?:,|est|first|most|least|worst|best|or|ever)\s(?:time\s)?since\b|\blast\b")
_LAST_TIME = re.compile(
    r"\b(?:[Tt]heir|[Hh]is|[Hh]er|[Ii]ts|[Tt]he) (?:last|previous|most recent)\b[^.;,]{0,40}"
    r"\b(?:came|was|were|dated?(?: back)?)\s?(?:back )?(?:in|to|on|from)\s[^.;,]{0,12}$"
    r"|(?:마지막|직전|종전|이전)(?:으로)?\s[^.,]{0,16}?(?:은|는|이|가|건|것은)\s[^.,]{0,6}$"
)
_SUBJECT = re.compile(r"(?<!이후)(?<!이래)(?<!부터)[이가은는]\s")
_OR_SINCE = re.compile(r",?\s(?:or\s|ever\s)?since\s(?:[\w'’]+\s){0,3}\Z")  # for 31 years, since 1994
_LASTED = re.compile(r"째|(?:간|\s?동안)\s[^.]{0,20}?(?:온|왔)")


@dataclass(frozen=True, slots=True)
class Options:
    """`from_words`: what ties a year to a span; `span_words`: what must follow a span; `lead_words`: what may stand
    before one in English beside superlatives; `founded`: what ties a year to an anniversary."""

    from_words: tuple[str, ...] = ("이후", "이래", "부터", "since")
    span_words: tuple[str, ...] = ("만에", "만이다", "만의", "만이", "만인", "째")
    lead_words: tuple[str, ...] = ()
    founded: tuple[str, ...] = ("설립", "창립", "founded", "established")


def run(case: Case, options: Options) -> Iterator[Slip]:
    """One slip per sentence with one year to count from and one span or anniversary that misses it by more than a year."""
    for a, article in enumerate(case.articles):
        published, text = article.document.dateline.day, article.document.text
        if published is None:
            continue
        for s, sentence in enumerate(article.sentences):
            rows = case.mentions_in(a, s)
            spans = [i for i in rows if _span(article.mentions[i], text, options)]
            if len(spans) == 1 and _THEN.search(text, sentence.start, sentence.end) is None:
                span = article.mentions[spans[0]]
                tied = [
                    i
                    for i in rows
                    if year_of(article.mentions[i]) and _tied(text, article.mentions[i], span, [article.mentions[k] for k in rows], options)
                ]
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
    for near in (s + 1, s - 1):
        if not 0 <= near < len(article.sentences) or article.sentences[near].role != article.sentences[s].role:
            continue
        years = [i for i in case.mentions_in(a, near) if year_of(article.mentions[i])]
        start = article.sentences[near].start
        if len(years) == 1 and _LAST_TIME.search(article.document.text[start : article.mentions[years[0]].start]):
            out.append(years[0])
    return out if len(out) == 1 else []


def _span_slip(case: Case, a: int, s: int, start: int, span: int, published: str) -> Iterator[Slip]:
    mentions = case.articles[a].mentions
    year, stated = year_of(mentions[start]), mentions[span].value
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


def _span(m: Mention, text: str, options: Options) -> bool:
    if m.kind != "duration" or (m.unit or "") not in YEARS or m.value is None or m.qualifier != "exact":
        return False
    after, before = text[m.end : m.end + BEFORE], text[max(0, m.start - BEFORE) : m.start]
    return (
        after.lstrip().startswith(options.span_words)
        or _LASTED.match(after) is not None
        or before.rstrip().lower().endswith(options.lead_words or ("\0",))
        or _LEAD.search(before.rsplit("\n", 1)[-1]) is not None
        or _SERVED.match(after) is not None
        or (_HERE_SINCE.match(after) is not None and _FOR.search(before) is not None)
    )


def _tied(text: str, year: Mention, span: Mention, row: list[Mention], options: Options) -> bool:
    """Whether the words right at the year say that the span is counted from it."""
    apart = text[min(year.end, span.end) : max(year.start, span.start)]
    served = _SERVED.match(text, span.end) is not None
    if served and sum(year_of(m) is not None for m in row) > 1:
        return False  # in more than one office
    if "." in apart or len(apart) > (SERVED if served else TIED):
        return False
    if _HERE_SINCE.match(text, span.end) and _OR_SINCE.fullmatch(apart) is None:
        return False
    if span.start < year.start and "since" in apart and not served and not _LOOSE.search(apart):
        return False  # lowest in two years, having risen since 2019
    if _SUBJECT.search(apart) and not apart.isascii():
        return False  # 2012년 이후 줄던 출생아가 3년 만에: counted from another year
    after, before = text[year.end : year.end + 8], text[max(0, year.start - BEFORE) : year.start]
    # 2019년부터 3년 만에 지었다 tells how long it took, 2019년부터 3년째 how long it has lasted
    lasting = _LASTED.match(text, span.end) is not None
    korean = tuple(w for w in options.from_words if not w.isascii() and (lasting or w != "부터"))
    english = tuple(w for w in options.from_words if w.isascii())
    return (
        any(after.lstrip().startswith(w) for w in korean)
        or before.rstrip().lower().endswith(english)
        or ("since" in english and _SINCE.search(before) is not None)
    )
