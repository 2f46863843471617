"""Results to text; one file per output format, each loaded when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from factcheck.errors import ReportError
from factcheck.result import Result
from factcheck.settings import Settings

Writer = Callable[[Result, Settings], bytes]


def _writer(module: str, name: str = "write") -> Writer:
    def write(result: Result, settings: Settings) -> bytes:
        function: Writer = getattr(import_module(f"factcheck.report.{module}"), name)
        return function(result, settings)

    return write


WRITERS: dict[str, Writer] = {
    "full": _writer("terminal"),
    "concise": _writer("concise"),
    "json": _writer("json"),
    "jsonl": _writer("jsonl"),
    "markdown": _writer("markdown"),
    "html": _writer("html"),
    "github": _writer("github"),
    "sarif": _writer("sarif"),
    "junit": _writer("junit"),
    "csv": _writer("csv"),
    "csv-facts": _writer("csv", "write_facts"),
    "xlsx": _writer("xlsx"),
}

# The longest suffix of a file's name that stands here decides.
SUFFIXES = {
    ".txt": "full",
    ".json": "json",
    ".jsonl": "jsonl",
    ".md": "markdown",
    ".html": "html",
    ".htm": "html",
    ".sarif": "sarif",
    ".sarif.json": "sarif",
    ".xml": "junit",
    ".csv": "csv",
    ".facts.csv": "csv-facts",
    ".xlsx": "xlsx",
}


def format_of(path: Path) -> str | None:
    """The format a file's name asks for, None where no suffix is known."""
    name = path.name.lower()
    known = [suffix for suffix in SUFFIXES if name.endswith(suffix)]
    return SUFFIXES[max(known, key=len)] if known else None


def write_file(result: Result, path: Path, format: str | None, settings: Settings) -> None:
    """Write the report; the format follows the suffix unless given. Raises ReportError."""
    name = format or format_of(path)
    if name not in WRITERS:
        raise ReportError(f"no report format for {path.name}", hint=f"end the name in one of {', '.join(sorted(SUFFIXES))}")
    report = WRITERS[name](result, settings)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(report)
    except OSError as error:
        raise ReportError(f"cannot be written: {error.strerror or error}", path=str(path)) from error
