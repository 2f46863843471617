"""Answers that depend on a word, a few characters or one of few values, each worked out once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

KEPT = 8_000  # answers of one kind: enough for what recurs in news, few enough for memory to stay flat
WORDS = 32_768  # answers about words, which are more
K = TypeVar("K")
V = TypeVar("V")


class Memo(dict[K, V]):
    """`memo[key]` is worked out when it is first asked for. Full, it starts over, so that no text fills memory.

    Unlike `functools.lru_cache` a look changes nothing: no links are moved in memory, and words are looked up by the
    ten thousand.
    """

    __slots__ = ("_most", "_work_out")

    def __init__(self, work_out: Callable[[K], V], most: int = KEPT) -> None:
        super().__init__()
        self._work_out = work_out
        self._most = most

    def __missing__(self, key: K) -> V:
        if len(self) >= self._most:
            self.clear()
        answer = self[key] = self._work_out(key)
        return answer
