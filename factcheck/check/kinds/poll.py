"""A poll whose sample, margin and confidence do not fit, and a lead told against its margin of error."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from factcheck.check.arith.judged import pages
from factcheck.check.arith.page import Page
from factcheck.check.arith.polling import Lead, Margin, expected, leads, margins, samples
from factcheck.check.case import Case
from factcheck.check.slip import Slip
from factcheck.types import Computed, Severity
from factcheck.wording.number import plain, say

WORDINGS = {
    "main": ("margin", "sample", "computed", "confidence", "expression", "a", "b", "gap", "twice"),
    "within": ("a", "b", "gap", "margin", "twice"),
    "lead": ("a", "b", "gap", "margin", "twice"),
}
ROUNDING = Decimal("0.1")
_BRACKETS = re.compile(r"\s?\([^()\n]*\)")


@dataclass(frozen=True, slots=True)
class Options:
    """`check`: margin (does it fit the sample) or lead (does the wording fit the margin).

    `below` and `above`: how many percent the stated margin may fall short of, or exceed, that of a simple random sample.
    """

    check: Literal["margin", "lead"] = "margin"
    below: int = 15
    above: int = 100


def run(case: Case, options: Options) -> Iterator[Slip]:
    """One slip per margin or lead that does not fit."""
    for page in pages(case):
        found = margins(page)
        if options.check == "margin":
            for margin in found:
                yield from _misfit(case, page, margin, options)
        elif len({m.value for m in found}) == 1:
            for lead in leads(page):
                yield from _lead(case, page, found[0], lead)


def _misfit(case: Case, page: Page, margin: Margin, options: Options) -> Iterator[Slip]:
    asked = [i for i in samples(page, margin) if page.mentions[i].value]
    fits = []
    for i in asked:
        size = page.mentions[i].value
        assert size is not None
        usual = expected(size, margin.confidence)
        low, high = usual * (100 - options.below) / 100 - ROUNDING, usual * (100 + options.above) / 100 + ROUNDING
        fits.append((i, size, usual, low <= margin.value <= high))
    if len(fits) != 1 or fits[0][3]:
        return  # with several samples one cannot tell whose margin it is
    i, size, usual, _ = fits[0]
    told = page.mentions[margin.mention]
    result = round(usual, 1)
    fields = {
        "margin": told.surface,
        "sample": page.mentions[i].surface,
        "computed": say(result, "%p", case.lang),
        "confidence": f"{plain(margin.confidence)}%",
        **dict.fromkeys(("a", "b", "gap", "twice"), "?"),
        "expression": f"{plain(usual * size.sqrt() / 50, 2)} × 0.5 / √{plain(size)}",
    }
    computed = Computed(fields["expression"], (case.ref(page.number, i),), result, None, None, "%p", margin.value)
    places = (case.place(page.number, margin.mention), case.place(page.number, i, "related"))
    yield Slip(places, fields, confidence=0.85, computed=computed)


def _amiss(page: Page, margin: Margin, lead: Lead) -> str | None:
    """How a lead is told wrongly: as outside the margin (main), within it, or as a lead where it is none; None if it is told as it is."""
    says = page.structures.says
    told = _BRACKETS.sub("", lead.text)  # 오차범위(±3.3%포인트) 안
    outside, within = says("outside_margin", told), says("within_margin", told)
    if outside and not within:
        return "main" if lead.gap <= margin.value * page.phrases("changes").number("lead_margins") else None
    if within and not outside:
        return "within" if lead.gap > margin.value * 2 else None
    if outside or within or lead.gap > margin.value or says("within_margin", _BRACKETS.sub("", page.text)):
        return None
    return None if says("close_race", page.text) else "lead"


def _lead(case: Case, page: Page, margin: Margin, lead: Lead) -> Iterator[Slip]:
    wording = _amiss(page, margin, lead)
    if wording is None:
        return
    severity = Severity.WARNING if wording == "lead" else None
    a, b = page.mentions[lead.first], page.mentions[lead.second]
    fields = {
        "a": a.surface,
        "b": b.surface,
        "gap": say(lead.gap, "%p", case.lang),
        "margin": f"±{say(margin.value, '%p', case.lang)}",
        **dict.fromkeys(("sample", "computed", "confidence", "expression"), "?"),
        "twice": say(margin.value * 2, "%p", case.lang),
    }
    computed = Computed(
        f"{plain(a.value or Decimal(0))} - {plain(b.value or Decimal(0))}",
        (case.ref(page.number, lead.first), case.ref(page.number, lead.second)),
        lead.gap,
        None,
        None,
        "%p",
        None,
    )
    places = (
        case.place(page.number, lead.first),
        case.place(page.number, lead.second, "related"),
        case.place(page.number, margin.mention, "related"),
    )
    yield Slip(places, fields, wording, confidence=0.85 if severity is None else 0.7, severity=severity, computed=computed)
