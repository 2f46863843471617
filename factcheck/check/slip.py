"""What a kind hands to a rule: the slip as seen, not yet worded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from factcheck.types import Computed, Place, Severity


class Line(NamedTuple):
    """A further line of a finding: which wording of the rule, and its fields."""

    wording: str
    fields: Mapping[str, str]


@dataclass(slots=True)
class Slip:
    """One discrepancy as a kind sees it. `fields` fill the rule's message; the first place decides `where`.

    `wording` picks among the rule's messages (`main` where the rule does not word it); `severity`
    None means the rule's own; `confidence` is 0..1.
    """

    places: tuple[Place, ...]
    fields: Mapping[str, str] = field(default_factory=dict)
    wording: str = "main"
    detail: tuple[Line, ...] = ()
    confidence: float = 0.9
    severity: Severity | None = None
    discrepant: tuple[tuple[int, int], ...] = ()
    computed: Computed | None = None
    fact: str | None = None
