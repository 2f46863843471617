"""The part a figure plays in a change: level, from, to, delta, base, forecast, target, threshold."""

from __future__ import annotations

import re

from factcheck.extract.context.sentence import Context
from factcheck.extract.context.unitclass import unit_class
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
_EN_FROM = re.compile(r"\bfrom (?:a |an |the |about |around |nearly |just |some |roughly |over )*$", re.I)
_EN_TO = re.compile(r"\bto (?:a |an |the |about |around |nearly |just |some |roughly |over |more than )*$", re.I)
_EN_BY = re.compile(
    r"\b(?:by|up|down|another|additional) (?:a |an |the |about |around |nearly |just |some |roughly |over |more than )*$", re.I
)
_EN_BASE = re.compile(r"\b(?:compared (?:with|to)|versus|vs\.?|against|than) (?:a |an |the )?(?:[a-z-]+ ){0,3}$", re.I)
_EN_CHANGED = re.compile(
    r"(?: (?:more|less|fewer|higher|lower)\b"
    r"| (?:year-on-year |annual |monthly |quarterly )?(?:increase|rise|drop|fall|decline|gain|jump|cut|hike|surge|reduction|growth)\b)",
    re.I,
)
_BRACKETED = re.compile(r"\([^()\n]{0,30}\)")
_CHANGE_UNITS = frozenset({"percent", "point", "ratio"})


def role_of(context: Context, index: int) -> str:
    """The role of mention `index` of the sentence."""
    mention = context.mentions[index]
    if mention.temporal:
        return "level"
    found = _korean(context, index, mention) if context.korean else _english(context, mention)
    if found:
        return found
    for hit in context.hits_of("roles"):
        gap = hit.start - mention.end if hit.start >= mention.end else mention.start - hit.end
        if gap <= _NEAR and not context.crossed(min(hit.start, mention.start), max(hit.start, mention.start)):
            if hit.id == "base" and (hit.start < mention.end or mention.kind in _CHANGE_UNITS):
                continue  # "전년 대비 3%" is a change, not the base
            return hit.id
    return "level"


def _korean(context: Context, index: int, mention: Mention) -> str | None:
    text = context.text
    match = _KO_AFTER.match(text, mention.end)
    ending = match.group(1) if match else ""
    changes = context.hits_of("change")
    change = next((h for h in changes if h.start >= mention.end), None) if changes else None
    if ending == "에서":
        partner = any(unit_class(m) == unit_class(mention) and m.start - mention.end < 60 for m in context.mentions[index + 1 :])
        if partner and change:
            return "from"
    if ending in ("보다", "대비", "에 비해"):
        return "base"
    if ending in ("으로", "로", "까지"):
        return "to" if change is not None and change.start - mention.end < 40 else None
    named = text[max(context.start, mention.start - 10) : mention.start].rstrip()[-1:] in _KO_NAMED
    if named and _KO_MARGIN.search(text, max(context.start, mention.start - 10), mention.start):
        return (
            "delta"
            if not (change and change.start < mention.start)
            or mention.kind in _CHANGE_UNITS
            or "폭" in text[mention.start - 6 : mention.start]
            else None
        )
    if named and _KO_OFF.search(text, max(context.start, mention.start - 8), mention.start):
        return "target"
    if change is None:
        return None
    rest = match.end() if match else mention.end
    aside = _BRACKETED.match(text, mention.end) if text.startswith("(", mention.end) else None  # 4만6천명(5.5%) 줄었다
    rest = aside.end() if aside else rest
    inside = text[mention.end : mention.end + 1] == ")" and text[mention.start - 1 : mention.start] == "("
    paired = not inside or (index > 0 and context.mentions[index - 1].end == mention.start - 1)
    if paired and change.start - rest <= 6 and not any(rest <= m.start < change.start for m in context.mentions):
        return "delta" if context.crossed(mention.end, change.start) == 0 else None
    return None


def _english(context: Context, mention: Mention) -> str | None:
    text = context.text
    before = text[max(context.start, mention.start - 48) : mention.start]
    hedge = mention.hedge
    if hedge and before.rstrip().lower().endswith(hedge.lower()):
        before = before.rstrip()[: -len(hedge)]
    if _EN_FROM.search(before):
        return "from"
    changes = [h for h in context.hits_of("change") if h.end <= mention.start and mention.start - h.end < 60]
    if _EN_TO.search(before) and changes:
        return "to"
    if _EN_BASE.search(before):
        return "base" if mention.qualifier == "exact" else None
    if _EN_BY.search(before) and (mention.kind in _CHANGE_UNITS or changes):
        return "delta"
    if _EN_CHANGED.match(text, mention.end):
        return "delta"
    if (
        changes
        and mention.start - changes[-1].end <= 2 + len(hedge or "")
        and not text[changes[-1].start : changes[-1].end].endswith("ed to")
    ):
        return "delta"
    return None
