"""What a mention of a time says once its days are known, or known not to be."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache

from factcheck.extract.times.moment import iso_time
from factcheck.extract.times.partial import Partial
from factcheck.extract.times.period import Period
from factcheck.extract.times.timex import masked, timex
from factcheck.types import Mention


def settle(mention: Mention, period: Period, unit: str = "date") -> None:
    """First and last day, anchor and TIMEX3 of a resolved time."""
    mention.low, mention.high, mention.timex = _told(period)
    mention.unit, mention.anchor = unit, period.anchor


@lru_cache(maxsize=8192)
def _told(period: Period) -> tuple[str, str, str]:
    """First day, last day and TIMEX3: an article names the same few periods again and again."""
    return str(period.first), str(period.last), timex(period)


def settle_moment(mention: Mention, moment: datetime) -> None:
    """The one moment of a time that was counted from that of publication."""
    mention.kind, mention.unit, mention.anchor = "time", "datetime", "published"
    mention.low = mention.high = mention.timex = iso_time(moment)


def unresolved(mention: Mention, p: Partial) -> None:
    """No days: what was said stays as a TIMEX3 with X for what is not known."""
    mention.resolved, mention.low, mention.high, mention.anchor, mention.timex = False, None, None, "none", masked(p)
