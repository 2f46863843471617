"""Rates times counts: 주당 15만원 x 833만 주, 10 euros an hour x 40 hours."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.check.arith.interval_math import product
from factcheck.check.arith.operand import Operand, cut_off, exact, family, operand
from factcheck.check.arith.page import DEAR, SMALL_COINED, Page
from factcheck.check.arith.rates import ANY, counted_in, is_share_price, per_unit
from factcheck.check.arith.reading import ARITHMETIC, FITS, NEXT_TO, SCALE, SLIP, Reading, shape
from factcheck.wording.number import plain

CEILINGS = frozenset({"up_to", "at_most", "less_than"})  # what a product may stay below
WINDOW = 2  # sentences between a rate, a count and the sum they come to
CLOSE = Decimal("0.02")  # a product this close to what is told was meant to be it
EXACT_DIGITS = 4
TELLING_DIGITS = 2
AHEAD, BEHIND = 24, 5  # characters around a length of time that say something was counted over it
BESIDE = 12  # characters between a sum and the word for it
FAR = Decimal(3)  # an average that comes to more than so many times the sum beside it is of another
HALF = Decimal("0.5")  # a sum less than half or more than twice is of something else


def products(page: Page) -> Iterator[Reading]:
    """The readings of every product of a rate and a count that the article tells."""
    rates = [
        (i, per, loose)
        for i, m in enumerate(page.mentions)
        if m.kind in ("money", "measure", "count") and (found := per_unit(page, i)) and (m.kind != "count" or found[1])
        for per, loose in [found]
    ]
    for rate, per, loose in rates:
        s = page.sentence_of(rate)
        near = [i for i, m in enumerate(page.mentions) if i != rate and m.resolved and abs(page.sentence_of(i) - s) <= WINDOW]
        counts = [
            i for i in near if page.mentions[i].value != 1 and counted_in(page, i, per) and _stretch(page, i) and not _of_rate(page, i)
        ]
        if per == ANY:
            counts = [i for i in counts if page.sentence_of(i) == s] or [i for i in counts if page.sentence_of(i) == s - 1]
        if per == ANY and len(counts) > 1:
            continue
        sums = [i for i in near if page.mentions[i].kind == page.mentions[rate].kind and per_unit(page, i) is None]
        if page.mentions[rate].kind == "count":
            sums = [i for i in sums if page.mentions[i].unit == page.mentions[rate].unit and i not in counts]
        shared = page.structures.says("shared_out", page.sentence_text(s))
        far = [] if per == ANY else _told_apart(page, rate, per)
        readings = [r for c, t in far if (r := read_product(page, rate, c, t, loose)) is not None and (r.fits or r.slip == "swap")]
        readings += [
            r
            for c in counts
            for t in sums
            if abs(page.sentence_of(c) - page.sentence_of(t)) <= WINDOW and (r := read_product(page, rate, c, t, loose)) is not None
        ]
        yield from (r for r in readings if r.fits)
        made = {r.inputs for r in readings if r.fits}  # what makes one sum of the text makes no other: the goal it passed
        yield from (
            r
            for r in readings
            if not r.fits
            and r.inputs not in made
            and not _of_other_days(page, r)
            and (
                _meant(page, r, per == ANY or page.sentence_of(r.stated) == s)
                or _alone(page, r, rate, counts, sums, loose or shared)
                or (per != ANY and _beside(page, r, rate, counts, sums))
            )
        )


def _told_apart(page: Page, rate: int, per: str) -> Iterator[tuple[int, int]]:
    """Counts and sums that stand in one sentence, far from the rate, and are told to so many digits that chance is no reason."""
    for i, m in enumerate(page.mentions):
        if counted_in(page, i, per) and m.value != 1:
            for j in page.case.mentions_in(page.number, page.sentence_of(i)):
                whole = page.mentions[j]
                if whole.kind == page.mentions[rate].kind and whole.digits >= EXACT_DIGITS + 1 and j != rate and per_unit(page, j) is None:
                    yield i, j


def means(page: Page) -> Iterator[Reading]:
    """The readings of averages told with their total and count: "2.72 million fans to 81 games, an average of 33,600"."""
    for _, masked in page.sentences():
        for match in page.structures.find(masked, "mean_of"):
            rate, count, whole = match.one("rate"), match.one("count"), match.one("total")
            if rate is None or count is None or whole is None or (page.mentions[count].value or 0) <= 1:
                continue
            found = read_product(page, rate, count, whole, loose=True)
            if found is not None and family(page.mentions[rate]) == family(page.mentions[whole]):
                found.sure = SLIP if found.slip else NEXT_TO
                yield found


def _bought(page: Page, rate: int, count: int, whole: int) -> bool:
    """Whether price, count and sum follow one another in one clause that says they were paid, and nothing else is told there."""
    first, last = sorted((rate, count, whole))[::2]
    told = [i for i in range(first, last + 1) if page.mentions[i].value != 1]  # the 1 of "1인당" is no figure
    if len(told) > 3 or len({page.sentence_of(i) for i in (rate, count, whole)}) > 1:
        return False
    end = page.mentions[last].end
    return page.structures.says("paid", page.text[page.mentions[first].start : end + BESIDE])


def _all_told(page: Page, rate: int, whole: int) -> bool:
    """Whether a sum is called that of all behind what each of them has, with no other figure between: "동마다 140가구씩 모두 1120가구"."""
    first, last = page.mentions[rate], page.mentions[whole]
    between = page.text[first.end : last.start]
    return (
        whole == rate + 1 and page.phrases("products")["each_after"].match(between) is not None and page.structures.says("overall", between)
    )


def _of_rate(page: Page, count: int) -> bool:
    """Whether a figure is itself what a rate is told for: 10a당 518㎏."""
    return page.phrases("products")["own_per_after"].match(page.text, page.mentions[count].end) is not None


def _stretch(page: Page, count: int) -> bool:
    """Whether a count is one, or a stretch of time over which something was counted: "31일 동안", "in 14 days"."""
    m = page.mentions[count]
    if m.kind != "duration" or m.unit == "h":
        return True
    said = page.phrases("products")
    lasted = said["lasted"].search(m.surface + page.text[m.end : m.end + BEHIND])
    return lasted is not None or said["over_before"].search(page.text[max(0, m.start - AHEAD) : m.start]) is not None


def _alone(page: Page, reading: Reading, rate: int, counts: list[int], sums: list[int], loose: bool) -> bool:
    """Whether an average stands with the only count and the only sum it can be of, in one sentence or just after them."""
    s = page.sentence_of(rate)
    here = [
        [i for i in found if page.sentence_of(i) == s] or [i for i in found if page.sentence_of(i) == s - 1] for found in (counts, sums)
    ]
    if [len(h) for h in here] != [1, 1] or page.structures.says("elsewhere", page.sentence_text(s)):
        return False
    told = page.mentions[reading.stated].value
    if not loose and not _bought(page, rate, here[0][0], here[1][0]) and not _all_told(page, rate, here[1][0]):
        return False
    if not told or not 1 / FAR <= reading.result / told <= FAR:
        return False
    reading.sure = NEXT_TO
    return {*here[0], *here[1]} <= {*reading.inputs, reading.stated}


def _beside(page: Page, reading: Reading, rate: int, counts: list[int], sums: list[int]) -> bool:
    """Whether the only count and the only sum of a neighbouring sentence are those that a rate told for each leads to."""
    count, whole, s = reading.inputs[1], reading.stated, page.sentence_of(reading.stated)
    if abs(s - page.sentence_of(rate)) != 1 or page.sentence_of(count) != s:
        return False
    if [i for i in counts if page.sentence_of(i) == s] != [count] or [i for i in sums if page.sentence_of(i) == s] != [whole]:
        return False
    if of_others(page, count, whole):
        return False
    told, m = page.mentions[whole].value, page.mentions[whole]
    if not told or not page.structures.says("spent", page.text[max(0, m.start - 2 * BESIDE) : m.end + BESIDE]):
        return False
    if reading.slip == "scale":
        reading.sure = SLIP
        return True
    reading.sure = SLIP if reading.slip else NEXT_TO
    most = page.phrases("products")["most_after"].match(page.text, page.mentions[rate].end) or page.mentions[rate].qualifier != "exact"
    return not most and HALF <= reading.result / told <= 1 / HALF


def of_others(page: Page, count: int, whole: int) -> bool:
    """Whether a sum is said to be of others than are counted beside it, or what something grew to."""
    first, last = sorted((page.mentions[count], page.mentions[whole]), key=lambda m: m.start)
    said = page.phrases("products")
    between = page.text[max(0, first.start - BEHIND) : last.start]
    return said["apart"].search(between) is not None or said["grown_after"].match(page.text, page.mentions[whole].end) is not None


def _of_other_days(page: Page, reading: Reading) -> bool:
    """Whether a sum was paid for shares over some time, and their price is that of one day, told in a sentence of its own."""
    s = page.sentence_of(reading.stated)
    traded = any(is_share_price(page, i) for i in reading.inputs if page.mentions[i].kind == "money" and page.sentence_of(i) != s)
    return traded and page.structures.says("acquires", page.sentence_text(s))


def _sold(page: Page, reading: Reading) -> bool:
    """Whether a sum stands beside the word for one, in the sentence of its price, and what was sold just before."""
    s, whole = page.sentence_of(reading.stated), page.mentions[reading.stated]
    near = all(abs(page.sentence_of(i) - s) <= 1 for i in reading.inputs)
    return near and page.structures.says("spent", page.text[max(0, whole.start - BESIDE) : whole.end + BESIDE])


def _meant(page: Page, reading: Reading, priced: bool) -> bool:
    """Whether the figure was meant to be the product: a slip of the pen leads to it, or it is nearly there.

    `priced`: the rate is a price of whatever was sold, or stands in the sentence of the sum; then what is counted may stand before.
    """
    told = operand(page.mentions[reading.stated])
    if told is None or not told.value:
        return False
    if len({page.sentence_of(i) for i in (*reading.inputs, reading.stated)}) == 1:
        first, last = (f(page.mentions[i].start for i in (*reading.inputs, reading.stated)) for f in (min, max))
        spent = page.structures.says("spent", page.text[first : last + 40]) or told.digits >= TELLING_DIGITS
        if reading.slip in ("scale", "swap") and spent:
            reading.sure = SLIP
            return True
    if priced and reading.slip in ("scale", "swap") and _sold(page, reading):
        reading.sure = SLIP
        return True
    if reading.slip is not None and told.digits >= EXACT_DIGITS - (reading.slip == "scale"):
        reading.sure = SLIP
        return True
    close = abs(reading.result / told.value - 1) <= CLOSE and told.digits >= EXACT_DIGITS
    reading.sure = NEXT_TO
    return close


def read_product(page: Page, rate: int, count: int, whole: int, loose: bool) -> Reading | None:
    """The reading of rate x count = whole; None where the units do not fit."""
    r, c, w = (page.mentions[i] for i in (rate, count, whole))
    x, y, told = operand(r, w), operand(c), operand(w)
    if x is None or y is None or told is None or x.value <= 0 or y.value <= 0:
        return None
    if not loose and r.hedge is None and r.qualifier == "exact" and x.value < (DEAR if r.unit in SMALL_COINED else DEAR / 1000):
        x = exact(x)  # a price or a wage is what it is; a loss of 5290만 원 a case is an average
    if y.value == y.value.to_integral_value() and c.hedge is None and c.qualifier == "exact" and y.value < 10_000:
        y = exact(y)
    found = multiplied(rate, count, whole, x, y, told, w.unit)
    if w.qualifier in CEILINGS and found.result <= told.value:
        found.verdict = FITS  # 70 million shares at $26, which "could raise up to $2.1 billion"
    return found


def multiplied(a: int, b: int, whole: int, x: Operand, y: Operand, told: Operand, unit: str | None) -> Reading:
    """The reading of a x b = whole from what they are worth."""
    allowed = product(x.bounds, y.bounds)
    result = x.value * y.value
    fits = allowed.overlaps(told.bounds) or cut_off(result, told)
    slip = None if fits else shape(result, told)
    verdict = FITS if fits else SCALE if slip == "scale" else ARITHMETIC
    roles = {"a": a, "b": b, "stated": whole}
    return Reading("product", roles, (a, b), whole, result, allowed, unit, f"{plain(x.value)} x {plain(y.value)}", verdict, slip=slip)
