"""The order findings are told in, and how many of them."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from factcheck.result import Result
from factcheck.settings import Settings
from factcheck.types import Finding, Place


def primary(finding: Finding) -> Place | None:
    """The place a finding is first of all about, None where it has no place."""
    return next((p for p in finding.places if p.role == "primary"), finding.places[0] if finding.places else None)


def ranked(findings: list[Finding]) -> list[Finding]:
    """Most serious first, then surest, then in the order of the articles."""

    def key(finding: Finding) -> tuple[int, float, int, int, str]:
        place = primary(finding)
        return (-finding.severity, -finding.confidence, place.article if place else -1, (place.start or 0) if place else -1, finding.rule)

    return sorted(findings, key=key)


class Shortlist(NamedTuple):
    """The findings to show, and how many of each article were left out."""

    shown: list[Finding]
    hidden: dict[int, int]  # article index -> findings not shown
    suppressed: int


def shortlist(result: Result, settings: Settings) -> Shortlist:
    """The findings that count, ranked, with at most `per_article_cap` of one article."""
    shown: list[Finding] = []
    per_article: Counter[int] = Counter()
    hidden: Counter[int] = Counter()
    standing = [f for f in result.findings_list if f.suppressed is None]
    for finding in ranked(standing):
        place = primary(finding)
        article = place.article if place else -1
        per_article[article] += 1
        if article >= 0 and per_article[article] > settings.per_article_cap:
            hidden[article] += 1
        else:
            shown.append(finding)
    return Shortlist(shown, dict(sorted(hidden.items())), len(result.findings_list) - len(standing))
