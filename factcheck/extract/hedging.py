"""The wording around a quantity, let widen or bound it: 약, 이상, 20%대, at least."""

from __future__ import annotations

import re

from factcheck.extract.reading import Reading
from factcheck.extract.wording import Hedge, hedges
from factcheck.grammar.pack import Pack
from factcheck.grammar.phrases import NEVER, phrases

# 40대 이하: of their forties and younger
DECADES = {"at_most": "up_to_decade", "at_least": "from_decade", "less_than": "less_than"}
RECORD = 30  # characters before a figure in which the record is named that it is
EXTENT = 12  # characters before a figure in which what is passed or missed ends
TENS = re.compile(r"(?<=[0-9]0)s(?!\w)")  # the low $50s
STEPPED = {"percent", "money", "measure", "age", "count", "ratio"}  # kinds that may be told to the step they are in: 20%대


class Hedging:
    """The hedges of one language around its quantities."""

    def __init__(self, pack: Pack) -> None:
        self.hedges = hedges(pack.code)
        said = phrases(pack.code, "hedges")
        self._extents = dict.fromkeys(said.words("exceeding"), said["exceeded_before"])
        self._extents |= dict.fromkeys(said.words("missing"), said["missed_before"])
        self._passing, self._record = frozenset(said.words("passing")), said["record_before"]
        self.step = phrases(pack.code, "beside")["step_after"]
        self._stepping = self.step is not NEVER

    def take(self, text: str, reading: Reading) -> None:
        """Let the wording around the quantity widen or bound it."""
        end = reading.end
        if reading.unit is not None and reading.unit.kind == "score":
            return  # passed 6-2
        if reading.sign and reading.effect is None and TENS.match(text, reading.number_end) and reading.number_end == end:
            reading.effect, reading.hedge = "decade", text[end]
            reading.end = end = end + 1
        stepped = self._stepping and reading.effect is None and reading.unit is not None and reading.unit.kind in STEPPED
        if stepped and (step := self.step.match(text, end)):
            reading.effect, reading.hedge = "decade", step[0].strip()
            reading.end = end = step.end()
        after = self.hedges.after(text, end)
        if after is not None and after.words in self._extents and self._is_extent(text, reading, after):
            after = None
        if after is not None and after.words in self._passing and self._record.search(text, max(0, reading.start - RECORD), reading.start):
            after = None  # 종전 최대인 2022년 13조3127억원을 넘은: the record passed is known
        before = self.hedges.before(text, reading.start)
        if after is None and reading.unit is None:
            after = self.hedges.compared(text, end)
        chosen = after if after is not None and (before is None or after.effect != "about") else before
        if chosen is None or reading.span is not None:
            return
        if reading.effect == "decade":
            if chosen is after and reading.upper is None and chosen.effect in DECADES:
                reading.effect, reading.hedge, reading.tail = DECADES[chosen.effect], chosen.words, chosen.end
            return
        if reading.effect in (None, "multiple") or chosen.effect != "about":
            reading.effect, reading.hedge = chosen.effect, chosen.words
            if chosen is before:
                reading.lead = chosen.start
            else:
                reading.tail = chosen.end

    def _is_extent(self, text: str, reading: Reading, after: Hedge) -> bool:
        """Whether a figure is how far something else is passed or missed: 예상을 20% 웃돌았다, but 20%를 웃돌았다, 장에 20명 웃도는 …"""
        if text[reading.end : after.end - len(after.words)].strip():
            return False
        return self._extents[after.words].search(text, max(0, reading.start - EXTENT), reading.start) is not None
