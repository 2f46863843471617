"""A figure as an operand: its value, the place it was rounded to, and what it allows, in a unit shared with another."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from factcheck.check.arith.interval_math import Bounds, exactly
from factcheck.semantics.figure import comparable, figure_of
from factcheck.semantics.interval import CAPPED_FROM, cap
from factcheck.types import Mention

PLAIN = Decimal(10_000)  # counts below this, told without a hedge, are head counts and not rounded
TIMES_SLACK = Decimal("0.12")  # "twice", "a third": how loosely multiples and fractions are told
ABOUT_SLACK = Decimal("0.2")
CENTS = Decimal("0.01")
IN_CENTS = frozenset({"USD", "EUR", "AUD", "CAD", "NZD", "HKD", "SGD"})


class Operand(NamedTuple):
    """A figure of a calculation."""

    value: Decimal
    bounds: Bounds
    step: Decimal  # the place of its last written digit
    digits: int
    bound: bool  # told as a lower or upper bound


def operand(m: Mention, beside: Mention | None = None) -> Operand | None:
    """What a figure may be when it is put into a calculation; in the unit of `beside`, None where that cannot be."""
    beside = beside or m
    if m.unit == "CENT" and beside.unit in IN_CENTS:
        m = _in_whole_units(m, beside)
    if not m.resolved or m.value is None or not comparable(m, beside):
        return None
    found = figure_of(m, beside)
    if found is None or found.value is None:
        return None
    scale = _unit_of(beside) if found.converted else Decimal(1)
    if scale is None:
        return None
    value, step = found.value / scale, found.precision / scale
    low, high = (None if end is None else end / scale for end in (found.low, found.high))
    if m.qualifier == "up_to":  # "up to 60" enters a product as 60
        low, high = value - step / 2, value + step / 2
    bounds = Bounds(low, high)
    if m.kind == "ratio" and not found.bound:
        hedged = bool(m.hedge) or m.qualifier != "exact"
        # "2.27 times" is told to its last digit; "twice", "a third" and "3배" are told loosely
        slack = step if found.digits >= 2 and not hedged else abs(value) * (ABOUT_SLACK if hedged else TIMES_SLACK)
        bounds = Bounds(value - slack, value + slack)
    return Operand(value, bounds, step, found.digits, found.bound is not None)


def _in_whole_units(m: Mention, beside: Mention) -> Mention:
    """An amount told in cents, in dollars or whatever the other is told in."""
    value, low, high, precision = (x * CENTS if isinstance(x, Decimal) else x for x in (m.value, m.low, m.high, m.precision))
    return replace(m, value=value, low=low, high=high, precision=precision, unit=beside.unit)  # type: ignore[arg-type]


def _unit_of(m: Mention) -> Decimal | None:
    """How many base units one unit of a figure is; None for scales with a zero of their own (degrees)."""
    if m.si is None or m.si.value is None or not m.value or (m.unit or "").startswith("deg"):
        return None
    return m.si.value / m.value


def cut_off(result: Decimal, told: Operand) -> bool:
    """Whether the figure told is the result with its last places cut off instead of rounded (563억5천만 as 563억)."""
    room = told.step if abs(told.value) < CAPPED_FROM else min(told.step, cap(told.value, told.digits))
    return not told.bound and told.digits > 1 and 0 <= abs(result) - abs(told.value) < room


def family(m: Mention) -> str:
    """The kind of a figure, with counts told without their noun ("218 voted") among the counts."""
    return "count" if m.kind == "number" else m.kind


def head_count(m: Mention) -> bool:
    """Whether a figure is a plain count of persons or things, told without a hedge, that nobody would have rounded."""
    return m.kind in ("count", "number") and m.hedge is None and m.qualifier == "exact" and m.value is not None and m.value < PLAIN


def exact(found: Operand) -> Operand:
    """The operand taken at its written value."""
    return found._replace(bounds=exactly(found.value))


def finest(operands: list[Operand]) -> Decimal:
    """The finest place that any of the operands was written to."""
    return min((o.step for o in operands), default=Decimal(1))


def plain_figure(m: Mention) -> bool:
    """Whether a figure is told without a hedge or a bound."""
    return m.hedge is None and m.qualifier == "exact"


def side_by_side(x: Operand, y: Operand, a: Mention, b: Mention) -> tuple[Operand, Operand]:
    """Two levels of one comparison: a round one beside a finer one (20억 and 25억7천만) is trusted to two digits."""
    finer = min(x.step, y.step)
    return tuple(  # type: ignore[return-value]
        precise(o, max(finer, Decimal(1).scaleb(o.value.adjusted() - 1))) if plain_figure(m) and o.value else o for o, m in ((x, a), (y, b))
    )


def to_the_second(m: Mention) -> bool:
    """Whether a duration is a clocked time, told to its last digit: 2:00:35, 9초83."""
    return m.kind == "duration" and (m.unit == "s" or m.surface.count(":") == 2) and plain_figure(m)


def freed(m: Mention) -> Mention:
    """The figure without its bound: in "9억을 2억 웃돌았다" the verb bounds nothing, 2억 is the distance."""
    return replace(m, qualifier="exact", hedge=None, low=None, high=None, low_open=False, high_open=False)


def precise(found: Operand, step: Decimal) -> Operand:
    """The operand taken as written to `step`: figures of one list are told to one place."""
    if found.bound or found.step <= step or found.bounds.low is None:
        return found
    return found._replace(bounds=Bounds(found.value - step / 2, found.value + step / 2), step=step)
