"""The part a figure plays in a change: level, from, to, delta, base, forecast, target, threshold."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.extract.context.sentence import Context
from factcheck.grammar.lexicon import Hit
from factcheck.types import Mention

_NEAR = 12  # code points between a figure and the word that gives it its part
_KO_AFTER = re.compile(
    r"\)?(?:이상|이하|가량|정도|쯤|안팎|남짓)?(에서|으로|로|까지|보다|대비|에 비해|(?:이|가|을|를|만큼|이나|나|씩)?)(?: |(?=[가-힣]))"
)
_KO_MARGIN = re.compile(
    r"(?:증가|감소|상승|하락|인상|인하|오름|내림|확대|축소|증감|등락|변동|늘어난|줄어든|오른|내린)\s?(?:폭|분|액|률|율|규모)?[은는이가을를]?\s?$"
)
_KO_OFF = re.compile(r"(?:목표|목표치|목표액)[은는이가를을로]?\s?$")
_KO_NAMED = frozenset("가소승락상하림대감락동난른린폭분액률율모표치은는이을를로")  # what a match of these two ends with
# Of what stands before an English figure, in small letters: a leading word is no filler, so that one at most fits.
_FILLERS = ("a", "an", "the", "about", "around", "nearly", "just", "some", "roughly", "over")
_DELTA_LEADS = ("by", "up", "down", "another", "additional")
_FEW, _MORE = "|".join(_FILLERS), "|".join((*_FILLERS, "more than"))
_EN_LEAD = re.compile(
    rf"\b(?:(?P<from>from) (?:(?:{_FEW}) )*|(?P<to>to) (?:(?:{_MORE}) )*|(?P<delta>{'|'.join(_DELTA_LEADS)}) (?:(?:{_MORE}) )*)$"
)
_EN_LAST = tuple(f"{word} " for word in (*_FILLERS, *_DELTA_LEADS, "from", "to", "than"))  # what a match of it ends with
_BASES = {"compared": " (?:with|to)", "versus": "", "vs": r"\.?", "against": "", "than": ""}
_WHOLE_BASES = "|".join(f"{word}(?<=\\b{word}){more}" for word, more in _BASES.items())
_EN_BASE = re.compile(rf"(?:{_WHOLE_BASES}) (?:a |an |the )?(?:[a-z-]+ ){{0,3}}$")
_EN_CHANGED = re.compile(
    r"(?: (?:more|less|fewer|higher|lower)\b"
    r"| (?:year-on-year |annual |monthly |quarterly )?(?:increase|rise|drop|fall|decline|gain|jump|cut|hike|surge|reduction|growth)\b)",
    re.I,
)
_BRACKETED = re.compile(r"\([^()\n]{0,30}\)")
_CHANGE_UNITS = frozenset({"percent", "point", "ratio"})


def roles_of(context: Context) -> list[str]:
    """The role of each mention of the sentence."""
    of = _korean if context.korean else _english
    changes, cues = context.hits_of("change"), context.hits_of("roles")
    out = []
    for index, mention in enumerate(context.mentions):
        found = None if context.temporal[index] else of(context, changes, index, mention) or (cues and _cued(context, cues, mention))
        out.append(found or "level")
    return out


def _cued(context: Context, cues: Sequence[Hit], mention: Mention) -> str | None:
    """The role that the first cue near a figure gives it."""
    for hit in cues:
        gap = hit.start - mention.end if hit.start >= mention.end else mention.start - hit.end
        if gap <= _NEAR and not context.crossed(min(hit.start, mention.start), max(hit.start, mention.start)):
            if hit.id == "base" and (hit.start < mention.end or mention.kind in _CHANGE_UNITS):
                continue  # "전년 대비 3%" is a change, not the base
            return hit.id
    return None


def _korean(context: Context, changes: Sequence[Hit], index: int, mention: Mention) -> str | None:
    text, start, end = context.text, mention.start, mention.end
    match = _KO_AFTER.match(text, end)
    ending = match[1] if match else ""
    if ending in ("보다", "대비", "에 비해"):
        return "base"
    change = next((h for h in changes if h.start >= end), None) if changes else None
    if ending == "에서" and change is not None:
        kind, behind = context.classes[index], slice(index + 1, None)
        if any(c == kind and m.start - end < 60 for m, c in zip(context.mentions[behind], context.classes[behind], strict=True)):
            return "from"
    if ending in ("으로", "로", "까지"):
        return "to" if change is not None and change.start - end < 40 else None
    if text[max(context.start, start - 10) : start].rstrip()[-1:] in _KO_NAMED:
        if _KO_MARGIN.search(text, max(context.start, start - 10), start):
            return "delta"
        if _KO_OFF.search(text, max(context.start, start - 8), start):
            return "target"
    if change is None:
        return None
    rest = match.end() if match else end
    aside = _BRACKETED.match(text, end) if text.startswith("(", end) else None  # 4만6천명(5.5%) 줄었다
    rest = aside.end() if aside else rest
    inside = text.startswith(")", end) and text[start - 1 : start] == "("
    paired = not inside or (index > 0 and context.mentions[index - 1].end == start - 1)
    if paired and change.start - rest <= 6 and not any(rest <= m.start < change.start for m in context.mentions):
        return "delta" if context.crossed(end, change.start) == 0 else None
    return None


def _english(context: Context, changes: Sequence[Hit], _index: int, mention: Mention) -> str | None:
    text, start = context.text, mention.start
    before = text[max(context.start, start - 48) : start].lower()
    hedge = mention.hedge
    if hedge and before.rstrip().endswith(hedge.lower()):
        before = before.rstrip()[: -len(hedge)]
    lead = _EN_LEAD.search(before) if before.endswith(_EN_LAST) else None
    part = lead.lastgroup if lead is not None else None
    if part == "from":
        return "from"
    changes = [h for h in changes if h.end <= start and start - h.end < 60]
    if part == "to" and changes:
        return "to"
    if before.endswith(" ") and _EN_BASE.search(before):
        return "base" if mention.qualifier == "exact" else None
    if part == "delta" and (changes or mention.kind in _CHANGE_UNITS):
        return "delta"
    if _EN_CHANGED.match(text, mention.end):
        return "delta"
    if changes and start - changes[-1].end <= 2 + len(hedge or "") and not text[changes[-1].start : changes[-1].end].endswith("ed to"):
        return "delta"
    return None
