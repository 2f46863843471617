"""Figures in a row: what one of them counts or measures, the others do (3, 5, 7% · 8 or $9 · up from 1.9 million · Republicans 9)."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from operator import attrgetter

from factcheck.extract.bare import is_year
from factcheck.extract.joins import MILLION
from factcheck.extract.lexicon import Unit
from factcheck.extract.numbersum import Number
from factcheck.extract.ranges import SIGNS, inherit
from factcheck.extract.reading import Reading
from factcheck.grammar.phrases import phrases

SHARED = {"percent", "percentage_point", "basis_point", "measure", "money", "age", "ordinal", "rank"}
SERVING = {"count", "percent"}  # told of a row of names
LEVELS = {"count", "measure"}  # whose change and level are of one unit: rose 64 points to 4,577
MOVED = LEVELS | {"percent", "money", "age"}
SIGNED = Decimal(100000)  # from which an amount behind another needs no sign of its own
DEGREE, WARM = Unit("measure", "degree"), Unit("measure", "degC")
VOTE = Unit("count", "vote")
ROUND, ROUNDS = Unit("count", "round"), 20
NO_SHARE = Decimal(1000)  # from which a number beside a percentage is a count
NEAR = 12  # characters between numbers in a row
FAR = 160  # characters over which an amount is still the one spoken of
LONGEST = 80  # characters between two figures one noun serves
NEIGHBOURS = 8  # figures before another among which those stand that may serve it
LEAD = 30  # characters before a figure that lead to it
NAMED = 16  # characters before a part in which its name stands
MOVES_TO = "→"
_START = attrgetter("start")
SENTENCE_END = re.compile(r"[.!?][\"”’]? |\n")


class Rows:
    """The rows of one language; `read` gives the value of a number as written."""

    def __init__(self, lang: str, read: Callable[[str], Number | None]) -> None:
        self._read = read
        said = phrases(lang, "rows")
        self._sides, self._crossing = said["sides_between"], said["side_after"]
        self._between, self._hung, self._apposed = said["between"], said["hung_between"], said["apposed_between"]
        self._either = said["either_between"]
        self._apart = said["apart_after"]
        self._named, self._named_after = said["named_between"], said["named_after"]
        self._compared, self._parallel = said["compared_between"], said["parallel_between"]
        self._from, self._moved = said["from_before"], said["moved_between"]
        self._changed, self._level, self._level_after = said["changed_before"], said["level_between"], said["level_after"]
        self._back, self._to = said["back_between"], said["to_before"]
        self._restated, self._steps = said["restated_between"], frozenset(said.words("steps"))
        self._became = said["became_between"]
        self._degrees = said["degrees_between"]
        self._listed, self._listed_after = said["listed_before"], said["listed_after"]

    def crosses(self, text: str, reading: Reading) -> bool:
        """Whether a number is one side of a size, which is no figure but in a unit: 1280×720, 8-by-10-foot."""
        start, end = reading.start, reading.number_end
        return self._crossing.match(text, end) is not None or (text[start - 1 : start] == "×" and text[start - 2 : start - 1].isdigit())

    def may_hold(self, text: str, reading: Reading) -> bool:
        """Whether a number behind a name may be the part of a row that is told of that name: 12 seats, Republicans 9."""
        return self._named_after.match(text, reading.number_end) is not None

    def may_be_part(self, text: str, reading: Reading) -> bool:
        """Whether a number may be one of those that a count is made up of, told in brackets behind it: 6명(시청 3, 소방 1, 군 2)."""
        start, end = reading.start, reading.end
        return self._listed_after.match(text, end) is not None and self._listed.search(text, max(0, start - NAMED), start) is not None

    def make_up(self, text: str, readings: list[Reading]) -> None:
        """Give the numbers in brackets right behind a count its unit, where they add up to it: 6명(시청 3, 소방 1, 군 2)."""
        for i, whole in enumerate(readings):
            if whole.unit is None or whole.unit.kind != "count" or whole.number is None or not text.startswith("(", whole.end):
                continue
            parts: list[Reading] = []
            at = whole.end
            for part in readings[i + 1 :]:
                if part.number is None or part.unit not in (None, whole.unit) or self._listed.fullmatch(text, at, part.start) is None:
                    break
                parts.append(part)
                at = part.end
            total = sum(part.number.value for part in parts if part.number is not None)
            if len(parts) > 1 and text.startswith(")", at) and total == whole.number.value:
                for part in parts:
                    _take(part, whole)

    def _count_votes(self, text: str, readings: list[Reading], near: list[int]) -> None:
        """Give numbers behind the word for how people voted the unit that one of their row has: 찬성 192, 반대 104, 무효 3표."""
        if not any(readings[i + at].unit == VOTE for i in near for at in (0, 1)):
            return
        pairs = [(readings[i], readings[i + 1]) for i in near]
        for bare, told in [*reversed(pairs), *((two, one) for one, two in pairs)]:
            if told.unit == VOTE and bare.led and bare.word is None:
                one, two = sorted((bare, told), key=_START)
                if self._listed.fullmatch(text, one.end, two.start):
                    bare.unit = VOTE

    def share_units(self, text: str, readings: list[Reading], near: list[int]) -> None:
        """Give numbers without a unit the unit of the neighbour they stand in a row with; right behind those of `near` another stands."""
        for i in reversed(near):
            one, two = readings[i], readings[i + 1]
            if two.unit is None:
                continue
            if _of_decade(one, two) and self._became.fullmatch(text, one.end, two.start):
                _take(one, two)
                one.effect = one.hedge = None
                continue
            if two.unit.kind == "measure" and _naked(one) and self._sides.fullmatch(text, one.end, two.start):
                _take(one, two)
                continue
            if one.loose:
                continue
            if one.unit is None and self._hung.fullmatch(text, one.end, two.start):
                _take(one, two)
                one.noun = two.noun
                continue
            if not self._row(text, one, two) or self._apart.match(text, two.end):
                continue
            if self._apposed.fullmatch(text, one.end, two.start) and (
                not i or readings[i - 1].unit is not None or not self._row(text, readings[i - 1], one)
            ):
                continue  # "312, or 26%" tells one thing twice; three and more in a row are a list
            if two.unit.kind == "percent" and one.number and two.number and one.number.value >= NO_SHARE > two.number.value:
                continue  # 31 000 or 1.3%
            if two.sign:
                self._share_sign(text, one, two)
            elif _naked(one):
                self._share_unit(text, one, two, two.unit)
        self._count_votes(text, readings, near)
        for i in near:
            one, two = readings[i], readings[i + 1]
            if (one.sign and two.number is not None and two.number.value >= SIGNED and _naked(two) and self._row(text, one, two)) or (
                two.unit == DEGREE and one.unit == WARM and self._degrees.fullmatch(text, one.end, two.start)
            ):
                _take(two, one)

    def _share_unit(self, text: str, one: Reading, two: Reading, unit: Unit) -> None:
        """Give a bare number the unit of the one behind it, and its multiplier: 5~6천만, 8 to 9 million people."""
        scaled = self._scaled(text, one, two)
        if scaled is not None:
            one.number = scaled
        counted = scaled is not None or MOVES_TO in text[one.end : two.start] or _neighbours(one, two)
        if unit.kind in SHARED or unit.kind == "label" or (unit.kind == "count" and counted):
            _take(one, two)
            one.noun = two.noun

    def _share_sign(self, text: str, one: Reading, two: Reading) -> None:
        """Give an amount the multiplier, and where it has none the sign, of the one behind it: 8 or $9 million, from $10 to $15 billion."""
        if one.number is None or two.number is None or two.upper is not None:
            return
        if _naked(one) and one.number.written and self._either.fullmatch(text, one.end, two.start) and not _is_year(text, one):
            _take(one, two)
        elif one.unit != two.unit or one.upper is not None or not self._from.search(text, max(0, one.start - LEAD), one.start):
            return
        surface = text[two.start : two.number_end].lstrip(SIGNS)
        one.number = inherit(one.number, two.number, surface, self._read) or one.number

    def _scaled(self, text: str, one: Reading, two: Reading) -> Number | None:
        """The first of two numbers with the multiplier of the second, where a comma alone is between them: 3, 4만 원."""
        surface = text[two.start : two.number_end]
        if one.number is None or two.number is None or two.upper is not None or text[one.end] not in ",·" or not surface.isalnum():
            return None
        return inherit(one.number, two.number, surface, self._read) if text[one.start : one.end].isdecimal() else None

    def _row(self, text: str, one: Reading, two: Reading) -> bool:
        return self._between.fullmatch(text, one.end, two.start) is not None

    def inherit_nouns(self, text: str, readings: list[Reading], bare: list[int]) -> None:
        """Give the numbers at `bare` what the figure before each counts or measures, where the sentence leaves it out.

        2.4 million headsets, up from 1.9 million · 435 homes in A and 187 in B · 12 seats, Republicans 9 · from 20 miles per gallon
        in 2008 to 24.9 · rose 64 points, or 1.4%, to 4,577
        """
        for i in bare:
            two = readings[i]
            one, before = _told_before(text, readings, i)
            if not _naked(two) or one is None or one.unit is None or one.number is None or not 0 < two.start - one.end <= LONGEST:
                continue
            apposed = before is not None and self._restated.fullmatch(text, before.end, _lead(one)) is not None
            lead = before if before is not None and apposed else one
            source = lead if lead.unit is not None and lead.unit.kind in LEVELS else one  # 64 points, or 1.4%
            if self._serves(text, source, lead, text[one.end : _lead(two)], two):
                _take(two, source)
                two.noun, two.end = source.noun, two.number_end

    def _serves(self, text: str, one: Reading, lead: Reading, gap: str, two: Reading) -> bool:
        """Whether a figure before a bare number tells its unit, where `gap` stands between them; `lead` may tell the same before it."""
        kind = one.unit.kind if one.unit is not None else None
        if kind in SERVING and self._named.fullmatch(gap) and self._named_after.match(text, two.end):
            return True
        if two.loose:
            return False
        start = _lead(lead)
        if kind in LEVELS and one.noun not in self._steps and self._level.fullmatch(gap) and self._level_after.match(text, two.end):
            return self._changed.search(text, max(0, start - LEAD), start) is not None
        if kind in MOVED and self._moved.fullmatch(gap) and self._level_after.match(text, two.end) and not _is_year(text, two):
            return self._from.search(text, max(0, start - LEAD), start) is not None
        written = text[one.start : one.number_end].replace(",", "").isdecimal()  # no 5 million tonnes from 4
        if kind in MOVED and written and self._back.fullmatch(gap) and self._level_after.match(text, two.end) and not _is_year(text, two):
            return self._to.search(text, max(0, start - LEAD), start) is not None
        if kind != "count":
            return False
        row = self._parallel.fullmatch(gap)
        return (row is not None and text.startswith(f" {row['link']} ", two.end)) or self._compared.fullmatch(gap) is not None


def inherit_currency(text: str, readings: list[Reading], bare: list[int]) -> None:
    """Give the millions at `bare` the currency of the last amount of their sentence: 3.2 trillion yen ($21bn), up from 2.9 trillion."""
    for i in bare:
        reading = readings[i]
        if reading.number is None or reading.number.value < MILLION or reading.upper is not None or text[reading.end - 1].isdigit():
            continue
        amount = _amount_before(text, readings, i)
        if amount is not None:
            _take(reading, amount)


def _amount_before(text: str, readings: list[Reading], at: int) -> Reading | None:
    """The last amount before a reading in its sentence; one in brackets tells another again, and counts where there is none."""
    start, bracketed = readings[at].start, None
    for i in range(at - 1, -1, -1):
        one = readings[i]
        if start - one.end > FAR:
            break  # nor is what stands before it nearer
        if one.number is None or one.number.value < MILLION or one.unit is None:
            continue
        if one.unit.kind != "money" or SENTENCE_END.search(text, one.end, start):
            break
        if text[one.start - 1] != "(":
            return one
        bracketed = one
    return bracketed


def _told_before(text: str, readings: list[Reading], at: int) -> tuple[Reading | None, Reading | None]:
    """The figure before a reading and the one before that, years without a unit left aside."""
    told = (r for r in reversed(readings[max(0, at - NEIGHBOURS) : at]) if not (r.unit is None and _naked(r) and _is_year(text, r)))
    return next(told, None), next(told, None)


def _lead(reading: Reading) -> int:
    """Where a figure begins with its hedge."""
    return reading.lead if reading.lead is not None else reading.start


def _neighbours(one: Reading, two: Reading) -> bool:
    """Whether two numbers follow each other: 2, 3명; 1·2세트; of rounds one may be left out: 1, 3라운드."""
    if one.number is None or two.number is None or not one.number.written:
        return False
    apart = two.number.value - one.number.value
    return apart == 1 or (apart > 0 and two.number.value <= ROUNDS and two.unit == ROUND)


def _naked(reading: Reading) -> bool:
    return reading.number is not None and reading.upper is None and reading.unit is None


def _is_year(text: str, reading: Reading) -> bool:
    return reading.number is not None and is_year(reading.number.value) and "," not in text[reading.start : reading.end]


def _of_decade(one: Reading, two: Reading) -> bool:
    """Whether the first of two figures with one word is read as people of an age, the second as a count: 60대에서 110대로."""
    return (
        one.effect == "decade"
        and one.word == two.word
        and one.unit is not None
        and one.unit.kind == "age"
        and two.unit is not None
        and two.unit.kind == "count"
    )


def _take(reading: Reading, other: Reading) -> None:
    """Give a reading the unit of another."""
    reading.unit = other.unit
    reading.trace += ("list",)
