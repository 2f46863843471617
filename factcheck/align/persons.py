"""Whose age a figure is: the name right before it (김선재(50), Marta Olsen, 52) or behind it (52-year-old Marta Olsen)."""

from __future__ import annotations

from factcheck.grammar.language import is_hangul
from factcheck.grammar.lexicon import lexicon
from factcheck.grammar.phrases import phrases
from factcheck.types import Mention

REACH = 40  # code points beside an age in which its name stands
NATIVE = 3  # syllables of most Korean names; a title before a bracket may have as many: 부회장(53)
YEARS = 2  # by which two ages of one person differ at least that are no matter of a birthday
Person = tuple[str, ...]


def person_of(text: str, m: Mention, lang: str | None) -> Person:
    """The words of the name of whose age a mention is; () where it is no age or stands beside no name."""
    if m.kind != "age" or lang is None or m.value is None:
        return ()
    said = phrases(lang, "people")
    found = said["aged_before"].search(text, max(0, m.start - REACH), m.start) or said["aged_after"].match(text, m.end)
    if found is None or found.groupdict().get("place"):
        return ()
    words = tuple(w.casefold() for w in found["name"].split())
    return words if not is_hangul(words[0][0]) or _native(words[0], lang) else ()


def _native(word: str, lang: str) -> bool:
    """Whether a Korean word is a name by its first and its last syllable: neither 부회장 nor 박모."""
    entities = lexicon(lang).entities
    if len(word) != NATIVE or word[0] not in entities.get("surnames", ()) or word[-1] in entities.get("not_given", ()):
        return False
    return not word.endswith(tuple(entities.get("titles", ())))


def one_person(a: Person, b: Person) -> bool:
    """Whether two names are of one person: the same, or one of them the family name alone."""
    if not a or not b or a[-1] != b[-1]:
        return False
    return min(len(a), len(b)) == 1 or a[-2] == b[-2]


def two_persons(a: Person, b: Person) -> bool:
    """Whether two names are of two people."""
    return bool(a) and bool(b) and not one_person(a, b)
