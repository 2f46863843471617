"""A figure off by a power of ten: 만, 억 and 조, million and billion, a zero too many."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from factcheck.check.arith.judged import pages, slips
from factcheck.check.arith.page import Page
from factcheck.check.arith.reading import SCALE
from factcheck.check.case import Case
from factcheck.check.slip import Slip
from factcheck.semantics.slips import digits_of
from factcheck.types import Computed
from factcheck.wording.number import plain

_ALWAYS = ("stated", "computed", "expression", "parts")
WORDINGS = {"main": _ALWAYS, "twin": ("a", "b", "times")}
SCALED = frozenset({"money", "measure", "count"})
MOST_FIGURES = 400  # of one article that are compared with one another


@dataclass(frozen=True, slots=True)
class Options:
    """`digits`: how many digits two figures of one article must share to be taken for one figure with a slip of scale."""

    digits: int = 3


def run(case: Case, options: Options) -> Iterator[Slip]:
    """One slip per figure that a moved point explains."""
    yield from slips(case, SCALE)
    for page in pages(case):
        yield from _twins(case, page, options)


def _twins(case: Case, page: Page, options: Options) -> Iterator[Slip]:
    """Figures of one article with the same digits, in one unit, a power of ten apart."""
    rows: dict[tuple[str, str | None, str], list[int]] = {}
    for i, m in enumerate(page.mentions[:MOST_FIGURES]):
        if m.kind in SCALED and m.resolved and m.value is not None and m.value > 0:
            digits = digits_of(m.value)
            if len(digits) >= options.digits:
                rows.setdefault((m.kind, m.unit, digits), []).append(i)
    for (_, unit, _), found in rows.items():
        for a, b in combinations(found, 2):
            x, y = page.mentions[a].value, page.mentions[b].value
            if x is None or y is None or x == y:
                continue
            times = max(x, y) / min(x, y)
            fields = {"a": page.mentions[a].surface, "b": page.mentions[b].surface, "times": plain(times)}
            computed = Computed(
                f"{plain(max(x, y))} / {plain(min(x, y))}",
                (case.ref(page.number, a), case.ref(page.number, b)),
                times,
                None,
                None,
                unit,
                Decimal(1),
            )
            places = (case.place(page.number, b), case.place(page.number, a, "related"))
            yield Slip(places, fields, "twin", confidence=0.75, discrepant=((0, 1),), computed=computed)
            break
