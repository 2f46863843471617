"""YAML files with line and column for every value, read safely (yamlevents.py)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factcheck.errors import FactcheckError, RuleError
from factcheck.kept import cached
from factcheck.sidefile import text_beside

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
    return parse_yaml(text_beside(path, kind), str(path), kind)


def load_each(paths: Iterable[Path], kind: type[FactcheckError], faults: list[FactcheckError]) -> Iterator[tuple[Path, YamlFile]]:
    """Every file that is safe YAML with its path; what is wrong with the others is added to `faults`, to be told all at once."""
    for path in paths:
        try:
            file = load_yaml(path, kind)
        except FactcheckError as error:
            faults.append(error)
        else:
            yield path, file


def value_of(path: Path) -> dict[str, Any]:
    """The mapping in a file, with text for keys; parsed again only when the file has changed. Raises as `load_yaml`."""
    return cached(f"{path.parent.name}-{path.stem}", [path], lambda: _mapping(load_yaml(path)))


def _mapping(file: YamlFile) -> dict[str, Any]:
    if not isinstance(file.value, dict):
        raise file.fault((), "must be a mapping", "see rules/README.md")
    return {str(key): value for key, value in file.value.items()}


def parse_yaml(text: str, name: str, kind: type[FactcheckError] = RuleError) -> YamlFile:
    """As `load_yaml`, from a string."""
    from factcheck.yamlevents import read_document  # brings the library, which a run that finds all values kept does without

    return YamlFile(name, *read_document(text, name, kind))
