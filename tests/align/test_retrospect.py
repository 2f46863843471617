"""A day and the month that later reports call it by; headlines that round; changes on two bases."""

from factcheck.checker import Checker
from factcheck.types import Document

CHECKER = Checker()
REPORT = (
    "솔뫼제약, 두레바이오 2140억 원에 인수\n\n솔뫼제약은 14일 두레바이오 지분 63.5%를 2140억 원에 사들인다고 공시했다. "
    "두레바이오의 지난해 매출은 871억 원이다. 두 회사는 지난 2일 비밀 유지 약정을 맺었다."
)
LATER = "솔뫼제약 인수 마무리\n\n솔뫼제약이 지난해 5월 공시한 두레바이오 인수를 마쳤다. 지분 63.5%를 2140억 원에 사들였다."


def facts(*told, lang="ko"):
    result = CHECKER.check([Document(t, id=str(i), lang=lang, published=day) for i, (t, day) in enumerate(told)])
    return [
        (
            f.relation,
            [(r.article, result.articles[r.article].mention_of(result.articles[r.article].claims[r.claim]).surface) for r in f.claims],
        )
        for f in result.facts
    ]


def test_the_month_a_later_report_names_is_the_day_that_opened_the_earlier_one():
    found = facts((REPORT, "2024-05-14"), (LATER, "2025-03-06"))
    assert ("compatible", [(0, "14일"), (1, "지난해 5월")]) in found


def test_another_day_of_that_month_is_left_alone():
    found = facts((REPORT, "2024-05-14"), (LATER, "2025-03-06"))
    assert not any((0, "지난 2일") in claims for _, claims in found)


def test_a_figure_of_the_headline_is_joined_to_the_one_figure_of_the_text_that_it_rounds():
    headline = "Marlow ferry carries record 412,000"
    text = f"{headline}\n\nPassengers on the ferry numbered 411,870 in June. Tickets brought in $3.9 million."
    result = CHECKER.check(Document(text, id="a", lang="en", headline=headline, published="2025-07-01"))
    assert [(f.relation, [r.claim for r in f.claims]) for f in result.facts] == [("compatible", [0, 1])]


def test_growth_on_the_year_and_on_the_quarter_are_not_set_against_each_other():
    a = "나래식품 매출 4120억 원\n\n나래식품의 2분기 매출은 4120억 원이다. 지난해 같은 기간보다 매출은 7.3%, 영업이익은 18.2% 늘었다."
    b = "나래식품 호실적\n\n나래식품의 2분기 매출은 4120억 원으로 나타났다. 전 분기보다 매출은 3.8%, 영업이익은 9.7% 늘었다."
    found = facts((a, "2025-08-01"), (b, "2025-08-01"))
    assert not [claims for relation, claims in found if relation == "discrepant"]


def test_an_event_that_has_happened_does_not_move_to_another_year():
    a = "Aldana wins again\n\nRosa Aldana, who ran her record of 29:41.2 in Turin in May 2023, won the Harlow 10K on Sunday in 30:12."
    b = "Aldana injured\n\nRosa Aldana, who ran her record of 29:41.2 in Turin in May 2022, will miss the Harlow marathon."
    found = facts((a, "2024-09-16"), (b, "2024-10-02"), lang="en")
    assert not [claims for relation, claims in found if relation == "updated"]


def test_below_ten_an_equal_count_of_other_words_is_no_second_telling():
    a = "가온시 공장 폭발\n\n가온시 공장 폭발로 27명이 숨졌다. 회사 직원 3명은 연락되지 않는다."
    b = "가온시 공장 폭발 수사\n\n가온시 공장 폭발로 27명이 숨졌다. 불은 8시간 만에 꺼졌다. 경찰은 소방 설비 업자 3명을 불렀다."
    found = facts((a, "2025-02-03"), (b, "2025-02-05"))
    assert not any({(0, "3명"), (1, "3명")} <= set(claims) for _, claims in found)


def test_articles_of_two_languages_meet_in_short_sums_and_months():
    a = "에코펌프, 헐에 공장\n\n에코펌프는 영국 헐에 3억4천만 달러를 들여 공장을 짓는다고 12일 밝혔다. 2027년 4월 가동한다."
    b = "EcoPump to build in Hull\n\nThe firm said on Wednesday it would spend $340 million on a plant in Hull that opens in April 2027."
    found = facts((a, "2025-03-12"), lang="ko")
    both = CHECKER.check([Document(a, id="a", lang="ko", published="2025-03-12"), Document(b, id="b", lang="en", published="2025-03-12")])
    assert not found
    assert any({r.article for r in f.claims} == {0, 1} for f in both.facts)


def test_a_rounding_joins_the_stage_of_a_count_that_it_rounds():
    a = "가온군 홍역 365명\n\n가온군 보건소는 24일까지 올해 홍역 환자가 365명 나왔다고 밝혔다."
    b = "가온군 홍역 2986명\n\n가온군 보건소는 올해 홍역 환자가 지난 6일까지 2986명 나왔다고 밝혔다. 석 달 전 홍역 환자는 360여 명이었다."
    found = facts((a, "2024-04-25"), (b, "2024-07-15"))
    assert any({"365명", "2986명", "360여 명"} <= {surface for _, surface in claims} and how == "updated" for how, claims in found)


def test_a_power_of_ten_in_a_very_likely_pair_is_told_where_two_languages_share_no_word():
    a = (
        "해솔재단, 장학금 늘린다\n\n해솔재단이 장학금으로 48억 원을 내놓는다. 지난해 장학생은 2140명이다. "
        "재단은 1987년 5월 3일 문을 열었다. 이사회는 지난 10일 열렸다."
    )
    b = (
        "Haesol to widen grants\n\nThe Haesol Foundation is to spend 480 million won on grants. "
        "It supported 2,140 students last year. It was founded on May 3, 1987. The board met on Monday."
    )
    told = [Document(a, id="a", lang="ko", published="2025-03-12"), Document(b, id="b", lang="en", published="2025-03-12")]
    pairs = [p for f in CHECKER.check(told).facts for p in f.pairs if p.reason == "scale"]
    assert [p.supports for p in pairs] == [("slip_shape",)]
