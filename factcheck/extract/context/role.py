"""The part a figure plays in a change: level, from, to, delta, base, forecast, target, threshold."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.extract.context.sentence import Context
from factcheck.grammar.lexicon import Hit
from factcheck.types import Mention

_NEAR = 12  # code points between a figure and the word that gives it its part
_TO_REACH, _ROW_REACH = 40, 60  # code points from a figure to the change it leads to, and to the figure that the change ends at
_MARGIN_REACH, _TARGET_REACH, _LEAD_REACH = 10, 8, 48  # code points before a figure in which its part is named
_BESIDE = 6  # code points between a figure and a word of change right behind it
_BRACKETED = re.compile(r"\([^()\n]{0,30}\)")
_ARROWS = ("→", "⇒")
_ARROW = re.compile(r" ?[→⇒] ?[-+−▲△]?[0-9]")
_CHANGE_UNITS = frozenset({"percent", "point", "ratio"})


def roles_of(context: Context) -> list[str]:
    """The role of each mention of the sentence."""
    of = _changed_behind if context.head_final else _changed_before
    changes, cues = context.hits_of("change"), context.hits_of("roles")
    out = []
    for index, mention in enumerate(context.mentions):
        dated = context.temporal[index] and mention.kind != "duration"
        found = (
            None
            if dated
            else _beside_arrow(context, mention) or of(context, changes, index, mention) or (cues and _cued(context, cues, mention))
        )
        out.append(found or "level")
    return out


def _beside_arrow(context: Context, mention: Mention) -> str | None:
    """The part of a figure that an arrow leads from, or leads to: 49명→200명."""
    text = context.text
    if _ARROW.match(text, mention.end):
        return "from"
    return "to" if text[max(context.start, mention.start - 2) : mention.start].rstrip().endswith(_ARROWS) else None


def _cued(context: Context, cues: Sequence[Hit], mention: Mention) -> str | None:
    """The role that the first cue near a figure gives it."""
    for hit in cues:
        gap = hit.start - mention.end if hit.start >= mention.end else mention.start - hit.end
        if gap <= _NEAR and not context.crossed(min(hit.start, mention.start), max(hit.start, mention.start)):
            if hit.id == "base" and (hit.start < mention.end or mention.kind in _CHANGE_UNITS):
                continue  # "전년 대비 3%" is a change, not the base
            return hit.id
    return None


def _changed_behind(context: Context, changes: Sequence[Hit], index: int, mention: Mention) -> str | None:
    """The part of a figure whose change follows it: 5%에서 7%로 올랐다, 2%포인트 늘었다."""
    text, start, end, said = context.text, mention.start, mention.end, context.phrases
    match = said["part_after"].match(text, end)
    part = match.lastgroup if match else None
    if part == "base":
        return "base"
    change = next((h for h in changes if h.start >= end), None) if changes else None
    if part == "from" and change is not None:
        kind, behind = context.classes[index], slice(index + 1, None)
        if any(c == kind and m.start - end < _ROW_REACH for m, c in zip(context.mentions[behind], context.classes[behind], strict=True)):
            return "from"
    if part == "to":
        return "to" if change is not None and change.start - end < _TO_REACH else None
    if text[max(context.start, start - _MARGIN_REACH) : start].rstrip().endswith(said.words("part_ends")):
        if said["margin_before"].search(text, max(context.start, start - _MARGIN_REACH), start):
            return "delta"
        if said["target_before"].search(text, max(context.start, start - _TARGET_REACH), start):
            return "target"
    if change is None:
        return None
    rest = match.end() if match else end
    aside = _BRACKETED.match(text, end) if text.startswith("(", end) else None  # 4만6천명(5.5%) 줄었다
    rest = aside.end() if aside else rest
    inside = text.startswith(")", end) and text[start - 1 : start] == "("
    paired = not inside or (index > 0 and context.mentions[index - 1].end == start - 1)
    if paired and change.start - rest <= _BESIDE and not any(rest <= m.start < change.start for m in context.mentions):
        return "delta" if context.crossed(end, change.start) == 0 else None
    return None


def _changed_before(context: Context, changes: Sequence[Hit], _index: int, mention: Mention) -> str | None:
    """The part of a figure whose change stands before it: rose by 2 points from 5 to 7 percent."""
    text, start, said = context.text, mention.start, context.phrases
    before = text[max(context.start, start - _LEAD_REACH) : start].lower()
    hedge = mention.hedge
    if hedge and before.rstrip().endswith(hedge.lower()):
        before = before.rstrip()[: -len(hedge)]
    lead = said["part_before"].search(before) if before.endswith(said.words("part_ends")) else None
    part = lead.lastgroup if lead is not None else None
    if part == "from":
        return "from"
    changes = [h for h in changes if h.end <= start and start - h.end < _ROW_REACH]
    if part == "to" and changes:
        return "to"
    if before.endswith(" ") and said["base_before"].search(before):
        return "base" if mention.qualifier == "exact" else None
    if part == "delta" and (changes or mention.kind in _CHANGE_UNITS):
        return "delta"
    if said["changed_after"].match(text, mention.end):
        return "delta"
    if changes and start - changes[-1].end <= 2 + len(hedge or ""):
        return None if text[changes[-1].start : changes[-1].end].endswith(said.words("change_ends")) else "delta"
    return None
