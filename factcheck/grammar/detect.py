"""Which language a text is in: by script."""

from __future__ import annotations

import re

_HANGUL = re.compile(r"[가-힣]")
_LATIN = re.compile(r"[A-Za-z]")


def detect_language(text: str) -> str:
    """'ko' where Hangul makes up a tenth or more of the letters (names and units stay Latin in Korean copy), else 'en'."""
    sample = text[:4000]
    hangul, latin = len(_HANGUL.findall(sample)), len(_LATIN.findall(sample))
    return "ko" if hangul * 9 >= latin and hangul else "en"
