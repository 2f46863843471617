"""One person's name spelled two ways: 사티야 and 사티아, by the letters (jamo) the two share."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from factcheck.check.case import Case
from factcheck.check.slip import Slip
from factcheck.types import Place

WORDINGS = {"main": ("a", "b")}


@dataclass(frozen=True, slots=True)
class Options:
    """`edits`: how many letters may differ; `letters`: how many the shorter name must have."""

    edits: int = 2
    letters: int = 8


def run(case: Case, options: Options) -> Iterator[Slip]:
    """One slip per two spellings of a person that share a word and differ in one other by a few letters."""
    spelled: dict[str, dict[int, Place]] = {}
    for a, article in enumerate(case.articles):
        for name in article.names:
            if name.type == "person" and " " in name.surface:
                spelled.setdefault(name.surface, {}).setdefault(a, case.span(a, name.start, name.end))
    for x, y in combinations(sorted(spelled), 2):
        if _one_word_apart(x.split(), y.split(), options):
            # both in one article is the plainer case; else the first article of each
            both = sorted(spelled[x].keys() & spelled[y].keys())
            ends = (spelled[x][both[0]], spelled[y][both[0]]) if both else (min(spelled[x].values()), min(spelled[y].values()))
            one, other = sorted(ends, key=lambda place: (place.article, place.start or 0))
            yield Slip((one, other._replace(role="related")), {"a": one.surface, "b": other.surface}, confidence=0.85, discrepant=((0, 1),))


def _one_word_apart(x: list[str], y: list[str], options: Options) -> bool:
    """Whether two names of as many words differ in one of them alone, by few letters, and begin alike there."""
    if len(x) != len(y):
        return False
    apart = [(p, q) for p, q in zip(x, y, strict=True) if p != q]
    if len(apart) != 1 or apart[0][0][0] != apart[0][1][0]:
        return False
    p, q = (unicodedata.normalize("NFD", w) for w in apart[0])
    if min(len(unicodedata.normalize("NFD", "".join(x))), len(unicodedata.normalize("NFD", "".join(y)))) < options.letters:
        return False
    return min(len(p), len(q)) >= 4 and _distance(p, q) <= options.edits


def _distance(a: str, b: str) -> int:
    row = list(range(len(b) + 1))
    for i, c in enumerate(a, 1):
        previous, row[0] = row[0], i
        for j, d in enumerate(b, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (c != d))
    return row[-1]
