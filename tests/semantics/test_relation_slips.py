"""The shapes that slips of the pen leave."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from factcheck.semantics.slips import digit_replaced, digit_swap, scale_slip, scale_word_slip, zero_inserted


def test_neighbouring_digits_swapped_are_seen_also_across_the_point():
    assert digit_swap(Decimal(1736), Decimal(1763))
    assert digit_swap(Decimal("57.9"), Decimal("59.7"))
    assert digit_swap(Decimal(53), Decimal(35))


def test_of_four_digits_two_may_be_swapped_over_one_between():
    assert digit_swap(Decimal(3106), Decimal(3601))
    assert digit_swap(Decimal("1736.4"), Decimal("1436.7")) is False
    assert digit_swap(Decimal("173.64"), Decimal("174.63"))


def test_equal_or_distant_digits_are_no_swap():
    assert not digit_swap(Decimal(1736), Decimal(1736))
    assert not digit_swap(Decimal(1736), Decimal(6731))
    assert not digit_swap(Decimal(173), Decimal(371))
    assert not digit_swap(Decimal(10), Decimal(1))


def test_one_digit_of_a_long_number_replaced():
    assert digit_replaced(Decimal(3480), Decimal(3490))
    assert not digit_replaced(Decimal(12), Decimal(13))


@given(st.decimals(min_value="0.01", max_value=10**9, places=2), st.integers(1, 12))
def test_a_shifted_point_is_a_scale_slip_of_as_many_places(value, k):
    assert scale_slip(value.scaleb(k), value) == k
    assert scale_slip(value, value.scaleb(k)) == -k


@given(st.decimals(min_value=1, max_value=10**9, places=0), st.decimals(min_value="1.1", max_value="8.9", places=1))
def test_other_ratios_are_none(value, ratio):
    assert scale_slip(value * ratio, value) is None


def test_a_zero_put_into_a_number_is_a_slip_of_scale_and_a_digit_more_is_not():
    assert zero_inserted(Decimal("7.2"), Decimal("70.2"))
    assert zero_inserted(Decimal(27815), Decimal(207815))
    assert not zero_inserted(Decimal(27815), Decimal(217815))
    assert not zero_inserted(Decimal("1.05"), Decimal("1.5"))


def test_long_figures_are_off_by_a_power_of_ten_only_to_their_last_digit():
    assert scale_slip(Decimal("133.9"), Decimal("13.4")) == 1
    assert scale_slip(Decimal(659800), Decimal(65792)) is None


def test_the_same_numbers_with_another_word_of_scale_between_them_are_a_slip():
    assert scale_word_slip(Decimal(8_333_641), Decimal(83_300_003_641))  # 833만3,641, 833억3,641
    assert scale_word_slip(Decimal(344_100_000_000_000), Decimal(344_000_010_000_000))  # 344조1,000억, 344조1,000만
    assert not scale_word_slip(Decimal(8_333_641), Decimal(8_333_641))
    assert not scale_word_slip(Decimal(-4_351_500_000_000), Decimal(4_351_500_000_000))  # a loss is no other magnitude
    assert not scale_word_slip(Decimal(8_333_641), Decimal(83_300_003_642))
    assert not scale_word_slip(Decimal(72_000), Decimal("7.2"))
    assert not scale_word_slip(Decimal(7_000), Decimal(70_000_000))  # one number: a power of ten
