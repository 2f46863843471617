"""What a run tells where some of its files have changed and the others are there to be compared with."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from factcheck.align.events import related_groups
from factcheck.types import Article, Finding, Problem


def changed_and_beside(articles: list[Article], changed: Collection[Path]) -> list[Article]:
    """The articles of the changed files and those that tell of one event with one of them, in order.

    Which articles tell of one event is asked among all of them, before the others are left out.
    """
    if not changed:
        return []
    among = {i for i, article in enumerate(articles) if _is_one(article, changed)}
    wanted = {i for event in related_groups(articles) if not among.isdisjoint(event) for i in event}
    return [article for i, article in enumerate(articles) if i in wanted]


def tells_of(finding: Finding, articles: list[Article], changed: Collection[Path]) -> bool:
    """Whether a finding has a place in a changed file."""
    return any(_is_one(articles[place.article], changed) for place in finding.places)


def changed_first(finding: Finding, articles: list[Article], changed: Collection[Path]) -> Finding:
    """A finding whose first place, at which it is shown, is one of a changed file."""
    order = sorted(range(len(finding.places)), key=lambda i: not _is_one(articles[finding.places[i].article], changed))
    if not order or order[0] == 0:
        return finding
    roles = [p.role for p in finding.places]
    places = tuple(finding.places[i]._replace(role=role) for i, role in zip(order, roles, strict=True))
    at = {old: new for new, old in enumerate(order)}
    return replace(finding, places=places, discrepant=tuple((at[a], at[b]) for a, b in finding.discrepant))


def concerns(problem: Problem, changed: Collection[Path]) -> bool:
    """Whether a problem is of a changed file, of a file that is not there, or of no file."""
    path = None if problem.article is None else Path(problem.article)
    return path is None or not path.exists() or path.resolve() in changed


def _is_one(article: Article, changed: Collection[Path]) -> bool:
    path = article.document.path
    return path is None or Path(path).resolve() in changed
