"""A date given with an article in a form of its own (20-May-2024, 4/20/2024 11:22 AM): the only place that asks dateparser."""

from __future__ import annotations

import re
from functools import lru_cache

LONGEST = 60  # characters: no date is longer, and a field may hold anything
LANGUAGES = ["ko", "en"]  # all that dateparser knows take 40 ms to refuse a value
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def given_date(value: str) -> str | None:
    """The day or local date-time with its offset, in ISO form, that a field gives; None unless it can be read in one way only.

    Year, month and day must all stand there, the year with four digits, and a day must read the same where the month comes first
    as where it comes second: 04/05/2024 is none. dateparser guesses what is missing and takes one order, so both are asked.
    """
    if len(value) > LONGEST or len(years := _YEAR.findall(value)) != 1:
        return None
    days = {_read(value, order) for order in ("DMY", "MDY")}
    day = days.pop()
    return day if not days and day is not None and day.startswith(years[0]) else None


@lru_cache(maxsize=1024)  # a batch gives the same days again and again
def _read(value: str, order: str) -> str | None:
    from dateparser.date import DateDataParser  # a quarter of a second, and few fields need it

    settings = {"STRICT_PARSING": True, "PARSERS": ["absolute-time"], "DATE_ORDER": order}
    try:
        read = DateDataParser(languages=LANGUAGES, settings=settings).get_date_data(value).date_obj
    except (ValueError, OverflowError):  # of a day or zone that no calendar has
        return None
    if read is None:
        return None
    return read.isoformat(timespec="minutes") if (read.hour, read.minute) != (0, 0) else read.date().isoformat()
