"""Annotations for GitHub Actions: one workflow command per finding."""

from __future__ import annotations

import re

from factcheck.report.evidence import outlet_of
from factcheck.report.plain import visible
from factcheck.report.position import Positions, path_of
from factcheck.report.problems import problems_told
from factcheck.report.ranking import primary, shortlist
from factcheck.report.words import Words, words_for
from factcheck.result import Result
from factcheck.settings import Settings
from factcheck.types import Finding, Severity

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
# https://docs.github.com/actions/reference/workflow-commands-for-github-actions; the escapes are
# those of @actions/core (command.ts), which undoes them.
_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def write(result: Result, settings: Settings) -> bytes:
    """One ::error, ::warning or ::notice command per finding, most serious first."""
    words = words_for(result, settings)
    positions = Positions(result.articles)
    picked = shortlist(result, settings)
    lines = [_annotation(result, finding, positions, words) for finding in picked.shown]
    for where, message, code in problems_told(result, words):
        lines.append(_command("warning", _located(where) | {"title": code}, message))
    for article, n in picked.hidden.items():
        lines.append(_command("notice", {}, words.count("hidden", n, article=outlet_of(result.articles[article].document))))
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "replace")


def _annotation(result: Result, finding: Finding, positions: Positions, words: Words) -> str:
    place = primary(finding)
    properties: dict[str, object] = {}
    if place:
        properties["file"] = path_of(result.articles[place.article].document)
        at = positions.of(place)
        if at:
            properties |= {"line": at.line, "endLine": at.end_line, "col": at.column}
            # GitHub refuses column ranges over several lines.
            if at.line == at.end_line:
                properties["endColumn"] = at.end_column
            else:
                del properties["col"]
    properties["title"] = f"{finding.rule} {words('type', finding.type)}"
    return _command(COMMANDS[finding.severity], properties, "\n".join([finding.message, *finding.detail]))


def _located(where: str) -> dict[str, object]:
    """The properties of the place of a problem: path, path:line or path:line:column."""
    found = re.fullmatch(r"(.*?)(?::(\d+))?(?::(\d+))?", where)
    assert found is not None
    return {"file": found[1], "line": found[2] or "", "col": found[3] or ""}


def _command(name: str, properties: dict[str, object], message: str) -> str:
    told = ",".join(f"{k}={visible(str(v)).translate(_PROPERTY)}" for k, v in properties.items() if v != "")
    return f"::{name}{' ' if told else ''}{told}::{visible(message).translate(_MESSAGE)}"
