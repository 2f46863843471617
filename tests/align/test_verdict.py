"""Drafts against sources: verdicts have a direction."""

from __future__ import annotations

import pytest

from factcheck import Checker, Document


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker()


def verdicts(checker: Checker, draft: str, source: str) -> list[str | None]:
    lang = "ko" if any("가" <= c <= "힣" for c in draft) else "en"
    result = checker.check([Document(draft, id="draft", lang=lang)], against=[Document(source, id="source", lang=lang)])
    return [c.verdict for a in result.articles if a.draft for c in a.claims]


@pytest.mark.parametrize(
    ("draft", "source", "verdict"),
    [
        ("The harbour crew rescued more than 50 people.", "The harbour crew rescued 62 people.", "supported"),
        ("The harbour crew rescued more than 62 people.", "The harbour crew rescued 62 people.", "refuted"),
        ("The harbour crew rescued 70 people.", "The harbour crew rescued more than 62 people.", "not_enough_evidence"),
        ("The harbour crew rescued 26 people.", "The harbour crew rescued 62 people.", "refuted"),
        ("항구 순찰선이 주민 62명을 태웠다.", "항구 순찰선이 주민 62명을 태웠다.", "supported"),
        ("참가비는 30~40만 원이다.", "참가비는 50만 원이다.", "refuted"),
        ("기온은 1.5도 올랐다.", "기온은 1.5℃ 올랐다.", "supported"),
        ("기온은 1.5℃ 올랐다.", "기온은 2.5도 올랐다.", "refuted"),
        ("항구 순찰선이 주민 26명을 태웠다.", "항구 순찰선이 주민 62명을 태웠다.", "refuted"),
    ],
)
def test_verdict_has_a_direction(checker: Checker, draft: str, source: str, verdict: str) -> None:
    assert verdicts(checker, draft, source) == [verdict]


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("The raid in the valley killed 17 people.", "The raid in the valley killed 11 rebels and six soldiers."),
        ("The fever is blamed for 16 deaths.", "The fever is blamed for 14 deaths in Norway and 2 in Estonia."),
        ("골짜기 산사태로 주민 17명이 숨졌다.", "골짜기 산사태로 주민 11명과 소방관 6명이 숨졌다."),
    ],
)
def test_a_figure_that_two_counts_of_the_source_make_is_not_refuted(checker: Checker, draft: str, source: str) -> None:
    assert verdicts(checker, draft, source) == ["not_enough_evidence"]


@pytest.mark.parametrize(
    ("draft", "source", "verdict"),
    [
        ("실외 수영장 입장료는 어른 5만원이다.", "실내 수영장 입장료는 어른 8만원이다.", "not_enough_evidence"),
        ("실내 수영장 입장료는 어른 5만원이다.", "실내 수영장 입장료는 어른 8만원이다.", "refuted"),
        ("새해 첫날 일몰 시각은 17시 24분이다.", "새해 첫날 일출 시각은 7시 44분이다.", "not_enough_evidence"),
    ],
)
def test_figures_beside_opposite_words_are_of_two_things(checker: Checker, draft: str, source: str, verdict: str) -> None:
    assert verdicts(checker, draft, source)[-1] == verdict


def test_of_two_dates_the_one_that_fits_is_compared(checker: Checker) -> None:
    source = "The quake of 4 October 1994, like the quake of 12 October 1963, struck the islands at night."
    assert verdicts(checker, "The quake struck the islands in 1994.", source) == ["supported"]


def test_a_source_about_something_else_says_nothing(checker: Checker) -> None:
    assert verdicts(checker, "The harbour crew rescued 62 people.", "A bakery sold 40 loaves.") == ["not_enough_evidence"]


@pytest.mark.parametrize(
    ("draft", "source", "verdict"),
    [
        ("새 도서관은 6월 27일 문을 연다.", "새 도서관은 8월 30일 문을 연다.", "refuted"),
        ("새 도서관은 6월 27일 문을 연다.", "새 도서관은 오는 6월 27일 오전 문을 연다.", "supported"),
        ("새 도서관은 내년 문을 연다.", "새 도서관은 올해 문을 연다.", "refuted"),
        ("새 도서관은 지난달 문을 열었다.", "새 도서관은 다음 달 문을 연다.", "refuted"),
        ("새 도서관은 지난달 5일 문을 열었다.", "새 도서관은 다음 달 5일 문을 연다.", "refuted"),
        ("새 도서관은 1년 전 문을 열었다.", "새 도서관은 11개월 전 문을 열었다.", "not_enough_evidence"),
        ("새 도서관은 2년 전 문을 열었다.", "새 도서관은 18개월 전 문을 열었다.", "refuted"),
        ("새 도서관은 1년 전 문을 열었다.", "새 도서관은 11개월 뒤 문을 연다.", "refuted"),
        ("새 도서관은 21일 문을 연다.", "새 도서관은 8월 22일 문을 연다.", "not_enough_evidence"),
        ("새 도서관은 4분기에 문을 연다.", "새 도서관은 9월에 문을 연다.", "refuted"),
        ("새 도서관은 어제 문을 열었다.", "새 도서관은 오늘 문을 열었다.", "not_enough_evidence"),
        ("The library opens in October.", "The library opens on 30 March 2027.", "refuted"),
        ("The library opens in March.", "The library opens on 30 March 2027.", "supported"),
        ("The library opens on 30 March 2027.", "The library opens in March.", "not_enough_evidence"),
    ],
)
def test_dates_without_a_year_are_compared_part_by_part(checker: Checker, draft: str, source: str, verdict: str) -> None:
    assert verdicts(checker, draft, source) == [verdict]


def test_each_figure_of_a_sentence_meets_the_one_in_its_place(checker: Checker) -> None:
    source = "The desk holds fewer than 60 pink pens, 15 yellow pens and 8 blue pens."
    draft = "The desk holds 10 pink pens, 15 yellow pens and 8 blue pens."
    assert verdicts(checker, draft, source) == ["not_enough_evidence", "supported", "supported"]


def test_another_day_with_another_figure_is_no_contradiction(checker: Checker) -> None:
    draft, source = "1월 6일 확진자는 300명이었다.", "1월 7일 확진자는 412명이었다."
    assert set(verdicts(checker, draft, source)) == {"not_enough_evidence"}


def test_how_it_was_before_does_not_contradict_how_it_is(checker: Checker) -> None:
    assert (
        verdicts(checker, "종전에는 한 사람이 표 2장까지 살 수 있었다.", "한 사람이 표 10장까지 살 수 있다.")[-1] == "not_enough_evidence"
    )


def test_the_parts_of_a_sum_do_not_contradict_it(checker: Checker) -> None:
    draft, source = "시민 269명이 성금을 냈다.", "시민 235명이 성금을 냈고, 이웃 마을 시민 34명도 성금을 냈다."
    assert verdicts(checker, draft, source) == ["not_enough_evidence"]


def test_a_rise_told_as_a_fall_is_refuted(checker: Checker) -> None:
    assert verdicts(checker, "지난달 물가가 3.2% 내렸다.", "지난달 물가가 3.2% 올랐다.")[-1] == "refuted"


def test_two_conditions_with_other_limits_contradict(checker: Checker) -> None:
    draft, source = "이용 금액이 10만원 이상이면 3만원을 돌려준다.", "이용 금액이 8만원 이상이면 3만원을 돌려준다."
    assert verdicts(checker, draft, source) == ["refuted", "supported"]


@pytest.mark.parametrize(
    ("draft", "source", "verdict"),
    [
        ("불은 시장 건물 7층 창고에서 났다.", "불은 시장 건물 5층 창고에서 났다.", "refuted"),
        ("불은 시장 건물 5층 창고에서 났다.", "불은 시장 건물 5층 창고에서 났다.", "supported"),
        ("사고로 도시철도 3호선 운행이 멈췄다.", "사고로 도시철도 2호선 운행이 멈췄다.", "refuted"),
        ("가람시는 3일 밤 9시에 비상 2단계에 들어갔다.", "가람시는 3일 밤 9시에 비상 1단계에 들어갔다.", "refuted"),
        ("시장 건물 7층에도 불이 붙었다.", "시장 건물 5층에 불이 붙었다.", "not_enough_evidence"),
        ("새빛시가 청년 정책 7대 과제를 내놓았다.", "새빛시가 청년 정책 5대 과제를 내놓았다.", "refuted"),
        ("도서관은 올해 개관 30주년을 맞았다.", "도서관은 올해 개관 40주년을 맞았다.", "refuted"),
        ("두 회사는 4세대 원전을 함께 짓는다.", "두 회사는 3세대 원전을 함께 짓는다.", "refuted"),
    ],
)
def test_a_draft_that_names_another_of_its_kind_is_refuted(checker: Checker, draft: str, source: str, verdict: str) -> None:
    assert verdicts(checker, draft, source)[-1] == verdict


def test_a_floor_is_no_figure_of_an_article_by_itself(checker: Checker) -> None:
    result = checker.check([Document("불은 시장 건물 7층 창고에서 났다.", id="one", lang="ko")])
    assert [m.surface for a in result.articles for m in a.mentions] == []


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("The two lenders may need another $90 million.", "The two lenders may need $140 million."),
        ("The harbour also sold 12 boats.", "The harbour sold 30 boats."),
    ],
)
def test_a_figure_told_as_one_more_does_not_contradict_another(checker: Checker, draft: str, source: str) -> None:
    assert "refuted" not in verdicts(checker, draft, source)


def test_what_something_rose_by_bears_no_level_out(checker: Checker) -> None:
    source = "지난해 석탄 생산량은 210만 톤에서 30만 톤 늘어난 240만 톤이다."
    assert verdicts(checker, "지난해 석탄 생산량은 200만 톤 이하였다.", source)[-1] != "supported"


@pytest.mark.parametrize(
    ("draft", "source", "verdict"),
    [
        ("The guild hall fair is held every year.", "The guild hall fair is held every year.", "supported"),
        ("시 위원회는 4주마다 열린다.", "시 위원회는 4주마다 열린다.", "supported"),
        ("시 위원회는 2주마다 열린다.", "시 위원회는 4주마다 열린다.", "not_enough_evidence"),
        ("시 위원회는 격주로 열린다.", "시 위원회는 2주마다 열린다.", "supported"),
        ("시장은 매주 토요일에 선다.", "시장은 매주 토요일에 선다.", "supported"),
        ("시장은 매주 토요일에 선다.", "시장은 격주 토요일에 선다.", "not_enough_evidence"),
        ("상담은 매달 열린다.", "상담은 매월 둘째 주에 열린다.", "not_enough_evidence"),
        ("The market opens every Saturday.", "The market opens every other Saturday.", "not_enough_evidence"),
        ("미술관은 매주 월요일 문을 닫는다.", "미술관은 월요일 문을 닫는다.", "not_enough_evidence"),
    ],
)
def test_how_often_something_happens_is_borne_out_by_the_same_and_never_refuted(
    checker: Checker, draft: str, source: str, verdict: str
) -> None:
    assert verdicts(checker, draft, source) == [verdict]


def test_a_figure_that_one_source_has_is_not_refuted_by_another(checker: Checker) -> None:
    opening = "Orvane sold chips worth $30 billion in its second quarter, a record. Its profit margin was 75.1%. "
    sources = [
        "Orvane's board also authorized an additional $50 billion in share repurchases, effective August 26, 2024, with no expiration.",
        "Orvane authorised an additional $60 billion in share repurchases with no expiry, after buying back $9.7 billion of stock.",
    ]
    draft = Document(opening + "Orvane's board has authorized an additional $50 billion in share repurchases.", id="draft", lang="en")
    against = [Document(opening + text, id=str(i), lang="en") for i, text in enumerate(sources)]
    result = checker.check([draft], against=against)
    told = {a.mention_of(c).surface: c.verdict for a in result.articles if a.draft for c in a.claims}
    assert told["$50 billion"] != "refuted"


def test_a_bound_of_one_source_does_not_take_back_what_another_refutes(checker: Checker) -> None:
    crew = "항구 순찰선이 주민 {} 태웠다."
    sources = [Document(crew.format(n), id=n, lang="ko") for n in ("62명을", "20명 넘게")]
    result = checker.check([Document(crew.format("26명을"), id="draft", lang="ko")], against=sources)
    assert [c.verdict for a in result.articles if a.draft for c in a.claims] == ["refuted"]


def test_so_many_of_ten_are_borne_out_by_so_many_of_ten(checker: Checker) -> None:
    told = "주민 열 곳 중 여섯 곳(61.2%)이 찬성했다."
    assert verdicts(checker, told, told) == ["supported"] * 3


def test_a_year_of_one_figure_is_not_refuted_by_that_of_another(checker: Checker) -> None:
    source = "지난해 관광객이 1,310만명이었다. 2024년 12월 31일 기준이다. 2022년에는 1,120만명이었다."
    for draft, told in (
        ("2023년 1,240만명이던 관광객이 1,310만명으로 늘었다.", source),
        ("가온시는 2023년부터 청년 월세를 지원해 왔다.", "가온시 청년 월세 지원 대상은 지난해 1,310명이다."),
    ):
        drafts = [Document(draft, id="draft", lang="ko", published="2025-03-12")]
        result = checker.check(drafts, against=[Document(told, id="source", lang="ko", published="2025-03-12")])
        assert not [f for f in result if f.rule == "FC105"]


FIRE = "가온시 물류창고에서 불이 나 {dead}명이 숨지고 {hurt}명이 다쳤다. 소방 당국은 장비 62대를 보냈다. 창고에는 작업자 47명이 있었다."
FIRE_SERVICE = (
    "가온소방서는 물류창고에서 화재가 발생했다고 밝혔다. 인명 피해는 사망 3명, 부상 11명이다. "
    "창고에는 작업자 47명이 있었고 1층에서 12명이 대피했다. 펌프차 4대를 포함해 장비 62대를 보냈다."
)


@pytest.mark.parametrize(("dead", "hurt", "wrong"), [(3, 11, ()), (4, 11, ("4명",)), (3, 12, ("12명",))])
def test_a_toll_told_otherwise_is_refuted_though_its_number_stands_elsewhere(
    checker: Checker, dead: int, hurt: int, wrong: tuple[str, ...]
) -> None:
    result = checker.check([Document(FIRE.format(dead=dead, hurt=hurt), lang="ko")], against=[Document(FIRE_SERVICE, lang="ko")])
    article = next(a for a in result.articles if a.draft)
    assert tuple(article.mention_of(c).surface for c in article.claims if c.verdict == "refuted") == wrong


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("The road is open. A crash there killed nine people last month.", "A slide in Holm on Tuesday killed eight people."),
        ("The fire in Torrin killed nine people, the mayor said.", "The flood in Vell killed eight people, the governor said."),
        ("가온시 확진자는 하루 새 15명이 나왔다.", "가온시의 누적 확진자는 14일 13명이다."),
    ],
)
def test_a_toll_of_another_event_or_time_is_none_told_otherwise(checker: Checker, draft: str, source: str) -> None:
    assert "refuted" not in verdicts(checker, draft, source)


@pytest.mark.parametrize(
    ("source", "missed"),
    [
        ("조례(2.23. 공포)를 알렸다.", 0),
        ("조례(2/23)를 알렸다.", 0),
        ("물가는 2.23% 올랐다.", 1),
        ("농구단은 2-23으로 졌다.", 1),
    ],
)
def test_a_day_told_by_its_numbers_stands_in_a_source_and_a_share_or_a_score_is_no_day(checker: Checker, source: str, missed: int) -> None:
    draft = Document("가온시는 2월 23일 조례를 공포했다.", lang="ko", published="2024-05-14")
    result = checker.check([draft], against=[Document(f"가온시 소식이다. {source}", lang="ko", published="2024-05-14")])
    assert [f.rule for f in result] == ["FC503"] * missed


@pytest.mark.parametrize(
    ("draft", "missed"),
    [
        ("회의실은 48석이다.", ["FC503"]),
        ("1층이 2층보다 48석 많다.", []),
        ("좌석 점유율은 37%다.", []),
        ("좌석 값은 37% 올랐다.", ["FC503"]),
    ],
)
def test_only_what_is_told_as_a_difference_or_a_sum_is_worked_out(checker: Checker, draft: str, missed: list[str]) -> None:
    source = Document("가온홀은 1층 좌석이 90석, 2층 좌석이 42석이다. 점유율은 평일 24%, 주말 13%다.", lang="ko")
    result = checker.check([Document(f"가온홀을 연다. {draft}", lang="ko")], against=[source])
    assert [f.rule for f in result] == missed


@pytest.mark.parametrize(
    ("draft", "source", "verdict"),
    [
        ("도심 집값은 0.02% 내렸다.", "주간 변동률: 도심 집값 -0.02%", "supported"),
        ("도심 집값은 0.02% 올랐다.", "주간 변동률: 도심 집값 -0.02%", "refuted"),
        ("신입생은 8.9% 줄었다.", "신입생 증감률 △8.9%", "supported"),
        ("세수 효과는 4조 3515억 원이다.", "세수 효과 △4조 3,515억 원", "not_enough_evidence"),
    ],
)
def test_a_fall_may_be_told_by_its_sign_or_by_a_word(checker: Checker, draft: str, source: str, verdict: str) -> None:
    assert verdicts(checker, draft, source) == [verdict]


@pytest.mark.parametrize(
    ("draft", "source", "verdict"),
    [("7시 44분", "6시 44분", "refuted"), ("3시", "오후 3시", "supported"), ("3시", "오후 4시", "refuted")],
)
def test_an_hour_without_its_half_of_the_day_is_one_of_two(checker: Checker, draft: str, source: str, verdict: str) -> None:
    assert verdicts(checker, f"시장 설명회는 {draft}에 시작한다.", f"시장 설명회는 {source}에 시작한다.") == [verdict]


@pytest.mark.parametrize(("day", "verdict"), [("8일", "supported"), ("3일", "refuted")])
def test_a_day_on_which_something_starts_is_that_of_the_range(checker: Checker, day: str, verdict: str) -> None:
    draft = f"특별전은 6만 8000명이 봤다. 2023년 12월 {day} 시작한 이 전시는 유물 264점을 선보인다."
    source = "특별전(2023. 12. 8. ~ 2024. 4. 21.)은 유물 264점을 선보이며 68,000명이 관람하였다."
    result = checker.check([Document(draft, lang="ko")], against=[Document(source, lang="ko")])
    article = next(a for a in result.articles if a.draft)
    assert [c.verdict for c in article.claims if article.mention_of(c).kind == "date"] == [verdict]


def test_a_day_is_no_end_of_a_length_that_has_no_number() -> None:
    draft, source = "21일 폭염이 왔다.", "폭염일은 수십 일이었다."
    documents = [Document(text, id=name, lang="ko", published="2026-07-25") for name, text in (("draft", draft), ("source", source))]
    result = Checker().check(documents[:1], against=documents[1:])
    assert [c.verdict for a in result.articles if a.draft for c in a.claims] == ["not_enough_evidence"]
