"""What stands right before a number and belongs to it: a sign of money, a minus, 규모, 화씨, 제."""

from __future__ import annotations

import re
from typing import Any

from factcheck.extract.bare import is_year
from factcheck.extract.forms import ORDINAL
from factcheck.extract.lexicon import Unit, cased
from factcheck.extract.numerals import Numerals
from factcheck.extract.reading import Reading
from factcheck.extract.scaled import ScaledCodes
from factcheck.grammar.compile import alternation
from factcheck.grammar.endings import Endings
from factcheck.grammar.expression import expression
from factcheck.grammar.pack import Pack
from factcheck.grammar.phrases import phrases

LOOK = 16  # characters looked at before a number
MOST = 2  # signs before a number: 화씨 마이너스, -$
DEGREES = ("degC", "degF")
WARMTH = frozenset({"degree", "degC"})
SCALED = WARMTH | {"km", "m", "mile"}  # units that a word before the number may make another: 화씨, 시속
SPEEDS = {"km/h": {"mile": "mph"}, "m/s": {"km": "km/s"}}
LABEL = Unit("label", None)
NEAR_AMOUNT = 160  # characters before an amount P18 in which another, P3.20, says what the letter is
SHARED_SIGN = "$"  # of dollars and pesos of many countries
CODE = 3  # letters of a currency's; smaller coins have longer names
_NAMED = re.compile(" [가-힣]")  # behind a year: what a list names, △2025 별빛축제
_LISTED_KINDS = frozenset({"measure", "count", "age", "rank", "ordinal"})


class Signs:
    """The signs of one language."""

    def __init__(self, pack: Pack, numerals: Numerals) -> None:
        tables: dict[str, Any] = pack["quantities"]
        beside = phrases(pack.code, "beside")
        self._numbered = beside["numbered_after"]
        self._lettered = beside["lettered_before"]
        self._either, particles = beside.words("either_before"), beside.words("particle_ends")
        self._money_bare = frozenset(tables["money_bare"])
        self._percent = tuple(tables["percent"])
        self.scaled = ScaledCodes(tables)
        signs = [s for words in tables["money_before"].values() for s in words]
        self.money = {s.strip().lower(): unit for unit, words in tables["money_before"].items() for s in words}
        self._measures = {w.lower(): unit for unit, words in tables["measure_before"].items() for w in words}
        self._counts = {w: unit for unit, words in tables["count_before"].items() for w in words}
        said = [w for w in numerals.minus if w[0].isalpha()]
        written = alternation([w for w in numerals.minus if not w[0].isalpha()])
        groups = {
            "sign": cased(signs),
            "scaled": self.scaled.pattern,
            "measure": alternation(self._measures),
            "count": alternation(self._counts),
            "ordinal": alternation(tables["ordinal_before"]),
            "minus": alternation(said),
        }
        found = "|".join(f"(?P<{name}>{p})" for name, p in groups.items())
        # A dash with a blank behind it is a minus only where nothing stands before it.
        joined = rf"(?P<minus_sign>(?<![A-Za-z0-9가-힣)\]%-])(?<!- ){written}(?:(?<=△) ?)?)\Z"
        apart = rf"(?P<minus_apart>(?<![\w\W]){written} )\Z"  # on any other line it is the mark of a list
        self._before = expression(rf"(?<![A-Za-z가-힣])(?:{found}) ?\Z|{joined}|{apart}", re.I)
        close = [*signs, *tables["ordinal_before"], *numerals.minus, *(w for w in self._measures if not w.endswith(particles))]
        self.endings = Endings(close)
        self._endings_bare = Endings([*close, *self._measures, *self._counts])  # before a number without a unit

    def found(self, text: str, start: int) -> re.Match[str] | None:
        """The sign that stands right before a place."""
        return self._before.search(text, max(0, start - LOOK), start)

    def is_signed(self, text: str, start: int) -> bool:
        """Whether a currency stands before the number already."""
        match = self.found(text, start)
        return match is not None and match["sign"] is not None

    def take(self, text: str, reading: Reading) -> None:
        """Take what stands right before the number and belongs to it: 화씨 마이너스, -$."""
        for _ in range(MOST):
            at = reading.start
            if not (self._endings_bare if reading.unit is None else self.endings).before(text, at):
                return
            self._take(text, reading)
            if reading.start == at:
                return

    def _take(self, text: str, reading: Reading) -> None:
        match = self.found(text, reading.start)
        if match is None:
            return
        group, unit = str(match.lastgroup), reading.unit
        word = match[group].lower().strip()
        if group == "scaled":
            if unit is None or unit.kind == "label":
                self.scaled.take(reading, match[group])
                reading.start, reading.end, reading.sign = match.start(), reading.number_end, True
            return
        take = {"sign": self._take_currency, "measure": self._take_measure, "count": self._take_count, "ordinal": self._take_ordinal}
        if take.get(group, self._take_minus)(text, reading, match, word):
            reading.trace = (f"before:{word}", *reading.trace)

    # Each gives the reading what a sign of its kind says, and answers whether it belongs to the number.

    def _take_currency(self, text: str, reading: Reading, match: re.Match[str], word: str) -> bool:
        unit = reading.unit
        if len(word) == 1 and word.isalpha():
            written = text[match.end() : reading.number_end]
            apart = match.end() > match.end("sign") and written.count(",") < 2
            if apart or (written.isdecimal() and not self._is_lettered(text, match.start("sign"), match["sign"])):
                return False  # N900 billion, R2,500, P 4,310,552,900, down P3.20 to P18; but the N70 is a road
        if unit is None or unit.kind in ("label", "measure"):
            reading.unit = Unit("money", self.money[word])
            reading.start, reading.end, reading.sign = match.start(), reading.number_end, True
            return True
        if unit.kind != "money" or not (unit.id == self.money[word] or (word == SHARED_SIGN and len(str(unit.id)) == CODE)):
            return False
        reading.start = match.start()  # told twice: $5 million dollars, $6 CAD; but $1.01 cents
        return True

    def _is_lettered(self, text: str, start: int, letter: str) -> bool:
        """Whether a letter before a whole number is a currency's: one close before it is, and what stands between tells of an amount."""
        if self._lettered.search(text, max(0, start - LOOK), start) is None:
            return False
        return re.search(rf"\b{letter}[0-9]+[.,][0-9]", text[max(0, start - NEAR_AMOUNT) : start]) is not None

    def _take_measure(self, text: str, reading: Reading, match: re.Match[str], word: str) -> bool:
        unit = reading.unit
        if unit is not None and unit.id not in SCALED:
            return False
        given = self._measures[word]
        given = SPEEDS.get(given, {}).get(str(unit.id), given) if unit is not None else given
        reading.unit = Unit("measure", given)
        if given in DEGREES:
            reading.start = match.start()
        return True

    def _take_count(self, text: str, reading: Reading, match: re.Match[str], word: str) -> bool:
        if reading.unit is not None or self._counts_nobody(text, reading):
            return False
        reading.unit = Unit("count", self._counts[word])
        return True

    def _take_ordinal(self, text: str, reading: Reading, match: re.Match[str], word: str) -> bool:
        unit = reading.unit
        if unit is not None and unit.kind == "time":
            return False
        numbered = self._numbered.match(text, reading.end) is not None  # 제3-1형사부, 제2중부고속도로
        reading.unit = LABEL if numbered else unit if unit is not None and unit.kind in ("label", "ordinal") else ORDINAL
        reading.start = match.start()
        return True

    def _take_minus(self, text: str, reading: Reading, match: re.Match[str], word: str) -> bool:
        unit, number = reading.unit, reading.number
        if match["minus"] and text[max(0, match.start() - LOOK) : match.start()].lower().endswith(self._either):
            return False  # plus or minus 3 points
        if word == "△" and (_is_listed(text, reading) if unit is None else unit.kind in _LISTED_KINDS):
            return False  # the mark of a list far more often than a minus
        if number is None or number.value <= 0:
            return False
        reading.number = number.negative()
        reading.start = match.start()
        return True

    def _counts_nobody(self, text: str, reading: Reading) -> bool:
        """Whether a number behind a word for people is one half of a poll or money all the same: 찬성 52, 반대 48%; 경상 400억."""
        near = text[max(0, reading.start - LOOK) : reading.start] + text[reading.end : reading.end + LOOK]
        return text[reading.number_end - 1] in self._money_bare or any(word in near for word in self._percent)

    def take_scale(self, text: str, reading: Reading) -> None:
        """Let the scale before the hedge hold: 화씨 약 120도, 영하 약 10도, 초속 약 30m."""
        assert reading.lead is not None
        assert reading.unit is not None
        match = self.found(text, reading.lead)
        given = self._measures.get(match["measure"] or "") if match is not None else None
        number = reading.number
        if given is not None and (given in DEGREES) == (reading.unit.id in WARMTH):
            reading.unit = Unit("measure", SPEEDS.get(given, {}).get(str(reading.unit.id), given))
        elif match is not None and match["minus"] and number is not None and number.value > 0 and reading.upper is None:
            reading.number = number.negative()


def _is_listed(text: str, reading: Reading) -> bool:
    """Whether a bare number behind a △ is the year of what a list names; any other is below zero: △1,234."""
    number = reading.number
    told = number is not None and is_year(number.value) and text[reading.start : reading.number_end].isdecimal()
    return told and _NAMED.match(text, reading.end) is not None
