"""What timex.yml must give and must not: the corpus of each language, and nothing in timex.yml that no line of it hits."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import Any

import pytest

from factcheck.errors import LanguageError
from factcheck.extract.sentences import split_sentences
from factcheck.extract.times import TimeReader
from factcheck.extract.times.load import load_grammar
from factcheck.extract.unicode import fold
from factcheck.grammar.pack import languages
from factcheck.rulesdir import rules_dir
from factcheck.settings import Settings
from factcheck.types import Document, Mention
from factcheck.yamlfile import load_yaml

READERS = {name: TimeReader(replace(Settings(), prefer=prefer)) for name, prefer in (("news", "past"), ("plans", "future"))}
MARK = re.compile(r"\[\[(.*?)\]\]")


@lru_cache(maxsize=4)
def corpus(lang: str) -> dict[str, Any]:
    """The corpus of a language."""
    return dict(load_yaml(rules_dir() / "lang" / lang / "corpus-times.yml", LanguageError).value)


def read(lang: str, text: str, how: str) -> list[Mention]:
    """The times of a line for the publication date of the corpus."""
    document = Document(text, lang=lang, published=corpus(lang)["published"])
    return READERS[how].find_times(text, document, split_sentences(document, fold(document.text)))


def marked(line: str) -> tuple[str, list[tuple[int, int]]]:
    """A line without its marks, and the spans they marked."""
    text, spans, at = "", [], 0
    for mark in MARK.finditer(line):
        text += line[at : mark.start()]
        spans.append((len(text), len(text) + len(mark[1])))
        text += mark[1]
        at = mark.end()
    return text + line[at:], spans


LINES = [(lang, how, line) for lang in languages() for how in READERS for line in corpus(lang)[how]]
NOTHING = [(lang, how, text) for lang in languages() for how in READERS for text in corpus(lang)["nothing"] if how == "news"]


def words() -> list[tuple[str, str, str, Any, dict[str, Any]]]:
    """Every word of every class that a line of `each` puts in: language, class, word, its value, the line."""
    out = []
    for lang in languages():
        classes = load_grammar(lang).classes
        for line in corpus(lang)["each"]:
            out += [(lang, line["class"], word, value, line) for word, value in classes[line["class"]].items()]
    return out


@pytest.mark.parametrize(("lang", "how", "line"), LINES, ids=[f"{lang}-{how}-{line['in']}" for lang, how, line in LINES])
def test_a_line_gives_its_times_and_no_others(lang: str, how: str, line: dict[str, Any]) -> None:
    text, spans = marked(line["in"])
    found = read(lang, text, how)
    assert [(m.surface, m.start, m.end) for m in found] == [(text[a:b], a, b) for a, b in spans]
    assert [m.timex or "" for m in found] == line["give"]


@pytest.mark.parametrize(("lang", "how", "text"), NOTHING, ids=[f"{lang}-{text}" for lang, _, text in NOTHING])
def test_what_only_looks_like_a_time_gives_nothing(lang: str, how: str, text: str) -> None:
    assert [m.surface for m in read(lang, text, how)] == []


@pytest.mark.parametrize("lang", languages())
def test_every_word_of_a_class_is_read(lang: str) -> None:
    wrong = []
    for code, cls, word, value, line in words():
        if code != lang:
            continue
        text, ((start, end),) = marked(line["in"].replace("{}", word))
        found = read(lang, text, "plans" if line.get("plans") else "news")
        whole = next((m for m in found if m.start <= start and end <= m.end), None)
        expected = line["give"].format(value) if "give" in line else None
        if whole is None or (expected is not None and whole.timex != expected):
            wrong.append((cls, word, whole and whole.timex, expected))
    assert wrong == []


@pytest.mark.parametrize("lang", languages())
def test_no_pattern_is_without_a_line_that_hits_it(lang: str) -> None:
    hit: set[str] = set()
    for code, how, line in LINES:
        if code == lang:
            for mention in read(lang, marked(line["in"])[0], how):
                hit.update(mention.trace)
    unhit = {p.id for prefer in ("past", "future") for p in load_grammar(lang, prefer).patterns} - hit
    assert unhit == set()
