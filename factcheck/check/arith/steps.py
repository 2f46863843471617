"""Changes told in two steps: an amount with its rate beside, and one figure told against two others."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.check.arith.change import fell, positive
from factcheck.check.arith.interval_math import HUNDRED, Bounds, difference, magnitude, percent_change, product, share
from factcheck.check.arith.operand import Operand, cut_off, exact, freed, operand
from factcheck.check.arith.page import Page
from factcheck.check.arith.reading import ARITHMETIC, FITS, NEXT_TO, Reading, shape
from factcheck.check.arith.structure import Match
from factcheck.wording.number import plain


def steps(page: Page) -> Iterator[Reading]:
    """The readings of every change told in two steps."""
    for _, masked in page.sentences():
        for match in page.structures.find(masked, "step", "step_to"):
            yield from step(page, match)
        for match in page.structures.find(masked, "twice"):
            yield from twice(page, match)


def step(page: Page, match: Match) -> Iterator[Reading]:
    """An amount of change with its rate beside: 11만7천t(3.2%) 줄어든 358만5천t."""
    old, new, delta, rate = match.one("old"), match.one("new"), match.one("delta"), match.one("rate")
    level = old if old is not None else new
    if level is None or delta is None or rate is None or "age" in {page.mentions[i].kind for i in (level, delta)}:
        return  # 30대(20.1%)에서 높고 60대는 낮았다: a share of each
    x, d, told = operand(page.mentions[level]), operand(page.mentions[delta], page.mentions[level]), operand(page.mentions[rate])
    if x is None or d is None or told is None or d.bounds.low is None or x.bounds.low is None or d.value <= 0 or x.value <= d.value:
        return
    said = positive(told)
    bases = [x.bounds] if old is not None else [_sum(x.bounds, d.bounds), difference(x.bounds, d.bounds), x.bounds]
    base = x.value if old is not None else (x.value + d.value if fell(page, match) else x.value - d.value)
    allowed = share(d.bounds, bases[0] if old is not None else (bases[0] if base > x.value else bases[1]))
    result = d.value / base * HUNDRED
    fits = any(share(d.bounds, b).overlaps(said) for b in bases) or cut_off(result, told)
    roles = {"delta": delta, "stated": rate, "level": level}
    yield _rate("step", roles, result, allowed, f"{plain(d.value)} / {plain(base)} x 100", fits, told)


def twice(page: Page, match: Match) -> Iterator[Reading]:
    """One figure told against two others: 14.5 % above one and 25 % above the other must come to the same."""
    old, rate, old2, rate2 = (match.one(r) for r in ("old", "rate", "old2", "rate2"))
    if old is None or rate is None or old2 is None or rate2 is None:
        return
    a, b = (freed(m) if m.hedge and page.structures.says("comparing", m.hedge) else m for m in (page.mentions[old], page.mentions[old2]))
    x, y = operand(a), operand(b, a)
    told, other = operand(page.mentions[rate]), operand(page.mentions[rate2])
    if x is None or y is None or told is None or other is None or x.value <= 0 or y.value <= 0:
        return
    if page.priced(old) or page.priced(old2):
        x, y = exact(x), exact(y)
    sign = -1 if page.structures.says("fell", match.text) else 1
    new = product(y.bounds, _times_grown(other, sign))
    allowed = magnitude(percent_change(x.bounds, new))
    value = y.value * (1 + sign * other.value / HUNDRED)
    result = abs(value - x.value) / x.value * HUNDRED
    fits = allowed.overlaps(positive(told)) or cut_off(result, told)
    roles = {"old": old, "old2": old2, "rate2": rate2, "stated": rate}
    expression = f"({plain(y.value)} x {plain(1 + sign * other.value / HUNDRED)} - {plain(x.value)}) / {plain(x.value)} x 100"
    reading = _rate("twice", roles, result, allowed, expression, fits, told)
    reading.sure = NEXT_TO
    yield reading


def _rate(wording: str, roles: dict[str, int], result: Decimal, allowed: Bounds, expression: str, fits: bool, told: Operand) -> Reading:
    """The reading of a stated rate of change, computed in percent from the other roles in text order."""
    inputs = tuple(sorted(i for role, i in roles.items() if role != "stated"))
    verdict, slip = (FITS, None) if fits else (ARITHMETIC, shape(result, told))
    return Reading(wording, roles, inputs, roles["stated"], result, allowed, "%", expression, verdict, slip=slip)


def _times_grown(rate: Operand, sign: int) -> Bounds:
    low, high = rate.bounds
    if low is None or high is None:
        return Bounds(None, None)
    ends = sorted((1 + sign * low / HUNDRED, 1 + sign * high / HUNDRED))
    return Bounds(ends[0], ends[1])


def _sum(a: Bounds, b: Bounds) -> Bounds:
    return Bounds(
        None if a.low is None or b.low is None else a.low + b.low,
        None if a.high is None or b.high is None else a.high + b.high,
    )
