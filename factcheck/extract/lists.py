"""Numbers in a row that share one unit: 3, 5, 7% · between 3 and 5 million · 1만·2만 원."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from factcheck.extract.beside import SCALED as SCALED_UNITS
from factcheck.extract.lexicon import Unit
from factcheck.extract.numbersum import Number
from factcheck.extract.ranges import inherit
from factcheck.extract.reading import Reading

BETWEEN = re.compile(r" ?(?:[,·ㆍ/→]|와|과|및|또는|and|or|to|, and|, or|against|from|versus|to a) ?")
HUNG = re.compile(r"-(?:,|,? and|,? or|,? to) ")  # 7- or 8-inch, four-, five- and six-cylinder
APPOSED = ", or "  # "312, or 26%" tells one thing twice; three and more in a row are a list
SHARED = {"percent", "percentage_point", "basis_point", "measure", "money", "age", "ordinal", "rank"}
SCALED = Decimal(100000)
MILLION = Decimal(1000000)
NEAR = 12  # characters between numbers in a row
FAR = 160  # characters over which an amount is still the one spoken of
SENTENCE_END = re.compile(r"[.!?][\"”’]? |\n")


def share_units(text: str, readings: list[Reading], near: list[int], read: Callable[[str], Number | None]) -> None:
    """Give numbers without a unit the unit of the neighbour they stand in a row with; right behind those of `near` another stands."""
    for i in reversed(near):
        one, two = readings[i], readings[i + 1]
        if two.unit is not None and one.unit is None and HUNG.fullmatch(text, one.end, two.start):
            _take(one, two.unit)
            one.noun = two.noun
            continue
        if text[one.end : two.start] == APPOSED and (
            not i or readings[i - 1].unit is not None or not _row(text, readings[i - 1].end, one.start)
        ):
            continue
        if two.unit is None or two.sign or not _naked(one) or not _row(text, one.end, two.start):
            continue
        scaled = _scaled(text, one, two, read)
        if scaled is not None:
            one.number = scaled
        if (
            two.unit.kind in SHARED
            or two.unit.kind == "label"
            or (two.unit.kind == "count" and (scaled is not None or "→" in text[one.end : two.start] or _neighbours(one, two)))
        ):
            _take(one, two.unit)
            one.noun = two.noun
    for i in near:
        one, two = readings[i], readings[i + 1]
        if not one.sign or one.unit is None:
            continue
        if two.number is not None and two.number.value >= SCALED and _naked(two) and _row(text, one.end, two.start):
            _take(two, one.unit)


def _scaled(text: str, one: Reading, two: Reading, read: Callable[[str], Number | None]) -> Number | None:
    """The first of two numbers with the multiplier of the second, where a comma alone is between them: 3, 4만 원."""
    surface = text[two.start : two.number_end]
    if one.number is None or two.number is None or two.upper is not None or text[one.end] not in ",·" or not surface.isalnum():
        return None
    return inherit(one.number, two.number, surface, read) if text[one.start : one.end].isdecimal() else None


def _neighbours(one: Reading, two: Reading) -> bool:
    """Whether two numbers follow each other: 2, 3명; 1·2세트."""
    return one.number is not None and two.number is not None and one.number.written and two.number.value - one.number.value == 1


COMPARED = re.compile(r"[^.;!?\n]{0,70}?\b(?:(?:up|down|compared) (?:from|with|to)|versus|against) \Z|,? from \Z")
PARALLEL = re.compile(r" (in|at|by|on|from|for|with) [^.;,!?\n]{1,40}?,? and \Z")
LONGEST = 80  # characters between two figures one noun serves
NAMED = re.compile(r",? (?:and |but |while |to )?(?:the )?[A-Z][\w’'-]* \Z")  # won 12 seats, Republicans 9.
CLOSED = re.compile(r"[,;)]|\.(?![0-9])|\s*\Z")
SERVING = {"count", "percent"}


def inherit_nouns(text: str, readings: list[Reading]) -> None:
    """Give a bare number what the figure before it counts: 2.4 million headsets, up from 1.9 million; 435 homes in A and 187 in B.

    A part of two names is told likewise: 12 seats, Republicans 9; 48 percent, Smith 46.
    """
    for one, two in itertools.pairwise(readings):
        if one.unit is None or one.unit.kind not in SERVING or not one.number or not 0 < two.start - one.end <= LONGEST or not _naked(two):
            continue
        stop = two.lead if two.lead is not None else two.start
        if two.unit is None and NAMED.fullmatch(text, one.end, stop) and CLOSED.match(text, two.end):
            two.unit, two.noun = one.unit, one.noun
            two.trace += ("list",)
            continue
        if one.unit.kind != "count":
            continue
        row = PARALLEL.fullmatch(text, one.end, stop)
        if (row is not None and text.startswith(f" {row[1]} ", two.end)) or (two.unit is None and COMPARED.fullmatch(text, one.end, stop)):
            two.unit, two.noun = one.unit, one.noun
            two.end = two.number_end
            two.trace += ("list",)


def _naked(reading: Reading) -> bool:
    return reading.number is not None and reading.upper is None and (reading.unit is None or "head" in reading.trace)


def _row(text: str, end: int, start: int) -> bool:
    return BETWEEN.fullmatch(text, end, start) is not None


def _take(reading: Reading, unit: Unit) -> None:
    reading.unit = unit
    reading.trace += ("list",)


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
    return two.unit is not None and two.unit.id in SCALED_UNITS and "".join(one.trace[:1]).startswith("before:") and two.word == one.word


def join_scale(text: str, readings: list[Reading]) -> list[Reading]:
    """The readings, amounts in the brackets of a balance sheet with the multiplier behind them: ($1.3) billion."""
    out: list[Reading] = []
    for reading in readings:
        last = out[-1] if out else None
        if (
            last is not None
            and last.number is not None
            and reading.number is not None
            and not reading.number.written
            and reading.unit is None
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


def inherit_currency(text: str, readings: list[Reading]) -> None:
    """Give millions without a noun the currency of the last amount of their sentence: 3.2 trillion yen, up from 2.9 trillion."""
    last: Reading | None = None
    for reading in readings:
        if last is not None and (reading.start - last.end > FAR or SENTENCE_END.search(text, last.end, reading.start)):
            last = None
        if reading.number is None or reading.number.value < MILLION:
            continue
        if reading.unit is not None:
            last = reading if reading.unit.kind == "money" else None
        elif last is not None and reading.upper is None and not text[reading.end - 1].isdigit():
            _take(reading, last.unit or reading.unit)  # type: ignore[arg-type]
