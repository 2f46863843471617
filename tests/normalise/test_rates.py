from decimal import Decimal

import pytest

from factcheck.errors import SettingsError
from factcheck.normalise.rates import Rates


def test_the_won_to_the_dollar_is_a_cross_of_two_euro_rates():
    rate = Rates().around("USD", "KRW", "2024-05-20")
    assert rate is not None
    assert Decimal(1340) < rate.value < Decimal(1380)
    assert (rate.day, rate.source) == ("2024-05-20", "ECB")


def test_a_sunday_takes_the_friday_before():
    rate = Rates().around("USD", "KRW", "2024-05-19")
    assert rate is not None
    assert rate.day == "2024-05-17"


def test_a_window_gives_the_range_of_its_days():
    rates = Rates()
    year = rates.between("USD", "JPY", "2022-01-01", "2022-12-31")
    day = rates.around("USD", "JPY", "2022-06-15")
    assert year is not None
    assert day is not None
    assert year.low <= day.value <= year.high
    assert year.high / year.low > Decimal("1.2")


def test_inverse_pairs_are_inverse():
    rates = Rates()
    there, back = rates.around("EUR", "KRW", "2020-03-02"), rates.around("KRW", "EUR", "2020-03-02")
    assert there is not None
    assert back is not None
    assert abs(there.value * back.value - 1) < Decimal("1e-20")


def test_after_the_end_of_the_table_the_last_rate_is_marked_stale():
    rate = Rates().around("USD", "KRW", "2199-01-01")
    assert rate is not None
    assert rate.stale


def test_before_the_table_and_for_unknown_currencies_there_is_no_rate():
    assert Rates().around("USD", "KRW", "1980-01-01") is None
    assert Rates().around("USD", "XXX", "2024-05-20") is None


def test_a_table_of_ones_own_holds_its_own_pairs_and_crosses(tmp_path):
    table = tmp_path / "desk.csv"
    table.write_text("date,currency,per_eur\n2024-05-20,USD,1.1\n2024-05-20,KRW,1500\n", encoding="utf-8")
    rate = Rates(table).around("USD", "KRW", "2024-05-21")
    assert rate is not None
    assert round(rate.value, 2) == Decimal("1363.64")
    assert rate.source == "desk.csv"
    pair = tmp_path / "pair.csv"
    pair.write_text("date,base,quote,rate\n2024-05-20,USD,KRW,1365.5\n", encoding="utf-8")
    found = Rates(pair).around("USD", "KRW", "2024-05-20")
    assert found is not None
    assert found.value == Decimal("1365.5")


@pytest.mark.parametrize("line", ["2024-13-01,USD,1.1", "2024-05-20,USD,-1", "2024-05-20,USD,many"])
def test_a_wrong_line_of_the_table_is_named(tmp_path, line):
    table = tmp_path / "desk.csv"
    table.write_text(f"date,currency,per_eur\n{line}\n", encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        Rates(table).around("USD", "KRW", "2024-05-20")
    assert caught.value.line == 2
