"""What a change between two figures comes to: in points, percent, times, places or absolute."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from factcheck.check.arith.interval_math import (
    HUNDRED,
    Bounds,
    distance,
    exactly,
    magnitude,
    percent_change,
    ratio,
    share,
)
from factcheck.check.arith.mask import CLASS, PERCENT
from factcheck.check.arith.operand import Operand, cut_off, exact, family, freed, operand, plain_figure, side_by_side, to_the_second
from factcheck.check.arith.page import DEAR, Page
from factcheck.check.arith.reading import ARITHMETIC, FITS, POINT, SCALE, Reading, shape
from factcheck.check.arith.structure import Match
from factcheck.semantics.figure import comparable
from factcheck.types import Mention
from factcheck.wording.number import plain

AMOUNTS = frozenset({"money", "count", "number", "measure", "duration", "score"})
FAR_APART = 10_000
UNLIKE = 5
UNLIKE_TIMES, TELLING_DIGITS = 50, 2  # a multiple of one digit is none of two figures so many times further apart
BECOMES = 4  # characters after a multiple that say whether the figure became it or grew by it
SPREAD = Decimal("0.05")
LOWER, FAR = ("more_than", "at_least"), Decimal("1.25")  # "넘게" of a change is not told where it is far more


def read_change(page: Page, old: int, new: int, change: int) -> Reading | None:
    """The reading of a change between two figures, None where their units do not fit."""
    a, b, c = (page.mentions[i] for i in (old, new, change))
    if not page.counters:
        a, b = _without_unit(a, b), _without_unit(b, a)
    if len({old, new, change}) < 3 or family(a) != family(b) or not can_change(a, c):
        return None
    a, b, c = _unbound(page, old, change, (a, b, c))
    x, y = operand(a), operand(b, a)
    if x is None or y is None:
        return None
    if a.kind == "rank":
        return _places(page, (old, new, change), x, y)
    x, y = side_by_side(x, y, a, b)
    if page.priced(old) or page.priced(new):  # prices that are compared are told to the last coin, both of them
        x, y = (exact(o) if plain_figure(m) and abs(o.value) < DEAR else o for o, m in ((x, a), (y, b)))
    if c.kind == "percentage_point" or (c.kind == "percent" and CLASS.get(a.kind) == PERCENT):
        return _in_points_or_percent(page, (old, new, change), x, y)
    if c.kind == "percent":
        return _relative(page, (old, new, change), x, y)
    if c.kind == "ratio":
        return _times(page, (old, new, change), x, y)
    return _absolute(page, (old, new, change), x, y)


def _without_unit(m: Mention, beside: Mention) -> Mention:
    """The figure in the unit of the one beside where it is told without any: "76.4 years, down from 78.8"."""
    bare = m.kind == "number" and m.unit is None and beside.kind in ("duration", "measure")
    return replace(m, kind=beside.kind, unit=beside.unit, si=None) if bare else m


def can_change(level: Mention, change: Mention) -> bool:
    """Whether `change` can tell how a figure like `level` changed."""
    if change.kind in ("percent", "ratio"):
        return level.value != 0
    if change.kind == "percentage_point" or (change.unit == "point" and level.kind == "percent"):
        return level.kind == "percent" or level.kind in AMOUNTS
    if level.kind == "rank":
        return change.kind in ("count", "number", "rank")
    if change.unit == "point" and level.kind == "number" and level.unit is None:
        return True  # an index stands without a unit and moves by points
    return level.kind != "percent" and comparable(level, change)


def _unbound(page: Page, old: int, change: int, figures: tuple[Mention, Mention, Mention]) -> tuple[Mention, Mention, Mention]:
    """The figures without bounds that are none: what is read as "more than" is the comparison itself."""
    a, b, c = figures
    if c.unit == "point" and a.kind == "percent":
        c = replace(c, kind="percentage_point", unit="%p")
    if c.hedge is not None and page.structures.says("comparing", c.hedge):
        c = freed(c)
    if a.hedge is not None and change < old and page.structures.says("comparing", a.hedge):
        a = freed(a)
    return a, b, c


def _places(page: Page, roles: tuple[int, int, int], x: Operand, y: Operand) -> Reading | None:
    """A change of rank in places."""
    told = page.mentions[roles[2]].value
    if told is None:
        return None
    result = abs(x.value - y.value)
    expression = f"{plain(max(x.value, y.value))} - {plain(min(x.value, y.value))}"
    found = _reading(page, "difference", roles, result, exactly(result), None, expression, result == told, None)
    found.unit = page.mentions[roles[2]].unit
    return found


def _free_change(page: Page, change: int, of_percents: bool = True) -> Mention:
    c = page.mentions[change]
    if c.unit == "point" and of_percents:
        c = replace(c, unit="%p", kind="percentage_point")
    return freed(c) if c.hedge is not None and page.structures.says("comparing", c.hedge) else c


def _relative(page: Page, roles: tuple[int, int, int], x: Operand, y: Operand) -> Reading | None:
    told = operand(_free_change(page, roles[2]))
    if told is None or x.value <= 0 or y.value < 0:
        return None
    allowed = magnitude(percent_change(x.bounds, y.bounds))
    result = abs(y.value - x.value) / x.value * HUNDRED
    said = positive(told)
    fits = allowed.overlaps(said) or cut_off(result, told) or share(y.bounds, x.bounds).overlaps(said)  # "to 20 % of …"
    slip = None if fits else shape(result, told)
    expression = f"({plain(max(x.value, y.value))} - {plain(min(x.value, y.value))}) / {plain(x.value)} x 100"
    return _reading(page, "change", roles, result, allowed, "%", expression, fits, slip)


def _in_points_or_percent(page: Page, roles: tuple[int, int, int], x: Operand, y: Operand) -> Reading | None:
    a, c = page.mentions[roles[0]], _free_change(page, roles[2])
    told = operand(_free_change(page, roles[2]))
    if told is None or x.value <= 0:
        return None
    said = positive(told)
    if c.kind == "percent" and a.kind == "percent" and in_points_alone(x, y, told):
        levels = f"{plain(max(x.value, y.value))} - {plain(min(x.value, y.value))}"
        return _reading(
            page, "points_not_percent", roles, abs(x.value - y.value), distance(x.bounds, y.bounds), "%p", levels, False, None, POINT
        )
    points, relative = distance(x.bounds, y.bounds), magnitude(percent_change(x.bounds, y.bounds))
    in_points, in_percent = abs(x.value - y.value), abs(y.value - x.value) / x.value * HUNDRED
    levels = f"{plain(max(x.value, y.value))} - {plain(min(x.value, y.value))}"
    if a.kind != "percent":  # amounts: points are wrong whatever they come to
        if not (relative.overlaps(said) or cut_off(in_percent, told)):
            return None
        expression = f"({levels}) / {plain(x.value)} x 100"
        return _reading(page, "points_of_amounts", roles, in_percent, relative, "%", expression, False, None, POINT)
    if c.kind == "percentage_point":
        if points.overlaps(said) or cut_off(in_points, told):
            return _reading(page, "points", roles, in_points, points, "%p", levels, True, None)
        if relative.overlaps(said) and in_percent > 1:
            expression = f"({levels}) / {plain(x.value)} x 100"
            return _reading(page, "percent_not_points", roles, in_percent, relative, "%", expression, False, None, POINT)
        return _reading(page, "points", roles, in_points, points, "%p", levels, False, shape(in_points, told))
    expression = f"({levels}) / {plain(x.value)} x 100"
    if relative.overlaps(said) or cut_off(in_percent, told):
        return _reading(page, "change", roles, in_percent, relative, "%", expression, True, None)
    if points.overlaps(said):
        return _reading(page, "points_not_percent", roles, in_points, points, "%p", levels, False, None, POINT)
    return _reading(page, "change", roles, in_percent, relative, "%", expression, False, shape(in_percent, told) or shape(in_points, told))


def in_points_alone(x: Operand, y: Operand, told: Operand) -> bool:
    """Whether a change told in percent is, to the digit, the distance of the levels, and no rounding makes it their relative change."""
    points = abs(x.value - y.value)
    relative = points / x.value * HUNDRED
    return points == abs(told.value) and abs(relative - abs(told.value)) > told.step / 2


def _times(page: Page, roles: tuple[int, int, int], x: Operand, y: Operand) -> Reading | None:
    told = operand(page.mentions[roles[2]])
    if told is None or x.value <= 0 or y.value <= 0 or told.value <= 0:
        return None
    times = ratio(y.bounds, x.bounds)
    readings = [times, ratio(x.bounds, y.bounds)]
    if not _becomes(page, roles[2]):  # "두 배 늘었다" may add twice as much, "두 배로 늘었다" cannot
        readings.append(ratio(distance(y.bounds, x.bounds), x.bounds))
    fits = any(r.overlaps(told.bounds) for r in readings)
    result = y.value / x.value
    if not fits and told.digits < TELLING_DIGITS and not 1 < max(result, 1 / result) < told.value * UNLIKE_TIMES:
        return None  # "about double the prior 12": no two levels of one thing, and one digit that agrees is chance
    return _reading(
        page, "times", roles, result, times, None, f"{plain(y.value)} / {plain(x.value)}", fits, None if fits else shape(result, told)
    )


def _becomes(page: Page, times: int) -> bool:
    """Whether a multiple is what the old figure became: "두 배로 늘었다", "doubled to"."""
    m = page.mentions[times]
    return page.structures.says("becomes_times", m.surface + page.text[m.end : m.end + BECOMES])


def _absolute(page: Page, roles: tuple[int, int, int], x: Operand, y: Operand) -> Reading | None:
    change = _free_change(page, roles[2], of_percents=False)
    told = operand(change, page.mentions[roles[0]]) or operand(change, page.mentions[roles[1]])
    if told is None:
        return None
    figures = [page.mentions[i] for i in roles]
    if all(map(to_the_second, figures)):
        x, y, told = exact(x), exact(y), exact(told)
        if abs(abs(x.value - y.value) - told.value) == max(x.step, y.step, told.step):
            return None  # hundredths dropped on one side
    if all(m.kind in ("count", "number") and m.precision == 1 and plain_figure(m) for m in figures):
        x, y, told = exact(x), exact(y), exact(told)  # heads are counted, not rounded
    if a_price_and_a_sum(x, y):
        return None
    if {_sign(page, roles[0]), _sign(page, roles[1])} == {1, -1}:  # a loss of 46 after a profit of 38: 84 apart
        y = y._replace(
            value=-y.value,
            bounds=Bounds(None if y.bounds.high is None else -y.bounds.high, None if y.bounds.low is None else -y.bounds.low),
        )
    if page.mentions[roles[0]].kind == "duration" and max(x.value, y.value) > min(x.value, y.value) * UNLIKE:
        return None  # a time and a gap, not two times
    allowed = distance(x.bounds, y.bounds)
    result = abs(x.value - y.value)
    fits = allowed.overlaps(positive(told)) or cut_off(result, told)
    low, high = sorted((x.value, y.value))
    expression = f"{plain(high)} - {plain(low)}" if low >= 0 else f"{plain(high)} + {plain(-low)}"
    return _reading(
        page, "difference", roles, result, allowed, page.mentions[roles[0]].unit, expression, fits, None if fits else shape(result, told)
    )


def _spread(m: Mention) -> bool:
    """Whether a level is told as a range so wide that many a change fits it: 7천 원대, 20 to 30."""
    if m.qualifier != "range" or not isinstance(m.low, Decimal) or not isinstance(m.high, Decimal):
        return False
    return m.high - m.low > abs(m.high) * SPREAD


def a_price_and_a_sum(x: Operand, y: Operand) -> bool:
    """Whether two amounts are too far apart to be levels of one thing: "$537 million, or $1.18 per share"."""
    low, high = sorted((abs(x.value), abs(y.value)))
    return low * FAR_APART < high and low > 0


def _sign(page: Page, i: int) -> int:
    """-1 for an amount told as a loss ("영업손실 46억 원", "a loss of $4 million"), 1 for a profit, 0 where neither is said."""
    m = page.mentions[i]
    if m.kind != "money":
        return 0
    said = page.phrases("changes")
    found = said["gained_before"].search(page.text[max(0, m.start - 12) : m.start]) or said["gained_after"].match(page.text, m.end)
    return 0 if found is None else -1 if found["loss"] else 1


def fell(page: Page, match: Match) -> bool:
    """Whether the words of a structure tell of a fall."""
    return page.structures.says("fell", match.text)


def rose(page: Page, match: Match) -> bool:
    """Whether they tell of a rise and of no fall."""
    return page.structures.says("rose", f" {match.text}") and not fell(page, match)


def positive(told: Operand) -> Bounds:
    """What a change told may be, without its sign."""
    return magnitude(told.bounds) if told.value < 0 else told.bounds


def _reading(
    page: Page,
    wording: str,
    roles: tuple[int, int, int],
    result: Decimal,
    allowed: Bounds,
    unit: str | None,
    expression: str,
    fits: bool,
    slip: str | None,
    verdict: str = ARITHMETIC,
) -> Reading:
    old, new, change = roles
    kind = FITS if fits else SCALE if slip == "scale" and verdict == ARITHMETIC else verdict
    told = page.mentions[change]
    vague = told.qualifier in LOWER and told.value is not None and result > abs(told.value) * FAR
    vague = vague or any(_spread(page.mentions[i]) for i in (old, new))
    roles_told = {"old": old, "new": new, "stated": change}
    return Reading(wording, roles_told, (old, new), change, result, allowed, unit, expression, kind, vague=vague, slip=slip)
