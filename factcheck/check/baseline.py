"""Baselines: the findings a newsroom starts with, so that only new ones count."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from factcheck.errors import ReportError, SettingsError
from factcheck.types import Finding


def load_baseline(path: Path) -> frozenset[str]:
    """The fingerprints of a baseline file. Raises SettingsError with file and line where it is none."""
    try:
        value = json.loads(path.read_text(encoding="utf-8-sig"))
    except json.JSONDecodeError as error:
        raise SettingsError(f"not valid JSON: {error.msg}", path=str(path), line=error.lineno, column=error.colno, code="E121") from None
    except (OSError, UnicodeDecodeError, RecursionError) as error:
        reason = getattr(error, "strerror", None) or error
        raise SettingsError(f"cannot be read: {reason}", path=str(path), code="E121", hint="write one with --write-baseline") from error
    prints = value.get("fingerprints") if isinstance(value, dict) else None
    if not isinstance(prints, list) or not all(isinstance(p, str) for p in prints):
        raise SettingsError("no list `fingerprints`", path=str(path), line=1, code="E121", hint="write one with --write-baseline")
    return frozenset(prints)


def baseline_text(findings: Iterable[Finding]) -> str:
    """A baseline of findings, as JSON: sorted, one fingerprint a line."""
    prints = sorted({f.fingerprint for f in findings if f.suppressed is None or f.suppressed.by == "baseline"})
    return json.dumps({"schema_version": 1, "fingerprints": prints}, indent=1) + "\n"


def write_baseline(findings: Iterable[Finding], path: Path) -> None:
    """Write a baseline of findings. Raises ReportError where the file cannot be written."""
    try:
        path.write_text(baseline_text(findings), encoding="utf-8", newline="\n")
    except OSError as error:
        raise ReportError(f"cannot be written: {error.strerror or error}", path=str(path), code="E501") from error
