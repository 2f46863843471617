"""The publication date by vote: machine-readable fields, labels, datelines; silence when in doubt.

A wrong date is worse than none: every relative date of the article would be resolved against it.
"""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from factcheck.read.passage import Dated
from factcheck.types import Published, RejectedDate

# The order in which sources are named when they agree.
RANK = ("front-matter", "jsonl", "feed", "json-ld", "meta", "time-tag", "label", "label+url", "dateline", "bigkinds", "file")
STRUCTURED = frozenset({"json-ld", "meta", "time-tag"})
DECLARED = frozenset({"front-matter", "jsonl", "feed", "bigkinds", "file"})


def vote(dates: list[Dated], rejected: list[RejectedDate], zone: str | None, url_date: str | None) -> Published:
    """The date most is said for, where it came from, and what was refused and why."""
    refused = list(rejected)
    published = [d for d in dates if not d.modified]
    modified = [d for d in dates if d.modified]
    declared = [d for d in published if d.source in DECLARED]
    if declared:
        others = [d for d in published if d not in declared and _day(d) != _day(declared[0])]
        refused += [RejectedDate(d.date, f"the {declared[0].source} says {_day(declared[0])}") for d in others]
        return _answer(declared[0].date, declared[0].source, refused, modified)
    machine = [Dated(local(d.date, zone), d.source) for d in published if d.source in STRUCTURED]
    seen = [d for d in published if d.source not in STRUCTURED]
    labels = [d for d in seen if d.source.startswith("label")] or seen
    visible = _printed(labels, machine, refused)
    if visible is None and labels and not machine:
        return _answer(None, None, refused, modified)
    structured = _structured(machine, visible, url_date, refused)
    if visible and structured and _day(visible) != _day(structured):
        right = _decided(visible, structured, url_date, refused)
        return _answer(right.date, right.source, refused, modified) if right else _answer(None, None, refused, modified)
    if told := structured or visible:
        agreeing = [d for d in machine + seen if _day(d) == _day(told)]
        best = min(agreeing, key=lambda d: (RANK.index(d.source), -len(d.date)))
        timed = max((d.date for d in agreeing), key=len) if len(best.date) == 10 else best.date
        return _answer(timed, best.source, refused, modified)
    if modified and not machine and len({_day(d) for d in modified}) == 1 and all(d.source == "label" for d in modified):
        # The only date printed beside the headline; readers take it for the article's.
        return Published(modified[0].date, "label", tuple(refused))
    return _answer(None, None, refused, modified)


def _printed(labels: list[Dated], machine: list[Dated], refused: list[RejectedDate]) -> Dated | None:
    """The date the page prints; of two datelines the one that the machine-readable fields agree with, the other is refused."""
    visible = _one(labels)
    if visible is None and labels:
        agreed = {_day(d) for d in machine} & {_day(d) for d in labels}
        visible = next((d for d in labels if _day(d) in agreed), None) if len(agreed) == 1 else None
        refused += [RejectedDate(d.date, "another date is printed beside it") for d in labels if d is not visible]
    return visible


def _structured(machine: list[Dated], visible: Dated | None, url_date: str | None, refused: list[RejectedDate]) -> Dated | None:
    """The date of the page's fields; where they disagree that of the printed day, else of the address, the others are refused."""
    structured = _one(machine)
    if structured is None and machine:
        days = [_day(visible) if visible else None, url_date]
        structured = next((d for day in days if day for d in machine if _day(d) == day), None)
        refused += [RejectedDate(d.date, "the page's own fields disagree") for d in machine if d is not structured]
    return structured


def _decided(visible: Dated, structured: Dated, url_date: str | None, refused: list[RejectedDate]) -> Dated | None:
    """Which of two days, printed and in the page's fields, is the article's; what is not is refused, both where nothing decides."""
    if _apart(visible, structured) <= 1:  # a day line or a time zone lies between them: readers saw the printed one
        refused.append(RejectedDate(structured.date, f"the page prints {_day(visible)}"))
        return visible
    if url_date in {_day(visible), _day(structured)}:
        right, wrong = (visible, structured) if url_date == _day(visible) else (structured, visible)
        refused.append(RejectedDate(wrong.date, f"{right.source} and the address say {url_date}"))
        return right
    refused += [RejectedDate(d.date, "printed date and the page's field disagree") for d in (visible, structured)]
    return None


def local(value: str, zone: str | None) -> str:
    """A UTC date-time in the page's own time zone, so that the day is the one its readers had."""
    if zone is None or not (value.endswith(("Z", "+00:00", "+0000"))):
        return value
    hours, minutes = int(zone[1:3]), int(zone[4:6])
    shift = timedelta(hours=hours, minutes=minutes) * (-1 if zone[0] == "-" else 1)
    at = datetime.fromisoformat(value[:16]).replace(tzinfo=timezone.utc) + shift  # noqa: UP017
    return at.strftime("%Y-%m-%dT%H:%M") + zone


def _answer(date: str | None, source: str | None, refused: list[RejectedDate], modified: list[Dated]) -> Published:
    refused = refused + [RejectedDate(d.date, "the day of a change") for d in modified]
    return Published(date, source, tuple(dict.fromkeys(refused)))


def _day(dated: Dated) -> str:
    return dated.date[:10]


def _one(dates: list[Dated]) -> Dated | None:
    """The date all agree on by day, preferring one with a clock."""
    if len({_day(d) for d in dates}) != 1:
        return None
    return max(dates, key=lambda d: len(d.date))


def _apart(a: Dated, b: Dated) -> int:
    return abs((datetime.fromisoformat(_day(a)) - datetime.fromisoformat(_day(b))).days)
