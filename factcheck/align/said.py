"""Claims with what alignment needs to know of their surroundings."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field
from itertools import zip_longest

from factcheck.align.persons import Person
from factcheck.semantics.figure import Figure
from factcheck.types import Claim, Mention, Ref

COUNTED = frozenset({"count", "number", "rank", "ordinal", "score", "age"})
CALENDAR = frozenset({"date", "time", "set"})
TOTAL = "part:total"  # the scope of a whole


@dataclass(slots=True, eq=False)
class Said:
    """One claim in its place: value key, unit family, words to its left and right, neighbours."""

    ref: Ref
    mention: Mention
    claim: Claim
    sentence: int
    family: str
    key: Hashable | None  # equal for mentions of one value in comparable units
    digits: int
    left: tuple[str, ...]
    right: tuple[str, ...]
    words: frozenset[str]  # of the whole sentence
    headline: bool
    lang: str | None
    head_final: bool  # its language puts what governs a word behind it
    published: str | None
    bracketed: bool = False  # in brackets right after the figure before it: 5억 달러(약 6,900억 원)
    previous: Said | None = None
    next: Said | None = None
    polled: bool = False  # how many people a poll asked
    counted: bool = False  # a time as of which something was counted
    ahead: bool = False  # an hour that was to come when its sentence was written
    origin: int = -1  # the first article of its event that this one's text is a copy of; itself where it is none
    rank: tuple[int, int] = (0, 1)  # its place among the figures of its unit in its sentence, and their number
    over_days: bool = False  # it adds up over the length of time right before it: 이틀간 4만6천여 명, 사흘 동안 12만 명
    dealt: bool = False  # its sentence deals figures out in turn: 각각, respectively
    joint: frozenset[str] = frozenset()  # the names that its nearest one is coupled with, itself included: A and B
    cell: frozenset[Hashable] = frozenset()  # what belongs to it and to no other figure of its kind
    figure: Figure | None = None  # of the mention in its own unit, once it was compared
    places: tuple[str, ...] = ()  # that its sentence names: those before it, nearest first, then those behind it
    person: Person = ()  # the name of whose age it is
    decided: bool = False  # a score beside words of a win or a draw, and not of a series or a half
    nameless: bool = False  # its sentence has no name: the article's topic stands in
    tabled: bool = False  # in a row of a table, whose head may name a unit for all of its figures
    named_by: frozenset[str] = frozenset()  # the words before the first figure of its row, where it stands in one
    together: list[Said] = field(default_factory=list)  # all claims of its article, itself included
    headed: frozenset[str] = frozenset()  # places that a headline with a figure names above it
    article: int = field(init=False)  # index in the run
    near: tuple[str, ...] = field(init=False)  # the words nearest to the figure on either side, nearest first

    def __post_init__(self) -> None:
        self.article = self.ref.article
        self.near = tuple(dict.fromkeys(w for pair in zip_longest(self.left[:3], self.right[:2]) for w in pair if w))

    def row(self) -> Iterator[Said]:
        """The other claims of its sentence."""
        before, after = self.previous, self.next
        while before is not None and before.sentence == self.sentence:
            yield before
            before = before.previous
        while after is not None and after.sentence == self.sentence:
            yield after
            after = after.next


def family_of(m: Mention) -> str:
    """The kind of thing measured; figures of two families are never about one fact, save the slip %/%p."""
    if m.kind in CALENDAR:
        return "calendar"
    if m.kind in COUNTED:
        return "count"
    if m.kind in ("measure", "duration"):
        return f"in {m.si.unit}" if m.si is not None else f"in {m.unit}"
    if m.kind == "money":
        return f"money {m.unit}"
    return "percent" if m.kind == "percentage_point" else m.kind


def key_of(m: Mention) -> Hashable | None:
    """What equal values share; None where the mention holds no value."""
    if m.kind in CALENDAR:
        return (m.kind == "time" or "T" in str(m.low), m.low, m.high) if m.low or m.high else None
    value, low, high = (m.value, m.low, m.high) if m.si is None else (m.si.value, m.si.low, m.si.high)
    group = "number" if m.kind in COUNTED else (m.si.unit if m.si is not None else f"{m.kind} {m.unit}")
    if value is not None:
        return group, float(value)
    return (group, str(low), str(high)) if low is not None or high is not None else None
