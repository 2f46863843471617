"""Findings that do not count: inline directives, the desk's triage file, a baseline."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.check.baseline import Baseline
from factcheck.check.case import Case
from factcheck.check.triage import Triage
from factcheck.types import Directive, Document, Finding, Place, Problem, Suppressed

IDLE = "meets no finding of this run; remove it unless it is about articles left out"


def suppress(
    findings: list[Finding], case: Case, names: Mapping[str, tuple[str, ...]], triage: Triage | None, baseline: Baseline | None
) -> list[Problem]:
    """Set `suppressed` on findings; what comes back tells of suppressions that met nothing.

    `names` gives what a directive may call each rule: its id, name and type. An inline directive
    covers the line of text it stands on (a paragraph); one without a place, the article.
    """
    problems = _inline(findings, case, names)
    if triage is not None:
        problems += _triaged(findings, triage)
    if baseline is not None:
        problems += _known(findings, baseline, frozenset(article.id for article in case.articles))
    return problems


def _inline(findings: list[Finding], case: Case, names: Mapping[str, tuple[str, ...]]) -> list[Problem]:
    problems = []
    for a, article in enumerate(case.articles):
        for directive in article.document.directives:
            used = False
            for finding in findings:
                called = {key for rule in (finding.rule, *finding.names) for key in names.get(rule, (rule,))}
                if directive.rules and called.isdisjoint(directive.rules):
                    continue
                if any(place.article == a and _covers(directive, article.document, place) for place in finding.places):
                    finding.suppressed = finding.suppressed or Suppressed("inline", directive.reason)
                    used = True
            if not used:
                asked = ", ".join(directive.rules) or "all rules"
                where = f"{article.document.path or article.id}:{directive.line}"
                problems.append(Problem(article.id, "check", "N212", f"{where}: ignore[{asked}] {IDLE}"))
    return problems


def _covers(directive: Directive, document: Document, place: Place) -> bool:
    if directive.start is None:
        return True
    if place.start is None:
        return False
    start = document.text.rfind("\n", 0, directive.start) + 1
    end = document.text.find("\n", directive.start)
    return start <= place.start < (end if end >= 0 else len(document.text))


def _triaged(findings: list[Finding], triage: Triage) -> list[Problem]:
    problems = []
    left = dict(triage.entries)
    for finding in findings:
        entry = left.pop(finding.fingerprint, None)
        if entry is None:
            continue
        if entry.status == "fixed":
            problems.append(Problem(None, "check", "N211", f"{triage.path}:{entry.line}: marked fixed, but {finding.rule} still finds it"))
        else:
            finding.suppressed = finding.suppressed or Suppressed("triage", entry.reason or entry.status)
    for fingerprint, entry in left.items():
        if entry.status != "fixed":
            problems.append(Problem(None, "check", "N212", f"{triage.path}:{entry.line}: {fingerprint} {IDLE}"))
    return problems


def _known(findings: list[Finding], baseline: Baseline, run: frozenset[str]) -> list[Problem]:
    """Suppress what the baseline knows; of one with articles outside the run nobody can tell whether it is still there."""
    met = set()
    for finding in findings:
        if finding.fingerprint in baseline:
            met.add(finding.fingerprint)
            finding.suppressed = finding.suppressed or Suppressed("baseline", "known")
    gone = sum(run.issuperset(articles) for fingerprint, articles in baseline.items() if fingerprint not in met)
    return [Problem(None, "check", "N213", f"baseline: findings no longer there: {gone}; write it anew")] if gone else []
