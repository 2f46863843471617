"""Numbers with their units in one language: found in one pass over digits and one over number words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from operator import attrgetter
from typing import Any

from factcheck.extract.ahead import Ahead
from factcheck.extract.alone import Alone
from factcheck.extract.bare import AGE, MAGNITUDE, BareNumbers
from factcheck.extract.fixedwords import FixedWords
from factcheck.extract.forms import Tails
from factcheck.extract.heads import Heads
from factcheck.extract.hedging import Hedging
from factcheck.extract.joins import join_bounds, join_scale
from factcheck.extract.lexicon import Unit
from factcheck.extract.longest import LongestNumber
from factcheck.extract.numbersum import Number
from factcheck.extract.numerals import numerals
from factcheck.extract.parts import Parts
from factcheck.extract.ranges import Ranges
from factcheck.extract.reading import Reading, mention_of
from factcheck.extract.rows import NEAR, Rows, inherit_currency
from factcheck.extract.said.english import EnglishWords
from factcheck.extract.said.korean import KoreanWords
from factcheck.extract.said.line import whole_line
from factcheck.extract.signs import SCALED, Signs
from factcheck.extract.steps import Steps, finish
from factcheck.extract.units import Units
from factcheck.grammar.compile import alternation, optional
from factcheck.grammar.expression import expression
from factcheck.grammar.pack import load_pack
from factcheck.grammar.phrases import phrases
from factcheck.semantics.interval import raw_place
from factcheck.types import Mention

SILENT = frozenset({"time", "label"})
NAME = Unit("label", None)
SHARED_OUT = frozenset({"measure", "percent", "percentage_point"})  # two-tenths of a percentage point
LED = 16  # characters before a number in which stands what is paid or counted
SHORT = frozenset("mtkKM")
APART, MILLIMETRES = (" M", " B"), "mm"
JOINED = frozenset("-.,:")  # before digits: these may be of a longer number, a date or a clock
OF_NO_MONEY = frozenset({"time", "count", "label"})  # kinds of units that no amount of money has
SIGNED = frozenset("$€£¥₩")  # before a number that is an amount whatever follows: $0.07 year-over-year
NOT_PLAIN = JOINED | SIGNED
LONG_TEXT = 200_000  # characters; no article is as long, a table or an attack may be
RUNS = re.compile(r"(?:[0-9]{1,12}[^0-9\n]{1,3}){200,}+")  # so many numbers without a word between them are no prose
SHORT_TEXT = 40  # characters; a text no longer may be nothing but a number
LIST = re.compile(r"(?<![0-9,.$€£-])[0-9]{1,2}(?:,[0-9]{1,2}){2,}(?![0-9,]|\.[0-9])")
LIST_REACH = 60
COMMA = re.compile(",[0-9]{1,2}(?![0-9,])")  # that stands for a point, where no list is told
COMPOUND = re.compile("-[A-Za-z]")
GROUP = 3  # digits behind the comma inside a number
Figure = tuple[re.Match[str], int, int, Number, str | None]  # a match, the number in it, and the word behind that may be its unit
Begun = tuple[Reading, int, int, bool]  # a number with its unit, where the number stands, and whether no more belongs to it
_START, _END = attrgetter("start"), attrgetter("end")


class QuantityFinder:
    """The quantities of one language."""

    def __init__(self, lang: str) -> None:
        pack = load_pack(lang)
        tables: dict[str, Any] = pack["quantities"]
        self.hangul = pack["language"]["script"] == "Hangul"
        self._numerals = numerals(lang)
        flags = 0 if self.hangul else re.I
        self._hedging = Hedging(pack)
        hedges = self._hedging.hedges
        self._signs = Signs(pack, self._numerals)
        self._units = Units(pack, self._numerals, self._signs, hedges.words)
        self._number = LongestNumber(self._numerals, flags)
        self._ranges = Ranges(tables, self._number, self._numerals, self._units, lang, flags)
        self._parts = Parts(lang, self._number, self._units)
        ahead = Ahead([*self._ranges.joins, *([self._hedging.step] if self.hangul else [])], [hedges.ahead])
        self._alone = Alone([hedges.endings, self._signs.endings], ahead, [*self._numerals.first, *phrases(lang, "parts").words("joining")])
        self._tails = Tails(tables, self._numerals, flags)
        self._fixed = FixedWords(tables, lang, hangul=self.hangul)
        self._bare = BareNumbers(tables, lang, hangul=self.hangul)
        self._rows = Rows(lang, self._numerals.read)
        self._part_of = phrases(lang, "beside")["part_of"]
        self._money_bare, self._money_unit = frozenset(tables["money_bare"]), tables["money_bare_unit"]
        telling = phrases(lang, "numerals")
        self._no_time, self._money_steps = telling.words("no_time"), frozenset(telling.words("money_steps"))
        self._paid_steps = frozenset(telling.words("paid_steps"))
        self._sum_end = telling["sum_end"]
        self._paid_before, self._counted_before = telling["paid_before"], telling["counted_before"]
        self._no_money = expression(tables["money_bare_not"])
        self._idioms = expression(alternation(tables["idioms"], fold=not self.hangul), flags)
        self._idioms_counted = expression(tables["idioms_counted"], flags)
        endings = rf"[가-힣]{{0,6}}?{tables['bounds_between']}" if self.hangul else tables["bounds_between"]
        self._bounds_between = expression(endings, flags)
        self._digits = expression(f"({self._numerals.digits}){optional(f'{self._units.blank}({self._units.word})')}", flags)
        self._naming = {w: Unit("ordinal", unit) for unit, words in tables["naming"].items() for w in words}
        self._times = frozenset(w for w, u in self._units.by_word.items() if u.kind == "time" and w not in self._units.senses)
        self._words: KoreanWords | EnglishWords
        if self.hangul:
            self._words = KoreanWords(pack, self._numerals, self._units, self._number)
        else:
            self._heads = Heads(tables, self._units.by_word)
            self._words = EnglishWords(pack, self._numerals, self._units, self._number, self._hedging, self._heads)

    def find(self, text: str) -> list[Mention]:
        """The quantities of a text in order, none overlapping."""
        return finish(self.steps(text, naming=False))

    def steps(self, text: str, *, naming: bool) -> Steps[list[Mention]]:
        """As `find`, step by step; with `naming`, numbers that only name something as ordinals: 10층."""
        if len(text) > LONG_TEXT:
            text = RUNS.sub(lambda run: " " * len(run[0]), text)
        figures = self._in_digits(text)
        yield
        plainly = self._plainly
        alone = [plainly(text, start, end, number, word, match.end()) for match, start, end, number, word in figures]
        yield
        begun = [self._begun(text, *figure) if plain is None else None for figure, plain in zip(figures, alone, strict=True)]
        yield
        readings = list(self._written(text, figures, alone, begun))
        yield
        readings += self._said(text)
        yield
        readings += self._whole_words(text)
        readings.sort(key=_END, reverse=True)  # of those that begin at one place the longest first
        readings.sort(key=_START)
        kept: list[Reading] = []
        near: list[int] = []
        done = 0
        yield
        for reading in readings:
            start = reading.start
            if start >= done:
                if 0 < start - done <= NEAR and kept:
                    near.append(len(kept) - 1)
                done = reading.end
                kept.append(reading)
        if len(kept) > 1:
            if near:
                self._rows.share_units(text, kept, near)
            kept = join_bounds(text, kept, self._bounds_between)
            if self.hangul:
                self._rows.make_up(text, kept)
            else:
                kept = join_scale(text, kept)
                if bare := [i for i, r in enumerate(kept) if r.unit is None]:
                    inherit_currency(text, kept, bare)
                    self._rows.inherit_nouns(text, kept, bare)
        for reading in kept if naming and self._naming else []:
            if reading.unit is not None and reading.unit.kind == "label":
                reading.unit = self._naming.get(reading.word or "", reading.unit)
        yield
        return [mention_of(text, r) for r in kept if (r.unit.kind not in SILENT if r.unit is not None else not r.loose)]

    def _in_digits(self, text: str) -> list[Figure]:
        """What begins with a digit and is no time. All are found before any is read (steps.py): each search would fetch its tables anew."""
        read, times = self._numerals.read, self._times
        matches = list(self._digits.finditer(text))
        out: list[Figure] = []
        for match in matches:
            start, end = match.span(1)
            surface, word = match.groups()
            if surface[0] == "0" and surface[1:2].isdecimal():
                continue  # 00명 모집, 02년생
            if (
                word in times
                and surface[-1] not in SHORT
                and (match.start(2) == end or not self.hangul)
                and not text.startswith(self._no_time, match.end())
                and not (start and text[start - 1] in SIGNED)
            ):
                continue  # 3년: left to the reader of times
            number = read(surface)
            if number is not None:
                out.append((match, start, end, number, word))
            elif (found := self._number.cut(surface)) is not None:
                number, length = found
                out.append((match, start, start + length, number, None))
        return out

    def _written(self, text: str, figures: list[Figure], alone: list[Reading | None], begun: list[Begun | None]) -> Iterator[Reading]:
        """The readings of what begins with a digit, of those that stand `alone` and of the others, as `begun`."""
        done = 0
        for figure, found, other in zip(figures, alone, begun, strict=True):
            if figure[1] < done:
                continue
            if other is not None:
                reading, start, end, closed = other
                found = reading if closed else self._around(text, reading, start, end)
            if found is not None:
                done = found.end
                yield found

    def _plainly(self, text: str, start: int, end: int, number: Number, word: str | None, unit_end: int) -> Reading | None:
        """A number and its unit that stand alone, as most do: 1,234명이. None where a closer look is needed."""
        plain = self._units.plain.get(word) if word is not None else None
        if plain is None or text[unit_end : unit_end + 1] in plain.doubts or self._tails.candidates[text[end : end + 2]]:
            return None
        if (start and text[start - 1] in NOT_PLAIN) or (not self.hangul and text[end - 1] in SHORT):
            return None
        if not self._alone.stands(text, start, unit_end, plain.unit):
            return None
        return Reading(start, end, unit_end, number, plain.unit, word, plain.noun, plain.trace)

    def _begun(self, text: str, match: re.Match[str], start: int, end: int, number: Number, word: str | None) -> Begun | None:
        """A number with the unit behind it; None where it is no quantity."""
        if not self.hangul and text[end - 1] in SHORT and text[end - 2].isdigit() and not self._units.is_short(text, start, end):
            number, end, word = self._numerals.read(text[start : end - 1]) or number, end - 1, None
        elif not self.hangul and text.endswith(MILLIMETRES, start, end) and not self._units.is_short(text, start, end):
            number, end, word = self._numerals.read(text[start : end - 2]) or number, end - 2, None  # 12mm; but $101mm
        elif text.endswith(APART, start, end) and text[start - 1 : start] not in SIGNED:
            number, end, word = self._numerals.read(text[start : end - 2]) or number, end - 2, None  # Flat 5 B; but $5 B
        before = text[start - 1] if start else " "
        if before == "/" and text[start - 2 : start - 1].isdigit():
            return None  # 271/6 in 50 overs
        if before in JOINED:
            listed = before == "," and end - start < GROUP and (self.hangul or _listed(text, start))  # 7,9살
            if start > 1 and text[start - 2].isdigit() and not listed:
                return None  # 3-1부
            if before == "." and not number.value % 1 and (start < 2 or not (text[start - 2].isalnum() or text[start - 2] == ".")):
                start -= 1
                number = Number(number.value.scaleb(start + 1 - end), Decimal(1).scaleb(start + 1 - end), True)
        if word is None and not self.hangul and text.startswith(",", end) and COMMA.match(text, end) and not _listed(text, end):
            return None  # a depth of 85,4km
        pointed = word is None and text[end : end + 1] in (".", ":") and text[end + 1 : end + 2].isdigit()
        if pointed and not self._tails.read(text, end, number):
            return None
        reading = Reading(start, end, end, number)
        self._form(text, reading, number)
        if reading.unit is None:
            if word is not None and reading.end == end:
                self._units.accept(text, reading, word, match.start(2), match.end())
            else:
                self._units.take(text, reading)
            if reading.unit is not None and reading.unit.kind in OF_NO_MONEY and text[start - 1 : start] in SIGNED:
                reading.unit, reading.word, reading.noun, reading.end, reading.trace = None, None, None, end, ()  # a $100,000 home's bill
            if reading.unit is not None and reading.unit.kind == "time":
                return reading, start, end, True
        return reading, start, end, False

    def _is_money(self, text: str, start: int, end: int) -> bool:
        """Whether a number alone is money in a headline: 140억, 3억5천, 연봉 5000만, but not 5천 and no 인구 1억."""
        surface, before = text[start:end], max(0, start - LED)
        if surface[-1] in self._money_bare:
            return self._counted_before.search(text, before, start) is None
        if surface[-1] in self._money_steps and not self._money_bare.isdisjoint(surface):
            return True
        return surface[-1] in self._paid_steps and self._paid_before.search(text, before, start) is not None

    def _is_vague_sum(self, text: str, reading: Reading) -> bool:
        """Whether a vague number without a unit is money: 수십억을 챙겼다, but not 수십억 인구."""
        return self.hangul and self._sum_end.match(text, reading.end) is not None and self._is_money(text, reading.start, reading.end)

    def _said(self, text: str) -> Iterator[Reading]:
        """What begins with a number word."""
        done = 0
        words = self._words.starts if len(text) > SHORT_TEXT else self._words.loose
        for match in list(words.finditer(text)):
            start = match.start()
            if start < done or (start and text[start - 1].isalnum()):
                continue
            idiom = self._idioms.match(text, start)
            if idiom is not None and self._idioms_counted.match(text, start) is None:
                done = idiom.end()
                continue
            reading = self._words.at(text, start, self._worded)
            if reading is not None:
                done = reading.end
                yield reading

    def _whole_words(self, text: str) -> Iterator[Reading]:
        """Words that are a quantity by themselves: 절반, twice."""
        for match in list(self._fixed.pattern.finditer(text)):
            found = self._fixed.read(text, match)
            if found is not None:
                unit, number, effect = found
                effect = effect or ("multiple" if unit.kind == "ratio" else None)
                start, end = match.span(1)
                reading = Reading(start, end, end, number, unit, effect=effect, trace=(f"fixed:{match[1]}",))
                if unit.kind == "ratio" and number.value < 1 and not self._part_of_unit(text, reading):
                    continue  # half a loaf
                if reading.unit == unit and COMPOUND.match(text, reading.end):
                    continue  # double-blind, a half-mill
                self._hedging.take(text, reading)
                yield reading

    def _part_of_unit(self, text: str, reading: Reading) -> bool:
        """Make a measure of a share of a unit (half a mile, a quarter of an inch); False where it is part of a thing."""
        of = self._part_of.match(text, reading.end)
        unit = self._units.pattern.match(text, of.end()) if of else None
        found = self._units.of(unit[1]) if unit else None
        if unit is not None and found is not None and found.kind in SHARED_OUT:
            if found.kind != "measure" and reading.number is not None:
                reading.number = reading.number._replace(place=raw_place(reading.number.value))
            reading.unit, reading.end, reading.effect = found, unit.end(), None
            return True
        return of is None or of["thing"] is None

    def _worded(self, text: str, reading: Reading) -> Reading | None:
        start, end = reading.start, reading.end
        if reading.number is not None:
            self._form(text, reading, reading.number)
        if reading.unit is None:
            self._units.take(text, reading)
        return self._around(text, reading, start, end)

    def _form(self, text: str, reading: Reading, number: Number) -> None:
        """Let the tail behind the number make more of it: 3분의 2, two thirds, 2-0."""
        formed = self._tails.read(text, reading.end, number)
        if formed is None:
            return
        reading.number, reading.span, reading.effect = formed.number, formed.span, formed.effect
        reading.vague = formed.span is not None
        reading.unit, reading.end, reading.number_end = formed.unit, formed.end, formed.end
        reading.trace = (f"tail:{formed.name}",)
        share = reading.number is not None and reading.number.value < 1 and (reading.unit is None or reading.unit.kind == "ratio")
        if share and (of := self._part_of.match(text, reading.end)) is not None and of[0]:
            self._part_of_unit(text, reading)

    def _around(self, text: str, reading: Reading, start: int, end: int) -> Reading | None:
        """The reading with the sign before it, its second half and the hedges around; None where it is no quantity."""
        if reading.unit is not None and self._alone.stands(text, reading.start, reading.end, reading.unit):
            return reading
        number = reading.number
        self._signs.take(text, reading)
        if reading.unit is None and number is not None:
            reading.unit = self._unit_untold(text, reading, number)
        elif reading.unit is None and reading.vague and self._is_vague_sum(text, reading):
            reading.unit = Unit("money", self._money_unit)
        if reading.unit is None or reading.unit.kind not in SILENT:
            if reading.number is not None and reading.end < len(text):
                self._ranges.extend(text, reading)
                self._parts.add(text, reading)
                if reading.upper is not None and reading.word is not None:
                    self._units.senses.take(text, reading, reading.word)
            self._hedging.take(text, reading)
            if self.hangul and reading.lead is not None and reading.unit is not None and reading.unit.id in SCALED:
                self._signs.take_scale(text, reading)
        return reading if reading.unit is not None else self._without_unit(text, reading, start, end)

    def _unit_untold(self, text: str, reading: Reading, number: Number) -> Unit | None:
        """The unit that a number has by what stands around it, where none is told: 140억 of a headline, an age, a magnitude."""
        if self.hangul and number.written and self._is_money(text, reading.start, reading.number_end):
            return NAME if self._no_money.match(text, reading.start) else Unit("money", self._money_unit)
        if self._bare.age(text, reading):
            return AGE
        return MAGNITUDE if self._bare.magnitude(text, reading) else None

    def _without_unit(self, text: str, reading: Reading, start: int, end: int) -> Reading | None:
        """A number without a unit, or with the noun it counts; `loose` where only its neighbours can make a quantity of it."""
        if self._rows.crosses(text, reading):
            reading.loose = True
        elif not self._bare.is_quantity(text, reading):
            reading.loose = reading.number is not None and self._rows.may_be_part(text, reading)
            return reading if reading.loose else None
        if self.hangul or reading.number is None or reading.loose:
            return reading
        name = self._bare.name_before(text, reading)
        if name is not None:
            reading.loose = True
            return None if self._bare.numbers(name) or not self._rows.may_hold(text, reading) else reading
        in_a_word = not reading.number.written and (reading.start, reading.end) == (start, end) and reading.effect is None
        if in_a_word and reading.number.value == 1 and not whole_line(text, start, end):
            return None  # one of them, every one
        head = self._heads.of(text, reading.end, reading.number.value)
        if head is not None:
            reading.unit, reading.noun = head.unit, head.noun
            reading.end = max(reading.end, head.end)
        return reading


def _listed(text: str, at: int) -> bool:
    """Whether a number stands among three and more of up to two digits with nothing but commas between: 22,24,26."""
    return any(m.start() < at < m.end() for m in LIST.finditer(text, max(0, at - LIST_REACH), at + LIST_REACH))


@lru_cache(maxsize=8)
def finder(lang: str) -> QuantityFinder:
    """The quantity finder of a language, compiled once."""
    return QuantityFinder(lang)
