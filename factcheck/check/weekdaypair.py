"""The weekdays of a range of days told in one bracket behind it: 28~29일(목·금), May 4-5 (Sat-Sun)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from factcheck.grammar.phrases import phrases
from factcheck.semantics.calendar import parse_day
from factcheck.types import Mention

WEEK = 7  # days
RANGE = "/"  # in the TIMEX3 value of a range
POINTED = ("year_shift=", "month_shift=", "shift=", "month")  # what a time's reading notes of 지난달, 오는, 4월


class PairedDay(NamedTuple):
    """One end of such a range that has the name of another day."""

    mention: Mention
    end: int  # of the bracket
    day: date
    weekday: int  # as told, 0 for Monday


def paired_days(text: str, lang: str, times: list[Mention], near: int, published: date | None) -> Iterator[PairedDay]:
    """The first wrong end of each range that names its month or is pointed to, and lies within `near` days of publication."""
    said = phrases(lang, "dates")
    names = said.values("weekday_short")
    for m in times:
        match = said["weekday_pair"].match(text, m.end) if RANGE in (m.timex or "") and m.resolved else None
        first, last = (parse_day(str(end)) for end in (m.low, m.high))
        if match is None or first is None or last is None or published is None or abs((first - published).days) > near:
            continue
        if (last - first).days >= WEEK:
            continue  # 4월 1~30일(월~금): the days it is open
        if not any(entry.startswith(POINTED) for entry in m.trace):
            continue  # 28~29일: of which month, the reading may have guessed
        told = [next((n for name, n in names.items() if match[part].startswith(name)), None) for part in ("first", "last")]
        wrong = [(day, n) for day, n in zip((first, last), told, strict=True) if n is not None and day.weekday() != n]
        if wrong and None not in told:
            yield PairedDay(m, match.end(), *wrong[0])
