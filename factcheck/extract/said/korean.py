"""Numbers in words of a language that writes them together: 두 회사, 이천 명, 수십만 명; most syllables are another word far more often."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from factcheck.extract.lexicon import Unit
from factcheck.extract.longest import LongestNumber
from factcheck.extract.numbersum import Number
from factcheck.extract.numerals import Numerals
from factcheck.extract.reading import Reading
from factcheck.extract.said import Worded
from factcheck.extract.said.line import whole_line
from factcheck.extract.units import Units
from factcheck.grammar.compile import alternation
from factcheck.grammar.endings import starting
from factcheck.grammar.expression import expression
from factcheck.grammar.pack import Pack
from factcheck.grammar.phrases import Phrases, phrases

CERTAIN = frozenset({"measure", "money", "percent"})
HUNDRED_THOUSAND = Decimal(100000)
TEN = Decimal(10)
NOUN = re.compile("[가-힣]+")
LONGEST_NOUN = 12  # characters


class KoreanWords:
    """The numbers in words of a language that joins them, as Korean does."""

    def __init__(self, pack: Pack, numerals: Numerals, units: Units, number: LongestNumber) -> None:
        tables, words = pack["quantities"], pack["numerals"]
        self._counted = expression(rf"(?:{alternation(tables['determiners'])}) (?=[가-힣]{{2}})")
        self._tens, self._native = words["tens"], words["native"]
        self._ones, self._groups = frozenset(words["digits"]), frozenset(words["big"])
        self._steps = frozenset([*words["small"], *words["big"]])
        said = phrases(pack.code, "numerals")
        self._clear, self._joined, self._close = said.words("clear"), said.words("joined"), said.words("close")
        self._first, self._alone, self._second = said.words("first"), said.words("alone"), frozenset(said.words("second"))
        self._joined_after: Mapping[str, str] = said.values("joined_after")
        self._said_end, self._counted_end = said["said_end"], said["counted_end"]
        self._counter_end, self._noun_particle = said["counter_end"], said["noun_particle"]
        self._some = said.words("some")
        self._point = frozenset(words["point"])
        self._few: dict[str, list[str]] = tables["counted_by_few"]
        self._nouns = tuple(tables["not_counters"])
        self._read, self._number = numerals.read, number
        steps = "".join([*words["small"], *words["big"]])
        big, money = alternation(words["big"]), alternation(words["after_multiplier"])
        self._some_of = numerals.vague
        self._vague = expression(rf"{alternation(numerals.vague)}([{steps}]+(?: {big}(?= ?{money}))?)")
        self._spans = numerals.spans
        self._span_words = expression(alternation(self._spans))
        self.loose = expression(alternation([*numerals.first, *self._spans]))  # in a text that may be nothing but a number
        self.starts = expression(_starts(numerals, units, words, said))
        self._not_digits = frozenset(f"tail:{tail['name']}" for tail in tables["tails"] if tail["not_digit"])

    def at(self, text: str, start: int, worded: Worded) -> Reading | None:
        """The quantity that begins with a word at a place, None where there is none; `worded` reads what stands around a number."""
        if text[start] in self._some_of:
            match = self._vague.match(text, start)
            low = self._read(match[1]) if match is not None else None
            if match is not None and low is not None:
                span = (low.value, low.value * TEN)
                found = worded(text, Reading(start, match.end(), match.end(), None, span=span, vague=True))
                return found if found and (found.unit or low.value >= TEN) else None
        match = self._span_words.match(text, start)
        if match is not None:
            a, b = self._spans[match[0]]
            found = worded(text, Reading(start, match.end(), match.end(), None, span=(Decimal(a), Decimal(b))))
            return found if found and found.unit else None
        at = self._number.at(text, start)
        if at is None:
            return None
        number, end = at
        if text.endswith(self._some, 0, start):
            return None  # 몇 조 원 are not one
        reading = worded(text, Reading(start, end, end, number))
        return reading if reading is not None and self._is_number(text, reading, number) else None

    def _is_number(self, text: str, reading: Reading, number: Number) -> bool:
        """Whether it is one: 두 회사, 천만, 이천 명, but not 이 나라, 사건."""
        start, end, unit = reading.start, reading.number_end, reading.unit
        word = text[start:end]
        if reading.led and not reading.sign and number.value != (reading.number or number).value:
            return True  # 마이너스 오
        if reading.trace and reading.trace[0].startswith("tail:"):  # 삼분의 이, 셋 중 하나, but not 이 중
            return reading.trace[0] not in self._not_digits or word[0] not in self._ones or word[1] in self._steps
        if unit is None and len(word) == 1 and word in self._groups:
            return whole_line(text, start, reading.end)
        joined = reading.word is None or (text[end : end + 1] != " " and unit is not None and unit.kind != "money")
        if joined and len(word) == 2 and not reading.sign and word[0] in self._ones | self._groups and word[1] in self._ones | self._second:
            return whole_line(text, start, reading.end)  # 구조, 조사, 이만 are words far more often
        if (
            joined
            and len(word) == 2
            and unit is not None
            and unit.kind == "count"
            and reading.word not in self._joined
            and len(reading.word or "") == 1
        ):
            return False
        if unit is not None and self._begins_a_noun(text, reading, word):
            reading.unit, reading.word, reading.end, unit = None, None, end, None
            reading.effect = None
        if unit is None:
            return self._without_unit(text, reading, number, word)
        if word in self._few and reading.word is not None and reading.word not in self._few[word]:
            return False  # 서명 is a signature, 서 말 are three
        if len(word) == 1 and reading.word is not None:
            if text[end : end + 1] not in ("", " ") and len(reading.word) == 1:
                clear = reading.word in self._clear or word in self._joined_after.get(reading.word, "")
                return clear and word not in self._ones  # 한명, 천원, 두번, but not 이번, 한번, 한편, 백인
            if reading.word in self._close:
                return False
        # one syllable of Sino-Korean before a blank is another word: 이 대표, 사 건
        return len(word) > 1 or (word not in self._ones and word not in self._first) or unit.kind in CERTAIN

    def _begins_a_noun(self, text: str, reading: Reading, word: str) -> bool:
        """Whether a counter of one syllable is only the beginning of a noun: 한 도서관, 두 선수, 한 편의점."""
        if (
            word not in self._native
            or reading.word is None
            or len(reading.word) > 1
            or text[reading.number_end : reading.number_end + 1] != " "
        ):
            return False
        at = reading.number_end + 1
        noun = NOUN.match(text, at, at + LONGEST_NOUN)
        return noun is not None and (noun[0].startswith(self._nouns) or self._counter_end.fullmatch(noun[0], 1) is None)

    def _without_unit(self, text: str, reading: Reading, number: Number, word: str) -> bool:
        start, end = reading.start, reading.number_end
        if word[1:2] in self._point and len(word) == 3:
            return whole_line(text, start, reading.end)  # 이점이 is an advantage
        if number.value >= HUNDRED_THOUSAND or whole_line(text, start, reading.end):
            return True
        if reading.effect is not None and (word in self._tens or (len(word) > 1 and not self._steps.isdisjoint(word))):
            return True  # 이십 초과, 서른이 넘는
        match = self._counted.match(text, start)
        if match is not None and match.end() == end + 1:
            noun = NOUN.match(text, end + 1)
            reading.unit = Unit("count", "item")
            reading.end = noun.end() - len(self._noun_particle.search(noun[0])[0]) if noun else end  # type: ignore[index]
            return True
        if word in self._alone:
            return self._counted_end.match(text, end) is not None
        if len(word) == 2 and not (word[0] in self._tens and word[1] in self._native):
            return False
        return len(word) >= 2 and self._said_end.match(text, reading.end) is not None


def _starts(numerals: Numerals, units: Units, words: dict[str, Any], said: Phrases) -> str:
    """The pattern of where one may begin: one syllable is mostly another word, and needs a multiplier or unit behind it.

    `words` are the tables of numerals.yml, `said` what shows that a syllable is a numeral.
    """
    steps = "".join([*words["small"], *words["big"]])
    certain = alternation(w for w, u in units.by_word.items() if u.kind in CERTAIN)
    single = "".join(w for w in words["digits"] if len(w) == 1)
    minus = "|".join(f"(?<={re.escape(w)} )" for w in numerals.minus if w[0].isalpha())
    natives = "".join(w for w in [*words["native"], *words["tens"]] if len(w) == 1 and w not in said.words("unlikely"))
    unlikely = alternation(said.words("unlikely"))
    rest = [w for w in numerals.first if len(w) > 1] + list(numerals.spans)
    step = rf"(?=[{steps}{single}]|{said['step_before'].pattern}|{alternation(rest)})"
    parts = [
        rf"[{single}](?=[{steps}]|{said['digit_before'].pattern}| {certain})",
        f"{unlikely}(?={said['unlikely_before'].pattern})",
        rf"(?:{minus})[{single}]",
        alternation(rest),
        rf"(?:{unlikely}|[{natives}{steps}])(?= ?{units.word})",  # once for all three: the units are most of this pattern
        rf"[{natives}](?={said['native_before'].pattern}|{alternation([*words['native'], *words['tens']])})",
        f"[{steps}]{step}",
        f"[{''.join(numerals.vague)}](?=[{steps}])",
    ]
    return starting([*numerals.first, *numerals.spans], "|".join(parts), fold=False)
