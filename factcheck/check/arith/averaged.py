"""Averages of a count and a total that stand near: "1,350 pupils at nine schools, an average of 150 a school", "하루 평균 3만8,000명"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from factcheck.check.arith.interval_math import Bounds
from factcheck.check.arith.operand import Operand, cut_off, family, operand
from factcheck.check.arith.page import Page
from factcheck.check.arith.quotient import over
from factcheck.check.arith.rates import ANY, counted_in, per_unit
from factcheck.check.arith.reading import NEXT_TO, SLIP, Reading
from factcheck.semantics.calendar import parse_day
from factcheck.semantics.figure import comparable

MOST = Decimal("2.5")  # an average further off than this is of something else
MONTH = 28  # days
OPEN = (
    (Decimal("0.96"), Decimal(1)),
    (Decimal("0.835"), Decimal("0.87")),
    (Decimal("0.64"), Decimal("0.71")),
)  # shares of days worked: all, six or five a week
DAY = "day"
AHEAD = 20


def averaged(page: Page) -> Iterator[Reading]:
    """The readings of averages told for each of what is counted, or each day of a period named, near the total."""
    for rate, m in enumerate(page.mentions):
        if m.kind not in ("money", "measure", "count", "number") or m.value is None or m.value <= 0:
            continue
        per = _per(page, rate)
        if per is None:
            continue
        s = page.case.sentence_at(page.number, m.start)
        for rows in _windows(page, s):
            sums = [i for i in rows if i != rate and _total_of(page, i, rate)]
            if per == DAY:
                yield from _by_day(page, rate, rows, sums)
                continue
            counts = [i for i in rows if i != rate and page.mentions[i].value != 1 and counted_in(page, i, per)]
            totals = [i for i in sums if i not in counts]
            if len(counts) == 1 and len(totals) == 1:
                yield from _read(page, totals[0], counts[0], rate)
                break


def _windows(page: Page, s: int) -> Iterator[list[int]]:
    """The figures of a sentence, then those of it and the one before."""
    here = page.case.mentions_in(page.number, s)
    yield here
    if s and page.running(s - 1) == page.running(s):
        yield [*page.case.mentions_in(page.number, s - 1), *here]


def _per(page: Page, rate: int) -> str | None:
    """What an average is told for each of; None for a figure that is no average."""
    m = page.mentions[rate]
    found = per_unit(page, rate)
    before = page.text[max(0, m.start - AHEAD) : m.start]
    said = page.phrases("averages")
    if found is not None and found[0] != ANY and (found[1] or said["restated_before"].search(before)):
        return found[0]
    if said["daily_before"].search(before):
        return DAY
    head = said["head_before"].search(before)
    if head is not None:
        return str(said.values("head_unit").get(head["who"], head["who"]))
    return DAY if said["average"].search(before) and said["daily_after"].match(page.text[m.end : m.end + AHEAD]) else None


def _total_of(page: Page, i: int, rate: int) -> bool:
    a, r = page.mentions[i], page.mentions[rate]
    if a.value is None or r.value is None or a.value <= r.value or not a.resolved or a.qualifier not in ("exact", "about"):
        return False
    alike = comparable(a, r) and (a.unit == r.unit or not page.counters) and family(a) == family(r)
    claim = page.case.claim_of(page.number, i)
    return alike and per_unit(page, i) is None and (claim is None or claim.role not in ("delta", "from"))


def _read(page: Page, total: int, count: int, rate: int) -> Iterator[Reading]:
    x, y, told = (operand(page.mentions[i]) for i in (total, count, rate))
    if x is None or y is None or told is None or not y.value or x.value <= y.value or not told.value:
        return
    found = over(page, (total, count), rate, x, y, told)
    if found.fits or 1 / MOST <= found.result / told.value <= MOST or found.slip == "scale":
        found.sure = SLIP if found.slip else NEXT_TO
        yield found


def _by_day(page: Page, rate: int, rows: list[int], sums: list[int]) -> Iterator[Reading]:
    """A daily average against the total of the one period that is named with it."""
    worked = [i for i in rows if page.mentions[i].kind == "duration" and page.mentions[i].unit == DAY and _worked(page, i)]
    if len(sums) == 1 and len(worked) == 1:
        yield from _read(page, sums[0], worked[0], rate)
        return
    periods = [i for i in rows if _days(page, i)]
    if len(sums) != 1 or len(periods) != 1:
        return
    claim = page.case.claim_of(page.number, sums[0])
    of = page.mentions[periods[0]]
    if claim is None or claim.period is None or (claim.period.start, claim.period.end) != (of.low, of.high):
        return
    days = _days(page, periods[0])
    x, told = operand(page.mentions[sums[0]]), operand(page.mentions[rate])
    if days is None or x is None or told is None or x.bounds.low is None or x.bounds.high is None or x.bound:
        return
    whole = Operand(days, Bounds(days, days), Decimal(1), 3, False)
    found = over(page, (sums[0], periods[0]), rate, x, whole, told)
    for least, most in OPEN:
        if Bounds(x.bounds.low / (days * most), x.bounds.high / (days * least)).overlaps(told.bounds):
            found.verdict = "fits"
    if found.fits or cut_off(found.result, told) or 1 / MOST <= found.result / told.value <= MOST or found.slip == "scale":
        found.sure = NEXT_TO
        yield found


def _worked(page: Page, i: int) -> bool:
    m = page.mentions[i]
    return page.phrases("averages")["worked_before"].search(page.text[max(0, m.start - 6) : m.start]) is not None


def _days(page: Page, i: int) -> Decimal | None:
    """How many days a period named in the text has, from a month up and over; None for other mentions."""
    m = page.mentions[i]
    if m.kind != "date" or not m.resolved or not isinstance(m.low, str) or not isinstance(m.high, str) or m.qualifier != "exact":
        return None
    first, last = parse_day(m.low[:10]), parse_day(m.high[:10])
    days = (last - first).days + 1 if isinstance(first, date) and isinstance(last, date) else 0
    day = page.article.document.dateline.day
    return Decimal(days) if days >= MONTH and (day is None or m.high[:10] < day) else None
