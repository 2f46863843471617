"""What is compared, checked, worded and reported has its words in tables, not in code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import factcheck
from factcheck.grammar.pack import load_pack

PACKAGE = Path(factcheck.__file__).parent
PARTICLES = [Path("wording", "particle.py"), Path("grammar", "particles.py")]  # the particles themselves, by sound
RANGE = re.compile("가-힣|^[가힣]$")  # of Hangul syllables


def texts(tree: ast.Module) -> Iterator[str]:
    """The literals of a module that are no docstrings."""
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.value


@pytest.mark.parametrize("folder", ["align", "check", "cli", "extract", "grammar", "normalise", "report", "semantics", "types", "wording"])
def test_no_word_of_korean_stands_in_the_code(folder: str) -> None:
    found = {}
    for path in sorted((PACKAGE / folder).rglob("*.py")):
        if "skeletons" in path.parts or path.relative_to(PACKAGE) in PARTICLES:
            continue
        words = [text for text in texts(ast.parse(path.read_text("utf-8"))) if re.search("[가-힣]", RANGE.sub("", text))]
        words = [text for text in words if "'19일'" not in text]  # an example in the help of an option
        if words:
            found[path.name] = words
    assert found == {}


@pytest.mark.parametrize("name", ["numerals.py", "numbersum.py"])
def test_no_english_number_word_stands_in_the_code(name: str) -> None:
    tables = load_pack("en")["numerals"]
    groups = ("digits", "teens", "tens", "small", "big", "join_words", "join_ones")
    words = {word for group in groups for word in tables[group]}
    code = " ".join(texts(ast.parse((PACKAGE / "extract" / name).read_text("utf-8"))))
    assert words & set(re.findall("[a-z]+", code)) == set()


@pytest.mark.parametrize("folder", ["align", "check", "extract", "grammar", "report", "semantics", "wording"])
def test_no_code_asks_which_of_two_languages_it_is(folder: str) -> None:
    asked = re.compile(r"lang\w*(?:\(\w+\))? (?:==|!=|in|not in) \(?[\"'](?:ko|en)[\"']")
    found = [path.name for path in sorted((PACKAGE / folder).rglob("*.py")) if asked.search(path.read_text("utf-8"))]
    assert found == []
