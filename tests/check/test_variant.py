"""When two spellings are told as one name, and when they are two."""

from __future__ import annotations

import pytest

from factcheck.checker import Checker
from factcheck.types import Document


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker(lang="ko")


def variants(checker: Checker, *texts: str) -> list[str]:
    """The messages on spellings, for articles of one day."""
    documents = [Document(t, id=f"{i}", lang="ko", published="2025-03-05", headline="제목") for i, t in enumerate(texts)]
    return [f.message for f in checker.check(documents) if f.rule == "FC502"]


def test_one_given_name_and_a_vowel_apart_is_one_person(checker: Checker) -> None:
    assert variants(checker, "회사는 무스타파 술래이만을 영입했다. 사진은 무스타파 술레이만이 말하는 모습.")


def test_two_articles_on_one_event_with_one_title_compare_names(checker: Checker) -> None:
    first = "샘 올트먼 오픈AI CEO는 마이크로소프트가 130억 달러를 투자했다고 밝혔다."
    second = "오픈AI의 샘 알트만 CEO는 마이크로소프트의 투자액이 130억 달러라고 말했다."
    assert variants(checker, first, second)


def test_spellings_in_unrelated_articles_are_not_compared(checker: Checker) -> None:
    first = "샘 올트먼 선수는 3골을 넣었다. 경기는 서울에서 열렸다."
    second = "가수 샘 알트만 선수단은 부산에서 공연했다. 관객은 700명이다."
    assert not variants(checker, first, second)


def test_two_koreans_with_similar_names_are_two(checker: Checker) -> None:
    assert not variants(checker, "김민수 의원은 찬성했고 김민서 의원은 반대했다. 김민주 의원은 기권했다.")


def test_a_korean_name_misheard_with_the_same_title_is_one(checker: Checker) -> None:
    assert variants(checker, "김재현 의원은 3명을 만났다. 김제현 의원은 이어 자리를 떴다.")


def test_a_brother_and_a_sister_are_two(checker: Checker) -> None:
    assert not variants(checker, "프란체스코 로시 감독과 프란체스카 로시 감독이 나왔다.")


def test_a_final_consonant_spelled_out_is_one_place(checker: Checker) -> None:
    first = "튀르키예 가지안테프에서 강진이 나 2명이 숨졌다. 통신사 로이터와 AFP가 전했다."
    second = "진앙은 가지안텝이다. 로이터와 AFP는 2명이 숨졌다고 전했다."
    assert variants(checker, first, second)


def test_places_with_their_particle_are_no_name_of_a_person(checker: Checker) -> None:
    first = "미국 메릴랜드주 볼티모어에서 다리가 무너져 차량 12대가 물에 빠졌다. 다리 길이는 2,632m다."
    second = "미국 메릴렌드주 볼티모어에서 길이 2,632m인 다리가 무너졌다. 물에 빠진 차량은 12대다."
    assert len(variants(checker, first, second)) == 1
