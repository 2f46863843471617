"""A structure is tried where a text has the figures for it: whatever is passed by is not found when it is tried all the same."""

from functools import cache
from pathlib import Path

import pytest

from factcheck.check.arith.judged import FIGURES, FINDERS
from factcheck.check.arith.page import Page
from factcheck.check.arith.structure import Structure, _pattern, structures
from factcheck.check.case import Case
from factcheck.check.examples import read_examples
from factcheck.extract import Extractor
from factcheck.grammar.pack import languages
from factcheck.rulesdir import rules_dir
from factcheck.settings import Settings
from factcheck.types import Article


@cache
def articles(lang: str) -> list[Article]:
    """The articles of the rules' examples in a language."""
    paths: list[Path] = sorted((rules_dir() / "checks").glob("FC2*.yml"))
    documents = {d.text: d for path in paths for example in read_examples(path) for d in example.documents if d.lang == lang}
    return Extractor(Settings()).articles(list(documents.values()), [])


@pytest.mark.parametrize("lang", languages())
def test_a_structure_that_is_not_tried_is_not_there(lang: str) -> None:
    found = 0
    for article in articles(lang):
        page = Page(Case([article], [], lang, Settings()), 0)
        for _, masked in page.every_sentence():
            for relation, all_of_it in page.structures.by_relation.items():
                here = {(m.start, m.end) for m in page.structures.find(masked, relation)}
                everywhere = {(m.start, m.end) for s in all_of_it for m in s.matches(masked)}
                assert here == everywhere, (relation, masked.text)
                found += len(here)
    assert found > 100


@pytest.mark.parametrize("lang", languages())
def test_a_reading_takes_no_fewer_figures_than_an_article_must_have(lang: str) -> None:
    pages = [Page(Case([article], [], lang, Settings()), 0) for article in articles(lang)]
    told = [len({r.stated, *r.inputs, *r.roles.values()}) for page in pages for find in FINDERS for r in find(page)]
    assert len(told) > 50
    assert min(told) == FIGURES


@pytest.mark.parametrize("lang", languages())
def test_no_structure_asks_for_more_figures_than_its_pattern_has(lang: str) -> None:
    told: list[Structure] = [s for these in structures(lang).by_relation.values() for s in these]
    assert {s.least for s in told} >= {1, 2, 3}
    for s in told:
        assert s.least <= _pattern(s.source).groups + len(s.lists)
