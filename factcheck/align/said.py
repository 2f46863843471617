"""Claims with what alignment needs to know of their surroundings."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, zip_longest
from typing import NamedTuple

from factcheck.align.ahead import lies_ahead
from factcheck.align.asof import as_of
from factcheck.align.cells import bounds, tokens
from factcheck.align.persons import Person, person_of
from factcheck.align.words import stems
from factcheck.grammar.language import language
from factcheck.grammar.phrases import Phrases, phrases
from factcheck.semantics.figure import Figure
from factcheck.semantics.scores import sides
from factcheck.types import Article, Claim, Mention, Name, Ref

LEFT_WINDOW, RIGHT_WINDOW = 6, 5  # content words on each side
COUNTED = frozenset({"count", "number", "rank", "ordinal", "score", "age"})
CALENDAR = frozenset({"date", "time", "set"})
BRACKET = re.compile(r"[^()（）\n]{0,6}[(（][^()（）\d\n]{0,8}")
BLOCS = frozenset({"ASEAN", "European Union"})  # that stand where countries do: exports to ASEAN
OVER_REACH = 4  # code points from a length of time to what was counted in it
BRACKET_REACH = 16
DECIDED_REACH = 16  # code points beside a score: a 3-1 win; 시리즈 전적 3-1
COUPLE_REACH, COUPLE_FAR = 16, 60  # code points between two names told together, and between them and their figure
CELL = re.compile(r"[|\t]")
CELLS = frozenset({"money", "percent", "percentage_point", "count", "number", "measure", "score"})  # what the columns of a table hold
MOST_IN_ROW = 60  # figures of one unit in one sentence; more are a table without rows
SENTENCE_WORDS, LONGEST = 400, 4000  # words and characters of one sentence; a "sentence" longer than this is no prose


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
    article: int = field(init=False)  # index in the run
    near: tuple[str, ...] = field(init=False)  # the words nearest to the figure on either side, nearest first

    def __post_init__(self) -> None:
        self.article = self.ref.article
        self.near = tuple(dict.fromkeys(w for pair in zip_longest(self.left[:3], self.right[:2]) for w in pair if w))

    def told_together(self) -> list[Said]:
        """All claims of its article, itself included."""
        first = self
        while first.previous is not None:
            first = first.previous
        out = [first]
        while out[-1].next is not None:
            out.append(out[-1].next)
        return out


def gather(articles: Sequence[Article], partial: Callable[[Mention], Hashable | None] | None = None) -> list[Said]:
    """The comparable claims of some articles in order of place.

    Unread figures are left out, except those that `partial` gives a key.
    """
    out: list[Said] = []
    for index, article in enumerate(articles):
        out += _of_article(index, article, partial)
    return out


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


class Around(NamedTuple):
    """What a sentence has for each of its figures: its words with where they stand, the places it names, where its row of figures is."""

    words: list[tuple[int, str]]
    places: list[Name]
    row: int | None  # where the first figure of a row of a table stands; None for prose
    nameless: bool  # no name stands in it

    def left(self, m: Mention) -> tuple[str, ...]:
        """The words before a figure, nearest first."""
        end = bisect_left(self.words, (m.start, ""))
        return tuple(w for _, w in self.words[max(0, end - LEFT_WINDOW) : end][::-1])

    def right(self, m: Mention) -> tuple[str, ...]:
        """The words behind a figure, nearest first."""
        start = bisect_left(self.words, (m.end, ""))
        return tuple(w for _, w in self.words[start : start + RIGHT_WINDOW])

    def rest(self, m: Mention) -> frozenset[str]:
        """All words but those of the figure itself."""
        return frozenset(w for at, w in self.words if not m.start <= at < m.end)

    def head(self) -> frozenset[str]:
        """The words that name a row; none in prose."""
        return frozenset(w for at, w in self.words if self.row is not None and at < self.row)

    def named(self, m: Mention) -> tuple[str, ...]:
        """The places named before a figure, nearest first, then those behind it."""
        return tuple(n.entity for n in sorted(self.places, key=lambda n: (n.start > m.start, abs(n.start - m.start))))


def _around(article: Article, sentence: int, named: list[Name], column_break: re.Pattern[str]) -> Around:
    text = article.document.text
    start, end = article.sentences[sentence][:2] if article.sentences else (0, len(text))
    words = [(start + at, w) for at, w in stems(text[start : min(end, start + LONGEST)])][:SENTENCE_WORDS]
    first, last = (bisect_left(article.mentions, at, key=lambda m: m.start) for at in (start, end))
    figures = [m for m in article.mentions[first:last] if m.kind in CELLS]
    row = figures[0].start if figures and (CELL.search(text, start, end) or _juxtaposed(text, figures, column_break)) else None
    return Around(words, [n for n in named if start <= n.start < end], row, not any(start <= n.start < end for n in article.names))


def _juxtaposed(text: str, figures: list[Mention], column_break: re.Pattern[str]) -> bool:
    """Whether three figures follow one another without a word or a comma between them, as the columns of a table do."""
    breaks = [column_break.fullmatch(text, a.end, b.start) is not None for a, b in pairwise(figures)]
    return any(one and other for one, other in pairwise(breaks))


def _of_article(index: int, article: Article, partial: Callable[[Mention], Hashable | None] | None) -> list[Said]:
    text, wordings = article.document.text, phrases(language(article.document.lang).code, "alignment")
    starts = [s.start for s in article.sentences]
    named = [n for n in article.names if n.type == "place" or n.entity in BLOCS]
    seen: dict[int, Around] = {}
    out: list[Said] = []
    for number, claim in enumerate(article.claims):
        m = article.mentions[claim.mention]
        key = (key_of(m) if m.resolved else None) or (partial(m) if partial is not None else None)
        if key is None:
            continue
        s = max(0, bisect_left(starts, m.start + 1) - 1)
        around = seen.get(s) or seen.setdefault(s, _around(article, s, named, wordings["column_break"]))
        said = _of_claim(Ref(index, number), article, claim, s, key, around)
        if out:
            _set_behind(said, out[-1].mention, text, wordings)
        out.append(said)
    _link(out)
    _set_decided(out, article)
    _set_cells(out, article, wordings)
    _set_joint(out, article, wordings)
    return out


def _of_claim(ref: Ref, article: Article, claim: Claim, sentence: int, key: Hashable, around: Around) -> Said:
    m, document = article.mentions[claim.mention], article.document
    return Said(
        ref,
        m,
        claim,
        sentence,
        family_of(m),
        key,
        max(1, m.digits),
        around.left(m),
        around.right(m),
        around.rest(m),
        m.in_headline or (article.sentences[sentence].role in ("headline", "subhead") if article.sentences else False),
        document.lang,
        language(document.lang).head_final,
        document.dateline.day,
        counted=m.kind == "time" and as_of(m, document),
        tabled=around.row is not None,
        named_by=around.head(),
        nameless=around.nameless,
        ahead=m.kind == "time" and lies_ahead(m, claim.sentence.end, document),
        places=around.named(m),
        person=person_of(document.text, m, document.lang),
    )


def _set_behind(said: Said, before: Mention, text: str, wordings: Phrases) -> None:
    """What a figure is to the one before it: the same in brackets, or what adds up over that length of time."""
    m = said.mention
    if m.start - before.end <= BRACKET_REACH:
        said.bracketed = BRACKET.fullmatch(text, before.end, m.start) is not None
    if before.kind == "duration" and m.start - before.end <= OVER_REACH:
        said.over_days = wordings["over_before"].search(text, before.end - 1, m.start) is not None


def _set_decided(claims: list[Said], article: Article) -> None:
    """Of scores, which decided a match: by the words before one or right behind it, or where verbs close a clause, behind it."""
    text, scores = article.document.text, [c for c in claims if sides(c.mention) is not None]
    for before, said, after in zip([None, *scores], scores, [*scores[1:], None], strict=False):
        sentence, m, wordings = said.claim.sentence, said.mention, phrases(language(said.lang).code, "sport")
        start = max(sentence.start, before.mention.end if before else 0)
        end = min(sentence.end, after.mention.start if after else sentence.end)
        if said.head_final:  # 결정전 6차전에서 7-6으로 눌렀다: what stands between the score and its verb, and right before the score
            found = wordings["decided"].search(text, m.end, end)
            start, end = max(start, m.start - DECIDED_REACH), found.end() if found else end
        else:
            found = wordings["decided"].search(text, start, min(end, m.end + DECIDED_REACH))
        said.decided = found is not None and wordings["series"].search(text, start, end) is None
        if said.decided:
            said.key = "score", sides(m)  # elsewhere one side may be told alone: seven voted for, by 7-2


def _set_joint(claims: list[Said], article: Article, wordings: Phrases) -> None:
    text, names, couple = article.document.text, article.names, wordings["couple"]
    couples = [
        (a, b)
        for a, b in pairwise(names)
        if 0 < b.start - a.end <= COUPLE_REACH and a.entity != b.entity and couple.fullmatch(text, a.end, b.start)
    ]
    for a, b in couples:
        for said in claims:
            span, at = said.claim.sentence, said.mention.start
            if span.start <= a.start and b.end <= span.end and not said.claim.label:
                nearest = min((n for n in names if span.start <= n.start < span.end), key=lambda n: abs(n.start - at))
                if nearest in (a, b) and abs(nearest.start - at) <= COUPLE_FAR:
                    said.joint = frozenset((a.entity, b.entity))


def _link(claims: list[Said]) -> None:
    """Set neighbours and ranks within one article."""
    for before, after in pairwise(claims):
        before.next, after.previous = after, before
    for row in _rows(claims):
        for at, said in enumerate(row):
            said.rank = (at, len(row))


def _rows(claims: list[Said]) -> list[list[Said]]:
    """The claims of one unit in one sentence, for every unit and sentence."""
    rows: dict[tuple[int, str, str | None], list[Said]] = {}
    for said in claims:
        unit = said.mention.unit if said.family == "count" else None
        rows.setdefault((said.sentence, said.family, unit), []).append(said)
    return list(rows.values())


def _set_cells(claims: list[Said], article: Article, wordings: Phrases) -> None:
    text, entry_break, dealt = article.document.text, wordings["entry_break"], wordings["dealt"]
    by_sentence: dict[int, list[Said]] = {}
    for said in claims:
        by_sentence.setdefault(said.sentence, []).append(said)
    for row in _rows(claims):
        if len(row) > MOST_IN_ROW:
            continue
        beside = by_sentence[row[0].sentence]
        sentence = article.sentences[row[0].sentence] if article.sentences else None
        start, end = (sentence.start, sentence.end) if sentence else (0, len(text))
        places = [(c.mention.start, c.mention.end) for c in row]
        others = [(c.mention.start, c.mention.end, c.key) for c in beside if c not in row][:MOST_IN_ROW]
        cells = bounds(text, start, max(end, places[-1][1]), places, entry_break)
        for said, (a, b), place in zip(row, cells, places, strict=True):
            said.cell = tokens(text, a, b, place, others)
            said.dealt = len(row) > 1 and dealt.search(text, start, places[-1][0]) is not None
