"""YAML files with line and column for every value, read safely.

Files may come from strangers: only plain values (no tags), no aliases (so no alias bombs),
bounded size and depth.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from factcheck.errors import FactcheckError, RuleError

MAX_BYTES = 1_000_000
MAX_DEPTH = 20
MAX_VALUES = 100_000
TEXT_TAG = "tag:yaml.org,2002:str"

Loc = tuple[int | str, ...]


@dataclass(frozen=True, slots=True)
class YamlFile:
    """A file's plain value and where each part of it stands."""

    path: str
    value: Any
    marks: dict[Loc, tuple[int, int]]

    def place(self, loc: Loc) -> tuple[int, int]:
        """Line and column (from 1) of the value at `loc`, or of its nearest parent."""
        while loc not in self.marks and loc:
            loc = loc[:-1]
        return self.marks.get(loc, (1, 1))

    def fault(self, loc: Loc, message: str, hint: str | None = None, kind: type[FactcheckError] = RuleError) -> FactcheckError:
        """An error that names this file and the place of `loc`."""
        line, column = self.place(loc)
        return kind(message, path=self.path, line=line, column=column, hint=hint)


def load_yaml(path: Path, kind: type[FactcheckError] = RuleError) -> YamlFile:
    """The file's value with positions. Raises `kind` with line and column when it is no safe YAML."""
    name = str(path)
    try:
        if path.stat().st_size > MAX_BYTES:
            raise kind(f"file is larger than {MAX_BYTES:,} bytes", path=name, hint="split it")
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise kind(f"cannot be read: {error}", path=name, hint="rule files are UTF-8 text") from error
    return parse_yaml(text, name, kind)


def load_each(paths: Iterable[Path], kind: type[FactcheckError], faults: list[FactcheckError]) -> Iterator[tuple[Path, YamlFile]]:
    """Every file that is safe YAML with its path; what is wrong with the others is added to `faults`, to be told all at once."""
    for path in paths:
        try:
            file = load_yaml(path, kind)
        except FactcheckError as error:
            faults.append(error)
        else:
            yield path, file


def parse_yaml(text: str, name: str, kind: type[FactcheckError] = RuleError) -> YamlFile:
    """As `load_yaml`, from a string."""
    reader = _Reader(text, name, kind)
    try:
        value = reader.document()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise _fault(kind, mark, name, f"not valid YAML: {error.problem}", "check quotes and indentation") from None
    except yaml.YAMLError as error:
        raise kind(f"not valid YAML: {error}", path=name) from None
    return YamlFile(name, value, reader.marks)


class _Reader:
    """Plain values from the parser's events, no tree of nodes between; bounds are checked before any value is made."""

    def __init__(self, text: str, name: str, kind: type[FactcheckError]) -> None:
        self._loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(text)
        self._name, self._kind = name, kind
        self._events: Iterator[Any] = iter(())
        self.marks: dict[Loc, tuple[int, int]] = {}

    def document(self) -> Any:
        """The value of the only document, None where there is none."""
        self._events = iter(self._bounded())
        self._next()  # the stream begins
        if isinstance(self._next(), yaml.StreamEndEvent):
            return None
        value = self._value(self._next(), ())
        self._next()  # the document ends
        event = self._next()
        if not isinstance(event, yaml.StreamEndEvent):
            raise yaml.composer.ComposerError(None, None, "but found another document", event.start_mark)
        return value

    def _bounded(self) -> list[Any]:
        """All events. Raises where there are too many, too deep ones or aliases."""
        events: list[Any] = []
        depth = 0
        while self._loader.check_event():
            event = self._loader.get_event()
            events.append(event)
            if len(events) > MAX_VALUES:
                raise self._fault(event, f"more than {MAX_VALUES:,} values", "split it")
            if isinstance(event, yaml.ScalarEvent):
                continue
            if isinstance(event, yaml.AliasEvent):
                raise self._fault(event, "aliases (*name) are not allowed", "write the value out")
            if getattr(event, "tag", None) is not None:
                raise self._fault(event, f"the tag {event.tag} is not allowed", "only plain values are")
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > MAX_DEPTH:
                raise self._fault(event, f"nested deeper than {MAX_DEPTH} levels", None)
        return events

    def _next(self) -> Any:
        return next(self._events)

    def _value(self, event: Any, loc: Loc) -> Any:
        mark = event.start_mark
        self.marks[loc] = (mark.line + 1, mark.column + 1)
        if isinstance(event, yaml.ScalarEvent):
            try:
                return self._scalar(event)
            except yaml.constructor.ConstructorError as error:
                raise _fault(self._kind, error.problem_mark, self._name, f"{error.problem}", "only plain values are allowed") from None
        if isinstance(event, yaml.SequenceStartEvent):
            out: list[Any] = []
            while not isinstance(child := self._next(), yaml.SequenceEndEvent):
                out.append(self._value(child, (*loc, len(out))))
            return out
        return self._mapping(loc)

    def _mapping(self, loc: Loc) -> dict[Any, Any]:
        out: dict[Any, Any] = {}
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            key: Any = self._scalar(event) if isinstance(event, yaml.ScalarEvent) else None
            if key is None:
                raise self._fault(event, "keys must be plain words", None)
            if key in out:
                raise self._fault(event, f"key {key!r} stands twice", "remove one")
            out[key] = self._value(self._next(), (*loc, key))
        return out

    def _scalar(self, event: Any) -> Any:
        tag = event.tag
        if tag is None or tag == "!":
            tag = self._loader.resolve(yaml.ScalarNode, event.value, event.implicit)
        if tag == TEXT_TAG:
            return event.value
        return self._loader.construct_object(yaml.ScalarNode(tag, event.value, event.start_mark, event.end_mark))

    def _fault(self, event: Any, message: str, hint: str | None) -> FactcheckError:
        return _fault(self._kind, event.start_mark, self._name, message, hint)


def _fault(kind: type[FactcheckError], mark: Any, name: str, message: str, hint: str | None) -> FactcheckError:
    line, column = (mark.line + 1, mark.column + 1) if mark is not None else (None, None)
    return kind(message, path=name, line=line, column=column, hint=hint)
