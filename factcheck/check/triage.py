"""The desk's triage file: what has been decided about findings, by fingerprint.

    [[finding]]
    fingerprint = "0f3a9c2d11e84b57"
    status = "ignored"            # accepted, fixed or ignored
    reason = "source_differs"     # false_positive, source_differs, style, updated_figure (needed for ignored)
    note = "police and organisers count differently"

The same as YAML: a mapping `finding:` with a list, or the bare list.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from factcheck.errors import FactcheckError, SettingsError
from factcheck.yamlfile import MAX_BYTES, load_yaml

STATUSES = ("accepted", "fixed", "ignored")
REASONS = ("false_positive", "source_differs", "style", "updated_figure")
KEYS = ("fingerprint", "status", "reason", "note")


class Entry(NamedTuple):
    """What was decided about one finding, and where in the file that stands."""

    status: str
    reason: str
    line: int


@dataclass(frozen=True, slots=True)
class Triage:
    """The decisions of a triage file by fingerprint."""

    path: str
    entries: dict[str, Entry]


def load_triage(path: Path) -> Triage:
    """The decisions in a TOML or YAML file. Raises SettingsError with file and line for the first entry that is wrong."""
    rows = _yaml_rows(path) if path.suffix in {".yml", ".yaml"} else _toml_rows(path)
    entries: dict[str, Entry] = {}
    for line, row in rows:

        def fault(message: str, hint: str | None = None, line: int = line) -> FactcheckError:
            return SettingsError(message, path=str(path), line=line, hint=hint, code="E120")

        if not isinstance(row, dict):
            raise fault("an entry is a table with fingerprint, status and reason")
        if unknown := [k for k in row if k not in KEYS]:
            raise fault(f"unknown key {unknown[0]}", f"known here: {', '.join(KEYS)}")
        fingerprint, status, reason = row.get("fingerprint"), row.get("status"), row.get("reason", "")
        if not isinstance(fingerprint, str) or not re.fullmatch(r"[0-9a-f]{16}(-\d+)?", fingerprint):
            raise fault(f"{fingerprint!r} is no fingerprint", "copy it from the report")
        if status not in STATUSES:
            raise fault(f"unknown status {status!r}", f"one of: {', '.join(STATUSES)}")
        if reason not in REASONS and not (reason == "" and status != "ignored"):
            raise fault(f"unknown reason {reason!r}", f"one of: {', '.join(REASONS)}")
        if fingerprint in entries:
            raise fault(f"{fingerprint} stands twice, first in line {entries[fingerprint].line}", "remove one")
        entries[fingerprint] = Entry(status, reason, line)
    return Triage(str(path), entries)


def _yaml_rows(path: Path) -> list[tuple[int, Any]]:
    file = load_yaml(path, SettingsError)
    at: tuple[str, ...] = ()
    rows = file.value or []
    if isinstance(rows, dict):
        if set(rows) - {"finding"}:
            raise file.fault((sorted(set(rows) - {"finding"})[0],), "unknown key", "known here: finding", SettingsError)
        at, rows = ("finding",), rows.get("finding", [])
    if not isinstance(rows, list):
        raise file.fault(at, "a list of entries is needed", None, SettingsError)
    return [(file.place((*at, i))[0], row) for i, row in enumerate(rows)]


def _toml_rows(path: Path) -> list[tuple[int, Any]]:
    import tomllib

    try:
        if path.stat().st_size > MAX_BYTES:
            raise SettingsError(f"file is larger than {MAX_BYTES:,} bytes", path=str(path), code="E120")
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or error
        raise SettingsError(f"cannot be read: {reason}", path=str(path), code="E120", hint="check the path") from error
    try:
        value = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        found = re.search(r"at line (\d+)", str(error))
        line = int(found[1]) if found else None
        raise SettingsError(f"not valid TOML: {error}", path=str(path), line=line, code="E120") from None
    rows = value.get("finding", [])
    if set(value) - {"finding"} or not isinstance(rows, list):
        raise SettingsError("only [[finding]] tables are known here", path=str(path), line=1, code="E120")
    heads = [number for number, line in enumerate(text.splitlines(), 1) if re.match(r"\s*\[\[\s*finding\s*\]\]", line)]
    return [(heads[i] if i < len(heads) else 1, row) for i, row in enumerate(rows)]
