"""Sentence boundaries, with the part of the page each sentence stands in."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from factcheck.grammar.lexicon import lexicon
from factcheck.types import Document, Sentence, Span

# a line break; or closing punctuation, its quotes and brackets, then space, the end, or (Korean copy
# sometimes leaves the space out after 다.) Hangul
_END = re.compile(r"\n\s*|[.!?。…]+[\"'”’」』)\]]*(?:\s+|$|(?<=[다요죠까]\.)(?=[가-힣“‘]))")
LONGEST = 1000  # code points of a sentence; the longest of 141 articles at hand has 253
_LETTERS = re.compile(r"[A-Za-z]+")
_LAST_WORD = re.compile(r"[A-Za-z][A-Za-z.]*$")


def split_sentences(document: Document) -> list[Sentence]:
    """The sentences of the text in order, without the space around them; a line break always ends one."""
    text = document.text
    closed = _abbreviations()
    out: list[Sentence] = []
    roles = _Roles(document)
    start = 0
    for match in _END.finditer(text):
        at, end = match.start(), match.end()
        if text[at] != "\n" and end < len(text) and "\n" not in match.group() and not _ends(text, start, at, end, closed):
            continue
        if at > start or text[at] != "\n":
            _add(out, text, start, end, roles)
        start = end
    if start < len(text):
        _add(out, text, start, len(text), roles)
    return out


def _ends(text: str, start: int, at: int, end: int, closed: _Closed) -> bool:
    """Whether punctuation at `at` ends a sentence that goes on at `end`."""
    following = text[end]
    if text[at] != ".":
        return not following.islower()  # "Why?" she asked
    before = text[at - 1 : at]
    if before.isdigit():  # 2024. 3. 5. and numbered lines
        return not following.isdigit() and bool(text[start:at].strip(" .0123456789"))
    if before.isascii() and before.isalpha():
        word = _LAST_WORD.search(text, max(start, at - 12), at)
        last = word.group() if word else ""
        if last in closed.never or len(last) == 1:
            return False
        if last in closed.maybe or "." in last:
            return following.isupper() and _word_at(text, end) in closed.openers
    return not following.islower()


def _word_at(text: str, start: int) -> str:
    match = _LETTERS.match(text, start)
    return match.group() if match else ""


def _add(out: list[Sentence], text: str, start: int, end: int, roles: _Roles) -> None:
    sentence = text[start:end].strip()
    if not sentence:
        return
    start += text[start:end].index(sentence[0])
    end = start + len(sentence)
    while end - start > LONGEST:  # no prose: a table run together, a list of figures; cut so that no later step meets more
        cut = max(text.rfind(" ", start + LONGEST // 2, start + LONGEST), start + LONGEST // 2)
        out.append(Sentence(start, cut, roles.at(start)))
        start = cut
        while text[start].isspace() and start < end - 1:
            start += 1
    if end > start:
        out.append(Sentence(start, end, roles.at(start)))


class _Closed(NamedTuple):
    """Closed classes of English; its abbreviations stand in Korean copy as well."""

    never: frozenset[str]  # abbreviations that end no sentence: Mr.
    maybe: frozenset[str]  # abbreviations that may: Inc.
    openers: frozenset[str]  # words that open a sentence after one of these


@lru_cache(maxsize=1)
def _abbreviations() -> _Closed:
    table = lexicon("en").cues["abbreviations"]
    return _Closed(frozenset(table["never_end"]), frozenset(table["may_end"]), frozenset(table["openers"]))


class _Roles:
    """The part of the page of ever larger offsets, in one walk over the blocks."""

    def __init__(self, document: Document) -> None:
        self.blocks = sorted(document.blocks)
        self.next = 0
        self.headline = document.headline_span or Span(0, 0)

    def at(self, offset: int) -> str:
        blocks = self.blocks
        while self.next < len(blocks) and blocks[self.next].end <= offset:
            self.next += 1
        if self.next < len(blocks) and blocks[self.next].start <= offset:
            return blocks[self.next].role
        return "headline" if self.headline.start <= offset < self.headline.end else "body"
