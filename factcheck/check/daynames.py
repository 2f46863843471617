"""Dates that are written with the name of their day, in the notations of newspapers: 3월 5일(화), Tuesday, March 5, 2024-03-05 (Tue)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.grammar.phrases import Phrases, parts, phrases

LOOK_BACK = 24
LARGEST_DAY, MONTHS = 31, 12
DATE = ("year", "month", "name", "day")  # the parts of a date; its month in digits, or by its name


class Named(NamedTuple):
    """A day and the name written beside it: the whole stretch, the date's own, and its parts; weekday 0 is Monday."""

    start: int
    end: int
    date_start: int
    date_end: int
    year: int | None
    month: int | None
    day: int
    weekday: int


def named_days(text: str, lang: str) -> Iterator[Named]:
    """Every date of a text that stands with the name of a day, notation by notation, each in text order."""
    said = phrases(lang, "dates")
    notations = (said["weekday_before"], said["weekday_behind"], said["weekday_told"], said["weekday_of_month"])
    taken: set[int] = set()  # Sunday, Nov. 17, Tuesday's papers said: the date has its name already
    for notation in notations:
        previous: Named | None = None
        for match in notation.finditer(text):
            found = _named(match, said)
            listed = said["weekdays_listed"].search(text, max(0, match.start() - LOOK_BACK), match.start())
            if found is None or found.date_end in taken or listed:  # Friday and Saturday, Aug. 6 and 7: two names for two days
                continue
            taken.add(found.date_end)
            if found.month is None and previous is not None and said["weekday_range"].fullmatch(text, previous.end, found.start):
                # 3월 5일(화)부터 9일(토)까지: the second day is of the first one's month
                found = found._replace(year=found.year or previous.year, month=previous.month)
            previous = found
            yield found


def weekday_name(number: int, lang: str) -> str:
    """The name of a day, 0 for Monday."""
    return next(name for name, day in phrases(lang, "dates").values("weekday").items() if day == number)


def _named(match: re.Match[str], said: Phrases) -> Named | None:
    """The date and the day's name in a match; None for a date that cannot be."""
    spans = parts(match)
    told = {name: match.string[start:end] for name, (start, end) in spans.items()}
    day = int(told["day"])
    weekday = next((n for name, n in said.values("weekday_short").items() if told["weekday"].startswith(name)), None)
    month = said.values("month")[told["name"].rstrip(".")] if "name" in told else int(told["month"]) if "month" in told else None
    if weekday is None or not 1 <= day <= LARGEST_DAY or (month is not None and not 1 <= month <= MONTHS):
        return None
    dated = [spans[name] for name in DATE if name in spans]
    start, end = min(s for s, _ in dated), max(e for _, e in dated)
    ending = said["day_ending"].match(match.string, end)
    end = ending.end() if ending else end
    return Named(match.start(), match.end(), start, end, int(told["year"]) if "year" in told else None, month, day, weekday)
