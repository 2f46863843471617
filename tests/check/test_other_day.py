"""A day of a caption is held against a day of the body on which the same was done, not against when something was counted."""

import pytest

from factcheck.checker import Checker
from factcheck.types import Block, Document

CHECKER = Checker()
CAPTION = "14일 오후 가람시 나루구 새솔시장에서 상인들이 물을 퍼내고 있다."


def told(caption, body):
    headline = "가람시 새솔시장 물에 잠겨"
    text = f"{headline}\n{caption}\n\n{body}"
    at = len(headline) + 1
    blocks = (Block(0, len(headline), "headline"), Block(at, at + len(caption), "caption"), Block(at + len(caption) + 2, len(text), "body"))
    document = Document(text, id="a", lang="ko", published="2024-05-16", headline=headline, blocks=blocks)
    return [tuple(p.surface for p in f.places) for f in CHECKER.check([document]) if f.rule == "FC110"]


@pytest.mark.parametrize(
    "body",
    [
        "시에 따르면 15일 오후 2시 기준 가람시 나루구 새솔시장에서 물에 잠긴 점포는 134곳으로 늘었다.",
        "시에 따르면 전날 오후 2시 가람시 나루구 새솔시장에서 물에 잠긴 점포는 134곳이었다.",
    ],
    ids=["as-of", "the-day-before"],
)
def test_the_hour_of_a_count_and_a_day_without_its_number_are_no_other_day_of_the_picture(body):
    assert told(CAPTION, body) == []


def test_a_day_of_the_body_on_which_the_same_was_done_is():
    assert told("14일 상인들이 새솔시장에서 물을 퍼내고 있다.", "15일 상인들이 새솔시장에서 물을 퍼냈다. 시는 펌프 세 대를 보냈다.") == [
        ("14일", "15일")
    ]
