"""Whether a figure is asserted, planned, forecast, denied, conditional or alleged."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extract.context.sentence import Context
from factcheck.grammar.lexicon import Hit

_ORDER = ("denied", "conditional", "planned", "forecast", "alleged")
_REACH = 40  # code points in which an English auxiliary still governs the figure


def modalities_of(context: Context) -> list[str]:
    """The strongest modality cue that governs each figure: in its clause, or (Korean) at the sentence's end after it."""
    cues = context.hits_of("modality")
    mentions = range(len(context.mentions))
    return [_modality(context, cues, i) for i in mentions] if cues else ["asserted"] * len(mentions)


def _modality(context: Context, cues: Sequence[Hit], index: int) -> str:
    mention = context.mentions[index]
    found: set[str] = set()
    start, end = context.clauses[index]
    for hit in cues:
        inside = start <= hit.start < end
        if context.head_final:
            if hit.start >= mention.end and (inside or hit.start > context.end - 25):
                found.add(hit.id)
        elif inside and mention.start - hit.end <= _REACH:
            found.add(hit.id)
    return next((m for m in _ORDER if m in found), "asserted")
