"""A language's timex.yml, compiled: which patterns may begin where, and what each match says.

Every pattern begins with a digit, a written-out word or a word class. From these beginnings one
expression is built that finds the places worth a closer look; the patterns that can begin with
what stands there are tried in the order of the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from factcheck.errors import LanguageError
from factcheck.extract.times.functions import FUNCTIONS
from factcheck.extract.times.partial import Partial
from factcheck.rulesdir import rules_dir
from factcheck.yamlfile import YamlFile, load_yaml

DIGIT = "0"
WORD = re.compile(r"\w")
MACRO = re.compile(r"\{([a-z_]+)(?:>([a-z_]+))?\}")
LITERAL = re.compile(r"(?:\\[().s/]|[^\\()\[\]{}?*+|.^$])*")
HEAD = 6  # characters of a beginning that are looked for
QUANTIFIER = re.compile(r"[?*]|\{0")


class Pattern(NamedTuple):
    """One entry of timex.yml."""

    id: str
    source: str
    function: str
    constants: dict[str, Any]
    inside: bool  # may begin within a word


class Match(NamedTuple):
    """One part of a time as it stands in the text."""

    start: int
    end: int
    partial: Partial


@dataclass(slots=True)
class Grammar:
    """The compiled patterns of one language."""

    code: str
    patterns: list[Pattern]
    classes: dict[str, dict[str, Any]]
    glue: re.Pattern[str]
    amount_glue: re.Pattern[str]
    opens: re.Pattern[str] | None
    joins: list[tuple[re.Pattern[str], re.Pattern[str] | None, bool]]  # between, after, needs an opening word
    future: re.Pattern[str]
    past: re.Pattern[str]
    verb_last: bool
    weekday_first: bool
    heads: re.Pattern[str] = field(init=False)
    _by_head: dict[str, tuple[int, ...]] = field(init=False)
    _compiled: dict[tuple[int, ...], Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        own: dict[str, list[int]] = {}
        for i, pattern in enumerate(self.patterns):
            for head in self.beginnings(pattern.source):
                own.setdefault(head, []).append(i)
        words = sorted((h for h in own if h != DIGIT), key=lambda h: (-len(h), h))
        self._by_head = {h: tuple(sorted({i for n in range(1, len(h) + 1) for i in own.get(h[:n], ())})) for h in words}
        if DIGIT in own:
            self._by_head[DIGIT] = tuple(own[DIGIT])
        self.heads = re.compile("|".join([*(["[0-9]+"] if DIGIT in own else []), trie(words)]))

    def matches(self, text: str) -> Iterator[Match]:
        """The parts of times in the text, in order, none overlapping another."""
        last = 0
        by_head = self._by_head
        for hit in self.heads.finditer(text):
            at = hit.start()
            if at < last:
                continue
            head = hit.group()
            key = by_head.get(head)
            if key is None:
                key = by_head[DIGIT]
            glued = at > 0 and at != last and (WORD.match(text, at - 1) is not None)
            if glued and (key is not by_head.get(DIGIT) and not self.may_be_inside(key)):
                continue
            match = self._first(text, at, key, glued)
            if match is not None:
                last = match.end
                yield match

    def _first(self, text: str, at: int, key: tuple[int, ...], glued: bool) -> Match | None:
        """What the first of some patterns that fits says; where its numbers make no time, the next that fits."""
        while key:
            table = self._compiled.get(key)
            if table is None:
                table = self._compiled[key] = self._compile(key)
            pattern, groups = table
            found = pattern.match(text, at)
            if found is None or found.lastgroup is None:
                return None
            i = int(found.lastgroup[1:])
            entry = self.patterns[i]
            if entry.inside or not glued:
                said: dict[str, Any] = dict(entry.constants)
                for name, cls, index in groups[i]:
                    value = found.group(index)
                    if value is not None:
                        said[name] = self._value(value, cls)
                partial = FUNCTIONS[entry.function](said)
                if partial is not None:
                    partial.rules.append(entry.id)
                    return Match(at, found.end(), partial)
            key = key[key.index(i) + 1 :]
        return None

    def may_be_inside(self, key: tuple[int, ...]) -> bool:
        """Whether some of these patterns may begin within a word."""
        return any(self.patterns[i].inside for i in key)

    def _value(self, text: str, cls: str | None) -> Any:
        if cls is None:
            return int(text) if text.isdecimal() else text
        words = self.classes[cls]
        return words[text] if text in words else int(text) if text.isdecimal() else text

    def _compile(self, key: tuple[int, ...]) -> Any:
        parts, groups = [], {}
        for i in key:
            body, names = self.expand(self.patterns[i].source, i)
            parts.append(f"(?P<p{i}>{body})")
            groups[i] = names
        pattern = re.compile("|".join(parts))
        return pattern, {i: [(name, cls, pattern.groupindex[g]) for name, cls, g in names] for i, names in groups.items()}

    def expand(self, source: str, number: int) -> tuple[str, list[tuple[str, str | None, str]]]:
        """A pattern with its word classes written out and its groups renamed, and (name, class, group) of each group."""
        names: list[tuple[str, str | None, str]] = []

        def named(name: str, cls: str | None) -> str:
            group = f"{name}_{number}_{len(names)}"
            names.append((name, cls, group))
            return f"(?P<{group}>"

        def macro(found: re.Match[str]) -> str:
            cls = found[1]
            return named(found[2] or cls, cls) + self.words(cls) + ")"

        body = re.sub(r"\(\?P<(\w+)>", lambda m: named(m[1], m[1] if m[1] in self.classes else None), source)
        return MACRO.sub(macro, body), names

    def words(self, cls: str) -> str:
        """The expression for a word class."""
        return word_class(tuple(self.classes[cls]))

    def beginnings(self, source: str) -> set[str]:
        """What a match of the pattern can begin with: words, or DIGIT. Raises ValueError where that cannot be said."""
        out: set[str] = set()
        for branch in branches(source):
            rest = branch
            if rest.startswith("(?:") or rest.startswith("(?P<"):
                inner, after = bracket(rest)
                if QUANTIFIER.match(after):
                    raise ValueError("begins with something that may be missing")
                out |= self.beginnings(inner)
            elif rest.startswith("{"):
                found = MACRO.match(rest)
                if found is None:
                    raise ValueError("begins with no known word class")
                for word in self.classes[found[1]]:
                    out.add(DIGIT if word.startswith("\\d") else word[:HEAD])
            elif re.match(r"\\d|\[?\d", rest):
                out.add(DIGIT)
            elif rest.startswith("["):
                letters = rest[1 : rest.index("]")]
                if "-" in letters or "^" in letters:
                    raise ValueError("begins with a range of letters")
                tail = literal(rest[rest.index("]") + 1 :])
                out |= {(c + tail)[:HEAD] for c in letters}
            else:
                word = literal(rest)
                if not word:
                    raise ValueError("begins with neither a digit nor a word that must be there")
                out.add(word[:HEAD])
        return out


@lru_cache(maxsize=256)
def word_class(words: tuple[str, ...]) -> str:
    """The expression for some words, longest first; entries that begin with a backslash are expressions themselves."""
    plain = sorted((w for w in words if not w.startswith("\\d")), key=lambda w: (-len(w), w))
    raw = [w for w in words if w.startswith("\\d")]
    return "(?:" + "|".join(raw + [re.escape(w) for w in plain]) + ")"


def literal(source: str) -> str:
    """The characters an expression must begin with."""
    found = LITERAL.match(source)
    assert found is not None
    word = found[0]
    if QUANTIFIER.match(source, found.end()):
        word = re.sub(r"\\?.$", "", word)
    return word.replace("\\s", " ").replace("\\", "")


def branches(source: str) -> list[str]:
    """The alternatives of an expression at its top level."""
    out, depth, start, i = [], 0, 0, 0
    in_set = False
    while i < len(source):
        c = source[i]
        if c == "\\":
            i += 1
        elif in_set:
            in_set = c != "]"
        elif c == "[":
            in_set = True
        elif c == "(":
            depth += 1
        elif c == ")":
            depth -= 1
        elif c == "|" and depth == 0:
            out.append(source[start:i])
            start = i + 1
        i += 1
    return [*out, source[start:]]


def bracket(source: str) -> tuple[str, str]:
    """Inside of the group an expression begins with, and what follows it."""
    depth, i = 0, 0
    in_set = False
    while i < len(source):
        c = source[i]
        if c == "\\":
            i += 1
        elif in_set:
            in_set = c != "]"
        elif c == "[":
            in_set = True
        elif c == "(":
            depth += 1
        elif c == ")":
            depth -= 1
            if depth == 0:
                break
        i += 1
    inner = source[:i]
    inner = inner[inner.index(">") + 1 :] if inner.startswith("(?P<") else inner[3:]
    return inner, source[i + 1 :]


def trie(words: list[str]) -> str:
    """An expression for some words that looks at each character once."""
    tree: dict[str, Any] = {}
    for word in words:
        node = tree
        for c in word:
            node = node.setdefault(c, {})
        node[""] = {}

    def write(node: dict[str, Any]) -> str:
        ends = "" in node
        alternatives = [re.escape(c) + write(child) for c, child in sorted(node.items()) if c]
        if not alternatives:
            return ""
        body = alternatives[0] if len(alternatives) == 1 and not ends else "(?:" + "|".join(alternatives) + ")"
        return body + ("?" if ends else "")

    return write(tree)


@lru_cache(maxsize=16)
def load_grammar(code: str) -> Grammar:
    """The grammar of a language. Raises LanguageError with every fault of its file."""
    return read_grammar(load_yaml(rules_dir() / "lang" / code / "timex.yml", LanguageError), code)


def languages() -> list[str]:
    """Codes of the languages that have a timex.yml."""
    return sorted(p.parent.name for p in Path(rules_dir() / "lang").glob("*/timex.yml"))


def read_grammar(file: YamlFile, code: str) -> Grammar:
    """The grammar a file describes. Raises LanguageError with every fault."""
    spec, faults = file.value or {}, []
    classes: dict[str, dict[str, Any]] = {}
    for name, words in (spec.get("classes") or {}).items():
        entries = {str(w): v for w, v in words.items()} if isinstance(words, dict) else {str(w): str(w) for w in words}
        if (spec.get("reading") or {}).get("capitals"):
            entries |= {w[0].upper() + w[1:]: v for w, v in entries.items() if w[0].islower() and w.isascii()}
        classes[name] = entries
    patterns: list[Pattern] = []
    seen: set[str] = set()
    for i, entry in enumerate(spec.get("patterns") or []):
        loc = ("patterns", i)
        try:
            if entry["id"] in seen:
                faults.append(file.fault((*loc, "id"), f"id {entry['id']!r} stands twice", "rename one", LanguageError))
            seen.add(entry["id"])
            if entry["function"] not in FUNCTIONS:
                known = ", ".join(sorted(FUNCTIONS))
                faults.append(file.fault((*loc, "function"), f"no time function {entry['function']!r}", f"one of: {known}", LanguageError))
            constants = {k: v for k, v in entry.items() if k not in ("id", "pattern", "function", "inside")}
            patterns.append(Pattern(entry["id"], entry["pattern"], entry["function"], constants, bool(entry.get("inside"))))
        except (KeyError, TypeError) as error:
            faults.append(file.fault(loc, f"pattern lacks {error}", "give id, pattern and function", LanguageError))
    if faults:
        raise LanguageError.of(faults)
    rules = spec.get("reading") or {}
    grammar = None
    try:
        grammar = Grammar(
            code,
            patterns,
            classes,
            re.compile(rules["glue"]),
            re.compile(rules["amount_glue"]),
            re.compile(rules["opens"]) if rules.get("opens") else None,
            [(re.compile(j["between"]), re.compile(j["after"]) if j.get("after") else None, bool(j.get("opened"))) for j in rules["joins"]],
            re.compile(rules["future"]),
            re.compile(rules["past"]),
            bool(rules.get("verb_last")),
            bool(rules.get("weekday_first")),
        )
        for pattern in patterns:
            re.compile(grammar.expand(pattern.source, 0)[0])
    except (re.error, ValueError, KeyError) as error:
        for i, pattern in enumerate(patterns):
            try:
                probe = Grammar.__new__(Grammar)
                probe.classes = classes
                probe.beginnings(pattern.source)
                re.compile(probe.expand(pattern.source, 0)[0])
            except (re.error, ValueError, KeyError) as fault:
                faults.append(
                    file.fault(("patterns", i, "pattern"), f"{pattern.id}: {fault}", "begin with a digit or a word", LanguageError)
                )
        raise LanguageError.of(faults or [file.fault(("reading",), str(error), None, LanguageError)]) from None
    return grammar
