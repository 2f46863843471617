"""Two readings that make one: a lower and an upper bound, an amount in brackets and its multiplier."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from factcheck.extract.numbersum import Number
from factcheck.extract.reading import Reading
from factcheck.extract.signs import SCALED

MILLION = Decimal(1000000)
NEAR = 12  # characters between two bounds
LOWER = {"at_least": False, "more_than": True}  # whether the end itself is excluded
UPPER = {"at_most": False, "less_than": True, "up_to": False}
BOUNDED = LOWER.keys() | UPPER.keys()
BOTH = 2


def join_bounds(text: str, readings: list[Reading], between: re.Pattern[str]) -> list[Reading]:
    """One range of a lower and an upper bound side by side: 100명 이상 200명 미만, more than 20 and less than 30."""
    if len([r for r in readings if r.effect in BOUNDED]) < BOTH:
        return readings
    out: list[Reading] = []
    for two in readings:
        one = out[-1] if out else None
        if one is not None and (joined := _joined(text, one, two, between)) is not None:
            out[-1] = joined
        else:
            out.append(two)
    return out


def _joined(text: str, one: Reading, two: Reading, between: re.Pattern[str]) -> Reading | None:
    if one.effect not in BOUNDED or two.effect not in BOUNDED:
        return None
    effects = {one.effect, two.effect}
    if one.number is None or two.number is None or one.upper is not None or two.upper is not None:
        return None
    if not (effects & LOWER.keys() and effects & UPPER.keys()):
        return None
    if one.unit != two.unit and None not in (one.unit, two.unit) and not _scaled_alike(one, two):
        return None
    start, end = one.tail or one.end, two.lead if two.lead is not None else two.start
    if end < start or end - start > NEAR or between.fullmatch(text, start, end) is None:
        return None
    low, high = (one, two) if one.effect in LOWER else (two, one)
    assert low.number is not None
    assert high.number is not None
    if low.number.value >= high.number.value:
        return None
    return Reading(
        one.start,
        two.number_end,
        two.end,
        None,
        one.unit or two.unit,
        span=(low.number.value, high.number.value),
        bounds=(LOWER[str(low.effect)], UPPER[str(high.effect)]),
        lead=one.lead,
        tail=two.tail,
        trace=(*one.trace, *two.trace, "bounds"),
    )


def _scaled_alike(one: Reading, two: Reading) -> bool:
    """Whether the word that makes another unit of the first holds for the second as well: 초속 25m 이상 33m 미만."""
    return two.unit is not None and two.unit.id in SCALED and one.led and two.word == one.word


def join_scale(text: str, readings: list[Reading]) -> list[Reading]:
    """The readings, amounts in the brackets of a balance sheet with the multiplier behind them: ($1.3) billion."""
    out: list[Reading] = []
    for reading in readings:
        last = out[-1] if out else None
        if (
            reading.unit is None
            and reading.number is not None
            and not reading.number.written
            and last is not None
            and last.number is not None
            and last.unit is not None
            and last.unit.kind == "money"
            and last.upper is None
            and text[last.end : reading.start] in (") ", ")")
            and text[last.start - 1 : last.start] == "("
            and reading.number.value >= MILLION
        ):
            scale = reading.number.value
            number = Number(last.number.value * scale, last.number.place * scale, True)
            out[-1] = replace(last, start=last.start - 1, number=number, number_end=reading.end, end=reading.end)
        else:
            out.append(reading)
    return out
