"""What stands behind a number and is its unit: 명, ㎞ per hour, million euros; the hedge between the two is taken with it."""

from __future__ import annotations

import re
import string
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from factcheck.extract import quotation
from factcheck.extract.bare import STRONGEST
from factcheck.extract.heads import INITIALS, singular, singulars
from factcheck.extract.lexicon import Unit, cased, compound, unit_pattern, unit_words
from factcheck.extract.numerals import Numerals
from factcheck.extract.quotation import QUOTES
from factcheck.extract.reading import Reading
from factcheck.extract.senses import Senses
from factcheck.extract.signs import LOOK, Signs
from factcheck.grammar.compile import alternation
from factcheck.grammar.expression import expression
from factcheck.grammar.language import HANGUL
from factcheck.grammar.pack import Pack
from factcheck.grammar.phrases import phrases

LONGEST_MILLIONS = 4  # characters of millions written without a comma: 999m
LONGEST_RACE = 4  # characters of the kilometres of a race: 100K
MANY = Decimal(10000)
MOST_TERMS = Decimal(15)  # in office
COLDEST, HOTTEST = Decimal(-100), Decimal(200)  # of a temperature told with a single letter
PERSON = Unit("count", "person")
NEXT_WORD = re.compile(r"(?!['’])\W*(\w*)")
PER_STARTS = frozenset(" /-")  # what joins a unit and what it is told per
MARKED = frozenset({"inch", "ft"})  # units written with a quotation mark
NO_LETTER = re.compile(r"[^a-z(]+")
FIGURE = re.compile(" ?[0-9]")
NAMING = re.compile(" ?[A-Z]|-[0-9]")  # behind C and F: 12 F-16s
PLURAL = re.compile(r" [a-z]+s(?![a-z])")


@dataclass(frozen=True, slots=True)
class PlainUnit:
    """A word that is a unit whatever the number before it is."""

    unit: Unit
    noun: str | None  # what is counted, as Reading.noun
    trace: tuple[str, ...]
    doubts: frozenset[str]  # characters behind it that ask for a closer look


class Units:
    """The units of one language."""

    def __init__(self, pack: Pack, numerals: Numerals, signs: Signs, hedges: frozenset[str]) -> None:
        tables: dict[str, Any] = pack["quantities"]
        hangul = pack["language"]["script"] == HANGUL
        flags = 0 if hangul else re.I
        words = unit_words(tables)
        self.hangul, self._signs = hangul, signs
        self.by_word = {w.lower(): u for w, u in words.items()} | words
        self.word = unit_pattern(words, pack["language"])
        self.blank = " ?" if hangul else "[ -]?"
        self.pattern = expression(f"{self.blank}({self.word})", flags)
        symbols = [w for u, forms in tables["measure"].items() for w in forms if len(w) > 1 and w.isalnum() and w.isascii()]
        self._joined = {w: Unit("measure", u) for u, forms in tables["measure_joined"].items() for w in forms}
        self._at_once = expression(rf"({alternation(self._joined)})(?![\w’'-])")
        self._bracketed = expression(rf" ?\(({alternation(symbols)})\)")
        steps = alternation([*numerals.steps]) if hangul else "(?!)"
        inside = alternation(tables["hedges_inside"].get("odd", []))
        amounts = rf" ?{alternation(pack['numerals']['after_multiplier'])}" if hangul else ""
        apart = rf"(?<={steps}) {inside}(?={amounts}| {self.word})"  # 1천 629만 여명
        odd = rf"{inside}(?P<step>{steps}+| {steps}+(?={amounts}))|{inside}|{apart}"
        self._odd = expression(odd if hangul else f"[ -]{inside}(?= )", flags)
        self._read = numerals.read
        said = phrases(pack.code, "beside")
        self._bound, self._step = said["bound_between"], said["step_after"]
        self._lettered = said["scale_before"]
        self._race_before, self._race_after = said["race_before"], said["race_after"]
        self.roads, self._terms = frozenset(said.words("roads")), frozenset(said.words("terms"))
        self.senses = Senses(pack.get("senses"))
        counted = {w for words in tables["count"].values() for w in words}
        self._singular = frozenset() if hangul else singulars(counted)
        self._attributive = frozenset(tables["attributive"])
        self._not_unit = expression(f"{alternation(tables['not_unit'])}|(?<= ){alternation(tables['not_unit_apart'])}")
        self._per = {w: unit for unit, words in tables["per"].items() for w in words}
        per_between = said["per_between"].pattern
        self._per_unit = expression(rf"(?:{per_between})({cased(self._per)})(?![A-Za-z0-9])", flags) if self._per else None
        self._money_bare = frozenset(tables["money_bare"])
        self._length = frozenset(w for w in tables["length_cues"] if " " not in w)
        self._length_behind = self._length - hedges
        self._length_before = tuple(f" {w} " for w in tables["length_cues"] if " " in w)
        self._scaled = expression(f" ?({signs.scaled.pattern})(?![A-Za-z0-9])") if signs.scaled else None
        self.plain = self._plain_units({*tables["not_unit"], *tables["not_unit_apart"]})

    def _plain_units(self, others: set[str]) -> dict[str, PlainUnit]:
        """The words that are units whatever the number before them is; `others` are words of the text that only begin like one."""
        longer: dict[str, set[str]] = {}  # by a beginning of one that is no unit, the characters that may follow it there
        for other in others if self.hangul else ():
            for at in range(1, len(other)):
                longer.setdefault(other[:at], set()).add(other[at])
        return {
            word: PlainUnit(unit, self._noun(word, unit), (f"{unit.kind}:{word}",), self._doubts(unit, longer.get(word, set())))
            for word, unit in self.by_word.items()
            if word not in others and self._is_plain(word, unit)
        }

    def of(self, word: str) -> Unit:
        """The unit that a word found by the pattern is, as written or else in small letters."""
        return self.by_word.get(word) or self.by_word[word.lower()]

    def in_sense(self, word: str, unit: Unit | None) -> Unit:
        """The same, or a given unit where the word has that sense: aged 5 to 9 years."""
        return unit if unit is not None and self.senses.may_mean(word, unit) else self.of(word)

    def take(self, text: str, reading: Reading) -> None:
        """Give the reading the unit behind it, and the hedge between: 10여 명."""
        end = reading.end
        odd = self._odd.match(text, end)
        if odd is not None:
            if odd.lastgroup == "step" and (whole := self._read(text[reading.start : end].lstrip() + odd["step"].lstrip())) is not None:
                reading.number = whole  # 10여만: a hundred thousand and some; 22조6천여억
                reading.effect, reading.hedge = "odd", odd[0].removesuffix(odd["step"]).strip()
                reading.end = reading.number_end = end = odd.end()
                match = self.pattern.match(text, end)
                if match is not None:
                    self.accept(text, reading, match[1], match.start(1), match.end())
                return
            match = self.pattern.match(text, odd.end())
            if match is not None:
                reading.effect, reading.hedge = "odd", odd[0].strip(" -")
                self.accept(text, reading, match[1], match.start(1), match.end())
                return
        match = self.pattern.match(text, end)
        if match is None and (bound := self._bound.match(text, end)) is not None:
            match = self.pattern.match(text, bound.end()) or self.pattern.match(text, bound.end() - 1)
            if match is not None:
                reading.effect, reading.hedge = "at_most" if bound["most"] else "at_least", bound[0].strip()
        if match is not None and not (match.start(1) == end and match[1] in self._joined):  # 10K of a race; 10 K are kelvins
            self.accept(text, reading, match[1], match.start(1), match.end())
        elif (match := self._at_once.match(text, end)) is not None:
            reading.word, reading.unit, reading.end = match[1], self._joined[match[1]], match.end()
            reading.trace += (f"measure_joined:{match[1]}",)
        elif text[end : end + 1] in " (" and (match := self._bracketed.match(text, end)) is not None:
            reading.word, reading.unit, reading.end = match[1], self.by_word[match[1]], match.end()  # 20 (kg)
            reading.trace += (f"measure:{match[1]}",)
        elif self._scaled is not None and (match := self._scaled.match(text, end)) is not None:
            self._signs.scaled.take(reading, match[1])
            reading.end = match.end()

    def at(self, text: str, at: int) -> re.Match[str] | None:
        """The unit that stands at a place, blank and all; None where there is none or only what begins like one."""
        match = self.pattern.match(text, at)
        return None if match is None or (self.hangul and self._is_no_unit(text, match[1], match.start(1))) else match

    def told_per(self, text: str, unit: Unit, end: int) -> tuple[Unit, int] | None:
        """The unit of a measure told per another, and where that ends: barrels per day; None where none is told."""
        match = self._per_unit.match(text, end) if unit.kind == "measure" and self._per_unit is not None else None
        if match is None:
            return None
        per = self._per.get(match[1]) or self._per[match[1].lower()]
        return Unit("measure", compound(str(unit.id), per)), match.end()

    def _is_plain(self, word: str, unit: Unit) -> bool:
        """Whether a word behind a number is a unit whatever the number is."""
        if unit.kind in ("time", "label", "ratio") or word in self.senses:
            return False
        if self.hangul:
            return word not in self.roads and word not in self._terms
        if word in QUOTES or (len(word) == 1 and word.isalpha()):
            return False
        signed = unit.kind == "money" and word.lower() in self._signs.money  # the next amount's, perhaps: RMB 10 million USD 1.5 million
        return word.lower() not in self._singular and unit.id != "magnitude" and not signed

    def _doubts(self, unit: Unit, joined: set[str]) -> frozenset[str]:
        """The characters behind a unit that may make it the beginning of another word (`joined`), or of a compound."""
        if " " in joined:
            joined = joined | set(string.whitespace)
        return frozenset(joined | (PER_STARTS if unit.kind == "measure" and self._per_unit is not None else set()))

    def _noun(self, word: str, unit: Unit) -> str | None:
        """What is counted, in the singular, where the unit is an English noun."""
        if self.hangul or unit.kind != "count" or " " in word or unit.id == "times" or INITIALS.fullmatch(word):
            return None  # TDs are touchdowns
        return singular(word.lower()) or word.lower().lstrip("-")

    def accept(self, text: str, reading: Reading, word: str, start: int, end: int) -> None:
        """Make a word behind the number its unit, unless what stands around says otherwise."""
        plain = self.plain.get(word)
        if plain is not None and text[end : end + 1] not in plain.doubts:
            reading.word, reading.end, reading.unit = word, end, plain.unit
            reading.noun = plain.noun or reading.noun
            reading.trace += plain.trace
            return
        unit = self.of(word)
        if (
            self._says_other_in_korean(text, reading, word, unit, start)
            if self.hangul
            else self._says_other(text, reading, word, unit, start, end)
        ):
            return
        reading.word, reading.unit, reading.end = word, unit, end
        kind, number = unit.kind, reading.number
        if kind == "time" and word not in self.senses:
            return
        reading.trace += (f"{kind}:{word}",)
        if kind == "time":  # aged 65 years
            self.senses.take(text, reading, word)
            return
        reading.noun = self._noun(word, unit) or reading.noun
        if (compounded := self.told_per(text, unit, end)) is not None:
            reading.unit, reading.end = compounded
        elif kind == "label" and number is not None and number.value >= MANY:
            reading.unit = Unit("count", "item")  # 1만6천 호 are that many, 16호 is one
        elif kind == "ratio" and number is not None and not number.written:
            reading.effect = reading.effect or "multiple"
        self.senses.take(text, reading, word)

    def _says_other_in_korean(self, text: str, reading: Reading, word: str, unit: Unit, start: int) -> bool:
        """Whether a word is a particle, a step or the beginning of another word, and no unit."""
        if self._is_no_unit(text, word, start):
            return True
        if unit.kind == "time":
            return False
        if text[start - 1] in self._money_bare and self._step.match(text, start):
            return True  # 840억대
        if word in self._terms and reading.number is not None and reading.number.value > MOST_TERMS:
            return True  # 3선 is a third term, 3000선 about 3,000
        return word in self.roads and not text[max(0, reading.start - 1) : reading.start].isalpha()  # 0.289로 is a number with a particle

    def _says_other(self, text: str, reading: Reading, word: str, unit: Unit, start: int, end: int) -> bool:
        """Whether an English word or letter behind a number says something else than what is counted or measured."""
        value = reading.number.value if reading.number is not None else None
        if unit.kind == "time":
            return False
        if word.lower() in self._singular:
            noun = word not in self._attributive or PLURAL.match(text, end) is not None  # a 13 point gap, but two point guards
            return noun and text[start - 1] == " " and value is not None and value > 1 and text[end : end + 1] == " "  # two house fires
        if unit.id == "magnitude":
            return value is not None and value > STRONGEST  # the 1994 magnitude 6.6 quake
        if unit.id in MARKED and word in QUOTES:
            return quotation.closes(text, start)  # he said "we sold 50" and left
        if unit.kind == "money" and word.lower() in self._signs.money and FIGURE.match(text, end) is not None:
            return self._signs.is_signed(text, reading.start)  # RMB 10 million USD 1.5 million
        if word in ("J", "L"):
            return text[end : end + 2].lstrip().isupper()  # 20 L Street
        if word in ("C", "F"):  # 777F, 23456 F Block, 12 F-16s
            return value is None or not COLDEST <= value <= HOTTEST or NAMING.match(text, end) is not None
        return False

    def _is_no_unit(self, text: str, word: str, start: int) -> bool:
        """Whether a unit is only the beginning of another word: 3 회의, 30 사이; but 3 단계, where 단 alone would be none."""
        other = self._not_unit.match(text, start)
        return other is not None and len(other[0]) >= len(word)

    def is_short(self, text: str, start: int, end: int) -> bool:
        """Whether m, t or K behind English digits is a power of ten, not a metre, a tonne or a kilometre."""
        if text[end - 1] == "M":
            return self._lettered.search(text, max(0, start - LOOK), start) is None
        if self._signs.found(text, start) is not None:
            return True
        if text[end - 2] == "m":
            return False  # 12mm
        if text[end - 1] in "kK":
            return end - start > LONGEST_RACE or not (
                self._race_after.match(text, end) or self._race_before.search(text, max(0, start - 2 * LOOK), start)
            )
        if text[end - 1] == "m" and text[max(0, start - LOOK) : start].lower().endswith(self._length_before):
            return False
        if text[end - 1] == "m" and self._are_many(text, end):
            return True
        if text[end - 1] != "m" or (text[start : end - 1].isdecimal() and end - start > LONGEST_MILLIONS):
            return False  # a 5000m final: so many millions are billions
        behind, ahead = (
            NO_LETTER.split(part.lower().replace("(", " ( ")) for part in (text[max(0, start - 2 * LOOK) : start], text[end : end + LOOK])
        )
        # above 3m says nothing, 3m above the road does
        return self._length.isdisjoint(ahead) and self._length_behind.isdisjoint(behind)

    def _are_many(self, text: str, end: int) -> bool:
        """Whether people or money stand behind a number: 3m women, 200m euros, but the 100m women's final, the 400m men final."""
        match = self.pattern.match(text, end)
        unit = None if match is None else self.by_word.get(match[1])
        if match is None or unit is None or match.start(1) == end:
            return False
        if unit.kind == "money" or self.senses.may_be(match[1], "money"):
            return True
        if unit != PERSON:
            return False
        ahead = NEXT_WORD.match(text, match.end())
        return ahead is not None and ahead[1] != "" and ahead[1].lower() not in self._length
