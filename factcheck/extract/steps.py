"""Several texts read side by side: each takes one step before any takes its next.

Reading an article once through runs all of the code and looks into all of the tables, which is more than a core keeps at hand: each
step finds little left of what it used for the article before. Side by side the articles go through one step after another, and what
the step needs is fetched once for all of them. A step ends at a bare `yield`; what is read is the same.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable
from typing import TypeVar

from factcheck.collector import at_rest

T = TypeVar("T")
Steps = Generator[None, None, T]

ABREAST = 32  # articles read side by side: more gain nothing, and so few take no memory to speak of


def finish(steps: Steps[T]) -> T:
    """What comes of all steps, one right after the other."""
    return side_by_side([steps])[0]


def side_by_side(texts: Iterable[Steps[T]]) -> list[T]:
    """What comes of the steps of each text, in order."""
    running = list(enumerate(texts))
    done: dict[int, T] = {}
    with at_rest():  # reading leaves no cycles, and with so many articles alive the collector would look at them again and again
        while running:
            going = []
            for i, steps in running:
                try:
                    next(steps)
                except StopIteration as end:
                    done[i] = end.value
                else:
                    going.append((i, steps))
            running = going
    return [done[i] for i in range(len(done))]
