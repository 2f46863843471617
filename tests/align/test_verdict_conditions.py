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


@pytest.mark.parametrize(
    ("draft", "source", "missed"),
    [
        ("가온시 도서관 이용률은 20.3%다.", "버스 요금이 약 20% 올랐다.", []),
        ("모임에는 67세 노인이 왔다.", "모임은 60세가 넘는 노인을 받는다.", ["67세"]),
        ("숨진 사람은 모두 70대다.", "71세 남성과 74세 여성이 숨졌다.", []),
        ("숨진 사람은 모두 80대다.", "71세 남성과 74세 여성이 숨졌다.", ["80대"]),
        ("숨진 사람은 모두 60대다.", "71세 남성과 74세 여성이 숨졌다.", ["60대"]),
        ("가람의 타율은 3할3푼1리다.", "가람 타율 0.331", []),
        ("가람은 해솔을 3-1로 이겼다.", "가람 3골, 해솔 1골", []),
        ("모임은 67세 이상을 받는다.", "모임에 남자 33명, 여자 34명이 왔다.", ["67세"]),
    ],
    ids=["about", "bound-of-age", "decade", "next-decade", "decade-before", "rate", "score", "age-worked-out"],
)
def test_a_figure_told_another_way_stands_in_a_source_that_allows_for_it(draft: str, source: str, missed: list[str]) -> None:
    assert unsupported(draft, source) == missed


@pytest.mark.parametrize(("share", "verdict"), [("24%", "refuted"), ("45%", "not_enough_evidence")])
def test_a_short_figure_that_the_source_has_elsewhere_is_in_another_s_place_where_its_digits_are_swapped(share: str, verdict: str) -> None:
    source = f"시민은 37만 1800명(전년 대비 42% 증가)이다. 숲은 {share} 줄었다."
    assert verdicts(f"시민은 37만 1800명으로 1년 전보다 {share} 많다.", source)[share] == verdict


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


def test_a_year_ago_bears_out_no_same_period_of_the_year_before() -> None:
    assert verdicts("푸른해운 매출은 1년 전보다 늘었다.", "푸른해운 매출은 전년 동기 대비 늘었다.") == {"1년 전": "not_enough_evidence"}


def test_a_bound_allows_for_a_figure_of_what_it_measures_in_other_words() -> None:
    assert unsupported("산불로 23명이 숨졌다.", "배가 뒤집혀 사망자는 20명 넘게 나왔다.") == []


def test_a_bound_in_a_draft_is_borne_out_by_the_figure_close_to_it() -> None:
    source = "축제 입장객은 1,260명, 봉사자는 530명이다."
    assert verdicts("축제 입장객은 500명 이상이다.", source) == {"500명": "supported"}


def test_a_part_of_a_month_is_borne_out_by_a_day_in_it() -> None:
    assert verdicts("축제는 8월 중순 열린다.", "축제는 8월 15일 열린다.") == {"8월 중순": "supported"}


def test_a_range_that_starts_with_a_month_starts_on_its_first_day_unless_it_is_of_whole_months() -> None:
    fair = "축제는 2024년 5월 {}이다."
    start = "축제는 2024년 5월 {}일 시작한다."
    assert verdicts(start.format(3), fair.format("3~31일")) == {"2024년 5월 3일": "supported"}
    assert verdicts(start.format(1), fair.format("1~9일")) == {"2024년 5월 1일": "supported"}
    assert verdicts(start.format(3), fair.format("1~9일")) == {"2024년 5월 3일": "refuted"}


def test_more_than_half_is_not_refuted_by_fifty_percent() -> None:
    assert verdicts("More than half of the members voted.", "The members voted: 50 percent.") == {"half": "not_enough_evidence"}
    assert verdicts("주민 절반 넘게 찬성했다.", "주민 50%가 찬성했다.") == {"절반": "not_enough_evidence"}


def test_a_strict_bound_is_borne_out_by_one_as_strict() -> None:
    assert verdicts("표는 75달러 넘게 한다.", "표는 75달러를 넘는다.") == {"75달러": "supported"}
    assert verdicts("표 값은 75달러를 넘는다.", "표 값은 75달러 이상이다.") == {"75달러": "not_enough_evidence"}


def test_a_bound_is_worked_out_of_figures_on_its_own_side_alone() -> None:
    draft = "가온 모임 참가자는 100명이 넘는다."
    assert unsupported(draft, "가온 모임에 남자 52명, 여자 46명이 왔다.") == ["100명"]
    assert unsupported(draft, "가온 모임에 남자 52명, 여자 51명이 왔다.") == []


@pytest.mark.parametrize(
    ("draft", "missed"),
    [
        ("가온시장 가게의 평균 매출은 3억 원이다.", []),
        ("가게 한 곳이 3억 원씩 번 셈이다.", []),
        ("가온시장 가게 한 곳의 임대료는 3억 원이다.", ["3억 원"]),
    ],
)
def test_only_an_average_comes_of_a_sum_and_a_count_far_from_it(draft: str, missed: list[str]) -> None:
    source = "가온시장은 지난해 매출 30억 원을 올렸다. 손님이 많았다. 주차장도 넓다. 축제도 열었다. 불빛이 밝다. 가게는 10곳이다."
    assert unsupported(draft, source) == missed


def test_a_figure_in_words_is_no_slip_of_digits() -> None:
    assert verdicts("공사는 이틀 모자랐다고 시가 밝혔다.", "공사 조업일수는 20일이라고 시가 밝혔다.") == {"이틀": "not_enough_evidence"}


def test_a_source_that_has_a_figure_more_roughly_gives_no_other_for_it() -> None:
    source = "가온시 인구는 41만 명이다. 가온시 인구는 지난해 42만 1350명이었다."
    assert verdicts("가온시 인구는 41만 2350명이다.", source) == {"41만 2350명": "not_enough_evidence"}


def test_a_figure_no_source_has_is_told_once_however_often_the_draft_gives_it() -> None:
    assert unsupported("가온시 인구는 41만 2350명이다. 인구가 41만 2350명이라 큰 편이다.", "가온시는 나무를 심는다.") == ["41만 2350명"]


def test_a_year_that_is_both_times_a_start_is_refuted_beside_an_equal_figure() -> None:
    assert verdicts("도서관은 1940년부터 책 412권을 모았다.", "도서관은 1930년부터 책 412권을 모았다.")["1940년"] == "refuted"
    assert verdicts("도서관은 1940년부터 책 412권을 모았다.", "도서관은 1930년 책 412권을 모았다.")["1940년"] == "not_enough_evidence"


@pytest.mark.parametrize(
    ("draft", "source", "day"),
    [
        ("도서관은 토요일 문을 연다.", "도서관은 월요일부터 금요일까지 문을 연다.", "토요일"),
        ("The library opens on Saturday.", "The library opens from Monday to Friday.", "Saturday"),
    ],
)
def test_a_day_is_not_refuted_by_a_range_that_does_not_name_it(draft: str, source: str, day: str) -> None:
    assert verdicts(draft, source)[day] == "not_enough_evidence"


@pytest.mark.parametrize("fair", ["5. 3.~5. 9.", "5월 3~9일"])
def test_the_last_day_of_a_range_without_a_year_is_not_refuted_by_its_first(fair: str) -> None:
    assert verdicts("전시는 5월 9일 끝난다.", f"전시 기간은 {fair}이다.") == {"5월 9일": "not_enough_evidence"}
    assert verdicts("전시는 5월 3일 시작한다.", f"전시 기간은 {fair}이다.") == {"5월 3일": "supported"}


def test_a_month_far_from_a_range_without_a_year_is_refuted_by_it() -> None:
    assert verdicts("전당대회는 4월에 열린다.", "전당대회는 8월 16∼20일에 열린다.")["4월"] == "refuted"
    assert verdicts("전당대회는 9월에 열린다.", "전당대회는 8월 16∼20일에 열린다.")["9월"] == "not_enough_evidence"
