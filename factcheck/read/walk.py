"""Paths as given to the files they stand for, in a stable order."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path, PurePath

from factcheck.errors import ReadError
from factcheck.read.ignorefile import Ignore

# Files that stand beside articles: labels and metadata of a corpus, not articles of it.
ADDRESS = re.compile("[a-z]+://", re.IGNORECASE)
MOST_NAMES = 2000  # of a folder that are compared with a name that is not there
NOT_THERE = "E401"
NOT_ARTICLES = frozenset({"gold.json", "metadata.csv", "package.json"})


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read. `name` is its path as the report shows it."""

    path: Path
    name: str
    given: bool  # named by the user, not found in a folder


def find_files(path: str | Path, suffixes: Collection[str]) -> Iterator[Found | ReadError]:
    """The files of a path: itself, or the articles of a folder. Errors are yielded, not raised."""
    place = Path(path)
    try:
        if place.is_dir():
            yield from _folder(place, suffixes)
            return
        exists = place.exists()
    except (OSError, ValueError) as error:
        yield ReadError(f"cannot be read: {error}", path=show(place), code="E402")
        return
    if exists:
        yield Found(place, show(place), True)
    elif ADDRESS.match(str(path)):
        yield ReadError(
            "a web address: nothing is fetched from the network", path=str(path), code=NOT_THERE, hint="save the page and give its file"
        )
    else:
        yield ReadError("no such file or folder", path=show(place), code=NOT_THERE, hint=_like(place) or "check the path")


def _like(place: Path) -> str | None:
    """A hint at the entry of the same folder whose name is almost this one."""
    from difflib import get_close_matches

    with suppress(OSError, ValueError):
        names = [entry.name for entry in islice(place.parent.iterdir(), MOST_NAMES) if entry.exists()]  # no link to nothing
        for name in get_close_matches(place.name, sorted(names), n=1, cutoff=0.8):
            return f"did you mean {show(place.parent / name)}?"
    return None


def show(path: Path) -> str:
    """A path as the report shows it: relative where it lies below the working folder, with '/'."""
    if path.is_absolute():
        with suppress(ValueError):
            path = path.relative_to(Path.cwd())
    return PurePath(path).as_posix()


def _folder(root: Path, suffixes: Collection[str]) -> Iterator[Found | ReadError]:
    count = 0
    errors: list[OSError] = []
    rules: dict[str, list[tuple[Path, Ignore]]] = {}
    for folder, names, files in os.walk(root, onerror=errors.append):
        here = Path(folder)
        while errors:
            yield _unreadable(errors.pop())
        above = rules.get(str(here.parent), []) if here != root else []
        own = Ignore.of(here)
        active = rules[folder] = [*above, (here, own)] if own else above
        names[:] = sorted(n for n in names if not n.startswith(".") and not _ignored(here / n, active, True))
        for name in sorted(files):
            file = here / name
            if name.startswith(".") or name in NOT_ARTICLES or file.suffix.lower() not in suffixes or _ignored(file, active, False):
                continue
            count += 1
            if _blocks(file):
                yield ReadError("a pipe or device, not a file", path=show(file), code="E402", hint="name it on the command line")
            else:
                yield Found(file, show(file), False)
    while errors:
        yield _unreadable(errors.pop())
        count += 1
    if not count:
        yield no_articles(root, suffixes)


def no_articles(folder: Path, suffixes: Collection[str]) -> ReadError:
    """What is told of a folder in which no article was found."""
    return ReadError("the folder holds no articles", path=show(folder), code="E419", hint=f"read are {', '.join(suffixes)}")


def _blocks(file: Path) -> bool:
    """Whether reading a file may wait for ever: it is there, and no file."""
    try:
        return not stat.S_ISREG(file.stat().st_mode)
    except OSError:
        return False  # told when it is opened


def _unreadable(error: OSError) -> ReadError:
    return ReadError(
        f"the folder cannot be read: {error.strerror}", path=show(Path(str(error.filename))), code="E402", hint="check its permissions"
    )


def _ignored(path: Path, active: list[tuple[Path, Ignore]], folder: bool) -> bool:
    verdict = False
    for base, ignore in active:
        said = ignore.decides(path.relative_to(base).as_posix(), folder)
        verdict = verdict if said is None else said
    return verdict
