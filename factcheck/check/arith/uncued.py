"""Sums that no word calls one: figures in a row that would make one told before or behind them, were two digits of one not swapped.

"38,417 runners completed the course, 20,745 of them men and 17,762 women": nothing says that these are all, yet 17,672 would make it
so to the last digit, which figures of other things do once in thousands of times.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.check.arith.operand import plain_figure
from factcheck.check.arith.page import Page
from factcheck.check.arith.reading import SLIP, Reading
from factcheck.check.arith.shares import read_share
from factcheck.check.arith.summed import read_total

SUMMED = frozenset({"money", "count", "number", "measure"})
LONG = 4  # digits of a whole that figures of other things hardly make by chance
MOST = 6  # figures in a row
CHANGES = frozenset({"delta", "base"})  # roles of figures that are no parts
PAIR, LITTLE = 2, Decimal("0.02")  # parts, of which none is so small a share of their whole
BESIDE = 4  # characters from a part to its share
NEAR = Decimal("0.25")  # of a whole, by which its parts may miss it


def uncued(page: Page) -> Iterator[Reading]:
    """The readings of wholes whose parts stand in a row right before or behind them, and fit but for two digits swapped."""
    for s, _ in page.every_sentence():
        rows = [i for i in page.case.mentions_in(page.number, s) if _summand(page, i)]
        before = [i for i in page.sentence_before(s) if _summand(page, i)]
        for whole in dict.fromkeys((*before, *rows)):
            if page.mentions[whole].digits < LONG:
                continue
            parts = [i for i in rows if i != whole and _part(page, i, whole)]
            behind, ahead = [i for i in parts if i > whole], [i for i in parts if i < whole]
            found = _swapped(page, whole, behind) or (_swapped(page, whole, ahead) if whole in rows else None)
            if found is not None:
                yield found


def _summand(page: Page, i: int) -> bool:
    m, claim = page.mentions[i], page.case.claim_of(page.number, i)
    plain = m.kind in SUMMED and m.value is not None and m.value > 0 and m.resolved and plain_figure(m)
    return plain and (claim is None or claim.role not in CHANGES) and not page.compared(i)


def _part(page: Page, i: int, whole: int) -> bool:
    if (page.mentions[i].value or 0) >= (page.mentions[whole].value or 0) or page.of_other_time(whole, i):
        return False
    part, claim = page.case.claim_of(page.number, i), page.case.claim_of(page.number, whole)
    named = part is not None and claim is not None and not part.inherited and part.period not in (None, claim.period)
    return not named or page.together(i, whole)  # a time of their own, named in the next sentence: those of last year


def _swapped(page: Page, whole: int, parts: Sequence[int]) -> Reading | None:
    """The one reading of some of the parts, in a row, that misses the whole by two digits swapped; None where any of them fits."""
    told = page.mentions[whole].value or Decimal(0)
    found: list[Reading] = []
    for first in range(len(parts)):
        for last in range(first + 2, min(len(parts), first + MOST) + 1):
            reading = read_total(page, parts[first:last], whole, mixed=not page.counters)
            if reading is None:
                continue
            if reading.fits or _borne_out(page, whole, parts[first:last]):
                return None
            if last - first == PAIR and min(page.mentions[i].value or told for i in parts[first:last]) < told * LITTLE:
                continue
            if reading.slip == "swap" and abs(reading.result - told) <= NEAR * told and len(reading.inputs) == last - first:
                found.append(reading)
    if len(found) != 1:
        return None
    found[0].sure = SLIP
    return found[0]


def _borne_out(page: Page, whole: int, parts: Sequence[int]) -> bool:
    """Whether the share told right behind a part is what it is of the whole: 22.07 million households (97.1%) of 22.73 million."""
    for i in parts:
        if (
            i + 1 < len(page.mentions)
            and page.mentions[i + 1].kind == "percent"
            and page.mentions[i + 1].start - page.mentions[i].end <= BESIDE
        ):
            found = read_share(page, i, whole, i + 1)
            if found is not None and found.fits:
                return True
    return False
