"""What could not be read or done, in the reader's language and with its place."""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.report.plain import one_line
from factcheck.report.words import Words
from factcheck.result import Result
from factcheck.types import Problem


class Told(NamedTuple):
    """A problem as it is told: the article, with line and column where they are known ("" for no article), and what happened."""

    where: str
    message: str
    code: str


def problems_told(result: Result, words: Words) -> list[Told]:
    """The problems of a run in its order, each on one line."""
    return [told(problem, words) for problem in result.problems]


def told(problem: Problem, words: Words) -> Told:
    """One problem; the place its message begins with stands before it and not twice."""
    article, message = problem.article or "", problem.message
    path = article.partition("#")[0]
    placed = re.match(rf"({re.escape(path)}(?::\d+){{0,2}}): ", message) if path else None
    where = article
    if placed is not None:
        where, message = placed[1] if placed[1] != path else article, message[placed.end() :]
    return Told(one_line(where), words.problem(one_line(message)), problem.code)
