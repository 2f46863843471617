"""A rule as the engine uses it, and its wording."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from factcheck.check.slip import Slip
from factcheck.check.where import Where
from factcheck.types import Finding, Severity
from factcheck.wording.template import Template, compile_template


@dataclass(frozen=True, slots=True)
class Rule:
    """One check: a kind with options, a filter, and what to tell the reader."""

    id: str
    name: str
    kind: str
    type: str
    severity: Severity
    scope: str  # article cluster
    where: Where
    options: Any  # the kind's options dataclass
    message: Mapping[str, Mapping[str, str]]  # language -> wording -> template
    why: Mapping[str, str]
    on: bool = True  # False: runs only where selected
    path: str = ""
    _compiled: dict[tuple[str, str], Template] = field(default_factory=dict, compare=False, repr=False)

    def template(self, lang: str, wording: str) -> Template | None:
        """The compiled wording, None where the rule has none."""
        found = self._compiled.get((lang, wording))
        if found is None:
            lines = self.message.get(lang) or next(iter(self.message.values()))
            if wording not in lines:
                return None
            found = self._compiled[lang, wording] = compile_template(lines[wording])
        return found

    def tells(self, slip: Slip, lang: str) -> bool:
        """Whether the rule has words for a slip: its own wording, or `main` where the slip has all that `main` names."""
        if self.template(lang, slip.wording) is not None:
            return True
        main = self.template(lang, "main")
        return main is not None and all(field in slip.fields for field in main.fields)

    def finding(self, slip: Slip, lang: str) -> Finding:
        """The slip, worded by this rule in one language."""
        template = self.template(lang, slip.wording) or self.template(lang, "main")
        assert template is not None  # the loader demands `main`
        lines = ((self.template(lang, line.wording), line.fields) for line in slip.detail)
        return Finding(
            rule=self.id,
            type=self.type,
            severity=self.severity if slip.severity is None else min(slip.severity, self.severity),
            confidence=slip.confidence,
            message=template.fill(slip.fields),
            why=self.why.get(lang) or next(iter(self.why.values())),
            places=slip.places,
            discrepant=slip.discrepant,
            computed=slip.computed,
            fact=slip.fact,
            detail=tuple(t.fill(fields) for t, fields in lines if t is not None),
        )
