import os
from pathlib import Path

import pytest

from factcheck.kept import NEWEST, cached, digest_of, keep, place, recall


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FACTCHECK_NO_CACHE", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))


def kept_as(name: str, part: bytes, age: int) -> Path:
    path = place(name, digest_of([part]))
    assert path is not None
    keep(path, {"part": part.decode()})
    os.utime(path, (age, age))
    return path


def test_what_was_made_of_files_is_made_again_only_when_one_has_changed(tmp_path: Path) -> None:
    file, asked = tmp_path / "words.yml", []

    def build() -> dict[str, str]:
        asked.append(1)
        return {"text": file.read_text("utf-8")}

    file.write_text("가", "utf-8")
    assert cached("words", [file], build) == cached("words", [file], build) == {"text": "가"}
    file.write_text("나", "utf-8")
    assert cached("words", [file], build) == {"text": "나"}
    assert len(asked) == 2


def test_of_one_name_the_newest_few_are_kept_and_other_names_stay() -> None:
    other = kept_as("ko-phrases", b"0", 1)
    paths = [kept_as("ko", str(n).encode(), n + 10) for n in range(NEWEST + 3)]
    keep(paths[-1], {"part": "last"})
    assert [p.exists() for p in paths] == [False] * 3 + [True] * NEWEST
    assert other.exists()


def test_nothing_is_kept_where_the_environment_asks_for_that(monkeypatch: pytest.MonkeyPatch) -> None:
    path = kept_as("ko", b"0", 1)
    monkeypatch.setenv("FACTCHECK_NO_CACHE", "1")
    assert place("ko", digest_of([b"0"])) is None
    assert recall(None) is None
    keep(None, {})
    assert path.exists()


def test_parts_that_run_together_have_digests_of_their_own() -> None:
    assert digest_of([b"ab", b"c"]) != digest_of([b"a", b"bc"])


def test_what_json_cannot_hold_is_not_kept_and_no_fault(tmp_path: Path) -> None:
    file = tmp_path / "words.yml"
    file.write_text("x", "utf-8")
    assert cached("words", [file], lambda: {"set": {1}}) == {"set": {1}}
    assert not list((tmp_path / "factcheck").glob("words-*"))


def test_a_folder_that_cannot_be_written_is_no_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    path = place("ko", digest_of([]))
    keep(path, {})
    assert recall(path) is None


@pytest.mark.parametrize("spoilt", ["", '{"part":', "{}", '0\n{"text": "y"}', "[" * 100_000, "\0" * 40])
def test_what_cannot_be_read_again_is_made_again(spoilt: str, tmp_path: Path) -> None:
    file = tmp_path / "words.yml"
    file.write_text("x", "utf-8")
    assert cached("words", [file], lambda: {"text": "x"}) == {"text": "x"}
    (kept,) = (tmp_path / "factcheck").glob("words-*")
    kept.write_text(spoilt, "utf-8")
    assert cached("words", [file], lambda: {"text": "x"}) == {"text": "x"}
    assert recall(kept) == {"text": "x"}


def test_text_that_no_file_can_hold_is_not_kept_and_no_fault() -> None:
    path = place("words", digest_of([]))
    assert path is not None
    keep(path, {"text": "\ud800"})
    assert not list(path.parent.iterdir())


def test_nothing_is_left_lying_where_the_disk_is_full(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    path = place("words", digest_of([]))
    assert path is not None
    monkeypatch.setattr(Path, "replace", full)
    keep(path, {"text": "x"})
    assert not list(path.parent.iterdir())


def test_a_cache_folder_that_is_not_absolute_is_not_made_where_one_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", "here")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    assert place("words", digest_of([])) == tmp_path / "home" / ".cache" / "factcheck" / f"words-{digest_of([])}.kept"
