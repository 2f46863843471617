"""A date told by its distance ("지난달 7일", "last year") that lands elsewhere than the date other claims give."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.check.case import Case
from factcheck.check.kinds.conflict import counts, relative
from factcheck.check.slip import Slip
from factcheck.check.told import article_name
from factcheck.types import Mention, Ref, Severity

WORDINGS = {"main": ("a", "day_a", "published", "b", "day_b"), "across": ("a", "day_a", "published", "b", "day_b", "article")}


@dataclass(frozen=True, slots=True)
class Options:
    """`sure`: how many independent grounds make a difference the rule's own severity (one ground: warning)."""

    sure: int = 2


def run(case: Case, options: Options) -> Iterator[Slip]:
    """One slip per fact whose dates do not meet and of which one was read against a publication date."""
    for fact in case.facts:
        wrong = [p for p in fact.pairs if counts(p, case) and relative(p, case)]
        if not wrong:
            continue
        pair = max(wrong, key=lambda p: (len(p.supports), p.confidence))
        a, b = sorted((pair.a, pair.b), key=lambda r: case.mention(r).anchor not in {"published", "text"})
        published = case.articles[a.article].document.dateline.day or "?"
        fields = {
            "a": case.mention(a).surface,
            "day_a": day_told(case.mention(a)),
            "published": published,
            "b": case.mention(b).surface,
            "day_b": day_told(case.mention(b)),
            "article": _name(b, case),
        }
        yield Slip(
            (case.place_of(a), case.place_of(b, "related")),
            fields,
            "across" if a.article != b.article else "main",
            confidence=pair.confidence,
            severity=None if len(pair.supports) >= options.sure else Severity.WARNING,
            discrepant=((0, 1),),
            fact=fact.id,
        )


def day_told(m: Mention) -> str:
    """The days a date stands for: 2024-05-14, or 2024-05-01~2024-05-31."""
    low, high = str(m.low or "")[:10], str(m.high or "")[:10]
    if low == high:
        return low
    if low[:4] == high[:4] and low[4:] == "-01-01" and high[4:] == "-12-31":
        return low[:4]
    return f"{low}~{high}"


def _name(ref: Ref, case: Case) -> str:
    return article_name(ref.article, case)
