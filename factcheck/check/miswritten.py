"""How a figure of the body may have become the one in a headline that no figure bears out."""

from __future__ import annotations

import re
from decimal import Context, Decimal

from factcheck.check.alike import QUANTITIES, one_unit
from factcheck.grammar.language import language
from factcheck.grammar.phrases import phrases
from factcheck.grammar.sharedmoney import may_be_one_currency
from factcheck.semantics.slips import digit_replaced, digit_swap, digits_of, first_digit_lost, scale_slip
from factcheck.types import Mention

RATIO = 10  # times and odds below it are told in words and rounded
DIGITS = Context(prec=12)  # of a value converted from another unit
FINE = 20  # places between the first digit of a value and the last that another gives
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
BARE = frozenset({"money", "count", "number"})  # a headline leaves the counter out: 1,270만


def shape_of(head: Mention, body: Mention, lang: str) -> str | None:
    """The slip that leads from one figure to the other: unit, scale, or digits; None where none does."""
    x, y = head.value, _value_like(head, body)
    if x is None or y is None or y == 0 or body.kind not in QUANTITIES:
        return None
    if _other_unit(head, body, lang):
        return "unit" if x == y else None
    if _other_magnitude(head, body, lang):
        return "scale"
    if not one_unit(head, body) or (head.kind == "ratio" and x < RATIO):
        return None
    if body.kind == "duration" and y == 1 and not body.surface[:1].isdigit():
        return None  # what is lost "in a year", "하루 만에", is no ten years mistyped
    if _shifted(x, y, exact=head.kind in {"duration", "age"}):
        return "scale"
    if digit_swap(x, y) or digit_swap(x, _cut(y, x)) or digit_swap(y, _cut(x, y)):
        return "digit_swap"
    lost = head.kind != "percent" and first_digit_lost(x, y)  # down 18 percent since, and 8 percent by night
    rough = head.hedge is not None or head.qualifier != "exact"  # 83,000 or so, of 73,800
    written = ((x, y), (x, _cut(y, x))) if rough else ((x, y),)
    return "digit" if any(digit_replaced(p, q) or _two_digits(p, q) for p, q in written) or lost else None


def _value_like(head: Mention, body: Mention) -> Decimal | None:
    """The body's value in the headline's unit where both are measures of one dimension: 1,690 kg beside 1.69 t."""
    if head.unit == body.unit or head.kind != "measure" or body.kind != "measure":
        return body.value
    one, other = head.si, body.si
    if one is None or other is None or one.unit != other.unit or not one.value or other.value is None or head.value is None:
        return None
    return DIGITS.divide(other.value * head.value, one.value)


def _shifted(x: Decimal, y: Decimal, *, exact: bool) -> bool:
    """Whether one value is the other moved by whole places, as far as both give digits."""
    step = scale_slip(x, y)
    if step is None:
        return False
    moved = x.scaleb(-step)
    return moved == y or (not exact and (_cut(y, moved) == moved or _cut(moved, y) == y or _cut(y + _place(moved) / 2, moved) == moved))


def _other_magnitude(head: Mention, body: Mention, lang: str) -> bool:
    """Whether two figures are written with the same digits and differ in the words of magnitude alone: 9억2천만 and 9조2천만."""
    cut_short = {head.kind, body.kind} <= BARE and head.surface.endswith(phrases(lang, "conversions").words("magnitude"))
    if not one_unit(head, body) and not cut_short:
        return False
    if head.value is None or body.value is None or head.value == -body.value:
        return False  # a gain of one and a loss of another: +23.6, -23.6
    digits = NUMBER.findall(head.surface)
    return bool(digits) and digits == NUMBER.findall(body.surface) and head.value != body.value


def _other_unit(head: Mention, body: Mention, lang: str) -> bool:
    """Whether two figures are in units that are taken for one another: % and %p, two currencies, persons and cases."""
    kinds = {head.kind, body.kind}
    if kinds == {"percent", "percentage_point"}:
        return True
    if kinds == {"money"}:
        return head.unit != body.unit and not may_be_one_currency(head, body)
    if not language(lang).counters or kinds != {"count"} or head.surface[-1:].isdigit() or body.surface[-1:].isdigit():
        return False  # 찬성 208: a counter that nobody wrote is not mistaken for another
    units = {head.unit, body.unit}
    # jobs are counted as those who fill them, and doses as those they are for: 11만4000개, 11만4000명; 1350만 명분
    return len(units) == 2 and "person" in units and units.isdisjoint(("item", "serving"))


def _cut(value: Decimal, like: Decimal) -> Decimal:
    """`value` cut off at the last place that `like` gives."""
    if value.adjusted() - _place(like).adjusted() > FINE:
        return value  # so fine a place cuts nothing off
    return (value // _place(like)) * _place(like)


def _place(value: Decimal) -> Decimal:
    """The place of the last digit that is not zero."""
    exponent = value.normalize().as_tuple().exponent
    assert isinstance(exponent, int)
    return Decimal(1).scaleb(exponent)


def _two_digits(x: Decimal, y: Decimal) -> bool:
    """Whether two values of two digits, a closing zero counted, share one of them, in its place: 43 and 53."""
    if x.adjusted() != y.adjusted() or max(len(digits_of(x)), len(digits_of(y))) != 2:
        return False
    p, q = (digits_of(v).ljust(2, "0") for v in (x, y))  # 15 and 10
    return (p[0] == q[0]) != (p[1] == q[1])
