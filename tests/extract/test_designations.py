"""Numbers that only name something are no quantities."""

from __future__ import annotations

import pytest

from factcheck.extract import Extractor
from factcheck.settings import Settings
from factcheck.types import Document

EXTRACTOR = Extractor(Settings())


def figures(text: str, lang: str) -> list[str]:
    """The surfaces of what is read in a text, times left out."""
    return [m.surface for m in EXTRACTOR.article(Document(text, lang=lang)).mentions if not m.temporal]


@pytest.mark.parametrize(
    "text",
    [
        "공군은 F-35도 띄웠다.",
        "리튬 1차전지 공장과 2차 전지 업체에 불이 났다.",
        "수원에 K9도 전시됐다.",
        "러시아의 미그-29 등을 검토했다.",
        "코로나19도 누그러졌다.",
        "아이오닉 5도 잘 팔린다. 아이오닉 5는 전기차다.",
        "블루온(BlueOn) 2.4를 배포했다.",
        "6·25 전쟁과 5·18 민주화운동을 다뤘다.",
        "6·3 대선에서 이기고 4·10 총선에서 졌다.",
        "대한항공 631편이 활주로를 벗어났다.",
        "문의는 02-1234-5678로 하면 된다.",
        "1. 서류를 낸다.",
        "형법 제51조에 따른다.",
        "그 법(법률 제15257호)을 고친다.",
        "1080p 영상을 올렸다.",
        "20·30세대가 2021~22시즌을 본다.",
        "119구조대가 출동했다.",
        "8.15 광복 행사를 열었다.",
        "① 접수 ② 심사",
        "MZ세대라 불리는 2030 세대가 몰렸다.",
        "법원은 2019도5678 판결을 들었다.",
        "아이폰15 프로 맥스와 4세대 통신이 나왔다.",
    ],
)
def test_a_korean_number_that_names_something_is_no_quantity(text: str) -> None:
    assert figures(text, "ko") == []


@pytest.mark.parametrize(
    "text",
    [
        "American Flight 5342 and a Boeing 737 were delayed.",
        "Orbit 7 was launched in May. Orbit 7 is a satellite.",
        "Call (313) 555-2260. The planet LHS 312b is small. The No.2 miner pays.",
        "A case under sections 279, 304A was registered. He likes 3-point shots.",
        "The No. 1 and No. 2 teams of the league lost.",
        "It runs on macOS 14.2 and Nimbus 1.5 Pro.",
        "The new Comet 12 and 12 Pro Max go on sale.",
        "He invoked Article 50 and Section 230.",
        "The F-16s and MiG-29 jets took off after 9/11 and Covid-19.",
        "The RX 350L was tested.",
        "Call +44 20 7946 0958 for details, or 0800 555 111.",
        "1. Fill in the form.",
        "Rome fell in 40 B.C. and rose again in AD 79.",
        "Its 10-K and 13F filings told of the 737 Max; ZIP code 90049 was spared, as was the 90049 ZIP Code.",
        "It happened in the 2700 block of South Elm Street; Doe, of 51 N. Fifth St., scored from 3-point range.",
        "They were charged under 18 U.S.C. 1349 and cited 789 F.3d as precedent.",
    ],
)
def test_an_english_number_that_names_something_is_no_quantity(text: str) -> None:
    assert figures(text, "en") == []


@pytest.mark.parametrize(
    ("text", "lang", "read"),
    [
        ("총6명이 다쳤고 영하3도였다.", "ko", ["6명", "영하3도"]),
        ("서울은 37도까지 올랐다.", "ko", ["37도"]),
        ("구매관리자지수(PMI) 49.5를 기록했다.", "ko", ["49.5"]),
        ("영화 5편을 찍고 노선 3편을 늘렸다.", "ko", ["5편", "3편"]),
        ("5 Wall Street banks and 40 Lake Street shops lost 12 blocks of ice.", "en", ["5", "12 blocks"]),
        ("They grounded two new 737 Max jets.", "en", ["two"]),
        ("A magnitude-7.4 tremor hit Hualien and 40 people died.", "en", ["7.4", "40 people"]),
    ],
)
def test_a_number_that_counts_beside_a_name_stays(text: str, lang: str, read: list[str]) -> None:
    assert figures(text, lang) == read
