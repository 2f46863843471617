"""An event told on its day, and told again later: "on the 24th" in the report of the day, "last March" a year on.

The later article names a month or a season, and says what happened in words of the earlier one's opening, or with its figures.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence

from factcheck.align.said import Said
from factcheck.semantics.calendar import parse_day

OPENING = 3  # sentences of an article, headline among them, that tell its news
NEWS = 3  # days up to which before its publication an article's news happened
SHORTEST, LONGEST = 2, 100  # days of a span that stands for a day in it: from "early in April" to "last spring"
FULL_DIGITS = 4  # a figure that long proves by itself that the earlier article is restated


class Retrospect:
    """The opening and the figures of each article, and what they say for a day and a span of two articles."""

    def __init__(self, claims: Sequence[Said]) -> None:
        self.opening: dict[int, set[str]] = defaultdict(set)
        self.figures: dict[int, set[Hashable]] = defaultdict(set)
        self.beside: dict[tuple[int, int], list[Said]] = defaultdict(list)
        for c in claims:
            if c.headline or c.sentence < OPENING:
                self.opening[c.article] |= c.words
            if c.family != "calendar":
                self.figures[c.article].add(c.key)
                self.beside[c.article, c.sentence].append(c)

    def evidence(self, a: Said, b: Said, weight: Mapping[Hashable, float]) -> dict[str, float]:
        """What speaks for one of two dates looking back on the other; empty where neither may do so."""
        for day, span in ((a, b), (b, a)):
            if _looks_back(span, day):
                told = self.beside[span.article, span.sentence]
                figures = {c.key: min(c.digits, FULL_DIGITS) / FULL_DIGITS for c in told if c.key in self.figures[day.article]}
                words = {w: weight.get(w, 1.0) for w in span.cell if isinstance(w, str)}
                shared = sum(x for w, x in words.items() if w in self.opening[day.article])
                opening = float(day.headline or day.sentence < OPENING)
                restated, retold = min(1.0, sum(figures.values())), shared / sum(words.values()) if words else 0.0
                # the day that opens a report, and a span beside the report's figures or in its words
                return {
                    "news": 1.0,
                    "opening": opening,
                    "restated": restated,
                    "retold": retold,
                    "looks_back": opening * max(restated, retold),
                }
        return {}


def _looks_back(span: Said, day: Said) -> bool:
    """Whether a span of some days or weeks holds the day of an earlier article's news."""
    if not day.published or not span.published or span.published <= day.published:
        return False
    low, high, first, last = (parse_day(str(x)) for x in (day.mention.low, day.mention.high, span.mention.low, span.mention.high))
    if low is None or low != high or first is None or last is None or not first <= low <= last:
        return False
    news, told = parse_day(day.published), parse_day(span.published)
    if news is None or told is None or first > told:
        return False
    return SHORTEST <= (last - first).days + 1 <= LONGEST and 0 <= (news - low).days <= NEWS
