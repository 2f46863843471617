"""A figure that makes another together with one beside it is a part of that, and no other telling of it."""

import pytest

from factcheck.align.gathering import gather
from factcheck.align.partsum import part_of_other
from factcheck.extract import Extractor
from factcheck.settings import Settings
from factcheck.types import Document


def claims(lang, *texts):
    extractor = Extractor(Settings())
    said = gather([extractor.article(Document(t, id=str(i), lang=lang)) for i, t in enumerate(texts)])
    return {c.mention.surface: c for c in said}


@pytest.mark.parametrize(
    ("lang", "one", "other", "part", "whole"),
    [
        ("ko", "말 구입비 34억 원과 체육관 지원금 16억 원도 뇌물로 봤다.", "말 구입비 등 50억 원도 뇌물로 봤다.", "34억 원", "50억 원"),
        (
            "en",
            "The city paid $3.4 million for horses and $16 million for a hall.",
            "It paid $19.4 million.",
            "$16 million",
            "$19.4 million",
        ),
    ],
)
def test_two_sums_of_one_sentence_are_parts_of_the_sum_that_they_make(lang, one, other, part, whole):
    said = claims(lang, one, other)
    assert part_of_other(said[part], said[whole])
    assert part_of_other(said[whole], said[part])


def test_a_sum_told_in_another_sentence_makes_nothing_with_it():
    said = claims("ko", "말 구입비 34억 원을 뇌물로 봤다. 체육관 지원금은 16억 원이다.", "말 구입비 등 50억 원도 뇌물로 봤다.")
    assert not part_of_other(said["34억 원"], said["50억 원"])


def test_two_tolls_of_one_kind_are_compared_though_the_hurt_make_up_the_difference():
    said = claims("ko", "불이 나 12명이 숨지고 23명이 다쳤다.", "불이 나 35명이 숨졌다.")
    assert not part_of_other(said["12명"], said["35명"])


def test_figures_of_one_digit_add_up_to_one_another_by_chance():
    said = claims("ko", "학교 4곳과 병원 3곳이 문을 닫았다.", "시설 7곳이 문을 닫았다.")
    assert not part_of_other(said["4곳"], said["7곳"])
