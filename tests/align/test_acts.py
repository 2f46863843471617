"""Counts of like things that are told of two acts are two counts, and lengths of time to two marks two lengths."""

import pytest

from factcheck.align.acts import EITHER, PEOPLE, acts_of
from factcheck.align.gathering import gather
from factcheck.checker import Checker
from factcheck.rulesdir import shipped_table
from factcheck.types import Document
from tests.align.test_told_apart import noted, told

DAY = "2024-02-03"
WORDS = [(group, act, word) for group, acts in shipped_table("acts.yml").items() for act, words in acts.items() for word in words]


@pytest.mark.parametrize(("group", "act", "word"), WORDS, ids=[f"{act}-{word}" for _, act, word in WORDS])
def test_every_word_names_its_act_and_no_other(group, act, word):
    if word.isascii():
        text, lang = f"On the coast 12 {'schools' if group not in (PEOPLE, EITHER) else 'people'} were {word} then.", "en"
    else:
        text, lang = f"바닷가에서 {'학교 12곳이' if group not in (PEOPLE, EITHER) else '12명이'} {word}.", "ko"
    articles = Checker().check([Document(text, id="a", lang=lang, published=DAY)]).articles
    assert [acts_of(s) for s in gather(articles) if s.mention.value == 12] == [{act}]


STORM = "Storm Elin hits Karst\n\nGusts of 131 km/h hit the Karst coast on Friday. {} Some 4,300 homes lost power."


def test_schools_shut_and_schools_opened_are_no_slip_of_each_other():
    shut, opened = "The council shut {} schools.", "The council opened {} schools as shelters."
    assert not noted((DAY, STORM.format(shut.format(12))), (DAY, STORM.format(opened.format(21))), lang="en")
    assert told((DAY, STORM.format(shut.format(12))), (DAY, STORM.format(shut.format(21))), lang="en")


def test_those_who_signed_and_those_who_came_are_no_slip_of_each_other():
    pact = "Tollan pact\n\nA pact to protect the Tollan forests was {} by {} countries in Oslo on Friday. It sets aside $4.2 billion."
    assert not told((DAY, pact.format("signed", 13)), (DAY, pact.format("attended", 31)), lang="en")
    assert told((DAY, pact.format("signed", 13)), (DAY, pact.format("signed", 31)), lang="en")


def test_homes_destroyed_and_homes_threatened_are_no_slip_of_each_other():
    fire = "Redhill fire\n\nThe Redhill fire near Orsk has {} {} homes and burned 2,300 hectares, officials said on Friday."
    assert not told((DAY, fire.format("destroyed", 15)), (DAY, fire.format("threatened", 51)), lang="en")
    assert told((DAY, fire.format("destroyed", 15)), (DAY, fire.format("destroyed", 51)), lang="en")


def test_a_long_count_is_mistyped_whatever_befell_what_it_counts():
    fire = "Redhill fire\n\nThe Redhill fire near Orsk has {} {} homes and burned 2,300 hectares, officials said on Friday."
    assert told((DAY, fire.format("destroyed", "1,206")), (DAY, fire.format("threatened", "1,602")), lang="en")


def test_days_to_two_marks_are_two_lengths_of_time():
    film = "'달빛' 개봉 {}일 만에 {}만 돌파\n\n영화 '달빛'이 개봉 {}일 만에 {}만 관객을 넘었다고 배급사가 밝혔다."
    assert not noted((DAY, film.format(11, 600, 11, 600)), (DAY, film.format(32, 1000, 32, 1000)))
    assert told((DAY, film.format(32, 1000, 32, 1000)), (DAY, film.format(23, 1000, 23, 1000)))


def test_weeks_in_a_row_are_no_days_to_a_mark():
    weeks = "'달빛' 개봉 4주 연속 1위\n\n영화 '달빛'이 4주 연속 주말 1위를 지켰다."
    days = "'달빛' 개봉 32일 만에 1000만 돌파\n\n영화 '달빛'이 개봉 32일 만에 1000만 관객을 넘었다."
    assert not told((DAY, weeks), (DAY, days))


def test_lengths_of_time_since_two_days_are_two():
    text = "가람국 위성 발사\n\n가람국이 위성을 쐈다. 지난 {}일 발사에 실패한 지 {}일 만이다. 로켓 길이는 47.2m다."
    assert not noted((DAY, text.format("3월 24", 57)), (DAY, text.format("3월 21", 60)))
