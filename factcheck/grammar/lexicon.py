"""The word lists of a language, compiled: one automaton finds every known name, concept and cue of a text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from factcheck.grammar.language import FALLBACK, is_hangul, language
from factcheck.grammar.pack import load_pack
from factcheck.grammar.particles import Particles
from factcheck.rulesdir import shipped_table

_CUES = ("change", "roles", "modality")  # groups of cues whose members are kinds of their own
_SHORT = 2  # syllables; longer words are hardly found inside others
_STRICT = frozenset({"name", "scope", "title"})  # kinds that stand as words of their own
_HANGUL_RUN = re.compile("[가-힣]*")
_FLAT = ("speech", "according", "as_of", "company", "both", "each")


class Hit(NamedTuple):
    """A known word in a text. kind: name title attribute scope change roles modality speech …"""

    start: int
    end: int
    kind: str
    id: str


class Concept(NamedTuple):
    """What an attribute measures: unit classes it takes, whether a later count replaces an earlier one, and the SI units of its measures.

    Without SI units it takes measures of any.
    """

    units: frozenset[str]
    varies: bool
    si: frozenset[str]


class _Word(NamedTuple):
    surface: str
    kind: str
    id: str
    prefix: bool  # written with a final *: any ending may follow
    sure: bool = False  # counts wherever it is found


class Lexicon:
    """All word lists of one language (rules/lang/<code>/{entities,attributes,cues}.yml)."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        pack = load_pack(lang)
        self.cues, self.entities = pack.get("cues"), pack.get("entities")
        self.particles = Particles(self.cues.get("particles", {}), self.cues.get("keep", []))
        self.stop = frozenset(self.cues.get("stop", []))
        self.adnominal = tuple(self.cues.get("adnominal", ()))
        self.generic = frozenset(self.entities.get("not_names", ()))
        self.types: dict[str, str] = {}
        self.endings = tuple((ending, kind) for kind, words in self.entities.get("endings", {}).items() for ending in words)
        words = [*self._names(), *self._titles(), *self._attributes(pack.get("attributes")), *self._cue_words()]
        self._fold = language(lang).has_case
        self._prefixes = frozenset(self.cues.get("noun_prefixes", ""))
        self._resumed: dict[str, str] = self.cues.get("resumed_by", {})
        table: dict[str, list[_Word]] = {}
        for word in words:
            found = table.setdefault(word.surface.lower() if self._fold else word.surface, [])
            if word.kind != "none":
                found.append(word._replace(sure=not self._fold and self._is_sure(word)))
        self.surfaces = frozenset(table)
        self._payloads = [[(word.kind, word.id, None if word.sure else word) for word in found] for found in table.values()]
        self._automaton = AhoCorasick(list(table), matchkind=MatchKind.LeftmostLongest)

    def hits(self, text: str) -> list[Hit]:
        """The known words of a text in order; each checked against the characters around it."""
        folded = text.lower() if self._fold else text
        if len(folded) != len(text):  # a few capitals lower to two characters; offsets matter more
            folded = text
        out: list[Hit] = []
        check = self._whole_word if self._fold else self._word_in_a_run
        payloads = self._payloads
        for index, start, end in self._automaton.find_matches_as_indexes(folded):
            for kind, name, doubtful in payloads[index]:
                if doubtful is None or check(text, start, end, doubtful):
                    out.append(Hit(start, end, kind, name))
        return out

    @staticmethod
    def _whole_word(text: str, start: int, end: int, word: _Word) -> bool:
        if start and text[start - 1].isalnum():
            return False
        if not word.prefix and text[end : end + 1].isalnum():
            return False
        return word.kind != "name" or text[start:end] == word.surface

    def _word_in_a_run(self, text: str, start: int, end: int, word: _Word) -> bool:
        """Whether a word stands for itself where words are written together with what belongs to them."""
        if word.kind not in _STRICT and end - start > 1:
            return not self._inside_another(text, start, end)
        if start and text[start - 1].isalnum() and word.kind != "title":
            return False
        tail = text[end : end + 1]
        if not tail.isalnum():
            return True
        if end - start == 1:
            return word.kind == "scope" and tail.isdigit()
        if tail.isascii() or word.kind == "scope":
            return word.kind == "scope" or not text[end - 1].isascii()
        rest = _hangul_run(text, end)
        return self.particles.role(rest) is not None

    def _is_sure(self, word: _Word) -> bool:
        """Whether a word in such a run needs no look at what stands around it: no longer word has it inside."""
        return word.kind not in _STRICT and len(word.surface) > _SHORT and word.surface[-1] not in self._resumed

    def _inside_another(self, text: str, start: int, end: int) -> bool:
        """Whether two syllables found in a text are part of another word: 공시한 is no 시한, 민주당 no 주당, 하면서 no 하면."""
        resumed = self._resumed.get(text[end - 1])
        if resumed is not None and text.startswith(resumed, end):
            return True
        if end - start != _SHORT or not _hangul(text, start - 1) or _hangul(text, start - 2):
            return False
        return text[start - 1] not in self._prefixes

    def _names(self) -> list[_Word]:
        out = []
        both = [load_pack(code).get("entities") for code in dict.fromkeys((self.lang, FALLBACK))]
        for table in both:
            for kind in ("person", "place", "organisation", "product", "event"):
                for entity, words in (table.get(kind) or {}).items():
                    self.types[entity] = kind
                    surfaces = {entity, *words} if table is both[-1] else set(words)
                    out += [_Word(w, "name", entity, False) for w in sorted(surfaces)]
        return out

    def _titles(self) -> list[_Word]:
        titles = self.entities.get("titles", [])
        if isinstance(titles, dict):  # handled where capitals are read
            return []
        return [
            *(_Word(w, "title", w, False) for w in titles),
            *(_Word(w, "none", w, False) for w in self.entities.get("not_titles", [])),
        ]

    @staticmethod
    def _attributes(table: Mapping[str, list[str]]) -> list[_Word]:
        return [
            _Word(w.rstrip("*"), "none" if concept == "none" else "attribute", concept, w.endswith("*"))
            for concept, words in table.items()
            for w in words
        ]

    def _cue_words(self) -> list[_Word]:
        out = [_Word(w, group, member, False) for group in _CUES for member, words in self.cues.get(group, {}).items() for w in words]
        out += [_Word(w, kind, w, False) for kind in _FLAT for w in self.cues.get(kind, [])]
        for group, members in self.cues.get("scope", {}).items():
            out += [_Word(w, "scope", f"{group}:{member}", False) for member, words in members.items() for w in words]
        return out


@lru_cache(maxsize=8)
def lexicon(lang: str) -> Lexicon:
    """The lexicon of a language, compiled once; English for a language that has none."""
    return Lexicon(language(lang).code)


@lru_cache(maxsize=1)
def concepts() -> dict[str, Concept]:
    """The concepts of rules/concepts.yml by id."""
    table = shipped_table("concepts.yml")
    return {
        name: Concept(frozenset(entry["units"]), bool(entry["varies"]), frozenset(entry.get("si", ()))) for name, entry in table.items()
    }


def varies(attribute: str | None) -> bool:
    """Whether a later count of this attribute replaces an earlier one (docs/semantics.md); False for unknown ones."""
    concept = concepts().get(attribute or "")
    return concept is not None and concept.varies


def _hangul(text: str, at: int) -> bool:
    return at >= 0 and is_hangul(text[at])


def _hangul_run(text: str, start: int) -> str:
    run = _HANGUL_RUN.match(text, start)
    return run[0] if run is not None else ""
