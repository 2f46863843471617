"""YAML files with line and column for every value, read safely.

Files may come from strangers: only plain values (no tags), no aliases (so no alias bombs),
bounded size and depth.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from factcheck.errors import FactcheckError, RuleError

MAX_BYTES = 1_000_000
MAX_DEPTH = 20
MAX_VALUES = 100_000

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


def parse_yaml(text: str, name: str, kind: type[FactcheckError] = RuleError) -> YamlFile:
    """As `load_yaml`, from a string."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(text)
    marks: dict[Loc, tuple[int, int]] = {}
    try:
        depth = values = 0
        events = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(text)
        while events.check_event():
            event = events.get_event()
            if isinstance(event, yaml.AliasEvent):
                raise _fault(kind, event.start_mark, name, "aliases (*name) are not allowed", "write the value out")
            values += 1
            if values > MAX_VALUES:
                raise _fault(kind, event.start_mark, name, f"more than {MAX_VALUES:,} values", "split it")
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > MAX_DEPTH:
                raise _fault(kind, event.start_mark, name, f"nested deeper than {MAX_DEPTH} levels", None)
        node = loader.get_single_node()
        value = _plain(node, (), marks, loader, name, kind) if node is not None else None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise _fault(kind, mark, name, f"not valid YAML: {error.problem}", "check quotes and indentation") from None
    except yaml.YAMLError as error:
        raise kind(f"not valid YAML: {error}", path=name) from None
    return YamlFile(name, value, marks)


def _plain(node: Any, loc: Loc, marks: dict[Loc, tuple[int, int]], loader: Any, name: str, kind: type[FactcheckError]) -> Any:
    marks[loc] = (node.start_mark.line + 1, node.start_mark.column + 1)
    if isinstance(node, yaml.MappingNode):
        out: dict[Any, Any] = {}
        for key_node, value_node in node.value:
            key: Any = loader.construct_object(key_node) if isinstance(key_node, yaml.ScalarNode) else None
            if key is None:
                raise _fault(kind, key_node.start_mark, name, "keys must be plain words", None)
            if key in out:
                raise _fault(kind, key_node.start_mark, name, f"key {key!r} stands twice", "remove one")
            out[key] = _plain(value_node, (*loc, key), marks, loader, name, kind)
        return out
    if isinstance(node, yaml.SequenceNode):
        return [_plain(child, (*loc, i), marks, loader, name, kind) for i, child in enumerate(node.value)]
    try:
        return loader.construct_object(node)
    except yaml.constructor.ConstructorError as error:
        raise _fault(kind, error.problem_mark, name, f"{error.problem}", "only plain values are allowed") from None


def _fault(kind: type[FactcheckError], mark: Any, name: str, message: str, hint: str | None) -> FactcheckError:
    line, column = (mark.line + 1, mark.column + 1) if mark is not None else (None, None)
    return kind(message, path=name, line=line, column=column, hint=hint)
