"""Which articles tell of one event: only their claims are ever compared."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from math import log
from typing import NamedTuple

from factcheck.align.said import CALENDAR, key_of
from factcheck.align.words import stems
from factcheck.types import Article

# Likeness is the cosine of two articles' words, names, long figures and days, each weighted by the square of how rare it
# is in the batch. Measured on the 9,180 pairs of 136 labelled articles as one batch: from 0.1 on, nine in ten pairs of one
# event and one in three hundred pairs of two; with the mean over groups asked for as well, no group held two events.
RELATED = 0.1
MEAN = 0.6  # share of RELATED that the mean likeness over two groups must reach before they are one event
VALUE, LONG_VALUE = 4.0, 3  # weight of a value of so many digits, or of a day, beside that of a word
COMMON_SHARE, COMMON_LEAST = 0.05, 30  # a word of more articles than this brings none together
LEAST_SHARED = 4  # words and values; two texts that share fewer are alike by chance
FRAGMENT = 40  # content words; a news brief has more, and fewer do not say which event is meant
PRIOR = 20  # articles of other events a small batch is imagined to lie among
MOST_MEMBERS = 30  # of a group that are looked at when two groups meet
TEXT_LIMIT = 20_000  # characters of an article that are looked at
# Two languages share no words, only names, figures and days: there what is shared must weigh as much as this many that no
# other article has.
SHARED_ABROAD = 1.8
FEW_ABROAD = 2


def related_groups(articles: Sequence[Article]) -> list[list[int]]:
    """Indices of articles by event, each list rising; an article without relatives is alone in its list."""
    profiles = [_profile(a) for a in articles]
    total = len(articles)
    if total > COMMON_LEAST:  # among many, a text this short meets others by chance; a few were put together on purpose
        profiles = [p if len(p.words) >= FRAGMENT else _NOTHING for p in profiles]
    likeness = _likeness(profiles)
    groups: dict[int, list[int]] = {i: [i] for i in range(total)}
    group_of = list(range(total))
    for (i, j), alike in sorted(likeness.items(), key=lambda x: (-x[1], x[0])):
        if alike < RELATED:
            break
        a, b = group_of[i], group_of[j]
        if a == b:
            continue
        pairs = [likeness.get((min(m, n), max(m, n)), 0.0) for m in groups[a][:MOST_MEMBERS] for n in groups[b][:MOST_MEMBERS]]
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


_NOTHING = _Profile(frozenset(), frozenset(), frozenset(), None)


def _profile(article: Article) -> _Profile:
    words = frozenset(w for _, w in stems(article.document.text[:TEXT_LIMIT]))
    names = frozenset(n.entity for n in article.names if len(n.entity) > 1)
    values: set[Hashable] = set()
    for m in article.mentions:
        if m.kind == "date" and m.low is not None and m.low == m.high:
            values.add(("day", m.low))
        elif m.kind not in CALENDAR and m.resolved and m.digits >= LONG_VALUE:
            values.add(key_of(m))
    return _Profile(words | names, names, frozenset(values), article.document.lang)


def _likeness(profiles: list[_Profile]) -> dict[tuple[int, int], float]:
    """Likeness of the pairs of articles that share a word or value few others have."""
    total = len(profiles)
    index: dict[Hashable, list[int]] = defaultdict(list)
    for i, profile in enumerate(profiles):
        for feature in (*profile.words, *profile.values):
            index[feature].append(i)
    weight = {f: log((total + PRIOR) / (len(where) + 0.5)) ** 2 for f, where in index.items()}
    mass = [sum(weight[w] for w in p.words) + VALUE * sum(weight[v] for v in p.values) for p in profiles]
    common = max(COMMON_LEAST, int(COMMON_SHARE * total))
    meeting: Counter[tuple[int, int]] = Counter()
    for where in index.values():
        if 1 < len(where) <= common:
            meeting.update((i, j) for n, i in enumerate(where) for j in where[n + 1 :])
    least = 1 if total <= COMMON_LEAST else 2
    out = {}
    for (i, j), shared in meeting.items():
        if shared >= least:
            out[i, j] = _alike(profiles[i], profiles[j], weight, (mass[i] * mass[j]) ** 0.5, log((total + PRIOR) / 1.5))
    return out


def _alike(a: _Profile, b: _Profile, weight: dict[Hashable, float], mass: float, rarest: float) -> float:
    values = a.values & b.values
    if a.lang != b.lang:
        names = a.names & b.names
        found = sum(weight[f] ** 0.5 for f in (*names, *values))
        return RELATED * found / (SHARED_ABROAD * rarest) if len(names) + len(values) >= FEW_ABROAD else 0.0
    words = a.words & b.words
    if not mass or len(words) + len(values) < LEAST_SHARED:
        return 0.0
    return (sum(weight[w] for w in words) + VALUE * sum(weight[v] for v in values)) / mass
