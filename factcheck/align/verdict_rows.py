"""Which figure of a source's sentence stands where a draft's figure stands: one to one, the likeliest first."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.align.said import Said
from factcheck.align.verdict_direction import REFUTED, SUPPORTED, Answer, answer
from factcheck.align.verdict_evidence import likeness
from factcheck.align.verdict_sentence import Line
from factcheck.semantics.figure import BOUND

ALIKE = 0.8  # a sentence told over: what one figure of it has used up bears out no other


class Partner(NamedTuple):
    """The source claim laid beside a draft claim, what its value answers, and how alike their places are."""

    source: Said
    answer: Answer
    likeness: float


def group_of(said: Said) -> str:
    """Claims of two groups are never compared; a percentage may also be told as a ratio, dollars as cents."""
    if said.family.startswith("money"):
        return "money USD" if said.family == "money CENT" else said.family.removesuffix("c")
    return "percent" if said.family == "ratio" else said.family


def _same_number(draft: Said, source: Said) -> Answer | None:
    """One number of things told by two words: 1,942 people, 1,942 participants."""
    same = draft.family == source.family == "count" and draft.key == source.key
    return Answer(SUPPORTED, "consistent", "same_value") if same and draft.mention.qualifier == source.mention.qualifier else None


def _thresholds(draft: Said, source: Said) -> Answer | None:
    """Two conditions, "from 80,000 won on": unlike other bounds, one does not follow from the other."""
    a, b = draft.mention, source.mention
    if not (
        draft.claim.role == source.claim.role == "threshold" and a.qualifier == b.qualifier and a.qualifier in BOUND and a.unit == b.unit
    ):
        return None
    return Answer(REFUTED, "discrepant", "disjoint") if a.value is not None and b.value is not None and a.value != b.value else None


def partners(drafts: list[Said], sources: list[Said], here: Line, there: Line) -> dict[int, Partner]:
    """For two sentences, the partner of each draft claim by its position in `drafts`, where it has one."""
    pairs: list[tuple[float, int, int, Answer]] = []
    for i, draft in enumerate(drafts):
        for j, source in enumerate(sources):
            if group_of(draft) != group_of(source):
                continue
            found = _thresholds(draft, source) or answer(draft.mention, source.mention) or _same_number(draft, source)
            if found is not None:
                pairs.append((likeness(draft, source, found, here, there), i, j, found))
    pairs.sort(key=lambda p: (-p[0], p[1], p[2]))
    out: dict[int, Partner] = {}
    taken: set[int] = set()
    for score, i, j, found in pairs:
        if i not in out and j not in taken:
            out[i] = Partner(sources[j], found, score)
            taken.add(j)
    if here.contained_in(there.words) < ALIKE:
        for score, i, j, found in pairs:
            if i not in out and found.reason == "same_value":
                out[i] = Partner(sources[j], found, score)
    return out
