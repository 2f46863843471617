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
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from factcheck.errors import FactcheckError, SettingsError
from factcheck.sidefile import text_beside
from factcheck.yamlfile import load_yaml

STATUSES = ("accepted", "fixed", "ignored")
REASONS = ("false_positive", "source_differs", "style", "updated_figure")
KEYS = ("fingerprint", "status", "reason", "note")
FINGERPRINT = re.compile(r"[0-9a-f]{16}(-\d+)?")


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
    """The decisions in a TOML or YAML file. Raises SettingsError with file and line for every entry that is wrong."""
    rows = _yaml_rows(path) if path.suffix in {".yml", ".yaml"} else _toml_rows(path)
    entries: dict[str, Entry] = {}
    faults: list[FactcheckError] = []
    for line, row in rows:
        wrong = _wrong(row, entries)
        if wrong is None:
            entries[row["fingerprint"]] = Entry(row["status"], row.get("reason", ""), line)
        else:
            message, hint = wrong
            faults.append(SettingsError(message, path=str(path), line=line, hint=hint, code="E120"))
    if faults:
        raise SettingsError.of(faults)
    return Triage(str(path), entries)


def _wrong(row: Any, known: Mapping[str, Entry]) -> tuple[str, str | None] | None:
    """What is wrong with an entry and what to do about it, None if nothing is; `known` are the entries before it."""
    if not isinstance(row, dict):
        return "an entry is a table with fingerprint, status and reason", None
    if unknown := [k for k in row if k not in KEYS]:
        return f"unknown key {unknown[0]}", f"known here: {', '.join(KEYS)}"
    fingerprint, status, reason = row.get("fingerprint"), row.get("status"), row.get("reason", "")
    if not isinstance(fingerprint, str) or not FINGERPRINT.fullmatch(fingerprint):
        return f"{fingerprint!r} is no fingerprint", "copy it from the report"
    if status not in STATUSES:
        return f"unknown status {status!r}", f"one of: {', '.join(STATUSES)}"
    if reason not in REASONS and not (reason == "" and status != "ignored"):
        return f"unknown reason {reason!r}", f"one of: {', '.join(REASONS)}"
    if fingerprint in known:
        return f"{fingerprint} stands twice, first in line {known[fingerprint].line}", "remove one"
    return None


def _yaml_rows(path: Path) -> list[tuple[int, Any]]:
    file = load_yaml(path, SettingsError)
    at: tuple[str, ...] = ()
    rows = file.value or []
    if isinstance(rows, dict):
        if set(rows) - {"finding"}:
            raise file.fault((next(k for k in rows if k != "finding"),), "unknown key", "known here: finding", SettingsError)
        at, rows = ("finding",), rows.get("finding", [])
    if not isinstance(rows, list):
        raise file.fault(at, "a list of entries is needed", None, SettingsError)
    return [(file.place((*at, i))[0], row) for i, row in enumerate(rows)]


def _toml_rows(path: Path) -> list[tuple[int, Any]]:
    import tomllib

    text = text_beside(path, SettingsError, "E120")
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
