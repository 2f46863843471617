"""Text from strangers, made safe to print: control characters become visible signs.

An article may carry terminal escapes, direction overrides that make a line read backwards, or
characters that no XML file may hold. None is dropped in silence: each is shown as what it is.
"""

from __future__ import annotations

import re

# C0 and C1 controls but tab and line breaks; soft hyphen; zero-width and direction controls
# (Unicode TR9 §2); line and paragraph separators; surrogates; non-characters; tag characters.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
_SPACE = re.compile(r"\s+")


def _sign(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else f"\u27e8U+{code:04X}\u27e9"


def visible(text: str) -> str:
    """The text with every control character shown as a sign: ␛, ⟨U+202E⟩. Tabs and line breaks stay."""
    return _UNSAFE.sub(_sign, text)


def one_line(text: str) -> str:
    """As `visible`, with every run of white space one blank."""
    return visible(_SPACE.sub(" ", text)).strip()


def cut(text: str, limit: int) -> str:
    """The text, its middle left out where it is longer than `limit` characters."""
    if len(text) <= limit:
        return text
    tail = limit // 3
    return f"{text[: limit - tail - 3]} … {text[-tail:]}" if tail else f"{text[: limit - 1]}…"
