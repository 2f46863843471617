"""The cyclic garbage collector, at rest while work is done that leaves no cycles to be found before its end."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def at_rest() -> Iterator[None]:
    """Collect nothing meanwhile; afterwards the collector is on or off as it was, whatever happened.

    It holds for the whole process, other threads included: what they leave behind meanwhile is collected afterwards.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
