"""A toll of a draft that all sources tell otherwise: 15 rescued, where each that counts the rescued has 13.

Small counts stand in any text for something, so that an equal figure elsewhere says little. Whom they count says more: where the draft has
one figure of the dead and its sources have one, and the two differ, the one is told wrongly.
"""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.align.said import Said
from factcheck.align.tolls import PLAIN_ROLES, fate_of, running_of
from factcheck.align.verdict_direction import REFUTED, SUPPORTED, Answer, answer
from factcheck.semantics.apart import scopes_differ
from factcheck.semantics.interval import ZERO

LIKE = 2  # times as much is still about the size; the dead of another year's disaster are more or fewer


class Tolls:
    """The tolls of a run: for each kind of them its plain counts in the drafts, by article, and in all sources together."""

    def __init__(self, drafts: Iterable[Said], sources: Iterable[Said]) -> None:
        self._drafts: dict[tuple[int, str], list[Said]] = {}
        self._sources: dict[str, list[Said]] = {}
        for claim in drafts:
            if (fate := _counted(claim)) is not None:
                self._drafts.setdefault((claim.article, fate), []).append(claim)
        for claim in sources:
            if (fate := _counted(claim)) is not None:
                self._sources.setdefault(fate, []).append(claim)

    def told_otherwise(self, draft: Said) -> tuple[Said, Answer] | None:
        """The first of the sources' counts where all agree on another figure than the draft, which has but one; else None."""
        fate = _counted(draft)
        its = self._sources.get(fate) if fate is not None else None
        if not its or fate is None:
            return None
        values = {c.mention.value for c in its}
        if len(values) != 1 or len({c.mention.value for c in self._drafts[draft.article, fate]}) != 1:
            return None
        source, found = its[0], answer(draft.mention, its[0].mention)
        if found is None or found.verdict != REFUTED or _timed_elsewhere(draft):
            return None
        return (source, found) if all(_of_one_event(draft, c) for c in its) else None


def _counted(claim: Said) -> str | None:
    """The toll that a claim counts plainly, by the nearest known word as well as by those of its stretch of the sentence."""
    m = claim.mention
    plain = m.kind == "count" and m.qualifier == "exact" and m.value is not None and claim.claim.role in PLAIN_ROLES
    return claim.claim.attribute if plain and running_of(claim) == fate_of(claim) == claim.claim.attribute else None


def _timed_elsewhere(draft: Said) -> bool:
    """Whether a time stands beside a draft's toll that no source bears out: killed nine last month, 15 within a day."""
    return any(x.mention.temporal and x.claim.verdict != SUPPORTED for x in _beside(draft))


def _of_one_event(draft: Said, source: Said) -> bool:
    mine, its = draft.claim, source.claim
    if not (draft.nameless or source.nameless) and mine.entities and its.entities and {*mine.entities}.isdisjoint(its.entities):
        return False  # nine dead in Torrin's fire, eight in Vell's flood
    low, high = sorted(abs(c.mention.value or ZERO) for c in (draft, source))
    days = [answer(x.mention, y.mention) for x in _days_beside(draft) for y in _days_beside(source)]
    if any(found is not None and found.verdict == REFUTED for found in days):
        return False  # the cases of the 6th and of the 7th
    labelled = mine.label is not None and its.label is not None and mine.label != its.label
    dated = not (mine.inherited or its.inherited) and None not in (mine.period, its.period) and mine.period != its.period
    return low > 0 and high <= LIKE * low and not labelled and not dated and not scopes_differ(mine, its)


def _days_beside(claim: Said) -> list[Said]:
    return [x for x in _beside(claim) if x.family == "calendar"]


def _beside(claim: Said) -> list[Said]:
    return [x for x in (claim.previous, claim.next) if x is not None and x.sentence == claim.sentence]
