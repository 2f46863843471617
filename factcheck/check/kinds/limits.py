"""Figures that cannot be: a share above 100 %, a part larger than its whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from factcheck.check.case import Case
from factcheck.check.slip import Slip
from factcheck.types import Mention

WORDINGS = {
    "main": ("stated", "word", "limit", "part", "whole"),
    "part": ("part", "whole"),
}
CHECKS = ("share", "part")
_PART = {
    "ko": re.compile(r"\s?(?:중|가운데|중에서|가운데서)\s?(?:에서\s?)?(?:이날|어제|지난\S{1,3}|낮\s\S{2,4}|오[전후]\s\S{2,5})?(?:까지\s)?"),
    "en": re.compile(r"\s(?:of the|out of the|out of|of)\s(?:the\s)?"),
    "whom": re.compile(r",\sof\s(?:whom|which)\s(?:about\s|some\s)?"),
}


@dataclass(frozen=True, slots=True)
class Options:
    """`check`: share or part; `words`: what a share that cannot pass `limit` is called; `near`: how close they stand."""

    check: str = "share"
    words: tuple[str, ...] = ()
    limit: Decimal = Decimal(100)
    near: int = 24


def run(case: Case, options: Options) -> Iterator[Slip]:
    """One slip per impossible figure."""
    yield from {"share": _shares, "part": _parts}[options.check](case, options)


def _shares(case: Case, options: Options) -> Iterator[Slip]:
    for a, article in enumerate(case.articles):
        text = article.document.text
        for i, m in enumerate(article.mentions):
            if m.kind != "percent" or m.value is None or m.value <= options.limit or m.qualifier not in {"exact", "about"}:
                continue
            before = text[max(0, m.start - options.near) : m.start]
            word = next(
                (
                    w
                    for w in options.words
                    if re.search(rf"{re.escape(w)}(?:은|는|이|가|도|\s(?:was|is|of|at|reached|hit))?\s?(?:약\s)?$", before)
                ),
                None,
            )
            if word is not None:
                fields = {"stated": m.surface, "word": word, "limit": f"{options.limit}%"}
                yield Slip((case.place(a, i),), fields, confidence=0.9)


def _parts(case: Case, options: Options) -> Iterator[Slip]:
    for a, _, _, rows in case.sentences():
        mentions = case.articles[a].mentions
        lang = case.lang_of(a)
        for i, j in pairwise([i for i in rows if not mentions[i].temporal]):
            between = case.between(a, i, j)
            whom = lang == "en" and _PART["whom"].fullmatch(between) is not None
            if not whom and not _PART.get(lang, _PART["en"]).fullmatch(between):
                continue
            whole, part = (i, j) if lang == "ko" or whom else (j, i)
            if _exceeds(replace(mentions[part], unit=mentions[whole].unit) if whom else mentions[part], mentions[whole]):
                fields = {"part": mentions[part].surface, "whole": mentions[whole].surface}
                fields |= {"stated": fields["part"], "word": fields["part"], "limit": fields["whole"]}
                yield Slip((case.place(a, part), case.place(a, whole, "related")), fields, "part", confidence=0.9, discrepant=((0, 1),))


def _exceeds(part: Mention, whole: Mention) -> bool:
    kinds = {"count", "money", "number"}
    if (
        part.kind not in kinds
        or whole.kind not in kinds
        or ("money" in (part.kind, whole.kind) and part.kind != whole.kind)
        or (part.unit != whole.unit and None not in (part.unit, whole.unit))
    ):
        return False
    if (
        part.value is None
        or whole.value is None
        or whole.high is None
        or isinstance(whole.high, str)
        or part.low is None
        or isinstance(part.low, str)
    ):
        return False
    return part.low > whole.high and {part.qualifier, whole.qualifier} <= {"exact", "about"}
