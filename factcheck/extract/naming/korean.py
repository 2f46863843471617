"""Korean names without a list: persons before their title, organisations and places by their ending."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from factcheck.extract.naming.foreign import transliterations
from factcheck.grammar.language import is_hangul
from factcheck.grammar.lexicon import Hit, Lexicon
from factcheck.grammar.lexicon import lexicon as lexicon_of
from factcheck.types import Name

_MOST_BEFORE = 3  # words looked at before a title
_FAR = -9  # where no district has been named yet
_SHORT_NAME, _VILLAGE = 2, 4  # syllables of the shortest name, and of the longest village
_HANGUL = re.compile(r"[가-힣]+")
_LATIN_NAME = re.compile(r"[A-Z][A-Za-z]*[A-Za-z0-9]*(?:[&-][A-Za-z0-9]+)*|[a-z]+[A-Z][A-Za-z0-9]*")


def told_by_ending(named: Iterable[tuple[int, int, tuple[str, str]]]) -> list[Name]:
    """Organisations and places told by their ending, and Latin names: of words with where they start and end, the name and its kind."""
    out: list[Name] = []
    district_end = _FAR
    for start, end, (surface, kind) in named:
        if kind == "village":  # 리, 면 and 동 end too many words: only 화성시 서신면
            if start - district_end != 1:
                continue
            kind = "place"
        if kind == "place":
            district_end = end
        out.append(Name(start, start + len(surface), surface, surface, kind))
    return out


def persons(text: str, titles: list[Hit], known: dict[int, Name], lexicon: Lexicon) -> list[Name]:
    """Persons named right before a title: 홍길동 대표, 사티아 나델라 MS CEO, 김 의원 (family name alone)."""
    out = []
    surnames, not_given, glued, of_company, after_title, of_place = _lists(lexicon.lang)
    foreign = transliterations(lexicon.lang)
    for title in titles:
        tail = _hangul_at(text, title.end)
        if tail and lexicon.particles.role(tail) is None and tail not in after_title:
            continue
        at = title.start
        if at and is_hangul(text[at - 1]) and title.id not in glued:
            place = _of_place(text, at, lexicon) if title.id in of_place else None
            if place is None:
                continue  # 기념행사장, 운동선수
            at = place
        words = _words_before(text, at, known)
        if words:
            span = _person_span(words, surnames, not_given, at - words[0][0] - len(words[0][1]) <= 1, lexicon)
            if span:
                start, end = span
                surface = text[start:end]
                alone = " " not in surface and foreign.plausible(surface) and title.id in of_company
                out.append(Name(start, end, surface, surface, "other" if alone else "person"))
    return out


def _of_place(text: str, at: int, lexicon: Lexicon) -> int | None:
    """Where the name of a place starts that a title is joined to: 가람군수, 서울시장; None where a thing is sold or named: 수산시장."""
    start = at
    while start and is_hangul(text[start - 1]):
        start -= 1
    stem = text[start:at]
    return start if _SHORT_NAME <= len(stem) <= _VILLAGE and stem not in frozenset(lexicon.entities.get("markets", ())) else None


def _words_before(text: str, at: int, known: dict[int, Name]) -> list[tuple[int, str]]:
    """Up to three words right before `at` on the same line; a known organisation or other title between is stepped over."""
    words: list[tuple[int, str]] = []
    end = at
    while len(words) < _MOST_BEFORE:
        stop = end
        while stop and text[stop - 1] == " ":
            stop -= 1
        if stop == end and (words or end != at):
            break
        organisation = known.get(stop)
        if organisation and not words:
            end = organisation.start
            if end == at:
                break
            continue
        start = stop
        while start and is_hangul(text[start - 1]):
            start -= 1
        if start == stop:
            break
        words.append((start, text[start:stop]))
        end = start
        if start and text[start - 1] != " ":
            break
    return words


def _person_span(
    words: list[tuple[int, str]], surnames: frozenset[str], not_given: frozenset[str], direct: bool, lexicon: Lexicon
) -> tuple[int, int] | None:
    """The span of the name among the words before a title, nearest first; `direct`: nothing stands between."""
    foreign = transliterations(lexicon.lang)
    start, last = words[0]
    end = start + len(last)
    size = len(last)
    if last in lexicon.stop or last in foreign.loans:
        return None
    if size >= _SHORT_NAME and len(words) > 1 and words[1][1] not in lexicon.stop and foreign.full(words[1][1], last):
        return words[1][0], end
    if (last[0] in surnames and size == _NATIVE) or (last[:2] in surnames and size in (_NATIVE, _NATIVE + 1)):
        particle = lexicon.particles.strip(last)[1]
        if last[-1] in not_given or particle in _NEVER_ON_NAMES or (direct and particle == "of"):
            return None
        return start, end
    if not direct and foreign.plausible(last) and foreign.marks_in(last):  # 조 바이든 미국 대통령: a country before the title
        first = words[1] if len(words) > 1 and foreign.plausible(words[1][1]) and words[1][1] not in lexicon.stop else words[0]
        return (first[0], end) if size > _SHORT_NAME or first is not words[0] else None
    return (start, end) if size > _SHORT_NAME and foreign.marked(last) else None


_NATIVE = 3  # syllables of most Korean names, of persons and of districts; those of two are nouns far more often than names
_LONG_PLACE = 4  # syllables of the name of a place that needs no further look: 광화문광장
_NEVER_ON_NAMES = frozenset({"with", "object"})  # 변화와 시장: a name before its title has no particle


@lru_cache(maxsize=4)
def _lists(lang: str) -> tuple[frozenset[str], ...]:
    """Family names, what no given name ends with, titles joined to a name, of companies, what may follow one, titles joined to a place."""
    entities = lexicon_of(lang).entities
    return tuple(
        frozenset(entities.get(k, ())) for k in ("surnames", "not_given", "glued_titles", "company_titles", "after_titles", "place_titles")
    )


def classifier(lexicon: Lexicon) -> Callable[[str, str], tuple[str, str] | None]:
    """What tells the name that a word and its stem without particle are, and its kind; None for the most part."""
    endings: dict[str, list[str]] = lexicon.entities.get("endings", {})
    # by the last character of a word: the endings of each kind with that character, the longest first
    kinds = [sorted(endings.get(kind, ()), key=len, reverse=True) for kind in ("organisation", "place", "district", "village")]
    told = {last: [tuple(e for e in words if e[-1] == last) for words in kinds] for last in {e[-1] for words in kinds for e in words}}
    common = frozenset(lexicon.entities.get("place_words", []))
    foreign = transliterations(lexicon.lang)
    generic = lexicon.generic

    def classify(token: str, stem: str) -> tuple[str, str] | None:
        first = token[0]
        if first.isascii():
            if first.isdigit() or not _LATIN_NAME.match(token):
                return None
            return (stem, "other") if len(stem) > 1 and stem not in generic and any(c.isupper() for c in stem) else None
        possible = told.get(stem[-1])
        if possible is None:
            return None  # three words of four
        organisation, place, district, village = possible
        for ending in organisation:
            if stem.endswith(ending):
                return (stem, "organisation") if len(stem) - len(ending) >= _SHORT_NAME else None
        if place and len(stem) >= _LONG_PLACE and stem.endswith(place):
            return stem, "place"
        if stem[-2:] in common:
            return None
        of_district = len(stem) == _NATIVE and district and stem.endswith(district)
        of_village = village and _SHORT_NAME <= len(stem) <= _VILLAGE and stem.endswith(village)
        if not (of_district or of_village) or not _HANGUL.fullmatch(stem):
            return None
        if of_district and not foreign.marked(stem):
            return stem, "place"
        return (stem, "village") if of_village else None

    return classify


def _hangul_at(text: str, start: int) -> str:
    match = _HANGUL.match(text, start)
    return match.group() if match else ""
