"""Hedges and bounds around a number: 약, 가량, at least, 넘는 …, and the interval each allows."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from factcheck.extract.ahead import LOOK, Ahead
from factcheck.grammar.compile import alternation
from factcheck.grammar.endings import Endings
from factcheck.grammar.expression import expression
from factcheck.grammar.language import HANGUL
from factcheck.grammar.pack import Pack, load_pack
from factcheck.grammar.phrases import NEVER, phrases
from factcheck.semantics import interval
from factcheck.semantics.interval import Allowed

WINDOW = 34  # characters before a number in which its hedge may stand
COMPARING = {"more_than", "less_than"}
DECADE_ENDS = {"up_to_decade": "less_than", "from_decade": "at_least"}
BOUNDS = {"more_than", "at_least", "less_than", "at_most", "up_to"}


class Hedge(NamedTuple):
    """What a wording does to a number, and the wording."""

    effect: str  # about odd decade approach or one of BOUNDS
    words: str
    start: int = 0
    end: int = 0


class Hedges:
    """The hedges of a language, compiled."""

    def __init__(self, pack: Pack) -> None:
        tables, said = pack["quantities"], phrases(pack.code, "hedges")
        flags = 0 if pack["language"]["script"] == HANGUL else re.I
        self._before = {w: effect for effect, words in tables["hedges_before"].items() for w in words}
        self.words = frozenset(self._before)
        self._after = {w: effect for effect, words in tables["hedges_after"].items() for w in words}
        self._compared = {w: effect for effect, words in tables["compared_after"].items() for w in words}
        self.endings = Endings([*self._before, *said.words("articles")])
        self._not_behind = {w: tuple(before) for w, before in tables["hedges_not_behind"].items()}
        self._no_bound = dict.fromkeys(said.words("spanning"), said["counted"]) | dict.fromkeys(said.words("rising"), said["brought"])
        self._other_sense = dict.fromkeys(said.words("spanning"), said["spanned_after"])
        self._other_sense |= dict.fromkeys(said.words("rising"), said["risen_after"])
        self._other_sense |= dict.fromkeys(said.words("warm"), said["warm_after"])
        self._other_sense |= dict.fromkeys(said.words("voted"), said["voted_after"])
        words = [w for w in self._before if w[0].isalpha()]
        signs = [w for w in self._before if not w[0].isalpha()]
        # Read backwards from the number, at one place: a search for what ends there would try every place before it.
        left = "(?![가-힣A-Za-z])(?!-[가-힣A-Za-z0-9])"
        hedge = f"{alternation(w[::-1] for w in words)}{left}|{alternation(w[::-1] for w in signs)}(?![=<>])"
        self._back = expression(f"{said['apart'].pattern}(?P<hedge>{hedge})", flags)
        whole = said.words("whole")
        long = alternation(w for w in self._after if len(w) > 1 or w in whole)
        short = alternation(w for w in self._after if len(w) == 1 and w not in whole)
        ends = [f"{long}{said['end'].pattern}", f"{short}{said['short_end'].pattern}"]
        if said["odd"] is not NEVER:
            ends.append(said["odd"].pattern)
        self.behind = expression(f"{said['lead'].pattern}({'|'.join(ends)})", flags)
        self.ahead = Ahead([self.behind])
        self._find_compared = expression(f"{said['compared_lead'].pattern}({alternation(self._compared)})")
        self._compared_ahead = Ahead([self._find_compared] if self._compared else [])

    def before(self, text: str, start: int) -> Hedge | None:
        """The hedge that ends where a number starts."""
        if not self.endings.before(text, start):
            return None
        match = self._back.match(text[max(0, start - WINDOW) : start][::-1])
        if match is None:
            return None
        begin, end = start - match.end("hedge"), start - match.start("hedge")
        word = text[begin:end]
        other = self._other_sense.get(word.lower())
        if self._is_noun(text, word.lower(), begin) or (other is not None and other.match(text, start) is not None):
            return None
        effect = self._before.get(word) or self._before[word.lower()]
        if effect in COMPARING and match.groupdict().get("known"):
            return None  # surpassing the 25 lives lost in 1991: those are exactly 25
        return Hedge(effect, word, begin, end)

    def _is_noun(self, text: str, word: str, start: int) -> bool:
        """Whether a word that may bound a number stands there as another: the top 10, 3 top 10 hits, Top 10; edged up to 10."""
        others = self._not_behind.get(word)
        if others is None:
            return False
        behind = text[max(0, start - 12) : start].rstrip(" -").rpartition(" ")[2].lower()
        behind = behind if behind[-1:].isalpha() else ""  # a number, the end of a sentence
        if behind in others or behind[-2:] in others:
            return True  # its top 10, the team’s top 10
        told = self._no_bound.get(word)
        return told is not None and told.search(text, max(0, start - WINDOW), start) is not None

    def after(self, text: str, end: int) -> Hedge | None:
        """The hedge that begins where a number with its unit ends."""
        if not self.ahead.may_begin[text[end : end + LOOK]]:
            return None
        match = self.behind.match(text, end)
        if match is None:
            return None
        return Hedge(self._after.get(match[1]) or self._after[match[1].lower()], match[1], *match.span(1))

    def compared(self, text: str, end: int) -> Hedge | None:
        """The comparison behind a number without a unit (5000보다 크다); behind one with a unit it names what is compared with."""
        if not self._compared_ahead.may_begin[text[end : end + LOOK]]:
            return None
        match = self._find_compared.match(text, end)
        return Hedge(self._compared[match[1]], match[1], *match.span(1)) if match else None


@lru_cache(maxsize=8)
def hedges(lang: str) -> Hedges:
    """The hedges of a language, compiled once."""
    return Hedges(load_pack(lang))


@lru_cache(maxsize=8192)
def allowed(value: Decimal, place: Decimal, effect: str | None, percent: bool) -> tuple[Allowed, Decimal, int]:
    """The interval a value allows under a hedge, with r and k. `place` is that of the last written digit that is not zero."""
    digits = interval.significant(value, place)
    step = interval.ONE if place > interval.ONE and (percent or abs(value) < interval.CAPPED_FROM) else place
    if effect is None:
        return interval.rounded(value, step, digits), step, digits
    if effect in BOUNDS:
        return interval.bound(value, effect), step, digits
    if effect == "about":
        return interval.about(value, step, digits, percent=percent), step, digits
    if effect == "odd":
        return interval.odd(value, place), place, digits
    if effect == "decade":
        return interval.decade(value, place), place, digits
    if effect in DECADE_ENDS:
        return interval.decade_end(value, place, DECADE_ENDS[effect]), place, digits
    if effect == "multiple":
        return interval.multiple(value, step), step, digits
    return interval.approach(value), step, digits
