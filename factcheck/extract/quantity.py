"""Numbers with their units in one language: found in one pass over digits and one over number words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Any

from factcheck.extract.bare import AGE, BareNumbers
from factcheck.extract.forms import ORDINAL, FixedWords, Tails
from factcheck.extract.heads import head_of
from factcheck.extract.lexicon import Unit, cased, compound, unit_pattern, unit_words
from factcheck.extract.lists import inherit_currency, join_bounds, share_units, without_dates_as_names
from factcheck.extract.longest import REACH, LongestNumber
from factcheck.extract.numerals import Number, numerals
from factcheck.extract.ranges import Ranges
from factcheck.extract.reading import Reading, mention_of
from factcheck.extract.wording import Hedges
from factcheck.grammar.compile import alternation
from factcheck.grammar.pack import load_pack
from factcheck.types import Mention

ROADS = frozenset("로가")  # streets where they join a name: 종로3가
SILENT = {"time", "label"}
STEPPED = {"percent", "money", "measure", "age"}
SAID_END = re.compile("[은는이가을를의에도과와](?![가-힣])|(?:이(?=다|고|며|었|라|[^가-힣]))|입니다|보다|(?![가-힣])")
NAME_DASH = re.compile("[A-Z가-힣]-")
STEP = re.compile("대(?![비출상표책금량])")
ONES = "일이삼사오육칠팔구영공"
GROUPS = "만억조경"
CLEAR = frozenset("명곳개살원채쌍불")  # one-syllable counters that join a one-syllable numeral without making another word
LOOK = 16  # characters looked at before a number for signs and senses


class QuantityFinder:
    """The quantities of one language."""

    def __init__(self, lang: str) -> None:
        pack = load_pack(lang)
        tables: dict[str, Any] = pack["quantities"]
        self.tables = tables
        self.hangul = pack["language"]["script"] == "Hangul"
        self.numerals = numerals(lang)
        flags = 0 if self.hangul else re.I
        words = unit_words(tables)
        self.units = {w.lower(): u for w, u in words.items()} | words
        blank = " ?" if self.hangul else "[ -]?"
        self.unit = re.compile(blank + f"({unit_pattern(words, pack['language'].get('unit_followers', ''))})", flags)
        self.number = LongestNumber(self.numerals, flags)
        self.ranges = Ranges(tables, self.number, self.numerals.first, self.unit, flags)
        self.digits = re.compile("[0-9](?<![0-9][0-9])")
        guard = "[가-힣A-Za-z0-9]" if self.hangul else "[A-Za-z0-9]"
        self.left = re.compile(guard)
        self.ordinals: dict[str, int] = tables["ordinals"]
        self.ordinal = re.compile(rf"((?>{self.numerals.pattern})[ -](?:and )?)?({alternation(self.ordinals)})(?![A-Za-z])", flags)
        self.words = re.compile(
            alternation([*self.numerals.first, *self.ordinals, *pack["numerals"]["vague_words"]]) + ("" if self.hangul else "(?![a-z])"),
            flags,
        )
        self.hedges = Hedges(tables, hangul=self.hangul)
        self.tails = Tails(tables, self.numerals, flags)
        self.fixed = FixedWords(tables, self.hangul)
        self.senses: dict[str, list[dict[str, Any]]] = {}
        for sense in tables["senses"]:
            self.senses.setdefault(sense["word"], []).append(sense)
        self.before = self._before(flags)
        steps = "".join([*pack["numerals"]["small"], *pack["numerals"]["big"]]) if self.numerals.vague else ""
        self.steps = frozenset(steps)
        self.vague = re.compile(rf"{alternation(self.numerals.vague)}([{steps}]+)") if steps else None
        self.span_words = re.compile(alternation(self.numerals.spans)) if self.numerals.spans else None
        self.counted = re.compile(rf"(?:{alternation(tables['determiners'])}) (?=[가-힣]{{2}})") if tables["determiners"] else None
        self.idioms = re.compile(alternation(tables["idioms"]), flags)
        self.bare = BareNumbers(tables, hangul=self.hangul)
        self.vague_words: dict[str, int] = pack["numerals"]["vague_words"]
        self.vague_said = re.compile(rf"{alternation(self.vague_words)}(?![A-Za-z-])", flags) if self.vague_words else None
        self.not_behind: dict[str, list[str]] = tables["not_behind"]
        self.per = {w: unit for unit, words in tables["per"].items() for w in words}
        self.per_unit = re.compile(rf"(?: ?/ ?|[ -]per[ -]| an? )({cased(self.per)})(?![A-Za-z0-9])", flags) if self.per else None
        self.length = frozenset(tables["length_cues"])
        self.not_unit = re.compile(f"{alternation(tables['not_unit'])}|(?<= ){alternation(tables['not_unit_apart'])}")
        self.bounds_between = re.compile(f"[가-힣]{{0,6}}?{tables['bounds_between']}" if self.hangul else tables["bounds_between"], flags)
        self.tens, self.native = pack["numerals"]["tens"], pack["numerals"]["native"]

    def _before(self, flags: int) -> re.Pattern[str]:
        """What stands right before a number and belongs to it: a sign, 규모, 제, 만, a minus."""
        tables = self.tables
        self.signs = {s.strip().lower(): unit for unit, signs in tables["money_before"].items() for s in signs}
        self.measures = {w.lower(): unit for unit, words in tables["measure_before"].items() for w in words}
        self.counts = {w: unit for unit, words in tables["count_before"].items() for w in words}
        left = "(?<![A-Za-z가-힣])"
        groups = {
            "sign": left + cased([s for signs in tables["money_before"].values() for s in signs]),
            "measure": left + alternation(self.measures),
            "count": left + alternation(self.counts) if self.counts else "(?!)",
            "ordinal": left + alternation(tables["ordinal_before"]),
            "minus": left + alternation([w for w in self.numerals.minus if w[0].isalpha()]),
        }
        found = "|".join(f"(?P<{name}>{p})" for name, p in groups.items())
        signs = alternation([w for w in self.numerals.minus if not w[0].isalpha()])
        # a dash with a blank behind it is a minus only where nothing stands before it
        sign = (
            rf"(?P<minus_sign>(?<![A-Za-z0-9가-힣)\]-])(?<!- ){signs}(?:(?<=[△▲]) ?)?)\Z|(?P<minus_apart>(?:(?<=\n)|(?<![\w\W])){signs} )\Z"
        )
        return re.compile(rf"(?:{found}) ?\Z|{sign}", flags | re.I)

    def find(self, text: str) -> list[Mention]:
        """The quantities of a text in order, none overlapping another."""
        readings = sorted(self._readings(text), key=lambda r: (r.start, -r.end))
        kept: list[Reading] = []
        done = 0
        for reading in readings:
            if reading.start >= done:
                done = reading.end
                kept.append(reading)
        share_units(text, kept)
        kept = join_bounds(text, kept, self.bounds_between)
        if self.hangul:
            kept = without_dates_as_names(text, kept)
        else:
            inherit_currency(text, kept)
        return [mention_of(text, r) for r in kept if r.unit is None or r.unit.kind not in SILENT]

    def _readings(self, text: str) -> Iterator[Reading]:
        done = 0
        for match in self.digits.finditer(text):
            start = match.start()
            if start < done:
                continue
            reading = self._digits_at(text, start)
            if reading is not None:
                done = reading.end
                yield reading
            else:
                done = self.number.past(text, start)
        done = 0
        left, idioms = self.left, self.idioms
        for match in self.words.finditer(text):
            start = match.start()
            if start < done or (start and left.match(text, start - 1)):
                continue
            idiom = idioms.match(text, start)
            if idiom is not None:
                done = idiom.end()
                continue
            reading = self._words_at(text, start)
            if reading is not None:
                done = reading.end
                yield reading
            else:
                done = self.number.past(text, start)
        for match in self.fixed.pattern.finditer(text):
            found = self.fixed.read(text, match)
            if found is not None:
                unit, number = found
                effect = "multiple" if unit.kind == "ratio" else None
                reading = Reading(match.start(), match.end(), match.end(), number, unit, effect, trace=(f"fixed:{match[0]}",))
                self._hedge(text, reading)
                yield reading

    def _digits_at(self, text: str, start: int) -> Reading | None:
        found = self.number.at(text, start)
        if found is None:
            return None
        number, end = found
        if not self.hangul and text[end - 1] in "mt" and text[end - 2].isdigit() and not self._is_short(text, start, end):
            number, end = self.numerals.read(text[start : end - 1]) or number, end - 1
        before = text[start - 1] if start else " "
        if before == "-" and NAME_DASH.match(text, max(0, start - 2)):
            return None  # FA-50, 미그-35
        if before in ".,:" and start > 1 and text[start - 2].isdigit():
            return None
        if text[end : end + 1] in (".", ":") and text[end + 1 : end + 2].isdigit() and not self.tails.read(text, end, number):
            return None
        if before == "." and not number.value % 1 and (start < 2 or not text[start - 2].isalnum()):
            start -= 1
            number = Number(number.value.scaleb(start + 1 - end), Decimal(1).scaleb(start + 1 - end), True)
        return self._around(text, start, end, number)

    def _is_short(self, text: str, start: int, end: int) -> bool:
        """Whether m or t behind digits is million or trillion, not a metre or a tonne."""
        if self.before.search(text, max(0, start - LOOK), start):
            return True
        near = re.split(r"[^a-z(]+", f"{text[max(0, start - 2 * LOOK) : start]} {text[end : end + LOOK]}".lower().replace("(", " ( "))
        return text[end - 1] == "m" and not self.length.intersection(near)

    def _words_at(self, text: str, start: int) -> Reading | None:
        if self.vague is not None:
            match = self.vague.match(text, start)
            if match is not None:
                low = self.numerals.read(match[1])
                if low is not None:
                    reading = self._around(text, start, match.end(), None, (low.value, low.value * 10), vague=True)
                    return reading if reading and (reading.unit or low.value >= 10) else None
        if self.span_words is not None:
            match = self.span_words.match(text, start)
            if match is not None:
                a, b = self.numerals.spans[match[0]]
                reading = self._around(text, start, match.end(), None, (Decimal(a), Decimal(b)))
                return reading if reading and reading.unit else None
        if self.vague_said is not None:
            match = self.vague_said.match(text, start)
            if match is not None and (match[0].lower() != "scores" or text.startswith(" of ", match.end())):
                return self._vague_said(text, match)
        if (
            self.not_behind
            and self.unit.match(text, start + 3) is None
            and text[max(0, start - 10) : start].rstrip(" -").rpartition(" ")[2].lower()
            in self.not_behind.get(text[start : start + 4].strip(" -,.").lower(), ())
        ):
            return None
        if self.ordinals:
            reading = self._ordinal_at(text, start)
            if reading is not None:
                return reading
        found = self.number.at(text, start)
        if found is None:
            return None
        number, end = found
        reading = self._around(text, start, end, number)
        if reading is None or not self.hangul:
            return reading
        return reading if self._korean_word(text, reading, number) else None

    def _vague_said(self, text: str, match: re.Match[str]) -> Reading | None:
        """tens of thousands of people, dozens."""
        low = Decimal(self.vague_words[match[0].lower()])
        reading = Reading(match.start(), match.end(), match.end(), None, span=(low, low * 10), vague=True, trace=(f"vague:{match[0]}",))
        at = match.end() + 3 if text.startswith(" of", match.end()) else match.end()
        unit = self.unit.match(text, at)
        if unit is not None:
            found = self.units.get(unit[1]) or self.units[unit[1].lower()]
            reading.unit, reading.end = found, unit.end()
        else:
            head = head_of(text, at, low, self.units)
            if head is not None:
                reading.unit, reading.end = head.unit, max(reading.end, head.end)
        self._hedge(text, reading)
        return reading

    def _korean_word(self, text: str, reading: Reading, number: Number) -> bool:
        """Whether a Korean number in words is one: 두 회사, 천만, 이천 명, but not 이 나라, 사건."""
        start, end = reading.start, reading.number_end
        word = text[start:end]
        if reading.start < start and not reading.sign:
            return True  # 마이너스 오, 제삼
        if reading.trace and reading.trace[0].startswith("tail:"):
            return (
                reading.trace[0] != "tail:중에-하나" or word[0] not in ONES or word[1] in self.steps
            )  # 삼분의 이, 셋 중 하나, but not 이 중
        if reading.unit is None and len(word) == 1 and word in GROUPS:
            return self._whole(text, start, reading.end)
        if not reading.sign and len(word) == 2 and word[0] in ONES + GROUPS and word[1] in ONES + "만조경":
            if reading.word is None or (text[end : end + 1] != " " and reading.unit is not None and reading.unit.kind != "money"):
                return self._whole(text, start, reading.end)  # 구조, 조사, 이만 are words far more often
        if reading.unit is None:
            if word[1:2] == "점" and len(word) == 3:
                return self._whole(text, start, reading.end)  # 이점이 is an advantage
            if number.value >= 100000 or self._whole(text, start, reading.end):
                return True
            if self.counted is not None and (match := self.counted.match(text, start)) and match.end() == end + 1:
                noun = re.compile("[가-힣]+").match(text, end + 1)
                reading.unit = Unit("count", "item")
                reading.end = noun.end() if noun else end
                return True
            if word in ("둘", "셋", "넷", "다섯", "여섯"):
                return not re.match("[가-힣]", text[end : end + 1]) or bool(re.match("[은는이가을를의도로과와]|모두", text[end:]))
            if len(word) == 2 and not (word[0] in self.tens and word[1] in self.native):
                return False
            return len(word) >= 2 and SAID_END.match(text, reading.end) is not None
        if len(word) == 1 and reading.word is not None and text[end : end + 1] not in ("", " ") and len(reading.word) == 1:
            return reading.word in CLEAR and word not in ONES  # 한명, 천원, but not 이번, 한편, 백인
        # one syllable of Sino-Korean before a blank is another word: 이 대표, 사 건
        if reading.word == "불" and len(word) == 1:
            return False
        return len(word) > 1 or word not in "일이삼사오육칠팔구영공조억경" or reading.unit.kind in ("measure", "money", "percent")

    def _ordinal_at(self, text: str, start: int) -> Reading | None:
        match = self.ordinal.match(text, start, start + REACH)
        if match is None:
            return None
        value = Decimal(self.ordinals[match[2].lower()])
        if match[1]:
            head = self.numerals.read(re.sub("(?: and)? *$", "", match[1].rstrip(" -")))
            if head is None or (value < 10 and head.value % 10):
                return None
            value = head.value * value if value >= 100 else head.value + value
        elif value == 1 and not self._whole(text, start, match.end()):
            return None
        ahead = text[match.end() : match.end() + 12].lstrip(" -").lower()
        kind = Unit("rank", "rank") if any(ahead.startswith(w) for w in self.tables["rank_ahead"]) else ORDINAL
        return Reading(start, match.end(), match.end(), Number(value, Decimal(1), False), kind, trace=(f"ordinal:{match[2].lower()}",))

    def _whole(self, text: str, start: int, end: int) -> bool:
        """Whether the stretch is all there is in its line."""
        line = text.rfind("\n", 0, start) + 1
        stop = text.find("\n", end)
        stop = stop if stop >= 0 else len(text)
        if start - line > LOOK or stop - end > LOOK:
            return False
        return not text[line:start].strip(" -") and not text[end:stop].strip(" .!?")

    def _around(
        self, text: str, start: int, end: int, number: Number | None, span: tuple[Decimal, Decimal] | None = None, *, vague: bool = False
    ) -> Reading | None:
        """The number with its tail or unit, the sign before it, and the hedges around both."""
        reading = Reading(start, end, end, number, span=span, vague=vague)
        if number is not None:
            formed = self.tails.read(text, end, number)
            if formed is not None:
                reading.number, reading.span, reading.effect = formed.number, formed.span, formed.effect
                reading.vague = formed.span is not None
                reading.unit, reading.end, reading.number_end = formed.unit, formed.end, formed.end
                reading.trace = (f"tail:{formed.name}",)
        if reading.unit is None:
            self._take_unit(text, reading)
        self._prefix(text, reading)
        if reading.unit is None and number is not None:
            if self.hangul and number.written and text[reading.number_end - 1] in self.tables["money_bare"]:
                reading.unit = Unit("money", self.tables["money_bare_unit"])
            elif self.bare.age(text, reading):
                reading.unit = AGE
        if reading.unit is None or reading.unit.kind not in SILENT:
            self.ranges.extend(text, reading, self.units)
            self.ranges.add_parts(text, reading, self.units)
            self._hedge(text, reading)
        if reading.unit is None:
            if not self.bare.is_quantity(text, reading):
                return None
            if (
                not self.hangul
                and end - start == 3
                and reading.effect is None
                and text[start:end].lower() == "one"
                and not self._whole(text, start, end)
            ):
                return None  # one of them, every one
            if not self.hangul and reading.number is not None:
                head = head_of(text, reading.end, reading.number.value, self.units)
                if head is not None:
                    reading.unit = head.unit
                    reading.end = max(reading.end, head.end)
        return reading

    def _take_unit(self, text: str, reading: Reading) -> None:
        end = reading.end
        inside = self.hedges.inside(text, end)
        match = self.unit.match(text, end + len(inside.words)) if inside is not None else None
        if inside is not None and match is not None:
            reading.effect, reading.hedge = inside.effect, inside.words
        else:
            match = self.unit.match(text, end)
        if match is None:
            return
        word = match[1]
        if self.not_unit.match(text, match.start(1)):
            return
        if word in ("C", "F") and (
            reading.number is None or not -100 <= reading.number.value <= 200 or text[match.end() : match.end() + 2].lstrip().isupper()
        ):
            return  # 777F, 23456 F Block
        reading.word = word
        reading.unit = self.units.get(word) or self.units[word.lower()]
        joined = text[max(0, reading.start - 1) : reading.start].isalpha()
        if (word == "도" and joined) or (word in ROADS and not joined):
            reading.unit = None
            return  # 그록3도 is 그록3 as well, 0.289로 is a number with a particle
        reading.end = match.end()
        reading.trace += (f"{reading.unit.kind}:{word}",)
        if reading.unit.kind == "measure" and self.per_unit is not None and (match := self.per_unit.match(text, reading.end)):
            per = self.per.get(match[1]) or self.per[match[1].lower()]
            reading.unit = Unit("measure", compound(str(reading.unit.id), per))
            reading.end = match.end()
        if reading.unit.kind == "label" and reading.number is not None and reading.number.value >= 10000:
            reading.unit = Unit("count", "item")  # 1만6천 호 are that many, 16호 is one
        if reading.unit.kind == "ratio" and reading.number is not None and not reading.number.written:
            reading.effect = reading.effect or "multiple"
        if word in self.senses:
            self._sense(text, reading, word)

    def _sense(self, text: str, reading: Reading, word: str) -> None:
        """Another reading of the unit word, where what stands around asks for it."""
        behind, ahead = text[max(0, reading.start - 2 * LOOK) : reading.start], text[reading.end : reading.end + LOOK].lstrip()
        close = behind.rstrip(" (‘'\"")
        for sense in self.senses[word]:
            value = reading.number.value if reading.number is not None else None
            if sense["tens"] and (value is None or value % 10 or not 10 <= value <= 90 or text[reading.number_end] != word):
                continue
            if sense["least"] and (value is None or value < sense["least"]):
                continue
            if sense["behind"] and not any(w in behind for w in sense["behind"]):
                continue
            if any(close.endswith(w) for w in sense["not_behind"]) or any(ahead.startswith(w.strip()) for w in sense["not_ahead"]):
                continue
            if sense["ahead"] and not any(ahead.startswith(w) for w in sense["ahead"]):
                continue
            reading.unit = Unit(sense["kind"], sense["unit"])
            reading.effect, reading.hedge = (sense["effect"], word) if sense["effect"] else (reading.effect, reading.hedge)
            return

    def _prefix(self, text: str, reading: Reading) -> None:
        """Take what stands right before the number and belongs to it: 화씨 마이너스, -$."""
        at = reading.start
        self._prefix_once(text, reading)
        if reading.start < at or reading.sign:
            self._prefix_once(text, reading)

    def _prefix_once(self, text: str, reading: Reading) -> None:
        match = self.before.search(text, max(0, reading.start - LOOK), reading.start)
        if match is None:
            return
        group, unit = match.lastgroup, reading.unit
        word = match[str(group)].lower().strip()
        if group == "sign" and (unit is None or unit.kind in ("label", "measure")):
            reading.unit = Unit("money", self.signs[word])
            reading.start, reading.end, reading.sign = match.start(), reading.number_end, True
        elif group == "measure" and (unit is None or unit.id in ("degree", "km", "m", "mile")):
            given = self.measures[word]
            if unit is not None and unit.id == "mile" and given == "km/h":
                given = "mph"
            reading.unit = Unit("measure", given)
            if given in ("degC", "degF"):
                reading.start = match.start()
        elif group == "count" and unit is None:
            reading.unit = Unit("count", self.counts[word])
        elif group == "ordinal" and (unit is None or unit.kind != "time"):
            reading.unit = unit if unit is not None and unit.kind == "label" else ORDINAL
            reading.start = match.start()
        elif str(group).startswith("minus") and reading.number is not None and reading.number.value > 0:
            n = reading.number
            reading.number = Number(-n.value, n.place, n.written)
            reading.start = match.start()
        else:
            return
        reading.trace = (f"before:{word}", *reading.trace)

    def _hedge(self, text: str, reading: Reading) -> None:
        if (
            self.hangul
            and reading.effect is None
            and reading.unit is not None
            and reading.unit.kind in STEPPED
            and STEP.match(text, reading.end)
        ):
            reading.effect, reading.hedge = "decade", "대"
            reading.end += 1
        after = self.hedges.after(text, reading.end)
        before = self.hedges.before(text, reading.start)
        if after is None and reading.unit is None:
            after = self.hedges.compared(text, reading.end)
        chosen = after if after is not None and (before is None or after.effect != "about") else before
        if chosen is None or reading.span is not None:
            return
        if reading.effect == "decade":
            return  # 20대 이하: of their twenties and below
        if reading.effect in (None, "multiple") or chosen.effect != "about":
            reading.effect, reading.hedge = chosen.effect, chosen.words
            if chosen is before:
                reading.lead = chosen.start
            else:
                reading.tail = chosen.end


@lru_cache(maxsize=8)
def finder(lang: str) -> QuantityFinder:
    """The quantity finder of a language, compiled once."""
    return QuantityFinder(lang)
