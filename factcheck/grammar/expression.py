"""Regular expressions made of word lists, compiled once and kept between runs.

Compiling the expressions of one language takes three tenths of a second, half of a check of one article; making them again of what the
compiler gave takes a hundredth of that. What the compiler gives is Python's own affair: it is asked for in one place (`_compiled`), kept
for this very Python only and looked over by it when an expression is made of it. Where any of this is not as expected, `re.compile` does
what it always does.
"""

from __future__ import annotations

import atexit
import re
import sys
import zlib
from array import array
from binascii import a2b_base64, b2a_base64
from collections.abc import Mapping
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Any

from factcheck.kept import digest_of, keep, place, recall

try:
    import _sre  # type: ignore[import-not-found]
    from re import _compiler, _parser  # type: ignore[attr-defined]

    PYTHON = f"{sys.version} {_sre.MAGIC} {_sre.CODESIZE} {sys.byteorder}"
except (ImportError, AttributeError):  # another Python than the one we know
    PYTHON = ""

MOST = 4_000  # expressions kept; two languages have 1,500, the rest are of word lists that have changed
Kept = tuple[
    int, int, Mapping[str, int], str
]  # flags, groups, names of groups, code (mostly tables of characters; packed, an eighth of it)


class Shelf:
    """The expressions kept, and those of this run."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        kept = recall(path)
        self._kept: dict[str, Any] = kept if isinstance(kept, dict) else {}
        self._used: dict[str, Any] = {}
        self._fresh = False

    def expression(self, source: str, flags: int) -> re.Pattern[str]:
        """The expression, made of what is kept where that can be done."""
        if self._path is None:
            return re.compile(source, flags)  # nothing is kept, so nothing is gained
        key = f"{flags}:{source}"
        kept = self._kept.get(key)
        made = _made(source, kept)
        if made is None:
            kept = _compiled(source, flags)
            made = _made(source, kept)
            if made is None:
                return re.compile(source, flags)
            self._kept[key] = kept
            self._fresh = True
        self._used[key] = kept
        return made

    def close(self) -> None:
        """Keep what was compiled in this run, unless the folder is gone or may not be looked into."""
        with suppress(PermissionError):
            if self._fresh and self._path is not None and self._path.parent.is_dir():
                keep(self._path, self._kept if len(self._kept) <= MOST else self._used)
                self._fresh = False


def _compiled(source: str, flags: int) -> Kept | None:
    """What the compiler makes of an expression; None where it is not asked. Raises re.error."""
    if not PYTHON:
        return None
    try:
        parsed = _parser.parse(source, flags)
        code = b2a_base64(zlib.compress(array("I", _compiler._code(parsed, flags)).tobytes()), newline=False)
        return flags | parsed.state.flags, parsed.state.groups - 1, parsed.state.groupdict, code.decode()
    except (TypeError, AttributeError):
        return None


def _made(source: str, kept: Any) -> re.Pattern[str] | None:
    """The expression of what the compiler gave; None where that is nothing it would give."""
    try:
        flags, groups, names, code = kept
        by_number: list[str | None] = [None] * (groups + 1)
        for name, number in names.items():
            by_number[number] = name
        words = array("I", zlib.decompress(a2b_base64(code))).tolist()
        made: re.Pattern[str] = _sre.compile(source, flags, words, groups, dict(names), tuple(by_number))
    except (TypeError, ValueError, AttributeError, IndexError, OverflowError, RuntimeError, zlib.error):
        return None
    return made


def expression(source: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, but what the compiler makes of it is kept. For expressions made of word lists: long, and the same in every run."""
    return _shelf().expression(source, int(flags))


@lru_cache(maxsize=1)
def _shelf() -> Shelf:
    shelf = Shelf(place("expressions", digest_of([PYTHON.encode()])) if PYTHON else None)
    atexit.register(shelf.close)
    return shelf
