"""A sentence in which every figure is one character, so that sentence structures can be matched around figures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.types import Mention

# One private-use character per class of mention.
LEVEL, PERCENT, POINT, TIMES, RANK, DURATION, TIME, OTHER = "\ue000\ue001\ue002\ue003\ue004\ue005\ue006\ue007"
CLASS = {
    "money": LEVEL,
    "count": LEVEL,
    "number": LEVEL,
    "measure": LEVEL,
    "score": LEVEL,
    "age": DURATION,
    "percent": PERCENT,
    "percentage_point": POINT,
    "ratio": TIMES,
    "rank": RANK,
    "duration": DURATION,
    "date": TIME,
    "time": TIME,
    "set": TIME,
    "ordinal": OTHER,
}
FIGURES = LEVEL + PERCENT + POINT + TIMES + RANK  # a gap between two parts of a structure may hold none of these


class Masked(NamedTuple):
    """The masked text, and which mention stands at which of its positions."""

    text: str
    at: dict[int, int]  # position in `text` -> index of the mention
    start: int  # offset of the stretch in the article
    figures: frozenset[str]  # the signs that stand for its mentions

    @classmethod
    def of(cls, text: str, at: dict[int, int], start: int) -> Masked:
        """A masked text; its signs are gathered once for all structures that are looked for in it."""
        return cls(text, at, start, frozenset([text[p] for p in at]))

    def mentions(self, start: int, end: int) -> list[int]:
        """The mentions between two positions of the masked text."""
        return [m for p, m in self.at.items() if start <= p < end]

    def figure(self, mention: int) -> bool:
        """Whether a mention stands as a level or a share."""
        return any(m == mention and self.text[p] in LEVEL + PERCENT for p, m in self.at.items())


def _in_pieces(text: str, mentions: Sequence[Mention], row: int) -> bool:
    """Whether a duration is a piece of one read in several: "2 hours" of "2 hours 19 minutes"."""
    m = mentions[row]
    beside = (mentions[i] for i in (row - 1, row + 1) if 0 <= i < len(mentions))
    return m.kind == "duration" and any(
        b.kind == "duration" and not text[min(m.end, b.end) : max(m.start, b.start)].strip() for b in beside
    )


def _class(m: Mention, few: tuple[str, ...]) -> str:
    # "두 후보", "세 학교" name what is compared; they are no figure among figures
    if m.kind == "duration" and "-" in m.surface:
        return OTHER  # "the 10-year yield"
    named = m.kind == "count" and m.unit == "item" and m.surface.startswith(few) and " " in m.surface
    return OTHER if named else CLASS.get(m.kind, OTHER)


def mask(text: str, start: int, end: int, mentions: Sequence[Mention], rows: Sequence[int], few: tuple[str, ...]) -> Masked:
    """The stretch start..end of an article's text with the mentions `rows` (in text order) masked."""
    out: list[str] = []
    at: dict[int, int] = {}
    length, cursor = 0, start
    for row in rows:
        m = mentions[row]
        if m.start < cursor or m.end > end:
            continue
        literal = text[cursor : m.start]
        out += [literal, OTHER if _in_pieces(text, mentions, row) else _class(m, few)]
        length += len(literal)
        at[length] = row
        length += 1
        cursor = m.end
    out.append(text[cursor:end])
    return Masked.of("".join(out), at, start)
