"""What a figure is told per: $5 a share, 월 13달러, ㎡당 100만원, 15 points per game.

Looked for around figures already found, a few characters before and after each: no pass over the text of its own. Two figures
told per different things, or only one of them per anything, are of two facts however alike their sentences are.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import Any

from factcheck.grammar.compile import alternation
from factcheck.grammar.expression import expression
from factcheck.grammar.language import language
from factcheck.grammar.pack import load_pack
from factcheck.types import Mention

_PLACE = re.compile(r"\{([a-z_]+)\}")
RATED = frozenset({"money", "count", "number", "measure", "duration"})  # 3.5% is a yearly rate with or without "연"
COUNTS = frozenset({"count", "number"})
REACH = 40  # characters around a figure in which its denominator stands
GAP = 32  # of these, between a time that comes again and its figure: 매년 10만명
FAR = 1000  # times
CARRIED = 40  # characters between two figures that share one
DURATIONS = frozenset({"min", "h", "night", "day", "week", "month", "quarter", "year"})
NOUNS, TIMES = "nouns", ("near", "far", "short")  # the tables of rates: what may be divided by, and how often


class Denominators:
    """The denominators of one language: before a figure where the language is head-final, else behind it or before it."""

    def __init__(self, lang: str) -> None:
        tables: dict[str, Any] = load_pack(lang)["quantities"]
        rates = tables["rates"]
        self._behind_nouns = language(lang).head_final
        self._ids: dict[str, str] = {w: unit for unit, forms in rates[NOUNS].items() for w in forms}
        self._times: dict[str, str] = {w: unit for group in TIMES for unit, forms in rates[group].items() for w in forms}
        self._numbers: dict[str, int] = rates["numbers"]
        self._not_behind = tuple(rates["not_behind"])
        self._per, self._in = rates["per_sign"], rates["in_sign"]
        firsts = "".join(sorted({*self._per, *(w[0] for w in self._times)}))
        self._letter = re.compile(f"[{re.escape(firsts)}]")  # what a denominator before its figure begins with, or its sign
        words = {group: alternation(w for forms in rates[group].values() for w in forms) for group in (NOUNS, *TIMES)}
        words |= {name: alternation(rates[name]) for name in ("numbers", "sold_by")}
        words["hedge"] = alternation(w for forms in tables["hedges_before"].values() for w in forms if w[0].isalpha())
        words["plain"] = rf"(?!{alternation(tables['head_stop'])}(?![a-z]))[a-z][a-z'’-]*"

        def compiled(name: str) -> re.Pattern[str]:
            return expression(_PLACE.sub(lambda place: words[place[1]], rates[name]))

        self._of_noun, self._of_time = compiled("noun_before"), compiled("time_before")
        self._counted, self._in_one = compiled("per_figure"), compiled("in_figure")
        self._ahead, self._behind = compiled("rate_after"), compiled("rate_before")
        self._breaks, self._no_rate = compiled("breaks"), compiled("no_rate_ahead")
        self._row, self._row_ahead = compiled("row"), compiled("row_ahead")

    def tell(self, text: str, mentions: list[Mention]) -> None:
        """Set `per` on the mentions of a text, given in its order."""
        before: Mention | None = None
        end = 0  # of the mention before
        done = 0  # where the last denominator ends: it is of no second figure
        ends: dict[int, int] = {}  # where the denominator behind a figure ends, by where the figure starts
        begins, times = self._letter.search, self._times
        for mention in mentions:
            if mention.kind in RATED:
                start = mention.start
                low = start - REACH
                low = low if low > end and low > done else end if end > done else done
                if self._behind_nouns:
                    figure = before if end == low else None
                    letter = begins(text, low, start)
                    if letter or (figure is not None and figure.surface in times) or text.startswith(self._in, low, start):
                        first = letter.start() - low if letter else REACH
                        mention.per = self._before(text[low:start], first, mention, figure)
                else:
                    mention.per, done = self._around(text, low, mention)
                if mention.per is not None:
                    ends[mention.start] = max(done, mention.end)
            before, end = mention, mention.end
        if ends:
            self._carry(text, mentions, ends)

    def _before(self, gap: str, first: int, mention: Mention, figure: Mention | None) -> str | None:
        """The denominator in what stands before a figure, not before a place of it; `figure` is the one the gap begins behind."""
        parts: list[str] = []
        if figure is not None and (unit := self._times.get(figure.surface)) is not None:  # 매년 10만명, 한 달 5만원
            if figure.kind == "set" and len(gap) <= GAP and not self._broken(gap):
                return unit
            if figure.kind == "duration" and gap.isspace():
                return unit
        time = self._time_in(gap, first)
        if time is not None and self._is_rate(gap, time, mention, figure):
            parts.append(self._times[time["near"] or time["far"] or time["short"]])
            gap = gap[: time.start()]
        beside = figure is not None and gap.startswith((self._per, self._in))
        if figure is not None and beside and (match := self._counted.match(gap) or self._in_one.match(gap)) is not None:
            found = self._of_figure(figure, lasting=match.re is self._in_one)
            if found is not None and not self._broken(match.groupdict().get("gap")):
                parts.insert(0, found)
        elif self._per in gap and (noun := self._of_noun.search(gap)) is not None and not self._broken(noun["gap"]):
            parts.insert(0, self._ids[noun["id"]])
        return " ".join(parts) or None

    def _time_in(self, gap: str, at: int) -> re.Match[str] | None:
        """The time that something is told per, looked for at each letter it may begin with from the one at a place on."""
        while at < len(gap):
            time = self._of_time.match(gap, at)
            if time is not None:
                return time
            letter = self._letter.search(gap, at + 1)
            if letter is None:
                break
            at = letter.start()
        return None

    def _is_rate(self, gap: str, time: re.Match[str], mention: Mention, figure: Mention | None) -> bool:
        """Whether a time word makes a rate of the figure behind it: 하루 2만명; but 이날 하루 300명, 텍사스 주 3명."""
        if time["short"] is not None:
            return mention.kind == "duration" or mention.unit == "times"
        if time["far"] is not None:
            return not self._broken(time["gap"])
        named = gap[: time.start()].rstrip()
        one_day = self._times[time["near"]] == "day" and figure is not None and figure.kind == "date" and not named
        return not one_day and not named.endswith(self._not_behind)

    @staticmethod
    def _of_figure(figure: Mention, *, lasting: bool) -> str | None:
        """A figure as a denominator: 10만명당, 3.3㎡당, 1시간에; None where it is none, as 3명에."""
        if figure.value is None or not figure.value or (lasting and figure.kind != "duration" and figure.value != 1):
            return None
        unit = figure.unit or "item"
        return unit if figure.value == 1 else f"{figure.value.normalize():f} {unit}"

    def _broken(self, gap: str | None) -> bool:
        """Whether what stands between a denominator and a figure parts the two: 1인당 지급하고 총 …"""
        return gap is not None and self._breaks.search(gap) is not None

    def _around(self, text: str, low: int, mention: Mention) -> tuple[str | None, int]:
        """The denominator behind a figure, or before it, and where it ends."""
        match = self._ahead.match(text, mention.end, mention.end + REACH)
        if match is not None and not (match["one"] and self._no_time(text, match)):
            word = match["per"] or match["one"] or match["for"] or match["slash"]
            unit = self._ids.get(word, word) if word else self._times[match["far"]]
            number = match["number"]
            many = self._numbers.get(number, number.replace(",", "")) if number else ""
            return f"{many} {unit}".lstrip(), match.end()
        found = self._behind.search(text, low, mention.start)
        if found is None or self._broken(found["gap"]):
            return None, mention.end
        noun = found["per"] or found["by"]
        return self._ids[noun] if noun else self._times[found["near"]], mention.end

    def _no_time(self, text: str, match: re.Match[str]) -> bool:
        """Whether a time behind a figure is none it is told per: a day after the crash, a second chance."""
        unit = self._ids[match["one"]]
        return unit == "s" or (unit in DURATIONS and self._no_rate.match(text, match.end()) is not None)

    def _carry(self, text: str, mentions: list[Mention], ends: dict[int, int]) -> None:
        """Let figures in a row share what one of them is told per: 톤당 320달러에서 340달러로, from $4 to $5 a share."""
        rated = [m for m in mentions if m.kind in RATED]
        for one, two in pairwise(rated):
            alike = one.unit == two.unit and _of_one_size(one, two)
            if one.per is not None and two.per is None and alike and _in_row(self._row, text, one, two, ends.get(one.start)):
                two.per = one.per
        if not self._behind_nouns:
            for two, one in pairwise(reversed(rated)):
                alike = (one.unit == two.unit and _of_one_size(one, two)) or (one.kind in COUNTS and two.kind in COUNTS)
                if two.per is not None and one.per is None and alike and _in_row(self._row_ahead, text, one, two):
                    one.per = two.per


def _of_one_size(one: Mention, two: Mention) -> bool:
    """Whether two figures may be told per one thing: of $826 million or $0.76 per share the second alone is."""
    a, b = one.value, two.value
    return a is None or b is None or (abs(a) <= abs(b) * FAR and abs(b) <= abs(a) * FAR)


def _in_row(row: re.Pattern[str], text: str, one: Mention, two: Mention, stop: int | None = None) -> bool:
    """Whether two figures stand in a row; `stop` is where what the first is told per ends."""
    stop = stop or one.end
    return 0 <= two.start - stop <= CARRIED and row.fullmatch(text, stop, two.start) is not None


@lru_cache(maxsize=8)
def denominators(lang: str) -> Denominators:
    """The denominators of a language, compiled once."""
    return Denominators(lang)
