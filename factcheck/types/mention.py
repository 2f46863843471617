"""What is found in a text: quantities and times, sentences, names."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from factcheck.types.document import Span


class Si(NamedTuple):
    """A measure or duration in SI base units."""

    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: str


@dataclass(slots=True)
class Mention:
    """A quantity or time expression: what was written and what the wording allows (docs/semantics.md).

    value/low/high/precision are in `unit` (money: whole units of the ISO 4217 code; percent: 20
    for 20 %). For dates low/high are ISO first and last day (times: ISO local date-time, `T19:56`
    when only the clock is known) and value is None. low/high None: unbounded on that side, or,
    with `resolved` False, unknown.
    """

    start: int
    end: int
    surface: str
    kind: str  # money percent percentage_point count number ratio measure age ordinal rank score date time duration set
    value: Decimal | None = None
    low: Decimal | str | None = None
    high: Decimal | str | None = None
    low_open: bool = False
    high_open: bool = False
    precision: Decimal | None = None  # r: the place of the last digit that is not zero
    digits: int = 0  # k: significant digits
    unit: str | None = None
    noun: str | None = None  # what is counted, as written and in the singular: worker, where the unit is person
    si: Si | None = None
    qualifier: str = "exact"  # exact about at_least more_than at_most less_than up_to range
    hedge: str | None = None  # the wording that made it so: 약, 이상, about …
    resolved: bool = True
    timex: str | None = None
    anchor: str | None = None  # times: published, text (an earlier date of the text), explicit, none
    in_headline: bool = False
    trace: tuple[str, ...] = ()  # grammar entries that read it, for `explain`
    per: str | None = None  # what it is told per: share, month, m2, 100000 person; several with a blank between

    @property
    def temporal(self) -> bool:
        """Whether this is a date, time, duration or set."""
        return self.kind in TEMPORAL

    @property
    def span(self) -> Span:
        """Start and end."""
        return Span(self.start, self.end)


TEMPORAL = frozenset({"date", "time", "duration", "set"})


class Sentence(NamedTuple):
    """A sentence of the text and the part of the page it stands in."""

    start: int
    end: int
    role: str  # as Block.role


class Name(NamedTuple):
    """A name as it stands in the text, and the entity it stands for."""

    start: int
    end: int
    surface: str
    entity: str  # canonical form: aliases folded, particles stripped
    type: str  # person organisation place product event other


class Interval(NamedTuple):
    """First and last ISO day of a period; None is open."""

    start: str | None
    end: str | None
