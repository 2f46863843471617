"""Arithmetic that another article bears out: parts of 36 and 17 told as 63, where another article tells the same two and 53."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.check.case import Case
from factcheck.check.told import article_name
from factcheck.semantics.figure import comparable
from factcheck.types import Finding, Mention, Ref, Severity
from factcheck.wording.vocabulary import vocabulary

TYPES = frozenset({"internal_arithmetic", "total_mismatch"})
DIGITS = 2  # of a result that does not stand in any sentence


def bear_out(findings: list[Finding], case: Case) -> None:
    """Give each finding of a sum that does not come out the place where another article tells what it comes to."""
    for finding in findings:
        if finding.type in TYPES and finding.severity >= Severity.WARNING and finding.computed is not None:
            found = next(_told(finding, case), None)
            if found is not None:
                _name(finding, *found, case)


def _told(finding: Finding, case: Case) -> Iterator[tuple[int, int, int]]:
    """Which place of a finding holds the figure that does not come out; article and mention that tell the result."""
    assert finding.computed is not None
    result, stated, home = finding.computed.result, finding.computed.stated, finding.places[0].article
    if result is None or len({p.article for p in finding.places}) > 1:
        return
    at, m = next(((i, x) for i, x in enumerate(_mentions(finding, case)) if x is not None and x.value == stated), (0, None))
    if m is None:
        return
    for ref in _beside(finding, home, case):
        for n in case.mentions_in(ref.article, case.sentence_at(ref.article, case.mention(ref).start)):
            other = case.articles[ref.article].mentions[n]
            if other is not case.mention(ref) and _gives(other, result, m) and not _says_both(ref.article, m, case):
                yield at, ref.article, n


def _mentions(finding: Finding, case: Case) -> list[Mention | None]:
    """The mention of each place of a finding."""
    by_span = {(m.start, m.end): m for m in case.articles[finding.places[0].article].mentions}
    return [by_span.get((p.start, p.end)) if p.start is not None and p.end is not None else None for p in finding.places]


def _beside(finding: Finding, home: int, case: Case) -> Iterator[Ref]:
    """The claims of other articles that are of one fact with a figure that was reckoned with."""
    assert finding.computed is not None
    inputs = {i.mention for i in finding.computed.inputs if i.article == home}
    for fact in case.facts:
        if any(ref.article == home and case.claim(ref).mention in inputs for ref in fact.claims):
            yield from (ref for ref in fact.claims if ref.article != home)


def _gives(other: Mention, result: Decimal, stated: Mention) -> bool:
    """Whether a plain figure of the unit is what the sum comes to."""
    if other.value is None or other.qualifier != stated.qualifier or other.digits < DIGITS or not comparable(other, stated):
        return False
    half = (other.precision or Decimal(0)) / 2
    return abs(abs(other.value) - abs(result)) <= half < abs(abs(other.value) - abs(stated.value or Decimal(0)))


def _says_both(article: int, stated: Mention, case: Case) -> bool:
    """Whether an article gives the figure that does not come out as well."""
    return any(m.value == stated.value and comparable(m, stated) for m in case.articles[article].mentions)


def _name(finding: Finding, at: int, article: int, mention: int, case: Case) -> None:
    words, m = vocabulary(case.lang), case.articles[article].mentions[mention]
    finding.discrepant = (*finding.discrepant, (at, len(finding.places)))
    finding.places = (*finding.places, case.place(article, mention, "related"))
    told = words.told_by.format(figures=m.surface, articles=article_name(article, case))
    finding.detail = (*finding.detail, words.borne_out.format(told=told))
