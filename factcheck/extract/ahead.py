"""A look at the characters behind a place, so that patterns are tried only where one of them may match."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.grammar.beginnings import beginnings
from factcheck.grammar.memo import Memo

LOOK = 3  # characters that are looked at
MOST = 4000  # beginnings of one pattern
BLANK = re.compile(r"\s")


class Ahead:
    """What some patterns may begin with. `may_begin[text[at : at + LOOK]]` is False only where none of them matches at the place."""

    def __init__(self, patterns: Iterable[re.Pattern[str]], others: Iterable[Ahead] = ()) -> None:
        own = {b.lower() for pattern in patterns for b in beginnings(pattern.pattern, LOOK, MOST)}
        self._beginnings: frozenset[str] = frozenset(own).union(*(other._beginnings for other in others))
        self.may_begin = Memo(self._begins)

    def _begins(self, ahead: str) -> bool:
        ahead, begun = ahead.lower(), self._beginnings
        if not ahead.isprintable():
            ahead = BLANK.sub(" ", ahead)  # as beginnings tell any blank
        return ahead[:1] in begun or ahead[:2] in begun or ahead in begun
