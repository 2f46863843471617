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
from factcheck.check.kinds import (
    age,
    arithmetic,
    base,
    calendar,
    change,
    conflict,
    contradicted,
    currency,
    direction,
    form,
    gloss,
    headline,
    interval,
    limits,
    measure,
    order,
    origin,
    percent_point,
    poll,
    relative,
    scale,
    since,
    sources,
    total,
    undated,
    unsupported,
    variant,
    weekday,
    zones,
)
from factcheck.check.slip import Slip


class Kind(NamedTuple):
    """A kind of check."""

    run: Callable[[Case, Any], Iterable[Slip]]
    options: type
    wordings: Mapping[str, tuple[str, ...]]


def _of(module: ModuleType) -> Kind:
    return Kind(module.run, module.Options, module.WORDINGS)


KINDS: dict[str, Kind] = {
    "age": _of(age),
    "arithmetic": _of(arithmetic),
    "base": _of(base),
    "calendar": _of(calendar),
    "change": _of(change),
    "conflict": _of(conflict),
    "contradicted": _of(contradicted),
    "currency": _of(currency),
    "direction": _of(direction),
    "form": _of(form),
    "gloss": _of(gloss),
    "headline": _of(headline),
    "interval": _of(interval),
    "limits": _of(limits),
    "measure": _of(measure),
    "order": _of(order),
    "origin": _of(origin),
    "percent_point": _of(percent_point),
    "poll": _of(poll),
    "relative": _of(relative),
    "scale": _of(scale),
    "since": _of(since),
    "sources": _of(sources),
    "total": _of(total),
    "undated": _of(undated),
    "unsupported": _of(unsupported),
    "variant": _of(variant),
    "weekday": _of(weekday),
    "zones": _of(zones),
}

DIRECT = frozenset({"contradicted", "unsupported"})  # kinds that compare a draft with its sources
