"""Sums that no word calls one are told where two digits were swapped, and figures of two sides, things or times are not put together."""

from functools import cache
from pathlib import Path

import pytest

from factcheck.checker import Checker
from factcheck.types import Document


@pytest.mark.parametrize(
    ("headline", "body", "expected"),
    [
        (
            "Vale puts five satellites into orbit at third attempt",
            "Vale placed six small satellites in orbit on Thursday at its third attempt.",
            True,
        ),
        (
            "Vale puts seven satellites into orbit at third attempt",
            "Vale placed six small satellites and a probe in orbit on Thursday at its third attempt.",
            False,
        ),
        (
            "Vale puts six satellites into orbit at third attempt",
            "Vale placed six small satellites in orbit on Thursday at its third attempt.",
            False,
        ),
        ("$120 million in cocaine found at Port Calder", "Officers found cocaine on Tuesday.\n\nThe load is worth $102 million.", True),
        (
            "21,000 riders on first day of Gaon Line",
            "The Gaon Line carried 21,300 people on its first day, above the 18,400 it expects.",
            False,
        ),
        ("Congress leads in 128 seats", "Congress was leading in 128 constituencies, while its rival was leading in 66 seats.", False),
    ],
)
def test_a_figure_of_a_headline_is_that_of_the_text_below(headline: str, body: str, expected: bool, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(f"---\ndate: 2026-03-12\n---\n{headline}\n\n{body}\n\nA spokesman welcomed it.\n\nNobody else was asked.", "utf-8")
    found = [f.rule for f in checker().check([page]) if f.severity.label != "info"]
    assert found == (["FC110"] if expected else [])


@cache
def checker() -> Checker:
    return Checker()


def told(text: str) -> list[str]:
    lang = "ko" if any("가" <= c <= "힣" for c in text) else "en"
    document = Document(f"{'제목' if lang == 'ko' else 'Title'}\n\n{text}", id="a", lang=lang, published="2026-03-12")
    return sorted({f.rule for f in checker().check([document]) if f.severity.label != "info"})


@pytest.mark.parametrize(
    ("text", "right", "slip"),
    [
        ("Organizers said 38,417 runners completed the course, 20,745 of them men and {} women.", "17,672", "17,762"),
        ("투표에는 조합원 3천17명이 참여해 {}이 찬성했고 반대는 168명, 무효는 13명이었다.", "2천836명", "2천386명"),
        ("출생아는 25만4600명이다. 첫째가 15만9400명이었고 둘째는 {}, 셋째 이상은 1만6500명이었다.", "7만8700명", "8만7700명"),
        (
            "Revenue came to {} for the year. The north brought in $14.62 million and the south $9.84 million.",
            "$24.46 million",
            "$24.64 million",
        ),
    ],
)
def test_a_row_of_figures_is_the_parts_of_one_told_beside_it_where_two_swapped_digits_make_it_so(text: str, right: str, slip: str) -> None:
    assert told(text.format(slip)) == ["FC202"]
    assert told(text.format(right)) == []


@pytest.mark.parametrize(
    "text",
    [
        # its share bears it out
        "가람시 총가구는 2273만 가구로 집계됐다. 홀로 사는 집을 더한 일반가구는 2207만 가구(97.1%)였고 집단가구는 3만 가구다.",
        "가람시 총가구는 2273만 가구로 집계됐다. 일반가구는 2207만 가구였고 집단가구는 3만 가구다.",  # what is so small makes no sum
        "가람시 총가구는 2273만 가구로 집계됐다. 지난해에는 일반가구가 1842만 가구였고 나머지가 413만 가구였다.",  # of another year
        "Harlow has 4,812 homes. Denton built 2,140 and Marsh 1,930 last year.",
    ],
)
def test_figures_that_make_no_sum_are_left_alone(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "right", "slip", "rule"),
    [
        ("The company, which runs {} stores - 271 in the UK and 47 in Ireland - said sales rose.", "318", "328", "FC202"),
        ("She was richer by $150,000: $100,000 in prize money and a bonus of {} for the record.", "$50,000", "$500,000", "FC206"),
        ("Vale clocked 2:17:24 to erase the old course record of 2:18:33 by {}.", "69 seconds", "51 seconds", "FC201"),
        ("The index draws on {} mortgage completions, made up of 9,900 houses and 4,600 flats.", "14,500", "14,200", "FC202"),
        (
            "Growers said some 22,000 of the district's 61,000 hectares under cane, or {}, had been knocked over.",
            "36 percent",
            "46 percent",
            "FC201",
        ),
        (
            "가람당이 38.4%, 나래당이 33.7%를 얻었다. 양당의 차이는 {}로, 2주 전 2.7%포인트보다 확대됐다.",
            "4.7%포인트",
            "5.7%포인트",
            "FC201",
        ),
        ("솔내선이 12일 문을 열었다. 2017년 1월 첫 삽을 뜬 지 {} 만이다.", "9년 2개월", "8년 2개월", "FC306"),
        ("최종 투표율은 {}로 잠정 집계됐다. 유권자 4만1천286명 중 2만4천813명이 투표에 참여했다.", "60.1%", "61.0%", "FC201"),
        ("전날 종가 2776.19보다 {} 폭락한 2441.55로 마감했다.", "334.64포인트", "234.64포인트", "FC201"),
        ("공범 {} 가운데 4명에게는 실형이, 3명에게는 집행유예가 선고됐다. 나머지 1명은 무죄 판결을 받았다.", "8명", "7명", "FC202"),
        ("가람당은 지역구 161석·비례 12석으로 {}을 얻었다.", "173석", "175석", "FC202"),
        ("10월 24일 개막해 11월 2일까지 {} 이어진 축제장이 붐볐다.", "10일간", "12일간", "FC306"),
    ],
)
def test_a_figure_worked_out_of_others_beside_it_is_told(text: str, right: str, slip: str, rule: str) -> None:
    assert told(text.format(slip)) == [rule]
    assert told(text.format(right)) == []


@pytest.mark.parametrize(
    "text",
    [
        # a first part without a figure; a part that another was raised by
        "15일 남성의 시신을 수습한 것을 시작으로 전날 8명, 이날 4명 등 총 13명이 숨진 채 발견됐다.",
        "동부 정원은 214명을 추가 배정해 1187명, 서부 정원은 1945명을 배정해 총 3132명이다.",
        # the votes of two sides are no part and whole; 1인 가구 is what is counted
        "Vale won 81,326 votes from members to Rishi Marsh’s 60,399 on a turnout of 82.6 per cent.",
        "가구 수는 14만2천310가구이며 가구당 인구는 2.21명이었다. 1인 가구 비중은 36.4%였다.",
        # a lead overnight, a batsman's runs; months revised, and what one month brought
        "With a lead of 144, the Otters were eager.\n\nThey made 400 and earned a lead of 223 runs, Vale hitting 37.",
        "Retail added 30,000 jobs and builders 25,000. Gains for November and December were revised by a total of 71,000 jobs.",
        # two subjects, two rows, two milestones, and a price for each
        "While Food Prices went up by 3.7% in May, Transport Prices went up to 38.2% in May, from 35.6% in April.",
        "Vale booked $41.3 billion in sales and $9.8 billion in income, up from $36.8 billion in sales and $9.4 billion in income.",
        "13일째 800만, 개봉 17일째 900만 관객을 넘었다.",
        "Vale's annual revenue came to Rs 8.9 lakh crore. Its average revenue per user, a key metric, was at Rs 179.",
        "A run fest of 214 runs saw 96 runs off 47 deliveries, eight boundaries and six maximums.",
        "Vale's market capitalisation crossed Rs 1 lakh crore after its market cap rose as shares touched Rs 138.50.",
        # what leads up to the first of two hours
        "불이 난 지 22분 만인 오후 2시 39분 대응 1단계를, 오후 2시 58분 대응 2단계를 발령했다.",
    ],
)
def test_figures_of_two_sides_or_things_or_times_are_not_put_together(text: str) -> None:
    assert told(text) == []
