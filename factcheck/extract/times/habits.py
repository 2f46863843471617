"""How a language puts its times together and what it says around them: the `reading` of its timex.yml."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Any, NamedTuple

from factcheck.grammar.expression import expression


class Join(NamedTuple):
    """What makes one range of two times: what stands between them, behind the second and before the first."""

    between: re.Pattern[str]
    after: re.Pattern[str] | None
    opened: bool


class League(NamedTuple):
    """The months that a season runs through where an article is of these words."""

    words: re.Pattern[str]
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Habits:
    """How times of a language are put together."""

    glue: re.Pattern[str]
    amount_glue: re.Pattern[str]
    joins: tuple[Join, ...]
    opens: re.Pattern[str] | None
    counted_from: tuple[tuple[re.Pattern[str], int], ...]  # between an amount and the day it is counted from; its direction
    counted_after: tuple[re.Pattern[str], ...]  # between a day and the amount counted from it
    lasting: tuple[re.Pattern[str], ...]  # between the beginning of a stretch of time and its length
    beginning: tuple[re.Pattern[str], ...]  # between the length of a stretch of time and its beginning
    stay: re.Pattern[str] | None  # right before the length of a stretch that begins with the time behind `staying`
    staying: tuple[re.Pattern[str], ...]  # between the two
    ending: tuple[re.Pattern[str], ...]  # between the length of a stretch of time and its end
    ended: tuple[re.Pattern[str], ...]  # between a numbered quarter and the day it ended on
    apposed: re.Pattern[str] | None  # between a weekday and the day that is one
    future: re.Pattern[str]
    present: re.Pattern[str] | None  # of a day: that it lies ahead
    past: re.Pattern[str]
    led_by: re.Pattern[str] | None  # before a month or a feast: that it lies ahead
    compared: re.Pattern[str] | None  # behind a time: that another is compared with it
    compared_before: re.Pattern[str] | None  # the same, before it
    traded: re.Pattern[str] | None  # behind a month: that it lies ahead, being that of a contract
    held_yearly: re.Pattern[str] | None  # behind a month: what is held then, of which the nearest is meant
    meant_for: re.Pattern[str] | None  # right before a month soon to come: that something begins or is due then
    settled: re.Pattern[str] | None  # behind a month or quarter: that it lies behind, whatever the verb
    equated: re.Pattern[str] | None  # behind a weekday: that the day just named is one
    any_week_before: re.Pattern[str] | None  # before a weekday told only as one of its name
    any_week_after: re.Pattern[str] | None  # the same, behind it
    frame: re.Pattern[str] | None  # the year that a sentence begins with
    held: re.Pattern[str] | None  # behind a date: that an event was held on it
    booked: re.Pattern[str] | None  # before a day: that what is booked or applied for lasts until it
    subject: re.Pattern[str] | None  # between a year or month and the date of it: what was held then
    first_done: re.Pattern[str] | None  # a cue of the past that is only done before what its sentence tells
    moved: re.Pattern[str] | None  # behind a time: that something was put on it, which does not tell whether it lies ahead
    topic: re.Pattern[str] | None  # before a day: the sentence's topic, right behind which the day of a statement stands
    stated: re.Pattern[str] | None  # a day without its month and the statement's verb, with no other day between
    edge: re.Pattern[str] | None  # behind a day: that something begins on it or, as `until`, ends on it
    set_for: re.Pattern[str] | None  # right before a day: that it lies ahead
    first_meant: re.Pattern[str] | None  # before a day: that something was planned for it once
    deed: re.Pattern[str] | None  # right before a weekday: what was done on it
    led_to: re.Pattern[str] | None  # right before a day: that something lasts until it or is meant for it
    warmth: re.Pattern[str] | None  # words whose sentence speaks of the weather: its 70s are degrees
    games: re.Pattern[str] | None  # words of a report on a game, whose quarters are none of the year
    caption_led: re.Pattern[str] | None  # before the date of a picture's caption: it is set apart from what is shown
    caption_closed: re.Pattern[str] | None  # behind it: nothing, or who took the picture
    lists: tuple[str, ...]  # what stands between the times of a list
    dates_between: re.Pattern[str] | None  # between two months or dates whose year is told with the second
    owner: re.Pattern[str] | None  # right behind a time: it is that of what follows
    known: re.Pattern[str] | None  # right before a date: the reader knows of what was or will be then
    business: re.Pattern[str] | None  # words whose sentence speaks of quarters of the year all the same
    leagues: tuple[League, ...]  # by which an article tells whose season it speaks of
    hung: re.Pattern[str] | None  # right behind a weekday: that it is counted from something else
    due: re.Pattern[str] | None  # behind a day: that it lies ahead, without doubt
    aside: re.Pattern[str] | None  # behind a day in brackets: that a figure is of it, and nothing else
    done: re.Pattern[str] | None  # right behind a day: what was done on it
    verb_last: bool
    weekday_first: bool
    fold: bool  # capitals are not told apart


def read_habits(rules: dict[str, Any]) -> Habits:
    """The habits that `rules` tell, by name. Raises KeyError with a name that is lacking or not known, re.error for a wrong pattern."""
    unknown = rules.keys() - {f.name for f in fields(Habits)} - DIGITS
    if unknown:
        raise KeyError(f"no habit {min(unknown)!r}")
    return Habits(**{f.name: MAKERS[str(f.type)](rules[f.name] if f.type in NEEDED else rules.get(f.name)) for f in fields(Habits)})


def _joins(told: Any) -> tuple[Join, ...]:
    return tuple(Join(expression(j["between"]), _one(j.get("after")), bool(j.get("opened"))) for j in told)


def _leagues(told: Any) -> tuple[League, ...]:
    return tuple(League(expression(x["words"]), int(x["first"]), int(x["last"])) for x in told or ())


def _one(pattern: Any) -> re.Pattern[str] | None:
    return expression(pattern) if pattern else None


def _all(patterns: Any) -> tuple[re.Pattern[str], ...]:
    return tuple(map(expression, patterns or ()))


def _directions(told: Any) -> tuple[tuple[re.Pattern[str], int], ...]:
    return tuple((expression(between), int(direction)) for between, direction in (told or {}).items())


def _words(told: Any) -> tuple[str, ...]:
    return tuple(told or ())


DIGITS = {"digits"}  # where digits may begin a time: a matter of the grammar
NEEDED = frozenset({"re.Pattern[str]", "tuple[Join, ...]"})  # what every language has
MAKERS: dict[str, Callable[[Any], Any]] = {  # by the type of the field
    "re.Pattern[str]": expression,
    "re.Pattern[str] | None": _one,
    "tuple[re.Pattern[str], ...]": _all,
    "tuple[tuple[re.Pattern[str], int], ...]": _directions,
    "tuple[Join, ...]": _joins,
    "tuple[League, ...]": _leagues,
    "tuple[str, ...]": _words,
    "bool": bool,
}
