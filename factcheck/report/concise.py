"""One line per finding: path:line:column: severity rule message."""

from __future__ import annotations

from factcheck.report.evidence import outlet_of
from factcheck.report.plain import one_line
from factcheck.report.position import Positions, locator
from factcheck.report.problems import problems_told
from factcheck.report.ranking import primary, shortlist
from factcheck.report.words import words_for
from factcheck.result import Result
from factcheck.settings import Settings


def write(result: Result, settings: Settings) -> bytes:
    """The findings, one line each, in the form editors and terminals turn into links."""
    words = words_for(result, settings)
    positions = Positions(result.articles)
    picked = shortlist(result, settings)
    lines = []
    for finding in picked.shown:
        place = primary(finding)
        where = ""
        if place:
            where = f"{one_line(locator(result.articles[place.article].document, positions.of(place)))}: "
        lines.append(f"{where}{words('severity', finding.severity.label)} {finding.rule} {one_line(finding.message)}")
    for where, message, code in problems_told(result, words):
        lines.append(f"{where}{': ' if where else ''}{code} {message}")
    for article, n in picked.hidden.items():
        lines.append(words.count("hidden", n, article=outlet_of(result.articles[article].document)))
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "replace")
