import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from factcheck.cli.changed import changed_since
from factcheck.cli.check import command
from factcheck.errors import SettingsError


@pytest.fixture
def checkout(tmp_path: Path) -> Iterator[Path]:
    def git(*words: str) -> None:
        identity = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
        subprocess.run(["git", *identity, *words], cwd=tmp_path, check=True, capture_output=True)

    git("init", "-q")
    (tmp_path / "old.txt").write_text("옛 기사", "utf-8")
    (tmp_path / "gone.txt").write_text("지울 기사", "utf-8")
    git("add", ".")
    git("commit", "-qm", "first")
    (tmp_path / "gone.txt").unlink()
    here = Path.cwd()
    os.chdir(tmp_path)
    yield tmp_path
    os.chdir(here)


def test_unchanged_and_deleted_files_are_left_out(checkout: Path) -> None:
    assert changed_since("HEAD", ["."]) == []


def test_new_files_count_as_changed_and_korean_names_survive(checkout: Path) -> None:
    (checkout / "새 기사.txt").write_text("x", "utf-8")
    (checkout / "old.txt").write_text("고친 기사", "utf-8")
    assert changed_since("HEAD", ["."]) == ["old.txt", "새 기사.txt"]


def test_only_files_under_the_given_paths_count(checkout: Path) -> None:
    (checkout / "desk").mkdir()
    (checkout / "desk" / "a.txt").write_text("x", "utf-8")
    (checkout / "b.txt").write_text("x", "utf-8")
    assert changed_since("HEAD", ["desk"]) == ["desk/a.txt"]


def test_a_path_that_is_not_there_stays_to_be_told(checkout: Path) -> None:
    assert changed_since("HEAD", [".", "mistyped"]) == ["mistyped"]


def test_an_unknown_revision_says_what_to_do(checkout: Path) -> None:
    with pytest.raises(SettingsError, match="does the revision exist"):
        changed_since("nowhere", ["."])


def test_an_option_in_place_of_a_revision_never_reaches_git(checkout: Path) -> None:
    with pytest.raises(SettingsError, match="not a revision"):
        changed_since("--output=x", ["."])


def test_changed_files_that_are_no_articles_are_left_out(checkout: Path) -> None:
    (checkout / "photo.png").write_bytes(b"x")
    (checkout / "new.hwpx").write_bytes(b"x")
    assert changed_since("HEAD", ["."]) == ["new.hwpx"]
    assert changed_since("HEAD", ["photo.png"]) == ["photo.png"]


BRIDGE = "Repairs to Harlow Bridge cost $48.2 million, the council said on Tuesday. It closed for 14 months and {} workers were hired.\n"
SLIP = "The Marlow library budget rose from $200 million to $250 million, up 10 percent.\n"


@pytest.fixture
def desk(checkout: Path) -> Path:
    (checkout / "bridge.txt").write_text(BRIDGE.format(312), "utf-8")
    (checkout / "library.txt").write_text(SLIP, "utf-8")
    identity = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
    for words in (["add", "."], ["commit", "-qm", "second"]):
        subprocess.run(["git", *identity, *words], cwd=checkout, check=True, capture_output=True)
    return checkout


def run(*options: str) -> tuple[int, dict[str, Any]]:
    said = CliRunner().invoke(command, [".", "--changed-since", "HEAD", "--output-format", "json", *options])
    return said.exit_code, json.loads(said.stdout)


def test_a_changed_article_is_compared_with_the_unchanged_ones_of_its_event(desk: Path) -> None:
    (desk / "again.txt").write_text(BRIDGE.format(321), "utf-8")
    status, report = run()
    assert [a["path"] for a in report["articles"]] == ["again.txt", "bridge.txt"]
    assert [f["rule"] for f in report["findings"]] == ["FC101"]
    assert status == 1
    assert [p["article"] for p in report["findings"][0]["places"]] == ["again.txt", "bridge.txt"]
    assert "file=again.txt" in CliRunner().invoke(command, [".", "--changed-since", "HEAD", "--output-format", "github"]).stdout


def test_a_finding_is_shown_in_the_changed_file_whichever_comes_first(desk: Path) -> None:
    (desk / "zebra.txt").write_text(BRIDGE.format(321), "utf-8")
    places = run()[1]["findings"][0]["places"]
    assert [(p["article"], p["role"]) for p in places] == [("zebra.txt", "primary"), ("bridge.txt", "related")]


def test_what_unchanged_articles_show_by_themselves_is_not_told_again(desk: Path) -> None:
    (desk / "bridge.txt").write_text(BRIDGE.format(300), "utf-8")
    status, report = run()
    assert [a["path"] for a in report["articles"]] == ["bridge.txt"]
    assert (status, report["findings"]) == (0, [])
    (desk / "library.txt").write_text(SLIP + "It opens soon.\n", "utf-8")
    assert [f["rule"] for f in run()[1]["findings"]] == ["FC201"]


def test_an_unchanged_file_that_cannot_be_read_is_no_problem_of_the_change(desk: Path) -> None:
    subprocess.run(["git", "update-index", "--assume-unchanged", "old.txt"], cwd=desk, check=True)
    (desk / "old.txt").write_bytes(b"\0\0")
    (desk / "bridge.txt").write_text(BRIDGE.format(300), "utf-8")
    assert run("--strict")[1]["problems"] == []


def test_nothing_changed_is_nothing_to_tell(desk: Path) -> None:
    assert run()[0] == 0
    assert run()[1]["articles"] == []


def test_a_changed_draft_is_held_against_sources_that_did_not_change(desk: Path) -> None:
    (desk / "draft.txt").write_text(BRIDGE.format(321), "utf-8")
    report = run("--against", "bridge.txt")[1]
    assert {f["rule"] for f in report["findings"]} & {"FC105", "FC501", "FC503"}
