"""Results to text; one file per output format."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from factcheck.errors import ReportError
from factcheck.report import concise, csv, github, html, json, jsonl, junit, markdown, sarif, terminal, xlsx
from factcheck.result import Result
from factcheck.settings import Settings

Writer = Callable[[Result, Settings], bytes]

WRITERS: dict[str, Writer] = {
    "full": terminal.write,
    "concise": concise.write,
    "json": json.write,
    "jsonl": jsonl.write,
    "markdown": markdown.write,
    "html": html.write,
    "github": github.write,
    "sarif": sarif.write,
    "junit": junit.write,
    "csv": csv.write,
    "csv-facts": csv.write_facts,
    "xlsx": xlsx.write,
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
