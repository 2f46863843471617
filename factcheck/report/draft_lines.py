"""A draft against its sources for a terminal: a line per claim, the draft's figure left, theirs right."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.report.concordance import cells, keep_start
from factcheck.report.judged import VERDICTS, Judged, tally
from factcheck.report.plain import one_line
from factcheck.report.position import path_of
from factcheck.report.words import Words
from factcheck.types import Document

STYLES = {"refuted": "bold color(166)", "conflicting_evidence": "bold color(136)", "not_enough_evidence": "dim", "supported": "color(32)"}
INDENT = 2
FIGURE = 28  # cells of a draft's figure that are shown beside its sources
MOST = 15  # claims told per verdict; the HTML report has them all

Pieces = list[tuple[str, str]]
Paragraph = tuple[Pieces, int, int]  # text with styles, indent, hanging indent


def draft_paragraphs(document: Document, claims: list[Judged], words: Words) -> Iterator[Paragraph]:
    """A heading with the tally, then the claims, the refuted ones first."""
    counts = tally(claims)
    heading: Pieces = [(f"{words('page', 'drafts')}  ", "bold"), (one_line(path_of(document)), "bold")]
    for verdict, n in counts.items():
        heading += [("  ", ""), (f"{VERDICTS[verdict]} {words('verdict', verdict)} {n}", STYLES[verdict])]
    yield heading, 0, INDENT
    shown = {verdict: [c for c in claims if c.verdict == verdict] for verdict in counts}
    told = [c for group in shown.values() for c in group[:MOST]]
    places = max((len(_place(c)) for c in told), default=0)
    figures = max((min(cells(c.exhibit.told), FIGURE) for c in told), default=0)
    for verdict, group in shown.items():
        for claim in group[:MOST]:
            figure = keep_start(claim.exhibit.told, figures)
            gap = " " * (figures - cells(figure))
            left = [(f"{VERDICTS[verdict]} ", STYLES[verdict]), (_place(claim).rjust(places) + "  ", "dim"), (figure, "bold")]
            yield [*left, (gap, ""), *_sources(claim, words)], INDENT, 2 + places + 2 + figures + 4
        if len(group) > MOST:
            yield [(words.count("more_claims", len(group) - MOST, verdict=words("verdict", verdict)), "dim")], INDENT + 2, 0


def _place(claim: Judged) -> str:
    """Line and column; the draft's path stands in the heading."""
    at = claim.exhibit.position
    return f"{at.line}:{at.column}" if at else ""


def _sources(claim: Judged, words: Words) -> Pieces:
    """The figures of the sources, each with its outlet and why it does or does not fit."""
    if claim.verdict == "not_enough_evidence" or not claim.sources:
        return []
    pieces: Pieces = [("  ← ", "dim")]
    for i, source in enumerate(claim.sources):
        e = source.exhibit
        why = words("reason", source.reason) if source.reason else words("relation", source.relation)
        pieces += [("; " if i else "", "dim"), (e.told, ""), (f" {e.outlet} {e.day or words.text('undated')} ({why})", "dim")]
    return pieces
