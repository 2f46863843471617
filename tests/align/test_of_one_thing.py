"""Figures told otherwise of one thing are told; those that only look so, by digits, words or years, are not."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from factcheck.align.gathering import gather
from factcheck.align.supports import touching, years_apart
from factcheck.align.updates import comes_back
from factcheck.checker import Checker
from factcheck.semantics.slips import laps_swapped
from factcheck.types import Document, Finding, Severity

CHECKER = Checker()


def told(*texts: tuple[str | None, str], lang: str = "ko") -> list[Finding]:
    documents = [Document(t, id=str(i), lang=lang, published=day) for i, (day, t) in enumerate(texts)]
    return [f for f in CHECKER.check(documents) if f.severity > Severity.INFO and f.rule != "FC501"]


def lap(text: str):
    document = Document(f"She ran the course in {text}.", id="a", lang="en", published="2026-10-11")
    return next(m for m in CHECKER.check([document]).articles[0].mentions if m.kind == "duration")


@pytest.mark.parametrize(
    ("one", "other", "swapped"),
    [
        ("2:17:42", "2:17:24", True),
        ("2:17:42", "two hours, 17 minutes and 24 seconds", True),
        ("2:17:42", "2:17:43", False),
        ("2:17:42", "2:17:42", False),
        ("42 seconds", "24 seconds", False),  # which their plain values show
    ],
)
def test_clocked_times_are_compared_as_they_are_written(one: str, other: str, swapped: bool) -> None:
    assert laps_swapped(lap(one), lap(other)) is swapped


def test_a_clocked_time_with_its_seconds_swapped_is_told() -> None:
    herald = "Record in Lakeport\n\nTesfanesh Adola won the Lakeport Marathon on Sunday in 2:17:42, 38 seconds ahead of Naomi Cherutich."
    road = "Adola wins\n\nAt the Lakeport Marathon on Sunday Tesfanesh Adola clocked {}. Naomi Cherutich came in 38 seconds later."
    assert told(("2026-10-11", herald), ("2026-10-12", road.format("2:17:24")), lang="en")
    assert not told(("2026-10-11", herald), ("2026-10-12", road.format("2:17:42")), lang="en")


def test_an_age_is_that_of_the_name_before_it_or_of_the_relative_named_behind_it() -> None:
    herald = "Record in Lakeport\n\nAdola, 37, won the Lakeport Marathon on Sunday and collects $100,000."
    observer = "Adola wins\n\nTesfanesh Adola, the {}-year-old Ethiopian, won the Lakeport Marathon on Sunday and $100,000."
    assert told(("2026-10-11", herald), ("2026-10-12", observer.format(27)), lang="en")
    assert not told(("2026-10-11", herald), ("2026-10-12", observer.format(37)), lang="en")
    trial = "Two found dead\n\nPolice found his 22-year-old son, Paul, and his 52-year-old wife, Maggie, near the kennels in Harlow."
    later = "Trial opens\n\nMaggie Marsh, 52, and Paul Marsh, 22, were found dead near the kennels in Harlow."
    assert not told(("2023-01-25", trial), ("2023-01-26", later), lang="en")


@pytest.mark.parametrize(
    ("own", "other", "back"),
    [
        ((1, 3), (2,), True),  # told on the 16th and the 18th, another on the 17th
        ((1,), (2,), False),
        ((1, 2), (2, 3), False),
        ((1, None), (2,), False),
    ],
)
def test_a_count_told_before_and_after_another_comes_back(own, other, back) -> None:
    one, two = ([SimpleNamespace(article=a, published=a and f"2025-01-1{a}") for a in days] for days in (own, other))
    assert comes_back(one, two) is back


@pytest.mark.parametrize(
    ("came", "day", "expected"), [("358만5000톤", "2024-11-15", False), ("358만5000톤", None, False), ("356만7000톤", "2024-11-15", True)]
)
def test_what_was_foreseen_and_what_came_are_told_only_where_digits_are_swapped(came: str, day: str | None, expected: bool) -> None:
    foreseen = (
        "올해 쌀 365만7000톤 전망\n\n통계청은 올해 쌀 예상 생산량이 365만7000톤으로 전년(370만2000톤)보다 줄어들 전망이라고 7일 밝혔다."
    )
    outcome = f"올해 쌀 생산 줄었다\n\n통계청은 올해 쌀 생산량이 {came}으로 전년(370만2000톤)보다 줄었다고 15일 밝혔다."
    assert bool(told(("2024-10-07", foreseen), (day, outcome))) is expected


def test_the_balances_of_two_kinds_of_loans_are_no_conflict() -> None:
    loans = (
        "기준금리 내렸다\n\n한국은행은 11일 기준금리를 연 3.5%에서 연 3.25%로 0.25%포인트 내렸다. 3년 2개월 만이다.\n\n"
        "이달 4일 기준 5대 은행 가계 대출 잔액은 731조 2246억 원으로 지난 달 말보다 1조773억 원 줄었다."
    )
    homes = (
        "기준금리 0.25%포인트 인하\n\n한국은행이 기준금리를 연 3.25%로 내렸다. 2021년 8월 0.25%포인트 인상 후 38개월 만이다.\n\n"
        "지난 7일 기준 5대 은행의 주담대 잔액은 573조4292억원이다. 지난달 말(574조 5764억원)보다 1조1472억원 줄었다."
    )
    assert not told((None, loans), (None, homes))


@pytest.mark.parametrize(
    ("one", "other", "likeness", "apart"),
    [
        ("November 2010", "November 2020", 0.13, True),
        ("November 2010", "November 2020", 0.6, False),  # told in like sentences
        ("November 2019", "November 2020", 0.13, False),  # at the turn of a year
        ("1872", "1827", 0.13, False),  # two digits swapped
    ],
)
def test_years_a_decade_apart_are_one_only_in_like_sentences(one: str, other: str, likeness: float, apart: bool) -> None:
    texts = (f"The rate was raised in {one}.", f"The bank cut the rate in {other}.")
    claims = gather(CHECKER.check([Document(t, id=t, lang="en", published="2022-06-07") for t in texts]).articles)
    assert years_apart(claims[0], claims[1], {"sentence": likeness}) is apart


def test_two_figures_with_nothing_beside_them_alike_touch_nowhere() -> None:
    assert not touching({"digits": 0.8, "scale": 1.0, "attribute_clash": 1.0, "period": 1.0})
    assert touching({"digits": 0.8, "scale": 1.0, "cell": 0.1})


def test_enrolled_voters_are_one_count_whatever_else_was_counted_anew() -> None:
    early = (
        "Nolan claims Warrinya\n\nThe electoral commission said 52,480 people were enrolled in Warrinya. Carys Nolan led by 3,512 votes, "
        "18,934 to 15,422, and 5,236 applied for a postal ballot."
    )
    later = (
        "Nolan's margin grows\n\nCarys Nolan's lead stretched to 4,212 votes, 21,976 to 17,764. Warrinya, which has {} enrolled voters, "
        "saw 21,347 ordinary votes, against 27,912 three years ago."
    )
    assert told(("2026-08-16", early), ("2026-08-17", later.format("54,280")), lang="en")
    assert not told(("2026-08-16", early), ("2026-08-17", later.format("52,480")), lang="en")


def test_francs_are_swiss_where_the_page_says_so_once() -> None:
    bank = (
        "Bank bought\n\nShareholders get 0.76 francs a share, for a total of 3 billion francs, beside a loan of 100 billion Swiss francs."
    )
    other = "Bank bought\n\nShareholders will get 0.76 Swiss francs a share, for a total of 3 billion Swiss francs."
    assert not told(("2023-03-20", bank), ("2023-03-20", other), lang="en")


def test_a_share_in_one_city_is_no_slip_of_the_share_in_all() -> None:
    city = "광주 개표\n\n광주와 전북의 개표가 먼저 끝났다. 광주 84.77%, 전북 82.65%를 얻었습니다. 투표함은 4일 오전 5시에 열렸다."
    all_ = "대선 개표\n\n투표함은 4일 오전 5시에 열렸다. 안철수 후보는 전국 16,028,668표(48.77%), 유승민 후보는 41.15%를 기록했다."
    assert not told(("2025-06-04", city), ("2025-06-04", all_))
