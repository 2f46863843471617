"""What is told: a discrepancy with its evidence, and what could not be done."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum
from typing import NamedTuple


class Severity(IntEnum):
    """How serious a finding is; ordered."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        """The word used in reports: info, warning, error."""
        return self.name.lower()


class Place(NamedTuple):
    """A stretch of one article that a finding speaks of. start/end None: outside the text."""

    article: int
    start: int | None
    end: int | None
    surface: str
    role: str = "primary"  # primary related
    source_start: int | None = None
    source_end: int | None = None


class MentionRef(NamedTuple):
    """A mention by place: index of the article, index of the mention in it."""

    article: int
    mention: int


@dataclass(frozen=True, slots=True)
class Computed:
    """The arithmetic of a finding, so that a reader can redo it."""

    expression: str
    inputs: tuple[MentionRef, ...]
    result: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: str | None
    stated: Decimal | None
    stated_unit: str | None = None  # of the stated figure where it is another than that of the result: % told for %p


@dataclass(frozen=True, slots=True)
class Suppressed:
    """Why a finding is not counted."""

    by: str  # inline triage baseline
    reason: str


class Also(NamedTuple):
    """A finding with the same cause as another, which stands for it: its rule and its message."""

    rule: str
    message: str


@dataclass(slots=True)
class Finding:
    """One discrepancy, with its evidence."""

    rule: str  # FC101
    type: str  # cross_conflict stale_figure …, as the JSON report has it
    severity: Severity
    confidence: float  # from 0 to 1
    message: str
    why: str
    places: tuple[Place, ...]
    discrepant: tuple[tuple[int, int], ...] = ()  # which places disagree
    computed: Computed | None = None
    fact: str | None = None  # Fact.id
    detail: tuple[str, ...] = ()  # further lines: what fits what, dates known and unknown, the arithmetic
    names: tuple[str, ...] = ()  # rules whose finding this one stands for (one slip, one finding)
    also: tuple[Also, ...] = ()  # what those rules had to say
    fingerprint: str = ""
    suppressed: Suppressed | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be done; the run went on."""

    article: str | None  # id or path
    stage: str  # read extract align check report
    code: str  # E401 …
    message: str
