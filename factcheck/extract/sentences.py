"""Sentence boundaries, with the part of the page each sentence stands in."""

from __future__ import annotations

import re
import sys
from functools import lru_cache
from typing import NamedTuple

from factcheck.extract.unicode import Folded
from factcheck.grammar.expression import expression
from factcheck.grammar.lexicon import lexicon
from factcheck.grammar.pack import languages, load_pack
from factcheck.types import Block, Document, Sentence, Span

LONGEST = 1000  # code points of a sentence; the longest of 141 articles at hand has 253
PAST_ALL = Block(sys.maxsize, sys.maxsize, "")  # behind the last block
RANGE_SIGNS = frozenset("~∼～–-)]")
_DOTTED_DATE = re.compile(r"(?<![0-9])(?:(?:[12][0-9])?[0-9]{2}\. ?[0-9]{1,2}\. ?|[0-9]{1,2}\. )[0-9]{1,2}$")
_LETTERS = re.compile(r"[A-Za-z]+")
_LAST_WORD = re.compile(r"[A-Za-z][A-Za-z.]*$")


def split_sentences(document: Document, folded: Folded) -> list[Sentence]:
    """The sentences of a document in order, without the space around them; a line break always ends one.

    They are found in its folded text, where nothing unseen parts a full stop from the blank behind it.
    """
    spans = _spans(folded.text)
    if folded.moved:
        spans = [folded.original(start, end) for start, end in spans]
    roles = _Roles(document)
    return [Sentence(start, end, roles.at(start)) for start, end in spans]


def _spans(text: str) -> list[tuple[int, int]]:
    closed = _abbreviations()
    out: list[tuple[int, int]] = []
    start = 0
    for match in list(_end().finditer(text)):
        at, end = match.span()
        if text[at] == "\n":
            if at > start:
                _add(out, text, start, at)
        elif end == len(text) or "\n" in match[0] or _ends(text, start, at, end, closed):
            _add(out, text, start, end)
        else:
            continue
        start = end
    if start < len(text):
        _add(out, text, start, len(text))
    return out


def _ends(text: str, start: int, at: int, end: int, closed: _Closed) -> bool:
    """Whether punctuation at `at` ends a sentence that goes on at `end`."""
    following = text[end]
    if text[at] != ".":
        return not following.islower()  # "Why?" she asked
    before = text[at - 1 : at]
    if before.isdigit():  # 2024. 3. 5. and numbered lines
        if following in RANGE_SIGNS or ("가" <= following <= "힣" and _DOTTED_DATE.search(text, max(start, at - 14), at)):
            return False  # 2023. 12. 8. ~ 2024. 4. 21.; 2024. 4. 21. 개최
        return not following.isdigit() and bool(text[start:at].strip(" .0123456789"))
    if before.isascii() and before.isalpha():
        word = _LAST_WORD.search(text, max(start, at - 12), at)
        last = word.group() if word else ""
        if "." not in last and text[at - len(last) - 1 : at - len(last)].isdigit():
            return not following.islower()  # £8.9m. and 312p. are neither initials nor pages
        if last in closed.never or len(last) == 1:
            return False
        if last in closed.maybe or "." in last:
            return following.isupper() and _word_at(text, end) in closed.openers
    return not following.islower()


def _word_at(text: str, start: int) -> str:
    match = _LETTERS.match(text, start)
    return match.group() if match else ""


def _add(out: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    end = start + len(text[start:end].rstrip())
    if end - start > LONGEST:
        start = _cut(out, text, start, end)
    if end > start:
        out.append((start, end))


def _cut(out: list[tuple[int, int]], text: str, start: int, end: int) -> int:
    """Where the rest of no prose begins (a table run together, a list of figures), cut so that no later step meets more."""
    while end - start > LONGEST:
        cut = max(text.rfind(" ", start + LONGEST // 2, start + LONGEST), start + LONGEST // 2)
        out.append((start, cut))
        start = cut
        while text[start].isspace() and start < end - 1:
            start += 1
    return start


@lru_cache(maxsize=1)
def _end() -> re.Pattern[str]:
    """A line break; or closing punctuation, its quotes and brackets, then space, the end, or Hangul behind a letter that ends sentences.

    Korean copy sometimes leaves the space out after 다. A set of characters first: a search skips to it.
    """
    letters = "".join(load_pack(code)["cues"].get("closing_letters", "") for code in languages())
    unspaced = rf"|(?<=[{letters}]\.)(?=[가-힣“‘])" if letters else ""
    return expression(rf"[\n.!?。…](?:(?<=\n)\s*|(?<!\n)[.!?。…]*[\"'”’」』)\]]*(?:\s+|${unspaced}))")


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
        self.blocks = iter(sorted(document.blocks))
        self.headline = document.headline_span or Span(0, 0)
        self._next()

    def _next(self) -> None:
        block = next(self.blocks, None)
        self.start, self.end, self.role = block if block is not None else PAST_ALL

    def at(self, offset: int) -> str:
        while self.end <= offset:
            self._next()
        if self.start <= offset:
            return self.role
        return "headline" if self.headline.start <= offset < self.headline.end else "body"
