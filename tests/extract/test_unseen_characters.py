"""Characters that are not seen change no figure, and those that cannot be written out end no run."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extract import Extractor
from factcheck.extract.unicode import fold
from factcheck.settings import Settings
from factcheck.types import Article, Document, Mention

EXTRACTOR = Extractor(Settings())
UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202c\u202e\u2060\u2066\u2069\ufeff"
SENTENCES = {
    "ko": "가람시는 2025년 8월 17일 버스 1,234대에 약 137억 5000만 원을, 3.5% 늘려 들였다.",
    "en": "Garam spent about $13.75 billion on 1,234 buses on March 5, 2024, up 3.5 percent.",
}


def read(text: str, lang: str) -> Article:
    return EXTRACTOR.article(Document(text, id="x", lang=lang, published="2025-08-18"))


def said(mentions: list[Mention]) -> list[tuple[object, ...]]:
    """What is read, by what is seen of it."""
    seen = str.maketrans("", "", UNSEEN)
    return [(m.surface.translate(seen), m.kind, m.value, m.low, m.high, m.unit, m.qualifier) for m in mentions]


@given(st.sampled_from(sorted(SENTENCES)), st.data())
def test_unseen_characters_anywhere_in_a_sentence_change_nothing_that_is_read(lang: str, data: st.DataObject) -> None:
    sentence = SENTENCES[lang]
    text = sentence
    for at in sorted(data.draw(st.lists(st.integers(0, len(sentence)), max_size=8)), reverse=True):
        text = text[:at] + data.draw(st.sampled_from(UNSEEN)) + text[at:]
    mentions = read(text, lang).mentions
    assert said(mentions) == said(read(sentence, lang).mentions)
    assert all(text[m.start : m.end] == m.surface for m in mentions)


@pytest.mark.parametrize("mark", UNSEEN)
@pytest.mark.parametrize(("one", "two"), [("비가 왔다.", "사람은 5명이었다."), ("It rained.", "Five men came."), ("왔을까?", "왔다.")])
def test_an_unseen_character_hides_no_end_of_a_sentence(one: str, two: str, mark: str) -> None:
    for text in (f"{one}{mark} {two}", f"{one[:-1]}{mark}{one[-1]} {two}"):
        sentences = EXTRACTOR.article(Document(text, id="x")).sentences
        assert [text[s.start : s.end].replace(mark, "") for s in sentences] == [one, two]


TENSES = {
    "ko": (
        "시장은 29일 문을 닫았다. 가람구는 25일 공원을 연다. 새터구는 10일 길을 넓힐 예정이다.",
        ["2025-07-29", "2025-08-25", "2025-09-10"],
    ),
    "en": ("It will open on Friday. The mayor left on Thursday. The fair closes on Friday.", ["2025-08-22", "2025-08-14", "2025-08-22"]),
}


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("odd", ["㎞", "½", "①", "\u200b", "\u00ad"])
def test_characters_folded_before_a_sentence_leave_its_times_in_it(lang: str, odd: str) -> None:
    sentences, meant = TENSES[lang]
    for many in (1, 17, 60):
        text = f"{odd * many}.\n{sentences}"
        times = [m for m in read(text, lang).mentions if m.temporal]
        assert [m.low for m in times] == meant, many
        assert all(text[m.start : m.end] == m.surface for m in times)


@given(st.text(alphabet=UNSEEN + "12½ ③㎞％일,.약 억$", max_size=40))
def test_the_way_into_a_folded_text_and_back_ends_where_it_began(text: str) -> None:
    folded = fold(text)
    for at in range(len(folded.text)):
        start, end = folded.original(at, at + 1)
        assert folded.place(start) <= at < folded.place(end)


@given(st.text(alphabet=UNSEEN + "12½ ③㎞％일,.약 억$", max_size=40))
def test_every_place_of_a_folded_text_has_one_in_the_text_as_given(text: str) -> None:
    folded = fold(text)
    places = [folded.original(at, at + 1) for at in range(len(folded.text))] if folded.moved else []
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert places == sorted(places)


@pytest.mark.parametrize("half", [0xD800, 0xDC80, 0xDFFF])
def test_half_a_pair_is_read_past_and_never_written_out(half: int) -> None:
    lone = chr(half)
    article = read(f"{lone}가람시는 137억{lone} 원과 52명을 잃었다.", "ko")
    assert [m.value for m in article.mentions] == [13_700_000_000, 52]
    assert json.dumps(article.document.text, ensure_ascii=False).encode()


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("값은 " + "9" * 5_000 + "원이다.", "ko"),
        ("It cost " + "9," * 2_000 + "9 dollars.", "en"),
        ("99999999999999999999년 전과 999999999999일 뒤의 일이다.", "ko"),
        ("In 99999999999 years, or 10000000000 days ago.", "en"),
        ("1조조조조 원과 10의 300제곱 원이 든다.", "ko"),
        ("12\0,000명", "ko"),
    ],
)
def test_a_number_beyond_all_measure_is_not_guessed(text: str, lang: str) -> None:
    mentions = read(text, lang).mentions
    assert all(text[m.start : m.end] == m.surface and len(m.surface) < 40 for m in mentions)
    assert all(m.value is None or m.value < 10**24 for m in mentions)
