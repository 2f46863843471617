"""Whether a quantity stands alone: whether a look at the characters on either side of it shows that nothing there belongs to it.

Most quantities of news do: 1,234명이 모였다. For them no hedge, no sign, no second half of a range and no smaller unit need be looked
for, each with a pattern of its own.
"""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.extract.ahead import LOOK, Ahead
from factcheck.extract.lexicon import Unit
from factcheck.extract.parts import PARTS
from factcheck.grammar.endings import Endings
from factcheck.grammar.memo import Memo

JOINING = " ,"  # what may stand between a unit and the number of a smaller one


class Alone:
    """The look of one language. `ahead` is what may follow, `words` what the number of a smaller unit may begin with, or is joined by."""

    def __init__(self, behind: Iterable[Endings], ahead: Ahead, words: Iterable[str]) -> None:
        self._behind = Endings(word for endings in behind for word in endings.words)
        self._may_follow = ahead.may_begin
        self._words = frozenset(word[0].lower() for word in words)
        self._no_number_follows = Memo(self._begins_no_number)

    def stands(self, text: str, start: int, end: int, unit: Unit) -> bool:
        """Whether a quantity with its unit stands alone; False says nothing."""
        ahead = text[end : end + LOOK]
        if self._may_follow[ahead] or (unit.id in PARTS and not self._no_number_follows[ahead]):
            return False
        return not self._behind.before(text, start)

    def _begins_no_number(self, ahead: str) -> bool:
        first = ahead.lstrip(JOINING)[:1].lower()
        return first != "" and not first.isdigit() and first not in self._words
