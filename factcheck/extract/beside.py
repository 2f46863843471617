"""What stands beside a number and belongs to it: its unit behind it, signs and minus before it."""

from __future__ import annotations

import re
import string
from decimal import Decimal
from typing import Any, NamedTuple

from factcheck.extract.bare import STRONGEST
from factcheck.extract.forms import ORDINAL
from factcheck.extract.heads import INITIALS, singular
from factcheck.extract.lexicon import Unit, cased, compound, unit_pattern, unit_words
from factcheck.extract.numbersum import Number
from factcheck.extract.numerals import Numerals
from factcheck.extract.reading import Reading
from factcheck.extract.wording import Hedges
from factcheck.grammar.compile import alternation
from factcheck.grammar.endings import Endings
from factcheck.grammar.expression import expression
from factcheck.grammar.phrases import phrases

STEPPED = {"percent", "money", "measure", "age", "count", "ratio"}
LOOK = 16  # characters looked at before a number for signs and senses
MANY = Decimal(10000)
MOST_TERMS = Decimal(15)  # in office
CODE = re.compile("[A-Z]{3}")  # of a currency, by ISO 4217
COLDEST, HOTTEST = Decimal(-100), Decimal(200)  # of a temperature told with a single letter
DEGREES = ("degC", "degF")
WARMTH = frozenset({"degree", "degC"})
SCALED = WARMTH | {"km", "m", "mile"}  # units that a word before the number may make another: 화씨, 시속
PERSON = Unit("count", "person")
NEXT_WORD = re.compile(r"(?!['’])\W*(\w*)")
PER_STARTS = frozenset(" /-")  # what joins a unit and what it is told per
SPEEDS = {"km/h": {"mile": "mph"}, "m/s": {"km": "km/s"}}
MARKED = frozenset({"inch", "ft"})  # units written with a quotation mark
QUOTES = frozenset("\"'”’")
QUOTES_ALL = QUOTES | frozenset("“‘")
APOSTROPHES = 20  # within words, passed over on the way back to a quotation mark
QUOTED = 600  # characters of a quotation looked back through
# A mark that opens a quotation stands before a word and behind none, one that closes it the other way round.
MARK = re.compile(r"(?P<opens>(?<![^\s(\[—–-])[\"'“‘](?=\w))|(?<=\S)[\"'”’](?!\w)")
NO_LETTER = re.compile(r"[^a-z(]+")
FIGURE = re.compile(" ?[0-9]")
NAMING = re.compile(" ?[A-Z]|-[0-9]")  # behind C and F: 12 F-16s
PLURAL = re.compile(r" [a-z]+s(?![a-z])")


class PlainUnit(NamedTuple):
    """A word that is a unit whatever the number before it is."""

    unit: Unit
    noun: str | None  # what is counted, as Reading.noun
    trace: tuple[str, ...]
    doubts: frozenset[str]  # characters behind it that ask for a closer look


class Beside:
    """The units and signs of one language."""

    def __init__(self, tables: dict[str, Any], lang: str, numerals: Numerals, followers: str, flags: int, *, hangul: bool) -> None:
        words = unit_words(tables)
        self.hangul = hangul
        self.units = {w.lower(): u for w, u in words.items()} | words
        self.word = unit_pattern(words, followers)
        self.blank = " ?" if hangul else "[ -]?"
        self.unit = expression(f"{self.blank}({self.word})", flags)
        symbols = [w for u, forms in tables["measure"].items() for w in forms if len(w) > 1 and w.isalnum() and w.isascii()]
        self._bracketed = expression(rf" ?\(({alternation(symbols)})\)")
        steps = alternation([*numerals.steps]) if hangul else "(?!)"
        inside = alternation(tables["hedges_inside"].get("odd", []))
        self._odd = expression(f"{inside}(?P<step>{steps}+)|{inside}" if hangul else f"[ -]{inside}(?= )", flags)
        self._read = numerals.read
        said = phrases(lang, "beside")
        self._bound, self._either = said["bound_between"], said.words("either_before")
        self.step, self.roads = said["step_after"], frozenset(said.words("roads"))
        self._terms, self._particles = frozenset(said.words("terms")), said.words("particle_ends")
        self.hedges = Hedges(tables, hangul=hangul)
        self._senses: dict[str, list[dict[str, Any]]] = {}
        for sense in tables["senses"]:
            affixes = {name: tuple(sense[name]) for name in ("close", "not_behind", "ahead")}  # as str.endswith takes them
            stripped = tuple(w.strip() for w in sense["not_ahead"])
            self._senses.setdefault(sense["word"], []).append(sense | affixes | {"not_ahead": stripped})
        counted = {w for words in tables["count"].values() for w in words}
        self._singular = frozenset(w for w in counted if not hangul and any(s in counted for s in (f"{w}s", f"{w}es", f"{w[:-1]}ies")))
        self._attributive = frozenset(tables["attributive"])
        self._not_unit = expression(f"{alternation(tables['not_unit'])}|(?<= ){alternation(tables['not_unit_apart'])}")
        self._per = {w: unit for unit, words in tables["per"].items() for w in words}
        self._per_unit = expression(rf"(?: ?/ ?|[ -]per[ -]| an? )({cased(self._per)})(?![A-Za-z0-9])", flags) if self._per else None
        self._money_bare = frozenset(tables["money_bare"])
        self._percent = tuple(tables["percent"])
        self._length = frozenset(w for w in tables["length_cues"] if " " not in w)
        self._length_behind = self._length - self.hedges.words
        self._length_before = tuple(f" {w} " for w in tables["length_cues"] if " " in w)
        self._scales: dict[str, int] = tables["money_scales"]
        codes = [w for forms in tables["money"].values() for w in forms if CODE.fullmatch(w)]
        self._scaled_code = f"(?-i:(?:{alternation(self._scales)})(?:{alternation(codes)}))" if self._scales else "(?!)"
        self._scaled = expression(f" ?({self._scaled_code})(?![A-Za-z0-9])")
        self._compile_before(tables, numerals, flags)
        others = {*tables["not_unit"], *tables["not_unit_apart"]}
        longer: dict[str, set[str]] = {}  # by a beginning of one that is no unit, the characters that may follow it there
        for other in others if hangul else ():
            for at in range(1, len(other)):
                longer.setdefault(other[:at], set()).add(other[at])
        self.plain = {
            word: PlainUnit(unit, self._noun(word, unit), (f"{unit.kind}:{word}",), self._doubts(unit, longer.get(word, set())))
            for word, unit in self.units.items()
            if word not in others and self._is_plain(word, unit)
        }

    def _compile_before(self, tables: dict[str, Any], numerals: Numerals, flags: int) -> None:
        """What stands right before a number and belongs to it: a sign, 규모, 제, a minus."""
        signs = [s for words in tables["money_before"].values() for s in words]
        self._signs = {s.strip().lower(): unit for unit, words in tables["money_before"].items() for s in words}
        self._measures = {w.lower(): unit for unit, words in tables["measure_before"].items() for w in words}
        self._counts = {w: unit for unit, words in tables["count_before"].items() for w in words}
        said = [w for w in numerals.minus if w[0].isalpha()]
        written = alternation([w for w in numerals.minus if not w[0].isalpha()])
        left = "(?<![A-Za-z가-힣])"
        groups = {
            "sign": left + cased(signs),
            "scaled": left + self._scaled_code,
            "measure": left + alternation(self._measures),
            "count": left + alternation(self._counts),
            "ordinal": left + alternation(tables["ordinal_before"]),
            "minus": left + alternation(said),
        }
        found = "|".join(f"(?P<{name}>{p})" for name, p in groups.items())
        # A dash with a blank behind it is a minus only where nothing stands before it.
        joined = rf"(?P<minus_sign>(?<![A-Za-z0-9가-힣)\]%-])(?<!- ){written}(?:(?<=△) ?)?)\Z"
        apart = rf"(?P<minus_apart>(?<![\w\W]){written} )\Z"  # on any other line it is the mark of a list
        self.before = expression(rf"(?:{found}) ?\Z|{joined}|{apart}", flags | re.I)
        close = [*signs, *tables["ordinal_before"], *numerals.minus, *(w for w in self._measures if not w.endswith(self._particles))]
        self.endings = Endings(close)
        self._endings_bare = Endings([*close, *self._measures, *self._counts])  # before a number without a unit

    def take_unit(self, text: str, reading: Reading) -> None:
        """Give the reading the unit behind it, and the hedge between: 10여 명."""
        end = reading.end
        odd = self._odd.match(text, end)
        if odd is not None:
            if odd.lastgroup == "step" and (whole := self._read(text[reading.start : end].lstrip() + odd["step"])) is not None:
                reading.number = whole  # 10여만: a hundred thousand and some; 22조6천여억
                reading.effect, reading.hedge = "odd", "여"
                reading.end = reading.number_end = end = odd.end()
                match = self.unit.match(text, end)
                if match is not None:
                    self.accept(text, reading, match[1], match.start(1), match.end())
                return
            match = self.unit.match(text, odd.end())
            if match is not None:
                reading.effect, reading.hedge = "odd", odd[0].strip(" -")
                self.accept(text, reading, match[1], match.start(1), match.end())
                return
        match = self.unit.match(text, end)
        if match is None and (bound := self._bound.match(text, end)) is not None:
            match = self.unit.match(text, bound.end()) or self.unit.match(text, bound.end() - 1)
            if match is not None:
                reading.effect, reading.hedge = "at_most" if bound["most"] else "at_least", bound[0].strip()
        if match is not None:
            self.accept(text, reading, match[1], match.start(1), match.end())
        elif text[end : end + 1] in " (" and (match := self._bracketed.match(text, end)) is not None:
            reading.word, reading.unit, reading.end = match[1], self.units[match[1]], match.end()  # 20 (kg)
            reading.trace += (f"measure:{match[1]}",)
        elif self._scales and (match := self._scaled.match(text, end)) is not None:
            self._scale_up(reading, match[1])
            reading.end = match.end()

    def unit_at(self, text: str, at: int) -> re.Match[str] | None:
        """The unit that stands at a place, blank and all; None where there is none or only what begins like one."""
        match = self.unit.match(text, at)
        return None if match is None or (self.hangul and self._is_no_unit(text, match[1], match.start(1))) else match

    def _scale_up(self, reading: Reading, code: str) -> None:
        """Make an amount of a number that a scaled code stands at: 48 MEUR."""
        number, scale = reading.number, Decimal(self._scales[code[0]])
        if number is not None:
            reading.number = Number(number.value * scale, number.place * scale, number.written)
            reading.unit = Unit("money", code[1:])
            reading.trace += (f"money_scales:{code[0]}",)

    def _is_plain(self, word: str, unit: Unit) -> bool:
        """Whether a word behind a number is a unit whatever the number is."""
        if unit.kind in ("time", "label", "ratio") or word in self._senses:
            return False
        if self.hangul:
            return word not in self.roads and word not in self._terms
        if word in QUOTES or (len(word) == 1 and word.isalpha()):
            return False
        signed = unit.kind == "money" and word.lower() in self._signs  # the next amount's, perhaps: RMB 10 million USD 1.5 million
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
        unit = self.units.get(word) or self.units[word.lower()]
        number = reading.number
        if unit.kind == "time":
            if self.hangul and self._is_no_unit(text, word, start):
                return
            reading.word, reading.unit, reading.end = word, unit, end
            return
        if self.hangul:
            if self._is_no_unit(text, word, start):
                return
            if text[start - 1] in self._money_bare and self.step.match(text, start):
                return  # 840억대
            if word in self._terms and number is not None and number.value > MOST_TERMS:
                return  # 3선 is a third term, 3000선 about 3,000
            if word in self.roads and not text[max(0, reading.start - 1) : reading.start].isalpha():
                return  # 0.289로 is a number with a particle
        elif (
            word.lower() in self._singular
            and (word not in self._attributive or PLURAL.match(text, end) is not None)  # a 13 point gap, but two point guards
            and text[start - 1] == " "
            and number is not None
            and number.value > 1
            and text[end : end + 1] == " "
        ):
            return  # two house fires are no houses
        elif unit.id == "magnitude" and number is not None and number.value > STRONGEST:
            return  # the 1994 magnitude 6.6 quake
        elif unit.id in MARKED and word in QUOTES and _closes_quotation(text, start):
            return  # he said "we sold 50" and left
        elif unit.kind == "money" and word.lower() in self._signs and FIGURE.match(text, end) and self._is_signed(text, reading.start):
            return  # RMB 10 million USD 1.5 million
        elif word in ("J", "L") and text[end : end + 2].lstrip().isupper():
            return  # 20 L Street
        elif word in ("C", "F") and (number is None or not COLDEST <= number.value <= HOTTEST or NAMING.match(text, end)):
            return  # 777F, 23456 F Block, 12 F-16s
        reading.word, reading.unit, reading.end = word, unit, end
        kind = unit.kind
        reading.trace += (f"{kind}:{word}",)
        reading.noun = self._noun(word, unit) or reading.noun
        if kind == "measure" and self._per_unit is not None and (match := self._per_unit.match(text, end)):
            per = self._per.get(match[1]) or self._per[match[1].lower()]
            reading.unit = Unit("measure", compound(str(unit.id), per))
            reading.end = match.end()
        elif kind == "label" and number is not None and number.value >= MANY:
            reading.unit = Unit("count", "item")  # 1만6천 호 are that many, 16호 is one
        elif kind == "ratio" and number is not None and not number.written:
            reading.effect = reading.effect or "multiple"
        if word in self._senses:
            self.sense(text, reading, word)

    def _is_signed(self, text: str, start: int) -> bool:
        """Whether a currency stands before the number already."""
        match = self.before.search(text, max(0, start - LOOK), start)
        return match is not None and match["sign"] is not None

    def _is_no_unit(self, text: str, word: str, start: int) -> bool:
        """Whether a unit is only the beginning of another word: 3 회의, 30 사이; but 3 단계, where 단 alone would be none."""
        other = self._not_unit.match(text, start)
        return other is not None and len(other[0]) >= len(word)

    def sense(self, text: str, reading: Reading, word: str) -> None:
        """Give the reading another unit than the word's first, where what stands around asks for it."""
        if word not in self._senses:
            return
        stop = reading.start if reading.upper is None else reading.number_end
        behind, ahead = text[max(0, reading.start - 2 * LOOK) : stop], text[reading.end : reading.end + LOOK].lstrip()
        close = behind.rstrip(" (‘'\"")
        value = reading.number.value if reading.number is not None else None
        for sense in self._senses[word]:
            if sense["tens"] and (value is None or value % 10 or not 10 <= value <= 90 or text[reading.number_end] != word):
                continue
            if sense["least"] and (value is None or value < sense["least"]):
                continue
            if sense["most"] and (value is None or value > sense["most"]):
                continue
            if sense["behind"] and not any(w in behind for w in sense["behind"]):
                continue
            if sense["close"] and not close.endswith(sense["close"]):
                continue
            if close.endswith(sense["not_behind"]) or ahead.startswith(sense["not_ahead"]):
                continue
            if sense["ahead"] and not ahead.startswith(sense["ahead"]):
                continue
            reading.unit = Unit(sense["kind"], sense["unit"])
            reading.end -= sense["particle"]
            reading.effect, reading.hedge = (sense["effect"], word) if sense["effect"] else (reading.effect, reading.hedge)
            return

    def is_short(self, text: str, start: int, end: int) -> bool:
        """Whether m or t behind English digits is million or trillion, not a metre or a tonne."""
        if self.before.search(text, max(0, start - LOOK), start):
            return True
        if text[end - 1] == "m" and text[max(0, start - LOOK) : start].lower().endswith(self._length_before):
            return False
        if text[end - 1] == "m" and self._are_many(text, end):
            return True
        if text[end - 1] != "m":
            return False
        behind, ahead = (
            NO_LETTER.split(part.lower().replace("(", " ( ")) for part in (text[max(0, start - 2 * LOOK) : start], text[end : end + LOOK])
        )
        # above 3m says nothing, 3m above the road does
        return self._length.isdisjoint(ahead) and self._length_behind.isdisjoint(behind)

    def _are_many(self, text: str, end: int) -> bool:
        """Whether people or money stand behind a number: 3m women, 200m euros, but the 100m women's final, the 400m men final."""
        match = self.unit.match(text, end)
        unit = None if match is None else self.units.get(match[1])
        if match is None or unit is None or match.start(1) == end:
            return False
        if unit.kind == "money" or any(sense["kind"] == "money" for sense in self._senses.get(match[1], ())):
            return True
        if unit != PERSON:
            return False
        ahead = NEXT_WORD.match(text, match.end())
        return ahead is not None and ahead[1] != "" and ahead[1].lower() not in self._length

    def take_signs(self, text: str, reading: Reading) -> None:
        """Take what stands right before the number and belongs to it: 화씨 마이너스, -$."""
        for _ in range(2):
            at = reading.start
            if not (self._endings_bare if reading.unit is None else self.endings).before(text, at):
                return
            self._take_sign(text, reading)
            if reading.start == at:
                return

    def _take_sign(self, text: str, reading: Reading) -> None:
        match = self.before.search(text, max(0, reading.start - LOOK), reading.start)
        if match is None:
            return
        group, unit, number = str(match.lastgroup), reading.unit, reading.number
        word = match[group].lower().strip()
        if group == "scaled":
            if unit is None or unit.kind == "label":
                self._scale_up(reading, match[group])
                reading.start, reading.end, reading.sign = match.start(), reading.number_end, True
            return
        if group == "sign" and (unit is None or unit.kind in ("label", "measure")):
            reading.unit = Unit("money", self._signs[word])
            reading.start, reading.end, reading.sign = match.start(), reading.number_end, True
        elif group == "sign" and unit is not None and unit.kind == "money" and unit.id == self._signs[word]:
            reading.start = match.start()  # told twice: $5 million dollars
        elif group == "measure" and (unit is None or unit.id in SCALED):
            given = self._measures[word]
            given = SPEEDS.get(given, {}).get(str(unit.id), given) if unit is not None else given
            reading.unit = Unit("measure", given)
            if given in DEGREES:
                reading.start = match.start()
        elif group == "count" and unit is None and not self._counts_nobody(text, reading):
            reading.unit = Unit("count", self._counts[word])
        elif group == "ordinal" and (unit is None or unit.kind != "time"):
            reading.unit = unit if unit is not None and unit.kind in ("label", "ordinal") else ORDINAL
            reading.start = match.start()
        elif group == "minus" and text[max(0, match.start() - LOOK) : match.start()].lower().endswith(self._either):
            return  # plus or minus 3 points
        elif word == "△" and unit is not None and unit.kind in ("measure", "count"):
            return  # the mark of a list far more often than a minus
        elif group.startswith("minus") and number is not None and number.value > 0:
            reading.number = Number(-number.value, number.place, number.written)
            reading.start = match.start()
        else:
            return
        reading.trace = (f"before:{word}", *reading.trace)

    def _counts_nobody(self, text: str, reading: Reading) -> bool:
        """Whether a number behind a word for people is one half of a poll or money all the same: 찬성 52, 반대 48%; 경상 400억."""
        near = text[max(0, reading.start - LOOK) : reading.start] + text[reading.end : reading.end + LOOK]
        return text[reading.number_end - 1] in self._money_bare or any(word in near for word in self._percent)

    def take_scale(self, text: str, reading: Reading) -> None:
        """Let the scale before the hedge hold: 화씨 약 120도, 영하 약 10도, 초속 약 30m."""
        assert reading.lead is not None
        assert reading.unit is not None
        match = self.before.search(text, max(0, reading.lead - LOOK), reading.lead)
        given = self._measures.get(match["measure"] or "") if match is not None else None
        number = reading.number
        if given is not None and (given in DEGREES) == (reading.unit.id in WARMTH):
            reading.unit = Unit("measure", SPEEDS.get(given, {}).get(str(reading.unit.id), given))
        elif match is not None and match["minus"] and number is not None and number.value > 0 and reading.upper is None:
            reading.number = Number(-number.value, number.place, number.written)

    def take_hedges(self, text: str, reading: Reading) -> None:
        """Let the wording around the quantity widen or bound it."""
        end = reading.end
        if reading.unit is not None and reading.unit.kind == "score":
            return  # passed 6-2
        stepped = self.hangul and reading.effect is None and reading.unit is not None and reading.unit.kind in STEPPED
        if stepped and (step := self.step.match(text, end)):
            reading.effect, reading.hedge = "decade", step[0].strip()
            reading.end = end = step.end()
        after = self.hedges.after(text, end)
        before = self.hedges.before(text, reading.start)
        if after is None and reading.unit is None:
            after = self.hedges.compared(text, end)
        chosen = after if after is not None and (before is None or after.effect != "about") else before
        if chosen is None or reading.span is not None or reading.effect == "decade":
            return  # 20대 이하: of their twenties and below
        if reading.effect in (None, "multiple") or chosen.effect != "about":
            reading.effect, reading.hedge = chosen.effect, chosen.words
            if chosen is before:
                reading.lead = chosen.start
            else:
                reading.tail = chosen.end


def _closes_quotation(text: str, at: int) -> bool:
    """Whether the mark at a place ends a quotation, which then is no sign for inches or feet: "English 101"."""
    low = max(0, at - QUOTED, text.rfind("\n", 0, at) + 1)
    for _ in range(APOSTROPHES):
        at = max(text.rfind(quote, low, at) for quote in QUOTES_ALL)
        if at < 0:
            return False
        mark = MARK.match(text, at)
        if mark is not None:
            return mark["opens"] is not None
    return False
