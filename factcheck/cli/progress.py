"""A progress bar on standard error, off when it is not a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

SILENT = 20  # articles done before the bar appears
Tell = Callable[[int, int | None], None]


@contextmanager
def progress(label: str = "factcheck") -> Iterator[Tell | None]:
    """A function to tell (articles done, of how many or None); None where nobody would see it.

    The bar appears only once some articles are done: short runs stay silent.
    """
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    bar = Progress(TextColumn(label), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), console=Console(stderr=True), transient=True)
    task = bar.add_task(label, total=None, visible=True)
    shown = False

    def tell(done: int, total: int | None) -> None:
        nonlocal shown
        if not shown and done >= SILENT:
            bar.start()
            shown = True
        if shown:
            bar.update(task, completed=done, total=total)

    try:
        yield tell
    finally:
        if shown:
            bar.stop()
