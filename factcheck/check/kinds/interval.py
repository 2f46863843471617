"""A length of time that does not fit the two dates it lies between: "5월 8일부터 11일까지 사흘간", "two months after … in November"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, Decimal

from factcheck.check.case import Case
from factcheck.check.clocked import MINUTES, Clocked, clocked
from factcheck.check.daysafter import After, days_after
from factcheck.check.elapsed import Elapsed, elapsed
from factcheck.check.slip import Slip
from factcheck.grammar.phrases import NEVER, Phrases, phrases
from factcheck.semantics.calendar import parse_day
from factcheck.types import Computed, Mention, Place, Severity
from factcheck.wording.number import plain
from factcheck.wording.vocabulary import vocabulary

WORDINGS = {"main": ("span", "range", "computed"), "between": ("span", "start", "end", "computed")}
ROLES = ("primary", "related", "related")
DAYS = {"day": 1, "week": 7}
MONTHS = {"month": 1, "year": 12}
LEAST = Decimal("0.01")  # of a unit
DAY_OF_MONTH = slice(8, 10)  # of an ISO day
REACH = 70  # characters between a range and its length
_WITHIN = re.compile(r"[^.;:]*")
_OFFSET = re.compile(r"offset=\+P(\d{1,4})([DWMY])")  # how 2년 뒤 and "two years later" are read
_UNIT_OF = {"D": "day", "W": "week", "M": "month", "Y": "year"}


@dataclass(frozen=True, slots=True)
class Options:
    """`slack`: by how many units a length between two dates may miss them; a range of days is counted whole."""

    slack: int = 1


def run(case: Case, options: Options) -> Iterator[Slip]:
    """One slip per length of time whose own two ends stand beside it and lie further apart or closer."""
    for a in range(len(case.articles)):
        yield from (_clock_slip(case, a, found) for found in clocked(case, a))
        yield from (_since_slip(case, a, found) for found in elapsed(case, a))
        yield from (_after_slip(case, a, found) for found in days_after(case, a))
    for a, _, sentence, rows in case.sentences():
        mentions = case.articles[a].mentions
        lengths = [i for i in rows if length_of(mentions[i])]
        if not lengths:
            continue
        business = phrases(case.lang_of(a), "dates")["business_year"]
        ranges = [i for i in rows if _ranging(mentions[i]) and not business.search(mentions[i].surface)]
        for r in ranges:
            for d in lengths:
                if (len(ranges) == 1 or d == r + 1) and _of_range(case, a, mentions[r], mentions[d]):
                    yield from _range_slip(case, a, r, d, case.text(a, sentence.start, sentence.end))
        dates = [i for i in rows if _dated(mentions[i]) and i not in lengths]
        if len(lengths) == 1 and not ranges:
            yield from _between_slip(case, a, lengths[0], dates, options)
            yield from _opened_slip(case, a, lengths[0], dates)


def _clock_slip(case: Case, a: int, found: Clocked) -> Slip:
    mentions = case.articles[a].mentions
    m, (hours, minutes) = mentions[found.length], divmod(found.minutes, 60)
    lengths = vocabulary(case.lang).lengths
    told = [lengths[unit].tell(str(n)) for n, unit in ((hours, "hour"), (minutes, "minute")) if n]
    places: tuple[Place, ...] = tuple(case.place(a, i, role) for i, role in zip((found.length, found.start, found.end), ROLES, strict=True))
    fields = {"span": m.surface, "start": mentions[found.start].surface, "end": mentions[found.end].surface, "computed": " ".join(told)}
    if found.start == found.end:
        fields, places = fields | {"range": fields["start"]}, places[:2]
    ends, minutes_told = tuple(case.ref(a, i) for i in (found.start, found.end)), (m.value or 0) * MINUTES[m.unit or "min"]
    result = Decimal(found.minutes)
    computed = Computed(f"{mentions[found.end].low} - {mentions[found.start].low}", ends, result, result, result, "min", minutes_told)
    wording, apart = ("main", ((0, 1),)) if found.start == found.end else ("between", ((0, 1), (0, 2)))
    return Slip(places, fields, wording, confidence=0.85, discrepant=apart, computed=computed)


def _since_slip(case: Case, a: int, found: Elapsed) -> Slip:
    mentions, result = case.articles[a].mentions, Decimal(found.passed)
    m = mentions[found.length]
    told = vocabulary(case.lang).lengths[m.unit or "day"].tell(str(found.passed))
    fields = {"span": m.surface, "start": mentions[found.start].surface, "end": found.end.isoformat(), "computed": told}
    computed = Computed(
        f"{found.end.isoformat()} - {str(mentions[found.start].low)[:10]}",
        (case.ref(a, found.start),),
        result,
        result,
        result + 1,
        m.unit,
        m.value,
    )
    places = (case.place(a, found.length), case.place(a, found.start, "related"))
    return Slip(places, fields, "between", confidence=0.8, severity=Severity.WARNING, discrepant=((0, 1),), computed=computed)


def _after_slip(case: Case, a: int, found: After) -> Slip:
    mentions, result = case.articles[a].mentions, Decimal(found.passed)
    shift, start, end = (mentions[i] for i in (found.shift, found.start, found.end))
    told = vocabulary(case.lang).lengths["day"].tell(str(found.passed))
    fields = {"span": shift.surface, "start": start.surface, "end": end.surface, "computed": told}
    ends = (case.ref(a, found.start), case.ref(a, found.end))
    computed = Computed(f"{str(end.low)[:10]} - {str(start.low)[:10]}", ends, result, result, result, "day", None)
    places = tuple(case.place(a, i, role) for i, role in zip((found.shift, found.start, found.end), ROLES, strict=True))
    return Slip(places, fields, "between", confidence=0.8, severity=Severity.WARNING, discrepant=((0, 1), (0, 2)), computed=computed)


def length_of(m: Mention) -> tuple[Decimal, str] | None:
    """The number and unit of a length of time, also of one told as a distance (2년 뒤); None for other mentions."""
    if m.kind == "date":
        found = next((f for entry in m.trace if (f := _OFFSET.fullmatch(entry))), None)
        return (Decimal(found[1]), _UNIT_OF[found[2]]) if found else None
    told = m.kind == "duration" and m.value is not None and m.qualifier == "exact" and m.unit in DAYS | MONTHS
    return (m.value, m.unit) if told and m.value is not None and m.unit is not None else None


def ends_of(m: Mention) -> tuple[date, date] | None:
    """First and last day of a resolved date."""
    low, high = (parse_day(end) if isinstance(end, str) and m.resolved else None for end in (m.low, m.high))
    return (low, high) if low and high else None


def _ranging(m: Mention) -> bool:
    return m.kind == "date" and m.qualifier == "range" and ends_of(m) is not None


def _dated(m: Mention) -> bool:
    return m.kind == "date" and m.qualifier == "exact" and ends_of(m) is not None


def _of_range(case: Case, a: int, m: Mention, length: Mention) -> bool:
    """Whether the words beside a length make it that of the range."""
    text, said = case.articles[a].document.text, phrases(case.lang_of(a), "lengths")
    first, second = sorted((m, length), key=lambda x: x.start)
    gap = text[first.end : second.start]
    if second is length and said["between_range"].fullmatch(gap):
        if _runs(said, text, length):
            return True
    elif second is m and said["range_follows"].fullmatch(gap):
        return True
    if said["of_range_before"] is NEVER:
        return False
    if len(gap) > REACH or _WITHIN.fullmatch(gap) is None or said["clause_ends"].search(gap):
        return False
    if said["own_length"].search(m.surface) or said["of_other_after"].match(text, length.end):
        return False
    if "-" in length.surface:
        apposed = said["event_apposed"].fullmatch(gap) and said["event_after"].match(text, length.end)
        return said["event_between"].fullmatch(gap) is not None if second is m else apposed is not None
    return said["of_range_before"].search(text[max(0, length.start - REACH) : length.start]) is not None


def _runs(said: Phrases, text: str, length: Mention) -> bool:
    """Whether a length is told as how long something runs: 12일간, twelve days long."""
    return bool(said["of_range"].search(length.surface) or said["of_range_after"].match(text, length.end))


def _range_slip(case: Case, a: int, r: int, d: int, sentence: str) -> Iterator[Slip]:
    mentions = case.articles[a].mentions
    span, length = ends_of(mentions[r]), length_of(mentions[d])
    if span is None or length is None or mentions[d].kind != "duration":
        return
    value, unit = length
    days = (span[1] - span[0]).days
    if unit in DAYS:
        if mentions[r].timex is None or any(len(end) < 10 for end in (mentions[r].timex or "").split("/")):
            return  # from March to May, for ten days
        whole = Decimal(days + 1) / DAYS[unit]
        if value < whole and phrases(case.lang_of(a), "lengths")["days_off"].search(sentence):
            return
        room = Decimal(1) if unit == "week" or phrases(case.lang_of(a), "lengths")["nights"].search(sentence) else Decimal(0)
        low, high = whole - room, whole.to_integral_value(ROUND_CEILING)  # a last week that ends on a Friday is one
    else:
        whole = Decimal((span[1].year - span[0].year) * 12 + span[1].month - span[0].month) / MONTHS[unit]
        low, high = whole - 1, whole + 1
    if not low <= value <= high:
        yield _slip(case, a, d, (r,), whole, low, high, "main", 0.9)


def _between_slip(case: Case, a: int, d: int, dates: list[int], options: Options) -> Iterator[Slip]:
    """The two dates a length lies between: A, two months after B; B … 2년 뒤인 A."""
    mentions, text = case.articles[a].mentions, case.articles[a].document.text
    length = length_of(mentions[d])
    before, after = [i for i in dates if i < d], [i for i in dates if i > d]
    said = phrases(case.lang_of(a), "lengths")
    if (
        said["later"].search(mentions[d].surface)
        and len(before) == 2
        and not after
        and text[mentions[before[1]].end : mentions[d].start] == ", "
    ):
        start, end = before  # closed in May 2019 and reopened in May 2025, six years later
    elif len(before) == 2 and not after and said["moved_by"].match(text, mentions[d].end) and _from_to(said, text, mentions, before, d):
        start, end = before  # from December 2029 to June 2031, two and a half years later
        if mentions[end].low is not None and str(mentions[end].low) < str(mentions[start].low):
            start, end = end, start
    elif (found := said["later_after"].match(text, mentions[d].end)) is not None:
        if len(before) != 1 or not after or mentions[after[0]].start - found.end() > 1:
            return
        start, end = before[0], after[0]
    elif (found := said["later_on"].match(text, mentions[d].end)) is not None and said["later"].search(mentions[d].surface + found[0]):
        if len(before) != 1 or not after or mentions[after[0]].start != found.end():
            return
        start, end = before[0], after[0]
    elif (found := said["after_or_before"].match(text, mentions[d].end)) is not None:
        if len(before) != 1 or len(after) != 1 or "," in text[mentions[d].end : mentions[after[0]].start]:
            return
        start, end = (after[0], before[0]) if found["after"] else (before[0], after[0])
    else:
        return
    bounds = _apart(mentions[start], mentions[end], length[1]) if length is not None else None
    if bounds is None or length is None:
        return
    (low, high), (value, unit) = bounds, length
    shifts = _shifts(mentions[start], mentions[end], unit)
    # from October to October four years on is no three years; a day more or less is a way of counting
    slack = options.slack - (LEAST if unit == "year" and low == high else 0)
    if not any(low + shift - slack <= value <= high + shift + slack for shift in shifts):
        yield _slip(case, a, d, (start, end), (low + high) / 2, low, high, "between", 0.85)


def _opened_slip(case: Case, a: int, d: int, dates: list[int]) -> Iterator[Slip]:
    """The days from the one on which something opened to the one until which it ran: "10월 24일 개막해 11월 2일까지 12일간"."""
    mentions, text = case.articles[a].mentions, case.articles[a].document.text
    before, length, said = [i for i in dates if i < d], length_of(mentions[d]), phrases(case.lang_of(a), "lengths")
    if len(before) != 2 or length is None or length[1] not in ("day", "month"):
        return
    one, other = (mentions[i] for i in before)
    opened = said["opened_between"].fullmatch(text, one.end, other.start)
    ran = said["until_between"].fullmatch(text, other.end, mentions[d].start)
    if opened is None or ran is None or not _runs(said, text, mentions[d]):
        return
    bounds = _apart(one, other, length[1])
    sentences, s = case.articles[a].sentences, case.sentence_at(a, one.start)
    end = sentences[min(s + 1, len(sentences) - 1)].end  # "매주 월요일 휴관한다" in the next
    if bounds is None or bounds[0] <= 0 or said["days_off"].search(text, sentences[s].start, end):
        return  # 6월 24일 시작돼 이날까지: until the day of the news, not the one it began on
    whole = bounds[0] + 1
    if length[1] == "month":  # from the first of April to the end of January: ten months, or nine
        low = bounds[0] - (str(other.low)[DAY_OF_MONTH] < str(one.low)[DAY_OF_MONTH])  # 4월 25일부터 8월 1일까지 3개월간
        if not low <= length[0] <= whole:
            yield _slip(case, a, d, (before[0], before[1]), whole, low, whole, "between", 0.85)
        return
    if 0 <= whole // DAYS["week"] - (whole - length[0]) <= 1:
        return  # a day off in every week
    if length[0] not in (whole, whole - 1):
        yield _slip(case, a, d, (before[0], before[1]), whole, whole - 1, whole, "between", 0.85)


def _from_to(said: Phrases, text: str, mentions: list[Mention], dates: list[int], d: int) -> bool:
    """Whether two dates stand as that from which and that to which something was moved, and the length right behind them."""
    one, other = (mentions[i] for i in dates)
    told = said["moved_from"].fullmatch(text, one.end, other.start), said["moved_to"].fullmatch(text, other.end, mentions[d].start)
    return None not in told


def _apart(start: Mention, end: Mention, unit: str) -> tuple[Decimal, Decimal] | None:
    """How many units lie between two dates, at least and at most."""
    one, other = ends_of(start), ends_of(end)
    if one is None or other is None:
        return None
    if one != other and one[0] <= other[1] and other[0] <= one[1]:
        return None  # on the 27th, the most in a November for 117 years
    if unit in DAYS:
        if one[0] != one[1] or other[0] != other[1]:
            return None
        days = Decimal((other[0] - one[0]).days) / DAYS[unit]
        return (days, days)
    if unit == "month" and max((one[1] - one[0]).days, (other[1] - other[0]).days) > 31:
        return None  # two years and no month: nothing to count months by
    low, high = (Decimal((y.year - x.year) * 12 + y.month - x.month) / MONTHS[unit] for x, y in ((one[1], other[0]), (one[0], other[1])))
    return (low, high) if high >= 0 else None


def _shifts(start: Mention, end: Mention, unit: str) -> tuple[Decimal, ...]:
    """Years by which a date that names none may have been read too early or late, in units."""
    year = {"day": Decimal(365), "week": Decimal(52), "month": Decimal(12), "year": Decimal(1)}[unit]
    yearless = any(
        m.timex is None or (m.timex[:4] not in m.surface and not any("shift=" in entry for entry in m.trace)) for m in (start, end)
    )
    return (Decimal(0), year, -year) if yearless else (Decimal(0),)


def _slip(
    case: Case, a: int, d: int, ends: tuple[int, ...], result: Decimal, low: Decimal, high: Decimal, wording: str, confidence: float
) -> Slip:
    mentions, length = case.articles[a].mentions, length_of(case.articles[a].mentions[d])
    assert length is not None
    places = (case.place(a, d), *(case.place(a, i, "related") for i in ends))
    first, last = mentions[ends[0]], mentions[ends[-1]]
    told = {"range": first.surface} if len(ends) == 1 else {"start": first.surface, "end": last.surface}
    computed = vocabulary(case.lang).lengths[length[1]].tell(plain(result, 0))
    return Slip(
        places,
        {"span": mentions[d].surface, "computed": computed} | told,
        wording,
        confidence=confidence,
        discrepant=tuple((0, i) for i in range(1, len(places))),
        computed=Computed(
            f"{str(last.high)[:10]} - {str(first.low)[:10]}", tuple(case.ref(a, i) for i in ends), result, low, high, length[1], length[0]
        ),
    )
