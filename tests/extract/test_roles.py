"""The part each figure plays in a change, as newspapers say it in either language."""

import pytest

from factcheck.checker import Checker
from factcheck.grammar.lexicon import lexicon
from factcheck.types import Document

CHECKER = Checker()
KOREAN = {
    "쌀은 지난해 41만2천t보다 3만1천t(7.5%) 줄었고 밀은 8천t 늘었다.": ["base", "delta", "delta", "delta"],
    "이용자는 1년 전(18만 명)보다 2만3천 명 많다.": ["base", "delta"],
    "세입은 예산에 담은 36조7천억원보다 2조9천억원 모자란다.": ["base", "delta"],
    "입장객이 목표치(40만 명)에 7만 명 못 미쳤다.": ["target", "delta"],
    "정원은 72명에서 64명으로 8명이 줄며 한 반이 없어졌다.": ["from", "to", "delta"],
    "다친 사람은 25명으로 늘었다.": ["to"],
    "요금은 1,400원에서 1,550원으로 올랐다.": ["from", "to"],
    "매출은 3조1천억원이었다.": ["level"],
    "전기요금을 5.3% 인상했다.": ["delta"],
    "주가는 12% 뛰었다.": ["delta"],
}
ENGLISH = {
    "Sales rose 4% to $3.2 billion from $3.1 billion a year earlier.": ["delta", "to", "from"],
    "The fare went up by 30 cents to $2.80.": ["delta", "to"],
    "Attendance fell from 41,000 to 38,500.": ["from", "to"],
    "The fund held $61 million.": ["level"],
    "Profit was $7 million, compared with $9 million.": ["level", "base"],
}


def roles(text, lang):
    (article,) = CHECKER.check([Document(text, lang=lang, published="2024-11-15")]).articles
    return [c.role for c in article.claims if not article.mention_of(c).temporal]


@pytest.mark.parametrize(("text", "told"), KOREAN.items())
def test_a_korean_figure_has_the_part_its_words_give_it(text, told):
    assert roles(text, "ko") == told


@pytest.mark.parametrize(("text", "told"), ENGLISH.items())
def test_an_english_figure_has_the_part_its_words_give_it(text, told):
    assert roles(text, "en") == told


@pytest.mark.parametrize("word", [w for words in lexicon("ko").cues["change"].values() for w in words])
def test_every_korean_word_of_change_is_found_where_its_ending_goes_on(word):
    text = f"값이 10% {word}간다"
    assert any(h.kind == "change" and text[h.start : h.end] == word for h in lexicon("ko").hits(text))
