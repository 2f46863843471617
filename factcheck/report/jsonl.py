"""Findings as JSON Lines: one finding per line, as in the JSON report, with file and line."""

from __future__ import annotations

from factcheck.report.json import dumps, told
from factcheck.report.position import Positions, path_of
from factcheck.result import Result
from factcheck.settings import Settings


def write(result: Result, settings: Settings) -> bytes:
    """The findings of the JSON report, one per line; each place tells its path, outlet, date, line and column besides."""
    positions = Positions(result.articles)
    lines = []
    for finding, row in zip(result.findings_list, told(result, settings)["findings"], strict=True):
        for place, place_row in zip(finding.places, row["places"], strict=True):
            document = result.articles[place.article].document
            at = positions.of(place)
            place_row |= {
                "path": path_of(document),
                "outlet": document.outlet,
                "published": document.dateline.date,
                "line": at.line if at else None,
                "column": at.column if at else None,
            }
        lines.append(dumps(row) + "\n")
    return "".join(lines).encode("utf-8", "replace")
