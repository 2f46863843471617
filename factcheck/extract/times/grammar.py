"""A language's timex.yml, compiled: which patterns may begin where, and what each match says.

Every pattern begins with a digit or with words that can be listed. One automaton finds the words
and one expression the digits; the patterns that can begin with what stands there are tried in the
order of the file. What a pattern makes of some characters is worked out once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from factcheck.extract.times.expression import Expression
from factcheck.extract.times.functions import COUNTED, FUNCTIONS, YEARS
from factcheck.extract.times.habits import Habits
from factcheck.extract.times.joining import Joiner
from factcheck.extract.times.numbers import TimeNumbers
from factcheck.extract.times.partial import Partial
from factcheck.grammar.beginnings import DIGIT
from factcheck.grammar.digitruns import LENGTHS, MOST
from factcheck.grammar.expression import expression
from factcheck.grammar.memo import KEPT

BEHIND = 24  # characters before a match that its pattern may ask about
AHEAD = 24  # characters behind digits that are looked at: REACH of them, longer runs of digits counting as one
RUN, OPENING = "00", ""  # keys of a node that are no character: the node behind a run of digits, what may begin here
Node = dict[str, Any]  # of a tree of beginnings: the next node by character
Opening = tuple[int, ...]  # the patterns that may begin with what stands at a place, in the order of the file
Openings = tuple[Opening, ...]  # the same by the number of digits that stand there; first all of them, where that is not known


class Pattern(NamedTuple):
    """One entry of timex.yml, its word classes written out."""

    id: str
    body: str
    groups: tuple[tuple[str, str | None, str], ...]  # what each group says, its word class, the group's own name
    heads: tuple[str, ...]  # what a match can begin with
    runs: frozenset[int]  # of how many digits a row may be that it begins with (digitruns.py)
    function: str
    constants: dict[str, Any]
    inside: bool = False  # may begin within a word
    capital: bool = False  # written with a capital
    behind: re.Pattern[str] | None = None  # must stand before it
    not_behind: re.Pattern[str] | None = None  # must not


@dataclass(slots=True)
class Grammar:
    """The compiled patterns of one language."""

    code: str
    patterns: list[Pattern]
    classes: dict[str, dict[str, Any]]  # words and what they stand for
    habits: Habits
    digits: re.Pattern[str]  # digits that may begin a time
    numbers: TimeNumbers
    joiner: Joiner = field(init=False)
    _by_head: dict[str, Opening] = field(init=False)
    _by_word: list[Opening] = field(init=False)  # what may begin with each word of the automaton
    _automaton: AhoCorasick = field(init=False)
    _inside: dict[Opening, Opening] = field(init=False)  # of these, what may begin within a word
    _guarded: frozenset[int] = field(init=False)  # the patterns that want something of what stands before a match
    _compiled: list[re.Pattern[str] | None] = field(init=False)  # each compiled when first needed: together they take 40 to 90 ms
    _kept: dict[tuple[int, str], Partial | None] = field(default_factory=dict)
    _behind_digits: Node = field(init=False)  # its openings are by the number of digits

    def __post_init__(self) -> None:
        own: dict[str, list[int]] = {}
        for i, pattern in enumerate(self.patterns):
            for head in pattern.heads:
                own.setdefault(head, []).append(i)
        self.joiner = Joiner(self.habits.verb_last, self.habits.weekday_first)
        self._by_head = _by_head(own)
        self._by_head.setdefault(DIGIT, ())
        words = sorted(h for h in own if not h.startswith(DIGIT))
        self._by_word = [self._by_head[w] for w in words]
        by_run = {opening: self._by_run(opening) for opening in set(self._by_head.values())}
        self._behind_digits = _tree(self._by_head, by_run)
        self._automaton = AhoCorasick(words, matchkind=MatchKind.Standard)
        self._guarded = frozenset(i for i, p in enumerate(self.patterns) if p.capital or p.behind is not None or p.not_behind is not None)
        self._compiled = [None] * len(self.patterns)
        self._inside = {key: tuple(i for i in key if self.patterns[i].inside) for keys in by_run.values() for key in keys}

    def matches(self, text: str) -> Iterator[Expression]:
        """The parts of times in the text, in order, none overlapping another. Their partials are shared: copy one before changing it."""
        folded = text.lower() if self.habits.fold else text
        if len(folded) != len(text):  # a few capitals lower to two characters; offsets matter more
            folded = text
        compiled = self._compiled
        openings = self.openings(folded)
        last = 0
        for at in sorted(openings):
            if at < last:
                continue
            opening = openings[at]
            if at > 0 and at != last and folded[at - 1].isalnum():
                opening = self._inside[opening]
            for i in opening:
                found = (compiled[i] or self._compile(i)).match(folded, at)
                if found is None or (i in self._guarded and not self._stands(self.patterns[i], text, folded, at)):
                    continue
                partial = self._partial(i, found)
                if partial is not None:
                    last = found.end()
                    yield Expression(at, last, partial)
                    break

    def openings(self, folded: str) -> dict[int, Opening]:
        """The patterns that may begin at each place of a text, small letters where these are not told apart."""
        by_word = self._by_word
        # of words that begin at one place the longest is told last
        openings = {start: by_word[i] for i, start, _ in self._automaton.find_matches_as_indexes(folded, overlapping=True)}
        for hit in list(self.digits.finditer(folded)):
            start, end = hit.span()
            behind = folded[end : end + AHEAD]
            digits = end - start
            opening = self._after_digits(behind)[0 if behind[:1].isdecimal() else digits if digits < MOST else MOST]
            if opening:
                openings[start] = opening
        return openings

    def _by_run(self, opening: Opening) -> Openings:
        """The same patterns, and those of them that may begin with one digit, with two …"""
        return (opening, *(tuple([i for i in opening if run in self.patterns[i].runs]) for run in LENGTHS))

    def _after_digits(self, behind: str) -> Openings:
        """What may begin with a run of digits, by the characters behind it: the longest known beginning decides."""
        node = self._behind_digits
        opening: Openings = node[OPENING]
        run = True
        for char in behind:
            following = node.get(char)
            if following is not None:
                run = False
            elif not char.isdecimal():
                break
            elif run:
                continue
            elif RUN not in node:
                break
            else:
                following, run = node[RUN], True
            node = following
            opening = node.get(OPENING, opening)
        return opening

    def _compile(self, i: int) -> re.Pattern[str]:
        pattern = self._compiled[i] = expression(self.patterns[i].body)
        return pattern

    @staticmethod
    def _stands(entry: Pattern, text: str, folded: str, at: int) -> bool:
        """Whether what stands before a match, and its first letter, are as the pattern wants them."""
        if entry.capital and not text[at].isupper():
            return False
        if entry.behind is not None and entry.behind.search(folded, max(0, at - BEHIND), at) is None:
            return False
        return entry.not_behind is None or entry.not_behind.search(folded, max(0, at - BEHIND), at) is None

    def _partial(self, i: int, found: re.Match[str]) -> Partial | None:
        key = (i, found.group())
        if key in self._kept:
            return self._kept[key]
        entry = self.patterns[i]
        said: dict[str, Any] = dict(entry.constants)
        for name, cls, group in entry.groups:
            value = found[group]
            if value is not None:
                said[name] = value if name == "fraction" else self._value(name, value, cls)  # 9.07 seconds are not 9.7
        unread = any(isinstance(said[name], str) for name in said.keys() & COUNTED)  # words that look like a number and are none
        partial = FUNCTIONS[entry.function](said) if not unread else None
        if partial is not None:
            partial.rules.append(entry.id)
        if len(self._kept) >= KEPT:
            self._kept.clear()
        self._kept[key] = partial
        return partial

    def _value(self, name: str, text: str, cls: str | None) -> Any:
        """What the text of a group stands for: by its word class, as a number, or itself."""
        if cls is not None and text in self.classes[cls]:
            return self.classes[cls][text]
        if text.isdecimal():
            return int(text)
        if name not in COUNTED:
            return text
        number = self.numbers.year(text) if name in YEARS else self.numbers.read(text)
        return text if number is None else number


def _by_head(own: dict[str, list[int]]) -> dict[str, Opening]:
    """The patterns that may begin with each beginning: its own and those of every shorter one it begins with.

    There are ten thousand beginnings and a few hundred answers: each answer is made once.
    """
    out: dict[str, Opening] = {}
    merged: dict[tuple[Opening, Opening], Opening] = {}
    begun: list[str] = []  # beginnings that the one at hand begins with, the longest last
    for head in sorted(own):  # a shorter one stands before those that begin with it
        while begun and not head.startswith(begun[-1]):
            begun.pop()
        shorter = out[begun[-1]] if begun else ()
        begun.append(head)
        parts = (shorter, tuple(own[head]))
        if parts not in merged:
            merged[parts] = tuple(sorted({*parts[0], *parts[1]}))
        out[head] = merged[parts]
    return out


def _tree(by_head: dict[str, Opening], by_run: dict[Opening, Openings]) -> Node:
    """The beginnings that are a run of digits and what follows it, character by character behind the digits."""
    root: Node = {}
    for head, opening in by_head.items():
        if head.startswith(DIGIT):
            node = root
            for char in head[len(DIGIT) :]:
                node = node.setdefault(RUN if char == DIGIT else char, {})
            node[OPENING] = by_run[opening]
    return root
