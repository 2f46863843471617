"""An age that does not fit the birth year beside it: "김 씨(49·1985년생)" in 2024."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from factcheck.check.case import Case
from factcheck.check.slip import Slip
from factcheck.types import Computed, Mention

WORDINGS = {"main": ("age", "birth", "published", "low", "high")}
NEAR = 25  # characters between an age and a birth year that belong together


@dataclass(frozen=True, slots=True)
class Options:
    """`after`: what follows a birth year; `before`: what stands before one."""

    after: tuple[str, ...] = ("년생", "생")
    before: tuple[str, ...] = ("born in", "born on", "born")


def run(case: Case, options: Options) -> Iterator[Slip]:
    """One slip per age whose birth year stands beside it and lies elsewhere by all ways of counting."""
    for a, _, _, rows in case.sentences():
        article = case.articles[a]
        published = article.document.dateline.day
        if published is None:
            continue
        ages = [i for i in rows if article.mentions[i].kind == "age" and article.mentions[i].value is not None]
        if len(ages) != 1:
            continue
        mention = article.mentions[ages[0]]
        birth = _birth_beside(article.document.text, mention, options)
        if birth is None or mention.qualifier != "exact":
            continue
        year, start, end = birth
        passed = int(published[:4]) - year
        # full years, or the Korean way of counting one at birth
        low, high = passed - 1, passed + (1 if case.lang_of(a) == "ko" else 0)
        stated = mention.value
        assert stated is not None
        if low <= stated <= high or not 0 <= passed <= 120:
            continue
        yield Slip(
            (case.place(a, ages[0]), case.span(a, start, end, "related")),
            {"age": mention.surface, "birth": str(year), "published": published, "low": str(low), "high": str(high)},
            confidence=0.9,
            discrepant=((0, 1),),
            computed=Computed(
                f"{published[:4]} - {year}", (case.ref(a, ages[0]),), Decimal(passed), Decimal(low), Decimal(high), "year", stated
            ),
        )


def _birth_beside(text: str, m: Mention, options: Options) -> tuple[int, int, int] | None:
    """A birth year near an age, and where it stands; None where there is none or more than one."""
    start, end = max(0, m.start - NEAR), min(len(text), m.end + NEAR)
    after = "|".join(map(re.escape, options.after))
    before = "|".join(map(re.escape, options.before))
    pattern = rf"(?<!\d)((?:19|20)\d\d)(?:{after})|(?i:{before})\s(?:[A-Z][a-z]+\.?\s\d{{1,2}},\s)?((?:19|20)\d\d)(?!\d)"
    found = list(re.finditer(pattern, text[start:end]))
    if len(found) != 1:
        return None
    match = found[0]
    return int(match[1] or match[2]), start + match.start(), start + match.end()
