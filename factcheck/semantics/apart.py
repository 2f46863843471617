"""What keeps two differing figures from being a conflict, however alike their sentences are: another period, another organisation."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from itertools import takewhile

from factcheck.rulesdir import shipped_table
from factcheck.semantics.calendar import overlap
from factcheck.types import Claim, Interval

SEASON = 60  # days between two reports of a figure that is measured anew each quarter
YEAR, HALF, QUARTER, MONTH = 12, 6, 3, 1
LENGTHS = {MONTH: (28, 29, 30, 31), QUARTER: (90, 91, 92), HALF: (181, 182, 184), YEAR: (365, 366)}  # in days
DAYS = {days: months for months, lengths in LENGTHS.items() for days in lengths}
ENDING = 2  # letters two names must share at their ends to be told as names of one kind: 전자, Motors


def apart(a: Claim, b: Claim, days: int | None) -> bool:
    """Whether two claims, published so many days apart (None: unknown), speak of two periods, two organisations or a part of one."""
    return other_span(a, b) or other_season(a, b, days) or rivals(a, b) or segment_of_other(a, b)


def segment_of_other(a: Claim, b: Claim) -> bool:
    """Whether one claim is told of a segment of a business, the other of no segment: a division's profit, the company's."""
    return _of_segment(a) != _of_segment(b)


def _of_segment(claim: Claim) -> bool:
    """Whether what a claim is told of is a segment: DS부문, the Retail Division."""
    return any(e.casefold().endswith(_segments()) for e in claim.entities)


@lru_cache(maxsize=1)
def _segments() -> tuple[str, ...]:
    """What the names of segments end in (rules/align.yml)."""
    return tuple(shipped_table("align.yml")["segment"])


def scopes_differ(a: Claim, b: Claim, group: str | None = None) -> bool:
    """Whether the scope words of two claims are different ones of a group, of any or of the one named: on the year, on the quarter."""
    mine = dict(word.split(":", 1) for word in a.scope)
    its = dict(word.split(":", 1) for word in b.scope)
    return any(mine[g] != its[g] for g in mine.keys() & its.keys() if group in (None, g))


def days_between(one: str | None, other: str | None) -> int | None:
    """How many days lie between two publication days, None where one is unknown."""
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days) if one and other else None


def other_period(a: Claim, b: Claim) -> bool:
    """Whether each names a period of its own sentence and the two do not meet."""
    return not (a.inherited or b.inherited or overlap(a.period, b.period))


def other_span(a: Claim, b: Claim) -> bool:
    """Whether what adds up over a period is told of a quarter, and of the year it lies in; elsewhere a year is but when it happened."""
    if a.inherited or b.inherited or not ({a.attribute, b.attribute} & periodic()):
        return False
    x, y = _months(a.period), _months(b.period)
    if x is not None and y is not None:
        return x != y
    return {x, y} == {MONTH, None} and _within_month(a.period if x is None else b.period)


def _within_month(period: Interval | None) -> bool:
    """Whether a period is some days of one month, such as the first twenty."""
    first, last = (period.start or "", period.end or "") if period is not None else ("", "")
    return first[:7] == last[:7] != "" and first[:10] != last[:10]


def other_season(a: Claim, b: Claim, days: int | None) -> bool:
    """Whether what is measured anew each month, quarter or year was reported in two seasons, and not of one named period."""
    if days is None or days <= SEASON or not ({a.attribute, b.attribute} & periodic()):
        return False
    return a.period is None or a.period != b.period


def rivals(a: Claim, b: Claim) -> bool:
    """Whether the two name organisations of one kind that share no name: 한빛전자 and 가람전자, Halden Motors and Corvin Motors."""
    if not a.entities or not b.entities or set(a.entities) & set(b.entities):
        return False
    return _rival(a.entities[0], b.entities[0])


def _rival(x: str, y: str) -> bool:
    if x.endswith(f" {y}") or y.endswith(f" {x}"):
        return False  # the same name behind a word: Blue Star, Rival Blue Star
    ending = x[len(x) - sum(1 for _ in takewhile(lambda p: p[0] == p[1], zip(x[::-1], y[::-1], strict=False))) :]
    if " " in x and " " in y:  # whole words only
        ending = ending.partition(" ")[2]
    one, other = x[: len(x) - len(ending)].strip(), y[: len(y) - len(ending)].strip()
    if len(ending) < ENDING or not one or not other:
        return False
    # 한빛 and 한빚: a name that differs in one letter may be misspelt
    return len(one) != len(other) or sum(p != q for p, q in zip(one, other, strict=True)) > 1


def _months(period: Interval | None) -> int | None:
    """How many months a period of the calendar has, None where it is no whole month, quarter, half or year."""
    if period is None or not period.start or not period.end or period.start[8:10] != "01":
        return None
    return DAYS.get((date.fromisoformat(period.end[:10]) - date.fromisoformat(period.start[:10])).days + 1)


@lru_cache(maxsize=1)
def periodic() -> frozenset[str]:
    """Ids of attributes that are measured anew each month, quarter or year (rules/concepts.yml)."""
    value = shipped_table("concepts.yml")
    return frozenset(k for k, v in value.items() if isinstance(v, dict) and v.get("periodic"))


@lru_cache(maxsize=1)
def quoted() -> frozenset[str]:
    """Ids of attributes that markets quote anew from minute to minute (rules/concepts.yml)."""
    value = shipped_table("concepts.yml")
    return frozenset(k for k, v in value.items() if isinstance(v, dict) and v.get("quoted"))


@lru_cache(maxsize=1)
def momentary() -> frozenset[str]:
    """Ids of attributes of which one thing has many, one after another: heights, speeds (rules/concepts.yml)."""
    value = shipped_table("concepts.yml")
    return frozenset(k for k, v in value.items() if isinstance(v, dict) and v.get("momentary"))
