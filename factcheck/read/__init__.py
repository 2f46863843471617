"""Bytes to Documents; one file per input format."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from factcheck.settings import Settings
from factcheck.types import Document, OffsetMap, Problem, Span


def read_paths(paths: Iterable[str | Path], settings: Settings) -> tuple[list[Document], list[Problem]]:
    """The documents of files and folders, in a stable order, and a problem for each that cannot be read."""
    documents, problems = [], []
    for path in map(Path, paths):
        try:
            source = path.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            problems.append(Problem(str(path), "read", "E400", str(error)))
            continue
        head = source.split("\n", 1)[0]
        documents.append(
            Document(
                source,
                id=path.name,
                path=str(path),
                headline=head,
                headline_span=Span(0, len(head)),
                offsets=OffsetMap.identity(len(source)),
                source=source,
            )
        )
    return documents, problems
