"""timex.yml to a grammar: every fault of the file is told with its line; a file that was right is not checked twice."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Any

from factcheck.errors import FactcheckError, LanguageError
from factcheck.extract.times.functions import FUNCTIONS
from factcheck.extract.times.grammar import Grammar, Pattern
from factcheck.extract.times.habits import read_habits, wrong
from factcheck.extract.times.numbers import TimeNumbers
from factcheck.grammar import beginnings, compile, digitruns
from factcheck.grammar.compile import alternation
from factcheck.grammar.digitruns import digit_runs
from factcheck.grammar.expression import expression
from factcheck.kept import cached
from factcheck.rulesdir import rules_dir
from factcheck.yamlfile import YamlFile, load_yaml

OWN = frozenset({"id", "pattern", "function", "inside", "capital", "behind", "not_behind", "only"})  # the rest are constants
MACRO = re.compile(r"\{([a-z_]+)(?:>([a-z_]+))?\}")
GROUP = re.compile(r"\(\?P<(\w+)>")
Expanded = tuple[str, list[list[str | None]], list[str], list[int]]  # body, groups, beginnings, digits it may begin with


@lru_cache(maxsize=16)
def load_grammar(code: str, prefer: str = "past") -> Grammar:
    """The grammar of a language for news (`past`) or for plans (`future`). Raises LanguageError with every fault of its file."""
    path = rules_dir() / "lang" / code / "timex.yml"
    makers = [Path(__file__), *(Path(str(module.__file__)) for module in (beginnings, compile, digitruns))]  # what is kept is made by these
    prepared = cached(f"times-{code}", [path, *makers], lambda: prepare(load_yaml(path, LanguageError)))
    return build(prepared, code, prefer)


def prepare(file: YamlFile) -> dict[str, Any]:
    """What a file says, and each of its patterns written out. Raises LanguageError with every fault."""
    spec = file.value or {}
    faults: list[FactcheckError] = []
    expanded: list[Expanded] = []
    seen: set[str] = set()
    sources = {name: _source(words) for name, words in (spec.get("classes") or {}).items()}
    for i, entry in enumerate(spec.get("patterns") or []):
        loc = ("patterns", i)
        lacking = [name for name in ("id", "pattern", "function") if name not in entry]
        if lacking:
            faults.append(file.fault(loc, f"pattern lacks {', '.join(lacking)}", "give id, pattern and function", LanguageError))
            continue
        if entry["id"] in seen:
            faults.append(file.fault((*loc, "id"), f"id {entry['id']!r} stands twice", "rename one", LanguageError))
        seen.add(entry["id"])
        if entry["function"] not in FUNCTIONS:
            known = ", ".join(sorted(FUNCTIONS))
            faults.append(file.fault((*loc, "function"), f"no time function {entry['function']!r}", f"one of: {known}", LanguageError))
        try:
            body, groups = _expand(entry["pattern"], i, sources)
            re.compile(body)
            _pattern(entry, (body, groups, [], []))
            expanded.append((body, groups, sorted(beginnings.beginnings(body, looked_ahead=True)), list(digit_runs(body))))
        except (re.error, ValueError, KeyError) as fault:
            faults.append(file.fault((*loc, "pattern"), f"{entry['id']}: {fault}", "begin with a digit or a word", LanguageError))
    faults += [file.fault(("reading", name), message, None, LanguageError) for name, message in wrong(spec.get("reading") or {})]
    if faults:
        raise LanguageError.of(faults)
    classes = {name: _words(words) for name, words in (spec.get("classes") or {}).items()}
    return {"reading": spec["reading"], "classes": classes, "patterns": spec["patterns"], "expanded": expanded}


def build(prepared: dict[str, Any], code: str, prefer: str) -> Grammar:
    """The grammar of what `prepare` gave."""
    entries = zip(prepared["patterns"], prepared["expanded"], strict=True)
    patterns = [_pattern(entry, expanded) for entry, expanded in entries if entry.get("only", prefer) == prefer]
    reading = prepared["reading"]
    return Grammar(code, patterns, prepared["classes"], read_habits(reading, code), expression(reading["digits"]), TimeNumbers(code))


def _words(words: Any) -> dict[str, Any]:
    """The words of a class that stand for something."""
    return {str(word): value for word, value in words.items() if word != "matching"} if isinstance(words, dict) else {}


def _source(words: Any) -> str:
    """The expression for a class: a mapping of words to values (`matching` is an expression), a list of words, or an expression."""
    if isinstance(words, str):
        return f"(?:{words})"
    plain = [str(word) for word in words if word != "matching"]
    parts = [words["matching"]] if isinstance(words, dict) and "matching" in words else []
    return "(?:" + "|".join([*parts, *([alternation(plain)] if plain else [])]) + ")"


def _expand(source: str, number: int, sources: dict[str, str]) -> tuple[str, list[list[str | None]]]:
    """A pattern with its word classes written out and its groups renamed, and name, class and group of each group."""
    groups: list[list[str | None]] = []

    def named(name: str, cls: str | None) -> str:
        group = f"{name}_{number}_{len(groups)}"
        groups.append([name, cls, group])
        return f"(?P<{group}>"

    body = GROUP.sub(lambda m: named(m[1], m[1] if m[1] in sources else None), source)
    return MACRO.sub(lambda m: named(m[2] or m[1], m[1]) + sources[m[1]] + ")", body), groups


def _pattern(entry: dict[str, Any], expanded: Any) -> Pattern:
    body, groups, heads, runs = expanded
    before, not_before = entry.get("behind"), entry.get("not_behind")
    return Pattern(
        str(entry["id"]),
        body,
        tuple((name, cls, group) for name, cls, group in groups),
        tuple(heads),
        frozenset(runs),
        entry["function"],
        {k: v for k, v in entry.items() if k not in OWN},
        bool(entry.get("inside")),
        bool(entry.get("capital")),
        expression(rf"(?:{before})\Z") if before else None,
        expression(rf"(?:{not_before})\Z") if not_before else None,
    )
