"""Names that nobody introduced and that are a letter away from one that was: 박도윤 보령시장 … 박도연 시장, Marta Olsen … Olson said.

A newspaper introduces a person in full, with office and place, and then goes on with surname or title alone. A second
person would be introduced as well; a spelling that never was is the first person's, mistyped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from factcheck.grammar.expression import expression
from factcheck.grammar.language import language
from factcheck.grammar.lexicon import lexicon
from factcheck.grammar.phrases import Phrases, phrases
from factcheck.semantics.spelling import FAR, distance, letters

LONG = 5  # letters of a Latin surname that can be told from a misspelling
NEAR = 2  # how far two Latin spellings may be apart
_ROMAN = re.compile(r"\b(?P<name>[A-Z][a-z]{1,6} [A-Z][a-z]{1,6}-[A-Za-z][a-z]{1,6})\b")
_FULL = re.compile(r"\b(?P<first>[A-Z][a-z'’-]{1,15}) (?P<last>[A-Z][a-z'’-]{4,20})\b")
_WORD = re.compile(r"\b[A-Z][a-z'’-]{4,20}\b")


class Variant(NamedTuple):
    """Where a name is introduced and where its other spelling first stands."""

    start: int
    end: int
    other_start: int
    other_end: int


def unintroduced(text: str, lang: str) -> Iterator[Variant]:
    """Spellings that were never introduced, each with the name that was."""
    lang = language(lang).code
    if "surnames" in lexicon(lang).entities:
        yield from _titled(text, lang)
    else:
        said = phrases(lang, "people")
        yield from _romanised(text, said)
        yield from _surnames(text, lang, said)


def _titled(text: str, lang: str) -> Iterator[Variant]:
    """박도윤 보령시장, 박도연 시장: names of one surname and title, which stands behind them, that differ in one letter."""
    office_words = phrases(lang, "people")["office"]
    found: dict[str, tuple[int, str, bool]] = {}
    for match in _names_with_titles(lang).finditer(text):
        name, office = match["name"], (match["before"] or "") + (match["glued"] or "")
        start, title, introduced = found.get(name, (match.start("name"), match["title"], False))
        found[name] = (start, title, introduced or bool(office.strip()) or _after_place(text, match.start(), office_words))
    known = {name: row for name, row in found.items() if row[2]}
    for name, (start, title, introduced) in found.items():
        alike = [n for n, row in known.items() if row[1] == title and n[0] == name[0] and _one_letter(n, name)]
        if not introduced and len(alike) == 1 and known[alike[0]][0] < start:
            first = known[alike[0]][0]
            yield Variant(first, first + len(alike[0]), start, start + len(name))


def _after_place(text: str, at: int, office: re.Pattern[str]) -> bool:
    """Whether a place or body stands right before a name: 보령시 박도연 시장."""
    word = text[max(0, at - 12) : at].rstrip().rsplit(" ", 1)[-1]
    return bool(word) and text[at - 1 : at] == " " and office.search(word) is not None


def _one_letter(a: str, b: str) -> bool:
    """Whether two names of one length differ in one syllable, there by one letter."""
    apart = [(p, q) for p, q in zip(a, b, strict=False) if p != q]
    if len(a) != len(b) or len(apart) != 1:
        return False
    x, y = letters(apart[0][0]), letters(apart[0][1])
    if len(x) == len(y):
        return sum(p != q for p, q in zip(x, y, strict=True)) == 1
    longer, shorter = (x, y) if len(x) > len(y) else (y, x)
    return len(longer) - len(shorter) == 1 and any(longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer)))


@lru_cache(maxsize=8)
def _names_with_titles(lang: str) -> re.Pattern[str]:
    words, ends = lexicon(lang).entities, phrases(lang, "people")["titled_ends"].pattern
    surnames = "|".join(sorted((s for s in words["surnames"] if len(s) == 1), key=len))
    titles = "|".join(sorted((re.escape(t) for t in words["titles"] if len(t) > 1), key=len, reverse=True))
    return expression(
        rf"(?<![가-힣])(?P<name>(?:{surnames})[가-힣]{{2}}) (?P<before>(?:[가-힣A-Z·]{{2,12}} ){{0,2}}?)(?P<glued>[가-힣]{{0,6}}?)"
        rf"(?P<title>{titles})(?={ends})"
    )


def _romanised(text: str, said: Phrases) -> Iterator[Variant]:
    """Lee Jeong-hoon, Lee Jung-hoon: Korean names in Latin letters that are said alike and spelt differently."""
    first: dict[str, re.Match[str]] = {}
    for match in _ROMAN.finditer(text):
        key = _heard(match["name"], said)
        known = first.setdefault(key, match)
        apart = text[known.end() : match.start()]
        if known["name"].lower() != match["name"].lower() and (". " in apart or "\n" in apart):
            yield Variant(*known.span("name"), *match.span("name"))
            return


def _heard(name: str, said: Phrases) -> str:
    word = name.lower().replace("-", "")
    for spelt, heard in said.values("heard").items():
        word = word.replace(spelt, heard)
    return re.sub(r"(.)\1", r"\1", word)


@lru_cache(maxsize=8)
def _given_names(lang: str) -> frozenset[str]:
    return frozenset(lexicon(lang).entities.get("given_names", ()))


def _surnames(text: str, lang: str, said: Phrases) -> Iterator[Variant]:
    """Marta Olsen … Olson said: a surname alone that only a misspelling brings to one that was introduced."""
    says, given = said["says_after"], _given_names(lang)
    full = [m for m in _FULL.finditer(text) if m["first"] in given or says.match(text, m.end()) or text[m.end() : m.end() + 2] == ", "]
    lasts = {m["last"]: m for m in reversed(full)}
    introduced = {m["last"] for m in _FULL.finditer(text)}
    lower = set(re.findall(r"\b[a-z]{5,}\b", text))
    for match in _WORD.finditer(text):
        word = match[0]
        if word in introduced or word.lower() in lower or len(word) < LONG or says.match(text, match.end()) is None:
            continue
        near = [last for last in lasts if last[0] == word[0] and 0 < _apart(last, word) <= NEAR and lasts[last].start() < match.start()]
        if len(near) == 1:
            yield Variant(*lasts[near[0]].span("last"), *match.span())
            return


def _apart(a: str, b: str) -> int:
    return distance(a, b) if a not in {b + "s", b + "'s", b + "’s"} and b != a + "s" else FAR
