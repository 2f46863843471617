"""Numbers in words of a language that writes them apart: two companies, tens of thousands, the third-largest."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.extract.bare import title_case
from factcheck.extract.forms import ORDINAL
from factcheck.extract.heads import Heads, singular
from factcheck.extract.hedging import Hedging
from factcheck.extract.lexicon import Unit
from factcheck.extract.longest import REACH, LongestNumber
from factcheck.extract.numbersum import Number
from factcheck.extract.numerals import THOUSAND, Numerals
from factcheck.extract.reading import Reading
from factcheck.extract.said import Worded
from factcheck.extract.said.line import whole_line
from factcheck.extract.units import Units
from factcheck.grammar.compile import alternation
from factcheck.grammar.endings import starting
from factcheck.grammar.expression import expression
from factcheck.grammar.pack import Pack
from factcheck.grammar.phrases import phrases

SHORT = 3  # letters below which a word is only itself: in, but not innings
OF_OTHER = re.compile(r"[0-9] |[a-z]-")  # before the scale of an amount, or of none: multi-million


class EnglishWords:
    """Ordinals and vague counts in words, and the words before a numeral that make it none."""

    def __init__(self, pack: Pack, numerals: Numerals, units: Units, number: LongestNumber, hedging: Hedging, heads: Heads) -> None:
        tables, vague = pack["quantities"], pack["numerals"]["vague_words"]
        self._numerals, self._units, self._number, self._hedging, self._heads = numerals, units, number, hedging, heads
        self._ordinals: dict[str, int] = tables["ordinals"]
        joining, ordinals = alternation(numerals.joining), alternation(self._ordinals, fold=True)
        self._ordinal = expression(rf"((?>{numerals.pattern})[ -](?:{joining} )?)?({ordinals})(?![A-Za-z])", re.I)
        self._last_join = re.compile(f"(?: {joining})? *$")
        words = phrases(pack.code, "numerals")
        self._no_vague, self._of, self._no_ordinal = words["no_vague"], words["of_between"], words["no_ordinal"]
        self._rank_ahead = expression("|".join(re.escape(w) + ("(?![a-z])" if len(w) < SHORT else "") for w in tables["rank_ahead"]))
        self._vague = vague
        self._vague_said = expression(rf"{alternation(vague, fold=True)}(?![A-Za-z-])", re.I)
        self._not_behind: dict[str, list[str]] = tables["not_behind"]
        first = [*numerals.first, *self._ordinals, *vague]
        self.starts = self.loose = expression(starting(first, alternation(first, fold=True) + "(?![a-z])", fold=True))

    def at(self, text: str, start: int, worded: Worded) -> Reading | None:
        """The quantity that begins with a word at a place, None where there is none; `worded` reads what stands around a number."""
        reading = self._vague_at(text, start)
        if reading is not None or self._is_pronoun(text, start):
            return reading
        if self._is_name(text, start):
            return None
        reading = self._ordinal_at(text, start)
        if reading is not None:
            return reading
        at = self._number.at(text, start)
        if at is None:
            return None
        number, end = at
        if number.value >= THOUSAND and text[start:end].isalpha() and OF_OTHER.match(text, max(0, start - 2)):
            return None  # the scale of an amount that is not read: K106 billion, a multi-million fraud
        return worded(text, Reading(start, end, end, number))

    def _is_pronoun(self, text: str, start: int) -> bool:
        """Whether the word before makes a numeral none: that one, net zero."""
        word = text[start : start + 4].strip(" -,.").lower()
        if word not in self._not_behind or self._units.pattern.match(text, start + len(word)) is not None:
            return False
        return text[max(0, start - 10) : start].rstrip(" -").rpartition(" ")[2].lower() in self._not_behind[word]

    @staticmethod
    def _is_name(text: str, start: int) -> bool:
        """Whether a numeral with a capital stands within a sentence, and so in a name: in Seven Oaks, the Big Ten."""
        before = text[max(0, start - 2) : start]
        if not text[start].isupper() or not text[start + 1 : start + 2].islower() or before[-1:] != " ":
            return False
        return (before[0].isalnum() or before[0] == ",") and not title_case(text, start)

    def _vague_at(self, text: str, start: int) -> Reading | None:
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

    def _ordinal_at(self, text: str, start: int) -> Reading | None:
        """The ordinal at a place: third, twenty-first; a rank before "largest" and its like."""
        match = self._ordinal.match(text, start, start + REACH)
        if match is None or self._no_ordinal.match(text, start):
            return None
        if text[start].isupper() and text[match.end() + 1 : match.end() + 2].isupper():
            return None  # Fifth Avenue, Second World War
        value = Decimal(self._ordinals[match[2].lower()])
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
