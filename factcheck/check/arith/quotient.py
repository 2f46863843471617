"""One figure over another, and whether that is near enough to the one told to be of it."""

from __future__ import annotations

from decimal import Decimal

from factcheck.check.arith.interval_math import Bounds, ratio
from factcheck.check.arith.operand import Operand, cut_off, operand
from factcheck.check.arith.page import Page
from factcheck.check.arith.reading import ARITHMETIC, FITS, SCALE, Reading, shape
from factcheck.wording.number import plain

NEAR, NEAR_BESIDE = Decimal(2), Decimal(3)  # a stated figure more than so many times what was computed is of something else; the cue beside


def near(page: Page, reading: Reading, most: Decimal = NEAR) -> bool:
    """Whether a figure told and what was computed are less than so many times apart, or a slip of the pen leads from one to the other."""
    told = operand(page.mentions[reading.stated])
    if told is None or not told.value or not reading.result:
        return False
    off = abs(reading.result / told.value)
    return reading.slip is not None or 1 / most <= off <= most


def over(page: Page, inputs: tuple[int, int], stated: int, x: Operand, y: Operand, told: Operand, scale: Decimal = Decimal(1)) -> Reading:
    """The reading of a figure told as one other over a second, times `scale` (per 1,000, per 100,000)."""
    allowed: Bounds = ratio(x.bounds, y.bounds).scaled(scale)
    result = x.value / y.value * scale
    fits = allowed.overlaps(told.bounds) or cut_off(result, told)
    slip = None if fits else shape(result, told)
    verdict = FITS if fits else SCALE if slip == "scale" else ARITHMETIC
    expression = f"{plain(x.value)} / {plain(y.value)}" + (f" x {plain(scale)}" if scale != 1 else "")
    roles = {"a": inputs[0], "b": inputs[1], "stated": stated}
    return Reading("quotient", roles, inputs, stated, result, allowed, page.mentions[stated].unit, expression, verdict, slip=slip)
