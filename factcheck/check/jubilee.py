"""Anniversaries of a text, each with the founding year that it is counted from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from factcheck.check.case import Case
from factcheck.grammar.language import language
from factcheck.grammar.phrases import part, phrases
from factcheck.types import Mention

NAMED = 6  # characters before 주년 in which what began is named again: 개교 50주년


class Jubilee(NamedTuple):
    """An anniversary's place and number, and the founding year it belongs to."""

    start: int
    end: int
    number: int
    sentence: int
    year: int
    year_mention: int


class _Founding(NamedTuple):
    sentence: int
    mention: int
    year: int
    word: str


class Jubilees:
    """The anniversaries of one article and the years in which things began."""

    def __init__(self, case: Case, article: int, founded: tuple[str, ...]) -> None:
        self.case, self.article, self.founded = case, article, founded
        self.text = case.articles[article].document.text
        self.head_final = language(case.lang_of(article)).head_final
        self.said = phrases(case.lang_of(article), "anniversaries")

    def counted(self, year_of: Callable[[Mention], int | None]) -> Iterator[Jubilee]:
        """Each anniversary of the year of writing whose founding year can be told."""
        matches = list(self.said["anniversary"].finditer(self.text))
        if not matches:
            return
        foundings = list(self._foundings(year_of))
        for match in matches:
            s = self.case.sentence_at(self.article, match.start())
            sentence = self.case.articles[self.article].sentences[s]
            if sum(m.start() < sentence.end and sentence.start <= m.start() for m in matches) > 1:
                continue
            if self.said["of_other_after"].match(self.text, match.end()):
                continue  # the anniversary of something else
            past, now = (self.said[name].search(self.text, sentence.start, sentence.end) for name in ("past", "now"))
            if past or not now:
                continue
            founding = self._of(match, s, foundings, year_of)
            if founding is not None:
                yield Jubilee(match.start(), match.end(), self._number(match), s, founding.year, founding.mention)

    def _number(self, match: re.Match[str]) -> int:
        if match["number"]:
            return int(match["number"])
        word = (part(match, "word") or "").lower()
        return int({**self.said.values("tens"), **self.said.values("hundreds")}[word])

    def _of(self, match: re.Match[str], s: int, foundings: list[_Founding], year_of: Callable[[Mention], int | None]) -> _Founding | None:
        """The founding of the anniversary's sentence, of the one beside it, or the only one named by its word (개교 50주년)."""
        here = [f for f in foundings if f.sentence == s]
        if here:
            return here[0] if len(here) == 1 and self._one_clause(match, here[0]) else None
        sentences = self.case.articles[self.article].sentences
        named = self.text[max(0, match.start() - NAMED) : match.start()].strip()
        alike = [f for f in foundings if f.word and not f.word.isascii() and named.endswith(f.word)]
        if alike and sentences[s].role == "headline":
            return alike[0] if len({f.year for f in alike}) == 1 else None
        if self.head_final:
            return None
        beside = [f for f in foundings if abs(f.sentence - s) == 1]
        years = {y for t in (s - 1, s, s + 1) if t >= 0 for i in self.case.mentions_in(self.article, t) if (y := year_of(self._mention(i)))}
        return beside[0] if len(beside) == 1 and len(years) == 1 and len(foundings) == 1 else None

    def _one_clause(self, match: re.Match[str], founding: _Founding) -> bool:
        """Whether what was founded keeps the anniversary: where verbs end a sentence it is told first, or there (설립됐다)."""
        m = self._mention(founding.mention)
        if not self.head_final or m.end <= match.start():
            return True
        return (
            re.match(rf"[^.]{{0,14}}{founding.word}{self.said['began'].pattern}", self.text[m.end : m.end + 2 * self.said.number("near")])
            is not None
        )

    def _foundings(self, year_of: Callable[[Mention], int | None]) -> Iterator[_Founding]:
        for i, m in enumerate(self.case.articles[self.article].mentions):
            year = year_of(m)
            if year is None:
                continue
            s = self.case.sentence_at(self.article, m.start)
            sentence = self.case.articles[self.article].sentences[s]
            near = self.said.number("near")
            after = self.text[m.end : min(sentence.end, m.end + near)].lower()
            before = self.text[max(sentence.start, m.start - near) : m.start].lower()
            word = next((w for w in self.founded if w in before or w in after), None)
            if word is not None:
                yield _Founding(s, i, year, word)

    def _mention(self, index: int) -> Mention:
        return self.case.articles[self.article].mentions[index]
