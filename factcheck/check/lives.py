"""Ages and birth years of one person that stand in different sentences: "Olsen, 46, …" and "Olsen was born in 1973"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.grammar.phrases import Phrases, part, parts, phrases
from factcheck.types import Sentence

TITLE = 16  # characters around an age in which its bearer's title stands
OBITUARY = 1  # births and deaths an article may tell of, for the two to be of one person
BEFORE = 240  # characters before an age in which the death is told


class Life(NamedTuple):
    """An age and a birth of one person: offsets in the text, the match of the birth, whether the age is that of death."""

    start: int
    end: int
    age: int
    who: str | None
    birth: re.Match[str]
    dead: bool


def lives(text: str, sentences: list[Sentence], lang: str) -> Iterator[Life]:
    """Ages and births of one person in two sentences of an article, each person once."""
    said = phrases(lang, "ages")
    births = [(s, m) for s in sentences for m in said["birth"].finditer(text, s.start, s.end) if not _other_time(said, text, s)]
    late = [m for s in sentences for m in said["age_at_death"].finditer(text, s.start, s.end)]
    ages = [m for s in sentences if not _other_time(said, text, s) for m in said["aged_name"].finditer(text, s.start, s.end)]
    late = [m for m in late if not said["pronoun_age"].match(m[0]) or _ends_obituary(said, text, m)]
    if len(births) == OBITUARY and len({m["age"] for m in late}) == OBITUARY:
        yield Life(*late[0].span("age"), int(late[0]["age"]), None, births[0][1], dead=True)
    told: set[str] = set()
    for match in ages:
        spans = parts(match)
        surname = part(match, "surname")
        who, age = surname or match.string[slice(*spans["who"])], int(match.string[slice(*spans["age"])])
        # of two people with one surname, and of a name with two ages, nothing can be said
        if who in told or (surname and sum(part(m, "surname") == surname for m in ages) > 1):
            continue
        told.add(who)
        mine = [(s, m) for s, m in births if not _within(match, s) and _of(who, s, text, lang, match.end() if len(ages) == 1 else None)]
        if len(mine) == 1:
            yield Life(*spans["age"], age, who, mine[0][1], dead=False)


def _ends_obituary(said: Phrases, text: str, late: re.Match[str]) -> bool:
    """Whether "He was 82." ends a sentence that tells of a death."""
    return text[late.end() : late.end() + 1] == "." and said["died"].search(text, max(0, late.start() - BEFORE), late.start()) is not None


def _within(match: re.Match[str], sentence: Sentence) -> bool:
    return sentence.start <= match.start() < sentence.end


def _of(who: str, sentence: Sentence, text: str, lang: str, at: int | None) -> bool:
    """Whether a sentence speaks of a person: by name, by its first letter and the title behind the age, or as he.

    `at` is where the age ends, None where others have an age too and the name alone tells them apart.
    """
    line = text[sentence.start : sentence.end]
    if re.search(rf"(?<![가-힣\w]){re.escape(who)}(?![a-z])", line):
        return True
    if at is None:
        return False
    said, beside = phrases(lang, "ages"), text[max(0, at - TITLE) : at + TITLE]
    if any(m["initial"] == who[0] and m["title"] in beside for m in said["titled"].finditer(line)):
        return True
    return said["pronoun"].match(line) is not None


def _other_time(said: Phrases, text: str, sentence: Sentence) -> bool:
    return said["other_person"].search(text, sentence.start, sentence.end) is not None
