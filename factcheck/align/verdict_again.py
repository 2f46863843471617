"""A second look at a draft's claims, by what the first has found of those beside them.

What was left open is refuted where the figures beside it, or whom it counts, show which figure of a source it stands for. What was
refuted is left open where the draft's writer worked the figure out.
"""

from __future__ import annotations

from factcheck.align.said import Said
from factcheck.align.verdict_afar import reckoned_afar
from factcheck.align.verdict_direction import OPEN, REFUTED, SUPPORTED
from factcheck.align.verdict_displaced import displaced, renamed
from factcheck.align.verdict_facts import LinkedFacts, is_range
from factcheck.align.verdict_grounds import ABSENT, DERIVED, FINER, is_condition, worked_out
from factcheck.align.verdict_reckoned import NEAR, around, reckoned, stands
from factcheck.align.verdict_sentence import adds_to, announced
from factcheck.align.verdict_shelf import Shelf, Sources
from factcheck.align.verdict_tolls import Tolls
from factcheck.semantics.relation import SLIPS
from factcheck.types import Evidence

COMPARED = frozenset({"delta", "from", "base"})  # parts of a figure that is told beside another


def look_again(shelves: list[Shelf], linked: LinkedFacts) -> None:
    """Set verdict, evidence and reason of the claims of drafts that a second look tells more of."""
    look = _SecondLook(shelves, linked)
    drafts = [(s, c) for s in shelves if s.article.draft for row in s.claims.values() for c in row]
    for shelf, draft in (*drafts, *drafts):  # what stands in a headline may be worked out of what was worked out below
        look.work_out(shelf, draft)
    for shelf, draft in drafts:
        look.at(shelf, draft)


class _SecondLook:
    """What is asked of all claims of a run at once."""

    def __init__(self, shelves: list[Shelf], linked: LinkedFacts) -> None:
        self._linked = linked
        self._sources = Sources(shelves)
        self._of_drafts = {s.index: [c for row in s.claims.values() for c in row] for s in shelves if s.article.draft}
        drafts = [c for claims in self._of_drafts.values() for c in claims]
        self._borne_out = {e.ref for c in drafts for e in c.claim.evidence if e.verdict == SUPPORTED}
        self._of_sources = [c for claims in self._sources.by_article for c in claims]
        self._tolls = Tolls(drafts, self._sources.by_ref.values())

    def work_out(self, shelf: Shelf, draft: Said) -> None:
        """Leave open what the draft's writer worked out."""
        claim = draft.claim
        if claim.verdict not in (OPEN, REFUTED) or (claim.verdict == OPEN and claim.verdict_reason != ABSENT):
            return
        if is_condition(draft):
            return
        row = shelf.near(draft.sentence, NEAR)
        own = around(draft, row, self._sources)
        if claim.verdict == REFUTED:
            given = self._is_own(shelf, draft, own)
        else:
            given = (draft.digits > 1 and reckoned(draft, own)) or self._from_afar(shelf, draft, row)
        if given:
            claim.verdict, claim.verdict_reason = OPEN, DERIVED

    def _from_afar(self, shelf: Shelf, draft: Said, row: list[Said]) -> bool:
        beside = [c for c in row if c.ref != draft.ref and stands(c)]
        everywhere = [c for claims in shelf.claims.values() for c in claims if c.ref != draft.ref and stands(c)]
        everywhere += self._of_sources
        said = announced(shelf.article, draft.mention.start, draft.mention.end)
        return reckoned_afar(draft, beside, everywhere, announced=said)

    def at(self, shelf: Shelf, draft: Said) -> None:
        """Look at one claim of a draft that is open."""
        claim = draft.claim
        if claim.verdict != OPEN:
            return
        nowhere = claim.verdict_reason in (ABSENT, DERIVED, FINER) or is_range(draft.mention)
        told = None
        if nowhere or draft.family != "calendar":
            told = displaced(draft, self._sources, self._linked, shelf.edge(draft), elsewhere=not nowhere)
        told = told or self._tolls.told_otherwise(draft) or renamed(draft, self._of_drafts[draft.article], self._sources, self._linked)
        if told is not None:
            source, found = told
            claim.verdict, claim.verdict_reason = REFUTED, found.reason
            claim.evidence = (Evidence(source.ref, found.relation, found.reason, REFUTED),)

    def _is_own(self, shelf: Shelf, draft: Said, own: list[Said]) -> bool:
        """Whether a refuted figure is of the draft's own making: the source's is no slip of it, and figures beside it give it."""
        against = [e for e in draft.claim.evidence if e.verdict == REFUTED and e.relation == "discrepant" and e.reason not in SLIPS]
        told = [self._sources.by_ref[e.ref] for e in against if e.ref in self._sources.by_ref]
        if not told:
            return False
        points = draft.mention.kind == "percentage_point" or draft.mention.unit == "point"
        compared = points or draft.claim.role in COMPARED or adds_to(shelf.article, draft.mention.start, draft.mention.end)
        if compared and reckoned(draft, own):
            return True  # 5곳 더 지어 7곳
        changes = draft.claim.role == "delta"
        taken = all(c.ref in self._borne_out or changes != (c.claim.role == "delta") for c in told)
        return taken and (reckoned(draft, own) or worked_out(draft, self._sources.by_article))
