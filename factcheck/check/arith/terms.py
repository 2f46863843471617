"""Figures told by the hour, day, month or year, for so long and for so many: "640명에게 한 달에 5만 원씩 석 달 동안 … 9,600만 원"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.check.arith.interval_math import exactly, product
from factcheck.check.arith.operand import cut_off, operand, plain_figure
from factcheck.check.arith.page import Page
from factcheck.check.arith.reading import ARITHMETIC, EXPLICIT, FITS, NEXT_TO, SCALE, SLIP, Reading, shape
from factcheck.wording.number import plain

AHEAD, MOST = 14, Decimal(2)
KINDS = frozenset({"money", "count", "number", "measure"})
# how many of a unit a longer one holds
HOLDS = {("month", "year"): Decimal(12), ("week", "year"): Decimal(52), ("day", "week"): Decimal(7), ("quarter", "year"): Decimal(4)}


def terms(page: Page) -> Iterator[Reading]:
    """The readings of amounts told by a term, worked out for a longer one, for so many, or both; of counts, over so long."""
    told_partly = page.phrases("terms")["partial"]
    for rate, m in enumerate(page.mentions):
        unit = _term(page, rate)
        if unit is None or m.value is None or m.value <= 0 or not plain_figure(m):
            continue
        s = page.case.sentence_at(page.number, m.start)
        here = page.case.mentions_in(page.number, s)
        runs = s + 1 < len(page.article.sentences) and page.running(s + 1) == page.running(s)
        after = page.case.mentions_in(page.number, s + 1) if runs else []
        said = page.sentence_text(s) + (page.sentence_text(s + 1) if after else "")
        partial = told_partly.search(said) is not None
        sums = [i for i in (*here, *after) if i > rate and _a_sum(page, i, rate)]
        readings = [r for i in sums for r in _readings(page, rate, unit, here, i, partial)]
        if any(r.fits for r in readings):
            yield next(r for r in readings if r.fits)
        elif readings and len({r.stated for r in readings}) == 1:
            yield readings[-1]


def _term(page: Page, i: int) -> str | None:
    """The term a figure is told by: hour, day, week, month or year."""
    m = page.mentions[i]
    if m.kind not in KINDS:
        return None
    said = page.phrases("terms")
    found = said["rate_before"].search(page.text[max(0, m.start - AHEAD) : m.start])
    found = found or said["rate_after"].match(page.text[m.end : m.end + AHEAD])
    return said.values("unit")[found["unit"]] if found else None


def _a_sum(page: Page, i: int, rate: int) -> bool:
    m, r = page.mentions[i], page.mentions[rate]
    return m.kind == r.kind and m.unit == r.unit and (m.value or 0) > (r.value or 0) and m.qualifier in ("exact", "about")


def _readings(page: Page, rate: int, unit: str, here: list[int], whole: int, partial: bool) -> Iterator[Reading]:
    """What a rate comes to over a stretch of time, and that for all who get it; the last is what the text is most likely to mean."""
    m, w = page.mentions[rate], page.mentions[whole]
    start = page.article.sentences[page.case.sentence_at(page.number, w.start)].start
    said = page.phrases("terms")
    ahead = page.text[max(start, w.start - AHEAD) : w.start]
    summed = said["summed_before"].search(ahead) is not None
    if not summed and (partial or m.kind != "money"):
        return  # people and things are counted again the next year, unless they are added up
    longer = said["longer_after"].match(page.text[w.end : w.end + AHEAD])
    yearly = said["yearly_before"].search(ahead)
    told = [i for i in here if page.mentions[i].kind == "duration" and (page.mentions[i].value or 0) > 1]
    spans = [i for i in told if page.mentions[i].unit in (unit, unit[:1])]
    factor, inputs = None, [rate]
    by_year = yearly or (longer and said.values("unit")[longer["unit"]] == "year")
    if m.kind == "money" and by_year and (unit, "year") in HOLDS:
        factor = HOLDS[unit, "year"]
    elif len(spans) == 1 and page.mentions[spans[0]].value is not None:
        factor, inputs = page.mentions[spans[0]].value, [rate, spans[0]]
    if factor is None:
        return
    if (
        m.kind == "money"
        and not yearly
        and not longer
        and not said["spent"].search(page.text[max(start, w.start - 2 * AHEAD) : w.end + AHEAD])
    ):
        return
    found = _read(page, whole, inputs, [m.value or Decimal(0), factor])
    if found is not None and summed and len(inputs) > 1:
        found.sure = EXPLICIT
    if found is not None and (found.fits or found.slip or not (yearly or longer)):  # by the year many things are cheaper
        yield found
    each = said["each_after"].match(page.text[m.end : m.end + AHEAD])
    heads = [i for i in here if page.mentions[i].kind == "count" and (page.mentions[i].value or 0) > 1 and plain_figure(page.mentions[i])]
    if each and len(heads) == 1 and not partial:
        many = page.mentions[heads[0]].value or Decimal(0)
        found = _read(page, whole, sorted([*inputs, heads[0]]), [m.value or Decimal(0), factor, many])
        if found is not None:
            yield found


def _read(page: Page, whole: int, inputs: list[int], factors: list[Decimal]) -> Reading | None:
    told = operand(page.mentions[whole])
    if told is None or not told.value or told.bound:
        return None
    result, allowed = Decimal(1), exactly(Decimal(1))
    for factor in factors:
        result, allowed = result * factor, product(allowed, exactly(factor))
    fits = allowed.overlaps(told.bounds) or cut_off(result, told)
    slip = None if fits else shape(result, told)
    if not fits and slip is None and not 1 / MOST <= result / told.value <= MOST:
        return None
    verdict = FITS if fits else SCALE if slip == "scale" else ARITHMETIC
    expression = " x ".join(map(plain, factors))
    sure = SLIP if slip else NEXT_TO
    roles = {"stated": whole}
    unit = page.mentions[whole].unit
    return Reading("main", roles, tuple(inputs), whole, result, allowed, unit, expression, verdict, sure=sure, slip=slip)
