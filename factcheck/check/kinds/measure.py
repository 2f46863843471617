"""A measure or duration told in two units: 18 km (11 miles), 5,156초(약 86분), 84㎡(25평)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from factcheck.check.arith.beside import in_one_unit, two_ways
from factcheck.check.arith.conversions import conversions
from factcheck.check.arith.interval_math import Bounds
from factcheck.check.arith.judged import pages
from factcheck.check.arith.page import Page
from factcheck.check.case import Case
from factcheck.check.slip import Slip
from factcheck.types import Computed, Mention
from factcheck.wording.number import plain, say_like

WORDINGS = {"main": ("amount", "stated", "computed")}
MEASURED = frozenset({"measure", "duration"})
KELVIN = "K"
FLOOR, SHARED_FLOOR = {"m2", "pyeong"}, Decimal("1.5")  # what stairs and halls add to the floor of a flat
REACH = 8
TEMPERATURE_SLACK = Decimal("1.5")  # kelvins
EXACT_DIGITS, EXACT = 3, 3  # a conversion told to so many digits is off by no more percent
TWO_SIZES, IMPERIAL = frozenset({"gallon", "pint"}), Decimal("1.20095")  # times the American one
FAHRENHEIT_STEP = Decimal(9) / Decimal(5)


@dataclass(frozen=True, slots=True)
class Options:
    """`percent`: how far a conversion told in round numbers may be off."""

    percent: int = 10


def run(case: Case, options: Options) -> Iterator[Slip]:
    """One slip per measure whose two units do not agree."""
    for page in pages(case):
        for _, a, b in conversions(page):
            x, y = page.mentions[a], page.mentions[b]
            if x.kind in MEASURED and y.kind in MEASURED and x.kind == y.kind and _differ(x, y, options) and not _other_floor(page, x, y):
                yield _slip(case, page, a, b)


def _differ(x: Mention, y: Mention, options: Options) -> bool:
    both = in_one_unit(x, y)
    if both is None or not both[0].value or not both[1].value:
        return False
    p, q = both
    assert p.value is not None
    assert q.value is not None
    if Bounds(p.low, p.high).overlaps(Bounds(q.low, q.high)):
        return False
    if p.unit == KELVIN:
        assert x.value is not None
        assert y.value is not None
        # a difference of temperatures converts without the offset: 1.5 degrees Celsius is 2.7 Fahrenheit
        factor = FAHRENHEIT_STEP if y.unit == "degF" else 1 / FAHRENHEIT_STEP
        rounding = ((x.precision or Decimal(0)) * factor + (y.precision or Decimal(0))) / 2
        return abs(y.value - x.value * factor) > rounding and abs(p.value - q.value) > TEMPERATURE_SLACK
    if two_ways(x, y) and not (x.hedge or y.hedge) and x.value is not None and y.value is not None:
        return True  # 139분 are 2시간 19분
    percent = min(EXACT, options.percent) if min(x.digits, y.digits) >= EXACT_DIGITS - 1 and y.digits >= EXACT_DIGITS else options.percent
    ratio = q.value / p.value
    sizes = [ratio] + [ratio / IMPERIAL] * (x.unit in TWO_SIZES) + [ratio * IMPERIAL] * (y.unit in TWO_SIZES)
    return all(abs(off - 1) * 100 > percent for off in sizes)


def _other_floor(page: Page, x: Mention, y: Mention) -> bool:
    """Whether a flat's own floor is told beside the floor it is sold by, as is the custom: "전용 84㎡(34평)"."""
    if {x.unit, y.unit} != FLOOR or x.si is None or y.si is None or not x.si.value or not y.si.value:
        return False
    more = max(x.si.value, y.si.value) / min(x.si.value, y.si.value)
    return more <= SHARED_FLOOR and page.structures.says("own_floor", page.text[max(0, x.start - REACH) : y.end + 1])


def _slip(case: Case, page: Page, a: int, b: int) -> Slip:
    x, y = page.mentions[a], page.mentions[b]
    result = _in_unit_of(x, y)
    fields = {"amount": x.surface, "stated": y.surface, "computed": say_like(result, y, case.lang)}
    computed = Computed(
        f"{plain(x.value or Decimal(0))} {x.unit} in {y.unit}", (case.ref(page.number, a),), result, None, None, y.unit, y.value
    )
    return Slip((case.place(page.number, b), case.place(page.number, a, "related")), fields, confidence=0.9, computed=computed)


def _in_unit_of(x: Mention, y: Mention) -> Decimal:
    """The value of `x` in the unit of `y`, to three digits."""
    both = in_one_unit(x, y)
    assert both is not None
    p, q = both
    assert p.value is not None
    if p.unit == KELVIN:
        value = (x.value or Decimal(0)) * FAHRENHEIT_STEP + 32 if y.unit == "degF" else ((x.value or Decimal(0)) - 32) / FAHRENHEIT_STEP
    else:
        value = p.value * (y.value or Decimal(1)) / (q.value or Decimal(1))
    return round(value, max(0, 2 - value.adjusted())) if value else value
