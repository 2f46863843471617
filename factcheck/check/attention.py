"""The reader's attention: one slip is one finding, surest first."""

from __future__ import annotations

from factcheck.check.case import Case
from factcheck.check.fingerprint import set_fingerprints
from factcheck.types import Finding


def attend(found: list[Finding], case: Case) -> list[Finding]:
    """The findings worth a look, most serious and surest first, in a stable order."""

    def order(f: Finding) -> tuple[object, ...]:
        first = f.places[0]
        return (-f.severity, -f.confidence, first.article, first.start if first.start is not None else -1, f.rule)

    out = sorted(found, key=order)
    set_fingerprints(out, case)
    return out
