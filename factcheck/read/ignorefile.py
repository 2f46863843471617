"""`.factcheckignore`: which files of a folder are no articles, in the manner of .gitignore."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

NAME = ".factcheckignore"
MAX_BYTES = 100_000


class Ignore:
    """The patterns of one folder's ignore file; the last that fits decides."""

    def __init__(self, lines: list[str]) -> None:
        self.patterns = [p for line in lines if (p := _pattern(line)) is not None]

    @classmethod
    def of(cls, folder: Path) -> Ignore | None:
        """The ignore file of a folder, None where it has none."""
        try:
            text = (folder / NAME).read_text(encoding="utf-8-sig", errors="replace")[:MAX_BYTES]
        except OSError:
            return None
        return cls(text.splitlines())

    def decides(self, relative: str, folder: bool) -> bool | None:
        """True: left out, False: taken in again by '!', None: nothing said."""
        verdict = None
        for regex, keep, only_folders in self.patterns:
            if (folder or not only_folders) and regex.fullmatch(relative):
                verdict = not keep
        return verdict


def _pattern(line: str) -> tuple[re.Pattern[str], bool, bool] | None:
    line = line.rstrip()
    if not line or line.startswith("#"):
        return None
    keep = line.startswith("!")
    line = line[1:] if keep else line.removeprefix("\\")
    only_folders = line.endswith("/")
    line = line.rstrip("/")
    anchored = "/" in line
    return _compiled(line.lstrip("/"), anchored), keep, only_folders


@lru_cache(maxsize=256)
def _compiled(glob: str, anchored: bool) -> re.Pattern[str]:
    out = [] if anchored else [r"(?:[^/]+/)*+"]
    at = 0
    while at < len(glob):
        if glob.startswith("**/", at):
            out.append(r"(?:[^/]+/)*+")
            at += 3
        elif glob.startswith("**", at):
            out.append(r".*")
            at += 2
        elif glob[at] == "*":
            out.append(r"[^/]*")
            at += 1
        elif glob[at] == "?":
            out.append(r"[^/]")
            at += 1
        else:
            out.append(re.escape(glob[at]))
            at += 1
    return re.compile("".join(out))
