"""Whose figure it is: the speaker of a quotation or statement, and the counter or document cited."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.extract.context.sentence import Context, Word

_NEAR = 3  # code points between a source and the words that cite it
_SPEAKER_REACH = 40
_SHORTEST = 2  # letters of a source's name
_CLOSING = frozenset("'’\"”」』》〉")


class Witness(NamedTuple):
    """Speaker and cited source of a sentence, as canonical names or as written."""

    speaker: str | None
    source: str | None


_NOBODY = Witness(None, None)


def witness_of(context: Context) -> Witness:
    """Who says what the sentence says, and from whom it has it."""
    if not context.has("speech", "according"):
        return _NOBODY
    return _cited_before(context) if context.head_final else _cited_behind(context)


def _cited_before(context: Context) -> Witness:
    """Where the source stands before "에 따르면" and the speaker is the subject of a verb at the end."""
    speaker = source = None
    for hit in context.hits:
        if hit.kind == "according":
            at = next((i for i, w in enumerate(context.words) if 0 <= hit.start - w.end <= 1 or w.start < hit.start < w.end), None)
            if at and context.words[at].stem in context.phrases.words("and_others"):  # ESPN 등에 따르면
                at -= 1
            word = None if at is None else context.words[at]
            if word is not None and source is None:
                cut = hit.start if word.start < hit.start < word.end else word.end
                source = _issuer(context, word, cut)
        elif hit.kind == "speech":
            subject = [
                w for w in context.words if w.role in ("topic", "subject") and w.end <= hit.start and not context.quotes.holds(w.start)
            ]
            if subject:
                named = [w for w in subject if any(n.start <= w.start < n.end for n in context.names)]
                word = (named or subject)[0]
                speaker = speaker or _named(context, word, word.end)
    return Witness(speaker, source)


def _issuer(context: Context, word: Word, end: int) -> str | None:
    """Whose count or document a word before "에 따르면" or "집계" names; None for a particle behind a figure, for 등 and 것으로."""
    found = _named(context, word, end)
    if any(n.entity == found for n in context.names):
        return found
    issuer = [n for n in context.names if n.type == "organisation" and context.start <= n.start and n.end < word.start]
    beside = issuer and word.start - issuer[-1].end <= 1  # 한국은행 발표에 따르면
    quoted = {*context.text[end - 1 : end + 1]} & _CLOSING
    if issuer and (beside or quoted or context.phrases["issued"].search(context.text, issuer[-1].end, word.start)):
        return issuer[-1].entity  # 관세청이 발표한 '8월 수출입 동향'에 따르면: whose it is, not what it is called
    figure = any(m.start <= word.start < m.end for m in context.mentions)
    return None if figure or len(word.stem) < _SHORTEST or found in context.phrases.words("no_source") else found.rstrip("".join(_CLOSING))


def _named(context: Context, word: Word, end: int) -> str:
    """The entity a word belongs to; else the word without its particle."""
    for name in context.names:
        if name.start <= word.start < name.end or name.start < end <= name.end:
            return name.entity
    return word.stem if end >= word.end else context.text[word.start : end]


def _cited_behind(context: Context) -> Witness:
    """Where the source stands behind "according to" and the speaker beside the verb."""
    speaker = source = None
    for hit in context.hits:
        if hit.kind == "according":
            name = next((n for n in context.names if 0 <= n.start - hit.end <= 16), None)
            source = source or (name.entity if name else None)
        elif hit.kind == "speech":
            before = [n for n in context.names if 0 <= hit.start - n.end <= _SPEAKER_REACH and not context.crossed(n.end, hit.start)]
            after = [n for n in context.names if 0 <= n.start - hit.end <= _NEAR + 13]
            name = before[-1] if before else after[0] if after else None
            speaker = speaker or (name.entity if name else None)
    return Witness(speaker, source)
