"""One moment told by the clocks of two zones that no zones are so far apart: 8:35 p.m. (1253 GMT)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from factcheck.check.case import Case
from factcheck.check.slip import Slip
from factcheck.semantics.zones import may_be_one_moment, names_zone
from factcheck.types import Mention

WORDINGS = {"main": ("a", "b")}
ROUND = 30  # minutes; an hour told so may be a rounded one
_CLOCK = re.compile(r"T(\d\d):(\d\d)$")
_OPENS = re.compile(r"\s?[(（]")


@dataclass(frozen=True, slots=True)
class Options:
    """None: the hours of all zones lie quarters of an hour apart."""


def run(case: Case, options: Options) -> Iterator[Slip]:
    """One slip per hour whose own in another zone stands behind it in brackets and has other minutes."""
    for a, article in enumerate(case.articles):
        text = article.document.text
        for i, j in pairwise(range(len(article.mentions))):
            m, n = article.mentions[i], article.mentions[j]
            one, other = _minute(m), _minute(n)
            if one is None or other is None or may_be_one_moment(one, other) or not (names_zone(m) or names_zone(n)):
                continue
            if _OPENS.fullmatch(text[m.end : n.start]) and text[n.end : n.end + 1] in (")", "）"):
                yield Slip(
                    (case.place(a, i), case.place(a, j, "related")),
                    {"a": m.surface, "b": n.surface},
                    confidence=0.85,
                    discrepant=((0, 1),),
                )


def _minute(m: Mention) -> int | None:
    """The minute of its day of a clock time told to the minute and without a hedge."""
    found = _CLOCK.search(str(m.low)) if m.kind == "time" and m.low == m.high and m.hedge is None and m.qualifier == "exact" else None
    if found is None or int(found[2]) % ROUND == 0:
        return None
    return int(found[1]) * 60 + int(found[2])
