"""What is told beneath a conflict: which readings fit, which does not, how far they lie apart, and when the articles were published."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import combinations

from factcheck.check.case import Case
from factcheck.check.readings import Key, Reading, relation_of
from factcheck.check.slip import Line
from factcheck.check.told import SHOWN, article_name, said, shortened
from factcheck.types import Mention, Pair
from factcheck.wording.number import say, say_like
from factcheck.wording.vocabulary import vocabulary

UNMEASURED = frozenset({"score", "rank", "ordinal"})  # what lies between two of these is no figure of their kind: 7-5 and 6-5


def reconciled(readings: list[Reading], pairs: Mapping[frozenset[Key], Pair], case: Case) -> Iterator[Line]:
    """The lines beneath a conflict, from what fits to what is undated; `pairs` are those that contradict each other."""
    yield from _fitting(readings, case)
    alone = [r for r in readings if len(readings) > 2 and all(frozenset((r.key, o.key)) in pairs for o in readings if o is not r)]
    for reading in alone:
        yield Line("alone", {"a": said(reading, case), "others": ", ".join(said(r, case) for r in readings if r is not reading)})
    if not alone:
        worst = max(pairs, key=lambda keys: (len(pairs[keys].supports), pairs[keys].confidence))
        a, b = readings if len(readings) == 2 else [r for r in readings if r.key in worst]
        yield Line("apart", {"a": said(a, case), "b": said(b, case)})
    yield from _spread(readings, case)
    yield from dates_told(sorted({r.article for reading in readings for r in reading.refs}), case)


def _fitting(readings: list[Reading], case: Case) -> Iterator[Line]:
    """Which readings fit one another, the finer before the coarser."""
    for a, b in combinations(readings, 2):
        relation = relation_of(a, b)
        if relation is not None and relation.relation != "discrepant":
            fine, coarse = (a, b) if (a.mention.precision or 0) < (b.mention.precision or 0) else (b, a)
            wording = "rounds" if relation.reason in {"rounding", "truncation"} else "fits"
            yield Line(wording, {"a": said(fine, case), "b": said(coarse, case)})


def _spread(readings: list[Reading], case: Case) -> Iterator[Line]:
    numbers = [r.mention for r in readings if r.mention.value is not None and r.mention.kind not in UNMEASURED]
    if len(numbers) < 2 or len({m.unit for m in numbers}) > 1:
        return
    low, high = min(numbers, key=_value), max(numbers, key=_value)
    if _value(low) != _value(high):
        apart = _value(high) - _value(low)
        # what lies between two percentages is told in points
        difference = say(apart, "%p", case.lang) if high.kind == "percent" else say_like(apart, high, case.lang)
        yield Line("spread", {"low": low.surface, "high": high.surface, "difference": difference})


def dates_told(articles: list[int], case: Case) -> Iterator[Line]:
    """Which of some articles are dated, and when; which are not."""
    if len(articles) < 2:
        return
    days = {a: case.articles[a].document.dateline.day for a in articles}
    dated = _by_day({a: day for a, day in days.items() if day}, articles, case)
    undated = [article_name(a, case, articles) for a, day in days.items() if not day]
    if dated:
        yield Line("dated", {"dates": ", ".join(dated)})
    if undated:
        yield Line("undated", {"articles": ", ".join(undated)})


def _by_day(days: dict[int, str], among: list[int], case: Case) -> list[str]:
    """Each article with its day; where they are many, each day with its articles."""
    named = {a: article_name(a, case, among) for a in days}
    if len(days) <= SHOWN:
        return [f"{named[a]} {day}" for a, day in days.items()]
    words = vocabulary(case.lang)
    return [
        words.told_by.format(figures=day, articles=shortened([named[a] for a, own in days.items() if own == day]))
        for day in sorted(set(days.values()))
    ]


def _value(m: Mention) -> Decimal:
    assert m.value is not None
    return m.value
