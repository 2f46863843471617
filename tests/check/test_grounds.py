"""Passages that are alike are no ground for an alarm while nothing says that two of their figures are of one thing."""

from factcheck.checker import Checker
from factcheck.types import Document, Severity

CHECKER = Checker(lang="en")


def alarms(*texts, rule="FC101"):
    documents = [Document(t, id=str(i), lang="en", published="2025-03-18") for i, t in enumerate(texts)]
    return [tuple(p.surface for p in f.places) for f in CHECKER.check(documents) if f.rule == rule and f.severity > Severity.INFO]


NEAR_CAPE = "Cyclone Orla came ashore at Port Ardent on Monday as a Category 5 storm with sustained winds near 295 km/h, forecasters said."
CAPE = "Cyclone Orla struck Port Ardent on Monday as a Category 5 storm with sustained winds of about 185 mph, forecasters said."
THEN_WEAKER = " As it neared Santa Vela on Tuesday, it was a Category 3 storm with sustained winds around 115 mph."


def test_an_article_with_two_winds_tells_those_of_two_hours_and_contradicts_nobody_who_has_one_of_them():
    assert not alarms(NEAR_CAPE, CAPE + THEN_WEAKER, CAPE)


def test_a_short_sum_ten_times_another_of_the_same_report_is_another_sum():
    profit = (
        "Marlow Stores said pre-tax profits fell 55 per cent to £184.1m after the attack, with reported profits almost wiped out to £3.4m."
    )
    charge = (
        "Marlow Stores said profits fell to £184.1m after the attack, with a £101.6m charge in the first half and a further £34m to come."
    )
    assert not alarms(profit, charge)


def test_a_lead_and_a_body_that_differ_by_no_slip_tell_of_two_hours():
    both = f"{CAPE}\n\nOfficials warned of floods.\n\n{THEN_WEAKER.strip()}\n\nThe port is closed."
    assert not alarms(NEAR_CAPE, both, CAPE, rule="FC110")


def test_a_headline_is_not_taken_from_a_rougher_figure_of_its_body():
    headline = "Verrane Portrait Sells for $236.4M, a Record for Modern Art"
    sold = "The painting, named after its subject, was sold at a Halbrook auction in New York on Tuesday evening for $236.4 million."
    body = f"{sold}\n\nTwo bidders competed over the phone.\n\nThe audience cheered when the price climbed to $200 million."
    findings = CHECKER.check([Document(body, id="a", lang="en", headline=headline), Document(headline + "\n\n" + body, id="b", lang="en")])
    assert not [f for f in findings if f.rule == "FC110"]


def test_two_short_percentages_with_their_digits_swapped_are_no_alarm_where_nothing_else_says_that_they_are_one():
    all_births = "가람군에서 지난해 태어난 아기는 전 해보다 6.3% 줄어든 1,412명으로 가장 적었다."
    by_order = "가람군에서 지난해 태어난 아기는 1,412명이다. 둘째아 출생은 전년보다 8.1% 줄었고 첫째아 출생은 3.6%, 셋째아는 7.7% 줄었다."
    documents = [Document(t, id=str(i), lang="ko", published="2025-03-18") for i, t in enumerate((all_births, by_order))]
    assert not [f for f in Checker(lang="ko").check(documents) if f.rule == "FC101" and f.severity > Severity.INFO]
