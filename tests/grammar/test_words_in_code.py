"""What is compared, checked, worded and reported has its words in tables, not in code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import factcheck
from factcheck.grammar.pack import load_pack
from factcheck.grammar.phrases import phrases

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


def messages(tree: ast.Module) -> set[int]:
    """What is said of a fault, in English wherever it is raised."""
    calls = [n for n in ast.walk(tree) if isinstance(n, ast.Call) and ast.unparse(n.func).endswith(("Error", "fault", "Problem"))]
    return {id(n) for call in calls for n in ast.walk(call)}


@pytest.mark.parametrize("folder", ["check/arith", "extract"])
def test_no_small_word_of_english_stands_in_a_pattern(folder: str) -> None:
    small = "|".join(set(phrases("en", "words").words("function")) - {"per", "no"})  # in names of units, and of what is wrong
    said = re.compile(rf"(?:^|[ (|?])(?:{small})(?=[ )|?])|[ (|?](?:{small})$")
    found = {}
    for path in sorted((PACKAGE / folder).rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        told = messages(tree) | {id(n.value) for n in ast.walk(tree) if isinstance(n, ast.Expr)}
        texts = [n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str) and id(n) not in told]
        if words := [text for text in texts if said.search(text)]:
            found[path.name] = words
    assert found == {}


@pytest.mark.parametrize("folder", ["align", "check", "extract", "grammar", "report", "semantics", "wording"])
def test_no_code_asks_which_of_two_languages_it_is(folder: str) -> None:
    asked = re.compile(r"lang\w*(?:\(\w+\))? (?:==|!=|in|not in) \(?[\"'](?:ko|en)[\"']")
    found = [path.name for path in sorted((PACKAGE / folder).rglob("*.py")) if asked.search(path.read_text("utf-8"))]
    assert found == []
