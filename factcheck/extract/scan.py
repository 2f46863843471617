"""Quantities and times of a text in one list: each reader proposes, the longest reading wins."""

from __future__ import annotations

import re
from operator import attrgetter

from factcheck.extract.denominator import denominators
from factcheck.extract.designations import circled, designations
from factcheck.extract.homecurrency import shared_money
from factcheck.extract.quantity import finder
from factcheck.extract.steps import Steps
from factcheck.extract.times import TimeReader
from factcheck.extract.unicode import Folded
from factcheck.grammar.language import language
from factcheck.settings import Settings
from factcheck.types import Document, Mention, Sentence


class Scanner:
    """Finds the mentions of a document."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._times = TimeReader(settings)

    def steps(self, document: Document, folded: Folded, sentences: list[Sentence], *, naming: bool = False) -> Steps[list[Mention]]:
        """The mentions in text order, none overlapping another; with `naming`, what only names something as well."""
        text, moved = folded.text, folded.moved
        lang = language(document.lang).code
        placed = [s._replace(start=folded.place(s.start), end=folded.place(s.end)) for s in sentences] if moved else sentences
        times = yield from self._times.steps(text, document, placed)
        if moved:
            times = [t for t in times if not folded.holds(t.start, t.end)]  # ⅔ is no second of March
        yield
        quantities = yield from finder(lang).steps(text, naming=naming)
        yield
        found = merge(designations(lang).without(text, quantities), times)
        yield
        denominators(lang).tell(text, found)
        yield
        shared = shared_money(lang)
        units = {m.unit for m in found} if shared else frozenset()
        for money in shared:
            if money.usual in units:
                money.settle(text, document.url, found)
        if text != document.text:
            for mention in found:
                if moved:
                    mention.start, mention.end = folded.original(mention.start, mention.end)
                mention.surface = document.text[mention.start : mention.end]
            found = [m for m in found if not circled(m)]
        headlines = [(s.start, s.end) for s in sentences if s.role == "headline"]
        if headlines:
            last = max(b for _, b in headlines)
            for mention in found:
                mention.in_headline = mention.start < last and any(a <= mention.start < b for a, b in headlines)
        return found


YEAR = re.compile(r"(?:19|20)[0-9]{2}\s")
_START = attrgetter("start")
KEEP = frozenset({"age", "rank", "score"})


def merge(quantities: list[Mention], times: list[Mention]) -> list[Mention]:
    """Both lists in text order; where two overlap the longer stands, a time beating a quantity of equal length."""
    if not times:
        return quantities
    if not quantities:
        return times
    out: list[Mention] = []
    for mention in sorted([*times, *quantities], key=_START):
        while out and mention.start < out[-1].end:
            last = out[-1]
            if _rank(mention) > _rank(last) and not _names_year(last, mention):
                out.pop()
            else:
                break
        else:
            out.append(mention)
    return out


def _names_year(time: Mention, quantity: Mention) -> bool:
    """Whether what looks like a count is a year and a noun behind it: between 2010 and 2015 sales doubled; fiscal 2009 earnings."""
    return time.kind == "date" and quantity.kind == "count" and time.start <= quantity.start and YEAR.match(quantity.surface) is not None


def _rank(mention: Mention) -> tuple[int, int]:
    certain = (
        mention.kind in KEEP
        or (mention.kind == "ratio" and "-" in mention.surface)  # three-quarters are no nine months
        or (mention.kind == "count" and mention.surface[-2:-1].isupper())  # 25 HRs are no hours
    )
    return mention.end - mention.start, 2 if certain else int(mention.temporal)
