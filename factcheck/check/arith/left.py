"""What a part leaves of its whole."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.check.arith.interval_math import Bounds, difference
from factcheck.check.arith.operand import cut_off, exact, family, head_count, operand
from factcheck.check.arith.page import Page
from factcheck.check.arith.reading import FITS, NEXT_TO, SLIP, TOTAL, Reading, shape
from factcheck.check.arith.structure import Match
from factcheck.wording.number import plain

HALF = Decimal("0.5")  # of a whole: groups that make up less are not all of it
TENTH = Decimal("0.1")  # of a whole
TWO = 2  # nouns: two groups are called otherwise than all of them


def divided(page: Page, match: Match) -> Iterator[Reading]:
    """A whole and two parts of it: a part that is, but for swapped digits, what the other leaves."""
    whole, a, b = match.one("total"), match.one("a"), match.one("b")
    if whole is None or a is None or b is None:
        return
    found = read_left(page, whole, a, b)
    if found is None:
        return
    exclusive = page.structures.kinds_of("exclusive", page.after(match, 14))
    if (
        found.fits
        or (found.slip == "swap" and (exclusive or match.relation == "parts_list"))
        or (exclusive > 1 and _overflows(page, found))
        or (match.relation == "parts_all" and _all_but_whole(page, whole, found))
        or _in_apposition(page, whole, a, b)
    ):
        yield found


def _all_but_whole(page: Page, whole: int, found: Reading) -> bool:
    """Whether two parts are more than their whole, or all of it but a tenth: how badly the others were hurt may be known to nobody."""
    w, b = page.mentions[whole].value, page.mentions[found.stated].value
    return w is not None and b is not None and found.result - b <= w * TENTH


def _in_apposition(page: Page, whole: int, a: int, b: int) -> bool:
    """Whether two groups of people stand right behind all of them: "killed 104 people, 68 adults and 36 children,"."""
    w, x, y = (page.mentions[i] for i in (whole, a, b))
    between = "|".join((page.text[w.end : x.start], page.text[x.end : y.start], page.text[y.end : y.end + 1]))
    people = w.unit == x.unit == y.unit == w.noun == "person" and len({w.noun, x.noun, y.noun}) > TWO
    if not people or not w.value or x.value is None or y.value is None or not HALF <= (x.value + y.value) / w.value <= TWO:
        return False  # "656 drivers, 194 nurses and 383 teachers": three groups, none of them all of the people
    return page.phrases("sums")["apposed"].match(between) is not None


def left(page: Page, match: Match) -> Iterator[Reading]:
    """What is told to be left, against the whole less the part that was taken away."""
    whole, a, b = match.one("total"), match.one("a"), match.one("b")
    if whole is None or a is None or b is None:
        return
    found = read_left(page, whole, a, b)
    between = page.text[page.mentions[a].end : page.mentions[b].start]
    if found is None or page.structures.says("partial", match.text) or page.structures.says("elsewhere", between):
        return
    if not found.fits and (_others(page, whole, a, b) or told_behind(page, found.result - (page.mentions[b].value or Decimal(0)), b)):
        return  # more than one part was taken away, or given back, or what is still lacking is told next
    if found.fits or found.slip is not None or _overflows(page, found):
        yield found
    elif match.relation == "rest":
        found.sure = NEXT_TO
        yield found


def _others(page: Page, whole: int, a: int, b: int) -> bool:
    """Whether further figures of the unit stand in the sentences of a whole and what is left of it."""
    first, last = (page.case.sentence_at(page.number, page.mentions[f((whole, a, b))].start) for f in (min, max))
    rows = [i for s in range(first, last + 1) for i in page.case.mentions_in(page.number, s)]
    like = page.like(whole)
    return any(i in like and i not in (a, b) and i < b for i in rows)


def told_behind(page: Page, lacking: Decimal, last: int) -> bool:
    """Whether the sentences right behind a part tell what whole and parts lack: 22 aboard, 13 and 7 were saved; two are missing."""
    s = page.sentence_of(last)
    return lacking > 0 and any(i > last and page.mentions[i].value == lacking and page.sentence_of(i) - s <= 2 for i in page.like(last))


def _overflows(page: Page, found: Reading) -> bool:
    """Whether more is told to be left than there can be, whatever else was taken away."""
    told = operand(page.mentions[found.stated])
    return bool(told and told.bounds.low is not None and found.bounds.high is not None and told.bounds.low > found.bounds.high)


def read_left(page: Page, whole: int, a: int, b: int) -> Reading | None:
    """The reading of what a part leaves of a whole; None where units differ or the part is not one."""
    figures = [page.mentions[i] for i in (whole, a, b)]
    w = figures[0]
    x, y, told = operand(w), operand(figures[1], w), operand(figures[2], w)
    if len({m.per for m in figures}) > 1:
        return None
    if x is None or y is None or told is None or len({family(m) for m in figures}) > 1 or y.value >= x.value:
        return None
    if page.counters and len({m.unit for m in figures}) > 1 and any(m.si is None for m in figures):
        return None
    if all(map(head_count, figures)):
        x, y, told = exact(x), exact(y), exact(told)
    allowed: Bounds = difference(x.bounds, y.bounds)
    result = x.value - y.value
    fits = allowed.overlaps(told.bounds) or (not all(map(head_count, figures)) and cut_off(result, told))
    slip = None if fits else shape(result, told)
    roles = {"old": whole, "new": a, "stated": b}
    expression = f"{plain(x.value)} - {plain(y.value)}"
    return Reading("left", roles, (whole, a), b, result, allowed, w.unit, expression, FITS if fits else TOTAL, sure=SLIP, slip=slip)
