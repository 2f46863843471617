"""timex.yml to a grammar: every fault of the file is told with its line."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from factcheck.errors import FactcheckError, LanguageError
from factcheck.extract.times.beginnings import beginnings
from factcheck.extract.times.functions import FUNCTIONS
from factcheck.extract.times.grammar import Grammar, Habits, Join, Pattern, WordClass
from factcheck.rulesdir import rules_dir
from factcheck.yamlfile import YamlFile, load_yaml

OWN = frozenset({"id", "pattern", "function", "inside", "capital", "behind", "not_behind", "only"})  # the rest are constants
PREFERENCES = ("past", "future")


@lru_cache(maxsize=16)
def load_grammar(code: str, prefer: str = "past") -> Grammar:
    """The grammar of a language for news (`past`) or for plans (`future`). Raises LanguageError with every fault of its file."""
    return read_grammar(load_yaml(rules_dir() / "lang" / code / "timex.yml", LanguageError), code, prefer)


def languages() -> list[str]:
    """Codes of the languages that have a timex.yml."""
    return sorted(p.parent.name for p in (rules_dir() / "lang").glob("*/timex.yml"))


def read_grammar(file: YamlFile, code: str, prefer: str = "past") -> Grammar:
    """The grammar a file describes. Raises LanguageError with every fault."""
    spec = file.value or {}
    faults: list[FactcheckError] = []
    classes = {name: _word_class(words) for name, words in (spec.get("classes") or {}).items()}
    patterns: list[Pattern] = []
    seen: set[str] = set()
    probe = Grammar.__new__(Grammar)
    probe.classes = classes
    for i, entry in enumerate(spec.get("patterns") or []):
        loc = ("patterns", i)
        try:
            pattern = _pattern(entry)
        except (KeyError, TypeError, re.error) as error:
            faults.append(file.fault(loc, f"pattern lacks {error}", "give id, pattern and function", LanguageError))
            continue
        if pattern.id in seen:
            faults.append(file.fault((*loc, "id"), f"id {pattern.id!r} stands twice", "rename one", LanguageError))
        seen.add(pattern.id)
        if pattern.function not in FUNCTIONS:
            known = ", ".join(sorted(FUNCTIONS))
            faults.append(file.fault((*loc, "function"), f"no time function {pattern.function!r}", f"one of: {known}", LanguageError))
        try:
            body = probe.expand(pattern.source, 0)[0]
            re.compile(body)
            beginnings(body)
        except (re.error, ValueError, KeyError) as fault:
            faults.append(file.fault((*loc, "pattern"), f"{pattern.id}: {fault}", "begin with a digit or a word", LanguageError))
        if entry.get("only", prefer) == prefer:
            patterns.append(pattern)
    try:
        habits, digits = _habits(spec.get("reading") or {})
    except (re.error, KeyError) as error:
        faults.append(file.fault(("reading",), f"reading: {error}", None, LanguageError))
    if faults:
        raise LanguageError.of(faults)
    return Grammar(code, patterns, classes, habits, digits)


def _word_class(words: Any) -> WordClass:
    """A mapping of words to values, a list of words, or an expression; `matching` in a mapping is an expression too."""
    if isinstance(words, str):
        return WordClass({}, (words,))
    if isinstance(words, dict):
        table = {str(w): v for w, v in words.items() if w != "matching"}
        return WordClass(table, (words["matching"],) if "matching" in words else ())
    return WordClass({str(w): str(w) for w in words})


def _pattern(entry: dict[str, Any]) -> Pattern:
    before, not_before = entry.get("behind"), entry.get("not_behind")
    return Pattern(
        str(entry["id"]),
        entry["pattern"],
        entry["function"],
        {k: v for k, v in entry.items() if k not in OWN},
        bool(entry.get("inside")),
        bool(entry.get("capital")),
        re.compile(f"(?:{before})$") if before else None,
        re.compile(f"(?:{not_before})$") if not_before else None,
    )


def _habits(rules: dict[str, Any]) -> tuple[Habits, re.Pattern[str]]:
    habits = Habits(
        re.compile(rules["glue"]),
        re.compile(rules["amount_glue"]),
        tuple(
            Join(re.compile(j["between"]), re.compile(j["after"]) if j.get("after") else None, bool(j.get("opened"))) for j in rules["joins"]
        ),
        re.compile(rules["opens"]) if rules.get("opens") else None,
        tuple((re.compile(between), int(direction)) for between, direction in (rules.get("counted_from") or {}).items()),
        _all(rules, "counted_after"),
        _all(rules, "lasting"),
        _all(rules, "beginning"),
        re.compile(rules["within"]) if rules.get("within") else None,
        re.compile(rules["future"]),
        re.compile(rules["past"]),
        bool(rules.get("verb_last")),
        bool(rules.get("weekday_first")),
        bool(rules.get("fold")),
    )
    return habits, re.compile(rules["digits"])


def _all(rules: dict[str, Any], name: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(p) for p in rules.get(name) or ())
