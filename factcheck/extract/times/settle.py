"""What a mention of a time says once its days are known, or known not to be."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache

from factcheck.extract.times.moment import iso_time
from factcheck.extract.times.partial import DAY, Partial
from factcheck.extract.times.period import Period
from factcheck.extract.times.timex import masked, timex
from factcheck.types import Mention


def settle(mention: Mention, period: Period) -> None:
    """First and last day, anchor and TIMEX3 of a resolved time."""
    mention.low, mention.high, mention.timex = _told(period)
    mention.unit, mention.anchor = "date", period.anchor


@lru_cache(maxsize=8192)
def _told(period: Period) -> tuple[str, str, str]:
    """First day, last day and TIMEX3: an article names the same few periods again and again."""
    return str(period.first), str(period.last), timex(period)


def settle_moment(mention: Mention, moment: datetime) -> None:
    """The one moment of a time that was counted from that of publication."""
    mention.kind, mention.unit, mention.anchor = "time", "datetime", "published"
    mention.low = mention.high = mention.timex = iso_time(moment)


def settle_times(mention: Mention, low: str, high: str, anchor: str) -> None:
    """First and last moment of a stretch, each an ISO time."""
    mention.kind, mention.unit, mention.anchor, mention.qualifier = "time", "datetime", anchor, "range"
    mention.low, mention.high, mention.timex = low, high, f"{low}/{high}"


def settle_days(mention: Mention, first: date, last: date, anchor: str) -> Period:
    """First and last day of a stretch, which is returned."""
    period = Period(first, last, DAY, anchor)
    settle(mention, period)
    mention.qualifier = "range"
    return period


def unresolved(mention: Mention, p: Partial) -> None:
    """No days: what was said stays as a TIMEX3 with X for what is not known."""
    mention.resolved, mention.low, mention.high, mention.anchor, mention.timex = False, None, None, "none", masked(p)
