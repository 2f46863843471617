"""Sums told by a name of money that several countries share."""

import pytest

from factcheck.extract import Extractor
from factcheck.grammar.sharedmoney import may_be_one_currency
from factcheck.settings import Settings
from factcheck.types import Document


@pytest.mark.parametrize(
    ("one", "other", "may"),
    [
        ("$5 million", "A$5 million", True),
        ("5 million shillings", "Ksh5 million", True),
        ("Rs 5 crore", "PKR5 crore", True),
        ("US$5 million", "A$5 million", False),
        ("$5 million", "€5 million", False),
        ("$5 million", "$6 million", False),
    ],
)
def test_a_bare_name_may_be_the_money_of_any_country_that_uses_it(one, other, may):
    first, second = (Extractor(Settings()).article(Document(f"It cost {text}.", lang="en")).mentions[0] for text in (one, other))
    assert may_be_one_currency(first, second) is may
    assert may_be_one_currency(second, first) is may
