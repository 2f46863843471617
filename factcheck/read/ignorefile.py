"""`.factcheckignore`: which files of a folder are no articles, in the manner of .gitignore."""

from __future__ import annotations

from fnmatch import fnmatchcase
from pathlib import Path

NAME = ".factcheckignore"
ANY_DEPTH = "**"
MAX_BYTES = 100_000


class Ignore:
    """The patterns of one folder's ignore file; the last that fits decides."""

    def __init__(self, lines: list[str]) -> None:
        self.patterns = [p for line in lines if (p := _pattern(line)) is not None]

    @classmethod
    def of(cls, folder: Path) -> Ignore | None:
        """The ignore file of a folder, None where it has none."""
        path = folder / NAME
        try:
            if not path.is_file():  # nor a pipe, which may be waited for
                return None
            with path.open("rb") as file:
                text = file.read(MAX_BYTES).decode("utf-8-sig", "replace")
        except OSError:
            return None
        return cls(text.splitlines())

    def decides(self, relative: str, folder: bool) -> bool | None:
        """True: left out, False: taken in again by '!', None: nothing said."""
        path, verdict = relative.split("/"), None
        for glob, keep, only_folders in self.patterns:
            if (folder or not only_folders) and _fits(path, glob):
                verdict = not keep
        return verdict


def _pattern(line: str) -> tuple[list[str], bool, bool] | None:
    """The parts of a pattern between its slashes, whether it takes in again, and whether it means folders alone; None for no pattern."""
    line = line.rstrip()
    if not line or line.startswith("#"):
        return None
    keep = line.startswith("!")
    line = line[1:] if keep else line.removeprefix("\\")
    glob = line.rstrip("/")
    return glob.lstrip("/").split("/") if "/" in glob else [ANY_DEPTH, glob], keep, line != glob


def _fits(path: list[str], glob: list[str]) -> bool:
    """Whether a path is one that a pattern means: name by name, so that no pattern of a stranger's folder takes long."""
    reached = {0}  # how many names of the path the parts so far may stand for
    for number, part in enumerate(glob, 1):
        if part == ANY_DEPTH:  # at the end: all that is inside, not the folder itself
            reached = set(range(min(reached) + (number == len(glob)), len(path) + 1))
        else:
            reached = {at + 1 for at in reached if at < len(path) and fnmatchcase(path[at], part.replace("[", "[[]"))}
        if not reached:
            return False
    return len(path) in reached
