"""What a pure function said of the words met before."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

_Said = TypeVar("_Said")
_MOST = 32_768  # words


class Memo(dict[str, _Said]):
    """`memo[word]` is what the function says of a word, asked once. Emptied when full.

    Unlike `functools.lru_cache` a look changes nothing: no links are moved in memory, and words are looked up by the
    ten thousand.
    """

    def __init__(self, function: Callable[[str], _Said]) -> None:
        self._function = function

    def __missing__(self, word: str) -> _Said:
        if len(self) >= _MOST:
            self.clear()
        said = self[word] = self._function(word)
        return said
