"""Language folders: loaded, validated once, and kept as plain values.

A folder rules/lang/<code>/ is a language; there is no registry. Validation needs pydantic, which
is slow to import, so the validated value is kept on disk under a hash of the files and of this
package's version: an unchanged folder is never validated twice.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from factcheck.errors import FactcheckError, LanguageError
from factcheck.rulesdir import rules_dir
from factcheck.version import __version__

FORMAT = 1  # of the cache; raised when what is kept changes shape


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
    """Validated values of some files by stem, from the cache where nothing has changed."""
    return cached(paths[0].parent.name, paths, lambda: dict(_validated(paths)))


def cached(name: str, paths: list[Path], build: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """What `build` makes of some files (plain JSON values), built again only when one of them has changed."""
    kept = _kept(name, paths)
    if kept is not None and kept.is_file():
        with suppress(OSError, ValueError):
            return dict(json.loads(kept.read_text(encoding="utf-8")))
    value = build()
    if kept is not None:
        _keep(kept, value)
    return value


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


def _kept(name: str, paths: list[Path]) -> Path | None:
    """Where the value of these files is kept, None where there is no place for it."""
    if os.environ.get("FACTCHECK_NO_CACHE"):
        return None
    digest = hashlib.sha256(f"{FORMAT} {__version__} {sys.version_info[:2]}".encode())
    models = Path(__file__).with_name("models.py")
    for path in [models, *paths]:
        try:
            digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
        except OSError:
            return None
    base = os.environ.get("XDG_CACHE_HOME") or (os.environ.get("LOCALAPPDATA") if os.name == "nt" else None)
    try:
        root = Path(base) if base else Path.home() / ".cache"
    except RuntimeError:
        return None
    return root / "factcheck" / f"{name}-{digest.hexdigest()[:32]}.json"


def _keep(path: Path, files: dict[str, Any]) -> None:
    """Write atomically; a cache that cannot be written is no fault."""
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent)
        with os.fdopen(handle, "w", encoding="utf-8") as out:
            json.dump(files, out, ensure_ascii=False)
        Path(name).replace(path)
