"""On which day something happened: a day told as the 12th and the 21st, as the 2nd and the 3rd."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from factcheck.align.said import Said
from factcheck.semantics.apart import days_between
from factcheck.semantics.zones import names_zone

DAY = 10  # characters of 2024-03-08
LATELY = 45  # days before publication in which the day of what is reported lies
NEAR = 2  # days; those further apart are hardly a slip
SWAPPED, CLOSE = "day_swapped", "day_near"


class Days:
    """The days that each article tells of, the first of them, and the articles that name a zone."""

    def __init__(self, claims: Iterable[Said]) -> None:
        self._told: dict[int, set[str]] = defaultdict(set)
        self._zoned: set[int] = set()
        for c in claims:
            if (day := day_of(c)) is not None:
                self._told[c.article].add(day)
            if names_zone(c.mention):
                self._zoned.add(c.article)

    def slip(self, a: Said, b: Said) -> str | None:
        """How two days of one month may be one day mistold: digits swapped, or a day or two off; None where they hardly are.

        Neither article tells of the other's day. Days that are near must be the first that either article tells of lately, in one
        language and without a zone: the night of a coast may be the next day elsewhere. Two days as far back from their reports are
        what two days' reports tell.
        """
        x, y = day_of(a), day_of(b)
        if x is None or y is None or x == y or x[:7] != y[:7] or a.article == b.article or not (a.published and b.published):
            return None
        if x > a.published or y > b.published or x in self._told[b.article] or y in self._told[a.article] or a.ahead or b.ahead:
            return None
        if a.counted or b.counted:
            return None  # of two counts, not of what happened
        if x[8:] == y[:7:-1]:
            return SWAPPED
        if (days_between(x, y) or 0) > NEAR or a.lang != b.lang or self._zoned & {a.article, b.article}:
            return None
        ago = [days_between(c.published, day) for c, day in ((a, x), (b, y))]
        return CLOSE if ago[0] != ago[1] and self._first(a, x) and self._first(b, y) else None

    def _first(self, said: Said, day: str) -> bool:
        lately = (d for d in self._told[said.article] if (days_between(said.published, d) or 0) <= LATELY)
        return day == min(lately, default=None) and said.claim.modality == "asserted"


def day_of(said: Said) -> str | None:
    """The one day that a claim is a date or an hour of, as far as it is told."""
    m = said.mention
    low, high = str(m.low)[:DAY], str(m.high)[:DAY]
    if m.kind not in ("date", "time") or low != high or len(low) != DAY or low.startswith("T"):
        return None
    try:
        date.fromisoformat(low)
    except ValueError:
        return None
    return low
