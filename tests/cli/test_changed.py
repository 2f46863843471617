import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.cli.changed import changed_since
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
