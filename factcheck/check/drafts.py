"""A run on drafts is about the drafts: what their sources have among themselves is left alone, and one slip is told once."""

from __future__ import annotations

from factcheck.check.case import Case
from factcheck.types import Finding

UNASKED = frozenset({"undated_article", "duplicate_origin"})  # a draft has no date yet, and repeats its source on purpose
ACROSS = frozenset({"cross_conflict", "stale_figure", "source_differs"})
DATED = frozenset({"relative_date"})  # days of a draft and of its sources are compared by the verdicts, part by part


def focus(found: list[Finding], case: Case, direct: frozenset[str]) -> list[Finding]:
    """The findings that touch a draft; `direct` are the rules that compare a draft with its sources.

    A difference across articles is dropped where a direct comparison tells of the same figure of a draft.
    """
    drafts = {a for a, article in enumerate(case.articles) if article.draft}
    if not drafts:
        return found
    told = {(p.article, p.start) for f in found if f.rule in direct for p in f.places if p.article in drafts}
    out = []
    for finding in found:
        if finding.type in DATED and any(p.article not in drafts for p in finding.places):
            continue
        places = {(p.article, p.start) for p in finding.places if p.article in drafts}
        if places and finding.type not in UNASKED and (finding.rule in direct or finding.type not in ACROSS or told.isdisjoint(places)):
            out.append(finding)
    return out
