"""How a language puts its times together and what it says around them: the `reading` of its timex.yml."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from typing import Any, NamedTuple

from factcheck.grammar.expression import expression
from factcheck.grammar.language import language
from factcheck.grammar.phrases import NEVER


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
    """How times of a language are put together. A pattern that the language has no use for is never found."""

    glue: re.Pattern[str]
    clock_glue: re.Pattern[str]  # between a day and the clock time of it that something lies before or after
    amount_glue: re.Pattern[str]
    joins: tuple[Join, ...]
    opens: re.Pattern[str]
    counted_ahead: re.Pattern[str]  # between an amount and the day behind which it is counted: three days after 5 March
    counted_back: re.Pattern[str]  # the same, before the day
    counted_after: re.Pattern[str]  # between a day and the amount counted from it
    lasting: re.Pattern[str]  # between the beginning of a stretch of time and its length
    beginning: re.Pattern[str]  # between the length of a stretch of time and its beginning
    stay: re.Pattern[str]  # right before the length of a stretch that begins with the time behind `staying`
    staying: re.Pattern[str]  # between the two
    ending: re.Pattern[str]  # between the length of a stretch of time and its end
    ended: re.Pattern[str]  # between a numbered quarter and the day it ended on
    apposed: re.Pattern[str]  # between a weekday and the day that is one
    future: re.Pattern[str]
    present: re.Pattern[str]  # of a day: that it lies ahead
    past: re.Pattern[str]
    led_by: re.Pattern[str]  # before a month or a feast: that it lies ahead
    compared: re.Pattern[str]  # behind a time: that another is compared with it
    compared_before: re.Pattern[str]  # the same, before it
    set_against: re.Pattern[str]  # before a time told from that of writing: a figure of then is what one of now is set against
    traded: re.Pattern[str]  # behind a month: that it lies ahead, being that of a contract
    planned: re.Pattern[str]  # before a weekday: that something was planned for it, whether it came about or not
    held_yearly: re.Pattern[str]  # behind a month: what is held then, of which the nearest is meant
    meant_for: re.Pattern[str]  # right before a month soon to come: that something begins or is due then
    settled: re.Pattern[str]  # behind a month or quarter: that it lies behind, whatever the verb
    equated: re.Pattern[str]  # behind a weekday: that the day just named is one
    any_week_before: re.Pattern[str]  # before a weekday told only as one of its name
    any_week_after: re.Pattern[str]  # the same, behind it
    frame: re.Pattern[str]  # the year that a sentence begins with
    held: re.Pattern[str]  # behind a date: that an event was held on it
    booked: re.Pattern[str]  # before a day: that what is booked or applied for lasts until it
    subject: re.Pattern[str]  # between a year or month and the date of it: what was held then
    first_done: re.Pattern[str]  # a cue of the past that is only done before what its sentence tells
    moved: re.Pattern[str]  # behind a time: that something was put on it, which does not tell whether it lies ahead
    topic: re.Pattern[str]  # before a day: the sentence's topic, right behind which the day of a statement stands
    stated: re.Pattern[str]  # a day without its month and the statement's verb, with no other day between
    opening: re.Pattern[str]  # behind a day that opens its sentence: the topic and the verb of a statement
    edge: re.Pattern[str]  # behind a day: that something begins on it or, as `until`, ends on it
    set_for: re.Pattern[str]  # right before a day: that it lies ahead
    first_meant: re.Pattern[str]  # before a day: that something was planned for it once
    deed: re.Pattern[str]  # right before a weekday: what was done on it
    led_to: re.Pattern[str]  # right before a day: that something lasts until it or is meant for it
    warmth: re.Pattern[str]  # words whose sentence speaks of the weather: its 70s are degrees
    games: re.Pattern[str]  # words of a report on a game, whose quarters are none of the year
    games_counted: re.Pattern[str]  # the end of a length of time that is a score in such a report: five centuries
    caption_led: re.Pattern[str]  # before the date of a picture's caption: it is set apart from what is shown
    caption_closed: re.Pattern[str]  # behind it: nothing, or who took the picture
    lists: tuple[str, ...]  # what stands between the times of a list
    dates_between: re.Pattern[str]  # between two months or dates whose year is told with the second
    chain: re.Pattern[str]  # between two months of a chain, of which the last is told with its year
    owner: re.Pattern[str]  # right behind a time: it is that of what follows
    known: re.Pattern[str]  # right before a date: the reader knows of what was or will be then
    business: re.Pattern[str]  # words whose sentence speaks of quarters of the year all the same
    leagues: tuple[League, ...]  # by which an article tells whose season it speaks of
    hung: re.Pattern[str]  # right behind a weekday: that it is counted from something else
    due: re.Pattern[str]  # behind a day: that it lies ahead, without doubt
    aside: re.Pattern[str]  # behind a day in brackets: that a figure is of it, and nothing else
    done: re.Pattern[str]  # right behind a day: what was done on it
    outlook: re.Pattern[str]  # the same: the weather foreseen for it
    telling: re.Pattern[str]  # the same: what was told on it
    figured: re.Pattern[str]  # behind a time that lies years back: the figure of then
    attributed: re.Pattern[str]  # the same: a noun that it is told of only
    weekday_first: bool
    verb_last: bool  # as the language is head-final
    fold: bool  # capitals are not told apart


def read_habits(rules: dict[str, Any], code: str) -> Habits:
    """The habits of the language `code`, which `rules` tell by name; nothing in them is `wrong`."""
    own = language(code)
    told: dict[str, Any] = {name: expression(rules[name]) if name in rules else NEVER for name in PATTERNS}
    told |= {name: make(rules.get(name, ())) for name, make in OTHERS.items()}
    return Habits(**told, verb_last=own.head_final, fold=own.has_case)


def wrong(rules: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """What is wrong with the habits that are told: the name at fault, and why."""
    for name in sorted(NEEDED - rules.keys()):
        yield name, f"reading lacks {name}"
    for name, told in rules.items():
        if name not in PATTERNS | OTHERS.keys() | DIGITS:
            yield name, f"no habit {name!r}"
            continue
        try:
            OTHERS.get(name, expression)(told)
        except (re.error, KeyError) as error:
            yield name, f"{name}: {error}"


def _joins(told: Any) -> tuple[Join, ...]:
    return tuple(Join(expression(j["between"]), expression(j["after"]) if "after" in j else None, bool(j.get("opened"))) for j in told)


def _leagues(told: Any) -> tuple[League, ...]:
    return tuple(League(expression(x["words"]), int(x["first"]), int(x["last"])) for x in told)


DIGITS = {"digits"}  # where digits may begin a time: a matter of the grammar
NEEDED = frozenset({"glue", "amount_glue", "joins", "future", "past"}) | DIGITS  # what every language has
PATTERNS = frozenset(f.name for f in fields(Habits) if f.type == "re.Pattern[str]")
OTHERS: dict[str, Callable[[Any], Any]] = {"joins": _joins, "leagues": _leagues, "lists": tuple, "weekday_first": bool}
