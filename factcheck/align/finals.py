"""Which figure of an article is the score that decided the match it tells of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal

from factcheck.align.said import Said
from factcheck.semantics.apart import days_between
from factcheck.semantics.scores import one_side_apart, sides

BESIDE = 6  # characters between two scores in a row, a tie-break in brackets among them
ONE_MATCH = 3  # days between the reports of one match


def finals(claims: Iterable[Said]) -> frozenset[Said]:
    """The scores told as decided in articles that tell of one such score alone; of a round, or of sets, several are told."""
    told: dict[int, dict[tuple[Decimal, ...], list[Said]]] = defaultdict(lambda: defaultdict(list))
    for c in claims:
        if c.decided and (score := sides(c.mention)) is not None and not _of_a_set(c):
            told[c.article][score].append(c)
    return frozenset(c for scores in told.values() if len(scores) == 1 for same in scores.values() for c in same)


def _of_a_set(said: Said) -> bool:
    """Whether a score is one of several told in a row, as those of sets are: 6-2, 5-7, 6-4."""
    before, after = said.previous, said.next
    for one, other in ((before, said), (said, after)):
        if one is None or other is None or one.sentence != other.sentence or other.mention.start - one.mention.end > BESIDE:
            continue
        if sides(one.mention) is not None and sides(other.mention) is not None:
            return True
    return False


def other_score(a: Said, b: Said) -> bool:
    """Whether two scores of one match differ in one side."""
    days = days_between(a.published, b.published)
    return days is not None and days <= ONE_MATCH and a.article != b.article and one_side_apart(a.mention, b.mention)
