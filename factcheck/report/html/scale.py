"""From values to places on an axis, in percent of its width."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from factcheck.report.figures import number
from factcheck.report.words import Words

LEFT, RIGHT = 3.0, 97.0  # percent of the width that values span; beyond lie the open ends
LOG_FROM = 30.0  # ratio of largest to smallest above which a linear axis would press the small ones together
STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis from `low` to `high`; `kind` is linear, log or days."""

    low: float
    high: float
    kind: str

    def at(self, value: float) -> float:
        """The place of a value, in percent."""
        low, high = self.low, self.high
        if self.kind == "log":
            low, high, value = math.log10(low), math.log10(high), math.log10(max(value, low))
        share = (value - low) / (high - low)
        return round(LEFT + (RIGHT - LEFT) * min(max(share, 0.0), 1.0), 2)

    def ticks(self, words: Words) -> list[tuple[float, str]]:
        """Places and labels of a few round values."""
        if self.kind == "days":
            return [(self.at(d), date.fromordinal(int(d)).isoformat()) for d in self._days()]
        if self.kind == "log":
            powers = range(math.ceil(math.log10(self.low)), math.floor(math.log10(self.high)) + 1)
            every = max(1, math.ceil(len(powers) / 4))
            return [(self.at(10.0**p), number(Decimal(10) ** p, words)) for p in list(powers)[::every]]
        step = round_step((self.high - self.low) / 3)
        first = math.ceil(self.low / step - 1e-9)
        last = math.floor(self.high / step + 1e-9)
        exact = Decimal(repr(step))
        return [(self.at(n * step), number(exact * n, words)) for n in range(first, last + 1)]

    def _days(self) -> list[float]:
        low, high = math.ceil(self.low), math.floor(self.high)
        return [float(low)] if high - low < 1 else [float(low), float(high)]


def round_step(rough: float) -> float:
    """The next round number above: 1, 2, 2.5 or 5 times a power of ten."""
    power = 10.0 ** math.floor(math.log10(rough))
    return next((s * power for s in STEPS if s * power >= rough * (1 - 1e-9)), 10 * power)


def scale_of(values: list[float], days: bool) -> Scale | None:
    """An axis that holds all the values, None where there is none to hold."""
    finite = [v for v in values if math.isfinite(v)]
    if not finite:
        return None
    low, high = min(finite), max(finite)
    if days:
        return Scale(low - 1, high + 1, "days")
    if low > 0 and high / low > LOG_FROM:
        return Scale(low / 1.3, high * 1.3, "log")
    margin = (high - low) * 0.06 or abs(high) * 0.1 or 1.0
    return Scale(low - margin if low < 0 or low >= margin else 0.0, high + margin, "linear")
