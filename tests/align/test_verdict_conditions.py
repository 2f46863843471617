"""What keeps a draft's figure, age or day from being told wrongly: whose toll it is, of what time, and which end of a range."""

from __future__ import annotations

import pytest

from factcheck import Checker, Document

CHECKER = Checker()


def verdicts(draft: str, source: str, published: str | None = None) -> dict[str, str | None]:
    lang = "ko" if any("가" <= c <= "힣" for c in draft) else "en"
    drafts, sources = ([Document(t, id=name, lang=lang, published=published)] for name, t in (("draft", draft), ("source", source)))
    result = CHECKER.check(drafts, against=sources)
    return {a.mention_of(c).surface: c.verdict for a in result.articles if a.draft for c in a.claims}


def unsupported(draft: str, source: str) -> list[str]:
    result = CHECKER.check([Document(draft, id="draft", lang="ko")], against=[Document(source, id="source", lang="ko")])
    return [f.places[0].surface for f in result if f.rule == "FC503"]


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("숨진 사람은 국내 5명이다.", "해외에서 7명이 숨졌다. 주민 5명은 대피했다."),
        ("사망자: 남성 5명, 여성 5명", "사망자: 운전자 7명, 승객 7명. 다친 사람 5명"),
        ("2022년 산불로 집 40채가 타고 5명이 숨졌다.", "2023년 산불로 집 60채가 타고 7명이 숨졌다. 주민 5명은 대피했다."),
    ],
    ids=["elsewhere", "others", "another-year"],
)
def test_the_dead_of_another_place_group_or_year_are_no_other_toll(draft: str, source: str) -> None:
    assert verdicts(draft, source)["5명"] == "not_enough_evidence"


@pytest.mark.parametrize(
    ("source", "missed"),
    [
        ("폭우로 배추밭이 20% 넘게 물에 잠겼다.", ["20.3%"]),
        ("버스 이용객이 20% 넘게 늘었다.", []),
    ],
    ids=["nothing-shared", "a-word-shared"],
)
def test_a_bound_allows_for_a_figure_only_where_both_may_be_of_one_thing(source: str, missed: list[str]) -> None:
    assert unsupported("가온시 도서관 이용률은 20.3%다.", source) == missed


def test_a_bound_of_a_change_allows_for_a_change() -> None:
    assert unsupported("버스 요금이 20.3% 올랐다.", "택시 호출이 20% 넘게 늘었다.") == []


@pytest.mark.parametrize(
    ("draft", "source", "age"),
    [
        ("박물관은 65세 이상 노인이 무료로 들어간다.", "박물관은 70세 이상 노인이 무료로 들어간다.", "65세"),
        ("Entry is free for people aged 65 and over.", "Entry is free for people aged 70 and over.", "65"),
    ],
)
def test_an_age_from_which_something_holds_follows_from_no_higher_one(draft: str, source: str, age: str) -> None:
    assert verdicts(draft, source)[age] == "refuted"


def test_each_end_of_a_range_bears_out_a_day_of_its_own() -> None:
    draft = "특별전은 2023년 12월 8일 시작해 2024년 4월 21일 끝난다."
    source = "특별전은 2023년 12월 8일~2024년 4월 21일 시작해 끝난다."
    assert set(verdicts(draft, source).values()) == {"supported"}


def test_the_quarter_before_and_that_of_the_year_before_are_two_bases() -> None:
    rise = "푸른해운의 2024년 1분기 매출은 {}보다 {} 늘었다."
    told = verdicts(rise.format("전분기", "12%"), rise.format("전년 동기", "30%"), published="2024-05-14")
    assert told["전분기"] == "not_enough_evidence"


def test_a_bound_allows_for_a_figure_of_what_it_measures_in_other_words() -> None:
    assert unsupported("산불로 23명이 숨졌다.", "배가 뒤집혀 사망자는 20명 넘게 나왔다.") == []


def test_a_bound_in_a_draft_is_borne_out_by_the_figure_close_to_it() -> None:
    source = "축제 입장객은 1,260명, 봉사자는 530명이다."
    assert verdicts("축제 입장객은 500명 이상이다.", source) == {"500명": "supported"}
