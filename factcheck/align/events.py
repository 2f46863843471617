"""Which articles tell of one event: only their claims are ever compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from datetime import date
from itertools import combinations
from math import log, sqrt
from typing import NamedTuple

from factcheck.align.columns import meetings
from factcheck.align.said import CALENDAR, key_of
from factcheck.align.words import stems
from factcheck.semantics.calendar import month_last, parse_day
from factcheck.types import Article, Mention

# Likeness is the cosine of two articles' words, names, long figures and days, each weighted by the square of how rare it
# is in the batch. Measured on the 9,180 pairs of 136 labelled articles as one batch: from 0.1 on, nine in ten pairs of one
# event and one in three hundred pairs of two; with the mean over groups asked for as well, no group held two events.
RELATED = 0.1
MEAN = 0.6  # share of RELATED that the mean likeness over two groups must reach before they are one event
VALUE, LONG_VALUE = 4.0, 3  # weight of a value of so many digits, or of a day, beside that of a word
# A word of up to 30 articles brings them together; in a large batch one of up to a twentieth of the articles, as long as there is room.
COMMON_SHARE, COMMON_LEAST = 0.05, 30
LEAST_MEETING = 2  # words or values that two articles of many must share before it is looked how alike they are
MOST_MEETINGS = 100  # per article, of the pairs that words of more than COMMON_LEAST articles bring together
LEAST_SHARED = 4  # words and values; two texts that share fewer are alike by chance
YEARS, APART = 180, 0.4  # so many days between two publications, with no long figure or day in common, leave this share of likeness
FRAGMENT = 40  # content words; a news brief has more, and fewer do not say which event is meant
PRIOR = 20  # articles of other events a small batch is imagined to lie among
MOST_MEMBERS = 30  # of a group that are looked at when two groups meet
MEASURED = frozenset({"money", "measure", "count", "number"})
HUNDRED = 100
TEXT_LIMIT = 20_000  # characters of an article that are looked at
# Two languages share no words, only names, figures and days: there what is shared must weigh as much as this many that no
# other article has.
SHARED_ABROAD = 1.8
FEW_ABROAD = 2
SHORT_VALUE = 2  # digits of shorter figures that count across languages, as months do
SHORT_ABROAD = 0.8  # their weight beside that of a long one


def related_groups(articles: Sequence[Article]) -> list[list[int]]:
    """Indices of articles by event, each list rising; an article without relatives is alone in its list."""
    profiles = [_profile(a) for a in articles]
    total = len(articles)
    if total > COMMON_LEAST:  # among many, a text this short meets others by chance; a few were put together on purpose
        profiles = [p._replace(short=frozenset()) if len(p.words) >= FRAGMENT else _NOTHING for p in profiles]
    likeness = _Likeness(profiles)
    groups: dict[int, list[int]] = {i: [i] for i in range(total)}
    group_of = list(range(total))
    for (i, j), alike in sorted(likeness.met.items(), key=lambda x: (-x[1], x[0])):
        if alike < RELATED:
            break
        a, b = group_of[i], group_of[j]
        if a == b:
            continue
        pairs = [likeness.of(m, n) for m in groups[a][:MOST_MEMBERS] for n in groups[b][:MOST_MEMBERS]]
        if sum(pairs) >= MEAN * RELATED * len(pairs):
            groups[a] += groups.pop(b)
            for n in groups[a]:
                group_of[n] = a
    return sorted(sorted(group) for group in groups.values())


class _Profile(NamedTuple):
    """What tells which event an article is about."""

    words: frozenset[str]
    names: frozenset[str]
    values: frozenset[Hashable]
    lang: str | None
    day: int = 0  # of publication, counted from year 1; 0 where unknown
    short: frozenset[Hashable] = frozenset()  # values of two digits and months, for another language's articles; of no weight among many


_NOTHING = _Profile(frozenset(), frozenset(), frozenset(), None)


def _profile(article: Article) -> _Profile:
    words = frozenset(w for _, w in stems(article.document.text[:TEXT_LIMIT]))
    names = frozenset(n.entity for n in article.names if len(n.entity) > 1)
    values: set[Hashable] = set()
    short: set[Hashable] = set()
    for m in article.mentions:
        if m.kind == "date" and m.low is not None and m.low == m.high:
            values.add(("day", m.low))
        elif m.kind == "date" and _month(m):
            short.add(("month", m.low))
        elif m.kind not in CALENDAR and m.resolved and m.digits >= LONG_VALUE:
            values.add(key_of(m))
        elif m.digits == SHORT_VALUE and m.kind in MEASURED and m.resolved and m.value is not None and (m.value >= HUNDRED or m.value % 1):
            short.add(key_of(m))
    day = article.document.dateline.day
    number = date.fromisoformat(day).toordinal() if day else 0
    return _Profile(words | names, names, frozenset(values), article.document.lang, number, frozenset(short))


def _month(m: Mention) -> bool:
    """Whether a date is one whole month."""
    first, last = parse_day(str(m.low)), parse_day(str(m.high))
    return first is not None and first.day == 1 and last == month_last(first.year, first.month)


class _Likeness:
    """Likeness of the pairs of articles that meet in words and values few others have, and of others where it is asked for."""

    def __init__(self, profiles: list[_Profile]) -> None:
        self.profiles, self.total = profiles, len(profiles)
        frequency = Counter(f for p in profiles for f in (*p.words, *p.values, *p.short))
        self.weight = {f: log((self.total + PRIOR) / (n + 0.5)) ** 2 for f, n in frequency.items()}
        self.mass = [sum(self.weight[w] for w in p.words) + VALUE * sum(self.weight[v] for v in p.values) for p in profiles]
        self.rarest = log((self.total + PRIOR) / 1.5)
        beyond = int(COMMON_SHARE * self.total)
        if self.total <= COMMON_LEAST:  # among few, any word brings two together
            self.met = {pair: self._alike(*pair) for pair in combinations(range(self.total), 2)}
        else:
            features = [(*p.words, *p.values) for p in profiles]
            left, right = meetings(features, LEAST_MEETING, COMMON_LEAST, beyond, MOST_MEETINGS * self.total)
            self.met = {(i, j): self._alike(i, j) for i, j in zip(left.tolist(), right.tolist(), strict=True)}
        # where not every word of an event can bring its articles together, those that did not meet may yet be alike
        self.sparse = beyond > COMMON_LEAST

    def of(self, i: int, j: int) -> float:
        """Likeness of two articles."""
        key = (min(i, j), max(i, j))
        found = self.met.get(key)
        if found is None:
            found = self.met[key] = self._alike(*key) if self.sparse else 0.0
        return found

    def _alike(self, i: int, j: int) -> float:
        a, b = self.profiles[i], self.profiles[j]
        values = a.values & b.values
        if a.lang != b.lang:
            names, short = a.names & b.names, a.short & b.short
            found = sum(self.weight[f] ** 0.5 for f in (*names, *values)) + SHORT_ABROAD * sum(self.weight[f] ** 0.5 for f in short)
            return RELATED * found / (SHARED_ABROAD * self.rarest) if len(names) + len(values) + len(short) >= FEW_ABROAD else 0.0
        words, mass = a.words & b.words, sqrt(self.mass[i] * self.mass[j])
        if not mass or len(words) + len(values) < LEAST_SHARED:
            return 0.0
        # this year's typhoon and last year's fire count their dead in the same words
        far = APART if a.day and b.day and not values and abs(a.day - b.day) > YEARS else 1.0
        return far * (sum(self.weight[w] for w in words) + VALUE * sum(self.weight[v] for v in values)) / mass
