"""The JSON report (docs/report-schema.md)."""

from __future__ import annotations

import json
from typing import Any

from factcheck.codeunits import UTF16, in_code_units
from factcheck.result import Result
from factcheck.settings import Settings


def write(result: Result, settings: Settings) -> bytes:
    """The report as UTF-8 JSON, one row of a table per line; the same result gives the same bytes."""
    report = told(result, settings)
    members = [f"{dumps(key)}: {_rows(value) if isinstance(value, list) else dumps(value)}" for key, value in report.items()]
    return ("{\n" + ",\n".join(members) + "\n}\n").encode("utf-8", "replace")


def told(result: Result, settings: Settings) -> dict[str, Any]:
    """The JSON report, offsets in the unit that the settings ask for."""
    report = result.to_dict()
    return in_code_units(report, (a.document for a in result.articles)) if settings.offsets == UTF16 else report


def _rows(rows: list[Any]) -> str:
    # One line per row: `json.dumps(indent=…)` falls back to the slow encoder and writes a line per field.
    return "[\n  " + ",\n  ".join(map(dumps, rows)) + "\n]" if rows else "[]"


def dumps(value: object) -> str:
    """A value as JSON on one line; text as it is, not escaped to ASCII."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
