"""Whether a quantity stands alone: whether a look at the characters on either side of it shows that nothing there belongs to it.

Most quantities of news do: 1,234명이 모였다. For them no hedge, no sign, no second half of a range and no smaller unit need be looked
for, each with a pattern of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.extract.lexicon import Unit
from factcheck.extract.ranges import PARTS
from factcheck.extract.times.beginnings import beginnings
from factcheck.grammar.endings import Endings
from factcheck.grammar.memo import Memo

LOOK = 3  # characters behind a quantity that are looked at
MOST = 4000  # beginnings of one pattern
JOINING = " ,"  # what may stand between a unit and the number of a smaller one
BLANK = re.compile(r"\s")
AND = "a"  # "and" may stand there as well


class Alone:
    """The look of one language. `ahead` are the patterns of what may follow, `numbers` the words a number may begin with."""

    def __init__(self, behind: Iterable[Endings], ahead: Iterable[re.Pattern[str]], numbers: Iterable[str]) -> None:
        self._behind = Endings(word for endings in behind for word in endings.words)
        self._beginnings = frozenset(b.lower() for pattern in ahead for b in beginnings(pattern.pattern, LOOK, MOST))
        self._numbers = frozenset(word[0].lower() for word in numbers) | {AND}
        self._nothing_follows = Memo(self._is_no_beginning)
        self._no_number_follows = Memo(self._begins_no_number)

    def stands(self, text: str, start: int, end: int, unit: Unit) -> bool:
        """Whether a quantity with its unit stands alone; False says nothing."""
        ahead = text[end : end + LOOK]
        if not self._nothing_follows[ahead] or (unit.id in PARTS and not self._no_number_follows[ahead]):
            return False
        return not self._behind.before(text, start)

    def _is_no_beginning(self, ahead: str) -> bool:
        ahead, begun = BLANK.sub(" ", ahead.lower()), self._beginnings  # as beginnings tell any blank
        return ahead[:1] not in begun and ahead[:2] not in begun and ahead not in begun

    def _begins_no_number(self, ahead: str) -> bool:
        first = ahead.lstrip(JOINING)[:1].lower()
        return first != "" and not first.isdigit() and first not in self._numbers
