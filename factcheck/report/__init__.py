"""Results to text; one file per output format."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from factcheck.errors import ReportError
from factcheck.report import json
from factcheck.result import Result
from factcheck.settings import Settings

Writer = Callable[[Result, Settings], bytes]

WRITERS: dict[str, Writer] = {
    "json": json.write,
}

SUFFIXES = {".json": "json"}


def write_file(result: Result, path: Path, format: str | None, settings: Settings) -> None:
    """Write the report; the format follows the suffix unless given. Raises ReportError."""
    name = format or SUFFIXES.get(path.suffix.lower())
    if name not in WRITERS:
        raise ReportError(f"no report format for {path.name}", hint=f"one of {', '.join(sorted(WRITERS))}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(WRITERS[name](result, settings))
    except OSError as error:
        raise ReportError(f"cannot be written: {error}", path=str(path)) from error
