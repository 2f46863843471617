"""Whether a figure is asserted, planned, forecast, denied, conditional or alleged."""

from __future__ import annotations

from factcheck.extract.context.sentence import Context
from factcheck.types import Mention

_ORDER = ("denied", "conditional", "planned", "forecast", "alleged")
_REACH = 40  # code points in which an English auxiliary still governs the figure


def modality_of(context: Context, mention: Mention) -> str:
    """The strongest modality cue that governs the figure: in its clause, or (Korean) at the sentence's end after it."""
    cues = context.hits_of("modality")
    if not cues:
        return "asserted"
    found: set[str] = set()
    start, end = context.clause(mention.start)
    for hit in cues:
        inside = start <= hit.start < end
        if context.korean:
            if hit.start >= mention.end and (inside or hit.start > context.end - 25):
                found.add(hit.id)
        elif inside and mention.start - hit.end <= _REACH:
            found.add(hit.id)
    return next((m for m in _ORDER if m in found), "asserted")
