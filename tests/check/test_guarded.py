"""A figure that no decimal can hold stops no run."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import InvalidOperation

import pytest

from factcheck import Checker, Document
from factcheck.check.case import Case
from factcheck.check.guarded import run_guarded
from factcheck.check.slip import Slip
from factcheck.settings import Settings
from factcheck.types import Article, Problem


def articles(*texts: str) -> list[Article]:
    return [Checker().extractor.article(Document(t, id=f"{i}.txt", lang="en")) for i, t in enumerate(texts)]


def breaks_on_nine(case: Case, options: object) -> Iterator[Slip]:
    for a, article in enumerate(case.articles):
        for m, mention in enumerate(article.mentions):
            if mention.value == 9:
                raise InvalidOperation
            yield Slip(((a, m),))


@pytest.fixture
def case() -> Case:
    return Case(articles("There were 3 boats.", "There were 9 boats.", "There were 4 boats."), [], "en", Settings())


def test_other_articles_are_checked_and_the_broken_one_is_named(case: Case) -> None:
    problems: list[Problem] = []
    slips = run_guarded(breaks_on_nine, None, case, "X1", problems)
    assert [s.places for s in slips] == [((0, 0),), ((2, 0),)]
    assert [(p.article, p.code) for p in problems] == [("1.txt", "E460")]


def test_where_only_the_comparison_breaks_the_report_says_that_it_was_not_made(case: Case) -> None:
    def breaks_on_two(case: Case, options: object) -> Iterator[Slip]:
        if sum(bool(a.mentions) for a in case.articles) > 1:
            raise InvalidOperation
        yield from ()

    problems: list[Problem] = []
    assert run_guarded(breaks_on_two, None, case, "X1", problems) == []
    assert [(p.article, p.code) for p in problems] == [(None, "E460")]


def test_another_fault_is_a_defect_and_is_raised(case: Case) -> None:
    def breaks(case: Case, options: object) -> Iterator[Slip]:
        raise KeyError("x")
        yield

    with pytest.raises(KeyError):
        run_guarded(breaks, None, case, "X1", [])
