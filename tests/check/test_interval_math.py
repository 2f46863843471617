from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from factcheck.check.arith.interval_math import (
    Bounds,
    difference,
    distance,
    exactly,
    mean,
    percent_change,
    product,
    ratio,
    rounded_like,
    share,
    total,
)

number = st.decimals(min_value=0, max_value=10**9, places=2)


@st.composite
def figures(draw, least=0):
    value = draw(st.decimals(min_value=least, max_value=10**9, places=2))
    below, above = draw(st.decimals(0, 50, places=2)), draw(st.decimals(0, 50, places=2))
    return value, Bounds(max(value - below, Decimal(least)), value + above)


@given(figures(), figures())
def test_true_values_within_bounds_stay_within_the_bounds_of_every_operation(a, b):
    (x, one), (y, other) = a, b
    assert total([one, other]).holds(x + y)
    assert difference(one, other).holds(x - y)
    assert distance(one, other).holds(abs(x - y))
    assert product(one, other).holds(x * y)
    assert mean([one, other]).holds((x + y) / 2)


@given(figures(), figures(least=1))
def test_a_true_ratio_lies_within_its_bounds(a, b):
    (x, one), (y, other) = a, b
    allowed = ratio(one, other).widened(Decimal("1e-15"))
    assert allowed.holds(x / y)
    assert share(one, other).widened(Decimal("1e-12")).holds(x / y * 100)
    assert percent_change(other, one).widened(Decimal("1e-12")).holds((x - y) / y * 100)


@given(number, number)
def test_overlap_does_not_depend_on_the_order(x, y):
    a, b = exactly(x), Bounds(y, None)
    assert a.overlaps(b) == b.overlaps(a) == (x >= y)


def test_rounding_on_both_sides_is_respected():
    # 1.2 million from 1.1 million: anything from 4.3 to 13.6 % may stand behind "9 percent" or "13 percent"
    grown = percent_change(Bounds(Decimal("1.05"), Decimal("1.15")), Bounds(Decimal("1.15"), Decimal("1.25")))
    assert grown.overlaps(Bounds(Decimal("8.5"), Decimal("9.5")))
    assert not grown.overlaps(Bounds(Decimal("21.5"), Decimal("22.5")))


def test_a_bound_on_one_side_leaves_the_other_open():
    assert total([Bounds(Decimal(5), None), exactly(Decimal(3))]) == Bounds(Decimal(8), None)
    assert ratio(exactly(Decimal(6)), Bounds(Decimal(2), None)) == Bounds(Decimal(0), Decimal(3))


def test_division_by_what_may_be_zero_allows_everything():
    assert ratio(exactly(Decimal(1)), Bounds(Decimal(0), Decimal(2))) == Bounds(None, None)


def test_touching_ends_count_as_overlap():
    assert Bounds(Decimal(1), Decimal(2)).overlaps(Bounds(Decimal(2), Decimal(3)))


def test_a_value_is_rounded_to_the_place_that_was_written():
    assert rounded_like(Decimal("25.806"), Decimal("0.1")) == Decimal("25.8")
    assert rounded_like(Decimal("1234567"), Decimal("10000")) == Decimal("1230000")
