"""Numbers with their units in one language: found in one pass over digits and one over number words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any

from factcheck.extract.lexicon import Unit, si_scales, unit_pattern, unit_words
from factcheck.extract.numerals import DIGITS, Number, numerals
from factcheck.extract.wording import Hedges, allowed
from factcheck.grammar.compile import alternation
from factcheck.grammar.pack import load_pack
from factcheck.normalise.units import si_value
from factcheck.semantics.interval import between, vague
from factcheck.types import Mention

HUNDRED = Decimal(100)
SILENT = {"time", "label"}
STEPPED = {"percent", "money", "measure", "age"}
STEP = re.compile("대(?![비출상표책금량])")


@dataclass(slots=True)
class Reading:
    """A number at a place in the text and what stands around it, before it becomes a mention."""

    start: int
    number_end: int
    end: int
    number: Number | None
    unit: Unit | None
    effect: str | None = None
    hedge: str | None = None
    inside: bool = False
    upper: Number | None = None  # of a range
    span: tuple[Decimal, Decimal] | None = None  # 두세, 수십: no single value
    bare: bool = False
    trace: tuple[str, ...] = ()


class QuantityFinder:
    """The quantities of one language."""

    def __init__(self, lang: str) -> None:
        pack = load_pack(lang)
        self.lang = lang
        self.tables: dict[str, Any] = pack["quantities"]
        self.hangul = pack["language"]["script"] == "Hangul"
        self.numerals = numerals(lang)
        self.units = unit_words(self.tables)
        flags = 0 if self.hangul else re.I
        self.folded_units = {w.lower(): u for w, u in self.units.items()} | self.units
        space = " ?" if self.hangul else "[ -]?"
        self._unit = re.compile(space + f"({unit_pattern(self.units, pack['language'].get('unit_followers', ''))})", flags)
        self.number = re.compile(self.numerals.pattern, flags)
        self.digits = re.compile(r"[0-9](?<![0-9][0-9])")
        guard = "[가-힣A-Za-z0-9]" if self.hangul else "[A-Za-z0-9]"
        self.words = re.compile(f"{alternation(self.numerals.first)}", flags)
        self.word_left = re.compile(guard)
        self.hedges = Hedges(self.tables, hangul=self.hangul)
        self.before = self._before()
        self.range_sep = re.compile(
            rf" ?({alternation(self.tables['range_between'])}) ?(?=[$€£¥₩]?[0-9]|{alternation(self.numerals.first)})", flags
        )
        self.vague = (
            re.compile(rf"{alternation(self.numerals.vague)}([{''.join(w for w in ('십', '백', '천', '만', '억', '조'))}]+)")
            if self.numerals.vague
            else None
        )
        self.span_words = re.compile(alternation(self.numerals.spans)) if self.numerals.spans else None

    def _before(self) -> re.Pattern[str]:
        tables = self.tables
        signs = [s.strip() for signs in tables.get("money_before", {}).values() for s in signs]
        self.signs = {s.strip(): unit for unit, signs in tables.get("money_before", {}).items() for s in signs}
        self.signs |= {s.lower(): u for s, u in self.signs.items()}
        self.measure_words = {w.lower(): unit for unit, words in tables.get("measure_before", {}).items() for w in words}
        groups = [f"(?P<sign>(?<![A-Za-z가-힣]){alternation(signs)})"]
        groups.append(
            f"(?P<measure>(?<![A-Za-z가-힣]){alternation(w for words in tables.get('measure_before', {}).values() for w in words)})"
        )
        groups.append(f"(?P<ordinal>(?<![A-Za-z가-힣]){alternation(tables.get('ordinal_before', []))})")
        groups.append(f"(?P<age>(?<![A-Za-z가-힣]){alternation(tables.get('age_before', []))})")
        minus = alternation(self.numerals.minus)
        groups.append(f"(?P<minus>(?<![A-Za-z0-9가-힣)]){minus})")
        return re.compile(rf"(?:{'|'.join(groups)})[ ]?\Z", 0 if self.hangul else re.I)

    def find(self, text: str) -> list[Mention]:
        """The quantities of a text in order, none overlapping another."""
        readings = sorted(self._readings(text), key=lambda r: (r.start, -r.end))
        out: list[Mention] = []
        done = 0
        for reading in readings:
            if reading.start < done:
                continue
            done = reading.end
            if reading.unit is None or reading.unit.kind not in SILENT:
                out.append(self._mention(text, reading))
        return out

    def _readings(self, text: str) -> Iterator[Reading]:
        done = 0
        for match in self.digits.finditer(text):
            if match.start() < done:
                continue
            start = match.start()
            reading = self._digits_at(text, start)
            if reading is not None:
                done = reading.end
                yield reading
        done = 0
        left = self.word_left
        for match in self.words.finditer(text):
            start = match.start()
            if start < done or (start and left.match(text, start - 1)):
                continue
            reading = self._words_at(text, start)
            if reading is not None:
                done = reading.end
                yield reading

    def _number(self, text: str, start: int) -> tuple[Number, int] | None:
        match = self.number.match(text, start)
        if match is None:
            return None
        surface = match[0]
        number = self.numerals.read(surface)
        while number is None:
            cut = re.match(r"(.+)[ -]\S*\Z|(.+?[0-9])[^0-9]+\Z", surface[:100])
            if cut is None:
                return None
            surface = (cut[1] or cut[2]).rstrip(", ")
            number = self.numerals.read(surface)
        return number, start + len(surface)

    def _digits_at(self, text: str, start: int) -> Reading | None:
        found = self._number(text, start)
        if found is None:
            return None
        number, end = found
        before = text[start - 1] if start else " "
        if before in ".,:" and start > 1 and text[start - 2].isdigit():
            return None
        if text[end : end + 1] in (".", ":") and text[end + 1 : end + 2].isdigit():
            return None
        return self._around(text, start, end, number)

    def _words_at(self, text: str, start: int) -> Reading | None:
        if self.vague is not None:
            match = self.vague.match(text, start)
            if match is not None:
                low = self.numerals.read(match[1])
                if low is not None:
                    return self._around(text, start, match.end(), None, (low.value, low.value * 10))
        if self.span_words is not None:
            match = self.span_words.match(text, start)
            if match is not None:
                a, b = self.numerals.spans[match[0]]
                reading = self._around(text, start, match.end(), None, (Decimal(a), Decimal(b)))
                return reading if reading and reading.unit else None
        found = self._number(text, start)
        if found is None:
            return None
        reading = self._around(text, start, found[1], found[0])
        if reading is None:
            return None
        if reading.unit is None and not self._whole(text, start, reading.end):
            word = text[start : reading.number_end]
            if self.hangul and (len(word) < 3 or re.match(r"[가-힣]", text[reading.end : reading.end + 1])):
                return None
        if (
            self.hangul
            and reading.unit is not None
            and reading.number_end - start == 1
            and text[start] in "일이삼사오육칠팔구영공조억경만"
            and text[reading.number_end] == " "
            and text[start] != "만"
        ):
            return None
        return reading

    def _whole(self, text: str, start: int, end: int) -> bool:
        """Whether the stretch is all there is in its line."""
        line = text.rfind("\n", 0, start) + 1
        stop = text.find("\n", end)
        return not text[line:start].strip() and not text[end : stop if stop >= 0 else len(text)].strip(" .!?")

    def _around(
        self, text: str, start: int, end: int, number: Number | None, span: tuple[Decimal, Decimal] | None = None
    ) -> Reading | None:
        """The number with the unit behind it, the sign before it, and the hedges around both."""
        number_end = end
        inside = self.hedges.inside(text, end)
        if inside is not None:
            match = self._unit.match(text, end + len(inside.words))
            if match is None:
                inside = None
        if inside is None:
            match = self._unit.match(text, end)
        else:
            end += len(inside.words)
        unit = None
        if match is not None:
            unit = self.units.get(match[1]) or self.folded_units[match[1].lower()]
            end = match.end()
        reading = Reading(start, number_end, end, number, unit, span=span)
        if inside is not None:
            reading.effect, reading.hedge = inside.effect, inside.words
        self._prefix(text, reading)
        if reading.unit is None and self.hangul and number is not None and text[number_end - 1] in self.tables.get("money_bare", []):
            reading.unit = Unit("money", self.tables["money_bare_unit"])
        if reading.unit is None or reading.unit.kind not in SILENT:
            self._range(text, reading)
            self._hedge(text, reading)
        if reading.unit is None and not self._bare(text, reading):
            return None
        return reading

    def _prefix(self, text: str, reading: Reading) -> None:
        match = self.before.search(text, max(0, reading.start - 16), reading.start)
        if match is None:
            return
        group = match.lastgroup
        if group == "sign" and (reading.unit is None or reading.unit.kind in ("label", "measure")):
            reading.unit = Unit("money", self.signs.get(match["sign"]) or self.signs[match["sign"].lower()])
            reading.start, reading.end = match.start(), reading.number_end
        elif group == "measure" and (reading.unit is None or reading.unit.id in ("degree", "km", "m")):
            reading.unit = Unit("measure", self.measure_words[match["measure"].lower()])
        elif group == "ordinal":
            reading.unit = Unit("ordinal", "ordinal")
            reading.start = match.start()
        elif group == "minus" and reading.number is not None:
            n = reading.number
            reading.number = Number(-n.value, n.place, n.written)
            reading.start = match.start()

    def _range(self, text: str, reading: Reading) -> None:
        if reading.number is None or reading.upper is not None:
            return
        match = self.range_sep.match(text, reading.end)
        if match is None:
            return
        at = match.end()
        if text[at] in "$€£¥₩":
            at += 1
        found = self._number(text, at)
        if found is None:
            return
        number, end = found
        tail = self._unit.match(text, end)
        unit = (self.units.get(tail[1]) or self.folded_units[tail[1].lower()]) if tail else None
        if reading.unit is not None and unit is not None and unit != reading.unit:
            return
        if unit is None and (reading.unit is None or reading.unit.kind != "money") and match[1] == "-":
            return
        first = reading.number
        if reading.unit is None and first.value < number.value and number.value >= 10000 and first.value < 10000:
            scaled = _inherit(first, number, text[at:end])
            first = scaled or first
        if first.value >= number.value:
            return
        reading.number, reading.upper = first, number
        reading.unit = reading.unit or unit
        reading.number_end, reading.end = end, tail.end() if tail else end

    def _hedge(self, text: str, reading: Reading) -> None:
        if self.hangul and reading.effect is None and reading.unit is not None and reading.unit.kind in STEPPED:
            step = STEP.match(text, reading.end)
            if step is not None:
                reading.effect, reading.hedge = "decade", "대"
                reading.end += 1
        after = self.hedges.after(text, reading.end)
        before = self.hedges.before(text, reading.start)
        chosen = after if after is not None and (before is None or after.effect != "about") else before
        if chosen is None:
            return
        if reading.effect is None or chosen.effect not in ("about",):
            reading.effect, reading.hedge = chosen.effect, chosen.words

    def _bare(self, text: str, reading: Reading) -> bool:
        """Whether a number without a unit is a quantity at all, not a name's or an address's."""
        if reading.number is None:
            return reading.span is not None
        start, end = reading.start, reading.end
        before = text[start - 1] if start else " "
        if before.isalnum() or before in "-_/#@&":
            return False
        after = text[end : end + 1]
        if after.isalpha() and not (self.hangul and re.match("[은는이가을를의에도만과와로으나며고다입였인일라란부까보]", after)):
            return False
        reading.bare = True
        return True

    def _mention(self, text: str, reading: Reading) -> Mention:
        kind, unit = (reading.unit.kind, reading.unit.id) if reading.unit else ("number", None)
        percent = kind in ("percent", "percentage_point")
        value: Decimal | None = None
        place, digits = None, 0
        if reading.span is not None:
            low, high = reading.span
            bounds = vague(low) if high == low * 10 else between(low, high)
        elif reading.upper is not None and reading.number is not None:
            first, last = reading.number, reading.upper
            bounds = between(first.value, last.value)
            place, digits = min(first.place, last.place), 0
        else:
            assert reading.number is not None
            value, raw = reading.number.value, reading.number.place
            if kind == "basis_point":
                value, raw, kind = value / HUNDRED, raw / HUNDRED, "percentage_point"
            effect = reading.effect
            if effect is None and kind == "ratio" and not reading.number.written:
                effect = "multiple"
            bounds, place, digits = allowed(value, raw, effect, percent)
        if kind == "basis_point":
            kind = "percentage_point"
        mention = Mention(
            reading.start,
            reading.end,
            text[reading.start : reading.end],
            kind,
            value,
            bounds.low,
            bounds.high,
            bounds.low_open,
            bounds.high_open,
            place,
            digits,
            unit,
            qualifier=bounds.qualifier,
            hedge=reading.hedge,
            trace=reading.trace,
        )
        if kind == "measure" and unit is not None:
            scale = si_scales().get(unit)
            if scale is not None:
                mention.si = si_value(value, bounds.low, bounds.high, scale)
        return mention


def _inherit(first: Number, last: Number, surface: str) -> Number | None:
    """30~35만: the first number takes the multiplier of the second where its own digits are fewer."""
    match = re.match(rf"({DIGITS})", surface)
    if match is None:
        return None
    coefficient = Decimal(match[1].replace(",", ""))
    factor = last.value / coefficient if coefficient else Decimal(1)
    if first.value < coefficient and factor > 1:
        return Number(first.value * factor, first.place * factor, True)
    return None


@lru_cache(maxsize=8)
def finder(lang: str) -> QuantityFinder:
    """The quantity finder of a language, compiled once."""
    return QuantityFinder(lang)
