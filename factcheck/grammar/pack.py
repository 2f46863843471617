"""Language folders: loaded, validated once, and kept as plain values.

A folder rules/lang/<code>/ is a language; there is no registry. Validation needs pydantic, which
is slow to import, so the validated value is kept on disk: an unchanged folder is never validated twice.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from factcheck.errors import FactcheckError, LanguageError
from factcheck.kept import cached
from factcheck.rulesdir import rules_dir


@dataclass(frozen=True)
class Pack:
    """A language: the validated value of each of its files, by name without suffix."""

    code: str
    files: dict[str, Any]

    def __getitem__(self, name: str) -> Any:
        return self.files[name]

    def get(self, name: str) -> Any:
        """The value of a file, an empty mapping where the language has none of that name."""
        return self.files.get(name, {})


@lru_cache(maxsize=1)
def languages() -> list[str]:
    """Codes of the languages there are: the folders under rules/lang."""
    return sorted(folder.name for folder in (rules_dir() / "lang").iterdir() if (folder / "language.yml").is_file())


@lru_cache(maxsize=16)
def load_pack(code: str) -> Pack:
    """The language `code`. Raises LanguageError with every fault of every file, each with its line."""
    folder = rules_dir() / "lang" / code
    paths = sorted(p for p in folder.glob("*.yml") if not p.stem.startswith("corpus"))
    if not paths:
        raise LanguageError(f"there is no language {code!r}", path=str(folder), hint="known: " + ", ".join(languages()))
    return Pack(code, load_files(paths))


def load_files(paths: list[Path]) -> dict[str, Any]:
    """Validated values of some files by stem, kept for as long as nothing has changed."""
    models = Path(__file__).with_name("models.py")
    return cached(paths[0].parent.name, [models, *paths], lambda: dict(_validated(paths)))


def _validated(paths: list[Path]) -> Iterator[tuple[str, Any]]:
    from pydantic import ValidationError

    from factcheck.grammar.models import ANY, MODELS
    from factcheck.yamlfile import load_each

    faults: list[FactcheckError] = []
    done: list[tuple[str, Any]] = []
    for path, file in load_each(paths, LanguageError, faults):
        try:
            value = MODELS.get(path.stem, ANY).model_validate(file.value)
        except ValidationError as error:
            faults += [file.fault(tuple(e["loc"]), e["msg"], kind=LanguageError) for e in error.errors()]
            continue
        done.append((path.stem, value.model_dump(mode="json")))
    if faults:
        raise LanguageError.of(faults)
    yield from done
