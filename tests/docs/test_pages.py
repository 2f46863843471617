from pathlib import Path

import pytest

from tests.docs.console import Command, matches, run, steps

ROOT = Path(__file__).parents[2]
PAGES = [p for p in [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))] if "```console" in p.read_text(encoding="utf-8")]


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_every_command_of_the_page_prints_what_the_page_says(page: Path, tmp_path: Path) -> None:
    run(page.read_text(encoding="utf-8"), tmp_path)


def test_a_page_is_files_and_commands_in_order() -> None:
    page = "x\n```text file=a.txt\nhello\n```\n```console\n$ cat a.txt\nhello\n$ false\n[status 1]\n```\n"
    assert steps(page) == [(Path("a.txt"), "hello\n"), Command("cat a.txt", ["hello"]), Command("false", [], 1)]


def test_dots_stand_for_anything_but_the_rest_must_match() -> None:
    assert matches(["a ... z", "...", "end"], ["a b z", "any", "thing", "end"])
    assert not matches(["a ... z"], ["a b y"])
    assert not matches(["one"], ["one", "two"])


def test_a_page_that_prints_something_else_fails(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="prints"):
        run("```console\n$ echo one\ntwo\n```\n", tmp_path)
