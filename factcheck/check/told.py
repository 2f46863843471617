"""How findings speak of articles and figures."""

from __future__ import annotations

from collections.abc import Collection

from factcheck.check.case import Case
from factcheck.check.readings import Reading
from factcheck.types import Mention
from factcheck.wording.hedged import hedged
from factcheck.wording.vocabulary import vocabulary

SHOWN = 4  # articles named for one reading


def article_name(article: int, case: Case, among: Collection[int] | None = None) -> str:
    """The outlet where no other article told beside it (else: of the run) has it, else the end of the article's id."""
    document = case.articles[article].document
    outlets = [case.articles[a].document.outlet for a in (range(len(case.articles)) if among is None else among)]
    return document.outlet if document.outlet and outlets.count(document.outlet) == 1 else document.id.rsplit("/", 1)[-1]


def wording_of(article: int, m: Mention, case: Case) -> str:
    """A figure as the article put it, with the hedge beside it: 약 130억 달러, 1,900개가 넘는."""
    return hedged(case.articles[article].document.text, m)


def said(reading: Reading, case: Case) -> str:
    """A reading as the first article that gives it put it."""
    return wording_of(reading.refs[0].article, reading.mention, case)


def readings_told(readings: list[Reading], case: Case) -> str:
    """Each reading with the articles that give it: 약 130억 달러(a.txt), 140억 달러(b.txt)."""
    articles = list(dict.fromkeys(a for r in readings for a in r.articles))
    if len(articles) < 2:
        return ", ".join(said(r, case) for r in readings)
    words = vocabulary(case.lang)
    told: dict[tuple[int, ...], list[Reading]] = {}
    for reading in readings:
        told.setdefault(tuple(reading.articles), []).append(reading)
    # an article that gives two figures is named once, behind both
    figures = (words.listed([said(r, case) for r in some]) for some in told.values())
    names = (_named(some[0], case, articles) for some in told.values())
    return ", ".join(words.told_by.format(figures=f, articles=n) for f, n in zip(figures, names, strict=True))


def _named(reading: Reading, case: Case, among: Collection[int]) -> str:
    return shortened([article_name(a, case, among) for a in reading.articles])


def shortened(names: list[str]) -> str:
    """Names, the first few of many: A, B, C, D +4."""
    return ", ".join(names[:SHOWN]) + (f" +{len(names) - SHOWN}" if len(names) > SHOWN else "")
