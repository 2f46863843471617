"""What a mention of a time says once its days are known, or known not to be."""

from __future__ import annotations

from factcheck.extract.times.discourse import Period
from factcheck.extract.times.partial import Partial
from factcheck.extract.times.timex import masked, timex
from factcheck.types import Mention


def settle(mention: Mention, period: Period, unit: str = "date") -> None:
    """First and last day, anchor and TIMEX3 of a resolved time."""
    mention.low, mention.high, mention.unit = str(period.first), str(period.last), unit
    mention.anchor, mention.timex = period.anchor, timex(period)


def unresolved(mention: Mention, p: Partial) -> None:
    """No days: what was said stays as a TIMEX3 with X for what is not known."""
    mention.resolved, mention.low, mention.high, mention.anchor, mention.timex = False, None, None, "none", masked(p)
