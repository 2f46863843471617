"""Dates as pages print them beside an article: full dates with a clock, labels, weekdays."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from factcheck.normalise.dates import given_date
from factcheck.read.pagewords import PageWords

_ISO = re.compile(r"((?:19|20)\d\d)-?(\d\d)-?(\d\d)(?:[T ]\s?(\d\d):?(\d\d)(?::?(\d\d)(?:\.\d+)?)?\s?(Z|[+-]\d\d:?\d\d)?)?")

_JOINT = re.compile(r"(?:@|-{1,2}|[–—]|[A-Za-z]{1,4})\s+(?=\d)")

MIDNIGHT = "00:00"  # what systems print where only the day is known
PIVOT = 69  # years told by two digits: from 69 on of the last century, as POSIX strptime reads %y
LABEL = 40  # characters of a label and what joins it to its date


class Found(NamedTuple):
    """A date in a line: where it stands, ISO value, and the label before or after it."""

    start: int
    end: int
    date: str
    label: str | None


def find_dates(line: str, words: PageWords) -> list[Found]:
    """Full dates of a short line in order, each with its clock and label."""
    out: list[Found] = []
    for pattern in words.dates:
        for match in pattern.finditer(line):
            day = _day(match, words)
            if day and not any(f.start < match.end() and match.start() < f.end for f in out):
                out.append(_extended(line, match.start(), match.end(), day, words))
    return sorted(out)


def iso(value: str) -> str | None:
    """A machine-written date (ISO 8601, also compact) as ISO day or local date-time with its offset; None if it is none."""
    match = _ISO.match(value.strip())
    if not match:
        return None
    year, month, day, hour, minute, second, zone = match.groups()
    if not _valid(int(year), int(month), int(day)):
        return None
    out = f"{year}-{month}-{day}"
    if hour and int(hour) < 24 and int(minute) < 60 and (hour, minute, zone) != ("00", "00", None):
        seconds = f":{second}" if second and 0 < int(second) < 60 else ""
        out += f"T{hour}:{minute}{seconds}" + (zone or "")
    return out


def loose(value: str, words: PageWords) -> str | None:
    """A date written by a person or an export as the value of a field: ISO, as pages print it, or in any other form that is plain."""
    found = iso(value)
    if found:
        return found
    dates = find_dates(value[:80], words)
    return dates[0].date if len(dates) == 1 else given_date(value)


def _day(match: re.Match[str], words: PageWords) -> str | None:
    groups = match.groupdict()
    month = words.months.get(groups["name"].lower(), 0) if groups.get("name") else int(groups["month"])
    year, day = int(groups.get("year") or _full_year(int(groups["short_year"]))), int(groups["day"])
    return f"{year:04}-{month:02}-{day:02}" if _valid(year, month, day) else None


def _full_year(short: int) -> int:
    return short + (1900 if short >= PIVOT else 2000)


def _valid(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return 1900 <= year <= 2100


def _extended(line: str, start: int, end: int, day: str, words: PageWords) -> Found:
    """The date with weekday, clock, zone and label around it."""
    value = day
    at = _joined(line, end, words)
    weekday = words.weekday.match(line, at)
    if weekday:
        end = weekday.end()
        at = _joined(line, end, words)
    elif re.match(r"T(?=\d\d:)", line[end : end + 4]):
        at = end + 1
    opened = line[at : at + 1] == "("
    for pattern in words.clock:
        clock = pattern.match(line, at + opened)
        closed = clock is not None and (not opened or line[clock.end() : clock.end() + 1] == ")")
        if clock and closed and (time := _clock(clock, words)):
            value, end = day if time == MIDNIGHT else f"{day}T{time}", clock.end() + opened
            break
    zone = words.zone.match(line, end)
    end = zone.end() if zone else end
    before = words.weekday.search(line, max(0, start - 14), start)
    if before and not line[before.end() : start].strip(" ,"):
        start = before.start()
    if value == day:
        value, start = _clock_before(line, start, day, words)
    label, after = None, words.label.match(line, _skip(line, end))
    if after and after.end() < len(line) and line[after.end() - 1] in ":：":
        after = None
    for match in words.label.finditer(line, max(0, start - LABEL), start):
        # 2016.07.17 19:21 입력 2016.07.18 12:29 수정: each label stands behind its date
        if match.end() == start and not (after and line[: match.start()].rstrip()[-1:].isdigit()):
            return Found(match.start(), end, value, match["label"])
    if after:
        label, end = after["label"], after.end()
    return Found(start, end, value, label)


def _clock_before(line: str, start: int, day: str, words: PageWords) -> tuple[str, int]:
    """The date with the clock right before it, and where that starts: 6:12 PM EST, Mon January 22, 2024; 1:51 pm on 15 September 2017."""
    for pattern in words.clock:
        for match in pattern.finditer(line, max(0, start - 24), start):
            zone = words.zone.match(line, match.end())
            between = line[zone.end() if zone else match.end() : start].strip(" ,")
            if (not between or between in words.label_endings) and (time := _clock(match, words)):
                return f"{day}T{time}", match.start()
    return day, start


def _joined(line: str, at: int, words: PageWords) -> int:
    """Where a clock may begin behind its day: 6 May, 5 pm; 6 May @ 5 pm; 6 May - 5 pm; 6 May at 5 pm."""
    at = _skip(line, at)
    joint = _JOINT.match(line, at)
    word = line[at : joint.end() if joint else at].strip()
    return joint.end() if joint and (not word.isalpha() or word.lower() in words.label_endings) else at


def _skip(line: str, at: int) -> int:
    while at < len(line) and line[at] in " \t,.·\xa0/|":
        at += 1
    return at


def _clock(match: re.Match[str], words: PageWords) -> str | None:
    groups = match.groupdict()
    hour, minute = int(groups["hour"]), int(groups.get("minute") or 0)
    half = groups.get("half")
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half.lower() in words.afternoon or half in words.afternoon else 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None
