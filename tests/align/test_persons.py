"""The age of one named person told otherwise is a conflict; two people's ages are none."""

import pytest

from factcheck.align.persons import one_person, person_of, two_persons
from factcheck.checker import Checker
from factcheck.types import Document, Severity

CHECKER = Checker()


def ages(*texts, lang="en", days=("2025-06-05", "2025-06-06")):
    result = CHECKER.check([Document(t, id=str(i), lang=lang, published=d) for i, (t, d) in enumerate(zip(texts, days, strict=True))])
    return [f for f in result if f.severity > Severity.INFO and all(result.articles[p.article].document.lang == lang for p in f.places)]


def named(text, lang):
    article = CHECKER.check([Document(text, id="a", lang=lang, published="2025-06-05")]).articles[0]
    return [person_of(article.document.text, m, lang) for m in article.mentions if m.kind == "age"]


@pytest.mark.parametrize(
    ("text", "lang", "name"),
    [
        ("Treasurer Lydia Crane, 49, was jailed.", "en", "crane"),
        ("Crane, a 49-year-old treasurer, was jailed.", "en", "crane"),
        ("The court jailed 49-year-old Lydia Crane.", "en", "crane"),
        ("회계 담당 서민교(49) 씨가 구속됐다.", "ko", "서민교"),
        ("회계 담당 서민교 씨(49)가 구속됐다.", "ko", "서민교"),
    ],
)
def test_an_age_is_that_of_the_name_beside_it(text, lang, name):
    assert [p[-1] for p in named(text, lang)] == [name]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("In Norbury, a 49-year-old was jailed.", "en"),
        ("회계 담당 서모(49) 씨가 구속됐다.", "ko"),
        ("이 단체 부회장(49)이 구속됐다.", "ko"),
    ],
)
def test_a_place_a_title_or_a_half_told_name_is_nobody_s_name(text, lang):
    assert named(text, lang) == [()]


def test_a_family_name_alone_may_be_anyone_s_who_bears_it():
    assert one_person(("lydia", "crane"), ("crane",))
    assert not one_person(("lydia", "crane"), ("mary", "crane"))
    assert two_persons(("lydia", "crane"), ("gerald", "humm"))
    assert not two_persons(("lydia", "crane"), ())


FUND = "Fund treasurer jailed\n\n{} was sentenced to 30 months in prison on Thursday for taking £870,000 from the Norbury lifeboat fund."


def test_two_ages_of_one_name_are_told():
    assert ages(FUND.format("Lydia Crane, 49,"), FUND.format("Crane, a 45-year-old from Norbury,"))


def test_a_year_told_with_an_age_is_not_when_it_was_so_old():
    first = "Wrens fair draws 8,412\n\nThe fair, first held in 1998, drew 8,412 people, said its founder, Petra Vane, 61."
    later = "Mud at Mallow Lane\n\nRain stopped none of the 8,412, said Petra Vane, {}, who ran the fair until 2012."
    assert ages(first, later.format(67))
    assert not ages(first, later.format(61))


def test_a_birthday_is_no_conflict():
    assert not ages(FUND.format("Lydia Crane, 49,"), FUND.format("Lydia Crane, 50,"))


def test_the_ages_of_two_names_are_not_compared():
    assert not ages(FUND.format("Lydia Crane, 49,"), FUND.format("Gerald Humm, 45,"))
