"""The label of a figure in a list: A는 3, B는 4; A(3), B(4); 각각; the first cell of a table's row."""

from __future__ import annotations

import re

from factcheck.extract.context.sentence import Context, Word
from factcheck.extract.context.unitclass import unit_class
from factcheck.types import Mention

_CELL = re.compile(r"[|\t]")
_OWNER = re.compile(r"(?: \d{1,2})?['’]s (?:\w+ ){0,2}")  # Orion 2's 82 million debut, Orion's record 82 million debut
_NEAR = 14
_NAMING = frozenset({"name", "scope", "title"})  # known words that a label may be


def labels_of(context: Context) -> list[str | None]:
    """The label of each mention of the sentence, None where it has none."""
    text = context.text
    line = text[context.start : context.end]
    if context.mentions and ("|" in line or "\t" in line):
        return _row(context, line)
    out = [_beside(context, i) for i in range(len(context.mentions))]
    if each := context.hits_of("each"):
        _deal_out(context, each[0].start, out)
    return out


def _row(context: Context, line: str) -> list[str | None]:
    """Table rows: the first cell that is no figure, for every figure of the row."""
    for cell in _CELL.split(line):
        cell = cell.strip()
        if cell and any(c.isalpha() for c in cell):
            return [cell] * len(context.mentions)
    return [None] * len(context.mentions)


def _beside(context: Context, index: int) -> str | None:
    mention = context.mentions[index]
    text = context.text
    at = mention.start
    opened = text[max(context.start, at - 3) : at].rfind("(")
    if opened >= 0:
        at = max(context.start, at - 3) + opened
    word = _word_before(context, at)
    if word is None:
        return None
    if opened >= 0:
        return word.stem if at - word.end <= 1 else None
    gap = text[word.end : at]
    start, end = word.start, word.end
    for hit in context.hits:
        if hit.start >= end:
            break
        if hit.end > start and hit.kind not in _NAMING:
            return None
    korean = context.korean
    if korean and word.role == "" and word.stem.endswith(context.lexicon.adnominal):
        return None
    standing = word.role in ("topic", "subject", "at", "of") or (word.role == "" and gap == " ")
    if korean and standing and _listed(context, index):
        return word.stem if len(gap) <= _NEAR and len(word.stem) > 1 else None
    if not korean:
        owner = next((n for n in context.names if _OWNER.fullmatch(text, n.end, at)), None)
        if owner is not None:
            return owner.surface
        name = next((n for n in context.names if n.end == word.end), None)
        if name is not None and gap in (" ", ", ", ": ", " – ", " - "):
            return name.surface
        after = next(
            (
                n
                for n in context.names
                if 0 < n.start - mention.end <= 16 and text[mention.end : n.start].rstrip().endswith((" in", " for", " from", " at"))
            ),
            None,
        )
        if after is not None:
            return after.surface
    return None


def _word_before(context: Context, at: int) -> Word | None:
    best = context.word_before(at)
    return best if best is not None and not context.crossed(best.end, at) else None


def _listed(context: Context, index: int) -> bool:
    """Whether another figure of the sentence has the same unit, so that the bare word before this one is its label."""
    if len(context.mentions) < 2:
        return False
    mine, classes = context.mentions[index], context.classes
    unit, kind = mine.unit, classes[index]
    return any(m.unit == unit and classes[i] == kind and i != index for i, m in enumerate(context.mentions))


def _deal_out(context: Context, at: int, out: list[str | None]) -> None:
    """각각, respectively: the names before it in turn to the figures it speaks of."""
    korean = context.korean
    figures = [i for i, m in enumerate(context.mentions) if not m.temporal and (m.start > at) == korean]
    if len(figures) < 2:
        return
    first: Mention = context.mentions[figures[0]]
    figures = [i for i in figures if unit_class(context.mentions[i]) == unit_class(first)]
    if korean:
        owners = [
            w.stem
            for w in context.words
            if w.end <= at and (w.role in ("with", "topic", "subject") or context.text[w.end : w.end + 1] in ",·")
        ]
    else:
        owners = [n.surface for n in context.names if n.end <= first.start or n.start >= context.mentions[figures[-1]].end]
    if len(owners) >= len(figures):
        for owner, figure in zip(owners[-len(figures) :], figures, strict=True):
            out[figure] = owner
