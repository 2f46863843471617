"""Ages and birth years of one person that stand in different sentences: "Olsen, 46, …" and "Olsen was born in 1973"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.types import Sentence

TITLE = 16  # characters around an age in which its bearer's title stands
OBITUARY = 1  # births and deaths an article may tell of, for the two to be of one person
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_BIRTH = {
    "ko": re.compile(
        r"(?<!\d)(?P<year>(?:18|19|20)\d\d)년(?:\s?(?P<month>\d{1,2})월)?(?:\s?(?P<day>\d{1,2})일)?에?"
        r"(?:\s?(?:출)?생(?!산|활|겨|긴|일)|\s[^.\d]{0,24}?(?:태어[난나났]|출생))"
    ),
    "en": re.compile(
        rf"\b[Bb]orn\b(?:\s(?:on|in|at|to|near)\b)?[^.;()\d]{{0,40}}?(?:(?P<day>\d{{1,2}})\s)?(?P<name>{_MONTHS})?(?:\s(?P<day2>\d{{1,2}}),)?\s?"
        r"(?P<year>(?:18|19|20)\d\d)(?!\d|,\d)"
    ),
}
_AGE = {
    "ko": re.compile(
        r"(?<![가-힣])(?P<who>[가-힣]{2,4})\s?(?:씨|군|양|선수|감독|교수|작가|대표|의원)?\((?P<age>\d{2,3})(?:세|살)?\)"
        r"|(?<!\d)(?P<age2>\d{2,3})(?:세|살)(?:인|의)?\s(?P<who2>[가-힣]{3,4})\s(?:씨|군|양|옹|할머니|할아버지|선수|감독|교수|작가)"
    ),
    "en": re.compile(
        r"(?P<who>[A-Z][a-z][\w'’-]+),\s(?P<age>\d{2,3}),\s(?!\d)"
        r"|\b(?P<age2>\d{2,3})-year-old\s(?:[A-Z][\w'’.-]+\s){1,2}(?P<who2>[A-Z][a-z][\w'’-]+)"
    ),
}
_LATE = {
    "ko": re.compile(r"향년\s?(?P<age>\d{2,3})(?:세|살)?"),
    "en": re.compile(
        r"(?:\b(?:died|dies|dead|passed away)\b[^.;]{0,60}?\b(?:aged|at the age of|at age|age|at)|(?<=\. )(?:He|She) was)\s"
        r"(?P<age>\d{2,3})(?!\d|[,:]\d|\s?[ap]\.?m|\s[A-Z])"
    ),
}
_DIED = re.compile(r"\b(?:died|death|passed away)\b")
BEFORE = 240  # characters before an age in which the death is told
_HE = re.compile(r"(?:고인|그|그녀)[는은의]?\s|(?:He|She)\b")
_THEN = re.compile(
    r"당시|그때|시절|무렵|되던|아들|딸|아버지|어머니|부친|모친|\b(?:then|when|son|daughter|father|mother|brother|sister|wife|husband)\b"
)


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
    births = [(s, m) for s in sentences for m in _BIRTH.get(lang, _BIRTH["en"]).finditer(text, s.start, s.end) if not _other_time(text, s)]
    late = [m for s in sentences for m in _LATE.get(lang, _LATE["en"]).finditer(text, s.start, s.end)]
    ages = [m for s in sentences if not _other_time(text, s) for m in _AGE.get(lang, _AGE["en"]).finditer(text, s.start, s.end)]
    late = [m for m in late if not m[0].startswith(("He", "She")) or _ends_obituary(text, m)]
    if len(births) == OBITUARY and len({m["age"] for m in late}) == OBITUARY:
        yield Life(*late[0].span("age"), int(late[0]["age"]), None, births[0][1], dead=True)
    told: set[str] = set()
    for match in ages:
        key = "2" if match.groupdict().get("age2") else ""
        who, age = match["who" + key], int(match["age" + key])
        # of two people with one surname, and of a name with two ages, nothing can be said
        if who in told or (lang != "ko" and sum(m["who"] == who or m["who2"] == who for m in ages) > 1):
            continue
        told.add(who)
        mine = [(s, m) for s, m in births if not _within(match, s) and _of(who, s, text, lang, match.end() if len(ages) == 1 else None)]
        if len(mine) == 1:
            yield Life(*match.span("age" + key), age, who, mine[0][1], dead=False)


def _ends_obituary(text: str, late: re.Match[str]) -> bool:
    """Whether "He was 82." ends a sentence that tells of a death."""
    return text[late.end() : late.end() + 1] == "." and _DIED.search(text, max(0, late.start() - BEFORE), late.start()) is not None


def _within(match: re.Match[str], sentence: Sentence) -> bool:
    return sentence.start <= match.start() < sentence.end


def _of(who: str, sentence: Sentence, text: str, lang: str, at: int | None) -> bool:
    """Whether a sentence speaks of a person: by name, by surname and the title behind the age, or as he.

    `at` is where the age ends, None where others have an age too and the name alone tells them apart.
    """
    line = text[sentence.start : sentence.end]
    if re.search(rf"(?<![가-힣\w]){re.escape(who)}(?![a-z])", line):
        return True
    if at is None:
        return False
    titled = re.search(rf"(?<![가-힣]){who[0]}\s(?P<title>씨|[가-힣]{{2,6}})[은는이가의]\s", line) if lang == "ko" else None
    return (titled is not None and titled["title"] in text[max(0, at - TITLE) : at + TITLE]) or _HE.match(line) is not None


def _other_time(text: str, sentence: Sentence) -> bool:
    return _THEN.search(text, sentence.start, sentence.end) is not None
