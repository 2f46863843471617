"""Sums that no word calls one: figures in a row that would make one told before or behind them, were two digits of one not swapped.

"38,417 runners completed the course, 20,745 of them men and 17,762 women": nothing says that these are all, yet 17,672 would make it
so to the last digit, which figures of other things do once in thousands of times.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.check.arith.operand import plain_figure
from factcheck.check.arith.page import Page
from factcheck.check.arith.reading import Reading
from factcheck.check.arith.shares import read_share
from factcheck.check.arith.summed import read_total

SUMMED = frozenset({"money", "count", "number", "measure"})
LONG = 4  # digits of a whole that figures of other things hardly make by chance
MOST = 6  # parts in a row
CHANGES = frozenset({"delta", "base"})  # roles of figures that are no parts
PAIR = 2
LITTLE = Decimal("0.02")  # of a whole: what is smaller is not one of two parts, and may be what nobody tells
GUESSED = 0.7  # how sure a sum is that no word calls one: told as a warning
BESIDE = 4  # characters from a part to its share
NEAR = Decimal("0.25")  # of a whole, by which its parts may miss it


def uncued(page: Page) -> Iterator[Reading]:
    """The readings of wholes whose parts are all figures before or behind them in their row, and fit but for two digits swapped."""
    for s, _ in page.every_sentence():
        rows = [i for i in page.case.mentions_in(page.number, s) if _summand(page, i)]
        if not PAIR <= len(rows) <= MOST + 1:
            continue
        before = [(i, rows) for i in page.sentence_before(s) if _summand(page, i)]
        told = [(whole, parts) for whole, parts in (*before, (rows[0], rows[1:]), (rows[-1], rows[:-1])) if _whole(page, whole, parts)]
        if told and not _some_untold(page, s):
            yield from (found for whole, parts in told if (found := _swapped(page, whole, parts)) is not None)


def _whole(page: Page, whole: int, parts: Sequence[int]) -> bool:
    """Whether a long figure may be what all the others of a row come to."""
    enough = PAIR <= len(parts) <= MOST and page.mentions[whole].digits >= LONG
    return enough and all(_part(page, i, whole) for i in parts)


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
    """The reading of all parts of a row that misses their whole by two digits swapped; None where it or some of them in a row fit."""
    told = page.mentions[whole].value or Decimal(0)
    for first in range(len(parts)):
        for last in range(first + 2, len(parts) + 1):
            some = read_total(page, parts[first:last], whole, mixed=not page.counters)
            if some is not None and (some.fits or _borne_out(page, whole, parts[first:last])):
                return None
    found = read_total(page, parts, whole, mixed=not page.counters)
    if found is None or found.slip != "swap" or len(found.inputs) != len(parts) or abs(found.result - told) > NEAR * told:
        return None
    if len(parts) == PAIR and min(page.mentions[i].value or told for i in parts) < told * LITTLE:
        return None
    if page.mentions[whole].kind == "count" and 0 < told - found.result < told * LITTLE:
        return None  # those who did neither: so many votes were invalid
    found.sure = GUESSED
    return found


def _some_untold(page: Page, sentence: int) -> bool:
    """Whether the sentence or the next names what is left of a whole, or further parts that have no figure."""
    sentences = page.article.sentences
    said = page.text[sentences[sentence].start : sentences[min(sentence + 1, len(sentences) - 1)].end]
    left = page.structures.says("further", said) or page.structures.says("beyond", said)
    return left or page.phrases("sums")["uncounted"].search(said) is not None


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
