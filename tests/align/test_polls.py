"""Shares of two polls are two things; those of one poll told twice are one."""

import pytest

from factcheck.align.gathering import gather
from factcheck.align.polls import Polls
from factcheck.checker import Checker
from factcheck.types import Document

CHECKER = Checker()
KO = "{who}가 18~19일 만 18세 이상 성인 {asked}명을 조사한 결과 대통령 지지율은 {share}%였다. 부정 평가는 57.2%다."
EN = "A {who} poll of {asked} adults taken on May 18 and 19 put approval of the president at {share}%. Some 57% disapproved."


def told(text: str, lang: str, *polls: tuple[str, str, str]) -> set[str]:
    documents = [
        Document("Report\n\n" + text.format(who=who, asked=asked, share=share), id=str(i), lang=lang, published="2026-05-20")
        for i, (who, asked, share) in enumerate(polls)
    ]
    return {f.places[0].surface for f in CHECKER.check(documents) if f.severity.label != "info"}


@pytest.mark.parametrize(
    ("text", "lang", "one", "other"),
    [(KO, "ko", "한빛리서치", "다온리서치"), (EN, "en", "Harlow", "Northway")],
)
def test_shares_of_two_polls_are_not_set_against_each_other(text: str, lang: str, one: str, other: str) -> None:
    assert told(text, lang, (one, "1,001", "34.1"), (other, "2,508", "38.2")) == set()


def test_those_a_poll_asked_are_told_in_many_words() -> None:
    text = "{who} {asked}, said that {share}% of them approve of the president in May. Some 57% disapproved."
    one, other = ("Harlow", "interviewed 1,001 people", "34.1"), ("Northway", "asked 2,508 people", "38.2")
    assert told(text, "en", one, other) == set()


def test_shares_of_one_poll_are() -> None:
    assert told(KO, "ko", ("한빛리서치", "1,001", "34.1"), ("한빛리서치", "1,001", "31.4")) == {"34.1%"}
    assert told(KO, "ko", ("한빛리서치", "1,001", "34.1"), ("한빛리서치", "1,011", "31.4")) == {
        "34.1%"
    }  # one digit of those asked mistyped


def test_a_mistyped_number_of_those_asked_makes_no_second_poll() -> None:
    assert "2,508명" in told(KO, "ko", ("한빛리서치", "2,508", "34.1"), ("한빛리서치", "2,580", "34.1"))


def test_polls_of_two_weeks_are_two_however_many_they_asked():
    earlier = "가람시장 직무 평가\n\n못한다는 이유는 '교통'(14%), '물가'(13%)다.\n· 조사기간: 2024년 11월 19~21일\n· 조사대상: 1,001명"
    later = (
        "가람시장 평가\n\n가람조사가 11월 26일부터 28일까지 만 18세 이상 1,001명을 조사했다. "
        "못한다는 이유로는 '물가'(15%)와 '교통'(12%)이 꼽혔다."
    )
    documents = [Document(t, id=day, lang="ko", published=day) for day, t in (("2024-11-22", earlier), ("2024-11-30", later))]
    claims = gather(CHECKER.check(documents).articles)
    one, other = (next(c for c in claims if c.mention.surface == share) for share in ("13%", "15%"))
    assert Polls(claims).apart(one, other)
    assert Polls(claims).apart(other, one)
    assert not Polls([c for c in claims if c.family != "calendar"]).apart(one, other)
