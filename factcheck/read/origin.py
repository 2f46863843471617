"""Where an article's bytes come from: a file or standard input, within the size limit."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from factcheck.errors import ReadError
from factcheck.read.walk import NOT_THERE


@dataclass(frozen=True, slots=True)
class Origin:
    """A file to be read, or an open stream. `name` is shown in reports, `id` names the article."""

    name: str
    id: str
    path: Path | None = None
    stream: BinaryIO | None = None
    limit: int = 20_000_000

    def open(self) -> BinaryIO:
        """The bytes as a stream. Raises ReadError: E401 missing, E402 unreadable."""
        if self.stream is not None:
            return self.stream
        assert self.path is not None
        try:
            return self.path.open("rb")
        except FileNotFoundError:
            raise ReadError("no such file or folder", path=self.name, code=NOT_THERE, hint="check the path") from None
        except OSError as error:
            raise ReadError(
                f"cannot be read: {error.strerror or error}", path=self.name, code="E402", hint="check its permissions"
            ) from None

    def read(self) -> bytes:
        """All bytes. Raises ReadError E403 beyond the limit."""
        try:
            with self.open() as stream:
                raw = stream.read(self.limit + 1)
        except OSError as error:
            raise ReadError(f"cannot be read: {error.strerror or error}", path=self.name, code="E402") from None
        if len(raw) > self.limit:
            raise ReadError(
                f"larger than {self.limit / 1_000_000:,.0f} MB: no article is",
                path=self.name,
                code="E403",
                hint="split it, or use .jsonl for many articles",
            )
        return raw

    def lines(self) -> Iterator[tuple[int, bytes]]:
        """Lines with their numbers from 1, each within the limit; a longer one raises ReadError E403."""
        number = 0
        with self.open() as stream:
            reader = stream if hasattr(stream, "readline") else io.BufferedReader(stream)  # type: ignore[type-var]
            while row := reader.readline(self.limit + 1):
                number += 1
                if len(row) > self.limit:
                    raise ReadError(
                        f"a line larger than {self.limit / 1_000_000:,.0f} MB",
                        path=self.name,
                        line=number,
                        code="E403",
                        hint="one article a line",
                    )
                yield number, row
