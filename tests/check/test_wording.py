import re
from decimal import Decimal

import pytest

from factcheck.check.case import Case
from factcheck.check.kinds.relative import day_told
from factcheck.check.ruleset import load_rules
from factcheck.check.told import wording_of
from factcheck.extract import Extractor
from factcheck.report.words import words
from factcheck.settings import Settings
from factcheck.types import Document, Mention
from factcheck.wording.number import number, say, say_like
from factcheck.wording.particle import particle
from factcheck.wording.template import compile_template
from factcheck.wording.vocabulary import vocabulary


@pytest.mark.parametrize(
    ("word", "pair", "expected"),
    [
        ("137억", "은/는", "은"),
        ("130억 달러", "은/는", "는"),
        ("3%", "은/는", "는"),
        ("3", "을/를", "을"),
        ("2", "을/를", "를"),
        ("100", "이/가", "이"),
        ("1", "으로/로", "로"),
        ("140억", "으로/로", "으로"),
        ("서울", "으로/로", "로"),
        ("MS", "은/는", "는"),
        ("xAI", "과/와", "와"),
        ("LG", "이/가", "가"),
        ("KBL", "이/가", "이"),
        ("'지난달'", "은/는", "은"),
        ("19일(현지시간)", "은/는", "은"),
        ("5kg", "을/를", "을"),
        ("11만7천t", "은/는", "은"),
        ("300 mg", "이/가", "이"),
        ("3L", "으로/로", "로"),
        ("5cm", "은/는", "는"),
        ("25bp", "이라고/라고", "라고"),
        ("1.5%p", "이라고/라고", "라고"),
        ("", "은/는", "는"),
    ],
)
def test_a_particle_follows_the_last_sound_as_newspapers_read_it(word: str, pair: str, expected: str) -> None:
    assert particle(word, pair) == expected


def test_a_message_fills_fields_and_fits_particles() -> None:
    template = compile_template("{a}은/는 {b}과/와 다르다")
    assert template.fill({"a": "137억", "b": "130억 달러"}) == "137억은 130억 달러와 다르다"


def test_a_slash_in_an_article_is_no_particle() -> None:
    assert compile_template("{a} 은/는 그대로").fill({"a": "값"}) == "값 은/는 그대로"


def test_a_brace_that_opens_no_field_is_refused() -> None:
    with pytest.raises(ValueError, match="brace"):
        compile_template("{a b}")


@pytest.mark.parametrize(
    ("value", "text"),
    [("13750000000", "137억 5000만"), ("6000", "6,000"), ("0.5", "0.5"), ("2000000000000", "2조"), ("10030", "1만 30"), ("-20000", "-2만")],
)
def test_korean_numbers_are_grouped_by_ten_thousand(value: str, text: str) -> None:
    assert number(Decimal(value), "ko") == text


@pytest.mark.parametrize(
    ("value", "unit", "lang", "text"),
    [
        ("13750000000", "USD", "ko", "137억 5000만 달러"),
        ("13750000000", "USD", "en", "$13.75 billion"),
        ("26200", "KRW", "en", "26,200 won"),
        ("0.25", "%p", "en", "0.25 percentage points"),
        ("1", "%p", "en", "1 percentage point"),
        ("0.25", "%p", "ko", "0.25%포인트"),
        ("-1200", "USD", "en", "-$1,200"),
        ("2500000", "SGD", "en", "2.5 million Singapore dollars"),
        ("2500000", "SGD", "ko", "250만 싱가포르 달러"),
        ("2096270", "KRW", "en", "2,096,270 won"),  # not 2.09627 million
        ("2096270", "KRW", "ko", "209만 6270원"),  # what ends in digits is told by them
        ("22800", "USD", "ko", "2만 2800달러"),
        ("22000", "USD", "ko", "2만 2000달러"),
    ],
)
def test_a_value_is_worded_with_its_unit(value: str, unit: str, lang: str, text: str) -> None:
    assert say(Decimal(value), unit, lang) == text


@pytest.mark.parametrize(
    ("surface", "value", "lang", "text"),
    [
        ("6엑사플롭스", "6000", "ko", "6,000엑사플롭스"),
        ("389t", "450", "ko", "450t"),
        ("40 GWh", "36", "ko", "36 GWh"),
        ("4,300 jobs", "3400", "en", "3,400 jobs"),
        ("4경기", "2", "ko", "2경기"),
        ("2경 원", "30000000000000000", "ko", "3경원"),
        ("31만2천 명", "31200", "ko", "3만 1200명"),
        ("Twelve players", "11", "en", "11 players"),
        ("Twenty-four handlers", "26", "en", "26 handlers"),
    ],
)
def test_a_computed_value_takes_the_unit_of_the_stated_one(surface: str, value: str, lang: str, text: str) -> None:
    mention = Mention(0, len(surface), surface, "count")
    assert say_like(Decimal(value), mention, lang) == text


def test_a_particle_after_a_closing_quote_follows_the_word_inside() -> None:
    assert compile_template("'{verb}'이라고/라고 적었다").fill({"verb": "인상"}) == "'인상'이라고 적었다"


@pytest.mark.parametrize(
    ("lang", "day", "two", "month", "listed", "rate"),
    [
        ("ko", "1일", "2일", "2024년 2월", "A, B, C", "1달러=1,360.24원"),
        ("en", "1 day", "2 days", "February 2024", "A, B and C", "1 USD = 1,360.24 KRW"),
    ],
)
def test_a_language_words_what_findings_compute(lang: str, day: str, two: str, month: str, listed: str, rate: str) -> None:
    told = vocabulary(lang)
    assert (told.lengths["day"].tell("1"), told.lengths["day"].tell("2"), told.month(2, "2024")) == (day, two, month)
    assert (told.listed(["A", "B", "C"]), told.listed(["A"]), told.listed([])) == (listed, "A", "")
    assert told.exchange("USD", "KRW", "1,360.24") == rate


BARE = re.compile(r"\{\w+\}['\"”’]*(?:은|는|이|가|을|를|과|와|으로|로|이다|이라고|라고|\(으\)로)(?![/가-힣])")


def test_no_message_has_a_particle_that_fits_only_some_of_its_words() -> None:
    rules, _ = load_rules(Settings(), everything=True)
    told = [(rule.id, text) for rule in rules for text in rule.message["ko"].values()]
    told += [("problems", text) for text in words("ko").table["problems"].values()]
    assert len(told) > 300
    assert [(where, text) for where, text in told if BARE.search(text)] == []


@pytest.mark.parametrize(
    ("surface", "unit", "timex", "value", "lang", "text"),
    [
        ("seven minutes and 26 seconds", "s", "PT7M26S", "456", "en", "7 minutes 36 seconds"),
        ("2:17:32", "s", "PT2H17M32S", "7261", "ko", "2시간 1분 1초"),
        ("1시간 40분", "min", "PT1H40M", "60", "ko", "1시간"),
        ("2년 6개월", "month", "P2Y6M", "40", "ko", "3년 4개월"),
        ("43초", "s", "PT43S", "34", "ko", "34초"),
    ],
)
def test_a_length_of_several_parts_is_worded_by_its_parts(surface: str, unit: str, timex: str, value: str, lang: str, text: str) -> None:
    mention = Mention(0, len(surface), surface, "duration", unit=unit, timex=timex)
    assert say_like(Decimal(value), mention, lang) == text


@pytest.mark.parametrize(("lang", "two"), [("ko", "15명과 25명"), ("en", "15명 and 25명")])
def test_two_figures_are_joined_by_a_word(lang: str, two: str) -> None:
    assert vocabulary(lang).listed(["15명", "25명"]) == two


@pytest.mark.parametrize(
    ("low", "high", "timex", "ko", "en"),
    [
        ("2023-01-01", "2023-12-31", "2023", "2023년", "2023"),
        ("2023-04-01", "2023-04-30", "2023-04", "2023년 4월", "April 2023"),
        ("2023-04-03", "2023-04-05", None, "2023-04-03~2023-04-05", "2023-04-03 to 2023-04-05"),
        ("2023-04-03", "2023-04-03", "2023-04-03", "2023-04-03", "2023-04-03"),
    ],
)
def test_the_days_a_time_stands_for_are_told_as_the_language_writes_them(low: str, high: str, timex: str | None, ko: str, en: str) -> None:
    mention = Mention(0, 1, "x", "date", low=low, high=high, timex=timex)
    assert (day_told(mention, "ko"), day_told(mention, "en")) == (ko, en)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("사업비는 412억 원가량이다.", "412억 원가량"),
        ("사업비는 412억 원 안팎이었고 공사는 끝났다.", "412억 원 안팎"),
        ("사업비는 412억 원을 넘는 것으로 보인다.", "412억 원을 넘는"),
        ("사업비는 약 412억 원이다.", "약 412억 원"),
    ],
)
def test_a_figure_is_told_with_its_hedge_and_without_the_verb_behind_it(text: str, told: str) -> None:
    document = Document(text, id="a", lang="ko", published="2024-05-20")
    articles = Extractor(Settings()).articles([document], [])
    assert wording_of(0, articles[0].mentions[0], Case(articles, [], "ko", Settings())) == told
