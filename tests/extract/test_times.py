"""Times: written dates read back, offsets hold, and what the text says before decides where a date is relative."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.errors import LanguageError
from factcheck.extract.sentences import split_sentences
from factcheck.extract.times import TimeReader
from factcheck.extract.times.load import prepare
from factcheck.extract.times.numbers import TimeNumbers
from factcheck.extract.unicode import fold
from factcheck.grammar.beginnings import beginnings
from factcheck.semantics.feasts import easter, feast
from factcheck.settings import Settings
from factcheck.types import Document, Mention
from factcheck.yamlfile import parse_yaml

READER = TimeReader(Settings())
PLANNER = TimeReader(replace(Settings(), prefer="future"))
DAYS = st.dates(date(1950, 1, 1), date(2099, 12, 31))
KOREAN = (
    "{d.year}년 {d.month}월 {d.day}일",
    "{d.year}.{d.month}.{d.day}",
    "{d.year}. {d.month}. {d.day}.",
    "{d:%Y-%m-%d}",
    "{d.year}/{d.month}/{d.day}",
)
ENGLISH = (
    "{d:%B} {d.day}, {d.year}",
    "{d.day} {d:%B} {d.year}",
    "{d:%b} {d.day}, {d.year}",
    "{d:%Y-%m-%d}",
    "the {d.day}th of {d:%B}, {d.year}",
)
PIECES = st.sampled_from(
    [
        "3",
        "12",
        "2024",
        "년",
        "월",
        "일",
        "시",
        "분",
        " ",
        "지난",
        "부터",
        "까지",
        "~",
        ".",
        "(화)",
        "오전",
        "May",
        "to",
        "last",
        "year",
        "at",
        "p.m.",
        ",",
        "\n",
        "전",
        "İ",
        "㎞",
    ]
)


def read(text: str, lang: str, published: str | None = "2024-05-20") -> list[Mention]:
    document = Document(text, lang=lang, published=published)
    return READER.find_times(text, document, split_sentences(document, fold(document.text)))


@settings(deadline=None, max_examples=60)
@given(DAYS, st.sampled_from(KOREAN))
def test_a_date_written_in_korean_reads_back(day: date, style: str) -> None:
    (found,) = read("회의는 " + style.format(d=day) + "에 열렸다", "ko")
    assert (found.low, found.high) == (str(day), str(day))


@settings(deadline=None, max_examples=60)
@given(DAYS, st.sampled_from(ENGLISH))
def test_a_date_written_in_english_reads_back(day: date, style: str) -> None:
    (found,) = read("It opened on " + style.format(d=day) + " in Seoul", "en")
    assert (found.low, found.high) == (str(day), str(day))


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 23), st.integers(0, 59))
def test_a_clock_time_reads_back_in_both_languages(hour: int, minute: int) -> None:
    half = "오전" if hour < 12 else "오후"
    (korean,) = read(f"{half} {hour % 12 or 12}시 {minute}분에 끝났다", "ko")
    (english,) = read(f"It ended at {hour % 12 or 12}:{minute:02d} {'am' if hour < 12 else 'pm'}.", "en")
    assert korean.low == english.low == f"T{hour:02d}:{minute:02d}"


@settings(deadline=None, max_examples=60)
@given(
    st.integers(1, 60),
    st.sampled_from([("시간", "hours", "PT{}H"), ("분", "minutes", "PT{}M"), ("개월", "months", "P{}M"), ("주", "weeks", "P{}W")]),
)
def test_a_length_of_time_reads_back_in_both_languages(n: int, unit: tuple[str, str, str]) -> None:
    (korean,) = read(f"{n}{unit[0]} 만에 끝났다", "ko")
    (english,) = read(f"It took {n} {unit[1]} to end", "en")
    assert korean.timex == unit[2].format(n)
    assert korean.value == n
    if n > 1:
        assert (english.timex, english.value) == (korean.timex, n)


@settings(deadline=None, max_examples=150)
@given(st.lists(PIECES, max_size=25).map("".join), st.sampled_from(["ko", "en"]))
def test_offsets_slice_to_the_surface_and_times_never_overlap(text: str, lang: str) -> None:
    last = 0
    for mention in read(text, lang):
        assert text[mention.start : mention.end] == mention.surface
        assert last <= mention.start < mention.end
        last = mention.end


@settings(deadline=None, max_examples=60)
@given(DAYS, st.integers(1, 28))
def test_a_bare_day_is_the_latest_such_day_up_to_a_day_after_publication(published: date, day: int) -> None:
    (found,) = read(f"정부는 {day}일 이렇게 밝혔다.", "ko", str(published))
    meant = date.fromisoformat(str(found.low))
    assert meant.day == day
    assert published - timedelta(days=31) < meant <= published + timedelta(days=1)


def test_without_a_publication_date_a_bare_day_stays_underspecified() -> None:
    (found,) = read("정부는 19일 이렇게 밝혔다.", "ko", None)
    assert (found.resolved, found.low, found.timex) == (False, None, "XXXX-XX-19")


def test_without_a_publication_date_a_full_date_of_the_text_anchors_what_leans_on_it() -> None:
    first, second = read("회사는 2023년 4월 3일 문을 열었다. 이튿날 손님이 몰렸다.", "ko", None)
    assert (first.low, second.low) == ("2023-04-03", "2023-04-04")


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("가람시 공장에서 2013년 4월 15일 불이 났다. 경찰은 곧 나섰다. 4월 {}일 두 사람을 잡았다.", "ko"),
        ("The plant burned on April 15, 2013. Police looked into it at once. Two men were held on April {}.", "en"),
    ],
)
def test_without_a_publication_date_a_day_soon_after_one_told_with_its_year_is_of_that_year(text: str, lang: str) -> None:
    assert [m.low for m in read(text.format(18), lang, None) if m.kind == "date"] == ["2013-04-15", "2013-04-18"]
    assert [m.low for m in read(text.format(12), lang, None) if m.kind == "date"] == ["2013-04-15", None]


def test_a_quotation_has_no_say_in_the_tense_of_a_date() -> None:
    (found,) = read('시장은 17일 "다음에 열릴 예정"이라고 말했다.', "ko")[:1]
    assert found.low == "2024-05-17"


def test_the_figure_compared_with_does_not_become_the_topic() -> None:
    found = read("올해 2분기 매출은 지난해 2분기보다 5%, 직전 분기보다 3% 늘었다.", "ko", "2024-07-25")
    assert [m.timex for m in found] == ["2024-Q2", "2023-Q2", "2024-Q1"]


def test_a_date_at_the_beginning_of_a_line_is_no_part_of_the_digits_that_end_the_line_before() -> None:
    found = read("Runs on\n23.04.2022 14:55\n30.04.2022 12:04", "en")
    assert [m.low for m in found] == ["2022-04-23T14:55", "2022-04-30T12:04"]


def test_a_clock_behind_days_that_follow_one_another_is_on_none_of_another_line() -> None:
    found = read("Open May 30: 6:30 a.m. to 7:30 p.m.\nMay 8-11: 8 a.m. to 5 p.m.", "en")
    assert [m.low for m in found] == ["2024-05-30", "2024-05-30T06:30", "2024-05-08", "T08:00"]


def test_a_clock_far_from_any_day_has_none() -> None:
    text = "회의는 7일 열렸다. 참석자는 많았다. 분위기는 좋았다. 오후 3시에 비가 왔다."
    assert read(text, "ko")[-1].low == "T15:00"


@pytest.mark.parametrize(("hour", "meant"), [("3시", "2024-05-20T15:00"), ("9시", "2024-05-20T21:00"), ("10시", "2024-05-21T10:00")])
def test_in_plans_an_hour_is_the_next_one_and_at_night_only_where_that_is_said(hour: str, meant: str) -> None:
    document = Document(f"{hour}에 만나자", lang="ko", published="2024-05-20T13:37")
    assert [m.low for m in PLANNER.find_times(document.text, document, split_sentences(document, fold(document.text)))] == [meant]


@pytest.mark.parametrize(
    ("text", "lang", "meant"),
    [
        ("지금 간다", "ko", "2024-05-20T13:37:09"),
        ("I leave right now", "en", "2024-05-20T13:37:09"),
        ("2시간 전에 왔다", "ko", "2024-05-20T11:37"),
    ],
)
def test_now_is_the_second_of_publication_and_what_lies_hours_away_is_told_to_the_minute(text: str, lang: str, meant: str) -> None:
    document = Document(text, lang=lang, published="2024-05-20T13:37:09")
    assert [m.low for m in PLANNER.find_times(document.text, document, split_sentences(document, fold(document.text)))] == [meant]


def test_a_hedge_widens_a_length_and_a_bound_opens_it() -> None:
    about, bound = read("약 3시간이 걸렸고 20년 넘게 이어졌다.", "ko")
    assert (about.qualifier, about.low, about.high) == ("about", 2, 4)
    assert (bound.qualifier, bound.low, bound.high, bound.low_open) == ("more_than", 20, None, True)


@pytest.mark.parametrize(
    ("spec", "day"),
    [
        ("12-25", "2024-12-25"),
        ("11 thu 4", "2024-11-28"),
        ("5 mon -1", "2024-05-27"),
        ("easter -2", "2024-03-29"),
        ("seollal", "2024-02-10"),
        ("chuseok", "2024-09-17"),
    ],
)
def test_days_that_come_every_year_are_found(spec: str, day: str) -> None:
    assert str(feast(spec, 2024)) == day


def test_easter_is_that_of_the_published_tables() -> None:
    assert [str(easter(y)) for y in (1961, 2000, 2019, 2038)] == ["1961-04-02", "2000-04-23", "2019-04-21", "2038-04-25"]


@pytest.mark.parametrize(
    ("lang", "surface", "value"),
    [
        ("ko", "스물네", "24"),
        ("ko", "이십일", "21"),
        ("ko", "2억5천만", "250000000"),
        ("ko", "기원", None),
        ("en", "2.5", "2.5"),
        ("en", "24th", "24"),
        ("en", "twenty-first", "21"),
        ("en", "second", "2"),
        ("en", "a dozen", "12"),
        ("en", "first twenty", None),
        ("en", "24 first", None),
    ],
)
def test_a_number_of_a_time_is_a_numeral_or_an_ordinal(lang: str, surface: str, value: str | None) -> None:
    assert TimeNumbers(lang).read(surface) == (None if value is None else Decimal(value))


@pytest.mark.parametrize(
    ("lang", "surface", "year"),
    [
        ("ko", "이천십팔", 2018),
        ("en", "nineteen eighty-six", 1986),
        ("en", "twenty ten", 2010),
        ("en", "two thousand and eighteen", 2018),
        ("en", "1,950", 1950),
    ],
)
def test_a_year_in_words_may_be_told_in_two_halves(lang: str, surface: str, year: int) -> None:
    assert TimeNumbers(lang).year(surface) == year


def test_the_last_quarter_told_of_as_over_in_january_is_of_the_year_before() -> None:
    text = "Rents were flat over 2019, after rising 0.4 percent in the last quarter of the year."
    document = Document(text, lang="en", published="2020-01-02")
    assert [m.timex for m in READER.find_times(text, document, split_sentences(document, fold(text)))] == ["2019", "2019-Q4"]


def test_a_pattern_that_may_begin_with_anything_is_refused() -> None:
    with pytest.raises(ValueError, match="may be anything"):
        beginnings(r"\s?\w+년")


def test_every_fault_of_a_language_file_is_told_with_its_line() -> None:
    text = "\n".join(
        [
            "reading: {digits: '[0-9]', glue: '', amount_glue: '', joins: [], future: x, past: y}",
            "patterns:",
            "  - {id: a, pattern: '\\w+', function: year}",
            "  - {id: b, pattern: '지난', function: eon}",
        ]
    )
    with pytest.raises(LanguageError) as told:
        prepare(parse_yaml(text, "timex.yml", LanguageError))
    assert "timex.yml:3" in str(told.value)
    assert "timex.yml:4" in str(told.value)


def test_a_habit_that_no_language_can_have_is_a_fault() -> None:
    told = "reading:\n  {digits: '[0-9]', glue: '', amount_glue: '', joins: [], future: x, past: y,\n  futrue: z, edge: '('}"
    with pytest.raises(LanguageError) as faults:
        prepare(parse_yaml(told, "timex.yml", LanguageError))
    assert "timex.yml:3:11: E300 no habit 'futrue'" in str(faults.value)
    assert "timex.yml:3:20: E300 edge: missing )" in str(faults.value)


def test_a_habit_that_every_language_has_is_missed() -> None:
    with pytest.raises(LanguageError, match="glue"):
        prepare(parse_yaml("reading: {digits: '[0-9]', amount_glue: '', joins: [], future: x, past: y}", "timex.yml", LanguageError))


@pytest.mark.parametrize("unit", ["1", "1,", "1.", "(", "3일 ", "지난 ", "2024-", "12:", "a year ", "at ", '"', "만억조"])
@pytest.mark.parametrize("lang", ["ko", "en"])
def test_hostile_text_is_read_to_its_end(unit: str, lang: str) -> None:
    text = unit * (30_000 // len(unit))
    assert all(text[m.start : m.end] == m.surface for m in read(text, lang))
