"""Files that people keep beside the articles: configuration, rules, triage, baseline, rates."""

from __future__ import annotations

from pathlib import Path

from factcheck.errors import FactcheckError

MAX_BYTES = 1_000_000  # of a file written by hand
MAX_TABLE = 50_000_000  # of one written by a program


def bytes_beside(path: Path, kind: type[FactcheckError], code: str | None, hint: str, most: int) -> bytes:
    """The bytes of such a file. Raises `kind`, with the code, where it cannot be read (`hint` says what to do) or is larger than `most`."""
    try:
        with path.open("rb") as file:
            raw = file.read(most + 1)  # not what its size is said to be: a pipe or device has none
    except OSError as error:
        raise kind(f"cannot be read: {error.strerror or error}", path=str(path), hint=hint, code=code) from error
    if len(raw) > most:
        raise kind(f"file is larger than {most:,} bytes", path=str(path), hint="split it", code=code)
    return raw


def text_beside(
    path: Path, kind: type[FactcheckError], code: str | None = None, hint: str = "check the path", most: int = MAX_BYTES
) -> str:
    """The text of such a file, without a byte order mark and with line feeds alone. Raises as `bytes_beside`, and where it is no UTF-8."""
    raw = bytes_beside(path, kind, code, hint, most)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise kind("no UTF-8 text", path=str(path), line=line, hint="save it as UTF-8", code=code) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")
