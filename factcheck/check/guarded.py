"""A kind of check that an article breaks: the other articles are still checked, and the report says what was not."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from factcheck.check.case import Case
from factcheck.check.slip import Slip
from factcheck.types import Article, Problem

NOT_COMPUTED = "E460"
Run = Callable[[Case, Any], Iterable[Slip]]


def run_guarded(run: Run, options: object, case: Case, rule: str, problems: list[Problem]) -> list[Slip]:
    """What a kind finds. Figures beyond decimal arithmetic (digits by the hundred in a hostile text) stop no run.

    Where the whole case cannot be computed, each article is checked by itself, and a problem (E460) names those that cannot,
    or says that the articles were not compared. Any other fault is a defect of ours and is raised.
    """
    try:
        return list(run(case, options))
    except ArithmeticError:
        pass
    slips: list[Slip] = []
    broken = False
    for index, article in enumerate(case.articles):
        try:
            slips += list(run(_only(case, index), options))
        except ArithmeticError:
            broken = True
            problems.append(
                Problem(article.id, "check", NOT_COMPUTED, f"{article.id}: a figure that cannot be computed with; {rule} was left out")
            )
    if not broken:
        problems.append(Problem(None, "check", NOT_COMPUTED, f"figures that cannot be computed with; {rule} did not compare the articles"))
    return slips


def _only(case: Case, index: int) -> Case:
    """The case with one article; the others keep their places and say nothing."""
    alone = [a if i == index else Article(a.document) for i, a in enumerate(case.articles)]
    return Case(alone, [], case.lang, case.settings)
