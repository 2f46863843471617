"""When: the period a figure measures and the day it was counted, from the dates around it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from factcheck.extract.context.sentence import Context
from factcheck.types import Interval, Mention

_BASE_REACH = 30  # code points before a date in which something is compared with it
_SPEECH_REACH = 24  # code points between a day and the word of saying that it belongs to
CLOSING = {"(": ")", "（": "）"}
BRACKETS = tuple(CLOSING)
NEAR = 1  # line breaks between a period and what it still holds for
_DAY = 10  # length of an ISO day


class When(NamedTuple):
    """Reference period and as-of time of a figure."""

    period: Interval | None
    as_of: Interval | None
    inherited: bool


class Periods:
    """Walks the sentences of an article in order, carrying the last period named: that of its lead to the end, another not far."""

    def __init__(self) -> None:
        self._last: Interval | None = None
        self._lead: Interval | None = None  # the last that the headline or the first paragraph named
        self._end = 0  # of the sentence that named the last
        self._lead_end: int | None = None  # of the first paragraph, None until it is looked for

    def of(self, context: Context, lasting: Sequence[bool]) -> list[When]:
        """The times of each mention of the sentence; a date's own period is itself.

        `lasting`: of each mention whether it measures what takes longer than a day: the Wednesday beside a quarter's revenue
        is when it was told.
        """
        inherited = self._carried(context)
        carried = When(inherited, None, inherited is not None)
        if True not in context.temporal:
            return [carried] * len(context.mentions)
        own = [When(_interval(m), None, False) if t else None for m, t in zip(context.mentions, context.temporal, strict=True)]
        dates = [(m, w.period) for m, w in zip(context.mentions, own, strict=True) if w and m.kind in ("date", "time") and m.resolved]
        if not dates:
            return [when or carried for when in own]
        counted, measured = _counted_and_measured(context, [(m, i) for m, i in dates if i is not None])
        as_of = counted[0] if counted else None
        spans = [(m, i) for m, i in measured if i.start != i.end]
        out = []
        for mention, when, lasts in zip(context.mentions, own, lasting, strict=True):
            if when is not None:
                out.append(when)
                continue
            nearest = _glossed(context, mention, dates) or _nearest(context, mention, spans if lasts else measured)
            out.append(When(nearest or inherited, as_of, nearest is None and inherited is not None))
        ago = context.phrases.words("ago")  # two months ago: when something happened, not what later sentences measure
        told = (i for m, i in reversed(spans) if not m.surface.endswith(ago) and not _is_aside(context, m, i, inherited))
        named = next(told, None)
        if named is not None:
            self._last, self._end = named, context.end
            if self._in_lead(context):
                self._lead = named
        return out

    def _carried(self, context: Context) -> Interval | None:
        """The period that holds for a sentence which names none."""
        if self._last is not self._lead and context.text.count("\n", self._end, context.start) > NEAR:
            self._last = self._lead
        return self._last

    def _in_lead(self, context: Context) -> bool:
        """Whether a sentence stands in the headline or the first paragraph."""
        if self._lead_end is None:
            headline = context.text.find("\n")
            first = context.text.find("\n", headline + 1) if headline >= 0 else -1
            self._lead_end = first if first >= 0 else len(context.text)
        return context.start < self._lead_end


def _counted_and_measured(context: Context, dates: list[tuple[Mention, Interval]]) -> tuple[list[Interval], list[tuple[Mention, Interval]]]:
    """The days on which the sentence's figures were counted, and the times they are of; what is compared with is neither."""
    counted: list[Interval] = []
    measured: list[tuple[Mention, Interval]] = []
    told = context.has("speech", "according")
    # a day before one that is marked as that of the count is when something happened, not when it was told
    marked = max((i.start for m, i in dates if i.start and _is_as_of(context, m)), default="") if told else ""
    for mention, interval in dates:
        if _is_base(context, mention):
            continue
        of_telling = told and interval.start == interval.end and (interval.start or "") >= marked and not _owns(context, mention)
        of_telling = of_telling and (context.head_final or _beside_speech(context, mention))
        if of_telling and _of_deed(context, mention):
            continue
        if of_telling or _is_as_of(context, mention):
            counted.append(interval)
        else:
            measured.append((mention, interval))
    return counted, measured


def _is_base(context: Context, mention: Mention) -> bool:
    """Whether a date is only what something is compared with: 전년보다, 한 달 전과 비교해, from a year earlier."""
    text, said = context.text, context.phrases
    if said["compared_after"].match(text, mention.end):
        return True
    before = said["compared_before"].search(text, max(context.start, mention.start - _BASE_REACH), mention.start)
    # from 1 August to 10 November: where a stretch begins, and nothing is compared with it
    return before is not None and not (mention.qualifier == "range" and before[0].casefold().strip() in said.words("stretch_before"))


def _is_aside(context: Context, mention: Mention, interval: Interval, inherited: Interval | None) -> bool:
    """Whether a time before the one spoken of is told by way of contrast, and the text goes back from it: 지난해에는 4,609명을 뽑았다."""
    if inherited is None or not (interval.end or "") < (inherited.start or ""):
        return False
    return context.phrases["aside_after"].match(context.text, mention.end) is not None


def _owns(context: Context, mention: Mention) -> bool:
    """Whether a day owns what happened then and is not the day of the count: the toll of Wednesday's sinking."""
    return context.phrases["owner_after"].match(context.text, mention.end) is not None


def _of_deed(context: Context, mention: Mention) -> bool:
    """Whether a day is told before a noun as that of what happened then, and not of what was said: 24일 불이 난 공장."""
    deed = context.phrases["deed_after"].match(context.text, mention.end, context.end)
    said = (*context.hits_of("speech"), *context.hits_of("according"))
    return deed is not None and not any(deed.start() <= h.start < deed.end() for h in said)


def _beside_speech(context: Context, mention: Mention) -> bool:
    """Whether a day stands beside a word of saying: "said late on Monday", not "opened fire late on Sunday and killed 50, police said"."""
    said = (*context.hits_of("speech"), *context.hits_of("according"))
    return any(min(abs(mention.start - h.end), abs(h.start - mention.end)) <= _SPEECH_REACH for h in said)


def _is_as_of(context: Context, mention: Mention) -> bool:
    if context.head_final:
        return any(0 <= h.start - mention.end <= 6 for h in context.hits_of("as_of"))
    return any(0 <= mention.start - h.end <= 5 for h in context.hits_of("as_of"))


def _glossed(context: Context, mention: Mention, dates: list[tuple[Mention, Interval | None]]) -> Interval | None:
    """The time that a figure in brackets says something of, also where that is but compared with: 2023년(344조원)보다."""
    if context.text[mention.start - 1 : mention.start] not in BRACKETS:
        return None
    return next((interval for date, interval in dates if date.end == mention.start - 1), None)


def _nearest(context: Context, mention: Mention, measured: list[tuple[Mention, Interval]]) -> Interval | None:
    best, best_cost, earlier = None, 1e9, context.phrases.words("earlier")
    for date, interval in measured:
        aside = _of_other(context, mention, date) if date.surface.endswith(earlier) else _of_former(context, mention, date)
        if aside or _of_bracket(context, mention, date):
            continue
        gap = date.start - mention.end if date.start >= mention.end else mention.start - date.end
        behind = date.start > mention.start
        crossed = context.crossed(mention.start, date.start) if behind else context.crossed(date.start, mention.start)
        cost = gap + 25 * crossed + (20 if behind else 0)
        if _right_behind(context, mention, date):
            cost = 0
        if cost < best_cost:
            best, best_cost = interval, cost
    return best


def _of_other(context: Context, mention: Mention, date: Mention) -> bool:
    """Whether a date stands right behind another figure, whose time it is: to 6.24 billion from 6.43 billion a year earlier."""
    return any(m.end == date.start - 1 and m is not mention and not m.temporal for m in context.mentions)


def _of_former(context: Context, mention: Mention, date: Mention) -> bool:
    """Whether a date before a figure is that of the one compared with it: to £22 million by March 2026 from £36 million."""
    between = date.end < mention.start and context.phrases["set_against"].fullmatch(context.text, date.end, mention.start)
    return bool(between) and any(_right_behind(context, m, date) for m in context.mentions if m.end < date.start and not m.temporal)


def _of_bracket(context: Context, mention: Mention, date: Mention) -> bool:
    """Whether a date behind a figure opens a bracket that holds a figure of its own: 1만9214명(2023년 2만1087명)."""
    if date.start < mention.end or context.text[date.start - 1 : date.start] not in BRACKETS:
        return False
    closed = context.text.find(CLOSING[context.text[date.start - 1]], date.end, context.end)
    return any(date.end <= m.start < closed and not m.temporal for m in context.mentions)


def _right_behind(context: Context, mention: Mention, date: Mention) -> bool:
    """Whether a date follows its figure as English has it: from 4.2 percent in August to 4.1 percent in September."""
    return date.start >= mention.end and context.phrases["of_between"].fullmatch(context.text, mention.end, date.start) is not None


def _interval(mention: Mention) -> Interval | None:
    low, high = mention.low, mention.high
    return _days(low if isinstance(low, str) else "", high if isinstance(high, str) else "")


@lru_cache(maxsize=8192)
def _days(low: str, high: str) -> Interval | None:
    """The days of an ISO date or time, None where there is none (T19:56); the same few are asked for again and again."""
    start = low[:_DAY] if low[:1].isdigit() else None
    end = high[:_DAY] if high[:1].isdigit() else None
    return Interval(start, end) if start or end else None
