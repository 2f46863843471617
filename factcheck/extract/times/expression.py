"""A time as it stands in the text."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.extract.times.partial import Partial


@dataclass(slots=True)
class Expression:
    """A time or a part of one in the text; a range has its end in `until`. Partials are shared: copy one before changing it."""

    start: int
    end: int
    partial: Partial
    until: Partial | None = None
    apposed: bool = False  # begins with a weekday that is said to be the day: 일요일인 지난 10일
