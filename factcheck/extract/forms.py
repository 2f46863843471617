"""What makes more of a number than a number and a unit: fractions, odds, ratios, ordinals."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Context, Decimal
from typing import Any, NamedTuple

from factcheck.extract.lexicon import Unit
from factcheck.extract.numbersum import ZERO, Number
from factcheck.extract.numerals import Numerals
from factcheck.grammar.beginnings import beginnings
from factcheck.grammar.compile import alternation
from factcheck.grammar.expression import expression
from factcheck.grammar.memo import Memo
from factcheck.semantics.interval import ONE, raw_place

TIMES = Unit("ratio", "x")
ORDINAL = Unit("ordinal", "ordinal")
MAX_DENOMINATOR = 1000
QUARTERS = 4
TWENTY = 20
TWELVE = 12
PARTS = frozenset(
    {15, 16, 18, 20, 24, 25, 30, 32, 36, 40, 48, 50, 52, 60, 64, 100, 128, 256, 1000}
)  # into which more than twelfths are told
HUNDRED = Decimal(100)
TEN = Decimal(10)
LONGEST_TENS = 8  # characters: seventy, and a blank
MAX_SCORE = 500  # of a match or a vote
OPENING_HOURS = range(7, 13)
ANY_DIGIT = "#"
REACH = 160  # characters a tail may take
SAME_SENTENCE = 70  # characters between a word and the number it makes a score
TWELVE_PLACES = Decimal("0.000000000001")
WIDE = Context(prec=80)  # for the longest number there is and its places


class Formed(NamedTuple):
    """What a tail makes of a number."""

    end: int
    unit: Unit | None
    number: Number | None = None
    span: tuple[Decimal, Decimal] | None = None
    effect: str | None = None
    name: str = ""


def ratio_of(value: Decimal) -> Number:
    """A share or a multiple as a number, as exact as it can be written: 1/3 to the hundredth."""
    return Number(value, raw_place(value) if value == value.quantize(TWELVE_PLACES, context=WIDE) else Decimal("0.01"), False)


class Tails:
    """The tails of a language; `read` tries those that may begin with what stands behind a number.

    Each holds the whole pattern of a number, so compiling them all took a sixth of a cold start: each is compiled when first needed.
    """

    def __init__(self, tables: dict[str, Any], numerals: Numerals, flags: int) -> None:
        self.numerals = numerals
        self.denominators: dict[str, int] = tables.get("denominators", {})
        self._tails: list[dict[str, Any]] = tables.get("tails", [])
        self._flags = flags
        self._patterns: list[re.Pattern[str] | None] = [None] * len(self._tails)
        self._before: dict[str, re.Pattern[str]] = {}
        self._by_start = self._starts()
        self.candidates = Memo(self._starting)  # by the two characters behind a number

    def _starts(self) -> dict[str, list[int]]:
        """Which tails may begin with one or two characters, in order; a number is any first character of one and then anything."""
        firsts = "".join(sorted({ANY_DIGIT, *(w[0] for w in self.numerals.first)}))
        starts = [{b[:2].lower() for b in beginnings(self._source(tail["pattern"]).replace("{n}", f"[{firsts}]."))} for tail in self._tails]
        keys = {b for found in starts for b in found}
        return {k: [i for i, found in enumerate(starts) if not found.isdisjoint(("", k[:1], k))] for k in keys}

    def _starting(self, ahead: str) -> list[int]:
        """The tails that may begin with two characters, in order."""
        start = ahead.lower()
        if start[1:].isdecimal():
            start = start[0] + ANY_DIGIT
        return self._by_start[start] if start in self._by_start else self._by_start.get(start[:1], [])

    def _source(self, pattern: str) -> str:
        return pattern.replace("{denominator}", alternation(self.denominators)).replace("{tens}", alternation(self.numerals.tens))

    def _pattern(self, i: int) -> re.Pattern[str]:
        """The pattern of a tail, its numbers in the groups a, b, c."""
        found = self._patterns[i]
        if found is None:
            names = iter("abc")
            source = self._source(self._tails[i]["pattern"])
            source = re.sub(r"\{n\}", lambda _: f"(?P<{next(names)}>(?>{self.numerals.pattern}))", source)
            found = self._patterns[i] = expression(source, self._flags)
        return found

    def _compound(self, text: str, end: int, first: Number, part: int) -> tuple[Number, int]:
        """one hundred thirty-fifths are 100 of 35: the tens before the hyphen belong to the denominator."""
        tens = self.numerals.tens.get(re.split("[ -]", text[max(0, end - LONGEST_TENS) : end].lower())[-1], 0)
        if not tens or first.value < HUNDRED or first.value % HUNDRED != tens:
            return first, part
        return Number(first.value - tens, first.place, first.written), part + tens

    def read(self, text: str, end: int, first: Number) -> Formed | None:
        """What the tail behind `end` makes of the number before it, None where there is none."""
        for i in self.candidates[text[end : end + 2]]:
            match = self._pattern(i).match(text, end, end + REACH)
            if match is not None and self._told(text, end, self._tails[i]["behind"]):
                return self._formed(text, end, first, self._tails[i], match)
        return None

    def _told(self, text: str, end: int, words: str) -> bool:
        """Whether one of the words a tail needs stands before its number in the sentence: beat the Suns 130-126."""
        if not words:
            return True
        if words not in self._before:
            self._before[words] = expression(rf"\b{words}\b(?:[^.!?;:\n]|(?<=\bNo)\.){{0,{SAME_SENTENCE}}}\Z", self._flags)
        return self._before[words].search(text, max(0, end - 2 * SAME_SENTENCE), end) is not None

    def _formed(self, text: str, end: int, first: Number, tail: dict[str, Any], match: re.Match[str]) -> Formed | None:
        if tail["words_only"] and first.written:
            return None
        further = []
        groups = match.groupdict()
        for letter in "abc":
            surface = groups.get(letter)
            if surface is not None:
                number = self.numerals.read(surface)
                if number is None:
                    return None
                further.append(number)
        stop = match.end()
        if tail["particle"] and groups["a"][1:] in tail["particle"]:  # 오분의 일만: a fifth alone
            shorter = self.numerals.read(groups["a"][:-1])
            further, stop = ([shorter], stop - 1) if shorter is not None else (further, stop)
        part = self.denominators.get((groups.get("part") or "").lower())
        tens = groups.get("tens")
        if part and tens:
            part += int(self.numerals.tens[tens.lower()])
        if part and not tens and text[end] == "-":
            first, part = self._compound(text, end, first, part)
        if part and first.value > 1 and tail["reads"] == "part" and text[end] == " " and groups["part"][-1] not in "sS":
            return None  # the par-four third hole
        formed = READERS[tail["reads"]](first, further, part)
        return formed._replace(end=stop, name=tail["name"]) if formed else None


def _fraction_of(first: Number, further: list[Number], part: int | None) -> Formed | None:
    top = further[0].value
    if first.value == 0:
        return None
    return Formed(0, TIMES, ratio_of(top / first.value), effect="multiple")


def _mixed(first: Number, further: list[Number], part: int | None) -> Formed | None:
    if further[0].value == 0:
        return None
    return Formed(0, None, ratio_of(first.value + further[1].value / further[0].value))


def _mixed_part(first: Number, further: list[Number], part: int | None) -> Formed | None:
    parts = further[0].value if further else Decimal(1)  # three and a third
    if not part or parts >= part:
        return None
    return Formed(0, None, ratio_of(first.value + parts / Decimal(part)))


def _mixed_slash(first: Number, further: list[Number], part: int | None) -> Formed | None:
    if not 0 < further[0].value < further[1].value <= 64:
        return None
    parts = further[0].value / further[1].value
    return Formed(0, None, ratio_of(first.value + (parts if first.value % 1 == 0 else parts * first.place)))  # $5.28-1/4 a bushel


def _slash(first: Number, further: list[Number], part: int | None) -> Formed | None:
    if not 0 < first.value < further[0].value or first.value % 1 or (further[0].value > TWELVE and further[0].value not in PARTS):
        return None  # 42/51: two shares, no fraction
    if further[0].value >= HUNDRED and first.value != 1:
        return None  # 2/100: two wickets for a hundred runs
    return Formed(0, None, ratio_of(first.value / further[0].value))


def _part(first: Number, further: list[Number], part: int | None) -> Formed | None:
    if not part or first.value >= MAX_DENOMINATOR or part == QUARTERS < first.value:
        return None  # six quarters are of a year, or of two games
    return Formed(0, TIMES, ratio_of(first.value / Decimal(part)), effect="multiple")


def _part_of(first: Number, further: list[Number], part: int | None) -> Formed | None:
    """two thirds of a million."""
    if not part or first.value >= part:
        return None
    value = first.value / part * further[0].value
    return Formed(0, None, Number(value, raw_place(further[0].value) / 10, False))


def _over(first: Number, further: list[Number], part: int | None) -> Formed | None:
    """one over twenty: said of a fraction where nothing is counted; any other number over another is a bound."""
    if first.value != 1 or further[0].value <= 1:
        return None
    return Formed(0, None, ratio_of(first.value / further[0].value))


def _one_in(first: Number, further: list[Number], part: int | None) -> Formed | None:
    """nine in 10; 셋 중 한 명 has the whole first."""
    low, high = sorted((first.value, further[0].value))
    if first.written and first.value == high:
        return None  # 8 in 5
    if low <= 0 or low == high or high > MAX_DENOMINATOR or high % 1 or low % 1 or (high > TWENTY and high % 10):
        return None
    return Formed(0, TIMES, ratio_of(low / high), effect="multiple")


def _odds(first: Number, further: list[Number], part: int | None) -> Formed | None:
    against = further[0].value if further else ONE
    if against == 0:  # 3대 0
        return _score(first, further, part)
    if against < 0 or (further and further[0].written and not first.written):
        return None  # "새터동 일대 4만2,300가구": the neighbourhood, and what stands there
    return Formed(0, Unit("ratio", f"to{against}"), first)


def _chain(first: Number, further: list[Number], part: int | None) -> Formed | None:
    """4 대 3 대 3: the parts of a whole to each other, none of which is a figure."""
    return Formed(0, Unit("label", None), first)


def _score(first: Number, further: list[Number], part: int | None) -> Formed | None:
    """2-0: the first number of those to the second."""
    if first.value % 1 or further[0].value % 1 or max(first.value, further[0].value) > MAX_SCORE:
        return None
    return Formed(0, Unit("score", f"to{further[0].value}"), first)


def _descending(first: Number, further: list[Number], part: int | None) -> Formed | None:
    """24-17, from more to less, is no range, and a score where it is no 10-4 o'clock."""
    return _score(first, further, part) if first.value > further[0].value and first.value not in OPENING_HOURS else None


def _tenths(first: Number, further: list[Number], part: int | None) -> Formed | None:
    """3할 1푼 2리: tenths, hundredths and thousandths."""
    digits = [first.value, *(n.value for n in further)]
    if first.value > TEN or any(d >= TEN for d in digits[1:]):
        return None
    place = ONE.scaleb(-len(digits))
    return Formed(0, TIMES, Number(sum((d.scaleb(-i - 1) for i, d in enumerate(digits)), ZERO), place, True))


def _matches(first: Number, further: list[Number], part: int | None) -> Formed | None:
    return Formed(0, Unit("count", "round"), first)


def _digits_of(first: Number, further: list[Number], part: int | None) -> Formed | None:
    if first.value not in range(1, 16):
        return None
    low = Decimal(10) ** int(first.value - 1)
    return Formed(0, Unit("count", "item"), None, (low, low * 10))


def _nth_part(first: Number, further: list[Number], part: int | None) -> Formed | None:
    """a 10th of its staff."""
    if first.value < 2 or first.value % 1:
        return None
    return Formed(0, TIMES, ratio_of(ONE / first.value), effect="multiple")


def _ordinal(first: Number, further: list[Number], part: int | None) -> Formed | None:
    return Formed(0, ORDINAL, first)


READERS: dict[str, Callable[[Number, list[Number], int | None], Formed | None]] = {
    "fraction_of": _fraction_of,
    "mixed": _mixed,
    "mixed_part": _mixed_part,
    "mixed_slash": _mixed_slash,
    "slash": _slash,
    "part": _part,
    "part_of": _part_of,
    "over": _over,
    "one_in": _one_in,
    "odds": _odds,
    "chain": _chain,
    "digits_of": _digits_of,
    "nth_part": _nth_part,
    "ordinal": _ordinal,
    "score": _score,
    "descending": _descending,
    "tenths": _tenths,
    "matches": _matches,
}
