"""What a language says around figures, by the check that reads it: rules/lang/<code>/phrases/<subject>.yml.

Which subjects there are, the names of each and what they stand for is told in rules/schema/phrases.yml. A name has one of

- `pattern`, a regular expression, with `hits`: texts it is found in. `<name>` in it stands for the words or the pattern of that name in
  the same file; a part that is brought in for a second time is numbered: year, year2;
- `words`, a list of words taken as they stand;
- `values`, words and what each stands for;
- `number`, of characters.

A language need not have every name: what it has not is never found. Patterns are compiled when they are first asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from factcheck.errors import FactcheckError, LanguageError
from factcheck.grammar.expression import expression
from factcheck.grammar.language import written_in
from factcheck.kept import cached
from factcheck.rulesdir import rules_dir
from factcheck.yamlfile import Loc, YamlFile, load_each, load_yaml

FOLDER, SCHEMA = "phrases", Path("schema", "phrases.yml")
KINDS: dict[str, type] = {"pattern": str, "words": list, "values": dict, "number": int}
NEVER = re.compile("\0(?!)")  # begins with a character that texts have not: a search for it runs through at the speed of C
_NAMED = re.compile(r"(?<!\?P)<(\w+)>")
_PART = re.compile(r"\(\?P<(\w+)>")


class Phrases:
    """The phrases of one subject in one language."""

    def __init__(self, names: Mapping[str, Any]) -> None:
        # None for a name the language has not
        self._names: Mapping[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in names.items()}
        self._compiled: dict[str, re.Pattern[str]] = {}

    def __getitem__(self, name: str) -> re.Pattern[str]:
        """The pattern of a name; one that is never found where the language has none. Raises KeyError for no name of the subject."""
        found = self._compiled.get(name)
        if found is None:
            source = self._names[name]
            found = self._compiled[name] = NEVER if source is None else expression(source)
        return found

    def words(self, name: str) -> tuple[str, ...]:
        """The words of a name, none where the language has not any."""
        return tuple(self._names[name] or ())

    def values(self, name: str) -> Mapping[str, Any]:
        """What each word of a name stands for."""
        return self._names[name] or {}

    def number(self, name: str) -> int:
        """A number, 0 where the language has none."""
        return self._names[name] or 0


@lru_cache(maxsize=16)
def joined(subject: str, script: str) -> Phrases:
    """The patterns on a subject in all languages of a script together, for a word of which no more is known."""
    tables = [_table(lang, None)[subject] for lang in written_in(script)]
    found = {name: [table[name] for table in tables if isinstance(table[name], str)] for table in tables for name in table}
    return Phrases({name: "|".join(f"(?:{pattern})" for pattern in patterns) or None for name, patterns in found.items()})


def part(match: re.Match[str], name: str) -> str | None:
    """What a group took that may stand several times in a pattern, as `name`, `name2`, `name3`; None where none took part."""
    return next((taken for group, taken in match.groupdict().items() if taken is not None and _plain(group) == name), None)


def parts(match: re.Match[str]) -> dict[str, tuple[int, int]]:
    """Where each part of a match stands that was found, by its name without number."""
    return {_plain(group): match.span(group) for group, taken in match.groupdict().items() if taken is not None}


@lru_cache(maxsize=4)
def stem_length(script: str) -> int:
    """How many characters of a word of a script nearly always hold its stem: 매출은, 매출이; invests, invested."""
    return max(phrases(lang, "words").number("stem") for lang in written_in(script))


@lru_cache(maxsize=128)
def phrases(lang: str, subject: str, folder: Path | None = None) -> Phrases:
    """What a language says on a subject. Raises LanguageError with every fault of every file, each with its line."""
    return Phrases(_table(lang, folder)[subject])


@lru_cache(maxsize=8)
def _table(lang: str, folder: Path | None) -> dict[str, dict[str, Any]]:
    paths = sorted(((folder or rules_dir() / "lang") / lang / FOLDER).glob("*.yml"))
    schema = rules_dir() / SCHEMA
    return cached(f"{lang}-phrases", [Path(__file__), schema, *paths], lambda: prepare(schema, paths))


def prepare(schema: Path, paths: list[Path]) -> dict[str, dict[str, Any]]:
    """The names of each subject with their patterns, words and values. Raises LanguageError with all that is wrong."""
    subjects = load_yaml(schema, LanguageError).value
    table: dict[str, dict[str, Any]] = {subject: dict.fromkeys(names) for subject, names in subjects.items()}
    faults: list[FactcheckError] = []
    for path, file in load_each(paths, LanguageError, faults):
        if path.stem not in subjects:
            faults.append(file.fault((), f"nothing reads phrases on {path.stem}", f"one of: {', '.join(sorted(subjects))}", LanguageError))
            continue
        faults += _faults(file, subjects[path.stem])
        if not faults:
            entries = file.value or {}
            for name, entry in entries.items():
                value = next(iter(entry[kind] for kind in KINDS if kind in entry))
                table[path.stem][name] = _expanded(value, entries) if "pattern" in entry else value
    if faults:
        raise LanguageError.of(faults)
    return table


def _faults(file: YamlFile, names: Mapping[str, Any]) -> Iterator[FactcheckError]:
    """What is wrong with the entries of a file."""
    entries = file.value or {}
    if not isinstance(entries, dict):
        yield file.fault((), "needs names with what they stand for", "as in rules/lang/en/phrases", LanguageError)
        return
    for name, entry in entries.items():
        if name not in names:
            yield file.fault((name,), f"nothing reads {name}", f"one of: {', '.join(sorted(names))}", LanguageError)
            continue
        kind = names[name]["is"]
        if not isinstance(entry, dict) or set(entry) - {"hits"} != {kind} or not isinstance(entry[kind], KINDS[kind]):
            yield file.fault((name,), f"{name} needs {kind}:", str(names[name]["says"]), LanguageError)
        elif kind == "pattern":
            yield from _pattern_faults(file, name, entry, entries, names[name].get("groups", ()))


def _pattern_faults(file: YamlFile, name: str, entry: Any, entries: Mapping[str, Any], groups: list[str]) -> Iterator[FactcheckError]:
    def fault(message: str, hint: str | None, *loc: str | int) -> FactcheckError:
        where: Loc = (name, *loc)
        return file.fault(where, message, hint, LanguageError)

    try:
        compiled = re.compile(_expanded(entry["pattern"], entries))
    except KeyError as error:
        yield fault(f"<{error.args[0]}> is no name with words or a pattern", "give the name words:, values: or pattern:", "pattern")
        return
    except re.error as error:
        yield fault(f"no regular expression: {error}", None, "pattern")
        return
    lacking = set(groups) - {_plain(group) for group in compiled.groupindex}
    if lacking:
        yield fault(f"lacks (?P<{min(lacking)}>…)", "name the part that is read", "pattern")
    hits = entry.get("hits")
    if not isinstance(hits, list) or not hits:
        yield fault("needs hits:", "a list of texts the pattern is found in")
        return
    for i, text in enumerate(hits):
        if not isinstance(text, str) or compiled.search(text) is None:
            yield fault(f"the pattern is not found in {text!r}", "mend the pattern or the text", "hits", i)


def _expanded(pattern: str, entries: Mapping[str, Any], within: frozenset[str] = frozenset()) -> str:
    """A pattern with the words and patterns of other names in it. Raises KeyError with a name that has none, or stands in itself."""

    def meant(match: re.Match[str]) -> str:
        name, entry = match[1], entries.get(match[1])
        if not isinstance(entry, dict) or name in within:
            raise KeyError(name)
        if isinstance(entry.get("pattern"), str):
            return f"(?:{_expanded(entry['pattern'], entries, within | {name})})"
        found = entry.get("words") or entry.get("values")
        if not found:
            raise KeyError(name)
        return "(?:" + "|".join(sorted((re.escape(str(w)) for w in found), key=len, reverse=True)) + ")"

    return _numbered(_NAMED.sub(meant, pattern))


def _numbered(pattern: str) -> str:
    """A pattern in which no two parts have one name: the second `year` is `year2`."""
    seen: set[str] = set()

    def fresh(match: re.Match[str]) -> str:
        name = match[1]
        if name in seen:
            plain = _plain(name)
            name = next(f"{plain}{n}" for n in range(2, 10) if f"{plain}{n}" not in seen)
        seen.add(name)
        return f"(?P<{name}>"

    return _PART.sub(fresh, pattern)


def _plain(group: str) -> str:
    return group.rstrip("23456789")
