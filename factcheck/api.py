"""The functions of the public API."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.approximate import approx
from factcheck.checker import Checker, Input, unique_ids
from factcheck.jsonrows import mention_dict
from factcheck.result import MENTION_COLUMNS, Result
from factcheck.settings import Settings
from factcheck.types import Problem

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["approx", "check", "extract", "write"]


def check(*inputs: Input, against: list[Input] | Input | None = None, lang: str | None = None) -> Result:
    """The report on some articles: paths (files or folders) or Documents.

    Raises FactcheckError for wrong rules or settings; an article that cannot be read becomes a
    problem in the result, and is warned of (UserWarning).
    """
    result = Checker(lang=lang).check(list(inputs), against)
    _warn([p for p in result.problems if p.stage == "read" and p.code.startswith("E")])
    return result


def extract(*inputs: Input) -> pd.DataFrame:
    """One row per mention, with the columns of the JSON report's `mentions`.

    Offsets are code points; values are in whole units, money in those of its ISO 4217 code, measures in the written unit with `si`
    beside. An article that cannot be read is warned of (UserWarning), and the rest goes on. Raises FactcheckError for wrong settings.
    """
    import pandas as pd

    checker = Checker()
    documents, problems = checker.documents(list(inputs))
    articles = checker.extractor.articles(unique_ids(documents), problems)
    rows = [mention_dict(m, f"m{i}", a.document) for a in articles for i, m in enumerate(a.mentions, 1)]
    _warn(problems)
    return pd.DataFrame(rows) if rows else pd.DataFrame(columns=MENTION_COLUMNS)


def write(result: Result, path: str | Path, format: str | None = None, settings: Settings | None = None) -> None:
    """Write the report to a file; the format follows the suffix unless given.

    Raises ReportError for a format that there is none of, that lacks its package, or a file that cannot be written.
    """
    from factcheck.report import write_file

    write_file(result, Path(path), format, settings or Settings())


def _warn(problems: list[Problem]) -> None:
    """Say what could not be read, as of the line that called the public function."""
    for problem in problems:
        warnings.warn(f"{problem.code} {problem.message}", stacklevel=3)
