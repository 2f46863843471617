"""The label of a figure in a list: A는 3, B는 4; A(3), B(4); 각각; the first cell of a table's row."""

from __future__ import annotations

import re

from factcheck.extract.context.sentence import Context, Word
from factcheck.types import Name

_SURNAME = re.compile(r"(?<![가-힣])([가-힣]) $")
_CELL = re.compile(r"[|\t]")
_LED = re.compile(r"[-*•·▲△○]? ?(?P<label>[^\W\d_][^\n\d:;,()–—]{1,30}?) ?(?:[:–—]| -) ?")
_LONGEST_LEAD = 40  # code points that such a lead takes at most
_NEAR = 14  # code points from a label to its figure
_TOLD_OF = 16  # code points from a figure to the name it is told of
_LONGEST_WAY = 56  # code points from a distance to the name it is measured from
_NAMING = frozenset({"name", "scope", "title"})  # known words that a label may be


def labels_of(context: Context) -> list[str | None]:
    """The label of each mention of the sentence, None where it has none."""
    line = context.text[context.start : context.end]
    if "|" in line or "\t" in line:
        return _row(context, line)
    if (entry := _entry(context)) is not None:
        return [entry] * len(context.mentions)
    listed = _listed(context)
    if context.head_final and True not in listed and "(" not in line and not context.has("each"):
        return [None] * len(listed)
    owned = not context.head_final and context.phrases["owner_after"].search(line) is not None
    out = [_beside(context, i, listed[i], owned) for i in range(len(listed))]
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


def _entry(context: Context) -> str | None:
    """What a line of a list tells its figures of: "Denton – 48.5%, 6,942,930 votes"."""
    start, mentions = context.start, context.mentions
    if not mentions or context.temporal[0] or mentions[0].start - start > _LONGEST_LEAD or (start and context.text[start - 1] != "\n"):
        return None
    led = _LED.match(context.text, start, context.end)
    return led["label"] if led is not None and mentions[0].start == led.end() else None


def _beside(context: Context, index: int, listed: bool, owned: bool) -> str | None:
    """The label right beside a figure; `listed`: another is of its kind, `owned`: a possessive stands in the sentence."""
    mention, text, head_final = context.mentions[index], context.text, context.head_final
    if (
        not head_final
        and mention.si is not None
        and mention.si.unit == "m"
        and (origin := _measured_from(context, mention.end)) is not None
    ):
        return origin.surface
    at = mention.start
    opened = text.rfind("(", max(context.start, at - 3), at)
    if opened >= 0:
        at = opened
    elif head_final and not listed:
        return None
    word = context.word_before(at)
    if word is None or context.crossed(word.end, at):
        return None
    if opened >= 0:
        return (_holder(context, word) or word.stem) if at - word.end <= 1 else None
    start, end = word.start, word.end
    for hit in context.hits:
        if hit.start >= end:
            break
        if hit.end > start and hit.kind not in _NAMING:
            return None
    gap = text[end:at]
    if head_final:
        if word.role == "" and word.stem.endswith(context.lexicon.adnominal):
            return None
        standing = word.role in ("topic", "subject", "at", "of") or (word.role == "" and gap == " ")
        return (_holder(context, word) or word.stem) if standing and len(gap) <= _NEAR and len(word.stem) > 1 else None
    name = (_owner(context, at) if owned else None) or _named(context, end, gap) or _behind(context, mention.end)
    return name.surface if name is not None else None


def _holder(context: Context, word: Word) -> str | None:
    """Who bears a title that stands where a label does, 김 후보 by the full name where the article has but one; None for any other word."""
    if not any(hit.start == word.start for hit in context.hits_of("title")):
        return None
    named = next((n.entity for n in context.names if n.type == "person" and 0 <= word.start - n.end <= 1), None)
    surname = _SURNAME.search(context.text, max(context.start, word.start - 3), word.start)
    if named is not None or surname is None or surname[1] not in context.lexicon.entities["surnames"]:
        return named
    return context.people.get(surname[1], f"{surname[1]} {word.stem}")


def _owner(context: Context, at: int) -> Name | None:
    """The name whose possessive leads to a figure: Orion's record 82 million debut."""
    between = context.phrases["owner_between"]
    return next((n for n in context.names if n.end < at and between.fullmatch(context.text, n.end, at)), None)


def _named(context: Context, end: int, gap: str) -> Name | None:
    """The name whose last word stands right before a figure."""
    return next((n for n in context.names if n.end == end), None) if gap in (" ", ", ", ": ", " – ", " - ") else None


def _behind(context: Context, end: int) -> Name | None:
    """The name that a figure is told of right behind it: 12 in Harlow."""
    text, lead = context.text, context.phrases.words("told_of")
    return next((n for n in context.names if 0 < n.start - end <= _TOLD_OF and text[end : n.start].rstrip().endswith(lead)), None)


def _measured_from(context: Context, end: int) -> Name | None:
    """The name that a distance is measured from."""
    text, way = context.text, context.phrases["measured_from"]
    return next((n for n in context.names if 0 < n.start - end <= _LONGEST_WAY and way.fullmatch(text, end, n.start)), None)


def _listed(context: Context) -> list[bool]:
    """Of each mention whether another figure of the sentence has the same unit, so that the bare word before it is its label."""
    if len(context.mentions) < 2:
        return [False]
    kinds = [(m.unit, c) for m, c in zip(context.mentions, context.classes, strict=True)]
    twice: dict[tuple[str | None, str], bool] = {}
    for kind in kinds:
        twice[kind] = kind in twice
    return [twice[kind] for kind in kinds]


def _deal_out(context: Context, at: int, out: list[str | None]) -> None:
    """각각, respectively: the names before it in turn to the figures it speaks of."""
    head_final = context.head_final
    figures = [i for i, m in enumerate(context.mentions) if not context.temporal[i] and (m.start > at) == head_final]
    if len(figures) < 2:
        return
    first = context.mentions[figures[0]]
    figures = [i for i in figures if context.classes[i] == context.classes[figures[0]]]
    if head_final:
        owners = [
            w.stem
            for w in context.words
            if w.end <= at and (w.role in ("with", "topic", "subject", "also") or context.text[w.end : w.end + 1] in ",·")
        ]
    else:
        owners = [n.surface for n in context.names if n.end <= first.start or n.start >= context.mentions[figures[-1]].end]
    if len(owners) >= len(figures):
        for owner, figure in zip(owners[-len(figures) :], figures, strict=True):
            out[figure] = owner
