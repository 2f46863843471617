"""Rule files known to be valid, kept between runs in the user's cache folder; harmless where that cannot be written."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable
from dataclasses import fields
from pathlib import Path
from typing import Any

from factcheck.check.kinds import KINDS
from factcheck.version import __version__
from factcheck.yamlfile import MAX_BYTES


def folder() -> Path:
    """The user's cache folder of factcheck (XDG, or the system's own)."""
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    return (Path(base) if base else Path.home() / ".cache") / "factcheck"


def key_of(paths: Iterable[Path]) -> str:
    """A hash of the files and of everything they are validated against."""
    digest = hashlib.sha256(__version__.encode())
    for name, kind in sorted(KINDS.items()):
        shape = [(f.name, str(f.type), str(f.default)) for f in fields(kind.options)]
        digest.update(repr((name, shape, sorted(kind.wordings.items()))).encode())
    for path in paths:
        digest.update(str(path).encode())
        try:
            digest.update(path.read_bytes() if path.stat().st_size <= MAX_BYTES else b"too large")
        except OSError as error:
            digest.update(repr(error).encode())
    return digest.hexdigest()


def recall(key: str) -> list[dict[str, Any]] | None:
    """The validated rules kept under a key, None if there are none."""
    try:
        rows = json.loads((folder() / f"rules-{key[:32]}.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return rows if isinstance(rows, list) else None


def keep(key: str, rows: list[dict[str, Any]]) -> None:
    """Keep validated rules under a key."""
    try:
        folder().mkdir(parents=True, exist_ok=True)
        target = folder() / f"rules-{key[:32]}.json"
        part = target.with_suffix(f".{os.getpid()}")
        part.write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")
        part.replace(target)
    except (OSError, TypeError):
        return
