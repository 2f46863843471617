"""The tables of findings and of facts that the CSV and Excel reports write."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.report.arithmetic import arithmetic, headline
from factcheck.report.evidence import Evidence, Exhibit
from factcheck.report.figures import reading
from factcheck.report.plain import one_line
from factcheck.report.ranking import primary, ranked
from factcheck.report.units import unit_word
from factcheck.report.words import Words
from factcheck.result import Result
from factcheck.types import Finding

Cell = str | int | Decimal | None
Row = list[Cell]

ORIGIN = ["outlet", "date", "place", "figure"]
FINDING_COLUMNS = ["severity", "confidence", "rule", "type", "message", "detail", "arithmetic"]
FINDING_COLUMNS += [*ORIGIN, "sentence", "others", "fact", "suppressed", "fingerprint"]
FACT_COLUMNS = ["fact", "label", "relation", *ORIGIN, "reading", "low", "high", "unit", "sentence", "verdict"]


def finding_rows(result: Result, words: Words) -> Iterator[Row]:
    """A row of column names, then a row per finding, most serious first."""
    evidence = Evidence(result)
    yield [words("column", c) for c in FINDING_COLUMNS]
    for finding in ranked(result.findings_list):
        yield _finding(finding, evidence, words)


def _finding(finding: Finding, evidence: Evidence, words: Words) -> Row:
    first = primary(finding)
    lead = evidence.exhibit(first) if first else None
    others = [evidence.exhibit(p) for p in finding.places if p is not first]
    fact = evidence.facts.get(finding.fact or "")
    return [
        words("severity", finding.severity.label),
        Decimal(str(round(finding.confidence, 3))),
        finding.rule,
        words("type", finding.type),
        headline(finding),
        " / ".join(map(one_line, finding.detail)),
        arithmetic(finding, evidence.result.articles, words),
        *(_origin(lead, words) if lead else ("", "", "", "", "")),
        " / ".join(f"{e.figure} ({e.outlet}, {e.day or words.text('undated')}, {one_line(e.where)})" for e in others),
        one_line(fact.label) if fact else "",
        f"{words('suppressed', finding.suppressed.by)}: {one_line(finding.suppressed.reason)}" if finding.suppressed else "",
        finding.fingerprint,
    ]


def _origin(e: Exhibit, words: Words) -> tuple[str, str, str, str, str]:
    return e.outlet, e.day or words.text("undated"), one_line(e.where), e.figure, e.before + e.figure + e.after


def fact_rows(result: Result, words: Words) -> Iterator[Row]:
    """A row of column names, then a row per claim of every fact, with what its wording allows."""
    evidence = Evidence(result)
    yield [words("column", c) for c in FACT_COLUMNS]
    for fact in result.facts:
        for ref in fact.claims:
            e = evidence.of_claim(ref)
            claim = e.article.claims[ref.claim]
            mention = e.article.mention_of(claim)
            outlet, day, place, figure, sentence = _origin(e, words)
            verdict = words("verdict", claim.verdict) if claim.verdict else ""
            unit = unit_word(mention.unit, words, kind=mention.kind, surface=mention.surface) if mention.unit else None
            row: Row = [fact.id, one_line(fact.label), words("relation", fact.relation), outlet, day, place, figure]
            row += [one_line(reading(mention, words)), mention.low, mention.high, unit, sentence, verdict]
            yield row
