"""A number at a place in the text with what stands around it, and the mention made of it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from factcheck.extract.lexicon import Unit, si_scale_of
from factcheck.extract.numbersum import Number
from factcheck.extract.wording import allowed
from factcheck.normalise.units import si_value
from factcheck.semantics.interval import ONE, Allowed, between, vague
from factcheck.types import Mention

HUNDRED = Decimal(100)
NO_UNIT = Unit("number", None)
PERCENTS = frozenset({"percent", "percentage_point"})


@dataclass(slots=True)
class Reading:
    """What was found at a place, before it becomes a mention."""

    start: int
    number_end: int
    end: int
    number: Number | None
    unit: Unit | None = None
    word: str | None = None  # the unit as written
    noun: str | None = None  # what is counted, as written and in the singular
    trace: tuple[str, ...] = ()
    effect: str | None = None
    hedge: str | None = None
    upper: Number | None = None  # of a range
    span: tuple[Decimal, Decimal] | None = None  # 두세, 수십: no single value
    vague: bool = False  # the span is one step of the words
    bounds: tuple[bool, bool] = (False, False)  # of a span: whether its ends are excluded
    lead: int | None = None  # where the hedge before it begins
    tail: int | None = None  # where the hedge behind it ends
    sign: bool = False  # the unit is a sign before the number
    loose: bool = False  # a figure only where another gives it its unit

    @property
    def led(self) -> bool:
        """Whether a word or sign before the number belongs to it: 화씨, 규모, $."""
        return self.trace[:1] != () and self.trace[0].startswith("before:")


def mention_of(text: str, reading: Reading) -> Mention:
    """The mention a reading makes, with the interval its wording allows."""
    told = reading.unit or NO_UNIT
    kind, unit = told.kind, told.id
    number = reading.number
    value: Decimal | None = None
    place: Decimal | None
    if number is not None and reading.span is None and reading.upper is None and kind != "basis_point":
        value = number.value
        bounds, place, digits = allowed(value, number.place, reading.effect, kind in PERCENTS)
    elif kind == "basis_point":
        kind = "percentage_point"
        value, bounds, place, digits = _in_points(reading)
    else:
        bounds, place, digits = _spanned(reading)
    low, high, low_open, high_open, qualifier = bounds
    mention = Mention(
        reading.start,
        reading.end,
        text[reading.start : reading.end],
        kind,
        value,
        low,
        high,
        low_open,
        high_open,
        place,
        digits,
        unit,
        reading.noun if kind in ("count", "number") else None,
        None,
        qualifier,
        reading.hedge,
    )
    mention.trace = reading.trace
    if kind == "measure" and unit is not None:
        si = si_scale_of(unit)
        if si is not None:
            mention.si = si_value(value, low, high, si)
    return mention


def _spanned(reading: Reading, scale: Decimal = ONE) -> tuple[Allowed, Decimal | None, int]:
    """The interval of a reading without a single value, and the place its ends are told to."""
    if reading.span is not None:
        low, high = reading.span
        bounds = vague(low) if reading.vague else between(low, high)
        if any(reading.bounds):
            bounds = bounds._replace(low_open=reading.bounds[0], high_open=reading.bounds[1])
        return bounds, None, 0
    assert reading.upper is not None
    assert reading.number is not None
    first, last = reading.number, reading.upper
    bounds = between(first.value / scale, last.value / scale)
    if reading.effect == "decade":  # 20~30대: from 20 to under 40
        bounds = bounds._replace(high=last.value + last.place, high_open=True)
    return bounds, min(first.place, last.place), 0


def _in_points(reading: Reading) -> tuple[Decimal | None, Allowed, Decimal | None, int]:
    """Basis points in percentage points, a hundred times as large."""
    if reading.span is not None or reading.upper is not None:
        return None, *_spanned(reading, HUNDRED)
    assert reading.number is not None
    value = reading.number.value / HUNDRED
    return value, *allowed(value, reading.number.place / HUNDRED, reading.effect, True)
