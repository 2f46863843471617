"""Which articles tell of one event: only their claims are ever compared."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from math import log

from factcheck.align.said import CALENDAR, key_of
from factcheck.align.words import stems
from factcheck.types import Article

# Measured on 137 labelled articles as one pool: pairs of one event share a median of 23 % of their word
# weight, pairs of two events 3 %, and only one in a hundred of these reaches 15 %.
RELATED = 0.12
VALUE_BONUS, LONG_VALUE = 0.06, 3  # per shared value of so many digits
DAY_BONUS = 0.02
MOST_BONUS = 0.12
COMMON_SHARE, COMMON_LEAST = 0.05, 30  # a word of more articles than this brings none together
CHAIN = 12  # articles up to which likeness may pass from one to the next
LEAST_SHARED = 4  # words; two short texts that share fewer are alike by chance
FRAGMENT = 40  # content words; a news brief has more, and fewer do not say which event is meant
PRIOR = 20  # articles of other events a small batch is imagined to lie among
TEXT_LIMIT = 20_000  # characters of an article that are looked at


def related_groups(articles: Sequence[Article]) -> list[list[int]]:
    """Indices of articles by event, each list rising; an article without relatives is alone in its list."""
    profiles = [_profile(a) for a in articles]
    total = len(articles)
    frequency = Counter(w for words, _ in profiles for w in words)
    weight = {w: log((total + PRIOR) / (n + 0.5)) for w, n in frequency.items()}
    mass = [sum(weight[w] for w in words) for words, _ in profiles]
    if total > COMMON_LEAST:  # among many, a text this short meets others by chance; a few were put together on purpose
        profiles = [(w, v) if len(w) >= FRAGMENT else (frozenset(), {}) for w, v in profiles]
    pairs = _meeting(profiles, max(COMMON_LEAST, int(COMMON_SHARE * total)))
    parent = list(range(total))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    close: set[tuple[int, int]] = set()
    for i, j in sorted(pairs):
        if _closeness(i, j, profiles, weight, mass) >= RELATED:
            close.add((i, j))
            parent[max(root(i), root(j))] = min(root(i), root(j))
    groups: dict[int, list[int]] = defaultdict(list)
    for i in range(total):
        groups[root(i)].append(i)
    return sorted(part for group in groups.values() for part in _around_leaders(group, close))


def _around_leaders(group: list[int], close: set[tuple[int, int]]) -> list[list[int]]:
    """A large group cut into stars: chains of likeness lead from one event to the next."""
    if len(group) <= CHAIN:
        return [group]
    stars: dict[int, list[int]] = {}
    for i in group:
        leader = next((k for k in stars if (k, i) in close), i)
        stars.setdefault(leader, []).append(i)
    return list(stars.values())


def _profile(article: Article) -> tuple[frozenset[str], dict[Hashable, float]]:
    """Words and telling values of an article."""
    words = frozenset(w for _, w in stems(article.document.text[:TEXT_LIMIT]))
    names = frozenset(n.entity for n in article.names)
    values: dict[Hashable, float] = {}
    for m in article.mentions:
        if m.kind == "date" and m.low is not None and m.low == m.high:
            values["day", m.low] = DAY_BONUS
        elif m.kind not in CALENDAR and m.resolved and m.digits >= LONG_VALUE:
            values[key_of(m)] = VALUE_BONUS
    return words | names, values


def _meeting(profiles: list[tuple[frozenset[str], dict[Hashable, float]]], common: int) -> set[tuple[int, int]]:
    """Pairs of articles that share a word or value few others have."""
    index: dict[Hashable, list[int]] = defaultdict(list)
    for i, (words, values) in enumerate(profiles):
        for feature in (*words, *values):
            index[feature].append(i)
    pairs: Counter[tuple[int, int]] = Counter()
    for articles in index.values():
        if 1 < len(articles) <= common:
            pairs.update((i, j) for n, i in enumerate(articles) for j in articles[n + 1 :])
    least = 1 if len(profiles) <= COMMON_LEAST else 2
    return {p for p, n in pairs.items() if n >= least}


def _closeness(
    i: int, j: int, profiles: list[tuple[frozenset[str], dict[Hashable, float]]], weight: dict[str, float], mass: list[float]
) -> float:
    """Shared word weight over that of the lighter article, and a bonus for shared values."""
    (a, values), (b, others) = profiles[i], profiles[j]
    least = min(mass[i], mass[j])
    shared = a & b
    words = sum(weight[w] for w in shared) / least if least and len(shared) >= LEAST_SHARED else 0.0
    return words + min(MOST_BONUS, sum(values[v] for v in values.keys() & others.keys()))
