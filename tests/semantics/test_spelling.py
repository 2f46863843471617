"""Which letters two spellings of one name may differ in."""

from __future__ import annotations

import pytest

from factcheck.semantics.spelling import FAR, distance, homophones, skeleton


@pytest.mark.parametrize(
    ("a", "b", "apart"),
    [
        ("술래이만", "술레이만", 1),
        ("사티야", "사티아", 1),
        ("가지안텝", "가지안테프", 1),
        ("올트먼", "알트만", 4),
        ("젤렌스키", "젤렌스끼", 1),
        ("칼릴", "칼리르", 2),
        ("Hassan", "Hasan", 1),
        ("Zelensky", "Zelenskyy", 1),
        ("Mohammed", "Muhammad", 4),
    ],
)
def test_spellings_of_one_name_are_near(a: str, b: str, apart: int) -> None:
    assert distance(a, b) == distance(b, a)
    assert distance(a, b) <= apart


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("김민수", "김민서"),
        ("마리오", "마리아"),
        ("박지훈", "박지현"),
        ("푸틴", "부시"),
        ("Mario", "Maria"),
        ("Simon", "Simons"),
        ("", "가"),
    ],
)
def test_other_letters_make_another_name(a: str, b: str) -> None:
    assert distance(a, b) >= FAR


def test_spellings_of_one_name_share_a_skeleton() -> None:
    assert skeleton("가지안텝") == skeleton("가지안테프")
    assert skeleton("젤렌스키") == skeleton("젤렌스끼")
    assert skeleton("김민수") != skeleton("김민주")


def test_korean_names_that_sound_the_same_are_homophones() -> None:
    assert homophones("김재현", "김제현")
    assert not homophones("김민수", "김민서")
