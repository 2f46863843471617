"""Hours and days mistold, years of one past toll, and places among equally many."""

import pytest

from factcheck.checker import Checker
from factcheck.types import Document, Published, Severity

CHECKER = Checker()
TRAIN = "Train leaves track\n\nFour of eight carriages came off the rails near Holm at {} on Monday. The train had left Mere at 5:52 a.m."
DERAILED = "Passengers tell of crash\n\nShe sat in the second of the four carriages that slid down the bank near Holm at {} on Monday."
LAKE = "Lake drained\n\nThe Tolmere reservoir is the {} of seven run by the county. It was built for the mills."
DAM = "Dam to be mended\n\nTolmere is the {} of the seven reservoirs run by the county, which will mend its dam."


def told(first, second, lang="en"):
    documents = [Document(t, id=str(i), lang=lang, published=Published("2026-02-10", "label")) for i, t in enumerate((first, second))]
    return [tuple(p.surface for p in f.places) for f in CHECKER.check(documents) if f.rule == "FC101"]


def test_an_hour_with_the_digits_of_its_minutes_swapped_is_told():
    assert told(TRAIN.format("6:41 a.m."), DERAILED.format("6:14 a.m.")) == [("6:41 a.m. on Monday", "6:14 a.m. on Monday")]


@pytest.mark.parametrize("hour", ["6:17 a.m.", "7:14 a.m."])
def test_an_hour_that_is_no_such_slip_may_be_another_moment(hour):
    assert not told(TRAIN.format("6:41 a.m."), DERAILED.format(hour))


def test_an_article_that_gives_both_hours_tells_of_two_moments():
    assert not told(TRAIN.format("6:41 a.m."), DERAILED.format("6:14 a.m.") + " Help came at 6:41 a.m. on Monday.")


def test_the_second_of_seven_and_the_third_of_seven_in_the_same_words_are_told():
    assert told(LAKE.format("second-largest"), DAM.format("third-largest")) == [("second", "third")]


def test_the_second_of_seven_and_the_third_of_nine_are_two_counts():
    assert not told(LAKE.format("second-largest"), DAM.replace("seven", "nine").format("third-largest"))


PAST = (
    "Two trains collide\n\nTwo trains collided at Holm on Monday, hurting three. "
    "It was the worst accident on the line since a collision in {} that killed {} people."
)
LINE = "Line had seen crash before\n\nThe collision at Holm on Monday hurt three people. In {} a collision on the line killed {} people."


def test_one_past_toll_of_two_years_is_told():
    assert told(PAST.format("March 1999", 11), LINE.format("1989", 11)) == [("March 1999", "1989")]


@pytest.mark.parametrize(("year", "dead"), [("1989", 14), ("1999", 11)])
def test_another_toll_is_of_another_year_and_one_year_is_one(year, dead):
    assert not told(PAST.format("March 1999", 11), LINE.format(year, dead))


def test_a_small_toll_may_be_that_of_two_accidents():
    assert not told(PAST.format("March 1999", 3), LINE.format("1989", 3))


SANK = "Search ends for trawler crew\n\nThe Anna sank off Skerry Point on {} with nine people aboard. Rescuers searched 1,400 square miles."
MOURNED = (
    "Families mourn crew\n\nThe Anna sank off Skerry Point on {}. Nine people were aboard the trawler. "
    "The search covered 1,400 square miles."
)


def days(first, second, published=("2026-03-06", "2026-03-26")):
    texts = (SANK.format(first), MOURNED.format(second))
    documents = [
        Document(t, id=str(i), lang="en", published=Published(p, "label")) for i, (t, p) in enumerate(zip(texts, published, strict=True))
    ]
    return [(f.severity, tuple(p.surface for p in f.places)) for f in CHECKER.check(documents) if f.rule == "FC101"]


def test_a_day_told_as_the_2nd_and_the_3rd_is_a_note():
    assert days("March 2", "March 3") == [(Severity.INFO, ("March 2", "March 3"))]


def test_a_day_with_its_digits_swapped_is_told():
    [(severity, shown)] = days("February 12", "February 21")
    assert (severity > Severity.INFO, shown) == (True, ("February 12", "February 21"))


def test_days_that_lie_farther_apart_may_be_of_two_losses():
    assert not days("March 2", "March 5")


def test_days_as_far_back_from_their_reports_are_what_two_days_reports_tell():
    assert not days("March 2", "March 3", ("2026-03-03", "2026-03-04"))
