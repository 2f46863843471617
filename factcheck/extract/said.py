"""Numbers in words: which are numbers at all (두 회사, 이천 명, tens of thousands), and which only begin like one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from factcheck.extract.bare import title_case
from factcheck.extract.forms import ORDINAL
from factcheck.extract.heads import Heads, singular
from factcheck.extract.hedging import Hedging
from factcheck.extract.lexicon import Unit
from factcheck.extract.longest import REACH
from factcheck.extract.numbersum import Number
from factcheck.extract.numerals import Numerals
from factcheck.extract.reading import Reading
from factcheck.extract.units import Units
from factcheck.grammar.compile import alternation
from factcheck.grammar.expression import expression
from factcheck.grammar.phrases import phrases

CERTAIN = frozenset({"measure", "money", "percent"})
LOOK = 16  # characters around a number in which its line may end
HUNDRED_THOUSAND = Decimal(100000)
NOUN = re.compile("[가-힣]+")
LONGEST_NOUN = 12  # characters


def whole_line(text: str, start: int, end: int) -> bool:
    """Whether the stretch is all there is in its line."""
    low, high = max(0, start - LOOK - 1), end + LOOK + 1  # no further: a text may be one line of a million characters
    line, stop = text.rfind("\n", low, start) + 1, text.find("\n", end, high)
    if (line == 0 and low > 0) or (stop < 0 and high < len(text)):
        return False
    stop = stop if stop >= 0 else len(text)
    return not text[line:start].strip(" -") and not text[end:stop].strip(" .!?")


class KoreanWords:
    """The judge of Korean numbers in words."""

    def __init__(self, tables: dict[str, Any], numerals: dict[str, Any]) -> None:
        self._counted = expression(rf"(?:{alternation(tables['determiners'])}) (?=[가-힣]{{2}})")
        self._tens, self._native = numerals["tens"], numerals["native"]
        self._ones, self._groups = frozenset(numerals["digits"]), frozenset(numerals["big"])
        self._steps = frozenset([*numerals["small"], *numerals["big"]])
        said = phrases("ko", "numerals")
        self._clear, self._joined, self._close = said.words("clear"), said.words("joined"), said.words("close")
        self._first, self._alone, self._second = said.words("first"), said.words("alone"), frozenset(said.words("second"))
        self._joined_after: Mapping[str, str] = said.values("joined_after")
        self._said_end, self._counted_end = said["said_end"], said["counted_end"]
        self._counter_end, self._noun_particle = said["counter_end"], said["noun_particle"]
        self.some = said.words("some")
        self._point = frozenset(numerals["point"])
        self._few: dict[str, list[str]] = tables["counted_by_few"]
        self._nouns = tuple(tables["not_counters"])
        self._not_digits = frozenset(f"tail:{tail['name']}" for tail in tables["tails"] if tail["not_digit"])

    def is_number(self, text: str, reading: Reading, number: Number) -> bool:
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


SHORT = 3  # letters below which a word is only itself: in, but not innings


class EnglishWords:
    """Ordinals and vague counts in words, and the words before a numeral that make it none."""

    def __init__(
        self, tables: dict[str, Any], vague: dict[str, int], numerals: Numerals, units: Units, hedging: Hedging, heads: Heads, flags: int
    ) -> None:
        self._numerals, self._units, self._hedging, self._heads = numerals, units, hedging, heads
        self.ordinals: dict[str, int] = tables["ordinals"]
        joining = alternation(numerals.joining)
        self._ordinal = expression(rf"((?>{numerals.pattern})[ -](?:{joining} )?)?({alternation(self.ordinals)})(?![A-Za-z])", flags)
        self._last_join = re.compile(f"(?: {joining})? *$")
        words = phrases("en", "numerals")
        self._no_vague, self._of, self._no_ordinal = words["no_vague"], words["of_between"], words["no_ordinal"]
        self._rank_ahead = expression("|".join(re.escape(w) + ("(?![a-z])" if len(w) < SHORT else "") for w in tables["rank_ahead"]))
        self._vague = vague
        self._vague_said = expression(rf"{alternation(vague)}(?![A-Za-z-])", flags)
        self._not_behind: dict[str, list[str]] = tables["not_behind"]

    def is_pronoun(self, text: str, start: int) -> bool:
        """Whether the word before makes a numeral none: that one, net zero."""
        word = text[start : start + 4].strip(" -,.").lower()
        if word not in self._not_behind or self._units.pattern.match(text, start + len(word)) is not None:
            return False
        return text[max(0, start - 10) : start].rstrip(" -").rpartition(" ")[2].lower() in self._not_behind[word]

    @staticmethod
    def is_name(text: str, start: int) -> bool:
        """Whether a numeral with a capital stands within a sentence, and so in a name: in Seven Oaks, the Big Ten."""
        before = text[max(0, start - 2) : start]
        if not text[start].isupper() or not text[start + 1 : start + 2].islower() or before[-1:] != " ":
            return False
        return (before[0].isalnum() or before[0] == ",") and not title_case(text, start)

    def vague(self, text: str, start: int) -> Reading | None:
        """tens of thousands of people, dozens."""
        match = self._vague_said.match(text, start)
        if match is None or self._no_vague.match(text, start):
            return None
        low = Decimal(self._vague[match[0].lower()])
        reading = Reading(start, match.end(), match.end(), None, span=(low, low * 10), vague=True, trace=(f"vague:{match[0]}",))
        of = self._of.match(text, match.end())
        at = of.end() if of is not None else match.end()
        match = self._units.pattern.match(text, at)
        unit = self._units.of(match[1]) if match is not None else None
        if match is not None and unit is not None and (unit.kind != "count" or singular(match[1].lower()) is not None):
            reading.unit, reading.end = unit, match.end()
            reading.noun = singular(match[1].lower()) if unit.kind == "count" and unit.id != "times" else None
        else:  # thousands of job cuts
            head = self._heads.of(text, at, low) or self._heads.of(text, reading.end, low)
            if head is not None:
                reading.unit, reading.noun = head.unit, head.noun
                reading.end = head.end if head.end > at else reading.end
        self._hedging.take(text, reading)
        return reading

    def ordinal(self, text: str, start: int) -> Reading | None:
        """The ordinal at a place: third, twenty-first; a rank before "largest" and its like."""
        match = self._ordinal.match(text, start, start + REACH)
        if match is None or self._no_ordinal.match(text, start):
            return None
        if text[start].isupper() and text[match.end() + 1 : match.end() + 2].isupper():
            return None  # Fifth Avenue, Second World War
        value = Decimal(self.ordinals[match[2].lower()])
        if match[1]:
            head = self._numerals.read(self._last_join.sub("", match[1].rstrip(" -")))
            if head is None or (value < 10 and head.value % 10):
                return None
            value = head.value * value if value >= 100 else head.value + value
        elif value == 1 and not whole_line(text, start, match.end()):
            return None
        ahead = text[match.end() : match.end() + 12].lstrip(" -").lower()
        kind = Unit("rank", "rank") if self._rank_ahead.match(ahead) else ORDINAL
        return Reading(start, match.end(), match.end(), Number(value, Decimal(1), False), kind, trace=(f"ordinal:{match[2].lower()}",))
