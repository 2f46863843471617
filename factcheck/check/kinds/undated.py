"""Articles without a publication date: the dates refused, and the relative times that stay unresolved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.check.case import Case
from factcheck.check.slip import Slip
from factcheck.types import Article, Place

WORDINGS = {
    "main": ("times",),
    "refused": ("date", "times"),
    "nothing": ("date",),
}


@dataclass(frozen=True, slots=True)
class Options:
    """`places`: how many unresolved times are shown where the page gives no date at all."""

    places: int = 3


def run(case: Case, options: Options) -> Iterator[Slip]:
    """One slip per article that has no date but speaks of times that need one."""
    for a, article in enumerate(case.articles):
        published = article.document.dateline
        if published.date is not None:
            continue
        if not published.rejected and not _page(article):
            continue
        floating = [i for i, m in enumerate(article.mentions) if m.temporal and not m.resolved]
        if not floating and not published.rejected:
            continue
        shown = tuple(case.place(a, i, "related") for i in floating[: 1 if published.rejected else options.places])
        times = ", ".join(dict.fromkeys(f"'{p.surface}'" for p in shown))
        if published.rejected:
            refused = published.rejected[0].date
            places = (_header(article, a, refused), *shown)
            yield Slip(places, {"date": refused, "times": times}, "refused" if shown else "nothing", confidence=0.95)
        else:
            first, *others = shown
            yield Slip((first._replace(role="primary"), *others), {"times": times}, confidence=0.9)


def _page(article: Article) -> bool:
    """Whether this was an article with a headline, not a stretch of text handed in without one."""
    return article.document.headline is not None


def _header(article: Article, a: int, date: str) -> Place:
    """Where the refused date stands: in the file as read, for the reader leaves it out of the text."""
    source = article.document.source
    for form in (date, date.replace("-", "."), date.replace("-", "/"), date.replace("-", ". ")):
        at = source.find(form) if source else -1
        if at >= 0:
            return Place(a, None, None, form, "primary", at, at + len(form))
    return Place(a, None, None, date, "primary")
