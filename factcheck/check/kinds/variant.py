"""One name spelled two ways: 사티야 and 사티아 나델라, 샘 올트먼 and 샘 알트만, 가지안텝 and 가지안테프.

Letters alone prove nothing (김민수 and 김민서 are two people). So how far two spellings may be apart depends on what they
share: the rest of a full name, a title, the firm or office beside it; and spellings of two articles are compared only
where the articles tell of one event.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import combinations

from factcheck.check.case import Case
from factcheck.check.slip import Slip
from factcheck.check.unintroduced import unintroduced
from factcheck.grammar.language import HANGUL, LATIN, language, script_of, written_in
from factcheck.grammar.lexicon import lexicon
from factcheck.grammar.phrases import joined, phrases
from factcheck.semantics.spelling import distance, homophones, letters, skeleton, transposed
from factcheck.types import Name, Place

WORDINGS = {"main": ("a", "b"), "word": ("a", "b")}

_BEHIND = 24  # characters behind a name in which its title and firm stand
_BEFORE = 10  # and before it
_SHARED = 2  # names that two articles on one event share at least
_WORD = re.compile(r"(?<![가-힣A-Za-z0-9·])[가-힣]{4,12}(?![가-힣A-Za-z0-9])")
_MANY = 200  # spellings of one group that are compared; no event has more
_LONG = 2  # syllables of a particle that no name ends in by chance
_NATIVE = 3  # syllables of a Korean name


@dataclass(frozen=True, slots=True)
class Options:
    """`known`: how far spellings may be apart where rest, title or firm agree; `rest`: where the rest of a full name alone does."""

    known: int = 4
    rest: int = 2


@dataclass(slots=True)
class _Spelling:
    """A spelling, where it first stands in each article, and what stands beside it."""

    surface: str
    places: dict[int, Place]
    beside: set[str]
    firm: bool = False
    offices: set[str] = field(default_factory=set)  # of which there is one holder: 가람시장


def run(case: Case, options: Options) -> Iterator[Slip]:
    """One slip per two spellings of what must be one name."""
    told: set[frozenset[str]] = set()
    linked = _Links(case)
    people = _people(case)
    for wording, pairs in (
        ("main", _full_names(people, options)),
        ("main", _single_names(people)),
        ("main", _one_office(people)),
        ("word", _words(case)),
    ):
        for x, y in pairs:
            pair = frozenset((x.surface, y.surface))
            ends = linked.first(x, y) if pair not in told else None
            if ends is not None:
                told.add(pair)
                one, other = sorted(ends, key=lambda place: (place.article, place.start or 0))
                terms = {"a": x.surface, "b": y.surface} if one in x.places.values() else {"a": y.surface, "b": x.surface}
                yield Slip((one, other._replace(role="related")), terms, wording, confidence=0.85, discrepant=((0, 1),))
    yield from _never_introduced(case, told)


def _never_introduced(case: Case, told: set[frozenset[str]]) -> Iterator[Slip]:
    for a, article in enumerate(case.articles):
        for found in unintroduced(article.document.text, case.lang_of(a)):
            one, other = case.span(a, found.start, found.end), case.span(a, found.other_start, found.other_end, "related")
            pair = frozenset((one.surface, other.surface))
            if pair not in told:
                told.add(pair)
                yield Slip((one, other), {"a": one.surface, "b": other.surface}, confidence=0.8, discrepant=((0, 1),))


class _Links:
    """Which articles tell of one event: a fact in common, or names."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self._facts: set[tuple[int, int]] | None = None

    def first(self, x: _Spelling, y: _Spelling) -> tuple[Place, Place] | None:
        """Where both spellings stand: in one article, else in the first two that tell of one event."""
        for a in sorted(x.places.keys() & y.places.keys()):
            return x.places[a], y.places[a]
        return next(((x.places[a], y.places[b]) for a in sorted(x.places) for b in sorted(y.places) if self.one_event(a, b)), None)

    def one_event(self, a: int, b: int) -> bool:
        """Whether two articles share a fact, or names of people and firms."""
        if self._facts is None:
            self._facts = {pair for fact in self.case.facts for pair in combinations(sorted({ref.article for ref in fact.claims}), 2)}
        if (min(a, b), max(a, b)) in self._facts:
            return True
        one, other = ({n.entity for n in self.case.articles[i].names if n.type != "place"} for i in (a, b))
        return len(one & other) >= _SHARED


def _people(case: Case) -> dict[str, _Spelling]:
    found: dict[str, _Spelling] = {}
    for a, article in enumerate(case.articles):
        hangul = _in_hangul(case, a)
        kinds = {"person"} if hangul else {"person", "organisation"}  # English firms have names of several words too
        first: dict[tuple[str, str], Name] = {}
        for name in article.names:
            first.setdefault((name.surface, name.entity), name)
        for i, name in enumerate(article.names):
            if not (name.type in kinds or (hangul and name.type == "other" and script_of(name.surface[-1]) == HANGUL)):
                continue
            if hangul and len(name.surface) - len(lexicon(case.lang_of(a)).particles.strip(name.surface)[0]) >= _LONG:
                continue  # 메릴랜드주 볼티모어에서 is no name of anyone
            spelling = found.setdefault(name.surface, _Spelling(name.surface, {}, set()))
            if a not in spelling.places:
                spelling.places[a] = _first(case, a, name, first)
            spelling.firm = spelling.firm or name.type == "organisation"
            if hangul:
                spelling.beside |= _beside(case, a, article.names, i)
                spelling.offices |= _offices(case, a, name)
    return found


def _first(case: Case, a: int, name: Name, first: dict[tuple[str, str], Name]) -> Place:
    """Where an article first has a name, in full or its last word alone."""
    last = name.surface.rsplit(" ", 1)[-1]
    there = min(name, first.get((last, name.entity), name), key=lambda n: n.start)
    return case.span(a, there.start, there.end)


def _beside(case: Case, a: int, names: list[Name], i: int) -> set[str]:
    """The titles behind a name, and the firms beside it."""
    name = names[i]
    behind = case.text(a, name.end, name.end + _BEHIND).split("\n")[0]
    found = {h.id for h in lexicon(case.lang_of(a)).hits(behind) if h.kind == "title"}
    for other in (*names[max(0, i - 1) : i], *names[i + 1 : i + 2]):
        if other.type == "organisation" and -_BEFORE <= other.end - name.start <= len(name.surface) + _BEHIND:
            found.add(other.entity)
    return found


def _offices(case: Case, a: int, name: Name) -> set[str]:
    """The office right behind a name, of a place and so of one holder, unless he held it before or will."""
    said = phrases(case.lang_of(a), "people")
    found = said["sole_office"].match(case.text(a, name.end, name.end + _BEHIND))
    if found is None or said["other_holder"].search(case.text(a, max(0, name.start - _BEFORE), name.start)):
        return set()
    return {found["office"]}


def _one_office(people: dict[str, _Spelling]) -> Iterator[tuple[_Spelling, _Spelling]]:
    """Korean names that two articles give to one office, with one syllable unlike: 김민서 군수, 김민석 군수."""
    holders: dict[str, list[_Spelling]] = defaultdict(list)
    for spelling in people.values():
        if len(spelling.surface) == _NATIVE and not spelling.surface.isascii():
            for office in spelling.offices:
                holders[office].append(spelling)
    for group in holders.values():
        for x, y in combinations(sorted(group, key=lambda s: s.surface)[:_MANY], 2):
            unlike = sum(p != q for p, q in zip(x.surface, y.surface, strict=True))
            if unlike == 1 and x.surface[0] == y.surface[0] and not x.places.keys() & y.places.keys():
                yield x, y


def _full_names(people: dict[str, _Spelling], options: Options) -> Iterator[tuple[_Spelling, _Spelling]]:
    """Names of as many words that differ in one of them."""
    alike: dict[tuple[str | None, ...], list[_Spelling]] = defaultdict(list)
    for spelling in people.values():
        words = spelling.surface.split()
        for i in range(len(words) if len(words) > 1 else 0):
            alike[*words[:i], None, *words[i + 1 :]].append(spelling)
    for key, group in alike.items():
        at = key.index(None)
        rest = max(len(w) for w in key if w)
        for x, y in combinations(sorted(group, key=lambda s: s.surface)[:_MANY], 2):
            a, b = x.surface.split()[at], y.surface.split()[at]
            if "-" in a or "-" in b or min(len(letters(a)), len(letters(b))) < _least(a):
                continue
            if _one_word(a, b) or (x.firm and y.firm and {a + "s", b + "s"} & {a, b}):
                continue
            allowed = options.known if x.beside & y.beside else options.rest if rest > 1 else 1
            if distance(a, b) <= allowed or transposed(a, b):
                yield x, y


def _one_word(a: str, b: str) -> bool:
    """Whether two words are one as two countries spell it: Center and Centre."""
    for one, other in ((a, b), (b, a)):
        found = joined("people", LATIN)["british"].search(one)
        if found is not None and other.startswith(one[: found.start()]) and len(other) <= len(one):
            return True
    return False


def _least(word: str) -> int:
    return 5 if word.isascii() else 4  # letters a word must have to be compared


def _single_names(people: dict[str, _Spelling]) -> Iterator[tuple[_Spelling, _Spelling]]:
    """Names of one word with one title: foreign ones that sound alike, Korean ones that sound the same."""
    alike: dict[str, list[_Spelling]] = defaultdict(list)
    for spelling in people.values():
        if spelling.beside and " " not in spelling.surface and len(spelling.surface) >= _NATIVE and not spelling.surface.isascii():
            alike[skeleton(spelling.surface)].append(spelling)
    foreign = _syllables("foreign_syllables")
    for group in alike.values():
        for x, y in combinations(sorted(group, key=lambda s: s.surface)[:_MANY], 2):
            if not (x.beside & y.beside) - _writers():
                continue
            together = bool(x.places.keys() & y.places.keys())
            if foreign.issuperset(x.surface + y.surface) and len(x.surface) > _NATIVE - together:
                if distance(x.surface, y.surface) <= (1 if together else 2):
                    yield x, y
            elif len(x.surface) == _NATIVE and homophones(x.surface, y.surface):
                yield x, y


def _words(case: Case) -> Iterator[tuple[_Spelling, _Spelling]]:
    """Long transliterated words that differ only in how a final consonant is spelled, or by a vowel that sounds the same."""
    alike: dict[str, dict[str, _Spelling]] = defaultdict(dict)
    for a, article in enumerate(case.articles):
        if _in_hangul(case, a):
            for stem, at in _marked(article.document.text, case.lang_of(a)):
                spelling = alike[skeleton(stem)].setdefault(stem, _Spelling(stem, {}, set()))
                spelling.places.setdefault(a, case.span(a, at, at + len(stem)))
    for group in alike.values():
        for x, y in combinations(sorted(group.values(), key=lambda s: s.surface)[:_MANY], 2):
            spelled_out = len(x.surface) != len(y.surface) and distance(x.surface, y.surface) == 1
            if spelled_out or (x.surface[-1] == y.surface[-1] and homophones(x.surface, y.surface)):
                yield x, y


def _marked(text: str, lang: str) -> Iterable[tuple[str, int]]:
    """The words of a text with syllables that only transliterations have, particles off, with their offsets."""
    marks, strip = _syllables("foreign_marks"), lexicon(lang).particles.strip
    for match in _WORD.finditer(text):
        word = match.group()
        if not marks.isdisjoint(word):
            stem = strip(word)[0]
            if len(stem) > _NATIVE:
                yield stem, match.start()


def _in_hangul(case: Case, a: int) -> bool:
    """Whether an article is in a script that has foreign names only as they sound."""
    return language(case.lang_of(a)).script == HANGUL


@lru_cache(maxsize=1)
def _writers() -> frozenset[str]:
    """Titles that two people of one text may have: its writers."""
    return frozenset(title for lang in written_in(HANGUL) for title in phrases(lang, "people").words("writers"))


@lru_cache(maxsize=2)
def _syllables(group: str) -> frozenset[str]:
    """Syllables of a list of entities.yml."""
    return frozenset(syllable for lang in written_in(HANGUL) for syllable in lexicon(lang).entities[group])
