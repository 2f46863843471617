"""A figure's own stretch of its sentence: the words that belong to it and to no other figure of its kind.

In "apples 71.0%, tangerines 78.1%" each figure has one noun of its own; in "4% next year, 3% the year after"
each has its horizon. What two figures of different articles share in their cells tells
which of several like figures correspond, where whole sentences cannot.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Hashable, Sequence

from factcheck.align.words import stem, stems
from factcheck.grammar.language import script_of
from factcheck.grammar.phrases import joined

OPENING = frozenset("(（")
LONGEST_NAME = 4  # syllables of a person's
LONGEST = 120  # code points of a cell on either side of its figure


def bounds(text: str, start: int, end: int, places: Sequence[tuple[int, int]], entry_break: re.Pattern[str]) -> list[tuple[int, int]]:
    """For figures of one kind at rising `places` of text[start:end], where the cell of each begins and ends.

    A cell begins behind the last break before its figure.
    """
    cuts = [start]
    for (_, left), (right, _) in itertools.pairwise(places):
        # a bracket right before a figure belongs to its label: 서초구(0.06%)
        last = right - 1 if text[right - 1 : right] in OPENING else right
        breaks = [b.end() for b in entry_break.finditer(text, left, max(left, last))]
        cuts.append(breaks[-1] if breaks else left)
    cuts.append(end)
    return [(max(a, p - LONGEST), max(q, min(b, q + LONGEST))) for (a, b), (p, q) in zip(itertools.pairwise(cuts), places, strict=True)]


def tokens(text: str, start: int, end: int, figure: tuple[int, int], others: Sequence[tuple[int, int, Hashable]]) -> frozenset[Hashable]:
    """Stems of a cell's words without the figure itself; figures of other kinds stand for themselves by value."""
    inside = [(a, b, key) for a, b, key in others if start <= a and b <= end and key is not None]
    out: set[Hashable] = {key for _, _, key in inside}
    for at, word in stems(text[start:end]):
        at += start
        if not (figure[0] <= at < figure[1]) and not any(a <= at < b for a, b, _ in inside):
            out.add(bare(word))
    return frozenset(out)


def bare(word: str) -> str:
    """A stem without the particle that a noun of one syllable leaves in it: 귤이, 귤은."""
    return _without_particle(word) if len(word) == 2 else word


def alike(a: str | None, b: str | None) -> float:
    """How far two list labels are one: 1 the same, 0.8 one begins with the other (중국, 중국인; 허 후보, 허도경), 0 otherwise."""
    if not a or not b:
        return 0.0
    x, y = label_stem(a), label_stem(b)
    if x == y:
        return 1.0
    short, long = sorted((x, y), key=len)
    if (len(short) >= 2 and long.startswith(short)) or _family_name_of(x, y) or _family_name_of(y, x):
        return 0.8
    return 0.5 if len(short) >= 3 and stem(short) and stem(short) == stem(long) else 0.0


def _family_name_of(short: str, full: str) -> bool:
    """Whether one label is a family name with a title, and the other a name of that family: 허 후보, 허도경."""
    found = joined("alignment", script_of(short[-1:]))["family_titled"].fullmatch(short)
    name = full.split(" ")[0]
    return found is not None and 1 < len(name) <= LONGEST_NAME and name.startswith(found["family"])


def label_stem(label: str) -> str:
    """What is left of a list label without case and particle."""
    return _without_particle(label).casefold()


def _without_particle(word: str) -> str:
    return joined("alignment", script_of(word[-1:]))["particle"].sub("", word)
