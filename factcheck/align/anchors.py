"""What equal values tell about sentences: which stretches of two articles say the same."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable
from decimal import Decimal
from itertools import combinations
from math import log
from operator import itemgetter
from typing import NamedTuple

from factcheck.align.cells import label_stem
from factcheck.align.comparable import relation_of
from factcheck.align.eventday import Days
from factcheck.align.finals import finals
from factcheck.align.happening import Happenings
from factcheck.align.onset import clock_of, onsets
from factcheck.align.polls import Polls
from factcheck.align.retrospect import Retrospect
from factcheck.align.said import Said
from factcheck.grammar.lexicon import concepts
from factcheck.semantics.apart import days_between
from factcheck.semantics.slips import digit_swap

NEAR_DECAY = 0.8
FULL_DIGITS = 4  # 33,179 proves as much as a longer number; 2 a quarter of it
DATE_WEIGHT = 0.4
LONG = 3  # digits from which a figure is hardly met by chance
SOME = 2  # shorter figures, no percentages, that two reports of one occasion share where all of their long ones differ
ENOUGH = 4  # long figures of an article that show whether it tells of what another tells
FAR = 180  # days
VALUED = 2  # parts of a key that holds a value and no range: its unit and the value
MANY_TIMES = 60  # a value stated more often than this in one event anchors nothing

AROUND = [(i, j) for i in (-1, 0, 1) for j in (-1, 0, 1) if i or j]

Place = tuple[int, int]  # article, sentence
Unit = tuple[int, str, str | None]  # article, family of figures, unit
Weights = tuple[dict[Hashable, float], float]  # of each word, and of all


class Weighed(NamedTuple):
    """What a claim is compared by at length: words with their weights."""

    left: Weights  # nearer words count more, here and in `right` and `near`
    right: Weights
    words: Weights
    near: Weights
    cell: Weights


class Ground:
    """Word weights, value counts and anchors of one group of related articles."""

    def __init__(self, claims: list[Said]) -> None:
        self._weigh_words(claims)
        self._count_figures(claims)
        self.anchor: dict[tuple[Place, Place], float] = defaultdict(float)
        self._around: dict[tuple[Place, Place], float] = defaultdict(float)
        self._anchor_sentences(claims)
        self._fits: dict[tuple[Said, int], int] = {}
        self._rarity: dict[Said, tuple[int, int]] = {}
        self._weighed: dict[Said, Weighed] = {}
        self._occasions: dict[tuple[int, int], bool] = {}
        self._best: dict[tuple[Said, int, str | None], float] = {}
        self._having: dict[Unit, dict[Hashable, list[Said]]] = {}  # figures of a unit by the words of their cells
        self.retrospect = Retrospect(claims)
        self.onsets = onsets(claims)
        self._hours: dict[Hashable, set[int]] = defaultdict(set)  # articles by the hours that they tell
        for c in claims:
            if (at := clock_of(c)) is not None:
                self._hours[at].add(c.article)
        self.days = Days(claims)
        self.happenings = Happenings(claims)
        self.finals = finals(claims)
        self.polls = Polls(claims)
        self.placed: dict[Said, frozenset[int]] = {}  # articles in which a claim's own value was found, once equal values are linked

    def _weigh_words(self, claims: list[Said]) -> None:
        """How much words, words of a figure alone and names tell: less, the more of the sentences have them."""
        sentences = {(c.article, c.sentence): c.words for c in claims}
        frequency = Counter(w for words in sentences.values() for w in words)
        total = len(sentences) + 1
        # a word of every sentence (the event's name) tells nothing about which figure is meant
        self.weight: dict[Hashable, float] = {w: max(0.1, log(total / (n + 0.5))) for w, n in frequency.items()}
        cells = Counter(w for c in claims for w in c.cell)
        self.cell_weight = {w: max(0.1, log((len(claims) + 1) / (n + 0.5))) for w, n in cells.items()}
        sentences_of: dict[str, set[Place]] = defaultdict(set)
        for c in claims:
            for entity in c.claim.entities:
                sentences_of[entity].add((c.article, c.sentence))
        self.entity_rarity = {e: max(0.0, 1 - len(where) / (0.5 * total + 2)) for e, where in sentences_of.items()}

    def _count_figures(self, claims: list[Said]) -> None:
        """Which figures each article has, by unit, family and value, and which of them are long."""
        values_of_unit: dict[Unit, set[Hashable]] = defaultdict(set)
        self.by_unit: dict[Unit, list[Said]] = defaultdict(list)
        self.by_family: dict[tuple[int, str], list[Said]] = defaultdict(list)
        self.articles_with: dict[Hashable, set[int]] = defaultdict(set)
        self.labels: dict[int, set[str]] = defaultdict(set)
        self.told: dict[int, set[Hashable]] = defaultdict(set)
        self.long: dict[int, set[Hashable]] = defaultdict(set)
        self.longest: dict[int, set[Hashable]] = defaultdict(set)
        for c in claims:
            values_of_unit[c.article, c.family, c.mention.unit].add(c.key)
            self.by_unit[c.article, c.family, c.mention.unit].append(c)
            self.by_family[c.article, c.family].append(c)
            self.articles_with[c.key].add(c.article)
            if c.claim.label:
                self.labels[c.article].add(label_stem(c.claim.label))
            if c.family not in ("calendar", "percent") and c.digits > 1:
                self.told[c.article].add(c.key)
            if c.family != "calendar" and c.digits >= LONG:
                self.long[c.article].add(c.key)
                if c.digits >= FULL_DIGITS:
                    self.longest[c.article].add(c.key)
        self.values = {k: len(v) for k, v in values_of_unit.items()}
        self.count = Counter((c.article, c.key) for c in claims)

    def _anchor_sentences(self, claims: list[Said]) -> None:
        """What equal values tell of the sentences they stand in, and of the sentences around those."""
        by_key: dict[Hashable, list[Said]] = defaultdict(list)
        for c in claims:
            by_key[c.key].append(c)
        for same in by_key.values():
            if 1 < len(same) <= MANY_TIMES:
                for a, b in combinations(same, 2):
                    p, q = (a.article, a.sentence), (b.article, b.sentence)
                    if p != q:
                        worth = self.worth(a, b)
                        self.anchor[p, q] += worth
                        self.anchor[q, p] += worth
        for (p, q), worth in self.anchor.items():
            if p[0] != q[0]:
                for i, j in AROUND:
                    self._around[(p[0], p[1] + i), (q[0], q[1] + j)] += worth

    def worth(self, a: Said, b: Said) -> float:
        """How much an equal value of two claims proves: significant digits, and how rare it is in either article."""
        digits = DATE_WEIGHT if a.family == "calendar" else min(a.digits, FULL_DIGITS) / FULL_DIGITS
        return float(digits / (self.count[a.article, a.key] * self.count[b.article, b.key]) ** 0.5)

    def told_together(self, a: Said, b: Said) -> bool:
        """Whether some article tells both hours: of two markets halted, one at 13:56 and one at 14:14."""
        return not self._hours[clock_of(a)].isdisjoint(self._hours[clock_of(b)])

    def two_occasions(self, a: Said, b: Said) -> bool:
        """Whether two articles have no long figure in common (nor one mistyped) though full of them, or published half a year apart.

        Last week's market report and today's, the cut of a rate in 2016 and that of 2025.
        """
        key = (a.article, b.article)
        if key not in self._occasions:
            self._occasions[key] = self._two_occasions(a, b)
        return self._occasions[key]

    def _two_occasions(self, a: Said, b: Said) -> bool:
        x, y = self.long[a.article], self.long[b.article]
        if a.article == b.article or self.longest[a.article] & self.longest[b.article]:
            return False
        if (days_between(a.published, b.published) or 0) > FAR:
            return True
        if min(len(x), len(y)) < ENOUGH or x & y or len(self.told[a.article] & self.told[b.article]) >= SOME:
            return False
        return _mistyped(x, y) < SOME

    def anchored(self, a: Said, b: Said) -> float:
        """Weight of the other equal values that the sentences of two claims share."""
        p, q = (a.article, a.sentence), (b.article, b.sentence)
        found = self.anchor.get((p, q)) if p != q else None
        if found is None:
            return 0.0
        own = self.worth(a, b) if a.key == b.key else 0.0
        return min(1.5, max(0.0, found - own))

    def around(self, a: Said, b: Said) -> float:
        """Weight of the equal values of the sentences before and after."""
        if a.article == b.article:
            return 0.0
        return min(1.5, self._around.get(((a.article, a.sentence), (b.article, b.sentence)), 0.0))

    def taken(self, claim: Said, other: Said) -> float:
        """How surely a claim has its counterpart elsewhere in the other's article: 2명 is found in any text, 833만3,641 is not."""
        if other.article not in self.placed.get(claim, ()):
            return 0.0
        return 1.0 if claim.family == "calendar" else min(claim.digits, FULL_DIGITS - 1) / (FULL_DIGITS - 1)

    def alone(self, a: Said, b: Said) -> float:
        """1 where each is the only value of the other's article that fits it, less the more there are."""
        return float(1 / max(1, self._fitting(a, b.article) * self._fitting(b, a.article)) ** 0.5)

    def _fitting(self, claim: Said, article: int) -> int:
        key = (claim, article)
        if key not in self._fits:
            rivals = {c.key: c for c in self.by_family.get((article, claim.family), ()) if c.key != claim.key}
            fits = (relation_of(claim, c) for c in rivals.values())
            self._fits[key] = sum(r is not None and r.relation != "discrepant" for r in fits)
        return self._fits[key]

    def other_entry(self, a: Said, b: Said) -> bool:
        """Whether the label of one claim names another entry of the other's article, so that the two are entries of one list."""
        x, y = a.claim.label, b.claim.label
        return bool(x and y) and (label_stem(x or "") in self.labels[b.article] or label_stem(y or "") in self.labels[a.article])

    def rarest(self, entities: Iterable[str]) -> float:
        """Rarity of the rarest of some entities: near 1 where few sentences name it, 0 for what the event is about."""
        return max((self.entity_rarity.get(e, 0.0) for e in entities), default=0.0)

    def outdone(self, a: Said, b: Said, shared: float) -> float:
        """How much more of a claim's cell another figure of the other's article has than the other itself, the mean of both ways."""
        return (self._outdone(a, b, shared) + self._outdone(b, a, shared)) / 2

    def _outdone(self, a: Said, b: Said, shared: float) -> float:
        key = (a, b.article, b.mention.unit)
        if key not in self._best:
            self._best[key] = self._most_shared(a, (b.article, a.family, b.mention.unit))
        return max(0.0, self._best[key] - shared)

    def _most_shared(self, claim: Said, unit: Unit) -> float:
        """The most of a claim's cell that a figure of another value has, of those of one unit in one article.

        Rarest words first: who has none of the words so far shares at most what is left, and the search ends once that is reached.
        """
        if unit not in self._having:
            having = self._having[unit] = defaultdict(list)
            for c in self.by_unit.get(unit, ()):
                for w in c.cell:
                    having[w].append(c)
        words = sorted(((self.cell_weight.get(w, 1.0), w) for w in claim.cell), key=itemgetter(0), reverse=True)
        left, most = sum(weight for weight, _ in words), 0.0
        for weight, word in words:
            for c in self._having[unit].get(word, ()):
                if most >= left:
                    return most
                if c.key != claim.key:
                    most = max(most, self.shared(claim.cell, c.cell))
            left -= weight
        return most

    def shared(self, a: frozenset[Hashable], b: frozenset[Hashable]) -> float:
        """Weight of what two cells have in common."""
        if a.isdisjoint(b):
            return 0.0
        return sum(self.cell_weight.get(w, 1.0) for w in a & b)

    def sole(self, a: Said, b: Said) -> bool:
        """Whether each is the one figure of its unit in its article, or where both measure one thing that is known, the one of that."""
        told = a.claim.attribute
        unnamed = a.family == "percent" and set(a.claim.entities).isdisjoint(
            b.claim.entities
        )  # seats filled by one airline, and by another
        if told not in concepts() or told != b.claim.attribute or unnamed:
            return all(self.rarity(c)[1] == 1 for c in (a, b))
        return not any(
            x.claim.attribute == told and x.key != c.key for c in (a, b) for x in self.by_unit[c.article, c.family, c.mention.unit]
        )

    def rarity(self, claim: Said) -> tuple[int, int]:
        """How often its article gives a claim's value, and how many values of its unit."""
        found = self._rarity.get(claim)
        if found is None:
            values = self.values.get((claim.article, claim.family, claim.mention.unit), 1)
            found = self._rarity[claim] = self.count[claim.article, claim.key], values
        return found

    def weighed(self, claim: Said) -> Weighed:
        """What a claim is compared by at length; kept, because it is compared with others of its kind."""
        found = self._weighed.get(claim)
        if found is None:
            found = self._weighed[claim] = Weighed(
                self._weights(claim.left, NEAR_DECAY),
                self._weights(claim.right, NEAR_DECAY),
                self._weights(claim.words),
                self._weights(claim.near, NEAR_DECAY),
                self._weights(claim.cell),
            )
        return found

    def _weights(self, words: Collection[Hashable], decay: float = 1.0) -> Weights:
        out: dict[Hashable, float] = {}
        far = 1.0
        for w in words:
            if w not in out:  # the same word further off counts no more
                out[w] = far * self.weight.get(w, 1.0)
            far *= decay
        return out, sum(out.values())


def _mistyped(x: set[Hashable], y: set[Hashable]) -> int:
    """How many long figures of one article have their digits swapped in the other: two are no chance, be there no equal ones."""
    return sum(any(_swapped(a, b) for b in y) for a in x)


def _swapped(a: Hashable, b: Hashable) -> bool:
    """Whether two keys of values are of one unit and differ by two digits swapped."""
    if not (isinstance(a, tuple) and isinstance(b, tuple) and len(a) == len(b) == VALUED) or a[0] != b[0]:
        return False
    return digit_swap(Decimal(repr(a[1])), Decimal(repr(b[1])))


def overlap(a: Weights, b: Weights) -> float:
    """Shared weight of two word lists over the lighter one's weight."""
    (x, heavy), (y, heavier) = a, b
    if x.keys().isdisjoint(y):
        return 0.0  # most have nothing in common
    least = min(heavy, heavier)
    return sum([min(x[w], y[w]) for w in x.keys() & y.keys()]) / least if least else 0.0
