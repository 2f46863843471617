"""Rates of so many for each of others: "14 pupils for every teacher", "인구 10만 명당 3.2명", "27 for every seat"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from factcheck.check.arith.operand import exact, head_count, operand, plain_figure
from factcheck.check.arith.page import Page
from factcheck.check.arith.quotient import near, over
from factcheck.check.arith.reading import SLIP, Reading
from factcheck.check.arith.structure import Match
from factcheck.types import Mention

MOST = 8  # candidates of which every pair is tried
REACH = 32  # characters from "교사 1인당" to its figure


def per_many(page: Page, match: Match, sentence: int) -> Iterator[Reading]:
    """Cases per so many people: "500 deaths among 250,000 people, or 200 per 100,000"."""
    rate, base = match.one("rate"), match.one("base")
    if rate is None or base is None:
        return
    rows = [*page.sentence_before(sentence), *page.case.mentions_in(page.number, sentence)]
    counts = [i for i in rows if i not in (rate, base) and i < base and _counted(page.mentions[i]) and not _told_per(page, i, base)]
    readings = []
    for a, b in combinations(counts[:MOST], 2):
        part, whole = sorted((a, b), key=lambda i: page.mentions[i].value or Decimal(0))
        readings.append(_rate(page, part, whole, base, rate))
    fitting = next((r for r in readings if r is not None and r.fits), None)
    if fitting is not None:
        yield fitting
    elif len(counts) == 2 and readings[0] is not None and near(page, readings[0]):
        readings[0].sure = SLIP
        yield readings[0]


def per_place(page: Page, match: Match, sentence: int) -> Iterator[Reading]:
    """Those who asked for each of the places on offer: "5,940 applicants for 220 places, 27 for every seat"."""
    rate = match.one("rate")
    counts = [i for i in page.case.mentions_in(page.number, sentence) if rate is not None and i < rate and _counted(page.mentions[i])]
    if rate is None or len(counts) != 2:
        return
    few, many = sorted(counts, key=lambda i: page.mentions[i].value or Decimal(0))
    x, y, told = (operand(page.mentions[i]) for i in (many, few, rate))
    if x is not None and y is not None and told is not None and y.value > 0 and told.value:
        found = over(page, (many, few), rate, x, y, told)
        found.sure = SLIP
        yield from [found] if found.fits or near(page, found) else []


def _told_per(page: Page, mention: int, base: int) -> bool:
    """Whether a count is itself told per so many, or is what it is told for: 인구 1000명당 11.3명, half a patient is none."""
    value, per = page.mentions[mention].value, page.mentions[base].value
    return value is not None and (value == per or value != value.to_integral_value())


def _counted(m: Mention) -> bool:
    return m.kind in ("count", "number") and m.value is not None and m.resolved and plain_figure(m)


def per_head(page: Page, sentence: int) -> Iterator[Reading]:
    """People or things for each of a group that is counted by name: "교사 1250명 … 교사 1인당 학생 수는 14명"."""
    here, said = page.case.mentions_in(page.number, sentence), page.phrases("changes")
    for rate in here:
        before = page.text[max(0, page.mentions[rate].start - REACH) : page.mentions[rate].start]
        named = said["per_head_before"].search(
            before
        )  # "교사 1인당": the group stands before its number, else behind: "one teacher for every"
        found = named or said["for_every_before"].search(before)
        if found is None or not _counted(page.mentions[rate]):
            continue
        rows = [
            i for i in (*page.sentence_before(sentence), *here) if i < rate and _counted(page.mentions[i]) and page.mentions[i].value != 1
        ]
        if named:
            heads = [i for i in rows if page.text[: page.mentions[i].start].rstrip().endswith(found["who"])]
        else:
            heads = [i for i in rows if page.mentions[i].surface.rstrip("s").endswith(found["who"].rstrip("s"))]
        sums = [i for i in rows if i not in heads and page.mentions[i].unit == page.mentions[rate].unit]
        if len(heads) != 1 or len(sums) != 1:
            continue
        x, y, told = (operand(page.mentions[i]) for i in (sums[0], heads[0], rate))
        if x is not None and y is not None and told is not None and x.value > y.value > 0 and told.value:
            reading = over(page, (sums[0], heads[0]), rate, x, y, told)
            reading.sure = SLIP
            yield from [reading] if reading.fits or near(page, reading) else []


def _rate(page: Page, part: int, whole: int, base: int, rate: int) -> Reading | None:
    x, y, z, told = (operand(page.mentions[i]) for i in (part, whole, base, rate))
    if x is None or y is None or z is None or told is None or x.value <= 0 or y.value <= 0 or z.value <= 1 or not told.value:
        return None
    x = exact(x) if head_count(page.mentions[part]) else x
    return over(page, (part, whole), rate, x, y, told, z.value)
