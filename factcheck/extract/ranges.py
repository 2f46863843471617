"""Two numbers that are the ends of one quantity: 30~35%, $3 to $5 million, between 3 and 5."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from operator import attrgetter
from typing import Any

from factcheck.extract.bare import AGE
from factcheck.extract.lexicon import Unit
from factcheck.extract.longest import LongestNumber
from factcheck.extract.numbersum import Number
from factcheck.extract.numerals import DIGITS, Numerals
from factcheck.extract.reading import Reading
from factcheck.extract.units import Units
from factcheck.grammar.compile import alternation
from factcheck.grammar.expression import expression
from factcheck.grammar.phrases import phrases

THOUSAND = Decimal(1000)
APART = 100  # times; an amount and a bare number so much larger are no ends of one range
YEARS = range(1500, 2101)
_VALUE = attrgetter("value")
HEAD = re.compile(f"({DIGITS})")
SIGNS = "$€£¥₩"
WINDOW = 30  # characters before a number in which the word that opens a range stands
CHANGE_WINDOW = 48


class Ranges:
    """The second halves of one language's quantities."""

    def __init__(self, tables: dict[str, Any], numbers: LongestNumber, numerals: Numerals, units: Units, lang: str, flags: int) -> None:
        self._numbers, self._units = numbers, units
        follow = f"(?=[{SIGNS}] ?[0-9]|[0-9]|{alternation(numerals.first)})"
        self._sign = expression(rf" ?({alternation(tables['range_between'])}) ?{follow}", flags)
        between = alternation([w for w in tables["range_between"] if w not in numerals.minus])
        below, above = alternation([w for w in numerals.minus if w != "△"]), alternation(numerals.plus)
        # the second of two with a sign of its own: 영하 3도~영상 5도, -16도∼-3도
        self._signed = expression(rf" ?({between}) ?(?:(?P<minus>{below})|{above}) ?(?=[0-9])", flags)
        said = phrases(lang, "rows")
        self._changes, self._counted, self._uncounted = said["change_before"], said["counted_after"], said["uncounted_before"]
        self._pairs = [
            (
                expression(rf"(?:{alternation(p['open'])}) ?\Z" if p["open"] else "", flags),
                expression(f" ?{alternation(p['join'])} ?{follow}", flags),
                expression(f" ?{alternation(p['close'])}" if p["close"] else ""),
                expression(p["not_ahead"] or "(?!)"),
                p["bare"],
            )
            for p in tables["range_pairs"]
        ]
        self.joins = [self._sign, *(join for _, join, *_ in self._pairs)]  # what stands between the two
        joins = [*tables["range_between"], *(w for p in tables["range_pairs"] for w in p["join"])]
        self._firsts = frozenset(c for w in joins for c in (w.strip()[0].lower(), w.strip()[0].upper()))

    def extend(self, text: str, reading: Reading) -> None:
        """Give a reading its upper end, where one follows."""
        end = reading.end
        if (text[end] if text[end] != " " else text[end + 1 : end + 2]) not in self._firsts:
            return
        if reading.number is None or not self._pair(text, reading):
            self._extend(text, reading)

    def _pair(self, text: str, reading: Reading) -> bool:
        """Whether the reading is the first of a pair that only a range has: between 3 and 5, 20과 30 사이."""
        for opens, joins, closes, change, bare in self._pairs:
            match = joins.match(text, reading.end)
            if match is None or opens.search(text, max(0, reading.start - WINDOW), reading.start) is None:
                continue
            at = _behind_sign(text, match.end())
            found = self._numbers.at(text, at)
            if found is None:
                continue
            number, end = found
            tail = self._units.at(text, end) if closes.pattern == "" or closes.match(text, end) is None else None
            unit = self._units.in_sense(tail[1], reading.unit) if tail is not None else None
            if unit is not None and (unit.kind in ("label", "time") or (reading.unit is not None and unit != reading.unit)):
                tail = unit = None
            stop = tail.end() if tail else end
            if closes.match(text, stop) is None or (unit is None and reading.unit not in (None, AGE) and not reading.sign):
                continue
            if bare and (reading.unit is not None or unit is None or change.match(text, stop)):
                continue  # 20에서 30%로 is a change, 5에서 60㎜가 a range
            first = reading.number
            assert first is not None
            if reading.unit is None or reading.sign:
                first = inherit(first, number, text[at:end], self._numbers.read) or first
            if first.value >= number.value:
                continue
            self._hold(text, reading, first, number, end, unit, stop)
            return True
        return False

    def _hold(self, text: str, reading: Reading, low: Number, high: Number, end: int, unit: Unit | None, stop: int) -> None:
        """Make a range of a reading: its two ends, where the second one ends, the unit behind it and where that ends."""
        if reading.unit is None and unit is not None and (compounded := self._units.told_per(text, unit, stop)) is not None:
            unit, stop = compounded
        reading.number, reading.upper, reading.unit = low, high, reading.unit or unit
        reading.number_end, reading.end = end, stop
        reading.trace += ("range",)

    def _extend(self, text: str, reading: Reading) -> None:
        """Give a reading the number behind "to" or a dash for its upper end, where both are told in one unit."""
        first = reading.number
        match = (self._signed.match(text, reading.end) or self._sign.match(text, reading.end)) if first is not None else None
        if match is None or first is None:
            return
        signed = match.re is self._signed
        to = match[1].strip().isalpha()
        at = _behind_sign(text, match.end())
        if text[at - 1] in SIGNS and text[at - 1] != text[reading.start] and (text[reading.start] in SIGNS or reading.unit is not None):
            return  # $5m to £6m, regained 71 cents to $89.53
        if to and reading.unit is not None and self._changes.search(text, max(0, reading.start - CHANGE_WINDOW), reading.start):
            return
        found = self._numbers.at(text, at)
        if found is None:
            return
        number, end = found
        if signed and match["minus"]:
            number = number.negative()
        tail, unit = self._second_unit(text, end, reading)
        if reading.unit is not None and unit is not None and unit != reading.unit:
            return
        naked = unit is None and (reading.unit is None or reading.unit.kind not in ("money", "age"))
        if naked and reading.unit is None and self._counts(text, reading.start, end, number):
            naked = False  # 327 to 836 properties, 10-12 coaches
        dash = match[1].strip() == "-" and not _plainly(first, number, text[reading.start : reading.end], text[at:end])
        if naked and (to or dash):
            return
        if reading.unit is None or reading.sign:
            first = inherit(first, number, text[at:end], self._numbers.read) or first
        if first.value < 0 and text[reading.start].isalpha():
            last = number if signed or number.value <= 0 else number.negative()  # 영하 5~10도: both are below zero
            first, number = sorted((first, last), key=_VALUE)
        if first.value >= number.value or (to and unit is None and first.value * APART < number.value):
            return  # "paid £45 to 17,600 of the households"
        stop = tail.end() if tail else end
        reading.word = tail[1] if tail else reading.word
        self._hold(text, reading, first, number, end, unit, stop)

    def _counts(self, text: str, start: int, end: int, last: Number) -> bool:
        """Whether so many to so many of something are told, and no change or years: 327 to 836 properties."""
        if self._counted.match(text, end) is None or last.value in YEARS:
            return False
        return self._uncounted.search(text, max(0, start - WINDOW), start) is None

    def _second_unit(self, text: str, end: int, reading: Reading) -> tuple[re.Match[str] | None, Unit | None]:
        """The unit behind a second number, as written and as the first number has it."""
        tail = self._units.at(text, end)
        if tail is None or tail[1] in self._units.roads:
            return None, None  # 370~384로: a particle
        unit, own = self._units.in_sense(tail[1], reading.unit), reading.unit
        same = tail[1] == reading.word  # a word of several senses has one in both: 0도∼7도
        scaled = reading.led and own is not None and own.kind == unit.kind == "measure"  # 화씨 100~120도, 시속 100~120㎞
        if same or (own is not None and (unit.kind == "age" or scaled)):
            return tail, own
        return tail, unit


def _behind_sign(text: str, at: int) -> int:
    """Where a number begins, behind its sign and a blank: $ 5 billion."""
    return at if text[at] not in SIGNS else at + 1 + (text[at + 1] == " ")


def _plainly(first: Number, last: Number, one: str, two: str) -> bool:
    """Whether two bare numbers with a dash between them are a range, not a date, a score or a telephone number: 1000-5000, 5k-20k."""
    big = first.value >= THOUSAND and last.value >= THOUSAND and not (first.value in YEARS and last.value in YEARS)
    return big and (not (one + two).isdigit() or len(one) == len(two)) and not one.startswith("0")


def inherit(first: Number, last: Number, surface: str, read: Callable[[str], Number | None]) -> Number | None:
    """The first number with the multiplier of the second, where its own is smaller: 30~35만, 5천~6천만, four to five thousand."""
    match = HEAD.match(surface)
    head = read(match[1]) if match else read(re.split("[ -]", surface, maxsplit=1)[0].lower())
    if head is None or not head.value:
        return None
    factor = last.value / head.value
    if first.value >= head.value and match is not None and (step := read(surface[-1])) is not None and not step.written:
        head, factor = read(surface[:-1].rstrip()), step.value
        if head is None or head.value * factor != last.value:
            return None  # 5천~1만2천
    if first.value < head.value and factor > 1 and (match or factor >= THOUSAND):
        return Number(first.value * factor, first.place * factor, first.written)
    return None
