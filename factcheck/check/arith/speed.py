"""Average speeds told with the only way and the only time they can be of: 240 km in an hour and 20 minutes, 180 km an hour on average."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.check.arith.interval_math import Bounds, ratio
from factcheck.check.arith.operand import operand
from factcheck.check.arith.page import Page
from factcheck.check.arith.quotient import near
from factcheck.check.arith.reading import ARITHMETIC, FITS, NEXT_TO, SLIP, Reading, shape
from factcheck.wording.number import plain

SPEED, WAY, TIME = "m / s", "m", "s"  # SI units
AHEAD = 24  # characters before a speed in which it is called an average
SLACK = Decimal("0.03")  # a way and a time are told roundly


def speeds(page: Page) -> Iterator[Reading]:
    """The readings of average speeds whose way and time stand in their sentence or the one before it."""
    average = page.phrases("averages")["average"]
    for speed, m in enumerate(page.mentions):
        if m.kind != "measure" or m.si is None or m.si.unit != SPEED or not m.si.value:
            continue
        if average.search(page.text[max(0, m.start - AHEAD) : m.start]) is None:
            continue
        s = page.sentence_of(speed)
        rows = [i for at in (s - 1, s) if at >= 0 for i in page.case.mentions_in(page.number, at) if i != speed]
        measured = {i: si.unit for i in rows if (si := page.mentions[i].si) is not None}
        ways = [i for i, unit in measured.items() if unit == WAY]
        times = [i for i, unit in measured.items() if unit == TIME]
        if len(ways) == len(times) == 1:
            yield from _read(page, ways[0], times[0], speed)


def _read(page: Page, way: int, time: int, speed: int) -> Iterator[Reading]:
    a, b, m = (page.mentions[i] for i in (way, time, speed))
    told, took = operand(m), operand(b)
    if told is None or took is None or a.si is None or b.si is None or m.si is None:
        return
    if not (a.si.value and b.si.value and m.si.value and m.value):
        return
    scale = m.value / m.si.value
    allowed = ratio(Bounds(a.si.low, a.si.high), Bounds(b.si.low, b.si.high)).scaled(scale)
    result = a.si.value / b.si.value * scale
    fits = allowed.overlaps(told.bounds) or abs(result / told.value - 1) <= SLACK
    slip = None if fits else shape(result, told)
    expression = f"{plain(a.value or Decimal(0))} {a.unit} / {plain(took.value)} {b.unit}"
    roles = {"a": way, "b": time, "stated": speed}
    verdict = FITS if fits else ARITHMETIC
    found = Reading("quotient", roles, (way, time), speed, result, allowed, m.unit, expression, verdict, slip=slip)
    if fits or near(page, found):
        found.sure = SLIP if slip else NEXT_TO
        yield found
