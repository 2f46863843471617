"""The JSON report of the contract."""

from __future__ import annotations

import json
from typing import Any

from factcheck.result import Result
from factcheck.settings import Settings


def write(result: Result, settings: Settings) -> bytes:
    """The report as UTF-8 JSON, one row of a table per line; the same result gives the same bytes."""
    members = [f"{dumps(key)}: {_rows(value) if isinstance(value, list) else dumps(value)}" for key, value in result.to_dict().items()]
    return ("{\n" + ",\n".join(members) + "\n}\n").encode("utf-8", "replace")


def _rows(rows: list[Any]) -> str:
    # One line per row: `json.dumps(indent=…)` falls back to the slow encoder and writes a line per field.
    return "[\n  " + ",\n  ".join(map(dumps, rows)) + "\n]" if rows else "[]"


def dumps(value: object) -> str:
    """A value as JSON on one line; text as it is, not escaped to ASCII."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
