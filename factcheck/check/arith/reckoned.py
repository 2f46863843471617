"""A sum that the text says it works out: "교사 640명 … 이를 계산하면 총 …"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.check.arith.operand import operand
from factcheck.check.arith.page import Page
from factcheck.check.arith.products import WINDOW, multiplied
from factcheck.check.arith.reading import SLIP, Reading


def reckoned(page: Page) -> Iterator[Reading]:
    """A sum the text says it works out ("이를 계산하면 총 …"): a count times a measure of the sentences before."""
    for s, masked in page.every_sentence():
        if not page.structures.says("reckon", masked.text):
            continue
        rows = page.case.mentions_in(page.number, s)
        for whole in (i for i in rows if page.mentions[i].kind in ("measure", "money")):
            yield from _worked_out(page, s, whole)


def _worked_out(page: Page, sentence: int, whole: int) -> Iterator[Reading]:
    w = page.mentions[whole]
    nearby = [
        i
        for i, m in enumerate(page.mentions)
        if 0 <= sentence - page.case.sentence_at(page.number, page.mentions[i].start) <= WINDOW and i < whole and m.resolved
    ]
    units = [i for i in nearby if page.mentions[i].kind == w.kind and operand(page.mentions[i], w) is not None]
    counts = [i for i in nearby if page.mentions[i].kind == "count" and (page.mentions[i].value or 0) > 1]
    readings = []
    for a in units:
        for b in counts:
            x, y, told = operand(page.mentions[a], w), operand(page.mentions[b]), operand(w)
            if x is not None and y is not None and told is not None and x.value > 0:
                readings.append(multiplied(b, a, whole, y, x, told, w.unit))
    if any(r.fits for r in readings):
        yield next(r for r in readings if r.fits)
        return
    for reading in readings:
        if reading.slip == "scale":
            reading.sure = SLIP
            yield reading
            return
