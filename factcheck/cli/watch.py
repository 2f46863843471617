"""`--watch`: check again on save, reading only what changed."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.checker import Checker
    from factcheck.result import Result
    from factcheck.settings import Settings
    from factcheck.types import Article, Problem

POLL = 0.05  # seconds between looks at the files' times
Stamp = tuple[int, int]


def watch_and_check(
    paths: list[str],
    against: list[str],
    settings: Settings,
    show: Callable[[Result], None],
    rounds: int | None = None,
) -> None:
    """Check now and after every save, until interrupted (or for `rounds` checks, in tests)."""
    from factcheck.checker import Checker, named_files
    from factcheck.errors import SettingsError
    from factcheck.report.words import words_for

    if "-" in [*paths, *against]:
        raise SettingsError("--watch cannot follow standard input", code="E109")
    checker = Checker(settings=settings)
    shelf: dict[Path, tuple[Stamp, list[Article], list[Problem]]] = {}
    seen: list[Stamp] | None = None
    done = 0
    try:
        while rounds is None or done < rounds:
            drafts, sources = _files(paths), _files(against)
            # A source by name is one, in the drafts' folder too.
            named = named_files(against) - named_files(paths)
            drafts = [f for f in drafts if f.resolve() not in named]
            own = {f.resolve() for f in drafts}
            sources = [f for f in sources if f.resolve() not in own]
            stamps = [_stamp(f) for f in [*drafts, *sources]]
            if stamps == seen:
                time.sleep(POLL)
                continue
            seen = stamps
            start = time.perf_counter()
            result = _check(checker, drafts, sources, shelf, bool(against))
            show(result)
            done += 1
            told = words_for(result, settings).text("watching").format(seconds=f"{time.perf_counter() - start:.2f}")
            print(f"-- {told}", file=sys.stderr)
    except KeyboardInterrupt:
        return


def _check(
    checker: Checker,
    drafts: list[Path],
    sources: list[Path],
    shelf: dict[Path, tuple[Stamp, list[Article], list[Problem]]],
    against: bool,
) -> Result:
    """The report, extracting only files that changed since they were put on the shelf."""
    articles: list[Article] = []
    problems: list[Problem] = []
    for file in [*drafts, *sources]:
        stamp = _stamp(file)
        if file not in shelf or shelf[file][0] != stamp:
            documents, failed = checker.documents([file]) if file in drafts else checker.sources([file])
            shelf[file] = (stamp, checker.extractor.articles(documents, failed, naming=against), failed)
        for article in shelf[file][1]:
            article.draft = against and file in drafts
            articles.append(article)
        problems += shelf[file][2]
    return checker.compare(articles, problems, drafts=against)


def _files(paths: list[str]) -> list[Path]:
    """The files named, and the articles in the folders named."""
    from factcheck.read import READERS
    from factcheck.read.walk import Found, find_files

    return [f for p in map(Path, paths) for f in ([x.path for x in find_files(p, READERS) if isinstance(x, Found)] if p.is_dir() else [p])]


def _stamp(file: Path) -> Stamp:
    """Change time and size; zeros while an editor has the file away."""
    try:
        stat = file.stat()
    except OSError:
        return (0, 0)
    return (stat.st_mtime_ns, stat.st_size)
