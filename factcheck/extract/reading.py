"""A number at a place in the text with what stands around it, and the mention made of it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from factcheck.extract.lexicon import Unit, si_scale_of
from factcheck.extract.numbersum import Number
from factcheck.extract.wording import allowed
from factcheck.normalise.units import si_value
from factcheck.semantics.interval import between, vague
from factcheck.types import Mention

HUNDRED = Decimal(100)


@dataclass(slots=True)
class Reading:
    """What was found at a place, before it becomes a mention."""

    start: int
    number_end: int
    end: int
    number: Number | None
    unit: Unit | None = None
    effect: str | None = None
    hedge: str | None = None
    upper: Number | None = None  # of a range
    span: tuple[Decimal, Decimal] | None = None  # 두세, 수십: no single value
    vague: bool = False  # the span is one step of the words
    bounds: tuple[bool, bool] = (False, False)  # of a span: whether its ends are excluded
    lead: int | None = None  # where the hedge before it begins
    tail: int | None = None  # where the hedge behind it ends
    word: str | None = None  # the unit as written
    noun: str | None = None  # what is counted, as written and in the singular
    sign: bool = False  # the unit is a sign before the number
    trace: tuple[str, ...] = ()


def mention_of(text: str, reading: Reading) -> Mention:
    """The mention a reading makes, with the interval its wording allows."""
    kind, unit = (reading.unit.kind, reading.unit.id) if reading.unit else ("number", None)
    scale = HUNDRED if kind == "basis_point" else None
    if scale is not None:
        kind = "percentage_point"
    value: Decimal | None = None
    place: Decimal | None = None
    digits = 0
    if reading.span is not None:
        low, high = reading.span
        bounds = vague(low) if reading.vague else between(low, high)
        if any(reading.bounds):
            bounds = bounds._replace(low_open=reading.bounds[0], high_open=reading.bounds[1])
    elif reading.upper is not None and reading.number is not None:
        first, last = reading.number.value, reading.upper.value
        place = min(reading.number.place, reading.upper.place)
        bounds = between(first / scale, last / scale) if scale else between(first, last)
        if reading.effect == "decade":  # 20~30대: from 20 to under 40
            bounds = bounds._replace(high=last + reading.upper.place, high_open=True)
    else:
        assert reading.number is not None
        value, raw = reading.number.value, reading.number.place
        if scale is not None:
            value, raw = value / scale, raw / scale
        effect = reading.effect
        bounds, place, digits = allowed(value, raw, effect, kind in ("percent", "percentage_point"))
    mention = Mention(
        reading.start,
        reading.end,
        text[reading.start : reading.end],
        kind,
        value,
        bounds.low,
        bounds.high,
        bounds.low_open,
        bounds.high_open,
        place,
        digits,
        unit,
        reading.noun if kind in ("count", "number") else None,
        None,
        bounds.qualifier,
        reading.hedge,
        trace=reading.trace,
    )
    if kind == "measure" and unit is not None:
        si = si_scale_of(unit)
        if si is not None:
            mention.si = si_value(value, bounds.low, bounds.high, si)
    return mention
