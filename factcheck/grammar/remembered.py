"""Answers that depend on a few characters or on one of few values, each worked out once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

KEPT = 8_000  # answers of one kind: enough for what recurs in news, few enough for memory to stay flat
K = TypeVar("K")
V = TypeVar("V")


class Remembered(dict[K, V]):
    """`answers[key]` is worked out when it is first asked for. Full, it starts over, so that no text fills memory."""

    __slots__ = ("_work_out",)

    def __init__(self, work_out: Callable[[K], V]) -> None:
        super().__init__()
        self._work_out = work_out

    def __missing__(self, key: K) -> V:
        if len(self) >= KEPT:
            self.clear()
        answer = self[key] = self._work_out(key)
        return answer
