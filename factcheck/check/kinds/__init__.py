"""The kinds of check: what rule files may ask for. A new kind is one file here and one line in KINDS.

A kind's module holds `Options` (a frozen dataclass: what a rule file may set), `WORDINGS` (the messages a
rule may word, and the fields each may use; `main` is the finding's own message, others are variants of
it or further lines), and `run(case, options)`, which yields the slips it sees.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import ModuleType
from typing import Any, NamedTuple

from factcheck.check.case import Case
from factcheck.check.kinds import arithmetic, currency, measure, percent_point, scale, total, undated
from factcheck.check.slip import Slip


class Kind(NamedTuple):
    """A kind of check."""

    run: Callable[[Case, Any], Iterable[Slip]]
    options: type
    wordings: Mapping[str, tuple[str, ...]]


def _of(module: ModuleType) -> Kind:
    return Kind(module.run, module.Options, module.WORDINGS)


KINDS: dict[str, Kind] = {
    "arithmetic": _of(arithmetic),
    "currency": _of(currency),
    "measure": _of(measure),
    "percent_point": _of(percent_point),
    "scale": _of(scale),
    "total": _of(total),
    "undated": _of(undated),
}
