"""Whose figure it is: the speaker of a quotation or statement, and the counter or document cited."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.extract.context.sentence import Context, Word

_NEAR = 3  # code points between a source and the words that cite it
_EN_REACH = 40


class Witness(NamedTuple):
    """Speaker and cited source of a sentence, as canonical names or as written."""

    speaker: str | None
    source: str | None


_NOBODY = Witness(None, None)


def witness_of(context: Context) -> Witness:
    """Who says what the sentence says, and from whom it has it."""
    if not context.has("speech", "according"):
        return _NOBODY
    return _korean(context) if context.korean else _english(context)


def _korean(context: Context) -> Witness:
    speaker = source = None
    for hit in context.hits:
        if hit.kind == "according":
            word = next((w for w in context.words if 0 <= hit.start - w.end <= 1 or w.start < hit.start < w.end), None)
            if word is not None:
                cut = hit.start if word.start < hit.start < word.end else word.end
                source = source or _named(context, word, cut)
        elif hit.kind == "speech":
            subject = [
                w for w in context.words if w.role in ("topic", "subject") and w.end <= hit.start and not context.quotes.holds(w.start)
            ]
            if subject:
                named = [w for w in subject if any(n.start <= w.start < n.end for n in context.names)]
                word = (named or subject)[0]
                speaker = speaker or _named(context, word, word.end)
    return Witness(speaker, source)


def _named(context: Context, word: Word, end: int) -> str:
    """The entity a word belongs to; else the word without its particle."""
    for name in context.names:
        if name.start <= word.start < name.end or name.start < end <= name.end:
            return name.entity
    return word.stem if end >= word.end else context.text[word.start : end]


def _english(context: Context) -> Witness:
    speaker = source = None
    for hit in context.hits:
        if hit.kind == "according":
            name = next((n for n in context.names if 0 <= n.start - hit.end <= 16), None)
            source = source or (name.entity if name else None)
        elif hit.kind == "speech":
            before = [n for n in context.names if 0 <= hit.start - n.end <= _EN_REACH and not context.crossed(n.end, hit.start)]
            after = [n for n in context.names if 0 <= n.start - hit.end <= _NEAR + 13]
            name = before[-1] if before else after[0] if after else None
            speaker = speaker or (name.entity if name else None)
    return Witness(speaker, source)
