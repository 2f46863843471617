"""Two figures that look like one mistyped, each the only one of its kind in its article."""

from decimal import Decimal

import pytest

from factcheck.checker import Checker
from factcheck.semantics.slips import first_digit_lost
from factcheck.types import Document, Severity

CHECKER = Checker()
BLAST = (
    "Mill blast injures 11\n\nAn explosion tore through a flour mill in Dunmore at 10:05 p.m. on Tuesday, injuring 11 workers. "
    "Firefighters used {} of foam."
)
AGAIN = (
    "Eleven hurt at mill\n\nEleven workers were hurt when a flour mill exploded in Dunmore at 10:05 p.m. on Tuesday. "
    "It took {} of foam to put out the fire."
)
DRUG = "신약 수출\n\n새움제약이 당뇨약 '새온'을 로밀에 수출했다. 계약금은 960억 원이다. 새온을 개발하는 데 {}이 걸렸다."
SOLD = "당뇨약 임상 일정 나와\n\n로밀이 '새온'의 일정을 밝혔다. 계약금 960억 원을 먼저 낸다. 새움제약은 새온 개발에 {}을 쏟았다고 했다."


def told(first, second, days=("2026-03-12", "2026-03-12"), lang="en"):
    documents = [Document(t, id=str(i), lang=lang, published=day) for i, (t, day) in enumerate(zip((first, second), days, strict=True))]
    return [(f.severity, tuple(p.surface for p in f.places)) for f in CHECKER.check(documents) if f.rule == "FC101"]


@pytest.mark.parametrize("other", ["36 tons", "13 tons"])
def test_one_digit_for_another_is_a_note_where_each_article_has_one_figure_of_the_kind(other):
    assert told(BLAST.format("33 tons"), AGAIN.format(other)) == [(Severity.INFO, ("33 tons", other))]


def test_the_first_digit_may_be_left_out():
    assert told(BLAST.format("180 tons"), AGAIN.format("80 tons")) == [(Severity.INFO, ("180 tons", "80 tons"))]
    assert first_digit_lost(Decimal(18), Decimal(8))
    assert not first_digit_lost(Decimal(100), Decimal(0))
    assert not first_digit_lost(Decimal("10.5"), Decimal("0.5"))


def test_two_digits_for_others_are_two_figures():
    assert not told(BLAST.format("33 tons"), AGAIN.format("74 tons"))


def test_where_an_article_has_several_figures_of_the_unit_nobody_knows_which_is_meant():
    again = "What is left of the mill\n\nEleven workers were hurt at the flour mill of Dunmore. A crane of 24 tons lifted 640 tons of roof."
    assert told(BLAST.format("42 tons"), again)
    assert not told(BLAST.format("34 tons"), again)  # one digit for another says less than two swapped
    assert not told(BLAST.format("34 tons"), again + " It took away 910 tons of walls, 58 tons of flour and 3.5 tons of glass.")


@pytest.mark.parametrize(("several", "one_less"), [("seven villages", "six villages"), ("19 villages", "17 villages")])
def test_the_few_things_that_a_noun_counts_are_the_same_on_any_day(several, one_less):
    first = f"Korran feeds the grid\n\nThe Korran Dam began to deliver 348 megawatts. Some 2,760 people of {several} had to move."
    again = f"The people of Korran\n\nThe Korran Dam has 348 megawatts. In all 2,760 people of {one_less} were resettled."
    found = told(first, again, ("2026-03-12", "2026-03-16"))
    assert found == ([(Severity.INFO, (several, one_less))] if several.startswith("seven") else [])


def test_the_one_length_of_time_in_months_is_one_in_any_words():
    first = "Korran feeds the grid\n\nThe Korran Dam began to deliver 348 megawatts. The lake took 14 months to fill."
    again = "Norrel switches on\n\nThe Korran Dam has 348 megawatts. It was 16 months before the reservoir reached its full level."
    assert told(first, again) == [(Severity.INFO, ("14 months", "16 months"))]


def test_what_was_used_may_have_grown_by_another_day():
    assert not told(BLAST.format("33 tons"), AGAIN.format("53 tons"), ("2026-03-12", "2026-03-15"))


def test_a_count_with_its_digits_swapped_is_told_in_other_words_where_it_is_likely_to_be_one():
    first = "Bones at Colby\n\nDiggers went 190 metres through rock to a cave near Colby. Some 240 people came to help."
    again = "Old Colby\n\nThe drill near Colby went through 190 metres of rock to the cave. {}"
    assert [severity for severity, _ in told(first, again.format("Help came from 420 people."))] == [Severity.WARNING]
    assert not told(first, again.format("The operation brought in 420 people."))  # not a word in common


def test_how_long_something_took_is_the_same_on_any_day():
    found = told(DRUG.format("11년"), SOLD.format("14년"), ("2026-03-12", "2026-03-15"), lang="ko")
    assert found == [(Severity.INFO, ("11년", "14년"))]


def test_those_hurt_are_counted_anew_by_the_hour():
    first, again = (t.format("33 tons").replace("11", "21").replace("Eleven", "Twenty-four") for t in (BLAST, AGAIN))
    result = CHECKER.check([Document(t, id=t[:4], lang="en", published="2026-03-12") for t in (first, again)])
    assert not any("sole_slip" in pair.supports for fact in result.facts for pair in fact.pairs)


@pytest.mark.parametrize(("first", "second"), [("42 tons", "24 tons"), ("310 tons", "130 tons")])
def test_a_measure_with_its_digits_swapped_needs_no_words_in_common_and_no_one_day(first, second):
    other = "What is left of the mill\n\nEleven workers were hurt at the flour mill of Dunmore. A crane of {} lifted the roof."
    found = told(BLAST.format(first), other.format(second), ("2026-03-12", "2026-03-15"))
    assert found == [(Severity.WARNING, (first, second))]


def test_shares_of_two_firms_that_nobody_names_beside_them_are_two():
    first = "Orlan Air flies more\n\nOrlan Air carried 8.1 million passengers, 8% more. It filled 84% of its seats. Its fleet is 41 jets."
    again = (
        "Norjet grows\n\nNorjet carried 8.1 million passengers, 9% more, and filled 94% of its seats. Fares fell 10%. Its fleet is 41 jets."
    )
    assert ("84%", "94%") not in [places for _, places in told(first, again)]


def test_two_percentages_with_their_digits_swapped_are_of_two_things():
    share = BLAST.replace("Firefighters used {} of foam.", "Foam covered 42% of the floor.")
    fell = AGAIN.replace("It took {} of foam to put out the fire.", "Shares of the owner fell 24%.")
    assert not [severity for severity, _ in told(share, fell) if severity > Severity.INFO]


@pytest.mark.parametrize(("opened", "cleared"), [("5시간 20분", "3시간 20분"), ("25시간", "35시간")])
def test_how_long_it_took_is_told_in_other_words(opened, cleared):
    first = f"연쇄 추돌\n\n서해도로 별내 부근에서 차량 43대가 부딪쳐 27명이 다쳤다. 경찰은 통행을 막았다가 {opened} 만에 풀었다."
    again = f"살얼음 사고\n\n서해도로 별내 사고로 차량 43대가 엉키고 27명이 다쳤다. 길이 뚫리기까지 {cleared}이 걸렸다."
    assert told(first, again, lang="ko") == [(Severity.INFO, (opened, cleared))]


def test_single_hours_that_two_things_took_differ_by_one_digit_always():
    first = "연쇄 추돌\n\n서해도로 별내 부근에서 차량 43대가 부딪쳐 27명이 다쳤다. 경찰은 통행을 막았다가 5시간 만에 풀었다."
    again = "살얼음 사고\n\n서해도로 별내 사고로 차량 43대가 엉키고 27명이 다쳤다. 마지막 부상자를 꺼내는 데 3시간이 걸렸다."
    assert not told(first, again, lang="ko")


def test_two_lengths_of_time_of_a_sentence_that_share_a_word_or_two_are_two():
    first = BLAST.replace(
        "Firefighters used {} of foam.", "The owner was sentenced once before, less 96 days that he had served in a cell."
    )
    again = AGAIN.replace("It took {} of foam to put out the fire.", "If he is sentenced, he must pay within 90 days.")
    assert not [severity for severity, _ in told(first, again) if severity > Severity.INFO]


def test_two_lengths_of_time_with_their_digits_swapped_in_no_common_words_are_two():
    first = "Nurses of Colby\n\nThe clinic of Colby has 240 beds. Its nurses work 12-hour shifts three days a week, 36 hours in all."
    again = "Fire at Colby\n\nAn outbuilding of the clinic of Colby with its 240 beds burned. The blaze went out in 21 hours."
    assert not [severity for severity, _ in told(first, again) if severity > Severity.INFO]


@pytest.mark.parametrize(("shift", "blaze"), [("12-hour", "21 hours"), ("21-hour", "12 hours")])
def test_half_a_day_is_a_length_that_people_set_on_either_side(shift, blaze):
    first = f"Nurses of Colby\n\nThe clinic of Colby has 240 beds. Its nurses work {shift} shifts."
    again = f"Fire at Colby\n\nAn outbuilding of the clinic of Colby with its 240 beds burned. The blaze went out in {blaze}."
    assert not told(first, again)


def test_the_points_of_two_named_players_are_two():
    first = "Falcons win\n\nThe Falcons beat the Rovers 98-91 in Colby. Dan Keller of the Falcons scored 31 points."
    again = "Rovers lose\n\nThe Rovers lost 98-91 to the Falcons in Colby. Lee Moss of the Rovers scored 34 points."
    assert not [severity for severity, _ in told(first, again) if severity > Severity.INFO]
