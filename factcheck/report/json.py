"""The JSON report of the contract."""

from __future__ import annotations

import json

from factcheck.result import Result
from factcheck.settings import Settings


def write(result: Result, settings: Settings) -> bytes:
    """The report as indented UTF-8 JSON; the same result gives the same bytes."""
    return (json.dumps(result.to_dict(), ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()
