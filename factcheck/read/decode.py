"""Bytes to text: which encoding, and refusals that say what is wrong with the file."""

from __future__ import annotations

import re

from factcheck.errors import ReadError
from factcheck.grammar.language import is_hangul

_DECLARED = re.compile(rb"""charset\s{0,4}=\s{0,4}["']?\s{0,4}([A-Za-z0-9_\-]{2,20})""", re.IGNORECASE)
# Names under which Korean pages declare code page 949; all are read as its superset.
_KOREAN = frozenset({"euc-kr", "euckr", "ks_c_5601-1987", "ksc5601", "ks_c_5601", "korean", "cp949", "ms949", "uhc", "windows-949"})
_MARKS = (  # that of UTF-32 begins like that of UTF-16, and no text goes on with a NUL
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\0\0", "utf-32-le"),
    (b"\0\0\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_MAGIC = {
    b"%PDF": "a PDF file",
    b"PK\x03\x04": "a zip archive (Office, Hangul or other)",
    b"\xd0\xcf\x11\xe0": "an OLE file (old Office or Hangul)",
    b"\x89PNG": "an image",
    b"\xff\xd8\xff": "an image",
    b"GIF8": "an image",
    b"\x1f\x8b": "a gzip archive",
    b"\x7fELF": "a program",
}


def decode(raw: bytes, path: str, declared: str | None = None, line: int | None = None) -> str:
    """The text of a file, after a byte order mark. Raises ReadError: E404 empty, E405 binary, E406 wrong encoding."""
    if not raw.strip(b"\0 \t\r\n\x0b\x0c\xef\xbb\xbf"):
        raise ReadError("the file is empty", path=path, code="E404", hint="nothing to check")
    for magic, what in _MAGIC.items():
        if raw.startswith(magic):
            raise ReadError(f"the file holds {what}, not text", path=path, line=line, code="E405", hint="give it its own suffix")
    for bom, codec in _MARKS:
        if raw.startswith(bom):
            return _strict(raw[len(bom) :], codec, path, line)
    nul = raw.find(b"\0")
    if nul >= 0:
        at = raw.count(b"\n", 0, nul) + (line or 1)
        raise ReadError("a NUL byte: this is a binary file, not text", path=path, line=at, code="E405", hint="save it as UTF-8 text")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        failure = error
    name = (declared or "").lower()
    for codec in ("cp949",) if not name or name in _KOREAN else (name, "cp949"):
        try:
            text = raw.decode(codec)
        except (UnicodeDecodeError, LookupError):
            continue
        # Any byte pair is some Hangul syllable in cp949; real text is mostly frequent ones.
        if codec != "cp949" or name in _KOREAN or _plausible(text):
            return text
    where = f"(byte {raw[failure.start]:#04x} at byte {failure.start})"
    raise _undecodable(f"neither UTF-8 nor CP949/EUC-KR {where}", raw, failure.start, path, line) from None


def declared_charset(raw: bytes) -> str | None:
    """The encoding an HTML page says it is in (first 2,048 bytes)."""
    match = _DECLARED.search(raw[:2048])
    return match[1].decode("ascii").lower() if match else None


def _strict(raw: bytes, codec: str, path: str, line: int | None) -> str:
    try:
        return raw.decode(codec)
    except UnicodeDecodeError as error:
        told = f"its byte order mark says {codec}, but byte {error.start} does not fit"
        raise _undecodable(told, raw, error.start, path, line) from None


def _undecodable(told: str, raw: bytes, at: int, path: str, line: int | None) -> ReadError:
    """What stops decoding at a byte, with the line it is in."""
    return ReadError(told, path=path, line=raw.count(b"\n", 0, at) + (line or 1), code="E406", hint="save it as UTF-8")


def _plausible(text: str) -> bool:
    """Whether decoding as cp949 gave text: mostly Hangul among what is not ASCII, no control characters."""
    sample = text[:20_000]
    beyond = [c for c in sample if c > "\x7f"]
    hangul = sum(is_hangul(c) for c in beyond)
    # 2,350 syllables of KS X 1001 are what people write; the 8,822 others hardly occur in news.
    common = sum(len(c.encode("euc-kr", "ignore")) == 2 for c in beyond)
    controls = sum(c < " " and c not in "\t\r\n\x0c" for c in sample)
    return controls == 0 and hangul * 2 > len(beyond) and common * 10 >= len(beyond) * 9
