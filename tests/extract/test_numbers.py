"""What numbers are read as, and that no text makes the reader slow."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extract import Extractor
from factcheck.extract.numerals import read_number
from factcheck.extract.quantity import finder
from factcheck.extract.unicode import fold
from factcheck.settings import Settings
from factcheck.types import Document

settings.register_profile("numbers", deadline=None)
settings.load_profile("numbers")
SIZE = 100_000  # characters
HALF, GROWTH = 8_000, 2.3  # characters; what twice as many may take
LIMIT = 15.0  # seconds; a reader that tries every digit against all that follows takes minutes
SINO = "영일이삼사오육칠팔구"
SMALL = ((1000, "천"), (100, "백"), (10, "십"))
BIG = ((10**12, "조"), (10**8, "억"), (10**4, "만"))
NATIVE_ONES = ("", "하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉")
NATIVE_TENS = ("", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔")
COUNTING_ONES = ("", "한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉")
ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety"


def group_in_korean(n: int) -> str:
    """A number below ten thousand in Sino-Korean words."""
    out = ""
    for value, word in SMALL:
        digit, n = divmod(n, value)
        out += ("" if digit == 1 else SINO[digit]) + word if digit else ""
    return out + (SINO[n] if n else "")


def in_korean(n: int, *, digits: bool) -> str:
    """A number in groups of four digits, each in digits or in words."""
    out = ""
    for value, word in (*BIG, (1, "")):
        group, n = divmod(n, value)
        if group:
            out += (str(group) if digits else group_in_korean(group)) + word
    return out


def in_english(n: int) -> str:
    """A number below a billion in English words."""
    if n < 20:
        return ONES.split()[n]
    if n < 100:
        ten, one = divmod(n, 10)
        return TENS.split()[ten] + (f"-{ONES.split()[one]}" if one else "")
    for value, word in ((10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if n >= value:
            head, rest = divmod(n, value)
            return f"{in_english(head)} {word}" + (f" {in_english(rest)}" if rest else "")
    raise AssertionError(n)


@given(st.integers(1, 10**16 - 1), st.booleans())
def test_a_number_written_in_korean_reads_back_to_itself(n: int, digits: bool) -> None:
    assert read_number(in_korean(n, digits=digits), "ko") == n


@given(st.integers(1, 10**16 - 1))
def test_a_number_with_blanks_between_its_groups_is_read_whole(n: int) -> None:
    groups = []
    rest = n
    for value, word in (*BIG, (1, "")):
        group, rest = divmod(rest, value)
        if group:
            groups.append(f"{group}{word}")
    found = finder("ko").find(" ".join(groups) + " 원을 썼다.")
    assert [(m.value, m.unit) for m in found] == [(n, "KRW")]


@given(st.integers(1, 9999), st.sampled_from(["만", "억", "조"]))
def test_thousands_hundreds_and_tens_of_a_multiplier_may_stand_apart(n: int, big: str) -> None:
    digits = f"{n:04d}"
    parts = [f"{d}{word}" for d, word in zip(digits, ("천", "백", "십", ""), strict=True) if d != "0"]
    found = finder("ko").find(" ".join(parts) + f"{big} 달러다.")
    assert [m.value for m in found] == [n * {"만": 10**4, "억": 10**8, "조": 10**12}[big]]


@given(st.integers(1, 99))
def test_a_native_korean_numeral_reads_back_to_itself(n: int) -> None:
    assert read_number(NATIVE_TENS[n // 10] + NATIVE_ONES[n % 10], "ko") == n


@given(st.integers(1, 99))
def test_a_native_numeral_counts_in_running_text(n: int) -> None:
    said = NATIVE_TENS[n // 10] + COUNTING_ONES[n % 10]
    said = {"스물": "스무"}.get(said, said)
    text = f"관계자는 어제 낮 그 자리에 모두 {said} 명이 모여 오랫동안 이야기를 나눴다고 밝혔다."
    assert [(m.value, m.unit) for m in finder("ko").find(text)] == [(n, "person")]


@given(st.integers(0, 10**9 - 1))
def test_a_number_written_in_english_reads_back_to_itself(n: int) -> None:
    assert read_number(in_english(n), "en") == n


@given(st.integers(1, 999), st.integers(1, 99), st.sampled_from([1000, 10**6, 10**9]))
def test_an_english_number_may_have_an_and_before_its_last_part(head: int, last: int, scale: int) -> None:
    name = {1000: "thousand", 10**6: "million", 10**9: "billion"}[scale]
    assert read_number(f"{in_english(head)} {name} and {in_english(last)}", "en") == head * scale + last


@given(st.integers(1, 9999), st.sampled_from(["만", "억", "조"]))
def test_a_decimal_before_a_multiplier_is_exact(n: int, big: str) -> None:
    scale = {"만": 10**4, "억": 10**8, "조": 10**12}[big]
    assert read_number(f"{n / 10:.1f}{big}", "ko") == Decimal(n) * scale / 10


def test_a_number_of_many_digits_and_a_half_ends_no_run():
    text = "값은 " + "1" + "0" * 21 + " 1/2배로 뛰었다."
    mentions = Extractor(Settings()).article(Document(text, id="x", lang="ko")).mentions
    assert [m.value for m in mentions] == [10**21 + Decimal("0.5")]


@given(st.integers(10, 10**9), st.integers(1, 10**6))
def test_a_range_in_dollars_has_both_ends(low: int, more: int) -> None:
    found = finder("en").find(f"It costs between ${low:,} and ${low + more:,} a year.")
    assert [(m.low, m.high, m.unit) for m in found] == [(low, low + more, "USD")]


@given(st.text(max_size=200), st.sampled_from(["ko", "en"]))
def test_no_text_crashes_the_reader(text: str, lang: str) -> None:
    for mention in finder(lang).find(text):
        assert text[mention.start : mention.end] == mention.surface


@given(st.decimals(0, 10**9, places=2), st.sampled_from(["ko", "en"]))
def test_a_number_with_commas_and_a_point_reads_back_to_itself(n: Decimal, lang: str) -> None:
    assert read_number(f"{n:,}", lang) == n


@given(st.text(alphabet="0123456789.,~-()$% 만억조천백한두약명원대비점twohundredmillion", max_size=60), st.sampled_from(["ko", "en"]))
def test_a_mention_slices_to_its_surface_and_mentions_never_overlap(text: str, lang: str) -> None:
    done = 0
    for mention in finder(lang).find(text):
        assert text[mention.start : mention.end] == mention.surface
        assert done <= mention.start < mention.end
        done = mention.end


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize(
    "piece", ["1", "1만", "만억조", "(", "(1", ",", "1,", "1.1.1.", "1-", "1~", "일", "twenty-", "million ", "한 ", "$1 ", "5대 ", "3분의 "]
)
def test_a_run_without_end_is_read_in_linear_time(piece: str, lang: str) -> None:
    begun = time.process_time()
    finder(lang).find(piece * (SIZE // len(piece)))
    assert time.process_time() - begun < LIMIT


@pytest.mark.parametrize(
    "piece", ["twenty million half ", "from two million to ", "$1 million, 2 million (", "3 homes, 2, ", "1명(2, ", "5명과 3 "]
)
def test_twice_the_figures_are_twice_the_work(piece: str) -> None:
    work = [_lines_run(piece, size) for size in (HALF, 2 * HALF)]
    assert work[1] < GROWTH * work[0]


def _lines_run(piece: str, size: int) -> int:
    """How many lines of code run while a text of `size` characters is read."""
    read, count = finder("en" if piece.isascii() else "ko"), 0

    def count_line(frame: object, event: str, argument: object) -> Callable[..., object]:
        nonlocal count
        count += event == "line"
        return count_line

    before = sys.gettrace()
    sys.settrace(count_line)
    try:
        read.find(piece * (size // len(piece)))
    finally:
        sys.settrace(before)
    return count


def test_a_run_too_long_to_be_a_number_does_not_hide_the_next_number() -> None:
    found = finder("ko").find("1만" * 500 + ". 참가자는 312명이다.")
    assert [m.value for m in found] == [312]


# Sentences that say exactly this: language, text, values in order with kind.
SAID = [
    ("ko", "공장 증설에 3조5천억 원을 쓴다.", [("3500000000000", "money")]),
    ("ko", "실업률은 4.2%로 떨어졌다.", [("4.2", "percent")]),
    ("ko", "주민 1만2천명이 대피했다.", [("12000", "count")]),
    ("ko", "예산은 20조 천억 원으로 늘었다.", [("20100000000000", "money")]),
    ("ko", "무는 개당 천 910원에 팔렸다.", [("1910", "money")]),
    ("ko", "사과 3, 4만 원어치를 샀다.", [("30000", "money"), ("40000", "money")]),
    ("ko", "길에 있던 2, 3명이 다쳤다.", [("2", "count"), ("3", "count")]),
    ("ko", "타율이 3할1푼2리로 올랐다.", [("0.312", "ratio")]),
    ("ko", "임금은 15년 동안 한 번밖에 오르지 않았다. 단 한번 파업했다.", [("1", "count"), ("1", "count")]),
    ("ko", "한 번 보면 다시 한번 찾게 된다. 단 한 번도 없었다.", []),
    ("ko", "닭을 기르는 축사 2동이 탔다. 3동 주민들이 대피했다.", [("2", "count")]),
    ("ko", "20대 총선에서 20대 여성 후보가 나왔다.", [("20", "ordinal"), ("20", "age")]),
    ("ko", "250개 지역구에서 34.9개 시도했다.", [("250", "count"), ("34.9", "count")]),
    ("ko", "4전 전패를 당했다. 결승은 5전 3선승제다.", [("4", "count")]),
    ("ko", "가람금융(105560)이 올랐다.", []),
    ("ko", "2대 주주가 강남3구 집을 팔았다. 집권 2기 행정부다.", []),
    ("ko", "상승률은 0.12%(7/8)에서 0.17%(7/15)로 커졌다.", [("0.12", "percent"), ("0.17", "percent")]),
    ("ko", "만65세 이상 노인과 만19세 미만 청소년은 무료다.", [("65", "age"), ("19", "age")]),
    ("ko", "마무리 투수는 26 세이브를 챙겼다.", [("26", "count")]),
    ("ko", "2020-2021 유로파리그에서 뛰었다.", []),
    ("ko", "경찰관 2인 1조로 돌았다. 100m 4조 예선에 나섰다.", [("2", "count"), ("100", "measure")]),
    ("ko", "840억대 사기로 2조대 손실을 냈다.", [("84000000000", "money"), ("2000000000000", "money")]),
    ("ko", "45인승 버스가 왕복 8차로에서 멈췄다. 2+1 행사다.", [("45", "count"), ("8", "count")]),
    ("ko", "정원을 3→5명으로 늘렸다.", [("3", "count"), ("5", "count")]),
    ("ko", "피해는 22조6천여억 원이다.", [("22600000000000", "money")]),
    ("ko", "선박 210만CGT를 따냈다.", [("2100000", "measure")]),
    ("ko", "3, 4번 홀에서 줄여 5언더파 67타를 쳤다.", [("5", "count"), ("67", "count")]),
    ("ko", "최정민(23, 가람 시티)이 두 골을 넣었다.", [("23", "age"), ("2", "count")]),
    ("ko", "위성 12기가 떴다. 16기가 메모리를 단다.", [("12", "count"), ("16", "measure")]),
    ("ko", "직원 00명을 뽑는다.", []),
    ("en", "The dam cost $3.4 billion.", [("3400000000", "money")]),
    ("en", "The port burned cash of ($3.4) billion, or ($1.20) a share.", [("3400000000", "money"), ("1.20", "money")]),
    ("en", "Unemployment fell to 4.2 percent.", [("4.2", "percent")]),
    ("en", "Profit rose from $240 million to $312 million.", [("240000000", "money"), ("312000000", "money")]),
    ("en", "The rate fell from 4.4% to 4.1%.", [("4.4", "percent"), ("4.1", "percent")]),
    ("en", "The rate rose from 4.1% to 4.4%.", [("4.1", "percent"), ("4.4", "percent")]),
]


@pytest.mark.parametrize(("lang", "text", "said"), SAID)
def test_a_sentence_says_these_quantities_and_no_other(lang: str, text: str, said: list[tuple[str, str]]) -> None:
    assert [(m.value, m.kind) for m in finder(lang).find(text)] == [(Decimal(v), kind) for v, kind in said]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("집값 5천~6천만 원", "50000000", "60000000"), ("월세 500~1천만 원", "5000000", "10000000"), ("감자 5천~1만2천 원", "5000", "12000")],
)
def test_both_ends_of_a_range_have_the_multiplier_behind_the_second(text: str, low: str, high: str) -> None:
    [mention] = finder("ko").find(text)
    assert (mention.low, mention.high) == (Decimal(low), Decimal(high))


def test_a_word_before_a_lower_bound_holds_for_the_upper_one() -> None:
    [mention] = finder("ko").find("바람이 초속 25m 이상 33m 미만이면")
    assert (mention.low, mention.high, mention.unit) == (25, 33, "m/s")


def test_a_step_may_stand_apart_from_its_figure() -> None:
    mentions = finder("ko").find("환자는 이틀 연속 1,000명 대를 기록했다. 반대는 3명 대 2명이었다.")
    assert [(m.low, m.high) for m in mentions] == [(1000, 2000), (Decimal("2.5"), Decimal("3.5")), (Decimal("1.5"), Decimal("2.5"))]


def test_the_points_of_sets_in_brackets_are_scores() -> None:
    mentions = finder("ko").find("가람은 최서윤의 활약에 힘입어 늘봄을 3-1(22-25, 25-22, 25-19, 25-18)로 꺾고 24-18을 만들었다.")
    assert [m.surface for m in mentions if m.kind == "score"] == ["3-1", "22-25", "25-22", "25-19", "25-18", "24-18"]


@given(jo=st.integers(1, 99), hundreds=st.integers(1, 9))
def test_a_thousand_in_words_may_follow_a_written_group(jo: int, hundreds: int) -> None:
    [mention] = finder("ko").find(f"예산 {jo}조 천{hundreds}백억 원")
    assert mention.value == jo * 10**12 + (1000 + 100 * hundreds) * 10**8


@given(low=st.integers(1, 8), step=st.sampled_from(["천", "백"]), big=st.sampled_from(["만", "억"]))
def test_a_range_of_thousands_has_one_multiplier(low: int, step: str, big: str) -> None:
    [mention] = finder("ko").find(f"값 {low}{step}~{low + 1}{step}{big} 원")
    size = {"천": 1000, "백": 100}[step] * {"만": 10**4, "억": 10**8}[big]
    assert (mention.low, mention.high) == (low * size, (low + 1) * size)


def test_a_ring_above_is_a_sign_of_degrees() -> None:
    folded = fold("기온 12.5˚C")
    assert folded is not None
    assert [(m.value, m.unit) for m in finder("ko").find(folded.text)] == [(Decimal("12.5"), "degC")]


def test_middle_dots_of_all_kinds_are_one() -> None:
    for dot in "ㆍᆞ‧・･∙⋅":
        folded = fold(f"올해 4{dot}4분기, 30{dot}40대")
        assert folded is not None
        assert folded.text == "올해 4·4분기, 30·40대"


def test_a_topic_particle_is_no_hedge() -> None:
    assert [m.qualifier for m in finder("ko").find("가격은 500원에선 멈췄지만 3000선에서 올랐다.")] == ["exact", "about"]


def test_the_points_of_a_set_are_scores() -> None:
    mentions = finder("ko").find("3세트는 24-24까지 갔고 41-39에서 끝났다. 가람은 늘봄을 3:1로 이겼다.")
    assert [(m.surface, m.kind) for m in mentions if m.kind == "score"] == [("24-24", "score"), ("41-39", "score"), ("3:1", "score")]


@pytest.mark.parametrize(
    "text",
    [
        "구조 작업이 이어졌다.",
        "선거 구도가 바뀌었다.",
        "조건을 공개했다.",
        "이번 조사는 한편 한정됐다.",
        "너무 늦었다.",
        "백인 주민이 왔다.",
        "이점이 많다.",
    ],
)
def test_a_word_that_only_begins_like_a_numeral_is_no_number(text: str) -> None:
    assert finder("ko").find(text) == []


@pytest.mark.parametrize(
    ("lang", "text", "surface", "value", "unit"),
    [
        ("en", "The hearing took 4½ hours.", "4½ hours", "4.5", "h"),
        ("en", "The path is 2¾ miles long.", "2¾ miles", "2.75", "mile"),
        ("en", "The wing cost 1½ million dollars.", "1½ million dollars", "1500000", "USD"),
        ("en", "The stake was ⅔ before the sale.", "⅔", "0.6666666666666666666666666667", None),
        ("ko", "협상은 3½시간 이어졌다.", "3½시간", "3.5", "h"),
    ],
)
def test_a_vulgar_fraction_is_a_number_or_belongs_to_the_one_before(
    lang: str, text: str, surface: str, value: str, unit: str | None
) -> None:
    found = Extractor(Settings(prefer="future")).article(Document(text, lang=lang)).mentions
    assert [(m.surface, m.value, m.unit) for m in found] == [(surface, Decimal(value), unit)]


def test_a_count_told_by_its_first_digits_is_one_step_of_the_last() -> None:
    document = Document("환자는 4만 명대로 늘었다.", lang="ko")
    mentions = Extractor(Settings()).article(document).mentions
    assert [(m.surface, m.low, m.high, m.high_open) for m in mentions] == [("4만 명대", Decimal(40000), Decimal(50000), True)]


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_a_phrase_broken_over_two_lines_is_no_end_of_the_run(lang: str) -> None:
    broken = {
        "ko": "5\n아일랜드\n파운드, 안\n되는 5개, 첫\n번째, 10만\n명당",
        "en": "a quarter\npoint, no\nlower\nthan 5, tens\nof\nbillions, the\nnext\nyear",
    }
    article = Extractor(Settings()).article(Document(broken[lang], lang=lang, published="2024-05-20"))
    assert len(article.mentions) > 1
