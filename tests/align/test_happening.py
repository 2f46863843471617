"""What happens to a thing once: the one date that either of two articles gives for it."""

import pytest

from factcheck.checker import Checker
from factcheck.types import Document, Severity

CHECKER = Checker()
BRIDGE = (
    "가온대교 통행 제한\n\n가온시는 상판에 금이 간 가온대교의 통행을 막는다. 교각 12개를 모두 점검한다. "
    "길이 820m인 가온대교는 {}에 개통한 왕복 4차로 다리다."
)
AGAIN = "가온대교 왜 막나\n\n상판에 금이 간 가온대교는 {} 개통했다. 시는 교각 12개를 모두 점검한다."
HALL = "Fire at Dunmore hall\n\nFire gutted the town hall of Dunmore on Tuesday. The hall, built in {}, had been closed for repairs."
LOST = "Dunmore mourns its hall\n\nNothing is left of the hall of Dunmore but walls. {} it was built of oak in {}."
PLANT = "Orlan to build cell plant\n\nOrlan will build a cell plant in Harlow for $2.4bn. The plant is to open in {}."
HARLOW = "Harlow gets 1,400 jobs\n\nA cell plant for $2.4bn will bring 1,400 jobs to Harlow. Orlan {}aims to open the site in {}."


def told(first, second, days=("2026-03-12", "2026-03-12"), lang="ko", least=Severity.INFO):
    documents = [Document(t, id=str(i), lang=lang, published=day) for i, (t, day) in enumerate(zip((first, second), days, strict=True))]
    found = [f for f in CHECKER.check(documents) if f.rule == "FC101" and f.severity >= least]
    assert all(f.severity is Severity.INFO for f in found)  # on pages of many desks two things may open: never more than a note
    return [tuple(p.surface for p in f.places) for f in found]


def test_two_years_in_which_one_bridge_opened_are_a_conflict():
    assert told(BRIDGE.format("1994년"), AGAIN.format("1993년")) == [("1994년", "1993년")]


def test_of_a_thing_that_neither_names_in_the_same_words_two_years_say_nothing():
    assert not told(BRIDGE.format("1994년"), AGAIN.format("1993년").replace("금이 간 가온대교는", "금이 갔다. 곁의 해솔터널은"))


def test_an_article_that_gives_two_dates_for_it_contradicts_nobody():
    assert not told(BRIDGE.format("1994년"), AGAIN.format("1993년") + " 가온대교 보행로는 1998년 개통했다.")


def test_a_year_that_the_other_article_knows_as_well_is_no_other_year():
    assert not told(BRIDGE.format("1994년"), AGAIN.format("1993년") + " 1994년에는 포장을 새로 했다.")


def test_a_year_is_compared_with_a_year_and_not_with_a_day():
    assert not told(BRIDGE.format("1994년"), AGAIN.format("1993년 5월 4일"))


def test_when_a_hall_was_built_is_told_where_the_words_of_the_dates_name_the_hall():
    assert told(HALL.format("1904"), LOST.format("Like every hall of the valley,", "1924"), lang="en") == [("1904", "1924")]


def test_a_plan_told_on_one_day_has_one_date():
    assert told(PLANT.format("May 2028"), HARLOW.format("", "August 2028"), lang="en") == [("May 2028", "August 2028")]


@pytest.mark.parametrize(
    ("word", "days"), [("", ("2026-03-12", "2026-06-02")), ("has postponed the start and ", ("2026-03-12", "2026-03-14"))]
)
def test_a_plan_may_change(word, days):
    assert not told(PLANT.format("May 2028"), HARLOW.format(word, "August 2028"), days, lang="en")


FIGURES = "It sold 31 tonnes in 2025, has 85 trucks, nine lifts and 14 km of rails, and lost $56,000 in six months."
RESUMED = "Colby pit to reopen\n\nThe Colby pit in Harlow, which employs 1,240 men, will resume work on April {}. " + FIGURES
WARNED = "Colby men back soon\n\nSome 1,240 men of the Colby pit in Harlow were sent home. The owner means to resume work on {}. " + FIGURES


def test_plans_in_the_same_words_are_one_whatever_is_planned():
    assert told(RESUMED.format(3), WARNED.format("April 13"), lang="en") == [("April 3", "April 13")]


def test_a_month_in_a_headline_is_told_too_roughly_to_be_another_plan():
    first = "Bus fares in Harlow to rise in April\n\nBus fares in Harlow will go up by 25p on April 20. " + FIGURES
    again = "Harlow talks\n\nBus fares in Harlow will go up after talks next month, in May. " + FIGURES
    assert not told(first, again, lang="en")


def test_a_plan_of_which_another_date_has_more_words_is_another():
    again = WARNED.format("April 13") + " The Colby pit in Harlow will resume work on April 24."
    assert ("April 3", "April 13") not in told(RESUMED.format(3), again, lang="en")


def test_plans_of_two_days_do_not_move_on_within_a_week_unless_told_so():
    first = (
        "Rhino calf born\n\nA rhino calf of 42 kg was born at Ellmoor Zoo in Dunmore. Visitors can see the calf from March 14. " + FIGURES
    )
    again = (
        "A name for a calf\n\nThe rhino calf of Ellmoor Zoo in Dunmore weighs 42 kg. The public can see the calf from March 24. " + FIGURES
    )
    days = ("2026-02-12", "2026-02-13")
    assert told(first, again, days, lang="en") == [("March 14", "March 24")]


def test_many_things_start_and_on_days_gone_by_most_are_two():
    fires = [
        "산불 이틀째\n\n가온군 산불은 {} 시작됐다. 헬기 32대가 떴다.",
        "산불 진화율 40%\n\n가온군 산불은 {} 시작됐다. 헬기 32대가 물을 뿌렸다.",
    ]
    assert told(fires[0].format("9일"), fires[1].format("11일")) == [("9일", "11일")]  # as days that lie close together
    assert not told(fires[0].format("9일"), fires[1].format("21일"))


DRIVERS = (
    "Dunmore buses\n\nThe strike of the bus drivers of Dunmore runs from May 23. " + FIGURES,
    "Dunmore talks\n\nTalks with the bus drivers of Dunmore run until June 7. " + FIGURES,
)
CUBS = "Ellmoor Zoo\n\nTwo lion cubs were born at Ellmoor Zoo in Dunmore on {}. " + FIGURES
OTTER = "Ellmoor Zoo\n\nAn otter was born at Ellmoor Zoo in Dunmore on {}. " + FIGURES
TRIAL = "Mayor on trial\n\nThe trial of Mayor Ann Harlow in Dunmore starts on April 4. " + FIGURES
SENTENCE = "The mayor's case\n\nMayor Ann Harlow will be sentenced in Dunmore on April 14. " + FIGURES


def test_the_first_day_of_one_stretch_is_not_the_last_of_another():
    assert not told(*DRIVERS, lang="en")


def test_what_either_article_never_names_happened_to_two_things():
    assert not told(CUBS.format("February 3"), OTTER.format("February 13"), lang="en")


def test_a_beginning_and_another_step_are_two_plans():
    assert not told(TRIAL, SENTENCE, lang="en")


def test_two_houses_of_one_town_are_opened_on_two_days():
    hall = "새빛시 {0} 개관\n\n새빛시는 4월 {1}일 {0}을 연다. {2}이 있다."
    assert not told(hall.format("중앙도서관", 3, "장서 18만 권"), hall.format("시립미술관", 13, "작품 420점"))
