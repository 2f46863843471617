"""What is passed over at a look must be what a closer look would pass over: quick ways are none but quick."""

from __future__ import annotations

import re
import string
import sys
from functools import lru_cache
from typing import Any

import pytest

from factcheck.extract import Extractor
from factcheck.extract.alone import Alone
from factcheck.extract.context.clauses import clause_breaks
from factcheck.extract.hedging import Hedging
from factcheck.extract.lexicon import Unit
from factcheck.extract.numerals import numerals
from factcheck.extract.signs import Signs
from factcheck.extract.times.load import load_grammar
from factcheck.grammar.beginnings import beginnings
from factcheck.grammar.compile import alternation, either_case
from factcheck.grammar.digitruns import digit_runs
from factcheck.grammar.endings import starting
from factcheck.grammar.lexicon import lexicon
from factcheck.grammar.memo import KEPT, Memo
from factcheck.grammar.pack import load_pack
from factcheck.rulesdir import rules_dir
from factcheck.settings import Settings
from factcheck.types import Document
from factcheck.yamlfile import load_yaml

LANGUAGES = ("ko", "en")
FIGURE = {"ko": "1,234명", "en": "1,234 people"}
PERSON = Unit("count", "person")
FEWEST = 15  # hedges tried


@lru_cache(maxsize=4)
def lines(lang: str) -> list[str]:
    """The sentences of a language's corpora, marks taken out."""
    value: Any = load_yaml(rules_dir() / "lang" / lang / "corpus-times.yml").value
    told = [line for how in ("news", "plans") for line in value[how]] + value["nothing"]
    return [re.sub(r"\[\[|\]\]", "", line if isinstance(line, str) else line["in"]) for line in told]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_time_pattern_that_fits_a_sentence_is_tried_where_it_fits(lang: str) -> None:
    grammar = load_grammar(lang)
    patterns = [re.compile(p.body) for p in grammar.patterns]
    missed = []
    for line in lines(lang)[::3]:
        text = line.lower() if grammar.habits.fold else line
        openings = grammar.openings(text)
        for at in range(len(text)):
            if text[at].isdecimal():
                continue  # digits that may begin a time are chosen by the language's own expression
            tried = openings.get(at, ())
            missed += [(grammar.patterns[i].id, text[at:]) for i, p in enumerate(patterns) if i not in tried and p.match(text, at)]
    assert missed == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_time_pattern_that_fits_digits_is_tried_at_them_however_many_they_are(lang: str) -> None:
    grammar = load_grammar(lang)
    patterns = [re.compile(p.body) for p in grammar.patterns]
    missed = []
    for line in lines(lang):
        text = line.lower() if grammar.habits.fold else line
        openings = grammar.openings(text)
        for at in (hit.start() for hit in grammar.digits.finditer(text)):
            tried = openings.get(at, ())
            missed += [(grammar.patterns[i].id, text[at:]) for i, p in enumerate(patterns) if i not in tried and p.match(text, at)]
    assert missed == []


@pytest.mark.parametrize(
    ("pattern", "runs"),
    [
        (r"(?:19|20)\d\d(?![\d%]|x)", (4,)),
        (r"(?P<year>(?:19|20)\d\d)(?=\s(?!a)|명)", (4,)),
        (r"\d{1,2}\s?일", (1, 2)),
        (r"0?\d{2}?[월.]", (2, 3)),
        (r"\d{1,3}(?:,\d{3})*(?:\.\d+)?", (1, 2, 3, 4, 5)),  # may end among digits
        (r"[0-9가-힣]{2}x", (1, 2)),
        (r"\d{4,}년|\dx", (1, 4, 5)),
        (r"(?:1[0-2]|[1-9])++월", (1, 2, 3, 4, 5)),
        ("월", ()),
    ],
)
def test_a_pattern_tells_how_many_digits_it_may_begin_with(pattern: str, runs: tuple[int, ...]) -> None:
    assert digit_runs(pattern) == runs


def test_a_letter_of_either_case_stands_for_all_that_stand_for_it_where_case_does_not_matter() -> None:
    every = "".join(map(chr, range(sys.maxunicode + 1)))
    for letter in string.ascii_lowercase:
        assert re.findall(either_case(letter), every) == re.findall(letter, every, re.IGNORECASE), letter
    words = re.compile(alternation(["mile", "million", "Mbps", "é"], fold=True), re.IGNORECASE)
    assert words.findall("Million mbPS É 3 MILES") == ["Million", "mbPS", "É", "MILE"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_quantity_with_a_hedge_on_either_side_never_passes_for_one_that_stands_alone(lang: str) -> None:
    pack = load_pack(lang)
    tables, hedges = pack["quantities"], Hedging(pack).hedges
    alone = Alone([hedges.endings, Signs(pack, numerals(lang)).endings], hedges.ahead, [])
    figure, hedged = FIGURE[lang], 0
    for words in tables["hedges_after"].values():
        for text in (f"{figure}{blank}{word}." for word in words for blank in ("", " ", "을 ", ", ")):
            if hedges.after(text, len(figure)) is not None:
                hedged += 1
                assert not alone.stands(text, 0, len(figure), PERSON), text
    for words in tables["hedges_before"].values():
        for text in (f"{word}{blank}{figure}." for word in words for blank in ("", " ")):
            start = len(text) - len(figure) - 1
            if hedges.before(text, start) is not None:
                hedged += 1
                assert not alone.stands(text, start, len(text) - 1, PERSON), text
    assert hedged > FEWEST
    assert alone.stands(f"x {figure} x", 2, len(figure) + 2, PERSON)


def test_an_article_reads_the_same_whatever_was_read_before_it() -> None:
    texts = [
        "지난 11일 1,200명이 모였다. 이듬해 3월 5일에는 2시간 30분 동안 900명이 남았고, 전년 동기보다 20% 줄었다.",
        "지난해 3월 5일 약 1,200명이, 같은 달 11일에는 2시간 동안 20명이 모였다.",
    ]
    documents = [Document(text, lang="ko", published="2024-05-20") for text in texts]
    alone = [Extractor(Settings()).article(d).mentions for d in documents]
    extractor = Extractor(Settings())
    for _ in range(2):
        assert [extractor.article(d).mentions for d in documents] == alone


def test_what_a_pattern_looks_ahead_for_at_its_end_tells_where_it_may_begin() -> None:
    assert beginnings(r"\d{1,2}(?= to \d)", looked_ahead=True) == {"0 to 0"}
    assert beginnings(r"\d{1,2}(?= to \d)") == {"0"}
    assert beginnings(r"(?=x)y", looked_ahead=True) == {"y"}  # what follows is matched: both hold


def test_a_word_before_digits_is_looked_for_with_any_digit() -> None:
    assert beginnings(r"h[12]") == {f"h{digit}" for digit in "0123456789"}


def test_remembered_answers_are_worked_out_once_and_never_fill_memory() -> None:
    asked: list[int] = []

    def square(n: int) -> int:
        asked.append(n)
        return n * n

    squares: Memo[int, int] = Memo(square)
    assert [squares[3], squares[3]] == [9, 9]
    assert asked == [3]
    for n in range(2 * KEPT):
        assert squares[n] == n * n
    assert len(squares) <= KEPT


def test_a_search_that_skips_to_first_letters_finds_whole_words() -> None:
    words = re.compile(starting(["두", "다섯"], "두(?= )|다섯", fold=False))
    assert [m.span(1) for m in words.finditer("두 나라 다섯 곳, 모두 열다섯 명")] == [(0, 1), (5, 7)]


@pytest.mark.parametrize(
    ("word", "noun", "role"),
    [
        ("회사는", "회사", "topic"),
        ("회사은", "회사은", ""),
        ("산업은", "산업", "topic"),
        ("앞으로", "앞으로", ""),
        ("서울에서는", "서울", "topic"),
    ],
)
def test_a_word_loses_the_longest_particle_that_fits_its_last_sound(word: str, noun: str, role: str) -> None:
    assert lexicon("ko").particles.cut(word) == (noun, role)


def test_a_clause_breaks_at_the_blank_before_a_dash_and_at_no_comma_of_a_number() -> None:
    text = "값이 올랐다 – 거래는 1,200건, 두 배"
    assert clause_breaks(text, [], lexicon("ko")) == [text.index(" –"), text.index(", ")]
