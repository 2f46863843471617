"""Only files changed since a git revision."""

from __future__ import annotations

import subprocess
from pathlib import Path

from factcheck.errors import SettingsError
from factcheck.read import READERS


def changed_since(revision: str, paths: list[str]) -> list[str]:
    """The files under `paths` that differ from the revision or are new to git, in stable order; in folders, only formats we read.

    A path that is not there stays, so that it is told. Raises SettingsError where git or the revision is missing.
    """
    if revision.startswith("-"):
        raise SettingsError(f"not a revision: {revision!r}", code="E106")
    top = Path(_git("rev-parse", "--show-toplevel").strip())
    names = _git("diff", "--name-only", "-z", "--diff-filter=d", revision, "--")
    names += _git("ls-files", "-z", "--others", "--exclude-standard", "--full-name", ":/")
    changed = {(top / name).resolve() for name in names.split("\0") if name}
    roots = [Path(p).resolve() for p in paths if p != "-"]
    inside = sorted(c for c in changed if c in roots or (c.suffix.lower() in READERS and any(r in c.parents for r in roots)))
    here = Path.cwd()
    missing = [p for p in paths if p != "-" and not Path(p).exists()]
    return [str(c.relative_to(here)) if c.is_relative_to(here) else str(c) for c in inside] + missing


def _git(*words: str) -> str:
    try:
        run = subprocess.run(["git", *words], capture_output=True, text=True, check=False, encoding="utf-8", errors="surrogateescape")
    except OSError as error:
        raise SettingsError(f"--changed-since needs git: {error}", code="E107") from error
    if run.returncode:
        raise SettingsError(f"git: {run.stderr.strip()}", hint="is this a git checkout, and does the revision exist?", code="E108")
    return run.stdout
