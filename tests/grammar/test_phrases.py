"""Phrases: every name is read and said, every pattern is found in its examples, faults are told with their line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import factcheck
from factcheck.errors import LanguageError
from factcheck.grammar.pack import languages
from factcheck.grammar.phrases import NEVER, SCHEMA, part, parts, phrases, prepare
from factcheck.rulesdir import rules_dir
from factcheck.yamlfile import load_yaml

SUBJECTS = load_yaml(rules_dir() / SCHEMA).value
NAMES = [(subject, name) for subject, names in SUBJECTS.items() for name in names]
CODE = "\n".join(path.read_text("utf-8") for path in Path(factcheck.__file__).parent.rglob("*.py"))

TESTS = Path(__file__).parent.parent
CORPORA = "\n".join(
    path.read_text("utf-8")
    for path in (
        *(rules_dir() / "checks").glob("*.yml"),
        *(rules_dir() / "lang").glob("*/corpus*.yml"),
        *TESTS.glob("planted/*.yml"),
        *TESTS.glob("clusters/*.yml"),
    )
)


def files(lang: str) -> list[Path]:
    return sorted((rules_dir() / "lang" / lang / "phrases").glob("*.yml"))


def told(folder: Path, name: str, text: str) -> str:
    """What is said of a file of phrases."""
    path = folder / f"{name}.yml"
    path.write_text(text, "utf-8")
    with pytest.raises(LanguageError) as caught:
        prepare(rules_dir() / SCHEMA, [path])
    return str(caught.value)


@pytest.mark.parametrize("lang", languages())
def test_every_pattern_is_found_in_each_of_its_examples(lang: str) -> None:
    assert files(lang)
    assert set(prepare(rules_dir() / SCHEMA, files(lang))) == set(SUBJECTS)


@pytest.mark.parametrize(("subject", "name"), NAMES)
def test_every_name_is_read_by_a_check_and_said_by_a_language(subject: str, name: str) -> None:
    assert any(name in (load_yaml(path).value or {}) for lang in languages() for path in files(lang) if path.stem == subject)
    inside = any(f"<{name}>" in path.read_text("utf-8") for lang in languages() for path in files(lang) if path.stem == subject)
    assert f'"{subject}"' in CODE
    assert inside or re.search(rf"\[[\"']{name}[\"']\]|(?:words|values|number)\(\"{name}\"\)", CODE)


@pytest.mark.parametrize("lang", languages())
def test_every_word_stands_in_an_example_of_its_file_or_in_a_text_of_the_corpora(lang: str) -> None:
    for path in files(lang):
        entries = load_yaml(path).value
        hits = "\n".join(text for entry in entries.values() for text in entry.get("hits", ()))
        words = [str(word) for entry in entries.values() for word in (*entry.get("words", ()), *entry.get("values", {}))]
        assert [word for word in words if word not in hits and word not in CORPORA] == [], path.name


def test_what_a_language_does_not_say_is_never_found_and_a_name_nobody_has_is_an_error() -> None:
    said = phrases("ko", "products")
    assert said["rate_after"] is NEVER
    assert phrases("none", "products").words("share") == ()
    with pytest.raises(KeyError):
        said["rate_aftr"]


def test_a_third_language_needs_files_alone(tmp_path: Path) -> None:
    folder = tmp_path / "fr" / "phrases"
    folder.mkdir(parents=True)
    (folder / "terms.yml").write_text(
        "unit:\n  values: {heure: hour, mois: month}\n"
        "rate_after:\n  pattern: '^ par (?P<unit><unit>)'\n  hits: [' par mois', ' par heure']\n",
        "utf-8",
    )
    said = phrases("fr", "terms", tmp_path)
    found = said["rate_after"].match(" par mois")
    assert found is not None
    assert said.values("unit")[found["unit"]] == "month"
    assert said["rate_before"] is NEVER


@pytest.mark.parametrize(
    ("name", "text", "line", "says"),
    [
        ("weather", "rain: {words: [rain]}\n", 1, "nothing reads phrases on weather"),
        ("terms", "spent: {pattern: a, hits: [a]}\nspend: {pattern: a, hits: [a]}\n", 2, "nothing reads spend"),
        ("terms", "spent:\n  words: [cost]\n", 2, "spent needs pattern:"),
        ("terms", "spent:\n  pattern: '(cost'\n  hits: [cost]\n", 2, "no regular expression"),
        ("terms", "rate_after:\n  pattern: '^ a day'\n  hits: [' a day']\n", 2, "lacks (?P<unit>"),
        ("terms", "spent:\n  pattern: '<verb>'\n  hits: [cost]\n", 2, "<verb> is no name with words"),
        ("terms", "spent:\n  pattern: cost\n", 2, "needs hits:"),
        ("terms", "spent:\n  pattern: cost\n  hits: [cost, price]\n", 3, "the pattern is not found in 'price'"),
        ("terms", "- cost\n", 1, "needs names"),
    ],
)
def test_a_fault_is_told_with_its_line(tmp_path: Path, name: str, text: str, line: int, says: str) -> None:
    error = told(tmp_path, name, text)
    assert says in error
    assert f"{name}.yml:{line}:" in error


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    error = told(tmp_path, "terms", "spend: {words: [a]}\nspent: {words: [a]}\n")
    assert "nothing reads spend" in error
    assert "spent needs pattern:" in error


def test_a_part_may_stand_in_any_branch_of_a_pattern() -> None:
    pattern = re.compile(r"(?P<w>\d+)승|won (?P<w2>\d+)")
    assert [part(m, "w") for m in pattern.finditer("12승, won 7")] == ["12", "7"]


def test_a_pattern_may_stand_in_another_and_what_it_names_twice_is_numbered(tmp_path: Path) -> None:
    folder = tmp_path / "fr" / "phrases"
    folder.mkdir(parents=True)
    (folder / "dates.yml").write_text(
        "day:\n  pattern: '(?P<day>\\d{1,2})/(?P<month>\\d{1,2})(?:/(?P<year>\\d{4}))?'\n  hits: ['5/3', '5/3/2024']\n"
        "weekday_before:\n  pattern: '(?P<weekday>mardi) (?:<day>|\\(<day>\\))'\n  hits: ['mardi 5/3', 'mardi (5/3)']\n",
        "utf-8",
    )
    found = phrases("fr", "dates", tmp_path)["weekday_before"].search("mardi (5/3/2024)")
    assert found is not None
    assert (part(found, "day"), part(found, "year"), parts(found)["month"]) == ("5", "2024", (9, 10))


def test_a_pattern_that_stands_in_itself_is_refused(tmp_path: Path) -> None:
    assert "<spent> is no name" in told(tmp_path, "terms", "spent:\n  pattern: 'a<spent>'\n  hits: [a]\n")


@pytest.mark.parametrize(
    ("between", "joins"), [(", 일병과 이병 ", True), (", 초과와 미달 ", True), (", 대출초과 건수 ", False), (", 역효과 인원 ", False)]
)
def test_two_names_are_joined_by_a_particle_and_not_by_the_end_of_a_word(between: str, joins: bool) -> None:
    assert (phrases("ko", "sums")["joint_label"].search(between) is not None) == joins
