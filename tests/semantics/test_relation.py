"""How two figures that are about one thing relate."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.semantics.figure import cap, rounding_step
from factcheck.semantics.relation import ORDER, relate, strongest
from factcheck.types import Mention, Si


def quantity(value, kind="count", unit="명", qualifier="exact", **more):
    """A mention as the extractor would give it, its interval by the wording."""
    v = None if value is None else Decimal(str(value))
    if v is None:
        return Mention(0, 1, "x", kind, qualifier=qualifier, unit=unit, **more)
    r, k = rounding_step(v)
    room = min(r if qualifier == "about" else r / 2, cap(v, k))
    low, high = {"at_least": (v, None), "more_than": (v, None), "at_most": (None, v), "less_than": (None, v), "up_to": (None, v)}.get(
        qualifier, (v - room, v + room)
    )
    fields = {"value": v, "low": low, "high": high, "precision": r, "digits": k, "unit": unit, "qualifier": qualifier} | more
    return Mention(0, 1, str(value), kind, **fields)


def day(low, high=None, qualifier="exact", timex=None):
    return Mention(0, 1, low, "time" if "T" in low else "date", low=low, high=high or low, qualifier=qualifier, timex=timex)


def span(low, high):
    return replace(day(low, high, timex=f"{low}/{high}"), trace=("day-span",))


def money(value, qualifier="exact"):
    return quantity(value, "money", "USD", qualifier)


@pytest.mark.parametrize(
    ("a", "b", "relation", "reason"),
    [
        (money(9_120_000_000), money(9_120_000_000), "consistent", "same_value"),
        (money(8_870_000_000, "about"), money(8_900_000_000), "compatible", "rounding"),
        (money(8_000_000_000, "about"), money(8_900_000_000), "discrepant", "disjoint"),
        (quantity(33179), quantity(33000), "compatible", "rounding"),
        (quantity(33179), quantity(33000, qualifier="about"), "compatible", "hedge"),
        (money(47_150_000_000), money(47_000_000_000), "compatible", "rounding"),
        (money(47_650_000_000), money(47_000_000_000), "compatible", "truncation"),
        (quantity(4657), quantity(4567), "discrepant", "digit_swap"),
        (quantity("45.3", "percent", "%"), quantity("43.5", "percent", "%"), "discrepant", "digit_swap"),
        (money(3_200_000), money(320_000), "discrepant", "scale"),
        (money(13_000_000_000), money(13_000_000), "discrepant", "scale"),
        (quantity(5, "percent", "%"), quantity(5, "percentage_point", "%p"), "discrepant", "unit"),
        (quantity(1900, qualifier="more_than"), quantity(1900), "compatible", "bound_edge"),
        (quantity(1900, qualifier="at_least"), quantity(1900), "consistent", "bound_holds"),
        (quantity(1900, qualifier="more_than"), quantity(1950), "compatible", "bound_holds"),
        (quantity(1900, qualifier="more_than"), quantity(5000), "compatible", "bound_far"),
        (quantity(190, qualifier="more_than"), quantity(1900, qualifier="more_than"), "compatible", "bound_far"),
        (quantity(190, qualifier="more_than"), quantity(1900), "compatible", "bound_far"),  # both may be true, however unlikely
        (money(7_200_000_000_000), money(7_000_020_000_000), "discrepant", "scale"),  # 7조2,000억, 7조2,000만
        (quantity(72_000), quantity(700_002_000), "discrepant", "scale"),  # 7만2,000, 7억2,000
        (quantity(1900, qualifier="more_than"), quantity(1712), "discrepant", "bound_broken"),
        (quantity(50, qualifier="at_least"), quantity(48, qualifier="about", low=Decimal(43), high=Decimal(53)), "compatible", "hedge"),
        (quantity(50, qualifier="at_least"), quantity(48), "discrepant", "bound_broken"),
        (money(56_360_000_000, "at_least"), money(56_300_000_000), "compatible", "truncation"),
        (quantity(60, qualifier="up_to"), quantity(60, qualifier="up_to"), "consistent", "same_value"),
        (quantity(60, qualifier="up_to"), quantity(70, qualifier="up_to"), "discrepant", "disjoint"),
        (quantity(60, qualifier="up_to"), quantity(45), "compatible", "bound_far"),
        (quantity(27), quantity(28), "discrepant", "disjoint"),
        (  # 20%대 and 약 19%
            quantity(20, "percent", "%", "range", low=Decimal(20), high=Decimal(30), hedge="대"),
            quantity(19, "percent", "%", "about", low=Decimal(18), high=Decimal(20)),
            "compatible",
            "hedge",
        ),
        (quantity("0.5", "ratio", "x", "about"), quantity(53, "percent", "%"), "compatible", "hedge"),
        (day("2025-05-19"), day("2025-05-19"), "consistent", "same_value"),
        (day("2025-05-01", "2025-05-31"), day("2025-05-19"), "compatible", "granularity"),
        (day("2025-02-02"), day("2025-02-03"), "discrepant", "disjoint"),
        (replace(day("2025-02-02T16:17"), anchor="published"), day("2025-02-02"), "consistent", "same_value"),
        (replace(quantity(22, qualifier="about"), high=Decimal(23), low=Decimal(22)), quantity(22), "compatible", "hedge"),
        (day("2025-02-02T16:17"), day("2025-02-02"), "compatible", "granularity"),
        (span("2025-05-08", "2025-05-18"), span("2025-05-08", "2025-05-19"), "discrepant", "disjoint"),
        (span("2017-03-01", "2020-05-31"), span("2018-03-01", "2020-05-31"), "discrepant", "disjoint"),
        (span("2025-05-01", "2025-05-10"), span("2025-05-01", "2025-05-20"), "compatible", "granularity"),  # two counts that run on
        (span("2025-05-08", "2025-05-18"), span("2025-05-10", "2025-05-12"), "compatible", "granularity"),  # one within the other
        (span("2025-05-08", "2025-05-18"), day("2025-05-08", "2025-05-31"), "compatible", "granularity"),
        (day("2025-02-02T16:17"), day("2025-02-02T16:20", qualifier="about"), "compatible", "hedge"),
        (day("2025-02-02T16:17"), day("2025-02-02T16:20"), "discrepant", "disjoint"),
        (day("2025-02-02T16:30"), day("2025-02-02T16:20", qualifier="about"), "discrepant", "disjoint"),
        (day("T16:17"), day("2025-02-02T16:17"), "consistent", "same_value"),
    ],
)
def test_relation_and_reason_follow_the_wording(a, b, relation, reason):
    assert relate(a, b) == (relation, reason)
    assert relate(b, a) == (relation, reason)


def test_three_figures_for_one_investment_one_fits_none():
    undated, precise, rounded = money(13_000_000_000, "about"), money(13_750_000_000, "about"), money(14_000_000_000)
    assert relate(precise, rounded).relation == "compatible"
    assert relate(undated, precise).relation == "discrepant"
    assert relate(undated, rounded).relation == "discrepant"


def test_other_units_and_currencies_are_not_compared():
    assert relate(quantity(5, unit="명"), quantity(5, unit="건")) is None
    assert relate(money(5), quantity(5, "money", "KRW")) is None
    assert relate(quantity(5, "percent", "%"), quantity(5, "ratio", "배")) is None


def test_what_could_not_be_resolved_is_compared_as_far_as_it_goes():
    known = day("2025-05-19", timex="2025-05-19")
    unknown = Mention(0, 1, "19일", "date", timex="XXXX-XX-19", resolved=False)
    other = Mention(0, 1, "21일", "date", timex="XXXX-XX-21", resolved=False)
    assert relate(known, unknown) == ("compatible", "granularity")
    assert relate(known, other) is None


def test_measures_are_compared_in_si_with_the_rounding_of_the_coarser():
    km = quantity(18, "measure", "km", si=Si(Decimal(18000), Decimal(17500), Decimal(18500), "m"))
    miles = quantity(11, "measure", "mi", si=Si(Decimal("17702.784"), Decimal("16898"), Decimal("18507"), "m"))
    far = quantity(14, "measure", "mi", si=Si(Decimal("22530.8"), Decimal("21726"), Decimal("23335"), "m"))
    assert relate(km, miles).relation == "compatible"
    assert relate(km, far).relation == "discrepant"


def test_the_highest_relation_of_any_pair_is_the_facts():
    assert strongest(["consistent", "updated", "compatible"]) == "updated"
    assert strongest(["discrepant", "updated"]) == "discrepant"
    assert strongest([]) == "consistent"


values = st.decimals(min_value=1, max_value=10**13, places=2, allow_nan=False)
qualifiers = st.sampled_from(["exact", "about", "at_least", "more_than", "at_most", "less_than", "up_to"])


@given(values, values, qualifiers, qualifiers)
@example(Decimal(1), Decimal("9.95"), "exact", "exact")
def test_relation_does_not_depend_on_order(a, b, p, q):
    x, y = quantity(a, qualifier=p), quantity(b, qualifier=q)
    assert relate(x, y) == relate(y, x)
    assert relate(x, y).relation in ORDER


@given(values, qualifiers)
def test_a_figure_never_contradicts_itself(a, q):
    x = quantity(a, qualifier=q)
    assert relate(x, x).relation == "consistent"


@given(st.integers(100, 10**12), st.integers(2, 4))
def test_a_figure_never_contradicts_its_own_rounding(value, digits):
    rounded = Decimal(f"%.{digits - 1}e" % value)
    told = quantity(int(rounded), qualifier="about")
    assert relate(quantity(value), told).relation in ("consistent", "compatible")


@given(st.integers(100, 10**9))
def test_twice_a_plain_figure_is_discrepant(value):
    assert relate(quantity(value), quantity(2 * value)).relation == "discrepant"
