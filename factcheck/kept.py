"""What is worked out once and kept between runs, as JSON in the user's cache folder; no fault where that cannot be written.

A thing has a name and the digest of all that it was made of: something else is kept under another digest, and of one name the newest few.
A file begins with the digest of the rest of it, so that one which was cut short or written over counts as none.
`FACTCHECK_NO_CACHE=1` keeps nothing and asks for nothing.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

from factcheck.version import __version__

NEWEST = 8  # of one name: projects with rules of their own take turns, and each edit of a rule makes a new one
SUFFIX = ".kept"
_DIGEST = re.compile(r"-[0-9a-f]{32}" + re.escape(SUFFIX))
FORMAT = 3  # raised when what is kept changes shape


def cached(name: str, paths: Iterable[Path], build: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """What `build` makes of some files (plain JSON values), built again only when one of them has changed."""
    try:
        where = place(name, digest_of(part for path in paths for part in (path.name.encode(), path.read_bytes())))
    except OSError:
        where = None
    kept = recall(where)
    if isinstance(kept, dict):
        return kept
    value = build()
    keep(where, value)
    return value


def digest_of(parts: Iterable[bytes]) -> str:
    """A digest of the parts, and of the package and the Python that make something of them."""
    digest = hashlib.sha256(f"{FORMAT} {__version__} {sys.version_info[:2]}".encode())
    for part in parts:
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()[:32]


def place(name: str, digest: str) -> Path | None:
    """Where a thing is kept, None where nothing is to be kept or there is no place for it."""
    if os.environ.get("FACTCHECK_NO_CACHE"):
        return None
    base = os.environ.get("XDG_CACHE_HOME") or (os.environ.get("LOCALAPPDATA") if os.name == "nt" else None)
    try:
        root = Path(base) if base and Path(base).is_absolute() else Path.home() / ".cache"  # a relative one is to be passed over
    except RuntimeError:
        return None
    return root / "factcheck" / f"{name}-{digest}{SUFFIX}"


def recall(path: Path | None) -> Any:
    """What is kept there, None where nothing is, or nothing that can be read."""
    if path is None:
        return None
    try:
        told, _, rest = path.read_bytes().partition(b"\n")
        return json.loads(rest) if told == _sum(rest) else None
    except (OSError, ValueError, RecursionError):
        return None


def keep(path: Path | None, value: Any) -> None:
    """Keep a value there, all of it or nothing, and let go of the oldest of its name."""
    if path is None:
        return
    part = path.with_suffix(f".{os.getpid()}")
    with suppress(OSError, TypeError, ValueError):
        path.parent.mkdir(parents=True, exist_ok=True)
        rest = json.dumps(value, ensure_ascii=False).encode()
        part.write_bytes(_sum(rest) + b"\n" + rest)
        part.replace(path)
        stem = _DIGEST.sub("", path.name)
        same = [p for p in path.parent.iterdir() if p.name.startswith(stem) and _DIGEST.fullmatch(p.name, len(stem))]
        for old in sorted(same, key=lambda p: p.stat().st_mtime_ns, reverse=True)[NEWEST:]:
            old.unlink(missing_ok=True)
    with suppress(OSError):
        part.unlink(missing_ok=True)  # where the disk was full


def _sum(rest: bytes) -> bytes:
    return hashlib.sha256(rest).hexdigest().encode()
