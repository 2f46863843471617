"""Sentences laid side by side, figures masked: shared words, names, negation and opposites."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from factcheck.align.words import stems
from factcheck.grammar.compile import alternation
from factcheck.grammar.expression import expression
from factcheck.grammar.language import language
from factcheck.grammar.lexicon import lexicon
from factcheck.grammar.phrases import phrases
from factcheck.types import Article, Mention, Sentence

TEN = Decimal(10)
NEAR = 30  # code points from a figure within which a word like up or down is about it
ENDING = 12  # code points at the end of a Korean sentence that hold its predicate
_EDGE_REACH = 16
_MORE_REACH = 24
_WORKED_REACH = 30
_UP_TO = re.compile(r"\d[\d.,]*|\n")
_LONGEST_NAME = 3  # words; a longer run of capitals is a headline's
_LONGEST = 2000  # code points of a "sentence" that are looked at; longer ones are no prose


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence without its figures."""

    words: frozenset[str]
    first: str  # the first of them, mostly what the sentence is of
    names: dict[str, frozenset[str]]  # the stems of each name in it, by entity
    negated: bool
    past: bool  # speaks of how it was before: previously, 종전에는
    sides: tuple[tuple[int, int, int], ...]  # (offset in the text, pair of opposites, which side) found in it
    moves: tuple[tuple[int, bool], ...] = ()  # (offset in the text, downwards) of its words of rising, of falling and of loss

    def contained_in(self, words: frozenset[str]) -> float:
        """The share of its content words that are among `words`; 1 for a sentence of figures only."""
        return len(self.words & words) / len(self.words) if self.words else 1.0

    @property
    def plain(self) -> frozenset[str]:
        """Its words that are no part of a name."""
        return self.words.difference(*self.names.values()) if self.names else self.words

    def lacks(self, other: Line) -> list[str]:
        """The names of `other` of which it has neither the entity nor any word."""
        return [entity for entity, words in other.names.items() if entity not in self.names and self.words.isdisjoint(words)]

    def sides_near(self, start: int, end: int) -> frozenset[tuple[int, int]]:
        """The sides of opposites told next to a figure of the sentence."""
        return frozenset((pair, side) for at, pair, side in self.sides if start - NEAR <= at <= end + NEAR)

    def falls_beside(self, start: int, end: int, *, head_final: bool) -> bool | None:
        """Whether the word of change or loss nearest to a figure, behind it where verbs stand last, tells of a fall; None without one.

        Verbs that stand last may be of all figures before them: 10.5%, …, 21.5% 각각 감소했다.
        """
        ways = [(at - end if at >= end else start - at, down) for at, down in self.moves if at >= end or not head_final]
        near = min((w for w in ways if w[0] <= NEAR), default=None)
        if near is None and head_final and len({down for _, down in ways}) == 1:
            return ways[0][1]
        return None if near is None else near[1]


def opposed(a: frozenset[tuple[int, int]], b: frozenset[tuple[int, int]]) -> bool:
    """Whether one has only the one side of a pair of opposites, and the other only the other."""
    return any((pair, 1 - side) in b and (pair, 1 - side) not in a and (pair, side) not in b for pair, side in a)


def line_of(article: Article, sentence: Sentence, spans: list[tuple[int, int]]) -> Line:
    """The line of one sentence; `spans` are those of its figures."""
    text = article.document.text
    end = min(sentence.end, sentence.start + _LONGEST)
    parts, at = [], sentence.start
    for start, stop in spans:
        if at <= start < stop <= end:
            parts += [text[at:start], " " * (stop - start)]  # offsets stay those of the text
            at = stop
    parts.append(text[at:end])
    masked = "".join(parts)
    tongue = language(article.document.lang)
    said = phrases(tongue.code, "drafts")
    told = [word for _, word in stems(masked) if len(word) > 1]
    words = frozenset(told)
    named = ((n.entity, frozenset(word for _, word in stems(n.surface))) for n in article.names if sentence.start <= n.start < sentence.end)
    names = {entity: found for entity, found in named if len(found) <= _LONGEST_NAME}
    sides = tuple((sentence.start + at, pair, side) for at, pair, side in _opposites(tongue.code).sides(masked))
    negated = _negates(masked, said["negated"], at_end=tongue.head_final)
    moves = tuple((sentence.start + m.start(), m.lastgroup == "down") for m in _moves(tongue.code).finditer(masked))
    return Line(words, told[0] if told else "", names, negated, said["formerly"].search(masked) is not None, sides, moves)


def _negates(text: str, negated: re.Pattern[str], *, at_end: bool) -> bool:
    """Whether the statement of a sentence is negated: `at_end`, by its predicate alone, elsewhere 필요 없는 장식 negates a part of it."""
    if not at_end:
        return negated.search(text) is not None
    tail = text.rstrip()
    last = tail.rfind(" ")
    return any(m.end() > last for m in negated.finditer(tail, max(0, len(tail) - ENDING)))


def edge_of(article: Article, start: int, end: int) -> str | None:
    """The side of a stretch of time that a date is said to be: start (since May, 5월부터), end (until May, 5월까지), or None."""
    text, said = article.document.text, phrases(language(article.document.lang).code, "drafts")
    found = said["edge_after"].match(text, end) or said["edge_before"].search(text, max(0, start - _EDGE_REACH), start)
    return None if found is None else found.lastgroup


def turn_of(article: Article, start: int, end: int) -> str | None:
    """Whether something starts or ends on a date, by its side or by a verb: 5월까지, opened in May, 10월에 완공."""
    text, said = article.document.text, phrases(language(article.document.lang).code, "drafts")
    found = said["turn_after"].match(text, end) or said["turn_before"].search(text, max(0, start - _EDGE_REACH), start)
    return edge_of(article, start, end) if found is None else found.lastgroup


def adds_to(article: Article, start: int, end: int) -> bool:
    """Whether a figure is told as one more beside others: another $215 billion, 20 more, 2층에도, 추가로 3명."""
    text, said = article.document.text, phrases(language(article.document.lang).code, "drafts")
    return bool(said["more_after"].match(text, end) or said["more_before"].search(text, max(0, start - _MORE_REACH), start))


def announced(article: Article, start: int, end: int) -> bool:
    """Whether the words around a figure, up to the next ones, say that it was worked out: 빼면, 합치면, 셈이다; excluding, works out at."""
    text, wordings = article.document.text, phrases(language(article.document.lang).code, "drafts")
    said = wordings["worked_out"]
    before, behind = text[max(0, start - _WORKED_REACH) : start], text[end : end + _WORKED_REACH]
    parts = _UP_TO.split(before)
    near = (
        parts[-1] if len(parts) == 1 or not wordings["coupled"].fullmatch(parts[-1]) else f"{parts[-2]} {parts[-1]}"
    )  # 342 shops and 13,900 staff
    return said.search(near) is not None or said.search(_UP_TO.split(behind)[0]) is not None


def tells_of_ten(article: Article, mention: int) -> bool:
    """Whether a figure is one of two that tell a share by so many of ten: 열 곳 중 여섯 곳(61.2%)."""
    between = phrases(language(article.document.lang).code, "drafts")["of_ten"]
    return any(
        whole.kind == part.kind == "count" and whole.unit == part.unit and (whole.value == TEN or _in_words(whole, part))
        for whole, part in pairwise(article.mentions[max(0, mention - 1) : mention + 2])
        if between.fullmatch(article.document.text, whole.end, part.start)
    )


def _in_words(whole: Mention, part: Mention) -> bool:
    """Whether so many of a few are told in words: 다섯 명 가운데 한 명꼴."""
    few = whole.value is not None and part.value is not None and part.value < whole.value < TEN
    return few and not any(c.isdigit() for c in whole.surface + part.surface)


class _Opposites(NamedTuple):
    """Words that stand on either side of a pair, as rose and fell do."""

    pattern: re.Pattern[str]
    side_of: dict[str, list[tuple[int, int]]]  # number of the pair and side

    def sides(self, text: str) -> list[tuple[int, int, int]]:
        """Offset, pair and side of every opposite in a text."""
        return [(m.start(), pair, side) for m in self.pattern.finditer(text) for pair, side in self.side_of[m.group().lower()]]


@lru_cache(maxsize=4)
def _moves(lang: str) -> re.Pattern[str]:
    change, edge = lexicon(lang).cues["change"], "" if language(lang).head_final else r"\b"  # endings grow onto the words
    down = alternation([*change["down"], *change["below"]])
    return expression(rf"{edge}(?:(?P<up>{alternation(change['up'])})|(?P<down>{down})){edge}", re.I)


@lru_cache(maxsize=4)
def _opposites(lang: str) -> _Opposites:
    side_of: dict[str, list[tuple[int, int]]] = {}
    for number, pair in enumerate(lexicon(lang).cues["opposites"]):
        for side, word in enumerate(pair):
            side_of.setdefault(word, []).append((number, side))
    words = "|".join(sorted(map(re.escape, side_of), key=len, reverse=True))
    grown = language(lang).head_final  # endings grow onto the words
    return _Opposites(expression(rf"(?<![가-힣])(?:{words})" if grown else rf"\b(?:{words})\b", re.I), side_of)
