import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from factcheck.grammar import expression as module
from factcheck.grammar.expression import MOST, Shelf, expression
from factcheck.grammar.pack import languages, load_pack
from factcheck.kept import keep, recall

SOURCES = (
    (r"(?P<n>[0-9]+) ?(?P<unit>명|마리|대)(?![가-힣])", 0),
    (r"(?:약|대략|[△▲-]) ?(?>[0-9]{1,3}(?:,[0-9]{3})*)(?<!0)", 0),
    (r"(?m)^about (?i:half|TWICE)\b|(?=x)(y)?\1", re.IGNORECASE),
)
CODE = "eJxjZGBgAAAACAAC"  # packed: what says that something was found


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / ("expressions-" + "0" * 32 + ".kept")


def compiles_nothing(source: str, flags: int) -> Any:
    raise AssertionError(f"compiled again: {source}")


@pytest.mark.parametrize(("source", "flags"), SOURCES)
def test_an_expression_made_of_what_was_kept_is_the_one_that_the_compiler_makes(
    source: str, flags: int, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf = Shelf(path)
    assert shelf.expression(source, flags) == re.compile(source, flags)
    shelf.close()
    monkeypatch.setattr(module, "_compiled", compiles_nothing)
    made, plain = Shelf(path).expression(source, flags), re.compile(source, flags)
    assert made == plain
    assert (made.flags, made.groups, made.groupindex) == (plain.flags, plain.groups, plain.groupindex)


@pytest.mark.parametrize("lang", languages())
def test_what_is_kept_of_a_language_reads_as_what_is_compiled(lang: str) -> None:
    reading = load_pack(lang)["timex"]["reading"]
    for source in (value for value in reading.values() if isinstance(value, str)):
        assert expression(source) == re.compile(source)
        assert expression(source) == re.compile(source)


@pytest.mark.parametrize("spoilt", [None, "x", [], [0, 0, {}, "AAAA"], [0, -5, {}, CODE], [0, 0, {"a": 3}, CODE], ["", 0, {}, CODE]])
def test_what_no_compiler_would_give_is_not_believed(spoilt: Any, path: Path) -> None:
    keep(path, {"0:ab+": spoilt})
    shelf = Shelf(path)
    assert shelf.expression("ab+", 0).fullmatch("abb")
    shelf.close()
    assert recall(path)["0:ab+"] != spoilt


def test_a_wrong_expression_is_told_as_ever() -> None:
    with pytest.raises(re.error, match="unterminated"):
        expression("(?:")


def test_a_python_that_is_not_known_compiles_as_ever(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PYTHON", "")
    shelf = Shelf(None)
    assert shelf.expression("ab+", re.IGNORECASE) == re.compile("ab+", re.IGNORECASE)
    shelf.close()
    assert not path.exists()


def test_a_compiler_that_answers_otherwise_is_not_asked(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_compiler", SimpleNamespace())
    assert Shelf(path).expression("ab+", 0) == re.compile("ab+")


def test_of_very_many_expressions_those_of_the_run_are_kept(path: Path) -> None:
    keep(path, {f"0:{n}": [] for n in range(MOST)})
    shelf = Shelf(path)
    shelf.expression("ab+", 0)
    shelf.close()
    assert list(recall(path)) == ["0:ab+"]


def test_nothing_is_written_where_the_folder_is_gone(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "gone" / ("expressions-" + "0" * 32 + ".kept"))
    shelf.expression("ab+", 0)
    shelf.close()
    assert not (tmp_path / "gone").exists()


def test_where_nothing_is_kept_the_compiler_does_what_it_always_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_compiled", compiles_nothing)
    monkeypatch.setattr(module, "_made", compiles_nothing)
    assert Shelf(None).expression("ab+", re.IGNORECASE) == re.compile("ab+", re.IGNORECASE)


def test_a_folder_that_may_not_be_looked_into_is_no_fault(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(self: Path, **_: Any) -> Any:
        raise PermissionError(13, "Permission denied", str(self))

    shelf = Shelf(path)
    shelf.expression("ab+", 0)
    monkeypatch.setattr(Path, "stat", forbidden)
    monkeypatch.setattr(Path, "mkdir", forbidden)
    shelf.close()
