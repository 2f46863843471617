"""Figures that look like one mistyped, or like two that changed places, and are told of two things."""

from factcheck.checker import Checker
from factcheck.types import Document, Severity

CHECKER = Checker()


def told(*texts, lang="ko", severity=Severity.INFO):
    documents = [Document(t, id=str(i), lang=lang, published=day) for i, (day, t) in enumerate(texts)]
    return [f.message for f in CHECKER.check(documents) if f.severity > severity and f.type == "cross_conflict"]


def test_what_one_group_gained_is_no_slip_of_what_all_gained():
    everyone = "3월 취업자 17만 명 증가 그쳐\n\n통계청이 12일 밝힌 3월 고용률은 69.1%다. 실업률은 3.0%로 0.1%포인트 올랐다."
    women = (
        "통계청이 12일 밝힌 3월 고용률은 69.1%다. 실업자는 89만2,000명으로 5만2,000명 증가했다. "
        "남성이 51만1,000명으로 3만5,000명 증가했고, 여성이 38만1,000명으로 1만7,000명 증가했다."
    )
    assert told(("2024-04-12", everyone), ("2024-04-12", women)) == []


def test_figures_told_of_other_places_did_not_change_places():
    later = "오후 7시 기준 산불로 담양군에서 9명, 보성군에서 6명, 곡성군에서 4명, 화순군에서 1명이 숨진 것으로 파악됐다."
    earlier = "산불이 번진 이 지역에서는 오전 7시까지 화순 2명, 곡성 3명, 보성 4명, 담양 6명 등 모두 15명이 숨진 것으로 집계됐다."
    assert told(("2024-03-28", later), ("2024-03-26", earlier)) == []


def test_a_loss_and_a_negative_result_are_one_figure_and_a_missing_magnitude_is_none():
    loss = "한빛전자 반도체 부문은 1분기 적자 규모가 4조5800억원에 달했다."
    negative = "한빛전자 반도체 부문은 1분기(-4조5800억 원)에 비해 적자 규모가 줄었을 것으로 보인다."
    assert told(("2024-07-07", loss), ("2024-07-07", negative)) == []


def test_a_round_bound_of_a_headline_that_the_body_keeps_is_no_slip(tmp_path):
    page = tmp_path / "a.txt"
    page.write_text(
        "한빛전자 2분기 영업익 6685억원…2개 분기 연속 1조 밑돌아\n입력 2024-07-27\n\n"
        "한빛전자가 2분기 영업이익 6685억원을 기록했다고 27일 공시했다. 반도체 부문 영업이익은 지난해 9조9800억원이었다.\n",
        encoding="utf-8",
    )
    assert [f.message for f in CHECKER.check(page) if f.type == "headline_body"] == []
