"""Hedges around lengths of time and clock times: 약 3시간, 20년 넘게, at least two weeks, 오전 9시께."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from factcheck.extract.times.duration import seconds
from factcheck.extract.wording import WINDOW, Hedge, Hedges, allowed, hedges
from factcheck.grammar.phrases import phrases
from factcheck.semantics.interval import raw_place
from factcheck.types import Mention


class TimeHedges(NamedTuple):
    """The hedges of one language around times."""

    hedges: Hedges
    no_bounds: frozenset[str]  # hedges of figures that say something else of a time
    clock_after: tuple[str, ...]
    overrun: re.Pattern[str]  # what stands before a length by which a term was passed, and not one that was passed


@lru_cache(maxsize=8)
def time_hedges(lang: str) -> TimeHedges:
    """The hedges of a language, compiled once."""
    said = phrases(lang, "time_hedges")
    return TimeHedges(hedges(lang), frozenset(said.words("no_bounds")), said.words("clock_after"), said["overrun"])


def hedge(mention: Mention, text: str, lang: str) -> None:
    """Give a mention the bounds its hedge allows, if it has one; an exact length gets those of its rounding."""
    if mention.kind == "duration" and mention.value is not None and mention.qualifier == "exact":
        found = _around(mention, text, time_hedges(lang))
        _bound(mention, mention.value, found)
    elif mention.kind == "time" and mention.qualifier == "exact" and mention.resolved:
        own = time_hedges(lang)
        found = _around(mention, text, own)
        near = text.startswith(own.clock_after, mention.end)
        if near or (found is not None and found.effect in ("about", "approach")):
            mention.qualifier, mention.hedge = "about", found.words if found is not None else text[mention.end]


def _around(mention: Mention, text: str, own: TimeHedges) -> Hedge | None:
    before, after = own.hedges.before(text, mention.start), own.hedges.after(text, mention.end)
    if before is not None and before.words.lower() in own.no_bounds:
        before = None
    if after is not None and after.words in own.no_bounds:
        after = None
    if after is not None and after.effect == "more_than" and own.overrun.search(text, max(0, mention.start - WINDOW), mention.start):
        after = None  # 기한을 하루 넘기게 됐다
    return after if after is not None and (before is None or after.effect != "about") else before


def _bound(mention: Mention, value: Decimal, found: Hedge | None) -> None:
    exponent = int(value.as_tuple().exponent)
    place = raw_place(value, -exponent if exponent < 0 else 0)
    bounds, mention.precision, mention.digits = allowed(value, place, found.effect if found is not None else None, False)
    mention.low, mention.high, mention.low_open, mention.high_open, mention.qualifier = bounds
    mention.hedge = found.words if found is not None else None
    mention.si = seconds(mention)
