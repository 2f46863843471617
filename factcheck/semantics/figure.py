"""A mention's number, its rounding and its bounds, ready to be compared with another in one unit."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from factcheck.semantics.interval import CAPPED_FROM, cap
from factcheck.types import Mention

LOWER, UPPER = "lower", "upper"  # the side a bound limits
BOUND = {"at_least": LOWER, "more_than": LOWER, "at_most": UPPER, "less_than": UPPER}
STRICT = frozenset({"more_than", "less_than"})
ONE, FIVE = Decimal(1), Decimal(5)
CONVERSION_TOLERANCE = Decimal("1e-6")  # what converting units may lose
ABSOLUTE_TEMPERATURE = {"degC": Decimal(1), "degF": Decimal(5) / Decimal(9), "K": Decimal(1)}
COUNTED = frozenset({"count", "number", "rank", "ordinal", "score", "age"})


class Figure(NamedTuple):
    """Value as written, rounding step, what the wording allows, and the bound it states, if any."""

    value: Decimal | None
    precision: Decimal
    digits: int
    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False
    bound: str | None = None
    strict: bool = False
    hedged: bool = False
    converted: bool = False

    @property
    def limit(self) -> Decimal | None:
        """The value a bound names."""
        return self.value if self.value is not None else self.low if self.bound == LOWER else self.high

    @property
    def upward(self) -> bool:
        """Whether the wording allows the value and what follows up to the next step: 10여, 30-odd."""
        return self.hedged and self.value is not None and self.low == self.value != self.high

    def holds(self, value: Decimal) -> bool:
        """Whether the wording allows `value`."""
        if self.low is not None and (value < self.low or (self.low_open and value == self.low)):
            return False
        return not (self.high is not None and (value > self.high or (self.high_open and value == self.high)))

    def overlaps(self, other: Figure) -> bool:
        """Whether some value is allowed by both."""
        return not (_before(self, other) or _before(other, self))

    def truncates(self, value: Decimal) -> bool:
        """Whether `value` with its last places cut off is this one: 563억 for 563억5천만."""
        if self.value is None or self.digits < 2 or self.hedged:
            return False
        room = min(self.precision, cap(self.value, self.digits))
        return 0 <= abs(value) - abs(self.value) < room and (value < 0) == (self.value < 0)

    def same_as(self, value: Decimal) -> bool:
        """Whether `value` is this value, up to what a unit conversion loses."""
        if self.value is None:
            return False
        return value == self.value or (
            self.converted and abs(value - self.value) <= CONVERSION_TOLERANCE * max(abs(value), abs(self.value))
        )

    def same_limit(self, other: Figure) -> bool:
        """Whether two bounds name one value."""
        mine, its = self.limit, other.limit
        return mine is not None and its is not None and (mine == its or self.same_as(its))


def rounding_step(value: Decimal) -> tuple[Decimal, int]:
    """r, the place of the last digit that is not zero, and k, the number of significant digits; whole numbers under 100 have r = 1."""
    _, digits, exponent = value.as_tuple()
    assert isinstance(exponent, int)
    text = "".join(map(str, digits)).lstrip("0")
    if exponent >= 0:
        kept = text.rstrip("0")
        exponent += len(text) - len(kept)
        text = kept or "0"
    if exponent > 0 and abs(value) < CAPPED_FROM:
        exponent = 0
    return Decimal(1).scaleb(exponent), max(1, len(text))


def comparable(a: Mention, b: Mention) -> bool:
    """Whether two quantities count the same kind of thing: one unit, or two of one dimension."""
    if a.kind == b.kind and a.unit == b.unit:
        return True
    if a.kind == "money" or b.kind == "money":
        return a.kind == b.kind and a.unit == b.unit
    if {a.kind, b.kind} <= {"measure", "duration"}:
        return a.unit == b.unit if a.si is None or b.si is None else a.si.unit == b.si.unit
    if {a.kind, b.kind} == {"percent", "ratio"}:
        share = a if a.kind == "ratio" else b
        return share.value is not None and share.value < 1
    if a.kind in COUNTED and b.kind in COUNTED:
        return a.unit == b.unit or a.unit is None or b.unit is None
    return a.kind == b.kind and (a.unit == b.unit or a.unit is None or b.unit is None)


def figure_of(m: Mention, beside: Mention) -> Figure | None:
    """`m` in the unit it shares with `beside`; None where the mention holds no number."""
    value, low, high, factor, converted = m.value, m.low, m.high, ONE, False
    if isinstance(low, str) or isinstance(high, str) or (value is None and low is None and high is None):
        return None
    if m.unit != beside.unit and m.si is not None and beside.si is not None:
        factor, converted = _si_factor(m), True
        value, low, high = m.si.value, m.si.low, m.si.high
    elif m.kind == "ratio" and beside.kind == "percent":
        value, low, high = (x if x is None else x * 100 for x in (value, low, high))
        factor = Decimal(100)
    bound = BOUND.get(m.qualifier) or (UPPER if m.qualifier == "up_to" and beside.qualifier != "up_to" else None)
    hedged = m.qualifier in ("about", "range") or (m.qualifier == "exact" and m.hedge is not None)
    if value is None:
        return Figure(None, Decimal(0), 0, low, high, m.low_open, m.high_open, bound, m.qualifier in STRICT, hedged, converted)
    step, digits = (m.precision, m.digits) if m.precision else rounding_step(m.value if m.value is not None else value)
    digits = digits or rounding_step(m.value if m.value is not None else value)[1]
    precision = step * factor if factor is not ONE else step
    if bound:
        low, high = (value, None) if bound == LOWER else (None, value)
    elif m.qualifier == "up_to" or low is None or high is None or (low == high and not hedged):
        # a plain number whose reader gave the value alone: what rounding allows
        room = min(precision / 2, cap(value, digits) if not converted else precision / 2)
        low, high = value - room, value + room
    if converted and not bound and low is not None and high is not None and _in_fives(m):
        low, high = min(low, value - FIVE / 2 * factor), max(high, value + FIVE / 2 * factor)
    opens = (m.qualifier in STRICT, m.qualifier in STRICT) if bound else (m.low_open, m.high_open)
    return Figure(value, precision, digits, low, high, opens[0], opens[1], bound, m.qualifier in STRICT, hedged, converted)


def _in_fives(m: Mention) -> bool:
    """Whether a large measure ends in five or zero: 295 km/h for 185 mph, rounded to fives in either unit."""
    return m.value is not None and m.value >= CAPPED_FROM and m.value % FIVE == 0


def _si_factor(m: Mention) -> Decimal:
    if m.unit in ABSOLUTE_TEMPERATURE:
        return ABSOLUTE_TEMPERATURE[m.unit]
    assert m.si is not None
    if m.value and m.si.value:
        return abs(m.si.value / m.value)
    return Decimal(1)


def _before(a: Figure, b: Figure) -> bool:
    """Whether all that `a` allows lies below all that `b` allows."""
    return a.high is not None and b.low is not None and (a.high < b.low or (a.high == b.low and (a.high_open or b.low_open)))
