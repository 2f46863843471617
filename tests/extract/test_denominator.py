"""What a figure is told per, and which figures that keeps apart."""

from __future__ import annotations

import pytest

from factcheck import Checker, Document
from factcheck.extract import Extractor
from factcheck.grammar.pack import load_pack
from factcheck.semantics.relation import relate
from factcheck.settings import Settings
from factcheck.types import Mention

EXTRACTOR = Extractor(Settings())


def mentions(text: str, lang: str) -> list[Mention]:
    return EXTRACTOR.article(Document(text, lang=lang)).mentions


def per(text: str, lang: str) -> dict[str, str]:
    """Denominator of every figure of a text that has one."""
    return {m.surface: m.per for m in mentions(text, lang) if m.per is not None}


BEFORE = [
    ("㎡당 120만원에 팔렸다.", {"120만원": "m2"}),
    ("밀 값은 톤당 310달러에서 345달러로 올랐다.", {"310달러": "t", "345달러": "t"}),
    ("1인당 지역총소득은 4120만원이다.", {"4120만원": "person"}),
    ("3.3㎡당 평균 분양가는 2180만원이다.", {"2180만원": "3.3 m2"}),
    ("인구 10만명당 17.4명이 이 병에 걸렸다.", {"17.4명": "100000 person"}),
    ("가구당 월 25만원을 준다.", {"25만원": "household month"}),
    ("이용료는 월 1만2900원이다.", {"1만2900원": "month"}),
    ("하루 평균 이용객은 2만4000명이다.", {"2만4000명": "day"}),
    ("한 달에 3000원을 더 낸다.", {"3000원": "month"}),
    ("시간당 최대 70㎜의 비가 온다.", {"70㎜": "h"}),
    ("1시간에 45㎜가 쏟아졌다.", {"45㎜": "h"}),
    ("주당 1만8000원에 공모한다.", {"1만8000원": "share"}),
    ("주 52시간을 넘겼다.", {"52시간": "week"}),
    ("매년 30만명이 찾는다.", {"30만명": "year"}),
    ("이날 하루 300명이 다녀갔다.", {}),
    ("민주당 의원 3명이 반대했다.", {}),
    ("텍사스 주 3명이 숨졌다.", {}),
    ("5월 1만3000원을 냈다.", {}),
    ("1인당 나눠 주고, 모두 300억원을 썼다.", {}),
    ("연 3.5% 금리로 빌려준다.", {}),
]
AROUND = [
    ("The firm paid $5 a share.", {"$5": "share"}),
    ("The firm earned $2 per diluted share.", {"$2": "share"}),
    ("Revenue per student in the 20 districts rose.", {}),
    (
        "It had a profit of $826 million or $0.76 per share, and $629 million or $0.56 per share a year earlier.",
        {"$0.76": "share", "$0.56": "share"},
    ),
    ("It fell more than 20 degrees in just half an hour.", {}),
    ("Earnings per share of $2.10 beat forecasts.", {"$2.10": "share"}),
    ("He averaged 15 points, 10 rebounds and 5 assists a game.", {"15 points": "game", "10 rebounds": "game", "5 assists": "game"}),
    ("It costs $10 a month or $120 a year.", {"$10": "month", "$120": "year"}),
    ("The price rose from $4 to $5 a share.", {"$4": "share", "$5": "share"}),
    ("Profit was $2.10 a share, up from $1.80 a year earlier.", {"$2.10": "share", "$1.80": "share"}),
    ("There were 11.2 deaths per 100,000 people.", {"11.2 deaths": "100000 person"}),
    ("Land sold for $3,000 per square foot.", {"$3,000": "square foot"}),
    ("Sales reached $5 million, or 30 cents a share.", {"30 cents": "share"}),
    ("The stand sells 300 cups of coffee a day.", {"300 cups": "day"}),
    ("The plan is $12.99/month.", {"$12.99": "month"}),
    ("They paid $40 apiece.", {"$40": "each"}),
    ("She earns an hourly wage of $15.", {"$15": "h"}),
    ("Twelve people died a day after the crash.", {}),
    ("It killed 12 people a year ago.", {}),
    ("It gave 20 students a second chance.", {}),
]


@pytest.mark.parametrize(("lang", "text", "found"), [*(("ko", *row) for row in BEFORE), *(("en", *row) for row in AROUND)])
def test_a_denominator_stands_before_its_figure_in_korean_and_around_it_in_english(lang: str, text: str, found: dict[str, str]) -> None:
    assert per(text, lang) == found


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_every_noun_of_the_rates_is_read(lang: str) -> None:
    rates = load_pack(lang)["quantities"]["rates"]
    for unit, nouns in rates["nouns"].items():
        for noun in nouns:
            assert list(per(f"{noun}당 5만원을 냈다." if lang == "ko" else f"They paid $5 per {noun}.", lang).values()) == [unit], noun


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_every_time_of_the_rates_is_read(lang: str) -> None:
    rates = load_pack(lang)["quantities"]["rates"]
    for unit, word in ((u, w) for group in ("near", "far") for u, words in rates[group].items() for w in words):
        if lang == "ko":
            text = f"회비는 {word} 5만원이다."
        else:
            text = f"They paid $5 {word}." if word in rates["far"].get(unit, []) else f"The {word} rate is $5."
        assert list(per(text, lang).values()) == [unit], word


def test_figures_told_per_different_things_are_not_compared() -> None:
    month, year, plain, other = (
        mentions(text, "en")[0] for text in ("It costs $10 a month.", "It costs $120 a year.", "It costs $10.", "It costs $12.")
    )
    assert relate(month, year) is None
    assert relate(month, other) is None
    assert relate(month, plain) is not None


def test_a_monthly_price_does_not_contradict_a_yearly_one() -> None:
    draft, source = "한빛전자의 구독 요금은 월 1만3000원이다.", "한빛전자의 구독 요금은 연 13만원이다."
    result = Checker().check([Document(draft, id="draft", lang="ko")], against=[Document(source, id="source", lang="ko")])
    assert [c.verdict for c in result.articles[0].claims] == ["not_enough_evidence"]


def test_rates_and_sums_are_not_added_up() -> None:
    text = "새빛시는 버스 회사에 운전자 1인당 30만 원과 차고지 임대료 200만 원, 모두 500만 원을 준다."
    assert not list(Checker().check([Document(text, id="one", lang="ko")]))
