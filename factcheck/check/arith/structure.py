"""Sentence structures that say how figures are related, read from rules/lang/<code>/arithmetic.yml.

A structure is a line such as `{old}에서 … {new}(으로|로) … {change:any} … <moved>`:

- `{role}` is a figure; `{role:percent}` one of a class (level, percent, point, times, rank, any, amount),
  `{role:list}` two or more figures with short labels between them, `{role:bracketed}` the same with each figure in brackets;
- `…` is a gap without any figure, `‥` a short one, `∙` one inside a clause; dates and durations do not end a gap;
- `<name>` is any of the words of that name in the same file; `(a|b)` and `?` mean what they mean in patterns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from factcheck.check.arith.mask import DURATION, FIGURES, LEVEL, OTHER, PERCENT, POINT, RANK, TIME, TIMES, Masked
from factcheck.errors import LanguageError
from factcheck.grammar.expression import expression
from factcheck.kept import cached
from factcheck.rulesdir import rules_dir
from factcheck.yamlfile import YamlFile, load_yaml

FILE = "arithmetic.yml"
LEVELS = LEVEL + DURATION + RANK
CLASSES = {
    "time": TIME,
    "group": LEVEL + OTHER,
    "plain": LEVEL,
    "amount": LEVEL + DURATION,
    "level": LEVELS,
    "figure": LEVELS + PERCENT,
    "percent": PERCENT,
    "point": POINT,
    "times": TIMES,
    "rank": RANK,
    "duration": DURATION,
    "share": PERCENT + TIMES,
    "rate": PERCENT + POINT,
    "any": LEVEL + DURATION + PERCENT + POINT + TIMES,
}
# A change has levels that are no durations, or nothing but durations: "from 1,600 to 2,000 in a week, a 25 percent increase"
CHANGED = re.compile(r"\{(?:old|new|change)(?::(?:level|figure|amount|any))?\}")
TIMELESS = CLASSES | {name: c.replace(DURATION, "") for name, c in CLASSES.items() if name in ("level", "figure", "amount", "any")}
_TIMES = DURATION + LEVEL  # "76.4 years, down from 78.8": the second goes without its unit
TIMED = TIMELESS | {"level": _TIMES, "figure": _TIMES, "amount": DURATION, "any": DURATION + PERCENT + POINT + TIMES}
MOST_PARTS = 12
LISTS = ("list", "bracketed")  # of two figures and more
_TOKEN = re.compile(r"\{(\w+)(?::(\w+))?\}|<(\w+)>|([…‥∙])")


class Match(NamedTuple):
    """A structure found in a masked sentence: which mentions fill its roles, and where it stands in the masked text."""

    relation: str
    roles: dict[str, tuple[int, ...]]
    start: int
    end: int
    text: str  # what was matched, masked

    def one(self, role: str) -> int | None:
        """The mention in a role, None where the structure has no such role."""
        found = self.roles.get(role)
        return found[0] if found else None


@dataclass(frozen=True, slots=True)
class Structure:
    """One structure of a relation."""

    relation: str
    source: str  # of its pattern, which is compiled where a text first has the figures for it
    lists: frozenset[str]
    needs: tuple[frozenset[str], ...] = ()  # figures without which there is no match: one of each
    least: int = 0  # figures of every match
    timed: bool = False  # between durations alone

    def matches(self, masked: Masked) -> Iterator[Match]:
        """Every match, also overlapping ones, in text order."""
        if self.timed and DURATION not in masked.text:
            return
        pattern = _pattern(self.source)
        at = 0
        while (found := pattern.search(masked.text, at)) is not None:
            roles: dict[str, tuple[int, ...]] = {}
            for role, span in ((r, found.span(r)) for r in pattern.groupindex):
                if span[0] >= 0:
                    held = masked.mentions(*span)
                    # dates and durations may stand between the figures of a list
                    roles[role] = tuple(held if role not in self.lists else (i for i in held if masked.figure(i)))
            yield Match(self.relation, roles, *found.span(), found[0])
            at = found.start() + 1


@dataclass(frozen=True, slots=True)
class Structures:
    """The structures and words of one language."""

    lang: str
    by_relation: Mapping[str, tuple[Structure, ...]]
    words: Mapping[str, re.Pattern[str]]
    # by the kinds of figures there are, and how many
    _fitting: dict[tuple[str, frozenset[str], int], tuple[Structure, ...]] = field(default_factory=dict)

    def find(self, masked: Masked, *relations: str) -> Iterator[Match]:
        """The matches of the structures of some relations, structure by structure."""
        figures, count = masked.figures, min(len(masked.at), MOST_PARTS)
        for relation in relations:
            fitting = self._fitting.get((relation, figures, count))
            if fitting is None:
                these = [s for s in self.by_relation.get(relation, ()) if s.least <= count]
                fitting = tuple(s for s in these if not any(figures.isdisjoint(needed) for needed in s.needs))
                self._fitting[relation, figures, count] = fitting
            for structure in fitting:
                yield from structure.matches(masked)

    def says(self, name: str, text: str) -> bool:
        """Whether a text holds one of the words of a name."""
        pattern = self.words.get(name)
        return pattern is not None and pattern.search(text) is not None

    def says_word(self, name: str, text: str) -> bool:
        """Whether a text holds one of the words of a name as a word of its own: "rose", not "prose"."""
        pattern = self.words.get(name)
        found = pattern.finditer(text) if pattern is not None else ()
        return any(not (text[: m.start()][-1:].isalpha() or text[m.end() :][:1].isalpha()) for m in found)

    def kinds_of(self, name: str, text: str) -> int:
        """How many different words of a name a text holds."""
        pattern = self.words.get(name)
        return len(set(pattern.findall(text))) if pattern is not None else 0

    def repeats(self, name: str, text: str) -> bool:
        """Whether a text holds one word of a name twice."""
        pattern = self.words.get(name)
        return pattern is not None and len(pattern.findall(text)) > self.kinds_of(name, text)


@cache  # as many as the files have
def _pattern(source: str) -> re.Pattern[str]:
    return expression(source)


@lru_cache(maxsize=8)
def structures(lang: str) -> Structures:
    """The structures of a language; none where it has no arithmetic.yml. Raises LanguageError naming the line."""
    path = rules_dir() / "lang" / lang / FILE
    if not path.is_file():
        return Structures(lang, {}, {})
    code = [Path(__file__), Path(__file__).with_name("mask.py")]  # what makes the patterns, as much as the file
    table = cached(f"{lang}-arithmetic", [*code, path], lambda: prepare(load_yaml(path, LanguageError)))
    by_relation: dict[str, tuple[Structure, ...]] = {}
    for relation, entries in table["structures"].items():
        by_relation[relation] = tuple(
            Structure(relation, source, frozenset(lists), tuple(map(frozenset, needs)), least, timed)
            for source, lists, needs, least, timed in entries
        )
    return Structures(lang, by_relation, {name: expression(pattern, re.IGNORECASE) for name, pattern in table["words"].items()})


def prepare(file: YamlFile) -> dict[str, Any]:
    """The words and structures of a file as patterns, each of which compiles. Raises LanguageError naming the line of one that does not."""
    value = file.value
    if not isinstance(value, dict) or not isinstance(value.get("words"), dict) or not isinstance(value.get("structures"), dict):
        raise file.fault((), "needs words: and structures:", "see rules/lang/en/arithmetic.yml", LanguageError)
    gaps = value.get("gaps", {})
    words: dict[str, str] = {}
    for name, entries in value["words"].items():
        if not isinstance(entries, list) or not entries:
            raise file.fault(("words", name), "must be a list of words", None, LanguageError)
        words[name] = "(?:" + "|".join(sorted((_literal(str(w)) for w in entries), key=len, reverse=True)) + ")"
    long, short, closes = int(gaps.get("long", 30)), int(gaps.get("short", 10)), words.get("closes", "(?!)")
    prepared = {
        relation: [
            _prepare(file, ("structures", relation, i), str(line), words, (long, short, closes), classes)
            for i, line in enumerate(lines)
            for classes in ((TIMELESS, TIMED) if CHANGED.search(str(line)) else (CLASSES,))
        ]
        for relation, lines in value["structures"].items()
    }
    return {"structures": prepared, "words": words}


def _literal(word: str) -> str:
    # a word may begin or end at a word boundary: \bto\b; everything else is taken as it stands
    return r"\b".join(re.escape(part) for part in word.split(r"\b"))


def _prepare(
    file: YamlFile,
    loc: tuple[str | int, ...],
    line: str,
    words: Mapping[str, str],
    gaps: tuple[int, int, str],
    classes: Mapping[str, str],
) -> list[Any]:
    """The pattern of a structure, its lists, the figures it needs, and whether it is one between durations."""
    long, short, closes = gaps
    lists: set[str] = set()

    def token(match: re.Match[str]) -> str:
        role, kind, name, gap = match.groups()
        if gap == "∙":
            return f"(?:(?!{closes})[^{FIGURES}\n,.;]){{0,{long}}}?"
        if gap:
            return f"[^{FIGURES}\n]{{0,{long if gap == '…' else short}}}?"
        if name:
            if name not in words:
                raise file.fault(loc, f"<{name}> is not among the words", f"one of: {', '.join(sorted(words))}", LanguageError)
            return words[name]
        if kind in ("list", "bracketed"):
            lists.add(role)
            one = f"[{LEVEL}{PERCENT}]" if kind == "list" else f"\\([{LEVEL}{PERCENT}]\\)"
            return f"(?P<{role}>{one}(?:[^{FIGURES}()\n]{{1,{long}}}{one}){{1,{MOST_PARTS}}})"
        if kind is not None and kind not in CLASSES:
            raise file.fault(
                loc, f"unknown class {kind} in {{{role}:{kind}}}", f"one of: list, bracketed, {', '.join(CLASSES)}", LanguageError
            )
        return f"(?P<{role}>[{classes[kind or 'level']}])"

    try:
        source = _TOKEN.sub(token, line)
        re.compile(source)
    except re.error as error:
        raise file.fault(loc, f"cannot be read as a structure: {error}", None, LanguageError) from error
    return [source, sorted(lists), *_needs(line, classes), classes is TIMED]


def _needs(line: str, classes: Mapping[str, str]) -> tuple[list[str], int]:
    """The classes and the number of the figures of every match: those outside brackets, none where a structure has alternatives outside."""
    bare = re.sub(r"\\.", "  ", line)
    outside: list[str | None] = []
    depth = 0
    for i, c in enumerate(bare):
        depth += (c == "(") - (c == ")")
        if c == "|" and not depth:
            return [], 0
        role = _TOKEN.match(bare, i) if c == "{" and not depth else None
        if role is not None and bare[role.end() : role.end() + 1] not in ("?", "*", "{"):
            outside.append(role[2])
    lists = sum(kind in LISTS for kind in outside)
    needs = {LEVEL + PERCENT if kind in LISTS else classes[kind or "level"] for kind in outside}
    return sorted(needs), min(len(outside) + lists, MOST_PARTS)
