"""SARIF 2.1.0, for code-scanning dashboards and editors.

Section numbers are those of the OASIS standard (SARIF Version 2.1.0 Plus Errata 01). Nothing is
capped here: dashboards close what a later run no longer tells, so every finding must stand.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from factcheck.report.json import dumps
from factcheck.report.plain import visible
from factcheck.report.position import Position, Positions, path_of
from factcheck.report.ranking import primary, ranked
from factcheck.report.words import Words, words_for
from factcheck.result import Result
from factcheck.settings import Settings
from factcheck.types import Document, Finding, Place, Severity
from factcheck.version import __version__

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
SUPPRESSION_KINDS = {"inline": "inSource"}  # §3.35.2; all others are kept outside the article
FINGERPRINT = "factcheck/v1"


def write(result: Result, settings: Settings) -> bytes:
    """The findings as one SARIF run: rules with help, regions in code points, suppressions with their reason."""
    words = words_for(result, settings)
    run = Run(result, words)
    findings = ranked(result.findings_list)
    rules = _rules(findings, words)
    log = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": {"name": "factcheck", "version": __version__, "language": words.lang, "rules": rules}},
                "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": run.notifications()}],
                "artifacts": [{"location": {"uri": _uri(a.document)}} for a in result.articles],
                "results": [run.result(f, {r["id"]: i for i, r in enumerate(rules)}) for f in findings],
                "columnKind": "unicodeCodePoints",
            }
        ],
    }
    return (dumps(log) + "\n").encode("utf-8", "replace")


class Run:
    """What results and notifications of one run refer to."""

    def __init__(self, result: Result, words: Words) -> None:
        self.articles = result.articles
        self.problems = result.problems
        self.words = words
        self.positions = Positions(result.articles)

    def result(self, finding: Finding, rule_index: dict[str, int]) -> dict[str, Any]:
        """A result object (§3.27): one location, the opposing figures as related locations."""
        first = primary(finding)
        row: dict[str, Any] = {
            "ruleId": finding.rule,
            "ruleIndex": rule_index[finding.rule],
            "level": LEVELS[finding.severity],
            "rank": round(finding.confidence * 100, 1),
            "message": {"text": visible("\n".join([finding.message, *finding.detail]))},
            "locations": [self._location(first)] if first else [],
        }
        others = [p for p in finding.places if p is not first]
        if others:
            row["relatedLocations"] = [self._location(p, number) for number, p in enumerate(others, 1)]
        if finding.fingerprint:
            row["partialFingerprints"] = {FINGERPRINT: finding.fingerprint}
        if finding.suppressed:
            kind = SUPPRESSION_KINDS.get(finding.suppressed.by, "external")
            row["suppressions"] = [{"kind": kind, "status": "accepted", "justification": visible(finding.suppressed.reason)}]
        row["properties"] = {"type": finding.type, "confidence": round(finding.confidence, 3)}
        if finding.fact:
            row["properties"]["fact"] = finding.fact
        return row

    def notifications(self) -> list[dict[str, Any]]:
        """What could not be read or done, as notifications (§3.58)."""
        rows = []
        for problem in self.problems:
            row: dict[str, Any] = {"level": "warning", "message": {"text": visible(problem.message)}, "descriptor": {"id": problem.code}}
            if problem.article:
                row["locations"] = [{"physicalLocation": {"artifactLocation": {"uri": quote(problem.article)}}}]
            rows.append(row)
        return rows

    def _location(self, place: Place, number: int | None = None) -> dict[str, Any]:
        document = self.articles[place.article].document
        physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(document), "index": place.article}}
        position = self.positions.of(place)
        if position:
            physical["region"] = _region(position, place.surface)
        location: dict[str, Any] = {"physicalLocation": physical}
        if number is not None:
            told = [document.outlet, document.dateline.day or self.words.text("undated"), place.surface]
            location = {"id": number, **location, "message": {"text": visible(" · ".join(t for t in told if t))}}
        return location


def _region(position: Position, surface: str) -> dict[str, Any]:
    return {
        "startLine": position.line,
        "startColumn": position.column,
        "endLine": position.end_line,
        "endColumn": position.end_column,
        "snippet": {"text": visible(surface)},
    }


def _uri(document: Document) -> str:
    return quote(path_of(document).replace("\\", "/"))


def _rules(findings: list[Finding], words: Words) -> list[dict[str, Any]]:
    rules: dict[str, dict[str, Any]] = {}
    for finding in sorted(findings, key=lambda f: f.rule):
        name = words("type", finding.type)
        rules.setdefault(
            finding.rule,
            {
                "id": finding.rule,
                "name": "".join(part.capitalize() for part in finding.type.split("_")),
                "shortDescription": {"text": name},
                "fullDescription": {"text": visible(finding.why)},
                "help": {"text": visible(finding.why), "markdown": f"**{name}**\n\n{visible(finding.why)}"},
                "defaultConfiguration": {"level": LEVELS[finding.severity]},
            },
        )
    return list(rules.values())
