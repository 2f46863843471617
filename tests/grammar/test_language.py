"""What a language is like: asked of its folder, so that code names no language."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.errors import LanguageError
from factcheck.extract import Extractor
from factcheck.grammar.language import HANGUL, LATIN, language, script_of, written_in
from factcheck.grammar.pack import load_files
from factcheck.grammar.phrases import NEVER, joined
from factcheck.settings import Settings
from factcheck.types import Document


def test_what_governs_a_word_stands_behind_it_in_korean_and_before_it_in_english() -> None:
    assert language("ko").head_final
    assert not language("en").head_final


def test_a_language_there_is_no_folder_for_is_taken_for_english() -> None:
    assert language("xx") == language(None) == language("en")


def test_the_script_of_a_word_says_which_languages_it_may_be_of() -> None:
    assert script_of("수출") == HANGUL
    assert script_of("exports") == script_of("") == LATIN
    assert written_in(HANGUL) == ("ko",)
    assert "en" in written_in(LATIN)


def test_the_phrases_of_a_script_are_those_of_its_languages() -> None:
    assert joined("alignment", LATIN)["inflected"].search("raised")
    assert not joined("alignment", LATIN)["inflected"].search("늘었다")
    assert joined("alignment", HANGUL)["inflected"].search("늘었다")
    assert joined("alignment", HANGUL)["noun_before"] is NEVER


def test_a_text_in_a_language_without_a_folder_is_read_as_english_from_its_figures_to_its_claims() -> None:
    text = "The plant made 12 million tonnes of steel, up 5 percent from a year earlier."
    told = [Extractor(Settings()).article(Document(text, lang=lang)) for lang in ("xx", "en")]
    assert [(m.surface, m.value, m.unit) for m in told[0].mentions] == [(m.surface, m.value, m.unit) for m in told[1].mentions]
    assert [c.role for c in told[0].claims] == [c.role for c in told[1].claims]


@pytest.mark.parametrize("name", ["not_said", "not_group", "not_thousands"])
def test_a_pattern_of_a_language_file_that_is_no_regular_expression_is_refused_at_its_line(tmp_path: Path, name: str) -> None:
    path = tmp_path / "numerals.yml"
    path.write_text(f"digits: {{one: 1}}\nsmall: {{}}\nbig: {{}}\n{name}: '(no'\n", encoding="utf-8")
    with pytest.raises(LanguageError, match=r"numerals.yml:4:.*no regular expression"):
        load_files([path])
